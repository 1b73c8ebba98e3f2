/**
 * The losses of both networks in one chart: the training loss as a line, the test loss dashed. The other network's line
 * has another colour and diamonds on it, and each line ends at its letter.
 */
import {pointPath} from '../../plot/points.js';
import {clearedContext} from '../../plot/surface.js';
import {boundsOf, curvesOf, drawLossAxes, viewportOf} from '../loss/curves.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */
/** @typedef {import('../loss/curves.js').Curves} Curves */

/** The class colour and shape that mark the other network. */
export const OTHER = 3;
const DIAMOND = 1;
/** Pixels between two diamonds, and their size. */
const APART = 48;
const RADIUS = 3.5;
/** Least distance of the two letters, pixels. */
const LETTER = 13;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('../../plot/surface.js').Size} size
 * @param {[a: View['session'], b: View['session']]} sessions
 * @param {{palette: View['palette'], logarithmic: boolean}} looks
 */
export function drawLosses(canvas, size, sessions, {palette, logarithmic}) {
    const context = clearedContext(canvas, size);
    const both = sessions.map((session) => curvesOf(session.history(), logarithmic));
    const [a, b] = both.map((curves) => boundsOf(curves));
    const viewport = viewportOf({x0: 0, x1: Math.max(a.x1, b.x1), y0: Math.min(a.y0, b.y0), y1: Math.max(a.y1, b.y1)}, size);
    drawLossAxes(context, viewport, palette, logarithmic);
    const colours = [palette.foreground, palette.classes[OTHER]];
    context.lineJoin = 'round';
    both.forEach((curves, i) => {
        for (const curve of /** @type {const} */ (['test', 'train'])) {
            context.strokeStyle = colours[i];
            context.lineWidth = curve === 'train' ? 2 : 1.25;
            context.setLineDash(curve === 'train' ? [] : [5, 4]);
            context.beginPath();
            curves[curve].forEach((value, at) => context.lineTo(viewport.toLeft(curves.steps[at]), viewport.toTop(value)));
            context.stroke();
        }
    });
    context.setLineDash([]);
    drawDiamonds(context, both[1], viewport, colours[1]);
    drawLetters(context, both, viewport, colours);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Curves} curves
 * @param {Viewport} viewport
 * @param {string} colour
 */
function drawDiamonds(context, {steps, train}, viewport, colour) {
    const diamond = new Path2D(pointPath(DIAMOND, RADIUS));
    context.fillStyle = colour;
    let next = viewport.frame.left + APART / 2;
    for (let i = 0; i < steps.length; i++) {
        const left = viewport.toLeft(steps[i]);
        if (left < next || Number.isNaN(train[i])) continue;
        next = left + APART;
        context.save();
        context.translate(left, viewport.toTop(train[i]));
        context.fill(diamond);
        context.restore();
    }
}

/**
 * A and B beside the last values, one below the other where those are equal.
 * @param {CanvasRenderingContext2D} context
 * @param {Curves[]} both
 * @param {Viewport} viewport
 * @param {string[]} colours
 */
function drawLetters(context, both, viewport, colours) {
    const {top, height} = viewport.frame;
    const tops = both.map(({train}) => viewport.toTop(train.findLast((value) => !Number.isNaN(value)) ?? NaN));
    const overlap = LETTER - Math.abs(tops[0] - tops[1]);
    const shift = overlap > 0 ? overlap / 2 : 0;
    const sign = tops[0] <= tops[1] ? -1 : 1;
    context.font = '600 12px system-ui, sans-serif';
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    both.forEach(({steps}, i) => {
        const place = tops[i] + (i === 0 ? sign : -sign) * shift;
        if (Number.isNaN(place)) return;
        context.fillStyle = colours[i];
        context.fillText('AB'[i], viewport.toLeft(steps[steps.length - 1]) + 4, Math.max(top + LETTER / 2, Math.min(top + height - LETTER / 2, place)));
    });
}
