/**
 * Which part of the space of two units to show: all an activation can give, or, where that has no bounds, the points with
 * some room. While it trains the axes stay as long as they fit.
 */
import {SIGNED} from '../../config/signed.js';

/** Activations from 0 to 1. */
const SHARES = /^(sigmoid|softmax|gaussian)$/;

/** Room on each side, as a share of the range. */
const ROOM = 0.08;
/** How many times as long as what it shows an axis may be before it is made shorter. */
const LOOSE = 3;

/** @typedef {readonly [low: number, high: number]} Range */

/**
 * Between what the values of an activation lie; nothing where they have no bounds.
 * @param {string} activation
 * @returns {Range | undefined}
 */
export function boundsOf(activation) {
    if (SHARES.test(activation)) return [0, 1];
    const reach = activation === 'arctan' ? Math.PI / 2 : 1;
    return SIGNED.test(activation) ? [-reach, reach] : undefined;
}

/**
 * @param {string} activation
 * @param {ArrayLike<number>} values of the points; what is not finite does not count
 * @param {Range} [before] what was shown so far
 * @returns {Range}
 */
export function rangeOf(activation, values, before) {
    const bounded = boundsOf(activation);
    if (bounded) return widened(...bounded);
    let low = Infinity;
    let high = -Infinity;
    for (let i = 0; i < values.length; i++) {
        const value = values[i];
        if (!Number.isFinite(value)) continue;
        if (value < low) low = value;
        if (value > high) high = value;
    }
    if (low > high) return before ?? [-1, 1];
    const span = high - low;
    if (before && low >= before[0] && high <= before[1] && before[1] - before[0] <= LOOSE * span) return before;
    if (span === 0) return widened(low - (Math.abs(low) || 1) / 2, high + (Math.abs(high) || 1) / 2);
    const grain = 10 ** Math.floor(Math.log10(span)) / 2;
    return [Math.floor((low - ROOM * span) / grain) * grain, Math.ceil((high + ROOM * span) / grain) * grain];
}

/** @param {number} low @param {number} high @returns {Range} */
function widened(low, high) {
    const room = (high - low) * ROOM;
    return [low - room, high + room];
}
