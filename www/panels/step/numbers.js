/**
 * Numbers of matrices and sentences as text. In a matrix all have the same number of decimals, so that their points stand
 * below each other; only what would be nothing but zeros then is written with an exponent.
 */

/** Decimals of a matrix of ordinary size. */
const USUAL = 4;
/** Beyond these sizes of its largest number a matrix is written with exponents, with so many decimals. */
const [SMALL, LARGE] = [1e-3, 1e6];
const OF_EXPONENTS = 3;
const FEW = 1e-12;

/** How the numbers of a matrix are written. @typedef {{decimals: number, exponents: boolean}} Form */

/**
 * @param {ArrayLike<number>} values
 * @returns {Form}
 */
export function formOf(values) {
    let largest = 0;
    for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) largest = Math.max(largest, Math.abs(values[i]));
    if (largest === 0) return {decimals: 0, exponents: false};
    if (largest < SMALL || largest >= LARGE) return {decimals: OF_EXPONENTS, exponents: true};
    // 6 decimals for 0.001 to 0.0099, 4 for 0.1 to 999, 1 for 100 000 to 999 999.
    const decimals = Math.min(USUAL, 6 - Math.floor(Math.log10(largest))) + Math.max(0, -1 - Math.floor(Math.log10(largest)));
    for (let fewer = 0; fewer < decimals; fewer++) if (areRound(values, fewer)) return {decimals: fewer, exponents: false};
    return {decimals, exponents: false};
}

/**
 * @param {ArrayLike<number>} values
 * @param {number} decimals
 */
function areRound(values, decimals) {
    for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i]) && Math.abs(Number(values[i].toFixed(decimals)) - values[i]) > FEW * Math.abs(values[i])) return false;
    return true;
}

/**
 * @param {number} value
 * @param {Form} form
 */
export function inMatrix(value, {decimals, exponents}) {
    if (!Number.isFinite(value)) return notFinite(value);
    if (value === 0) return (0).toFixed(exponents ? 0 : decimals);
    if (exponents) return withExponent(value, decimals);
    // Less than two digits would be left of it.
    if (Math.abs(value) < 10 ** (1 - decimals) && !areRound([value], decimals)) return withExponent(value, 1);
    return typographic(value.toFixed(decimals));
}

/**
 * A number of a sentence: five digits, without zeros at the end.
 * @param {number} value
 */
export function inWords(value) {
    if (!Number.isFinite(value)) return notFinite(value);
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-4 || size >= 1e6)) return withExponent(value, 3).replace(/\.?0+(?=e)/, '');
    return typographic(String(Number(value.toPrecision(5))));
}

/**
 * @param {number} value
 * @param {number} decimals
 */
function withExponent(value, decimals) {
    return typographic(value.toExponential(decimals)).replace('e+', 'e');
}

/** @param {number} value */
const notFinite = (value) => (Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞');

/** @param {string} text */
const typographic = (text) => text.replaceAll('-', '−');
