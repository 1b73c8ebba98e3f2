/**
 * Plain JavaScript in float64, as fast as we could make it: typed arrays, one column per unit, loops along the samples
 * with everything else in local variables. It is also what the others' losses are compared with.
 *
 * `tanh x` is written 1 − 2/(e²ˣ + 1), which is faster than `Math.tanh` and loses its relative accuracy near 0. With
 * `Math.tanh` it is `plain-math-tanh.js`.
 */

import {COLOURS, PLANE, widths} from '../workloads.js';

/** @typedef {import('./peer.js').Layer} Layer */

export const name = 'plain JavaScript';

/** Pixels that go through the network together: their columns stay in the first-level cache. */
const BLOCK = 256;

/**
 * A layer: `inputs` and `units`, and where its weights `[in][out]` and biases begin in the parameters.
 * @typedef {{inputs: number, units: number, weights: number, biases: number}} Shape
 */

/** @param {number[]} sizes @returns {Shape[]} */
function shapes(sizes) {
    let end = 0;
    return sizes.slice(1).map((units, l) => {
        const inputs = sizes[l];
        const weights = end;
        end += (inputs + 1) * units;
        return {inputs, units, weights, biases: weights + inputs * units};
    });
}

/** @param {Layer[]} layers */
const flatten = (layers) => Float64Array.from(layers.flatMap(({W, b}) => [...W.flat(), ...b]));

/**
 * z = b + Σ wᵢxᵢ of one unit, two inputs at a time.
 * @param {Shape} shape
 * @param {Float64Array} p parameters
 * @param {number} unit
 * @param {Float64Array} x the layer's inputs, a column each
 * @param {number} first place of the first sample in the first column
 * @param {number} stride from column to column
 * @param {Float64Array} z
 * @param {number} from where the unit's column begins
 * @param {number} to where it ends
 */
function preactivation({inputs, units, weights, biases}, p, unit, x, first, stride, z, from, to) {
    const bias = p[biases + unit];
    const odd = inputs % 2;
    if (odd) {
        const w = p[weights + unit];
        for (let k = from, i = first; k < to; k++, i++) z[k] = bias + w * x[i];
    }
    for (let input = odd; input < inputs; input += 2) {
        const w0 = p[weights + input * units + unit];
        const w1 = p[weights + (input + 1) * units + unit];
        let i = first + input * stride;
        let j = i + stride;
        if (input === 0) {
            for (let k = from; k < to; k++, i++, j++) z[k] = bias + w0 * x[i] + w1 * x[j];
        } else {
            for (let k = from; k < to; k++, i++, j++) z[k] += w0 * x[i] + w1 * x[j];
        }
    }
}

/** a = g(z), in place. @param {string} activation @param {Float64Array} a @param {number} from @param {number} to */
function activate(activation, a, from, to) {
    if (activation === 'tanh') {
        for (let k = from; k < to; k++) a[k] = 1 - 2 / (Math.exp(2 * a[k]) + 1);
    } else if (activation === 'Math.tanh') {
        for (let k = from; k < to; k++) a[k] = Math.tanh(a[k]);
    } else {
        for (let k = from; k < to; k++) a[k] = 1 / (1 + Math.exp(-a[k]));
    }
}

/** e ← e·g′(z), from a = g(z). @param {string} activation @param {Float64Array} a @param {Float64Array} e @param {number} from @param {number} to */
function multiplyBySlope(activation, a, e, from, to) {
    if (activation === 'sigmoid') {
        for (let k = from; k < to; k++) e[k] *= a[k] * (1 - a[k]);
    } else {
        for (let k = from; k < to; k++) e[k] *= 1 - a[k] * a[k];
    }
}

/** A network with room for `rows` samples. */
class Network {
    /**
     * @param {import('./peer.js').Training | import('./peer.js').Heatmap} task
     * @param {Float64Array} parameters
     * @param {number} rows
     */
    constructor(task, parameters, rows) {
        this.parameters = parameters;
        this.rows = rows;
        this.shapes = shapes(widths(task));
        this.activations = this.shapes.map((_, l) => (l + 1 < this.shapes.length ? task.activation : task.outputActivation));
        this.a = this.shapes.map(({units}) => new Float64Array(units * rows));
    }

    /** @param {Float64Array} x columns @param {number} first @param {number} stride @param {number} count */
    forward(x, first, stride, count) {
        for (let l = 0; l < this.shapes.length; l++) {
            const a = this.a[l];
            for (let unit = 0; unit < this.shapes[l].units; unit++) {
                const from = unit * this.rows;
                preactivation(this.shapes[l], this.parameters, unit, x, first, stride, a, from, from + count);
                activate(this.activations[l], a, from, from + count);
            }
            x = a;
            first = 0;
            stride = this.rows;
        }
        return x;
    }
}

/** @param {number[][]} points @returns {Float64Array} a column per feature */
const columns = (points) => Float64Array.from([0, 1].flatMap((feature) => points.map((point) => point[feature])));

/**
 * @param {import('./peer.js').Training} task
 * @param {import('./peer.js').Start} start
 * @returns {import('./peer.js').Learner}
 */
export function train(task, {x: points, y: targets, layers}) {
    const n = points.length;
    const rows = Math.min(task.batch, n);
    const network = new Network(task, flatten(layers), rows);
    const {parameters: p, shapes: layout, a} = network;
    const x = columns(points);
    const y = Float64Array.from(targets);
    const last = layout.length - 1;
    const delta = layout.map(({units}) => new Float64Array(units * rows));

    /** @param {number} first @param {number} count */
    function step(first, count) {
        const output = network.forward(x, first, n, count);
        const d = delta[last];
        for (let k = 0; k < count; k++) d[k] = output[k] - y[first + k];
        if (task.lossFunction === 'half_squared') multiplyBySlope(task.outputActivation, output, d, 0, count);
        const rate = task.rate / count;
        for (let l = last; l > 0; l--) backward(layout[l], a[l - 1], delta[l], delta[l - 1], network.activations[l - 1], count, rate);
        updateFirst(first, count, rate);
    }

    /**
     * Updates a layer and makes δ of the layer below, before the weight is changed that leads to it.
     * @param {Shape} shape @param {Float64Array} below @param {Float64Array} d @param {Float64Array} e @param {string} activation
     * @param {number} count @param {number} rate
     */
    function backward({inputs, units, weights, biases}, below, d, e, activation, count, rate) {
        for (let input = 0; input < inputs; input++) {
            const from = input * rows;
            const to = from + count;
            for (let unit = 0; unit < units; unit++) {
                const at = weights + input * units + unit;
                const w = p[at];
                let k = unit * rows;
                let sum = 0;
                if (unit === 0) {
                    for (let i = from; i < to; i++, k++) {
                        const dk = d[k];
                        sum += dk * below[i];
                        e[i] = w * dk;
                    }
                } else {
                    for (let i = from; i < to; i++, k++) {
                        const dk = d[k];
                        sum += dk * below[i];
                        e[i] += w * dk;
                    }
                }
                p[at] = w - rate * sum;
            }
            multiplyBySlope(activation, below, e, from, to);
        }
        for (let unit = 0; unit < units; unit++) {
            let sum = 0;
            for (let k = unit * rows, to = k + count; k < to; k++) sum += d[k];
            p[biases + unit] -= rate * sum;
        }
    }

    /** Updates the first layer, which has two inputs and nothing below. @param {number} first @param {number} count @param {number} rate */
    function updateFirst(first, count, rate) {
        const {units, weights, biases} = layout[0];
        const d = delta[0];
        for (let unit = 0; unit < units; unit++) {
            let sum0 = 0;
            let sum1 = 0;
            let sum = 0;
            for (let i = first, j = first + n, k = unit * rows, to = k + count; k < to; i++, j++, k++) {
                const dk = d[k];
                sum0 += dk * x[i];
                sum1 += dk * x[j];
                sum += dk;
            }
            p[weights + unit] -= rate * sum0;
            p[weights + units + unit] -= rate * sum1;
            p[biases + unit] -= rate * sum;
        }
    }

    return {
        run(passes) {
            for (let pass = 0; pass < passes; pass++) {
                for (let first = 0; first < n; first += rows) step(first, Math.min(rows, n - first));
            }
        },
        predict: (inputs) => new Network(task, p, inputs.length).forward(columns(inputs), 0, inputs.length, inputs.length)
    };
}

/** @param {import('./peer.js').Heatmap} task @param {Layer[]} layers @returns {import('./peer.js').Painter} */
export function paint(task, layers) {
    const {side} = task;
    const network = new Network(task, flatten(layers), BLOCK);
    const x = new Float64Array(2 * BLOCK);
    const pixels = new Uint32Array(side * side);
    const {x0, x1, y0, y1} = PLANE;
    return () => {
        for (let row = 0; row < side; row++) {
            x.fill(y1 - (row + 0.5) / side * (y1 - y0), BLOCK);
            for (let left = 0; left < side; left += BLOCK) {
                const count = Math.min(BLOCK, side - left);
                for (let i = 0; i < count; i++) x[i] = x0 + (left + i + 0.5) / side * (x1 - x0);
                const p = network.forward(x, 0, BLOCK, count);
                for (let i = 0, at = row * side + left; i < count; i++, at++) pixels[at] = COLOURS[Math.min(256 * p[i], 255) | 0];
            }
        }
        return pixels;
    };
}
