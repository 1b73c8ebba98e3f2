/**
 * What follows the reader: the point that is meant, larger, the keyboard's cursor, and places looked at elsewhere.
 */
import {OnDemand} from '../../plot/on-demand.js';
import {pointRadius} from '../../plot/points.js';
import {clearedContext} from '../../plot/surface.js';
import {Seen} from './layers.js';
import {drawPoint, looksOf} from './scene.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */
/** @typedef {import('../../plot/surface.js').Size} Size */

export class Marks {
    #seen = new Seen();
    #more;

    /** @param {() => void} arrived code that draws more has come */
    constructor(arrived) {
        this.#more = new OnDemand(() => import('./more-marks.js'), arrived);
    }

    /**
     * @param {HTMLCanvasElement} canvas
     * @param {View} view
     * @param {Viewport} viewport
     * @param {Size} size
     * @param {number} index of the point that is meant, −1 for none
     */
    draw(canvas, view, viewport, size, index) {
        const {session, selection, palette} = view;
        const {places} = selection;
        if (places.length > 0 || selection.cursor) this.#more.ask();
        const moving = places.length > 0 && session.features === 1 && session.revision; // on the output's curve
        const changed = this.#seen.differ(session, index >= 0 && session.dataRevision, index, selection.cursor, places, moving, this.#more.module, viewport, size.ratio, palette, canvas);
        if (!changed) return;

        const context = clearedContext(canvas, size);
        const {count} = session.points;
        if (index >= 0 && index < count) {
            drawPoint(context, looksOf(view), viewport, index, pointRadius(count, viewport.frame.width) * 1.6);
        }
        if (places.length > 0) this.#more.module?.drawPlaces(context, view, viewport);
        if (selection.cursor) this.#more.module?.drawCursor(context, viewport, selection.cursor, palette);
    }
}
