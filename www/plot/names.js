/**
 * What mathematics calls inputs and units.
 */

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** @param {number} number */
const subscript = (number) => String(number).replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)]);

/**
 * x₁, h₂, ŷ; with several hidden layers h₁.₂, the second of the first layer.
 * @param {readonly number[]} widths units per column of the diagram, the first holds the inputs
 * @param {number} column 0 for the inputs
 * @param {number} index
 */
export function nameOf(widths, column, index) {
    const last = widths.length - 1;
    const number = subscript(index + 1);
    if (column === 0) return `x${number}`;
    if (column === last) return widths[last] === 1 ? 'ŷ' : `ŷ${number}`;
    return last === 2 ? `h${number}` : `h${subscript(column)}.${number}`;
}
