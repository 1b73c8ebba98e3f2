/**
 * Which part of the plane to show for given points.
 *
 * Round numbers with some room around: while a slider changes the noise, the points move and the axes mostly stay.
 */

/** @typedef {import('../config/config.js').Bounds} Bounds */
/** @typedef {import('../engine/session.js').Points} Points */

/** Share of the extent that stays free around the points, together on both sides. */
const ROOM = 0.2;

/**
 * Two features: a square, so that circles are round. One feature: the range of the feature, and that of the targets.
 * @param {Readonly<Points>} points
 * @param {number} [floor] what the vertical range of one feature reaches down to at least
 * @returns {Bounds}
 */
export function boundsOf({count, features, x, labels}, floor = 0) {
    if (count === 0) return {x0: -1, x1: 1, y0: -1, y1: 1};
    const [left, right] = extent(x, features, 0);
    if (features === 1) {
        const [low, high] = extent(labels, 1, 0);
        const horizontal = interval(left, right);
        const vertical = interval(Math.min(low, floor), Math.max(high, 1));
        return {x0: horizontal[0], x1: horizontal[1], y0: vertical[0], y1: vertical[1]};
    }
    const [bottom, top] = extent(x, features, 1);
    const span = Math.max(right - left, top - bottom);
    const [x0, x1] = interval((left + right - span) / 2, (left + right + span) / 2);
    const [y0, y1] = interval((bottom + top - span) / 2, (bottom + top + span) / 2);
    const side = Math.max(x1 - x0, y1 - y0);
    return {x0: (x0 + x1 - side) / 2, x1: (x0 + x1 + side) / 2, y0: (y0 + y1 - side) / 2, y1: (y0 + y1 + side) / 2};
}

/**
 * @param {Float64Array} values
 * @param {number} stride
 * @param {number} offset
 * @returns {[number, number]} least and greatest
 */
function extent(values, stride, offset) {
    let least = Infinity;
    let greatest = -Infinity;
    for (let i = offset; i < values.length; i += stride) {
        if (values[i] < least) least = values[i];
        if (values[i] > greatest) greatest = values[i];
    }
    return [least, greatest];
}

/**
 * The interval widened to round ends, a quarter of its order of magnitude apart.
 * @param {number} low
 * @param {number} high
 * @returns {[number, number]}
 */
function interval(low, high) {
    const span = high - low || 2;
    const room = (span * ROOM) / 2 + (high === low ? 1 : 0);
    const grain = 10 ** Math.floor(Math.log10(span)) / 4;
    return [Math.floor((low - room) / grain) * grain, Math.ceil((high + room) / grain) * grain];
}
