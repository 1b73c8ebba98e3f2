/**
 * What the stage's colours and lines mean: those of a regression, with their numbers from minus to plus the largest size
 * of a target; and with one feature the curves.
 */
import {html, nothing} from 'lit/html.js';
import {formatFixed} from '../../plot/ticks.js';
import {hasSum} from './curves.js';
import {scaleOf} from './task.js';

/** @typedef {import('../view.js').View} View */

/** @param {View} view */
export function legend(view) {
    const scale = scaleOf(view);
    const decimals = Math.max(0, 1 - Math.floor(Math.log10(scale)));
    const number = (/** @type {number} */ value) => html`<span>${formatFixed(value, decimals)}</span>`;
    return html`<span class="stage-legend" role="img" aria-label=${view.text('stage.legend', {low: formatFixed(-scale, decimals), high: formatFixed(scale, decimals)})}>
        ${number(-scale)}<canvas class="stage-ramp" width="256" height="1"></canvas>${number(scale)}
    </span>`;
}

/**
 * The curves of one feature. The units' are named where they are.
 * @param {View} view
 */
export function curveLegend(view) {
    const {session, selection, text} = view;
    const key = (/** @type {string} */ name, /** @type {string} */ label) => html`<span class="stage-key stage-key-${name}">${label}</span>`;
    return html`<span class="stage-keys">
        ${key('output', 'ŷ')}
        ${session.layers.length > 1 ? key('units', text('stage.key.units')) : nothing}
        ${selection.sum && hasSum(view) ? key('sum', 'z') : nothing}
        ${session.steps > 0 ? key('initial', text('stage.key.initial')) : nothing}
    </span>`;
}

/** What each ramp was drawn with. @type {WeakMap<Element, Uint32Array>} */
const drawn = new WeakMap();

/**
 * @param {HTMLCanvasElement | null} canvas
 * @param {View['palette']} palette
 */
export function drawRamp(canvas, {colours}) {
    if (!canvas || drawn.get(canvas) === colours) return;
    drawn.set(canvas, colours);
    const image = new ImageData(256, 1);
    new Uint32Array(image.data.buffer).set(colours);
    canvas.getContext('2d')?.putImageData(image, 0, 0);
}
