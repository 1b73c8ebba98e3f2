/**
 * The points of a run, packed: what the generator makes again is only pointed at, the others are written out.
 *
 *   features, outputs, number of points
 *   pieces until all points are there: 2·n + 1 and where from: n of the generated points in their order; or 2·n: n others
 *   of those: each column of x, the targets, which of them test
 *
 * A column of nothing but 0 and 1 takes a bit a number; one of short decimals, as those of clicks are, two bytes; any
 * other eight. `points-reader.js` reads them.
 */
import {ByteWriter, toLetters} from './bytes.js';

/** @typedef {import('../config/config.js').Data} Data */

/** A point with all that belongs to it. @typedef {{x: number[], y: number[], test: boolean}} Point */

/** Digits after the point that are worth a try; the words for a column that has more, and for one of 0 and 1. */
const MOST_DIGITS = 6;
export const ALL_DIGITS = 7;
export const BITS = 8;

/**
 * @param {Data} data
 * @param {Data} generated what the generator of the run makes
 * @returns {string | undefined} nothing if they are the same
 */
export function packPoints(data, generated) {
    const [points, made] = [pointsOf(data), pointsOf(generated)];
    const places = new Map(made.map((point, place) => [keyOf(point), place]));
    /** @type {{from: number | undefined, n: number}[]} */
    const pieces = [];
    /** @type {Point[]} */
    const others = [];
    for (const point of points) {
        const place = places.get(keyOf(point));
        if (place === undefined) others.push(point);
        const last = pieces.at(-1);
        const continues = last && (place === undefined ? last.from === undefined : last.from !== undefined && last.from + last.n === place);
        if (continues) last.n++;
        else pieces.push({from: place, n: 1});
    }
    if (pieces.length === 1 && pieces[0].from === 0 && points.length === made.length) return undefined;

    const writer = new ByteWriter();
    const [features, outputs] = [data.X[0]?.length ?? 1, data.Y[0]?.length ?? 1];
    for (const size of [features, outputs, points.length]) writer.count(size);
    for (const {from, n} of pieces) {
        writer.count(2 * n + (from === undefined ? 0 : 1));
        if (from !== undefined) writer.count(from);
    }
    for (let feature = 0; feature < features; feature++) packColumn(writer, others.map(({x}) => x[feature]));
    for (let output = 0; output < outputs; output++) packColumn(writer, others.map(({y}) => y[output]));
    packColumn(writer, others.map(({test}) => Number(test)));
    return toLetters(writer.toBytes());
}

/** @param {Data} data @returns {Point[]} */
export function pointsOf({X, Y, test}) {
    return X.map((x, i) => ({x, y: Y[i], test: test?.[i] ?? false}));
}

/** The same for points that are the same bit for bit. @param {Point} point */
function keyOf({x, y, test}) {
    return [...x, ...y].map((number) => (Object.is(number, -0) ? '-0' : String(number))).join() + test;
}

/** @param {ByteWriter} writer @param {number[]} column */
function packColumn(writer, column) {
    if (column.every((value) => Object.is(value, 0) || value === 1)) {
        writer.count(BITS);
        for (let at = 0; at < column.length; at += 7) writer.count(column.slice(at, at + 7).reduceRight((bits, bit) => 2 * bits + bit, 0));
        return;
    }
    const digits = column.reduce((most, value) => Math.max(most, digitsOf(value)), 0);
    writer.count(digits);
    for (const value of column) {
        if (digits === ALL_DIGITS) writer.number(value);
        else writer.integer(Math.round(value * 10 ** digits));
    }
}

/** How many digits after the point say the number exactly. @param {number} value */
function digitsOf(value) {
    if (Object.is(value, -0)) return ALL_DIGITS; // a whole number has no such sign
    for (let digits = 0; digits <= MOST_DIGITS; digits++) {
        const whole = Math.round(value * 10 ** digits);
        if (Number.isSafeInteger(2 * whole) && Object.is(whole / 10 ** digits, value)) return digits;
    }
    return ALL_DIGITS;
}
