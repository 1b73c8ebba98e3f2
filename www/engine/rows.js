/**
 * Flat arrays, as WebAssembly has them, and nested ones, as people write them.
 */

/** @typedef {import('../config/config.js').LayerParameters} LayerParameters */
/** @typedef {import('./types.js').Layer} Layer */

/**
 * A row-major matrix as nested arrays.
 * @param {Float64Array} values
 * @param {number} columns
 */
export function rows(values, columns) {
    return Array.from({length: values.length / columns}, (_, row) => Array.from(values.subarray(row * columns, (row + 1) * columns)));
}

/**
 * The class of each point: its target, or the largest of several.
 * @param {Float64Array} y
 * @param {number} outputs
 */
export function labels(y, outputs) {
    if (outputs === 1) return y;
    return Float64Array.from(rows(y, outputs), (row) => row.indexOf(Math.max(...row)));
}

/**
 * @param {Float64Array} flat layer by layer, `W` row by row, then `b`
 * @param {readonly Readonly<Layer>[]} layers
 * @returns {LayerParameters[]}
 */
export function unflatten(flat, layers) {
    let at = 0;
    const take = (/** @type {number} */ length) => flat.subarray(at, (at += length));
    return layers.map(({fanIn, fanOut, bias}) => ({W: rows(take(fanIn * fanOut), fanOut), b: bias ? Array.from(take(fanOut)) : null}));
}

/** In the order of the core's `EditKind`. @type {readonly import('./types.js').EditMark['kind'][]} */
const KINDS = ['settings', 'points', 'parameters', 'undo'];

/** @param {Float64Array} flat step and kind, one after the other */
export function marks(flat) {
    return rows(flat, 2).map(([step, kind]) => ({step, kind: KINDS[kind]}));
}

/**
 * Of each class, how many points are put into another one.
 * @param {number[][]} confusion rows are true classes, columns those decided for
 */
export function mistakes(confusion) {
    return confusion.map((row, label) => row.reduce((sum, count, decided) => (decided === label ? sum : sum + count), 0));
}
