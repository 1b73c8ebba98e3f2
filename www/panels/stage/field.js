/**
 * The coloured field: what a unit computes over the plane. The engine computes and colours it; here it is put on a canvas.
 *
 * It has fewer pixels than the screen and is smoothed by CSS: looking is dearer than learning.
 */
import {classColours} from '../../plot/palette.js';
import {toColour} from '../../plot/theme.js';
import {Seen} from './layers.js';
import {shownUnit} from './task.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Palette} Palette */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */

/** CSS pixels per pixel of the field, and the least and most pixels a side has. */
const GRAIN = 4;
const LEAST = 64;
const MOST = 160;

export class Field {
    #seen = new Seen();
    /** @type {ImageData | undefined} */
    #image;
    /** Colours of a map of classes, and what they were made for. @type {{palette: Palette, classes: number, colours: Uint32Array} | undefined} */
    #map;

    /**
     * @param {HTMLCanvasElement} canvas covers the viewport's frame
     * @param {View} view
     * @param {Viewport} viewport
     */
    draw(canvas, view, viewport) {
        const {session, palette, selection} = view;
        const {layer, index} = shownUnit(view);
        const changed = this.#seen.differ(session, session.revision, viewport, palette, layer, index, selection.discrete, canvas);
        if (!changed) return;
        // Numbers that are no longer finite have no colour: the last picture that had some stays.
        if (session.diverged && this.#image) return;

        const width = side(viewport.frame.width);
        const height = side(viewport.frame.height);
        if (canvas.width !== width || canvas.height !== height || !this.#image) {
            canvas.width = width;
            canvas.height = height;
            this.#image = new ImageData(width, height);
        }
        const isMap = layer === session.layers.length - 1 && index === session.outputs;
        const colours = isMap ? this.#mapColours(palette, session.outputs) : palette.colours;
        session.paint({layer, unit: index, width, height, bounds: viewport.bounds, colours, discrete: selection.discrete}, this.#image.data);
        /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).putImageData(this.#image, 0, 0);
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

/** @param {number} pixels CSS pixels */
const side = (pixels) => Math.max(LEAST, Math.min(MOST, Math.round(pixels / GRAIN)));
