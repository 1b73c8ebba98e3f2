/**
 * Which stretch of an axis to look at, where a reader has not said. Pure arithmetic.
 *
 * Ranges have round ends and keep them while what is to be seen fits: a picture that moves while it trains shows less.
 */
import {tickStep} from '../../plot/ticks.js';

/** @typedef {{low: number, high: number}} Range low < high */

/** The least half of a range of weights, and how many times the largest weight it is at least. */
const LEAST = 2;
const TIMES = 3;

/** A value farther out than this share of a range makes a new one. */
const EDGE = 0.85;

/** What is farther out than this is not looked at; what is nearer together than this share of its size neither. */
export const FARTHEST = 1e9;
const NEAREST = 1e-9;

/** Ranges that are found go farther, as far as numbers can be added. */
const LARGEST = 1e300;

/** Of what is spanned, so much is added on each side. */
const ROOM = 0.25;

/**
 * For the values of a parameter: as far below zero as above.
 * @param {readonly number[]} values to be seen
 * @param {Range} [before] kept if it will do
 * @returns {Range}
 */
export function symmetric(values, before) {
    const largest = Math.max(0, ...values.map(Math.abs));
    if (before && largest <= EDGE * before.high) return before;
    const high = roundUp(Math.min(LARGEST, Math.max(LEAST, TIMES * largest)));
    return {low: -high, high};
}

/**
 * For ways along a direction: from the first value to the last, with room around.
 * @param {readonly number[]} values to be seen
 * @param {number} least how wide at least
 * @param {Range} [before] kept if it will do
 * @returns {Range}
 */
export function spanning(values, least, before) {
    const [low, high] = [Math.max(-LARGEST, Math.min(0, ...values)), Math.min(LARGEST, Math.max(0, ...values))];
    const middle = (low + high) / 2;
    const half = Math.max(least, high - low) / 2;
    if (before && inside(low, before) && inside(high, before) && before.high - before.low < 6 * half) return before;
    const room = half * (1 + 2 * ROOM);
    const step = tickStep(middle - room, middle + room, 8);
    return {low: Math.floor((middle - room) / step) * step, high: Math.ceil((middle + room) / step) * step};
}

/**
 * @param {number} value
 * @param {Range} range
 */
function inside(value, {low, high}) {
    const edge = (high - low) * (1 - EDGE) / 2;
    return value >= low + edge && value <= high - edge;
}

/** @param {number} value above 0 @returns {number} 1, 2 or 5 times a power of ten, not below it */
function roundUp(value) {
    const power = 10 ** Math.floor(Math.log10(value));
    const digit = value / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
}

/**
 * A range scaled about a place; the same one where it cannot be scaled any more.
 * @param {Range} range
 * @param {number} factor above 1 shows more
 * @param {number} about
 * @returns {Range}
 */
export function zoomedRange(range, factor, about) {
    const scaled = (/** @type {number} */ end) => about + (end - about) * factor;
    return possible({low: scaled(range.low), high: scaled(range.high)}, range);
}

/**
 * A range moved along its axis, as far as that goes.
 * @param {Range} range
 * @param {number} by
 * @returns {Range}
 */
export function movedRange(range, by) {
    return possible({low: range.low + by, high: range.high + by}, range);
}

/** @param {Range} wanted @param {Range} before @returns {Range} */
function possible(wanted, before) {
    const sizeOf = (/** @type {Range} */ {low, high}) => Math.max(Math.abs(low), Math.abs(high));
    const size = sizeOf(wanted);
    return size <= Math.max(FARTHEST, sizeOf(before)) && wanted.high - wanted.low >= NEAREST * Math.max(NEAREST, size) ? wanted : before;
}
