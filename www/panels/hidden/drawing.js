/**
 * Draws the hidden space: the sheet, its grid, the decision, the points, and where the reader is.
 */
import {drawAxes, roundAxis} from '../../plot/axes.js';
import {classColours} from '../../plot/palette.js';
import {pointRadius, shapeOf} from '../../plot/points.js';
import {clearedContext} from '../../plot/surface.js';
import {toColour} from '../../plot/theme.js';
import {Viewport} from '../../plot/viewport.js';
import {drawPoints} from '../stage/scene.js';
import {decisionLines, decisionRegions} from './decision.js';
import {activationsOf, imagesOf} from './space.js';
import {crossingsOf} from './image.js';
import {rangeOf} from './range.js';
import {Sheet} from './sheet.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../plot/surface.js').Size} Size */
/** @typedef {import('./space.js').Space} Space */

/** Pixels around the picture, for the axes' numbers; left + right = top + bottom keeps it square. */
const MARGIN = {left: 38, right: 6, top: 16, bottom: 28};
const PIXELS_PER_TICK = 64;

/** Heights of the picture for one unit only: the classes lie one above the other. */
const ROWS = /** @type {const} */ ([-0.5, 1.5]);

/** Half the length of a decision in a ribbon, pixels. */
const STROKE = 12;

export class Drawing {
    #sheet = new Sheet();
    /** Of the axes, and what they are for. @type {{key: string, across: import('./range.js').Range, up: import('./range.js').Range} | undefined} */
    #ranges;
    /** @type {{palette: View['palette'], outputs: number, colours: Uint32Array} | undefined} */
    #map;

    /**
     * @param {HTMLCanvasElement} sheet
     * @param {HTMLCanvasElement} scene lies on it
     * @param {View} view
     * @param {Size} size
     * @param {Space} space
     * @param {[across: string, up: string]} names of the axes
     */
    draw(sheet, scene, view, size, space, names) {
        const {session, palette, selection, bounds} = view;
        const viewport = this.#viewport(view, size, space);
        const {across, up, layer} = space.choice;
        const place = (/** @type {import('./space.js').Images} */ images, /** @type {number} */ i, height = NaN) => ({
            left: viewport.toLeft(images.a[i * images.units + across]),
            top: viewport.toTop(up === null ? height : images.a[i * images.units + up])
        });

        const nodes = imagesOf(session, this.#sheet.nodes(bounds, session.features, !view.playing), layer);
        const onSheet = (/** @type {number} */ node) => place(nodes, node, up === null ? (ROWS[0] + ROWS[1]) / 2 : undefined);
        const field = clearedContext(sheet, size);
        clip(field, viewport);
        fillRegions(field, view, viewport, space);
        this.#sheet.fill(field, session, {colours: this.#colours(view), discrete: selection.discrete, flat: up === null}, onSheet);
        field.restore();

        const context = clearedContext(scene, size);
        const {x0, x1, y0, y1} = viewport.bounds;
        const {width, height} = viewport.frame;
        const rows = up === null ? {name: '', values: [], label: String} : roundAxis(names[1], y0, y1, height / PIXELS_PER_TICK);
        drawAxes(context, viewport, palette, roundAxis(names[0], x0, x1, width / PIXELS_PER_TICK), rows);
        clip(context, viewport);
        context.beginPath();
        if (up !== null) this.#sheet.traceGrid(context, onSheet);
        context.strokeStyle = palette.foreground;
        context.lineWidth = 1;
        context.globalAlpha = 0.35;
        context.stroke();
        context.globalAlpha = 1;
        if (space.image === undefined) drawLines(context, view, viewport, space);
        else drawImage(context, palette, viewport, this.#image(view, space, place));
        const {labels, count} = session.points;
        const most = Math.max(1, session.outputs - 1);
        drawPoints(context, view, pointRadius(count, width), size.ratio, (i) => place(space.points, i, labels[i] / most));
        const {cursor} = selection;
        if (cursor?.length === session.features) drawRing(context, place(imagesOf(session, Float64Array.from(cursor), layer), 0, 0.5), palette);
        context.restore();
    }

    /**
     * @param {View} view
     * @param {Size} size
     * @param {Space} space
     */
    #viewport({session}, {width, height}, {choice: {layer, across, up}, points}) {
        const {activation} = session.layers[layer];
        const key = [layer, across, up, activation].join();
        const before = this.#ranges?.key === key ? this.#ranges : undefined;
        const range = (/** @type {number} */ unit, /** @type {import('./range.js').Range | undefined} */ shown) => rangeOf(activation, activationsOf(points, unit), shown);
        this.#ranges = {key, across: range(across, before?.across), up: up === null ? ROWS : range(up, before?.up)};
        const [x0, x1] = this.#ranges.across;
        const [y0, y1] = this.#ranges.up;
        const frame = {left: MARGIN.left, top: MARGIN.top, width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom};
        return new Viewport({x0, x1, y0, y1}, frame);
    }

    /**
     * The decision line of the plane, point by point where the units put it: pieces, from and to. Where the layer has one
     * unit, or there is one feature, each point is a stroke across.
     * @param {View} view
     * @param {Space} space
     * @param {(images: import('./space.js').Images, i: number, height?: number) => {left: number, top: number}} place
     * @returns {[from: {left: number, top: number}, to: {left: number, top: number}][]}
     */
    #image({session}, {choice: {layer, up}, image = 0}, place) {
        const {x, ends} = crossingsOf(session, this.#sheet.lattice, image);
        const images = imagesOf(session, x, layer);
        const pieces = Array.from({length: ends.length / 2}, (_, i) => [ends[2 * i], ends[2 * i + 1]]);
        if (up === null) return pieces.map(([from]) => [place(images, from, ROWS[0]), place(images, from, ROWS[1])]);
        return pieces.map(([from, to]) => {
            const [a, b] = [place(images, from), place(images, to)];
            return from === to ? [{...a, top: a.top - STROKE}, {...b, top: b.top + STROKE}] : [a, b];
        });
    }

    /** The colours of the output: of its value, or of the classes. @param {View} view */
    #colours({palette, session: {outputs}}) {
        if (outputs === 1) return palette.colours;
        if (this.#map?.palette !== palette || this.#map.outputs !== outputs) {
            this.#map = {palette, outputs, colours: classColours(toColour(palette.neutral), palette.classes.slice(0, outputs).map(toColour))};
        }
        return this.#map.colours;
    }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Viewport} viewport
 */
function clip(context, {frame: {left, top, width, height}}) {
    context.save();
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
}

/**
 * A breath of each class's colour where the decision is for it.
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {Viewport} viewport
 * @param {Space} space
 */
function fillRegions(context, {palette}, viewport, {scores}) {
    context.globalAlpha = 0.16;
    decisionRegions(scores, viewport.bounds).forEach((corners, label) => {
        context.beginPath();
        for (const [x, y] of corners) context.lineTo(viewport.toLeft(x), viewport.toTop(y));
        context.fillStyle = palette.classes[shapeOf(label)];
        context.fill();
    });
    context.globalAlpha = 1;
}

/**
 * Solid where the two units decide alone, dashed where the others are held at their means.
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {Viewport} viewport
 * @param {Space} space
 */
function drawLines(context, {palette}, viewport, {scores, others}) {
    context.beginPath();
    for (const [x0, y0, x1, y1] of decisionLines(scores, viewport.bounds)) {
        context.moveTo(viewport.toLeft(x0), viewport.toTop(y0));
        context.lineTo(viewport.toLeft(x1), viewport.toTop(y1));
    }
    context.setLineDash(others > 0 ? [7, 5] : []);
    strokeTwice(context, palette);
    context.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {View['palette']} palette
 * @param {Viewport} viewport what is far beyond it is left out
 * @param {[from: {left: number, top: number}, to: {left: number, top: number}][]} pieces
 */
function drawImage(context, palette, {frame: {width, height}}, pieces) {
    context.beginPath();
    for (const [from, to] of pieces) {
        if (!(Math.abs(from.left) + Math.abs(to.left) < 20 * width && Math.abs(from.top) + Math.abs(to.top) < 20 * height)) continue;
        context.moveTo(from.left, from.top);
        context.lineTo(to.left, to.top);
    }
    strokeTwice(context, palette);
}

/**
 * The path in the foreground's colour, with a rim.
 * @param {CanvasRenderingContext2D} context
 * @param {View['palette']} palette
 */
function strokeTwice(context, palette) {
    context.lineCap = 'butt';
    for (const [colour, width] of /** @type {const} */ ([[palette.surface, 5], [palette.foreground, 2]])) {
        context.strokeStyle = colour;
        context.lineWidth = width;
        context.stroke();
    }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{left: number, top: number}} place
 * @param {View['palette']} palette
 */
function drawRing(context, {left, top}, palette) {
    if (!Number.isFinite(left + top)) return;
    context.beginPath();
    context.arc(left, top, 9, 0, 2 * Math.PI);
    strokeTwice(context, palette);
}
