/**
 * Axes at the left and the bottom of a picture: ticks, numbers, names. `ticks.js` chooses the numbers.
 */
import {formatTick, tickStep, ticks} from './ticks.js';

/** @typedef {import('./viewport.js').Viewport} Viewport */

/** Room for one number: more than it needs, so that an axis stays quiet. */
const PIXELS_PER_TICK = 64;
const TICK_LENGTH = 4;

/**
 * @typedef {object} AxisStyle
 * @property {string} line colour of frame and ticks
 * @property {string} text colour of the numbers
 * @property {string} font CSS font
 * @property {string} xName stands at the right end of the axis below
 * @property {string} yName stands at the top of the axis at the left
 */

/**
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {Viewport} viewport
 * @param {AxisStyle} style
 */
export function drawAxes(context, viewport, style) {
    const {bounds, frame} = viewport;
    const right = frame.left + frame.width;
    const bottom = frame.top + frame.height;
    context.font = style.font;
    context.strokeStyle = style.line;
    context.fillStyle = style.text;
    context.lineWidth = 1;

    context.beginPath();
    context.rect(Math.round(frame.left) - 0.5, Math.round(frame.top) - 0.5, Math.round(frame.width) + 1, Math.round(frame.height) + 1);

    const xCount = frame.width / PIXELS_PER_TICK;
    const xStep = tickStep(bounds.x0, bounds.x1, xCount);
    context.textAlign = 'center';
    context.textBaseline = 'top';
    const nameWidth = context.measureText(style.xName).width;
    for (const x of ticks(bounds.x0, bounds.x1, xCount)) {
        const left = viewport.toLeft(x);
        context.moveTo(Math.round(left) + 0.5, bottom);
        context.lineTo(Math.round(left) + 0.5, bottom + TICK_LENGTH);
        const label = formatTick(x, xStep);
        if (left + context.measureText(label).width / 2 < right - nameWidth - 4) context.fillText(label, left, bottom + TICK_LENGTH + 2);
    }
    context.textAlign = 'right';
    context.fillText(style.xName, right, bottom + TICK_LENGTH + 2);

    const yCount = frame.height / PIXELS_PER_TICK;
    const yStep = tickStep(bounds.y0, bounds.y1, yCount);
    context.textBaseline = 'middle';
    for (const y of ticks(bounds.y0, bounds.y1, yCount)) {
        const top = viewport.toTop(y);
        context.moveTo(frame.left - TICK_LENGTH, Math.round(top) + 0.5);
        context.lineTo(frame.left, Math.round(top) + 0.5);
        if (top > frame.top + 18) context.fillText(formatTick(y, yStep), frame.left - TICK_LENGTH - 2, Math.min(top, bottom - 4));
    }
    context.textBaseline = 'top';
    context.fillText(style.yName, frame.left - TICK_LENGTH - 2, frame.top);
    context.stroke();
}
