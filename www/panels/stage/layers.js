/**
 * The stage's four canvases, one above the other, each redrawn only when what it shows has changed:
 *
 *   field    what a unit computes, every frame while training          `field.js`
 *   line     where it is undecided                                     `field.js`, `plot/level.js`
 *   scene    axes, points, curves                                      `scene.js`
 *   marks    cursor and the point meant, follows pointer and keys      `marks.js`
 */
import {equalUnits, frameWithin, Viewport} from '../../plot/viewport.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../plot/surface.js').Size} Size */

/** Pixels around the picture, for the axes' numbers; left + right = top + bottom keeps it square. */
export const MARGIN = {left: 34, right: 6, top: 14, bottom: 26};

/**
 * Remembers the values a drawing was made from.
 */
export class Seen {
    /** @type {readonly unknown[]} */
    #values = [];

    /**
     * @param {...unknown} values
     * @returns {boolean} whether one differs from the last call; true the first time
     */
    differ(...values) {
        const before = this.#values;
        this.#values = values;
        return before.length !== values.length || values.some((value, i) => !Object.is(value, before[i]));
    }
}

/** Finds the viewport of the stage, the same object as long as nothing moves. */
export class StageViewport {
    #seen = new Seen();
    /** @type {Viewport | undefined} */
    #viewport;

    /**
     * @param {View} view
     * @param {Size} size of the box
     * @returns {Viewport}
     */
    of({bounds, session}, size) {
        if (!this.#viewport || this.#seen.differ(bounds, session.features, size.width, size.height)) {
            const frame = frameWithin(size, MARGIN);
            this.#viewport = new Viewport(session.features === 1 ? bounds : equalUnits(bounds, frame.width / frame.height), frame);
        }
        return this.#viewport;
    }
}
