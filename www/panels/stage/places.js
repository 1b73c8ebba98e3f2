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
 * The same place with no more digits than can be seen: the nearest one whose coordinates are multiples of a power of ten
 * that is at most a device pixel. It is then at most half of one away, and takes few letters in a link.
 * @param {import('../../plot/viewport.js').Viewport} viewport
 * @param {number[]} x one number per feature
 */
export function rounded({bounds: {x0, x1, y0, y1}, frame}, [x, y]) {
    const across = roundedTo((x1 - x0) / frame.width, x);
    return y === undefined ? [across] : [across, roundedTo((y1 - y0) / frame.height, y)];
}

/** @param {number} pixel length of a CSS pixel @param {number} value */
function roundedTo(pixel, value) {
    const digits = -Math.floor(Math.log10(pixel / (globalThis.devicePixelRatio ?? 1)));
    const shorter = digits > 0 ? Number(value.toFixed(Math.min(digits, 100))) : Math.round(value / 10 ** -digits) * 10 ** -digits;
    return shorter + 0; // no −0
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
