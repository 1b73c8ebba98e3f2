/** Two-Layer's engine alone: the generated bindings in calls of 100 steps, without the classes and the loop a page has around it. */

import {RawSession} from '../../www/engine/pkg/two_layer_wasm.js';
import {COLOURS, PLANE, widths} from '../workloads.js';
import {config, load} from './two-layer.js';

/** @typedef {import('./peer.js').Layer} Layer */

export {load};

export const name = 'Two-Layer, engine alone';

/** @param {object} settings @param {Layer[]} layers @param {import('./peer.js').Start} [start] */
function begin(settings, layers, start) {
    const raw = new RawSession(settings);
    if (start) {
        const {x, y} = start;
        raw.setData(Float64Array.from(x.flat()), Float64Array.from(y), new Uint8Array(y.length), 2, 1, false);
    }
    raw.setParameters(Float64Array.from(layers.flatMap(({W, b}) => [...W.flat(), ...b])), false);
    raw.begin();
    return raw;
}

/**
 * @param {import('./peer.js').Training} task
 * @param {import('./peer.js').Start} start
 * @returns {import('./peer.js').Learner}
 */
export function train(task, start) {
    const raw = begin(config(task), start.layers, start);
    const stepsPerPass = Math.ceil(task.samples / task.batch);
    return {
        run(passes) {
            for (let left = passes * stepsPerPass; left > 0; left -= 100) raw.step(Math.min(left, 100));
        },
        predict(points) {
            const both = raw.forward(Float64Array.from(points.flat()), task.hidden.length + 1); // z, then a
            return both.subarray(both.length / 2);
        }
    };
}

/** @param {import('./peer.js').Heatmap} task @param {Layer[]} layers @returns {import('./peer.js').Painter} */
export function paint(task, layers) {
    const {hidden, activation, side} = task;
    const raw = begin({hiddenLayers: hidden, activation}, layers);
    const bytes = new Uint8ClampedArray(4 * side * side);
    const {x0, x1, y0, y1} = PLANE;
    const layer = widths(task).length - 2;
    return () => {
        raw.paint(layer, 0, side, side, x0, x1, y0, y1, false, COLOURS, bytes);
        return new Uint32Array(bytes.buffer);
    };
}
