/**
 * What mathematics calls inputs and units; `parameter-name.js` has the parameters.
 */

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** @param {number} number */
export const subscript = (number) => String(number).replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)]);

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
