/**
 * What lies on the field and does not change while training: axes and points. With one feature, also the curves, which do.
 */
import {drawAxes, roundAxis} from '../../plot/axes.js';
import {OnDemand} from '../../plot/on-demand.js';
import {pointRadius, shapeOf, tracePoint} from '../../plot/points.js';
import {clearedContext} from '../../plot/surface.js';
import {Seen} from './layers.js';
import {scaleOf} from './task.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */
/** @typedef {import('../../plot/surface.js').Size} Size */

/** What is the same for all points of a view; the scale is that of a regression, 0 for classes. @typedef {{points: View['session']['points'], scale: number, palette: View['palette']}} Looks */

/** Room for one number of an axis: more than it needs, so that an axis stays quiet. */
const PIXELS_PER_TICK = 64;

/** Above this many points each is a copy of its class's picture instead of a path of its own. */
const MANY = 500;

export class Scene {
    #seen = new Seen();
    #curves;

    /** @param {() => void} arrived code that draws more has come */
    constructor(arrived) {
        this.#curves = new OnDemand(() => import('./curves.js').then(({Curves}) => new Curves()), arrived);
    }

    /**
     * @param {HTMLCanvasElement} canvas
     * @param {View} view
     * @param {Viewport} viewport
     * @param {Size} size
     */
    draw(canvas, view, viewport, size) {
        const {session, palette, selection} = view;
        const curves = session.features === 1;
        const changed = this.#seen.differ(session, session.dataRevision, viewport, size.ratio, palette, selection.showTest, curves && session.revision, curves && selection, curves && this.#curves.module, canvas);
        if (!changed) return;

        const context = clearedContext(canvas, size);
        const {bounds: {x0, x1, y0, y1}, frame: {left, top, width, height}} = viewport;
        const across = roundAxis(curves ? 'x' : 'x₁', x0, x1, width / PIXELS_PER_TICK);
        drawAxes(context, viewport, palette, across, roundAxis(curves ? 'y' : 'x₂', y0, y1, height / PIXELS_PER_TICK));
        context.save();
        context.beginPath();
        context.rect(left, top, width, height);
        context.clip();
        if (curves) {
            this.#curves.ask();
            this.#curves.module?.draw(context, view, viewport);
        }
        drawPoints(context, view, pointRadius(session.points.count, width), size.ratio, (index) => placeOf(session.points, viewport, index));
        context.restore();
    }
}

/**
 * All points that are shown, wherever they are.
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {View} view
 * @param {number} radius pixels
 * @param {number} ratio device pixels per CSS pixel
 * @param {(index: number) => {left: number, top: number}} place of a point, pixels
 */
export function drawPoints(context, view, radius, ratio, place) {
    const {selection} = view;
    const looks = looksOf(view);
    const {count, test, labels} = looks.points;
    /** @type {Map<string, HTMLCanvasElement>} */
    const stamps = new Map();
    // Test points first: what the network learns from is never hidden below them.
    for (const held of [1, 0]) {
        if (held && !selection.showTest) continue;
        for (let i = 0; i < count; i++) {
            if (test[i] !== held) continue;
            const {left, top} = place(i);
            const shape = shapeIn(looks, labels[i]);
            const colour = colourOf(looks, labels[i]);
            if (count <= MANY) {
                drawShape(context, shape, left, top, radius, colour, held === 1);
                continue;
            }
            const key = `${held} ${shape} ${colour}`;
            let stamp = stamps.get(key);
            if (!stamp) stamps.set(key, stamp = stampOf(shape, colour, held === 1, radius, ratio));
            const side = stamp.width / ratio;
            context.drawImage(stamp, left - side / 2, top - side / 2, side, side);
        }
    }
}

/**
 * A small picture of a point, to be copied.
 * @param {number} shape
 * @param {string} colour
 * @param {boolean} test
 * @param {number} radius
 * @param {number} ratio device pixels per CSS pixel
 */
function stampOf(shape, colour, test, radius, ratio) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.ceil(4.5 * radius * ratio);
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.scale(ratio, ratio);
    const middle = canvas.width / ratio / 2;
    drawShape(context, shape, middle, middle, radius, colour, test);
    return canvas;
}

/** @param {View} view @returns {Looks} */
export function looksOf(view) {
    return {points: view.session.points, scale: scaleOf(view), palette: view.palette};
}

/**
 * One point, to show the one that is meant, larger.
 * @param {CanvasRenderingContext2D} context
 * @param {Looks} looks
 * @param {Viewport} viewport
 * @param {number} index
 * @param {number} radius pixels
 */
export function drawPoint(context, looks, viewport, index, radius) {
    const {labels, test} = looks.points;
    const {left, top} = placeOf(looks.points, viewport, index);
    drawShape(context, shapeIn(looks, labels[index]), left, top, radius, colourOf(looks, labels[index]), test[index] === 1);
}

/**
 * A filled shape in a ring: light for points to learn from, dark for those held back.
 * @param {CanvasRenderingContext2D} context
 * @param {number} shape
 * @param {number} left
 * @param {number} top
 * @param {number} radius
 * @param {string} colour
 * @param {boolean} test
 */
function drawShape(context, shape, left, top, radius, colour, test) {
    context.beginPath();
    tracePoint(context, shape, left, top, radius);
    context.lineJoin = 'round';
    context.lineWidth = Math.max(1, radius / 2.2);
    context.strokeStyle = test ? '#14161a' : '#ffffff';
    context.stroke();
    context.fillStyle = colour;
    context.fill();
}

/**
 * Where a point is on the screen. With one feature its height is its label.
 * @param {Looks['points']} points
 * @param {Viewport} viewport
 * @param {number} index
 */
export function placeOf({x, labels, features}, viewport, index) {
    return {
        left: viewport.toLeft(x[index * features]),
        top: viewport.toTop(features === 1 ? labels[index] : x[index * features + 1])
    };
}

/**
 * Classes have a shape each, targets in regression one for each sign.
 * @param {Looks} looks
 * @param {number} label
 */
function shapeIn({scale}, label) {
    return scale ? Number(label > 0) : shapeOf(label);
}

/**
 * The colour of a label: its class's, or in regression one between negative and positive.
 * @param {Looks} looks
 * @param {number} label
 * @returns {string} CSS colour
 */
function colourOf(looks, label) {
    const {palette, scale, points} = looks;
    if (!scale || points.features === 1) return palette.classes[shapeIn(looks, label)];
    const rgba = palette.colours[Math.round((label / scale + 1) * 127.5)];
    return `rgb(${rgba & 255} ${rgba >> 8 & 255} ${rgba >> 16 & 255})`;
}
