/**
 * Dragging a number: how much a pixel or a key changes it. A hundredth of its size or so, with Shift a tenth of that.
 */

/** Pixels an arrow key counts for, and a page key. */
export const KEYS = /** @type {Readonly<Record<string, number>>} */ ({ArrowUp: 10, ArrowDown: -10, PageUp: 100, PageDown: -100});

export class Scrub {
    #value;
    #grain;

    /** @param {number} value it begins with */
    constructor(value) {
        this.#value = value;
        this.#grain = 10 ** (Math.max(0, Math.floor(Math.log10(Math.abs(value) || 1))) - 2);
    }

    /**
     * @param {number} pixels to the right since the last call
     * @param {boolean} fine
     * @returns {number} the value now, with as many digits as the eye can steer
     */
    by(pixels, fine) {
        const grain = fine ? this.#grain / 10 : this.#grain;
        this.#value += pixels * grain;
        return Number((Math.round(this.#value / grain) * grain).toPrecision(12));
    }
}
