/**
 * synaptic 1.1: writes a function for the very network and updates after every sample; its δ of an output is that of
 * cross-entropy. So it does a task of its own, and is held to that.
 */

import synaptic from 'synaptic';
import {widths} from '../workloads.js';
import {centres, colour} from './pixels.js';

/** @typedef {import('./peer.js').Layer} Layer */

const {Architect, Neuron} = synaptic;

export const name = 'synaptic';

/** The function it writes for 64 units takes minutes to compile. */
export const cannot = ['T3'];

/** @param {import('./peer.js').Training | import('./peer.js').Heatmap} task @returns {import('./peer.js').Difference | undefined} */
export const instead = (task) => ('rate' in task ?
    {batch: 1, rate: task.rate / 10, lossFunction: 'bce', because: 'updates after every sample, each layer before its error goes on to the one below; cross-entropy'} :
    undefined);

/** @param {import('./peer.js').Training | import('./peer.js').Heatmap} task @param {Layer[]} parameters */
function build(task, parameters) {
    const net = new Architect.Perceptron(...widths(task));
    const layers = [net.layers.input, ...net.layers.hidden, net.layers.output].map((layer) => layer.list);
    parameters.forEach(({W, b}, l) => {
        layers[l + 1].forEach((/** @type {any} */ neuron, /** @type {number} */ unit) => {
            neuron.bias = b[unit];
            if (l < task.hidden.length && task.activation === 'tanh') neuron.squash = Neuron.squash.TANH;
            layers[l].forEach((/** @type {any} */ from, /** @type {number} */ input) => {
                const connection = Object.values(from.connections.projected).find((/** @type {any} */ {to}) => to === neuron);
                /** @type {any} */ (connection).weight = W[input][unit];
            });
        });
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
    const targets = y.map((target) => [target]);
    return {
        run(passes) {
            for (let pass = 0; pass < passes; pass++) {
                for (let i = 0; i < x.length; i++) {
                    net.activate(x[i]);
                    net.propagate(task.rate, targets[i]);
                }
            }
        },
        predict: (points) => points.map((point) => net.activate(point)[0])
    };
}

/** @param {import('./peer.js').Heatmap} task @param {Layer[]} layers @returns {import('./peer.js').Painter} */
export function paint(task, layers) {
    const net = build(task, layers);
    const points = centres(task.side);
    const pixels = new Uint32Array(points.length);
    return () => {
        for (let i = 0; i < points.length; i++) pixels[i] = colour(net.activate(points[i])[0]);
        return pixels;
    };
}
