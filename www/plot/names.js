/**
 * What mathematics calls inputs, units and parameters.
 */

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @param {number} number */
const subscript = (number) => String(number).replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)]);

/**
 * A feature as mathematics writes it: x₁², x₁x₂, sin x₁, |x₁|, r.
 * @param {string} feature as in `names().features`
 */
export function featureName(feature) {
    const name = feature.replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)]).replace('^₂', '²').replace('sin_', 'sin ');
    return name.startsWith('abs_') ? `|${name.slice(4)}|` : name;
}

/**
 * x₁, x₂ or, where the network is given features, x₁², x₁x₂ …
 * @param {{features: 'raw' | readonly string[]}} config
 * @param {number} index of the input
 */
export function inputName({features}, index) {
    return features === 'raw' ? `x${subscript(index + 1)}` : featureName(features[index]);
}

/**
 * h₂, ŷ; with several hidden layers h₁.₂, the second of the first layer. Inputs are named by {@link inputName}.
 * @param {readonly number[]} widths units per column of the diagram, the first holds the inputs
 * @param {number} column from 1
 * @param {number} index
 */
export function nameOf(widths, column, index) {
    const last = widths.length - 1;
    const number = subscript(index + 1);
    if (column === last) return widths[last] === 1 ? 'ŷ' : `ŷ${number}`;
    return last === 2 ? `h${number}` : `h${subscript(column)}.${number}`;
}

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
