/**
 * Between data units and pixels: a rectangle of the plane shown in a rectangle of the screen.
 *
 * Pixels are CSS pixels counted from the canvas's top left corner, y downwards; data units have y upwards.
 * The device pixel ratio does not appear here: `surface.js` scales the drawing context by it.
 */

/** @typedef {{x0: number, x1: number, y0: number, y1: number}} Bounds a rectangle in data units, x0 < x1 and y0 < y1 */
/** @typedef {{left: number, top: number, width: number, height: number}} Frame a rectangle in CSS pixels */

/** Beyond this ratio of the sides, equal units would leave most of the picture empty. */
const MAX_STRETCH = 4;

/**
 * What the margins leave of a picture; never nothing, so that one can divide by it.
 * @param {{width: number, height: number}} size CSS pixels
 * @param {{left: number, right: number, top: number, bottom: number}} margin CSS pixels
 * @returns {Frame}
 */
export function frameWithin({width, height}, {left, right, top, bottom}) {
    return {left, top, width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom)};
}

export class Viewport {
    /**
     * @param {Bounds} bounds
     * @param {Frame} frame
     */
    constructor(bounds, frame) {
        this.bounds = bounds;
        this.frame = frame;
    }

    /** @param {number} x data units @returns {number} pixels from the left */
    toLeft(x) {
        const {bounds, frame} = this;
        return frame.left + (x - bounds.x0) / (bounds.x1 - bounds.x0) * frame.width;
    }

    /** @param {number} y data units @returns {number} pixels from the top */
    toTop(y) {
        const {bounds, frame} = this;
        return frame.top + (bounds.y1 - y) / (bounds.y1 - bounds.y0) * frame.height;
    }

    /** @param {number} left pixels @returns {number} data units */
    toX(left) {
        const {bounds, frame} = this;
        return bounds.x0 + (left - frame.left) / frame.width * (bounds.x1 - bounds.x0);
    }

    /** @param {number} top pixels @returns {number} data units */
    toY(top) {
        const {bounds, frame} = this;
        return bounds.y1 - (top - frame.top) / frame.height * (bounds.y1 - bounds.y0);
    }

    /**
     * Whether a pixel position lies in the frame, its edges included.
     * @param {number} left
     * @param {number} top
     */
    contains(left, top) {
        const {frame} = this;
        return left >= frame.left && left <= frame.left + frame.width && top >= frame.top && top <= frame.top + frame.height;
    }
}

/**
 * Bounds in which one unit of x is as long on the screen as one unit of y, by growing the shorter side about its centre.
 * Data much wider than high (or the reverse) keep their own units.
 * @param {Bounds} bounds
 * @param {number} aspect width of the frame over its height
 * @returns {Bounds} `bounds` itself if nothing has to change
 */
export function equalUnits(bounds, aspect) {
    const width = bounds.x1 - bounds.x0;
    const height = bounds.y1 - bounds.y0;
    const stretch = width / height / aspect;
    if (!(stretch <= MAX_STRETCH && stretch >= 1 / MAX_STRETCH) || Math.abs(stretch - 1) < 1e-9) return bounds;
    if (stretch > 1) {
        const grow = (width / aspect - height) / 2;
        return {...bounds, y0: bounds.y0 - grow, y1: bounds.y1 + grow};
    }
    const grow = (height * aspect - width) / 2;
    return {...bounds, x0: bounds.x0 - grow, x1: bounds.x1 + grow};
}

/**
 * Bounds seen after zooming about a point of the plane, which stays where it is on the screen.
 * @param {Bounds} bounds
 * @param {number} factor above 1 shows more of the plane
 * @param {number} x data units
 * @param {number} y data units
 * @returns {Bounds}
 */
export function zoomed(bounds, factor, x, y) {
    return {
        x0: x + (bounds.x0 - x) * factor,
        x1: x + (bounds.x1 - x) * factor,
        y0: y + (bounds.y0 - y) * factor,
        y1: y + (bounds.y1 - y) * factor
    };
}
