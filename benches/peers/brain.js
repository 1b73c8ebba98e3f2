/**
 * brain.js 1.6: updates after every sample, descends half the squared error, and has one activation for all layers. So it
 * does a task of its own, and is held to that.
 */

import library from 'brain.js/dist/neural-network.js';
import {widths} from '../workloads.js';
import {centres, colour} from './pixels.js';

/** @typedef {import('./peer.js').Layer} Layer */

const NeuralNetwork = library.default ?? library;

export const name = 'brain.js';

/** @param {import('./peer.js').Training | import('./peer.js').Heatmap} task @returns {import('./peer.js').Difference} */
export const instead = (task) => ('rate' in task ?
    {batch: 1, rate: task.rate / 10, lossFunction: 'half_squared', outputActivation: task.activation, because: 'updates after every sample, squared error, one activation for all layers'} :
    {outputActivation: task.activation, because: 'one activation for all layers'});

/** @param {import('./peer.js').Training | import('./peer.js').Heatmap} task @param {Layer[]} layers */
function build(task, layers) {
    const net = new NeuralNetwork({activation: task.activation});
    net.sizes = widths(task);
    net.initialize();
    net.trainOpts.momentum = 0;
    if ('rate' in task) net.trainOpts.learningRate = task.rate;
    layers.forEach(({W, b}, l) => {
        net.biases[l + 1] = b.slice();
        net.weights[l + 1] = b.map((_, unit) => W.map((row) => row[unit]));
    });
    return net;
}

/**
 * @param {import('./peer.js').Training} task
 * @param {import('./peer.js').Start} start
 * @returns {import('./peer.js').Learner}
 */
export function train(task, {x, y, layers}) {
    const net = build(task, layers);
    const samples = x.map((input, i) => ({input, output: [y[i]]}));
    return {
        run(passes) {
            for (let pass = 0; pass < passes; pass++) {
                for (let i = 0; i < samples.length; i++) net.trainPattern(samples[i]);
            }
        },
        predict: (points) => points.map((point) => net.runInput(point)[0])
    };
}

/** @param {import('./peer.js').Heatmap} task @param {Layer[]} layers @returns {import('./peer.js').Painter} */
export function paint(task, layers) {
    const net = build(task, layers);
    const points = centres(task.side);
    const pixels = new Uint32Array(points.length);
    return () => {
        for (let i = 0; i < points.length; i++) pixels[i] = colour(net.runInput(points[i])[0]);
        return pixels;
    };
}
