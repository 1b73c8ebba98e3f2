/** TensorFlow.js as its guide to the low-level API shows it: operations, `minimize`, gradients found by the library. */

import {batches, forward, load, painter, predict, tf, variables} from './tfjs.js';

export {load};

export const name = 'TensorFlow.js';

/**
 * @param {import('./peer.js').Training} task
 * @param {import('./peer.js').Start} start
 * @returns {import('./peer.js').Learner}
 */
export function train(task, start) {
    const parameters = variables(start.layers);
    const all = batches(task, start);
    const optimizer = tf.train.sgd(task.rate);
    const isCrossEntropy = task.lossFunction === 'bce';
    return {
        run(passes) {
            for (let pass = 0; pass < passes; pass++) {
                for (const {x, y} of all) {
                    optimizer.minimize(() => {
                        const z = forward(x, parameters, task).at(-1);
                        if (isCrossEntropy) return tf.losses.sigmoidCrossEntropy(y, z);
                        return tf.mul(0.5, tf.mean(tf.square(tf.sub(tf.sigmoid(z), y))));
                    }, false, parameters);
                }
            }
        },
        predict: (points) => predict(points, parameters, task)
    };
}

/** @param {import('./peer.js').Heatmap} task @param {import('./peer.js').Layer[]} layers */
export function paint(task, layers) {
    const parameters = variables(layers);
    return painter(task.side, (x) => tf.sigmoid(forward(x, parameters, task).at(-1)));
}
