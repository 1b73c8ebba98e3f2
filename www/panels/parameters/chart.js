/**
 * Draws the parameters over time: axes, a line per parameter, names at the ends, the present, and what is pointed at.
 * Layers differ in colour and in dashes; biases are thinner than weights.
 */
import {placeOf} from '../../engine/parameters.js';
import {drawAxes} from '../../plot/axes.js';
import {parameterName} from '../../plot/parameter-name.js';
import {clearedContext} from '../../plot/surface.js';
import {formatCount, formatTick, ticks, tickStep} from '../../plot/ticks.js';
import {frameWithin, Viewport} from '../../plot/viewport.js';
import {scaled} from './paths.js';

/** @typedef {import('../view.js').Palette} Palette */
/** @typedef {import('../../engine/parameters.js').Shapes} Shapes */
/** @typedef {import('./paths.js').Paths} Paths */

/** Room for numbers and names, CSS pixels. */
export const MARGIN = {left: 48, right: 52, top: 10, bottom: 26};

const PIXELS_PER_STEP_TICK = 72;
const PIXELS_PER_VALUE_TICK = 48;
/** Height of a name at the end of a line. */
const NAME = 13;

/** One per layer, over and over. The colours are not those of the signs, which mean something else on the page. */
const DASHES = [[], [8, 4], [2, 3], [10, 3, 2, 3], [14, 5], [4, 2, 4, 6], [1, 5]];

/**
 * How a layer is drawn.
 * @param {Palette} palette
 * @param {number} layer
 */
export function looksOf({classes}, layer) {
    return {colour: classes[[5, 2, 3, 4, 6, 7, 1][layer % 7]], dash: DASHES[layer % DASHES.length]};
}

/**
 * @typedef {object} Chart
 * @property {Paths} paths
 * @property {Shapes} layers
 * @property {boolean} logarithmic
 * @property {number} present step
 * @property {number | null} pointed a parameter, drawn above the others, which step back
 * @property {number | null} selected a parameter, drawn bold
 * @property {number | null} cursor place in `paths.steps`
 */

/**
 * @param {Paths['bounds']} bounds
 * @param {{width: number, height: number}} size
 */
export function viewportOf(bounds, size) {
    return new Viewport(bounds, frameWithin(size, MARGIN));
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('../../plot/surface.js').Size} size
 * @param {Palette} palette
 * @param {Chart} chart
 */
export function drawChart(canvas, size, palette, chart) {
    const {paths: {paths, steps, bounds}, logarithmic, present, pointed, selected} = chart;
    const context = clearedContext(canvas, size);
    const viewport = viewportOf(bounds, size);
    drawScales(context, viewport, palette, logarithmic);
    const meant = pointed ?? selected;
    const now = viewport.toLeft(scaled(present, logarithmic));
    context.lineJoin = 'round';
    const order = [...paths].sort((a, b) => Number(a.number === meant) - Number(b.number === meant)); // the one that is meant on top
    const isEnd = present >= steps[steps.length - 1];
    for (const [from, to, strength] of isEnd ? [[-Infinity, Infinity, 1]] : [[-Infinity, now, 1], [now, Infinity, 0.3]]) {
        context.save();
        context.beginPath();
        const {left, top, width, height} = viewport.frame;
        context.rect(Math.max(left - 4, from), top, Math.max(0, Math.min(left + width + 2, to) - Math.max(left - 4, from)), height);
        context.clip();
        for (const path of order) drawPath(context, viewport, palette, chart, path, strength * (meant === null || path.number === meant ? 1 : 0.35));
        context.restore();
    }
    drawPresent(context, viewport, palette, now);
    drawCursor(context, viewport, palette, chart);
    drawNames(context, viewport, palette, chart, meant);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Viewport} viewport
 * @param {Palette} palette
 * @param {boolean} logarithmic
 */
function drawScales(context, viewport, palette, logarithmic) {
    const {bounds: {x0, x1, y0, y1}, frame} = viewport;
    const stepTicks = Math.min(frame.width / PIXELS_PER_STEP_TICK, x1 - x0);
    const valueTicks = Math.max(2, frame.height / PIXELS_PER_VALUE_TICK);
    const valueStep = tickStep(y0, y1, valueTicks);
    const powers = [0, ...Array.from({length: 16}, (_, power) => 10 ** power)].map((step) => scaled(step, true)).filter((x) => x >= x0 - 1e-9 && x <= x1 + 1e-9);
    drawAxes(context, viewport, palette, {
        name: '',
        values: logarithmic ? powers : ticks(x0, x1, stepTicks),
        label: (x) => formatCount(logarithmic ? Math.round(10 ** x - 1) : x)
    }, {name: '', values: ticks(y0, y1, valueTicks), label: (value) => formatTick(value, valueStep)}, true);
    if (y0 >= 0 || y1 <= 0) return;
    context.strokeStyle = palette.muted; // zero, where a weight says nothing
    context.beginPath();
    context.moveTo(frame.left, Math.round(viewport.toTop(0)) + 0.5);
    context.lineTo(frame.left + frame.width, Math.round(viewport.toTop(0)) + 0.5);
    context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Viewport} viewport
 * @param {Palette} palette
 * @param {Chart} chart
 * @param {import('./paths.js').Path} path
 * @param {number} strength 0 to 1
 */
function drawPath(context, viewport, palette, {paths: {steps, value}, logarithmic, pointed, selected}, {number, layer, bias}, strength) {
    const {colour, dash} = looksOf(palette, layer);
    context.globalAlpha = strength;
    context.strokeStyle = context.fillStyle = colour;
    context.lineWidth = number === pointed || number === selected ? 3 : bias ? 1 : 1.75;
    context.setLineDash(dash);
    context.beginPath();
    for (let at = 0; at < steps.length; at++) context.lineTo(viewport.toLeft(scaled(steps[at], logarithmic)), viewport.toTop(value(number, at)));
    context.stroke();
    context.setLineDash([]);
    if (steps.length === 1) { // nothing has moved yet
        context.beginPath();
        context.arc(viewport.toLeft(scaled(steps[0], logarithmic)) + 3, viewport.toTop(value(number, 0)), bias ? 2 : 3, 0, 2 * Math.PI);
        context.fill();
    }
    context.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Viewport} viewport
 * @param {Palette} palette
 * @param {number} left
 */
function drawPresent(context, viewport, palette, left) {
    const {top, height} = viewport.frame;
    context.strokeStyle = context.fillStyle = palette.foreground;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(left, top);
    context.lineTo(left, top + height);
    context.stroke();
    context.beginPath();
    context.moveTo(left, top + 6);
    context.lineTo(left - 5, top - 3);
    context.lineTo(left + 5, top - 3);
    context.fill();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Viewport} viewport
 * @param {Palette} palette
 * @param {Chart} chart
 */
function drawCursor(context, viewport, palette, {paths: {steps, value}, logarithmic, cursor, pointed}) {
    if (cursor === null || !(cursor < steps.length)) return;
    const {top, height} = viewport.frame;
    const left = viewport.toLeft(scaled(steps[cursor], logarithmic));
    context.strokeStyle = palette.muted;
    context.lineWidth = 1;
    context.setLineDash([3, 3]);
    context.beginPath();
    context.moveTo(left, top);
    context.lineTo(left, top + height);
    context.stroke();
    context.setLineDash([]);
    if (pointed === null) return;
    context.beginPath();
    context.arc(left, viewport.toTop(value(pointed, cursor)), 4.5, 0, 2 * Math.PI);
    context.fillStyle = palette.foreground;
    context.strokeStyle = palette.surface;
    context.lineWidth = 2;
    context.fill();
    context.stroke();
}

/**
 * Names where their lines end, as many as have room; the one that is meant first.
 * @param {CanvasRenderingContext2D} context
 * @param {Viewport} viewport
 * @param {Palette} palette
 * @param {Chart} chart
 * @param {number | null} meant
 */
function drawNames(context, viewport, palette, {paths: {paths, steps, value}, layers}, meant) {
    const {left, top, width, height} = viewport.frame;
    const last = steps.length - 1;
    context.font = '12px system-ui, sans-serif';
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    /** @type {number[]} */
    const taken = [];
    for (const {number, layer} of [...paths].sort((a, b) => Number(b.number === meant) - Number(a.number === meant))) {
        const at = Math.max(top + NAME / 2, Math.min(top + height - NAME / 2, viewport.toTop(value(number, last))));
        const place = placeOf(layers, number);
        if (!place || !Number.isFinite(at) || taken.some((other) => Math.abs(other - at) < NAME)) continue;
        taken.push(at);
        context.fillStyle = number === meant ? palette.foreground : looksOf(palette, layer).colour;
        context.fillText(parameterName(layers, place), left + width + 5, at);
    }
}
