/** TensorFlow.js with its layers: `sequential`, `compile`, `trainOnBatch`. */

import {batches, load, painter, tf} from './tfjs.js';
import {widths} from '../workloads.js';

/** @typedef {import('./peer.js').Layer} Layer */

export {load};

export const name = 'TensorFlow.js, layers API';

/** @param {import('./peer.js').Training | import('./peer.js').Heatmap} task @param {Layer[]} layers */
function build(task, layers) {
    const sizes = widths(task);
    const model = tf.sequential();
    for (let l = 1; l < sizes.length; l++) {
        const activation = l + 1 < sizes.length ? task.activation : task.outputActivation;
        model.add(tf.layers.dense({units: sizes[l], activation, ...(l === 1 && {inputShape: [2]})}));
    }
    tf.tidy(() => model.setWeights(layers.flatMap(({W, b}) => [tf.tensor2d(W), tf.tensor1d(b)])));
    return model;
}

/**
 * @param {import('./peer.js').Training} task
 * @param {import('./peer.js').Start} start
 * @returns {import('./peer.js').Learner}
 */
export function train(task, start) {
    const model = build(task, start.layers);
    const all = batches(task, start);
    // Its squared error is not halved, so half the rate makes the same steps.
    const isHalved = task.lossFunction === 'half_squared';
    model.compile({
        optimizer: tf.train.sgd(isHalved ? task.rate / 2 : task.rate),
        loss: isHalved ? 'meanSquaredError' : 'binaryCrossentropy'
    });
    return {
        async run(passes) {
            for (let pass = 0; pass < passes; pass++) {
                for (const {x, y} of all) await model.trainOnBatch(x, y);
            }
        },
        predict: (points) => tf.tidy(() => model.predict(tf.tensor2d(points)).dataSync())
    };
}

/** @param {import('./peer.js').Heatmap} task @param {Layer[]} layers */
export function paint(task, layers) {
    const model = build(task, layers);
    return painter(task.side, (x) => model.predict(x, {batchSize: task.side ** 2}));
}
