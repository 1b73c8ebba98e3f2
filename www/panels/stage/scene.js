/**
 * What lies on the field and does not change while training: axes and points. With one feature, also the curves, which do.
 */
import {drawAxes} from '../../plot/axes.js';
import {pointRadius, shapeOf, tracePoint} from '../../plot/points.js';
import {clearedContext} from '../../plot/surface.js';
import {drawCurves} from './curves.js';
import {Seen} from './layers.js';
import {isRegression} from './task.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */
/** @typedef {import('../../plot/surface.js').Size} Size */

/** Above this many points their rings are drawn class by class instead of point by point. */
const MANY = 2000;

export class Scene {
    #seen = new Seen();

    /**
     * @param {HTMLCanvasElement} canvas
     * @param {View} view
     * @param {Viewport} viewport
     * @param {Size} size
     */
    draw(canvas, view, viewport, size) {
        const {session, palette, selection, config} = view;
        const curves = session.features === 1;
        const changed = this.#seen.differ(session, session.dataRevision, viewport, size.ratio, palette, selection.showTest, config.outputActivation,
            curves && session.revision, canvas);
        if (!changed) return;

        const context = clearedContext(canvas, size);
        drawAxes(context, viewport, {
            line: palette.line,
            text: palette.muted,
            font: '11px system-ui, sans-serif',
            xName: curves ? 'x' : 'x₁',
            yName: curves ? 'y' : 'x₂'
        });
        const {left, top, width, height} = viewport.frame;
        context.save();
        context.beginPath();
        context.rect(left, top, width, height);
        context.clip();
        if (curves) drawCurves(context, view, viewport);
        drawPoints(context, view, viewport);
        context.restore();
    }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {Viewport} viewport
 */
function drawPoints(context, view, viewport) {
    const {session, selection} = view;
    const {count, test} = session.points;
    const radius = pointRadius(count, viewport.frame.width);
    if (count <= MANY) {
        // Test points first: what the network learns from is never hidden below them.
        for (const held of [1, 0]) {
            if (held && !selection.showTest) continue;
            for (let i = 0; i < count; i++) {
                if (test[i] === held) drawPoint(context, view, viewport, i, radius);
            }
        }
        return;
    }
    /** @type {Map<string, Path2D>} */
    const paths = new Map();
    const {labels} = session.points;
    for (let i = 0; i < count; i++) {
        if (test[i] && !selection.showTest) continue;
        const key = `${test[i]}${colourOf(view, labels[i])}`;
        let path = paths.get(key);
        if (!path) paths.set(key, path = new Path2D());
        const {left, top} = placeOf(view, viewport, i);
        tracePoint(path, shapeIn(view, labels[i]), left, top, radius);
    }
    for (const [key, path] of [...paths].sort(([a], [b]) => b.localeCompare(a))) {
        stamp(context, path, key.slice(1), key[0] === '1', radius);
    }
}

/**
 * One point, also used to show the one that is meant, larger.
 * @param {CanvasRenderingContext2D} context
 * @param {View} view
 * @param {Viewport} viewport
 * @param {number} index
 * @param {number} radius pixels
 */
export function drawPoint(context, view, viewport, index, radius) {
    const {labels, test} = view.session.points;
    const {left, top} = placeOf(view, viewport, index);
    const path = new Path2D();
    tracePoint(path, shapeIn(view, labels[index]), left, top, radius);
    stamp(context, path, colourOf(view, labels[index]), test[index] === 1, radius);
}

/**
 * A filled shape in a ring: light for points to learn from, dark for those held back.
 * @param {CanvasRenderingContext2D} context
 * @param {Path2D} path
 * @param {string} colour
 * @param {boolean} test
 * @param {number} radius
 */
function stamp(context, path, colour, test, radius) {
    context.lineJoin = 'round';
    context.lineWidth = Math.max(1, radius / 2.2);
    context.strokeStyle = test ? '#14161a' : '#ffffff';
    context.stroke(path);
    context.fillStyle = colour;
    context.fill(path);
}

/**
 * Where a point is on the screen. With one feature its height is its label.
 * @param {View} view
 * @param {Viewport} viewport
 * @param {number} index
 */
export function placeOf({session}, viewport, index) {
    const {x, labels, features} = session.points;
    return {
        left: viewport.toLeft(x[index * features]),
        top: viewport.toTop(features === 1 ? labels[index] : x[index * features + 1])
    };
}

/**
 * Classes have a shape each, targets in regression one for each sign.
 * @param {View} view
 * @param {number} label
 */
function shapeIn(view, label) {
    return isRegression(view) ? Number(label > 0) : shapeOf(label);
}

/**
 * The colour of a label: its class's, or in regression one between negative and positive.
 * @param {View} view
 * @param {number} label
 * @returns {string} CSS colour
 */
function colourOf(view, label) {
    const {palette, session} = view;
    if (!isRegression(view) || session.features === 1) return palette.classes[shapeIn(view, label)];
    const rgba = palette.colours[Math.round((Math.max(-1, Math.min(1, label)) + 1) * 127.5)];
    return `rgb(${rgba & 255} ${rgba >> 8 & 255} ${rgba >> 16 & 255})`;
}
