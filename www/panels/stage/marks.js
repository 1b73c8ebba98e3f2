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

/** Arms of the cursor's cross, pixels from its centre. */
const GAP = 5;
const ARM = 13;

export class Marks {
    #seen = new Seen();
    #places;

    /** @param {() => void} arrived code that draws more has come */
    constructor(arrived) {
        this.#places = new OnDemand(() => import('./place-marks.js'), arrived);
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
        if (places.length > 0) this.#places.ask();
        const moving = places.length > 0 && session.features === 1 && session.revision; // on the output's curve
        const changed = this.#seen.differ(session, index >= 0 && session.dataRevision, index, selection.cursor, places, moving, this.#places.module, viewport, size.ratio, palette, canvas);
        if (!changed) return;

        const context = clearedContext(canvas, size);
        const {count} = session.points;
        if (index >= 0 && index < count) {
            drawPoint(context, looksOf(view), viewport, index, pointRadius(count, viewport.frame.width) * 1.6);
        }
        if (places.length > 0) this.#places.module?.drawPlaces(context, view, viewport);
        if (selection.cursor) drawCursor(context, viewport, selection.cursor, palette);
    }
}

/**
 * A cross with an open centre, dark on light: visible on every colour of the field.
 * @param {CanvasRenderingContext2D} context
 * @param {Viewport} viewport
 * @param {number[]} cursor data units; with one feature only across
 * @param {import('../view.js').Palette} palette
 */
function drawCursor(context, viewport, [x, y], palette) {
    const left = viewport.toLeft(x);
    const top = y === undefined ? viewport.frame.top + viewport.frame.height / 2 : viewport.toTop(y);
    context.beginPath();
    for (const [across, down] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
        context.moveTo(left + across * GAP, top + down * GAP);
        context.lineTo(left + across * ARM, top + down * ARM);
    }
    context.lineCap = 'round';
    context.lineWidth = 5;
    context.strokeStyle = palette.surface;
    context.stroke();
    context.lineWidth = 2;
    context.strokeStyle = palette.foreground;
    context.stroke();
}
