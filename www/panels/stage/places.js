/**
 * Places of the plane: the points', the middle, and how they are written.
 */
import {formatFixed} from '../../plot/ticks.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Bounds} Bounds */

/**
 * @param {View} view
 * @param {number} index of a point
 * @returns {number[]} one number per feature
 */
export function pointOf({session}, index) {
    const {x, features} = session.points;
    return Array.from(x.subarray(index * features, (index + 1) * features));
}

/**
 * The nearest place that can be seen.
 * @param {Bounds} bounds
 * @param {number[]} x one number per feature
 */
export function within({x0, x1, y0, y1}, [x, y]) {
    const across = Math.min(x1, Math.max(x0, x));
    return y === undefined ? [across] : [across, Math.min(y1, Math.max(y0, y))];
}

/**
 * A place as text: 0.400, −0.200.
 * @param {View} view
 * @param {number[]} x
 */
export function describe({bounds}, x) {
    return x.map((value) => formatFixed(value, decimals(bounds))).join(', ');
}

/**
 * As many decimals as tell neighbouring pixels apart.
 * @param {Bounds} bounds
 */
export function decimals({x0, x1}) {
    return Math.min(12, Math.max(0, Math.round(3 - Math.log10(x1 - x0))));
}
