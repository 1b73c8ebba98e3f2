/**
 * Points as text, one per line, as people type them or paste them from a spreadsheet or a CSV file. Pure parsing.
 *
 *   0.5, 2      0.5 2      0.5;2      0,5;2      (0.5, 2)      "0.5","2"      1e-3<tab>−2
 *
 * Several points in parentheses may share a line. Empty lines, lines that begin with #, and a first line of
 * names (a header) are passed over. A line that is no point is a problem of its own; the others stand.
 */

import {FARTHEST} from '../../plot/farthest.js';

/** More lines would be a file, not a list. */
export const MOST_POINTS = 5000;

/** Characters of a text that is looked at; what is longer is refused as a whole. */
export const LONGEST = 250_000;

/** @typedef {{line: number, word: string, isFar?: boolean}} NotANumber `isFar`: it is a number, but too far out */
/** @typedef {{line: number, given: number}} WrongCount how many numbers the line has */
/** @typedef {{points: number[][], problems: (NotANumber | WrongCount)[], left: number}} Parsed `left`: points beyond the most */

// A digit has one place only where it can stand, so that a long word takes no longer than it is.
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Characters of other keyboards, and typographic ones. */
const COMMON = /** @type {Record<string, string>} */ ({'−': '-', '–': '-', '，': ',', '、': ',', '；': ';', '（': '(', '）': ')', '\u00a0': ' ', '\u202f': ''});

/**
 * @param {string} text
 * @param {number} features numbers per point
 * @returns {Parsed}
 */
export function parsePoints(text, features) {
    /** @type {Parsed} */
    const parsed = {points: [], problems: [], left: 0};
    let first = true;
    for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
        const line = raw.replace(/[−–，、；（）\u00a0\u202f]/g, (character) => COMMON[character]).replace(/["'`]/g, '').trim();
        if (line === '' || line.startsWith('#')) continue;
        const header = first && line.split(/[,;\s]+/).every((word) => /^\p{L}/u.test(word));
        first = false;
        if (header) continue;
        for (const piece of pieces(line)) {
            const found = pointOf(piece, features, index + 1);
            if (!Array.isArray(found)) parsed.problems.push(found);
            else if (parsed.points.length < MOST_POINTS) parsed.points.push(found);
            else parsed.left++;
        }
    }
    return parsed;
}

/**
 * A point as a line of such a text.
 * @param {ArrayLike<number>} x
 */
export function formatPoint(x) {
    return Array.from(x, (value) => String(Number(value.toPrecision(6)))).join(', ');
}

/**
 * What stands in parentheses of its own, or the whole line.
 * @param {string} line
 * @returns {string[]}
 */
function pieces(line) {
    const inside = [...line.matchAll(/[([]([^()[\]]*)[)\]]/g)].map(([, piece]) => piece);
    const outside = line.replace(/[([][^()[\]]*[)\]]/g, '').replace(/[,;\s[\]()]/g, '');
    return inside.length > 0 && outside === '' ? inside : [line];
}

/**
 * @param {string} piece
 * @param {number} features
 * @param {number} line counted from 1
 * @returns {number[] | NotANumber | WrongCount}
 */
function pointOf(piece, features, line) {
    const readings = /[;\t]/.test(piece)
        ? [words(piece, /[;\t]/, true)]
        : [words(piece, /[,\s]+/, false), words(piece, /\s+/, true)]; // "0.5, 2", then "0,5 2"
    for (const reading of readings) {
        if (reading.length === features && reading.every(isNumber)) return reading.map(Number);
    }
    const [reading] = readings;
    const word = reading.find((each) => !isNumber(each));
    return word === undefined ? {line, given: reading.length} : {line, word, ...(NUMBER.test(word) && {isFar: true})};
}

/**
 * @param {string} piece
 * @param {RegExp} separator
 * @param {boolean} decimalComma
 */
function words(piece, separator, decimalComma) {
    const found = piece.split(separator).map((word) => word.trim()).filter((word) => word !== '');
    return decimalComma ? found.map((word) => word.replace(/^([+-]?\d*),(\d+)/, '$1.$2').replace(/,$/, '')) : found;
}

/** @param {string} word */
const isNumber = (word) => NUMBER.test(word) && Math.abs(Number(word)) <= FARTHEST;
