/**
 * The chart drawn by ourselves: there with the first picture, cheap enough for every moment of training.
 */
import {clearedContext} from '../../plot/surface.js';
import {boundsOf, DOT, drawLossAxes, LINES, viewportOf} from './curves.js';

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('../../plot/surface.js').Size} size
 * @param {import('./curves.js').Curves} curves
 * @param {import('../view.js').Palette} palette
 * @param {import('./curves.js').Decorate} decorate
 */
export function drawSketch(canvas, size, curves, palette, decorate) {
    const context = clearedContext(canvas, size);
    const viewport = viewportOf(boundsOf(curves), size);
    drawLossAxes(context, viewport, palette, curves.logarithmic);
    decorate(context, viewport);
    const {steps} = curves;
    const isLine = steps.length > 1; // else a dot: a circle as thick as it is wide
    context.lineWidth = isLine ? 2 : DOT / 2;
    context.lineJoin = 'round';
    for (const {curve, colour, dash} of LINES) {
        context.strokeStyle = palette[colour];
        context.setLineDash(isLine ? dash : []);
        context.beginPath();
        // A place that is not a number adds nothing to a path.
        curves[curve].forEach((value, i) => {
            const left = viewport.toLeft(steps[i]);
            const top = viewport.toTop(value);
            isLine ? context.lineTo(left, top) : context.arc(left, top, DOT / 4, 0, 7);
        });
        context.stroke();
    }
    context.setLineDash([]);
}
