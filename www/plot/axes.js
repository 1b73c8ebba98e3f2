/**
 * Axes at the left and the bottom of a picture: ticks, numbers, names. `ticks.js` chooses the numbers.
 */
import {formatTick, tickStep, ticks} from './ticks.js';
import {Viewport} from './viewport.js';

const FONT = '11px system-ui, sans-serif';
const TICK_LENGTH = 4;

/**
 * @typedef {object} Axis
 * @property {string} name stands at the axis's end; '' for none
 * @property {readonly number[]} values that get a tick, ascending
 * @property {(value: number) => string} label
 */

/**
 * An axis with numbers at round distances.
 * @param {string} name
 * @param {number} low
 * @param {number} high
 * @param {number} count about how many numbers
 * @returns {Axis}
 */
export function roundAxis(name, low, high, count) {
    const step = tickStep(low, high, count);
    return {name, values: ticks(low, high, count), label: (value) => formatTick(value, step)};
}

let isRehearsed = false;

/**
 * Draws axes where nobody sees them, once per page. The first words a page writes on a canvas take longer than the rest of a picture,
 * because the browser looks for fonts; while the engine is on its way there is time for it.
 */
export function rehearseAxes() {
    if (isRehearsed) return;
    isRehearsed = true;
    const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
    const axis = roundAxis('x₁', 0, 1, 1);
    drawAxes(context, new Viewport({x0: 0, x1: 1, y0: 0, y1: 1}, {left: 0, top: 0, width: 99, height: 99}), {line: '', muted: ''}, axis, axis);
}

/**
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {Viewport} viewport
 * @param {{line: string, muted: string}} palette colours of lines and numbers
 * @param {Axis} across
 * @param {Axis} up
 * @param {boolean} [grid] lines across the picture instead of a frame around it
 */
export function drawAxes(context, viewport, {line, muted}, across, up, grid = false) {
    const {left, top, width, height} = viewport.frame;
    const right = left + width;
    const bottom = top + height;
    context.font = FONT;
    context.strokeStyle = line;
    context.fillStyle = muted;
    context.lineWidth = 1;

    context.beginPath();
    if (!grid) context.rect(Math.round(left) - 0.5, Math.round(top) - 0.5, Math.round(width) + 1, Math.round(height) + 1);

    const below = bottom + TICK_LENGTH + 2;
    const end = across.name ? right - context.measureText(across.name).width - 4 : Infinity;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    for (const value of across.values) {
        const x = viewport.toLeft(value);
        context.moveTo(Math.round(x) + 0.5, bottom);
        context.lineTo(Math.round(x) + 0.5, bottom + TICK_LENGTH);
        const label = across.label(value);
        if (x + context.measureText(label).width / 2 < end) context.fillText(label, x, below);
    }
    context.textAlign = 'right';
    context.fillText(across.name, right, below);

    const beside = left - TICK_LENGTH - 2;
    context.fillText(up.name, beside, top);
    context.textBaseline = 'middle';
    for (const value of up.values) {
        const y = viewport.toTop(value);
        context.moveTo(left - TICK_LENGTH, Math.round(y) + 0.5);
        context.lineTo(grid ? right : left, Math.round(y) + 0.5);
        const label = up.label(value);
        // One that needs more room than there is reaches into the picture: cut off at its left it would be another number.
        if (!up.name || y > top + 18) context.fillText(label, Math.max(beside, context.measureText(label).width), Math.min(y, bottom - 4));
    }
    context.stroke();
}
