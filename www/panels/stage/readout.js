/**
 * The numbers at the pointer or the cursor: where it is, what the network says there, and what each hidden unit makes of
 * it on the way.
 */
import {inputName, nameOf} from '../../plot/names.js';
import {formatFixed} from '../../plot/ticks.js';
import {decimals} from './places.js';

/** @typedef {import('../view.js').View} View */

/** Between two numbers. */
const GAP = '\u2003';

/**
 * @param {View} view
 * @param {number[] | null} x one number per feature
 * @returns {{outside: string, inside: string}} inputs and output; the hidden units
 */
export function readout({session, bounds, text}, x) {
    const {features, layers} = session;
    if (!x || x.length !== features) return {outside: text('stage.hint'), inside: ''};
    const widths = [features, ...layers.map(({fanOut}) => fanOut)];
    const values = session.forward([x]);
    const hidden = values.slice(0, -1).flatMap(({a: [a]}, layer) => a.map((value, unit) => `${nameOf(widths, layer + 1, unit)} ${formatFixed(value, 2)}`));
    const {z: [z], a: [a]} = values[values.length - 1];
    const places = decimals(bounds);
    const inputs = x.map((value, i) => `${features === 1 ? 'x' : inputName({features: 'raw'}, i)} ${formatFixed(value, places)}`);
    return {
        outside: [...inputs, `ŷ ${answer(a)}`].join(GAP),
        inside: [...(z.length === 1 ? [`z ${formatFixed(z[0], 2)}`] : []), ...hidden].join(GAP)
    };
}

/**
 * @param {number[]} outputs
 * @returns {string} the value, or of several the largest with its class
 */
export function answer(outputs) {
    if (outputs.length === 1) return formatFixed(outputs[0], 3);
    const largest = Math.max(...outputs);
    return `${outputs.indexOf(largest)} (${formatFixed(largest, 3)})`;
}
