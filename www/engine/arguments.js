/**
 * Arguments of methods, checked and brought into the shape WebAssembly takes.
 *
 * WebAssembly turns what is not a number into one without a word ("abc" into 0, −1 into 4294967295), so kinds are
 * checked before. Ranges are the core's business.
 */
import {refusal} from './errors.js';

/** @typedef {import('../config/config.js').LayerParameters} LayerParameters */

/** The largest whole number WebAssembly's 32 bits take. */
const LARGEST = 2 ** 32 - 1;

/**
 * @param {string} field
 * @param {unknown} value
 * @returns {number}
 */
export function number(field, value) {
    if (typeof value !== 'number' || Number.isNaN(value)) throw refusal(field, value, 'a number');
    return value;
}

/**
 * A number of things, or the place of one.
 * @param {string} field
 * @param {unknown} value
 * @param {number} [largest]
 * @returns {number}
 */
export function count(field, value, largest = LARGEST) {
    if (typeof value !== 'number' || Number.isNaN(value)) throw refusal(field, value, 'a whole number');
    if (!Number.isInteger(value) || value < 0 || value > largest) throw refusal(field, value, `a whole number from 0 to ${largest}`, 'out-of-range');
    return value;
}

/**
 * @param {string} field
 * @param {unknown} value
 * @returns {boolean}
 */
export function flag(field, value) {
    if (typeof value !== 'boolean') throw refusal(field, value, 'true or false');
    return value;
}

/**
 * An object with keys, copied, so that nothing of the page runs while WebAssembly reads it.
 * @param {string} field
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
export function settings(field, value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal(field, value, 'an object');
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, Array.isArray(entry) ? [...entry] : entry]));
}

/**
 * @param {string} field
 * @param {object} value
 * @param {readonly string[]} keys that it may have
 */
export function known(field, value, keys) {
    for (const key of Object.keys(value)) if (!keys.includes(key)) throw refusal(`${field}.${key}`, undefined, `one of ${keys.join(', ')}`, 'unknown-key');
}

/**
 * An array that is handed on as it is.
 * @param {string} field
 * @param {unknown} value
 * @param {typeof Float64Array | typeof Uint32Array | typeof Uint8ClampedArray} kind
 * @param {number} length
 */
export function typed(field, value, kind, length) {
    if (!(value instanceof kind)) throw refusal(field, value, `a ${kind.name}`);
    if (value.length !== length) throw refusal(field, value, `a ${kind.name} of ${length}`, 'wrong-shape');
}

/**
 * What is to be painted, and whether there is room for so many pictures of it.
 * @param {import('./types.js').Raster} raster
 * @param {unknown} out
 * @param {number} pictures
 */
export function raster({width, height, bounds, colours, discrete = false}, out, pictures) {
    const pixels = count('width', width) * count('height', height);
    const {x0, x1, y0, y1} = settings('bounds', bounds);
    const edges = {x0: number('bounds.x0', x0), x1: number('bounds.x1', x1), y0: number('bounds.y0', y0), y1: number('bounds.y1', y1)};
    typed('colours', colours, Uint32Array, 256);
    typed('out', out, Uint8ClampedArray, 4 * pixels * pictures);
    return {width, height, ...edges, discrete: flag('discrete', discrete), colours};
}

/**
 * @param {string} field
 * @param {unknown} value
 * @returns {Float64Array}
 */
export function numbers(field, value) {
    if (value instanceof Float64Array && !value.some(Number.isNaN)) return value; // it is copied on its way
    return Float64Array.from(listOf(field, value, 'a list of numbers'), (entry, i) => number(`${field}[${i}]`, entry));
}

/**
 * @param {string} field
 * @param {unknown} value
 * @param {number} length
 * @returns {Float64Array}
 */
export function vector(field, value, length) {
    const list = listOf(field, value, 'a list of numbers');
    if (list.length !== length) throw wrongLength(field, value, length);
    return numbers(field, list);
}

/**
 * @param {string} field
 * @param {unknown} value rows of equal length
 * @param {number} [columns] how long a row must be; as long as the first one by default
 * @returns {{rows: number, columns: number, values: Float64Array}} row by row
 */
export function matrix(field, value, columns) {
    const list = listOf(field, value, 'a list of rows');
    const width = columns ?? (list.length > 0 ? listOf(`${field}[0]`, list[0], 'a list of numbers').length : 0);
    const values = new Float64Array(list.length * width);
    for (let row = 0; row < list.length; row++) values.set(vector(`${field}[${row}]`, list[row], width), row * width);
    return {rows: list.length, columns: width, values};
}

/**
 * @param {string} field
 * @param {unknown} value booleans, or nothing for none set
 * @param {number} length
 * @returns {Uint8Array}
 */
export function mask(field, value, length) {
    if (value === undefined || value === null) return new Uint8Array(length);
    const list = listOf(field, value, 'a list of true and false');
    if (list.length !== length) throw wrongLength(field, value, length);
    return Uint8Array.from(list, (entry, i) => Number(flag(`${field}[${i}]`, entry)));
}

/**
 * @param {string} field
 * @param {unknown} value `[{W, b}, …]`
 * @param {readonly {fanIn: number, fanOut: number, bias: boolean}[]} layers the network they are for
 * @returns {Float64Array} layer by layer, `W` row by row, then `b`
 */
export function parametersOf(field, value, layers) {
    const list = listOf(field, value, 'a list of layers');
    if (list.length !== layers.length) throw wrongLength(field, value, layers.length);
    const parts = layers.flatMap(({fanIn, fanOut, bias}, l) => {
        const name = `${field}[${l}]`;
        const layer = list[l];
        if (typeof layer !== 'object' || layer === null) throw refusal(name, layer, 'an object with W and b');
        known(name, layer, ['W', 'b']);
        const {W, b} = /** @type {LayerParameters} */ (layer);
        const weights = matrix(`${name}.W`, W, fanOut);
        if (weights.rows !== fanIn) throw wrongLength(`${name}.W`, W, fanIn);
        if (bias) return [weights.values, vector(`${name}.b`, b, fanOut)];
        if (b !== null && b !== undefined) throw refusal(`${name}.b`, b, 'null, since the layer has no bias', 'wrong-shape');
        return [weights.values];
    });
    const flat = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        flat.set(part, at);
        at += part.length;
    }
    return flat;
}

/**
 * @param {string} field
 * @param {unknown} value
 * @param {string} allowed
 * @returns {ArrayLike<unknown>}
 */
function listOf(field, value, allowed) {
    if (Array.isArray(value)) return value;
    if (ArrayBuffer.isView(value) && 'length' in value) return /** @type {any} */ (value);
    throw refusal(field, value, allowed);
}

/**
 * @param {string} field
 * @param {unknown} value
 * @param {number} length
 */
function wrongLength(field, value, length) {
    return refusal(field, value, `a list of ${length}`, 'wrong-shape');
}
