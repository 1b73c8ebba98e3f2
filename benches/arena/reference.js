/** What everybody has to come to: the loss and the picture of plain JavaScript. */

import * as plain from '../peers/plain.js';

/** @typedef {import('../peers/peer.js').Training} Training */

/** @param {Training} task @param {import('../peers/peer.js').Start} start */
export function expectedLoss(task, start) {
    const learner = plain.train(task, start);
    learner.run(task.passes);
    return meanLoss(task, learner.predict(start.x), start.y);
}

/** @param {import('../peers/peer.js').Heatmap} task @param {import('../peers/peer.js').Layer[]} layers @returns {number[]} the red of each pixel, which is the number of its colour */
export const expectedReds = (task, layers) => Array.from(plain.paint(task, layers)(), red);

/** @param {number} colour */
export const red = (colour) => colour & 255;

/** The loss over all points as the task defines it, whatever a peer calls its loss. @param {Training} task @param {ArrayLike<number>} p @param {number[]} y */
export function meanLoss({lossFunction}, p, y) {
    /** @type {(p: number, y: number) => number} */
    const loss = lossFunction === 'bce' ? (p, y) => -Math.log(y ? p : 1 - p) : (p, y) => 0.5 * (p - y) ** 2;
    return Array.from(p, (value, i) => loss(value, y[i])).reduce((sum, term) => sum + term) / y.length;
}
