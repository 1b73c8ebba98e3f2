/**
 * One line of numbers below the picture: where the pointer or the cursor is, and what the network says there.
 */
import {formatFixed} from '../../plot/ticks.js';
import {decimals} from './places.js';

/** @typedef {import('../view.js').View} View */

/**
 * @param {View} view
 * @param {number[] | null} x one number per feature; null shows how to begin
 * @returns {string}
 */
export function readout(view, x) {
    const {session, text} = view;
    if (!x || x.length !== session.features) return text('stage.hint');
    const places = decimals(view.bounds);
    const inputs = x.map((value, i) => `${x.length === 1 ? 'x' : `x${'₁₂₃₄₅₆₇₈₉'[i] ?? i + 1}`} ${formatFixed(value, places)}`);
    return [...inputs, `ŷ ${answer(session.predict([x])[0])}`].join('\u2003');
}

/**
 * @param {number[]} outputs
 * @returns {string} the value, or of several the largest with its class
 */
function answer(outputs) {
    if (outputs.length === 1) return formatFixed(outputs[0], 3);
    const largest = Math.max(...outputs);
    return `${outputs.indexOf(largest)} (${formatFixed(largest, 3)})`;
}
