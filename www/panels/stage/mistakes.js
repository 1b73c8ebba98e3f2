/**
 * Rings around the points that are put into another class than their own.
 */
import {pointRadius} from '../../plot/points.js';
import {clearedContext} from '../../plot/surface.js';
import {Seen} from './layers.js';
import {placeOf} from './scene.js';

/** @typedef {import('../view.js').View} View */

/** Radius of a ring, in those of its point. */
const RING = 1.9;

export class Mistakes {
    #seen = new Seen();

    /**
     * @param {HTMLCanvasElement} canvas over the whole picture
     * @param {View} view
     * @param {import('../../plot/viewport.js').Viewport} viewport
     * @param {import('../../plot/surface.js').Size} size
     */
    draw(canvas, view, viewport, size) {
        const {session, selection: {mistakes, showTest}, palette} = view;
        const changed = this.#seen.differ(mistakes, session, mistakes && session.revision, viewport, size.ratio, showTest, palette, canvas);
        if (!changed) return;
        const context = clearedContext(canvas, size);
        if (!mistakes) return;
        const {points} = session;
        const {left, top, width, height} = viewport.frame;
        const radius = RING * pointRadius(points.count, width);
        context.beginPath();
        context.rect(left, top, width, height);
        context.clip();
        context.beginPath();
        session.misclassified().forEach((wrong, i) => {
            if (!wrong || (points.test[i] && !showTest)) return;
            const at = placeOf(points, viewport, i);
            context.moveTo(at.left + radius, at.top);
            context.arc(at.left, at.top, radius, 0, 2 * Math.PI);
        });
        // Dark on light, or light on dark: seen on every colour of the field.
        for (const [colour, line] of /** @type {const} */ ([[palette.surface, 4.5], [palette.foreground, 2]])) {
            context.lineWidth = line;
            context.strokeStyle = colour;
            context.stroke();
        }
    }
}
