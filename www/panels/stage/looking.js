/**
 * Moving over the plane: panning, zooming, and back to where the data are. Nothing of the model changes.
 */
import {zoomed} from '../../plot/viewport.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../view.js').Bounds} Bounds */

/** Widths of the plane that can be shown, data units. */
const NARROWEST = 1e-4;
const WIDEST = 1e6;

export class Looking {
    #actions;
    #now;
    /** The bounds a pan began with. @type {Bounds | undefined} */
    #from;

    /**
     * @param {Actions} actions
     * @param {import('./editing.js').Now} now
     */
    constructor(actions, now) {
        this.#actions = actions;
        this.#now = now;
    }

    /**
     * @param {number} across pixels since the pan began
     * @param {number} down
     * @param {boolean} continues
     */
    pan(across, down, continues) {
        const {viewport: {bounds, frame}} = this.#now();
        if (!continues || !this.#from) this.#from = bounds;
        const {x0, x1, y0, y1} = this.#from;
        const x = -across / frame.width * (x1 - x0);
        const y = down / frame.height * (y1 - y0);
        this.#actions.setBounds({x0: x0 + x, x1: x1 + x, y0: y0 + y, y1: y1 + y});
    }

    /**
     * @param {number} factor above 1 shows more
     * @param {number} x data units
     * @param {number} y data units
     */
    zoom(factor, x, y) {
        const bounds = zoomed(this.#now().viewport.bounds, factor, x, y);
        const width = bounds.x1 - bounds.x0;
        if (width >= NARROWEST && width <= WIDEST) this.#actions.setBounds(bounds);
    }

    /**
     * @param {number} factor above 1 shows less
     * @param {import('../../plot/pointer.js').Position} start a place of the plane is there when the pinch begins, pixels
     * @param {import('../../plot/pointer.js').Position} now and there now
     * @param {boolean} continues
     */
    pinch(factor, start, now, continues) {
        const {viewport: {bounds, frame}} = this.#now();
        if (!continues || !this.#from) this.#from = bounds;
        const {x0, x1, y0, y1} = this.#from;
        const width = (x1 - x0) / factor;
        const height = (y1 - y0) / factor;
        if (width < NARROWEST || width > WIDEST) return;
        const x = x0 + (start.left - frame.left) / frame.width * (x1 - x0) - (now.left - frame.left) / frame.width * width;
        const y = y1 - (start.top - frame.top) / frame.height * (y1 - y0) + (now.top - frame.top) / frame.height * height;
        this.#actions.setBounds({x0: x, x1: x + width, y0: y - height, y1: y});
    }

    fit() {
        this.#actions.setBounds();
    }
}
