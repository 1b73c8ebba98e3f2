/**
 * The coloured field: what a unit computes over the plane, and the line on which it is undecided. The engine computes
 * the values; here they are coloured and put on canvases.
 *
 * It has fewer pixels than the screen and is smoothed by CSS: looking is dearer than learning. Where even that takes
 * longer than a frame has time for, each change is shown coarsely at once and refined as soon as nothing changes.
 */
import {traceLevel} from '../../plot/level.js';
import {classColours} from '../../plot/palette.js';
import {clearedContext} from '../../plot/surface.js';
import {toColour} from '../../plot/theme.js';
import {Seen} from './layers.js';
import {hasBoundary, isMapOfClasses, shownUnit} from './task.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Palette} Palette */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */

/** A palette whose colours are their own place in it: what the engine paints with it are values, 0 to 255. */
export const LADDER = Uint32Array.from({length: 256}, (_, i) => (255 << 24 | i) >>> 0);

/** The middle of the values, on the line. */
const UNDECIDED = 127.5;

/** CSS pixels per pixel of the finest field, and the least and most pixels a side of it has. */
const GRAIN = 4;
const LEAST = 64;
const MOST = 160;

/** Milliseconds a picture may take while things change, and how much coarser than the finest it may become for that. */
const BUDGET = 3;
const COARSEST = 8;

export class Field {
    #seen = new Seen();
    /** One per coarseness. @type {Map<number, ImageData>} */
    #images = new Map();
    /** How coarse the picture on the canvas is: 1, 2, 4 … times the finest; 0 before the first one. */
    #coarseness = 0;
    /** Milliseconds per pixel and {@link work}, a running mean; at first that of a usual machine. */
    #pace = 5e-7;
    /** Colours of a map of classes, and what they were made for. @type {{palette: Palette, classes: number, colours: Uint32Array} | undefined} */
    #map;

    /**
     * @param {HTMLCanvasElement} canvas covers the viewport's frame
     * @param {HTMLCanvasElement} line likewise
     * @param {View} view
     * @param {Viewport} viewport
     * @param {number} ratio device pixels per CSS pixel
     * @returns {boolean} whether a finer picture is still to come
     */
    draw(canvas, line, view, viewport, ratio) {
        const {session, palette, selection: {discrete}} = view;
        const {layer, index} = shownUnit(view);
        const changed = this.#seen.differ(session, session.revision, viewport, palette, layer, index, discrete, ratio, canvas);
        if (!changed && this.#coarseness === 1) return false;
        // Numbers that are no longer finite have no colour: the last picture that had some stays.
        if (session.diverged && this.#coarseness > 0) return false;

        const width = side(viewport.frame.width);
        const height = side(viewport.frame.height);
        this.#coarseness = changed ? this.#affordable(width * height * work(view)) : this.#coarseness / 2;
        const image = this.#image(Math.ceil(width / this.#coarseness), Math.ceil(height / this.#coarseness));
        const colours = isMapOfClasses(view) ? this.#mapColours(palette, session.outputs) : palette.colours;
        const start = performance.now();
        session.paint({layer, unit: index, width: image.width, height: image.height, bounds: viewport.bounds, colours: LADDER, discrete}, image.data);
        const pace = (performance.now() - start) / (image.width * image.height * work(view));
        this.#pace += (pace - this.#pace) / 8;
        const pixels = new Uint32Array(image.data.buffer);
        drawLine(line, view, viewport.frame, ratio, pixels, image);
        for (let i = 0; i < pixels.length; i++) pixels[i] = colours[pixels[i] & 255];
        if (canvas.width !== image.width || canvas.height !== image.height) {
            canvas.width = image.width;
            canvas.height = image.height;
        }
        /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).putImageData(image, 0, 0);
        return this.#coarseness > 1;
    }

    /** @param {number} load pixels × work of the finest picture @returns {number} how coarse to paint it */
    #affordable(load) {
        let coarseness = 1;
        while (coarseness < COARSEST && load * this.#pace > BUDGET * coarseness * coarseness) coarseness *= 2;
        return coarseness;
    }

    /**
     * An image of that size, the same one as long as the sizes do not change.
     * @param {number} width
     * @param {number} height
     */
    #image(width, height) {
        let image = this.#images.get(this.#coarseness);
        if (image?.width !== width || image.height !== height) {
            image = new ImageData(width, height);
            this.#images.set(this.#coarseness, image);
        }
        return image;
    }

    /** @param {Palette} palette @param {number} classes */
    #mapColours(palette, classes) {
        if (this.#map?.palette !== palette || this.#map.classes !== classes) {
            const neutral = toColour(palette.neutral);
            this.#map = {palette, classes, colours: classColours(neutral, palette.classes.slice(0, classes).map(toColour))};
        }
        return this.#map.colours;
    }
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {View} view
 * @param {{width: number, height: number}} frame CSS pixels
 * @param {number} ratio
 * @param {Uint32Array} values
 * @param {{width: number, height: number}} grid
 */
function drawLine(canvas, view, frame, ratio, values, grid) {
    const context = clearedContext(canvas, {width: frame.width, height: frame.height, ratio});
    if (!hasBoundary(view)) return;
    context.save();
    context.scale(frame.width / grid.width, frame.height / grid.height);
    context.beginPath();
    traceLevel(context, (i) => (values[i] & 255) - UNDECIDED, values.length, grid.width);
    context.restore();
    context.strokeStyle = view.palette.foreground;
    context.globalAlpha = 0.6;
    context.stroke();
    context.globalAlpha = 1;
}

/** @param {number} pixels CSS pixels */
const side = (pixels) => Math.max(LEAST, Math.min(MOST, Math.round(pixels / GRAIN)));

/**
 * What one pixel costs, in multiplications: a weight counts one, an activation about eight.
 * @param {View} view
 */
function work({config, session}) {
    let sum = 0;
    let {fanIn} = session.layers[0];
    for (const fanOut of config.hiddenLayers) {
        sum += fanOut * (fanIn + 8);
        fanIn = fanOut;
    }
    return sum + session.outputs * (fanIn + 8);
}
