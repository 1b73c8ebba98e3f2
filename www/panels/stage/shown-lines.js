/**
 * Which units of the first layer have their lines on the picture, and what these are called.
 */
import {nameOf} from '../../plot/names.js';
import {formatFixed} from '../../plot/ticks.js';
import {cut} from './unit-lines.js';

/** @typedef {import('../view.js').View} View */

/** With more units only the one that is shown has handles. */
const MOST_HELD = 8;

/**
 * Whether the units of the first layer are zero on lines: if they are given the coordinates and nothing else.
 * @param {View} view
 */
export function haveLines({session: {features}, config}) {
    return features <= 2 && (config.features === 'raw' || config.features.join() === ['x1', 'x2'].slice(0, features).join());
}

/**
 * Which units of the first layer have their lines drawn, which of these can be taken hold of, which one is meant.
 * @param {View} view
 * @returns {{units: number[], held: number[], meant: number | undefined}}
 */
export function shownLines(view) {
    const {session: {features, layers}, selection: {lines, unit, pointed}} = view;
    if (!haveLines(view)) return {units: [], held: [], meant: undefined};
    const {fanIn, fanOut} = layers[0];
    const all = Array.from({length: fanOut}, (_, i) => i);
    const few = fanOut <= MOST_HELD;
    const meant = unit?.layer === 0 ? unit.index : unitOf(pointed, layers, fanIn, fanOut);
    const units = lines || (features === 1 && few) ? all : meant === undefined ? [] : [meant];
    return {units, held: few ? units : units.filter((i) => i === meant), meant};
}

/**
 * The unit of the first layer that a parameter belongs to: it computes with it, or hands its activation to it.
 * @param {number | null} number of a parameter
 * @param {View['session']['layers']} layers
 * @param {number} fanIn of the first layer
 * @param {number} fanOut
 * @returns {number | undefined}
 */
function unitOf(number, layers, fanIn, fanOut) {
    if (number === null) return undefined;
    const first = (fanIn + Number(layers[0].bias)) * fanOut;
    if (number < first) return number % fanOut;
    const row = layers[1] ? Math.floor((number - first) / layers[1].fanOut) : fanOut;
    return row < fanOut ? row : undefined;
}

/**
 * @param {View} view
 * @param {number} unit
 */
export const unitName = ({session: {layers}}, unit) => nameOf([layers[0].fanIn, ...layers.map(({fanOut}) => fanOut)], 1, unit);

/**
 * The equation of a line: 0.52 x₁ − 1.20 x₂ + 0.30 = 0, or x = 0.32.
 * @param {import('./unit-lines.js').Plane} plane
 */
export function inWords(plane) {
    const {w, b} = plane;
    if (w.length === 1) return `x = ${formatFixed(cut(plane) ?? NaN, 3)}`;
    const terms = [`${formatFixed(w[0], 2)} x₁`, `${signed(w[1])} x₂`, ...(b === null ? [] : [signed(b)])];
    return `${terms.join(' ')} = 0`;
}

/** @param {number} value */
const signed = (value) => `${value < 0 ? '−' : '+'} ${formatFixed(Math.abs(value), 2)}`;
