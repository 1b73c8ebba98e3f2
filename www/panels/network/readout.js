/**
 * The numbers of a unit or a weight as a line of text.
 */
import {nameOf} from '../../plot/names.js';
import {formatFixed} from '../../plot/ticks.js';

/** @typedef {import('../view.js').Unit} Unit */
/** @typedef {import('../view.js').Text} Text */
/** @typedef {import('../../config/config.js').LayerParameters} LayerParameters */

/** Weights that are listed; the rest is counted. */
const LISTED = 8;

/** @param {number} value */
const number = (value) => formatFixed(value, 3);

/**
 * @param {LayerParameters[]} parameters
 * @param {number[]} widths of the columns, inputs first
 * @param {import('./edges.js').Edge} edge
 * @param {Text} text
 */
export function readEdge(parameters, widths, {layer, from, to}, text) {
    const value = number(parameters[layer].W[from][to]);
    return text('network.weight', {from: nameOf(widths, layer, from), to: nameOf(widths, layer + 1, to), value});
}

/**
 * @param {LayerParameters[]} parameters
 * @param {number[]} widths of the columns, inputs first
 * @param {Unit} unit
 * @param {Text} text
 */
export function readUnit(parameters, widths, {layer, index}, text) {
    const {W, b} = parameters[layer];
    const weights = W.slice(0, LISTED).map((row, from) => `${nameOf(widths, layer, from)} ${number(row[index])}`);
    if (W.length > LISTED) weights.push(text('network.others', {n: W.length - LISTED}));
    const name = nameOf(widths, layer + 1, index);
    const list = weights.join(' · ');
    return b ? text('network.unitWithBias', {name, weights: list, bias: number(b[index])}) : text('network.unitWithoutBias', {name, weights: list});
}
