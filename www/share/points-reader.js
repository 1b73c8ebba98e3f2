/**
 * Reads the points `points.js` has packed. Loaded when there is a link to open.
 */
import {ByteReader, damaged, fromLetters} from './byte-reader.js';
import {ALL_DIGITS, BITS, pointsOf} from './points.js';

/** @typedef {import('../config/config.js').Data} Data */

/** The core's limits. */
const MOST_POINTS = 100_000;
const MOST_FEATURES = 1000;
const MOST_OUTPUTS = 1000;

/**
 * @param {string} letters
 * @param {Data} generated
 * @returns {Data}
 */
export function unpackPoints(letters, generated) {
    const reader = new ByteReader('points', fromLetters('points', letters));
    const [features, outputs, count] = [reader.count(MOST_FEATURES), reader.count(MOST_OUTPUTS), reader.count(MOST_POINTS)];
    const made = pointsOf(generated);
    /** Places among the generated points; those of the others are still open. @type {(number | undefined)[]} */
    const places = [];
    while (places.length < count) {
        const word = reader.count();
        const n = Math.floor(word / 2);
        const from = word % 2 ? reader.count() : undefined;
        if (n === 0 || places.length + n > count || (from ?? 0) + n > (from === undefined ? count : made.length)) throw damaged('points');
        for (let i = 0; i < n; i++) places.push(from === undefined ? undefined : from + i);
    }
    const open = places.filter((place) => place === undefined).length;
    const columns = Array.from({length: features + outputs + 1}, () => unpackColumn(reader, open));
    reader.end();
    let next = 0;
    const points = places.map((place) => {
        if (place !== undefined) return made[place];
        const row = columns.map((column) => column[next]);
        next++;
        return {x: row.slice(0, features), y: row.slice(features, -1), test: row.at(-1) === 1};
    });
    if (points.some(({x, y}) => x.length !== features || y.length !== outputs)) throw damaged('points');
    return {X: points.map(({x}) => x), Y: points.map(({y}) => y), test: points.map(({test}) => test)};
}

/** @param {ByteReader} reader @param {number} length @returns {number[]} */
function unpackColumn(reader, length) {
    const kind = reader.count(BITS);
    if (kind === BITS) {
        const sevens = Array.from({length: Math.ceil(length / 7)}, () => reader.count(127));
        return Array.from({length}, (_, i) => (sevens[Math.floor(i / 7)] >> (i % 7)) & 1);
    }
    if (length > reader.left) throw damaged('points');
    return Array.from({length}, () => (kind === ALL_DIGITS ? reader.number() : reader.integer() / 10 ** kind));
}
