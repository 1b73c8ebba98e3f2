/**
 * The runs of `same_bits.json`, and what identifies their bits. `same_bits.rs` explains the file, checks it natively and
 * records it.
 */
import {readFileSync} from 'node:fs';

/** @typedef {import('../www/config/config.js').Config} Config */
/** @typedef {import('../www/config/config.js').LayerParameters} LayerParameters */
/**
 * The name of a method of the element and its arguments; `configure` assigns to its config.
 * @typedef {[string, ...any[]]} Action
 */
/** @typedef {{name: string, config: Config, run: Action[], digests: string[]}} Case */

const file = JSON.parse(readFileSync(new URL('same_bits.json', import.meta.url), 'utf8'));

/** @type {Case[]} with complete configs */
export const cases = file.cases.map((/** @type {Case} */ one) => ({...one, config: {...file.config, ...one.config}}));

/**
 * FNV-1a over the bytes of all parameters and of the reported loss, the lowest byte first, in 16 digits.
 * @param {LayerParameters[]} parameters
 * @param {number} loss
 */
export function digest(parameters, loss) {
    const numbers = Float64Array.from([...parameters.flatMap(({W, b}) => [...W.flat(), ...(b ?? [])]), loss]);
    return digestOf(new Uint8Array(numbers.buffer));
}

/** What is painted in the end, all units of it. */
export const RASTER = {width: 30, height: 20, bounds: {x0: -3, x1: 3, y0: -2, y1: 2}, colours: Uint32Array.from({length: 256}, (_, i) => i * 0x01010101)};

/** @param {ArrayLike<number> & Iterable<number>} bytes */
export function digestOf(bytes) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    return hash.toString(16).padStart(16, '0');
}

/**
 * Where a case first left the recorded bits.
 * @param {Case} recorded
 * @param {string[]} computed
 * @returns {string} empty if it never did
 */
export function difference({name, run, digests}, computed) {
    if (digests.length !== computed.length) return `${name}: ${digests.length} digests are recorded and ${computed.length} computed`;
    const i = computed.findIndex((found, index) => found !== digests[index]);
    if (i < 0) return '';
    const moment = i === 0 ? 'at the start' : i > run.length ? 'in the pictures' : `after ${JSON.stringify(run[i - 1])}`;
    return `${name}: ${moment} (digest ${i}) it is ${computed[i]}, recorded is ${digests[i]}`;
}
