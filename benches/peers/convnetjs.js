/** ConvNetJS 0.3: its layers and its trainer, sample by sample, an update at the end of each batch. */

import convnetjs from 'convnetjs';
import {centres, colour} from './pixels.js';

/** @typedef {import('./peer.js').Layer} Layer */

export const name = 'ConvNetJS';

/**
 * Cross-entropy of a sigmoid, in the manner of the library's own regression layer, which is half the squared error. Of
 * its own, softmax of two units is the nearest; it would be slower and train at another pace.
 */
class CrossEntropyLayer extends convnetjs.RegressionLayer {
    /** @param {any} V @returns {any} */
    forward(V) {
        const A = V.clone();
        A.w[0] = 1 / (1 + Math.exp(-V.w[0]));
        this.in_act = V;
        this.out_act = A;
        return A;
    }

    /** @param {number[]} y */
    backward(y) {
        const V = this.in_act;
        const p = this.out_act.w[0];
        V.dw = convnetjs.zeros(1);
        V.dw[0] = p - y[0];
        return -Math.log(y[0] ? p : 1 - p);
    }
}

/** @param {import('./peer.js').Training | import('./peer.js').Heatmap} task */
function build(task) {
    const isCrossEntropy = !('lossFunction' in task) || task.lossFunction === 'bce';
    const net = new convnetjs.Net();
    net.makeLayers([
        {type: 'input', out_sx: 1, out_sy: 1, out_depth: 2},
        ...task.hidden.map((units) => ({type: 'fc', num_neurons: units, activation: task.activation})),
        {type: 'fc', num_neurons: 1, ...(isCrossEntropy ? {} : {activation: task.outputActivation})}
    ]);
    const Last = isCrossEntropy ? CrossEntropyLayer : convnetjs.RegressionLayer;
    net.layers.push(new Last({in_sx: 1, in_sy: 1, in_depth: 1}));
    return net;
}

/** @param {any} net @param {Layer[]} layers */
function setParameters(net, layers) {
    const dense = net.layers.filter((/** @type {any} */ layer) => layer.layer_type === 'fc');
    layers.forEach(({W, b}, l) => {
        dense[l].biases.w.set(b);
        b.forEach((_, unit) => dense[l].filters[unit].w.set(W.map((row) => row[unit])));
    });
}

/**
 * @param {import('./peer.js').Training} task
 * @param {import('./peer.js').Start} start
 * @returns {import('./peer.js').Learner}
 */
export function train(task, {x, y, layers}) {
    const net = build(task);
    const trainer = new convnetjs.Trainer(net, {method: 'sgd', learning_rate: task.rate, momentum: 0, batch_size: task.batch, l2_decay: 0});
    const inputs = x.map(volume);
    const targets = y.map((target) => [target]);
    setParameters(net, layers);
    return {
        run(passes) {
            for (let pass = 0; pass < passes; pass++) {
                for (let i = 0; i < inputs.length; i++) trainer.train(inputs[i], targets[i]);
            }
        },
        predict: (points) => points.map((point) => net.forward(volume(point)).w[0])
    };
}

/** @param {number[]} point */
function volume(point) {
    const vol = new convnetjs.Vol(1, 1, 2);
    vol.w.set(point);
    return vol;
}

/** One input, set anew for every pixel. @param {import('./peer.js').Heatmap} task @param {Layer[]} layers @returns {import('./peer.js').Painter} */
export function paint(task, layers) {
    const net = build(task);
    setParameters(net, layers);
    const points = centres(task.side);
    const input = new convnetjs.Vol(1, 1, 2);
    const pixels = new Uint32Array(points.length);
    return () => {
        for (let i = 0; i < points.length; i++) {
            input.w[0] = points[i][0];
            input.w[1] = points[i][1];
            pixels[i] = colour(net.forward(input).w[0]);
        }
        return pixels;
    };
}
