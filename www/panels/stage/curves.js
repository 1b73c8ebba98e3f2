/**
 * One feature: the output as a curve over x, each hidden unit's activation in its colour, on demand the weighted sum z that
 * the output is made from, and faintly the output as it was before training. Loaded for such data only.
 *
 * Activations and outputs are read on the axis at the left. The sum has its own scale at the right, placed so that z = 0
 * is at the height of the output it gives.
 */
import {formatTick} from '../../plot/ticks.js';
import {Initial} from './initial.js';
import {unitColour} from './unit-colour.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */

/** Pixels between two places at which a curve is computed. */
const SPACING = 2;
/** With more hidden units than this, only the one that is shown has its curve. */
const MOST_UNITS = 16;

export class Curves {
    #initial = new Initial();
    /** The sum at the top of the picture: of all 1, 2 and 5 times powers of ten the first that is large enough. */
    #most = 0;

    /**
     * @param {CanvasRenderingContext2D} context
     * @param {View} view
     * @param {Viewport} viewport
     */
    draw(context, view, viewport) {
        const {session, palette, selection} = view;
        const {bounds, frame} = viewport;
        const count = Math.max(2, Math.round(frame.width / SPACING));
        const X = Array.from({length: count}, (_, i) => [bounds.x0 + (i + 0.5) / count * (bounds.x1 - bounds.x0)]);
        const line = (/** @type {(i: number) => number} */ top) => {
            context.beginPath();
            X.forEach(([x], i) => context.lineTo(viewport.toLeft(x), top(i)));
            context.stroke();
        };
        const curve = (/** @type {number[][]} */ values, /** @type {number} */ unit) => line((i) => viewport.toTop(values[i][unit]));
        context.save();
        context.lineJoin = 'round';

        const initial = this.#initial.predict(view, X);
        context.globalAlpha = 0.4;
        context.lineWidth = 2;
        context.strokeStyle = palette.foreground;
        for (let output = 0; output < session.outputs && initial; output++) curve(initial, output);

        const layers = session.forward(X);
        const hidden = layers.slice(0, -1);
        const {unit: shown} = selection;
        const all = hidden.reduce((sum, {a: [first]}) => sum + first.length, 0) <= MOST_UNITS;
        hidden.forEach(({a}, layer) => a[0].forEach((_, unit) => {
            const chosen = shown?.layer === layer && shown.index === unit;
            if (!all && !chosen) return;
            context.globalAlpha = chosen ? 1 : 0.8;
            context.lineWidth = chosen ? 3 : 1.5;
            context.strokeStyle = unitColour(palette, unit);
            curve(a, unit);
        }));
        context.globalAlpha = 1;

        const {z, a} = layers[layers.length - 1];
        if (selection.sum && hasSum(view)) this.#drawSum(context, view, viewport, z.map(([value]) => value), line);
        context.lineWidth = 2.5;
        for (let output = 0; output < session.outputs; output++) {
            context.strokeStyle = session.outputs === 1 ? palette.foreground : palette.classes[output % palette.classes.length];
            curve(a, output);
        }
        context.restore();
    }

    /**
     * @param {CanvasRenderingContext2D} context
     * @param {View} view
     * @param {Viewport} viewport
     * @param {number[]} z
     * @param {(top: (i: number) => number) => void} line
     */
    #drawSum(context, {palette, config}, viewport, z, line) {
        const {frame, bounds} = viewport;
        const largest = z.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        if (!(largest <= this.#most && largest > this.#most / 5)) this.#most = roundUp(largest);
        const {middle, top} = sumScale(viewport, config.outputActivation, this.#most);
        context.strokeStyle = palette.foreground;
        context.lineWidth = 1.5;
        context.setLineDash([7, 4]);
        line((i) => top(z[i]));
        context.setLineDash([]);
        context.font = '11px system-ui, sans-serif';
        context.textAlign = 'right';
        context.textBaseline = 'middle';
        context.lineJoin = 'round';
        context.lineWidth = 3;
        context.strokeStyle = palette.surface;
        context.fillStyle = palette.foreground;
        const right = frame.left + frame.width;
        for (const value of [-this.#most, 0, this.#most]) {
            const height = top(value);
            const shown = Math.abs(height - middle) < 1 || (height > frame.top && height < viewport.toTop(bounds.y0));
            if (!shown) continue;
            const label = `z ${formatTick(value, this.#most)}`;
            context.strokeText(label, right - 10, height);
            context.fillText(label, right - 10, height);
            context.fillRect(right - 6, height - 0.5, 6, 1);
        }
    }
}

/**
 * Whether the output is something else than its weighted sum, and the only one.
 * @param {View} view
 */
export const hasSum = ({session: {outputs}, config: {outputActivation}}) => outputs === 1 && outputActivation !== 'identity';

/**
 * Where a sum is on the screen. Its scale reaches from the middle to the nearer of top and bottom.
 * @param {Viewport} viewport
 * @param {string} activation of the output
 * @param {number} most the sum at the end of the scale
 * @returns {{middle: number, top: (z: number) => number}} pixels; where z is 0, and where z is
 */
export function sumScale(viewport, activation, most) {
    const {frame} = viewport;
    const middle = viewport.toTop(activation === 'sigmoid' ? 0.5 : 0);
    const room = 0.9 * Math.max(20, Math.min(middle - frame.top, frame.top + frame.height - middle));
    return {middle, top: (z) => middle - (z / most) * room};
}

/** @param {number} value @returns {number} 1, 2 or 5 times a power of ten, at least as large */
export function roundUp(value) {
    if (!(value > 0 && Number.isFinite(value))) return 1;
    const power = 10 ** Math.floor(Math.log10(value));
    return power * (/** @type {number} */ ([1, 2, 5, 10].find((digit) => digit * power >= value)));
}
