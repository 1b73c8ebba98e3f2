/**
 * Round numbers for axes, and numbers as text. Pure arithmetic; `axes.js` draws them.
 */

/**
 * Steps of 1, 2 or 5 times a power of ten that cut a range into about `count` parts.
 * @param {number} low
 * @param {number} high above `low`
 * @param {number} count 1 or more
 * @returns {number} the distance between ticks
 */
export function tickStep(low, high, count) {
    const rough = (high - low) / count;
    const power = 10 ** Math.floor(Math.log10(rough));
    const digit = rough / power;
    return power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
}

/**
 * The multiples of a round step inside a range.
 * @param {number} low
 * @param {number} high
 * @param {number} count about how many are wanted
 * @returns {number[]} ascending; empty if the range is empty or not finite
 */
export function ticks(low, high, count) {
    if (!(high > low) || !Number.isFinite(high - low)) return [];
    const step = tickStep(low, high, count);
    const first = Math.ceil(low / step - 1e-9);
    const last = Math.floor(high / step + 1e-9);
    // Multiples are counted, not added up: 0.30000000000000004 would show in the label's width. `+ 0` turns −0 into 0.
    return Array.from({length: last - first + 1}, (_, i) => (first + i) * step + 0);
}

/**
 * A tick's label: as many decimals as the step needs, none more.
 * @param {number} value
 * @param {number} step distance between ticks
 */
export function formatTick(value, step) {
    if (Math.abs(value) >= 1e5 || step < 1e-4) return typographic(value.toExponential(1));
    return formatFixed(value, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}

/**
 * A number with a fixed count of decimals and a true minus sign, so that a column of them does not jump.
 * @param {number} value
 * @param {number} decimals 0 to 20
 */
export function formatFixed(value, decimals) {
    if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞';
    const text = value.toFixed(decimals);
    return typographic(Number(text) === 0 ? text.replace('-', '') : text);
}

/**
 * A loss, which may be 0.7 or 3e-9: four significant digits and always about the same width.
 * @param {number} value
 */
export function formatLoss(value) {
    const size = Math.abs(value);
    if (!Number.isFinite(value) || size === 0 || (size >= 1e-3 && size < 10)) return formatFixed(value, 4);
    if (size < 1e-3 || size >= 1e5) return typographic(value.toExponential(2));
    return formatFixed(value, Math.max(0, 4 - Math.floor(Math.log10(size))));
}

/** @param {string} text */
const typographic = (text) => text.replaceAll('-', '−').replace('e+', 'e');

/**
 * A step count with thin spaces between thousands: 1 204.
 * @param {number} value an integer
 */
export function formatCount(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}
