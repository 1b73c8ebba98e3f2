/**
 * The lines of the units of the first layer: where the pre-activation w·x + b is zero. With two features a line in the
 * plane, with one a point on the axis. Geometry only, in data units; `handles.js` lets a reader take hold of them.
 */

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Bounds} Bounds */
/** @typedef {import('../../config/config.js').LayerParameters} LayerParameters */
/** @typedef {{x: number, y: number}} Place data units */

/**
 * What a unit computes from its inputs: w·x + b.
 * @typedef {{w: readonly number[], b: number | null}} Plane `b` is null where the layer has no bias
 */

/**
 * @param {LayerParameters[]} parameters
 * @param {number} unit of the first layer
 * @returns {Plane}
 */
export function planeOf([{W, b}], unit) {
    return {w: W.map((row) => row[unit]), b: b === null ? null : b[unit]};
}

/**
 * All parameters, with others for one unit of the first layer.
 * @param {LayerParameters[]} parameters
 * @param {number} unit
 * @param {Plane} plane
 * @returns {LayerParameters[]}
 */
export function withPlane([{W, b}, ...rest], unit, plane) {
    return [{W: W.map((row, i) => row.with(unit, plane.w[i])), b: b && plane.b !== null ? b.with(unit, plane.b) : b}, ...rest];
}

/**
 * The part of a line that lies in a rectangle. It runs along (−w₂, w₁), so the unit is positive on its right.
 * @param {Plane} plane two weights
 * @param {Bounds} bounds
 * @returns {{from: Place, to: Place} | undefined} nothing where it passes by, or where both weights are 0
 */
export function chord({w: [w1, w2], b}, {x0, x1, y0, y1}) {
    const square = w1 * w1 + w2 * w2;
    if (!(square > 0 && Number.isFinite(square))) return undefined;
    const centre = {x: (x0 + x1) / 2, y: (y0 + y1) / 2};
    const off = (w1 * centre.x + w2 * centre.y + (b ?? 0)) / square;
    const foot = {x: centre.x - off * w1, y: centre.y - off * w2};
    const size = Math.sqrt(square);
    const along = {x: -w2 / size, y: w1 / size};
    let [from, to] = [-Infinity, Infinity];
    for (const [step, low, high] of [[along.x, x0 - foot.x, x1 - foot.x], [along.y, y0 - foot.y, y1 - foot.y]]) {
        if (step === 0) {
            if (low > 0 || high < 0) return undefined;
            continue;
        }
        from = Math.max(from, Math.min(low / step, high / step));
        to = Math.min(to, Math.max(low / step, high / step));
    }
    if (!(from < to)) return undefined;
    return {from: {x: foot.x + from * along.x, y: foot.y + from * along.y}, to: {x: foot.x + to * along.x, y: foot.y + to * along.y}};
}

/**
 * Where a unit of one feature changes its sign: −b/w.
 * @param {Plane} plane one weight
 * @returns {number | undefined} nothing where the weight is 0
 */
export function cut({w: [w], b}) {
    const x = -(b ?? 0) / w;
    return Number.isFinite(x) ? x + 0 : undefined; // + 0 turns −0 into 0
}

/**
 * The same line through another place: only the bias changes.
 * @param {Plane} plane with a bias
 * @param {readonly number[]} place one number per feature
 * @returns {Plane}
 */
export function through({w}, place) {
    return {w, b: -w.reduce((sum, weight, i) => sum + weight * place[i], 0) + 0};
}

/**
 * The line through a pivot in another direction; the weights keep their norm. Without a bias the pivot is the origin.
 * @param {Plane} plane two weights
 * @param {Place} pivot
 * @param {Place} along the direction, of any length but 0; the unit is positive on its right
 * @returns {Plane}
 */
export function turned({w: [w1, w2], b}, pivot, along) {
    const scale = Math.hypot(w1, w2) / Math.hypot(along.x, along.y);
    const w = [along.y * scale, -along.x * scale];
    return b === null ? {w, b} : through({w, b}, [pivot.x, pivot.y]);
}

/**
 * The line turned about a place.
 * @param {Plane} plane two weights
 * @param {Place} pivot
 * @param {number} angle radians, counter-clockwise
 */
export function rotated(plane, pivot, angle) {
    const [w1, w2] = plane.w;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const along = {x: -w2, y: w1};
    return turned(plane, pivot, {x: cos * along.x - sin * along.y, y: sin * along.x + cos * along.y});
}

/**
 * The line moved along its normal: upwards, or if it stands upright to the right.
 * @param {Plane} plane with a bias
 * @param {number} distance data units
 * @returns {Plane}
 */
export function shifted({w, b}, distance) {
    const across = w[w.length - 1] || w[0];
    return {w, b: /** @type {number} */ (b) - Math.sign(across) * Math.hypot(...w) * distance};
}
