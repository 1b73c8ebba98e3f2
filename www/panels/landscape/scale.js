/**
 * Losses as heights between 0 and 1: linear, or by decades where they span several. Pure arithmetic.
 */
import {formatTick, ticks, tickStep} from '../../plot/ticks.js';

/** Where losses differ by this factor, the low ones would all look the same on a linear scale. */
const DECADES = 50;

/** What lies deeper below the highest loss than this is the bottom: a loss of exactly 0 has no logarithm. */
const DEEPEST = 1e-12;

/** A scale is kept until what is shown takes up less than this share of it. */
const WASTED = 0.4;

export class Scale {
    /**
     * @param {number} low
     * @param {number} high above `low`; both above 0 if it is logarithmic
     * @param {boolean} logarithmic
     */
    constructor(low, high, logarithmic) {
        this.low = low;
        this.high = high;
        this.logarithmic = logarithmic;
    }

    /** @param {number} loss @returns {number} 0 at the low end, 1 at the high end, beyond them less or more */
    place(loss) {
        const {low, high, logarithmic} = this;
        if (!logarithmic) return (loss - low) / (high - low);
        return Math.log(Math.max(loss, low * DEEPEST) / low) / Math.log(high / low);
    }

    /** @param {number} share @returns {number} the loss there */
    at(share) {
        const {low, high, logarithmic} = this;
        return logarithmic ? low * (high / low) ** share : low + share * (high - low);
    }

    /**
     * Round losses in between, with their labels.
     * @param {number} count about how many
     * @returns {{value: number, label: string}[]} ascending
     */
    ticks(count) {
        const {low, high, logarithmic} = this;
        if (!logarithmic) {
            const step = tickStep(low, high, count);
            return ticks(low, high, count).map((value) => ({value, label: formatTick(value, step)}));
        }
        const decades = Math.log10(high / low);
        const digits = decades * 3 <= count ? [1, 2, 5] : [1];
        const stride = Math.max(1, Math.ceil(decades / count));
        const found = [];
        for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
            if (digits.length === 1 && power % stride !== 0) continue;
            for (const digit of digits) {
                const value = Number(`${digit}e${power}`);
                if (value >= low * 0.999999 && value <= high * 1.000001) found.push({value, label: power < -3 || power > 4 ? `${digit}e${power}`.replace('-', '−') : String(value)});
            }
        }
        return found;
    }
}

/**
 * The scale for what is to be seen.
 * @param {number} least finite
 * @param {number} most finite, not below it
 * @param {boolean | undefined} logarithmic as a reader wants it; undefined leaves it to the losses
 * @param {Scale} [before] kept if it will do
 */
export function scaleOf(least, most, logarithmic, before) {
    const byDecades = most > 0 && least >= 0 && (logarithmic ?? (least > 0 && most / least > DECADES));
    if (before && before.logarithmic === byDecades && fits(least, most, before)) return before;
    if (byDecades && !isFlat(least, most)) {
        const bottom = Math.max(least, most * DEEPEST);
        const [low, high] = [below(bottom), above(most)];
        return new Scale(low, high > low ? high : 10 * low, true);
    }
    if (isFlat(least, most)) return most > 0 ? new Scale(0, above(1.25 * most), false) : new Scale(most - 1, most + 1, false);
    const bottom = least >= 0 && least < 0.5 * most ? 0 : least;
    const step = tickStep(bottom, most, 8);
    return new Scale(Math.floor(bottom / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step, false);
}

/**
 * Whether losses differ by no more than what rounding may do.
 * @param {number} least
 * @param {number} most
 */
export function isFlat(least, most) {
    return most - least <= 1e-9 * Math.abs(most);
}

/**
 * @param {number} least
 * @param {number} most
 * @param {Scale} scale
 */
function fits(least, most, scale) {
    const [bottom, top] = [scale.place(scale.logarithmic ? Math.max(least, most * DEEPEST) : least), scale.place(most)];
    const used = top - (scale.low === 0 ? 0 : bottom);
    return bottom >= -1e-9 && top <= 1 + 1e-9 && used >= WASTED;
}

/** @param {number} value above 0 @returns {number} 1, 2 or 5 times a power of ten, not above it */
function below(value) {
    const power = Math.floor(Math.log10(value) + 1e-9);
    const digit = [5, 2, 1].find((each) => Number(`${each}e${power}`) <= value * 1.000001) ?? 1;
    return Number(`${digit}e${power}`);
}

/** @param {number} value above 0 @returns {number} 1, 2 or 5 times a power of ten, not below it */
function above(value) {
    const power = Math.floor(Math.log10(value) + 1e-9);
    const digit = [1, 2, 5, 10].find((each) => Number(`${each}e${power}`) >= value * 0.999999) ?? 10;
    return Number(`${digit}e${power}`);
}
