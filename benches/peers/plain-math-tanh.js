/** Plain JavaScript with the language's own `tanh`, which is as accurate as Two-Layer's and slower than the one in `plain.js`. */

import * as plain from './plain.js';

export const name = 'plain JavaScript, Math.tanh';

/** It has no tanh in it. */
export const cannot = ['T4'];

/**
 * @param {import('./peer.js').Training} task
 * @param {import('./peer.js').Start} start
 */
export const train = (task, start) => plain.train({...task, activation: 'Math.tanh'}, start);

/** @param {import('./peer.js').Heatmap} task @param {import('./peer.js').Layer[]} layers */
export const paint = (task, layers) => plain.paint({...task, activation: 'Math.tanh'}, layers);
