/** TensorFlow.js as a calculator for matrices: the gradients are written out, nothing is recorded. */

import {batches, forward, load, predict, tf, variables} from './tfjs.js';

export {load};

export const name = 'TensorFlow.js, gradients by hand';

/**
 * @param {import('./peer.js').Training} task
 * @param {import('./peer.js').Start} start
 * @returns {import('./peer.js').Learner}
 */
export function train(task, start) {
    const parameters = variables(start.layers);
    const all = batches(task, start);
    const one = tf.scalar(1);

    /** @param {any} a @returns {any} g′(z) */
    const slope = (a) => (task.activation === 'tanh' ? tf.sub(one, tf.square(a)) : tf.mul(a, tf.sub(one, a)));

    /** @param {{x: any, y: any, count: number}} batch */
    function step({x, y, count}) {
        const a = forward(x, parameters, task);
        const p = tf.sigmoid(a.at(-1));
        let delta = tf.sub(p, y);
        if (task.lossFunction === 'half_squared') delta = tf.mul(delta, tf.mul(p, tf.sub(one, p)));
        const rate = tf.scalar(task.rate / count);
        const gradients = [];
        for (let l = a.length - 1; l >= 0; l--) {
            const W = parameters[2 * l];
            gradients[2 * l] = tf.matMul(l ? a[l - 1] : x, delta, true);
            gradients[2 * l + 1] = tf.sum(delta, 0);
            if (l) delta = tf.mul(tf.matMul(delta, W, false, true), slope(a[l - 1]));
        }
        gradients.forEach((gradient, i) => parameters[i].assign(tf.sub(parameters[i], tf.mul(rate, gradient))));
    }

    return {
        run(passes) {
            for (let pass = 0; pass < passes; pass++) {
                for (const batch of all) tf.tidy(() => step(batch));
            }
        },
        predict: (points) => predict(points, parameters, task)
    };
}
