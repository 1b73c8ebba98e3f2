/**
 * A computed landscape, and arithmetic on it. Pure; `survey.js` computes them.
 */

/** @typedef {import('./ranges.js').Range} Range */

/**
 * A landscape that is complete. It is a grid of losses: over one parameter with a single row.
 * @typedef {object} Picture
 * @property {string} kind     what its axes are; see `choice.js`
 * @property {string} key
 * @property {boolean} descended whether its losses are what is descended, not the reported ones
 * @property {import('../../engine/session.js').Session} session
 * @property {number} revision of the session when it was begun
 * @property {string} config   as text
 * @property {unknown} points
 * @property {Float64Array} origin      all parameters at that moment
 * @property {readonly number[]} parameters   those that are replaced, one or two; none over a plane
 * @property {import('../../engine/inside.js').Directions | undefined} plane   through the origin
 * @property {[number, number] | undefined} explained  shares of the path's variance along its directions
 * @property {[Range, Range]} ranges
 * @property {Float64Array} x   coordinates of the columns, evenly from end to end of the range
 * @property {Float64Array} y   of the rows; empty over one parameter
 * @property {Float64Array} losses   `[y × x]`, row by row
 * @property {number} lowest    place of the least loss; −1 if none is finite
 * @property {number} least     of the finite losses; NaN if there are none
 * @property {number} most
 * @property {boolean} complete whether all losses are finite
 * @property {{x: Float64Array, y: Float64Array}} path   coordinates of the way so far; over one parameter y is the loss
 */

/**
 * All parameters of a network at a place of a picture.
 * @param {Pick<Picture, 'parameters' | 'plane' | 'origin'>} picture
 * @param {Float64Array} others the parameters that are not replaced
 * @param {readonly number[]} place coordinates
 * @returns {Float64Array}
 */
export function parametersAt({parameters, plane, origin}, others, [x, y]) {
    if (plane) return origin.map((value, i) => value + y * plane.up[i] + x * plane.across[i]);
    const there = Float64Array.from(others);
    there[parameters[0]] = x;
    if (parameters.length > 1) there[parameters[1]] = y;
    return there;
}

/**
 * The loss at a place, between the four computed ones around it; NaN outside.
 * @param {Pick<Picture, 'ranges' | 'x' | 'y' | 'losses'>} picture
 * @param {readonly number[]} place coordinates
 */
export function lossAt({ranges, x, y, losses}, place) {
    const columns = x.length;
    const rows = Math.max(1, y.length);
    const [left, across] = cellOf(place[0], ranges[0], columns);
    const [bottom, up] = rows > 1 ? cellOf(place[1], ranges[1], rows) : [0, 0];
    if (left < 0 || bottom < 0) return NaN;
    const along = (/** @type {number} */ row) => mix(losses[row * columns + left], losses[row * columns + left + 1], across);
    return rows > 1 ? mix(along(bottom), along(bottom + 1), up) : along(0);
}

/**
 * @param {number} a
 * @param {number} b
 * @param {number} share
 */
const mix = (a, b, share) => (share === 0 ? a : share === 1 ? b : a + (b - a) * share);

/**
 * @param {number} value
 * @param {Range} range
 * @param {number} count of coordinates
 * @returns {[number, number]} the coordinate before it, −1 if it is outside; and how far it is to the next
 */
function cellOf(value, {low, high}, count) {
    const at = (value - low) / (high - low) * (count - 1);
    if (!(at >= 0 && at <= count - 1)) return [-1, 0];
    const cell = Math.min(Math.floor(at), count - 2);
    return [cell, at - cell];
}

/**
 * Numbers evenly from end to end.
 * @param {Range} range
 * @param {number} count
 */
export function between({low, high}, count) {
    return Float64Array.from({length: count}, (_, i) => (i === count - 1 ? high : low + (high - low) / (count - 1) * i));
}

/**
 * @param {Float64Array} losses
 * @returns {Pick<Picture, 'lowest' | 'least' | 'most' | 'complete'>}
 */
export function extremes(losses) {
    let [lowest, most, finite] = [-1, NaN, 0];
    for (const [i, loss] of losses.entries()) {
        if (!Number.isFinite(loss)) continue;
        finite++;
        if (lowest < 0 || loss < losses[lowest]) lowest = i;
        if (!(loss <= most)) most = loss;
    }
    return {lowest, least: lowest < 0 ? NaN : losses[lowest], most, complete: finite === losses.length};
}

/**
 * A direction or its opposite, whichever looks more like another one.
 * @param {Float64Array} direction
 * @param {Float64Array | undefined} other
 */
export function like(direction, other) {
    const dot = other?.length === direction.length ? direction.reduce((sum, value, i) => sum + value * other[i], 0) : 0;
    return dot < 0 ? direction.map((value) => -value) : direction;
}

/** @param {Float64Array} direction whether it leads nowhere */
export const isZero = (direction) => direction.every((value) => value === 0);
