/**
 * What mathematics calls a weight or a bias.
 */
import {subscript} from './names.js';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * w₁₂⁽¹⁾, the weight in layer 1 from its input 1 to its unit 2; b₂⁽¹⁾, the bias of that unit. Numbers above 9 are kept
 * apart, w₁.₁₂⁽¹⁾; without hidden layers there is one layer only, and its number is left out: w₁, b.
 * @param {readonly {fanIn: number, fanOut: number}[]} layers nearest to the input first
 * @param {import('../engine/parameters.js').Place} place
 */
export function parameterName(layers, {layer, from, to}) {
    const {fanIn, fanOut} = layers[layer];
    const alone = layers.length === 1;
    const letter = from === null ? 'b' : 'w';
    const ends = [...(from === null ? [] : [from]), ...(alone && fanOut === 1 ? [] : [to])];
    const gap = fanIn > 9 || fanOut > 9 ? '.' : '';
    const superscript = alone ? '' : `⁽${SUPERSCRIPTS[layer + 1]}⁾`;
    return letter + ends.map((end) => subscript(end + 1)).join(gap) + superscript;
}
