/** What the three ways of using TensorFlow.js have in common: its WebAssembly backend with SIMD, in float32. */

import * as tf from '@tensorflow/tfjs';
import * as wasm from '@tensorflow/tfjs-backend-wasm';
import {colour, centres} from './pixels.js';

/** @typedef {import('./peer.js').Layer} Layer */

export {tf};

/** @param {{wasmFolder?: string | undefined}} environment */
export async function load({wasmFolder}) {
    if (wasmFolder) wasm.setWasmPaths(wasmFolder); // Node finds it by itself
    if (!await tf.setBackend('wasm')) throw new Error('the WebAssembly backend cannot be used');
    await tf.ready();
}

/** @param {Layer[]} layers @returns {any[]} W, b, W, b … */
export const variables = (layers) => layers.flatMap(({W, b}) => [tf.variable(tf.tensor2d(W)), tf.variable(tf.tensor1d(b))]);

/**
 * The batches of a pass, made once.
 * @param {import('./peer.js').Training} task
 * @param {import('./peer.js').Start} start
 */
export function batches({batch}, {x, y}) {
    const all = [];
    for (let first = 0; first < x.length; first += batch) {
        const targets = y.slice(first, first + batch).map((target) => [target]);
        all.push({x: tf.tensor2d(x.slice(first, first + batch)), y: tf.tensor2d(targets), count: targets.length});
    }
    return all;
}

/** @param {any} x @param {any[]} parameters @param {import('./peer.js').Training | import('./peer.js').Heatmap} task @returns {any[]} a of every layer; of the last one the logit */
export function forward(x, parameters, {activation}) {
    const a = [];
    for (let l = 0; l < parameters.length; l += 2) {
        const z = tf.add(tf.matMul(x, parameters[l]), parameters[l + 1]);
        x = l + 2 < parameters.length ? (activation === 'tanh' ? tf.tanh(z) : tf.sigmoid(z)) : z;
        a.push(x);
    }
    return a;
}

/** @param {number[][]} points @param {any[]} parameters @param {import('./peer.js').Training} task */
export const predict = (points, parameters, task) => tf.tidy(() => tf.sigmoid(forward(tf.tensor2d(points), parameters, task).at(-1)).dataSync());

/** @param {number} side @param {(x: any) => any} output of the network for a tensor of points @returns {import('./peer.js').Painter} */
export function painter(side, output) {
    const x = tf.tensor2d(centres(side));
    const pixels = new Uint32Array(side * side);
    return () => {
        const p = tf.tidy(() => output(x).dataSync());
        for (let i = 0; i < pixels.length; i++) pixels[i] = colour(p[i]);
        return pixels;
    };
}
