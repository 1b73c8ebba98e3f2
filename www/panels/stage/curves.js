/**
 * One feature: the output as a curve over x, and each hidden unit's curve, faint. Loaded for such data only.
 */
import {LADDER} from './field.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */

/** Pixels between two places at which a curve is computed. */
const SPACING = 2;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {Viewport} viewport
 */
export function drawCurves(context, view, viewport) {
    const {session, palette, selection} = view;
    const {bounds, frame} = viewport;
    const count = Math.max(2, Math.round(frame.width / SPACING));
    const xAt = (/** @type {number} */ i) => bounds.x0 + (i + 0.5) / count * (bounds.x1 - bounds.x0);
    context.lineJoin = 'round';

    const values = new Uint8ClampedArray(4 * count);
    context.globalAlpha = 0.6;
    context.lineWidth = 1;
    session.layers.slice(0, -1).forEach(({fanOut}, layer) => {
        for (let unit = 0; unit < fanOut; unit++) {
            session.paint({layer, unit, width: count, height: 1, bounds, colours: LADDER}, values);
            const chosen = selection.unit?.layer === layer && selection.unit.index === unit;
            context.strokeStyle = palette.classes[2 + unit % (palette.classes.length - 2)];
            context.lineWidth = chosen ? 2.5 : 1;
            // Units have ranges of their own; the picture's height stands for all of it.
            line(context, count, (i) => viewport.toLeft(xAt(i)), (i) => frame.top + (1 - values[4 * i] / 255) * frame.height);
        }
    });

    context.globalAlpha = 1;
    context.lineWidth = 2.5;
    const predictions = session.predict(Array.from({length: count}, (_, i) => [xAt(i)]));
    for (let output = 0; output < session.outputs; output++) {
        context.strokeStyle = session.outputs === 1 ? palette.foreground : palette.classes[output % palette.classes.length];
        line(context, count, (i) => viewport.toLeft(xAt(i)), (i) => viewport.toTop(predictions[i][output]));
    }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} count
 * @param {(i: number) => number} left
 * @param {(i: number) => number} top
 */
function line(context, count, left, top) {
    context.beginPath();
    for (let i = 0; i < count; i++) context.lineTo(left(i), top(i));
    context.stroke();
}
