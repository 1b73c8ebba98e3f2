/**
 * What a chart of the loss shows: which curves, between which bounds, with which axes. Both who draw it ask here,
 * `sketch.js` and `chart.js`, so that one can take over from the other and nothing moves.
 */
import {drawAxes} from '../../plot/axes.js';
import {formatCount, formatLoss, formatTick, ticks, tickStep} from '../../plot/ticks.js';
import {frameWithin, Viewport} from '../../plot/viewport.js';

/** @typedef {import('../../engine/session.js').History} History */
/** @typedef {import('../../plot/viewport.js').Bounds} Bounds */
/** @typedef {import('../view.js').Palette} Palette */

/**
 * The history as it is drawn, linear in both directions.
 * @typedef {object} Curves
 * @property {Float64Array} steps ascending
 * @property {Float64Array} train loss, or its decimal logarithm; NaN where it has no place
 * @property {Float64Array} test likewise
 * @property {boolean} logarithmic
 */

/** Draws more on the axes, in CSS pixels, below the curves. @typedef {(context: CanvasRenderingContext2D, viewport: Viewport) => void} Decorate */

/** Room for the numbers, CSS pixels: the widest are those of a loss on its way to infinity, 1.0e308. */
export const MARGIN = {left: 48, right: 18, top: 8, bottom: 24};

const PIXELS_PER_STEP_TICK = 64;
const PIXELS_PER_LOSS_TICK = 52;
/** Fewer would not tell how the curve falls. */
const LEAST_LOSS_TICKS = 2.5;
/** Share of the range that stays free above the curves. */
const ROOM = 0.04;

/** Of the first loss there is no line yet, but a dot, so many pixels wide. */
export const DOT = 6;

/** The lines, the last one on top: which curve, in which colour of the palette, dashed or not. */
export const LINES = /** @type {const} */ ([
    {curve: 'test', colour: 'muted', dash: [5, 4]},
    {curve: 'train', colour: 'foreground', dash: []}
]);

/**
 * @param {Readonly<History>} history
 * @param {boolean} logarithmic
 * @returns {Curves}
 */
export function curvesOf({steps, train, test}, logarithmic) {
    const place = (/** @type {number} */ loss) => {
        const value = logarithmic ? Math.log10(loss) : loss;
        return Number.isFinite(value) ? value : NaN;
    };
    return {steps, train: train.map(place), test: test.map(place), logarithmic};
}

/**
 * The bounds of the whole picture: from step 0, and from loss 0 or between whole powers of ten. Of a part of the steps:
 * what the curves need there.
 * @param {Curves} curves
 * @param {readonly [from: number, to: number]} [part] steps
 * @returns {Bounds}
 */
export function boundsOf({steps, train, test, logarithmic}, part) {
    const last = steps[steps.length - 1];
    const [from, to] = part ?? [0, Math.max(last, 1)];
    let low = Infinity;
    let high = -Infinity;
    for (let i = 0; i < steps.length; i++) {
        if (steps[i] < from || steps[i] > to) continue;
        for (const value of [train[i], test[i]]) {
            if (value < low) low = value;
            if (value > high) high = value;
        }
    }
    if (low > high) [low, high] = logarithmic ? [-1, 0] : [0, 1];
    if (logarithmic) {
        low = Math.floor(low);
        high = Math.max(low + 1, Math.ceil(high));
    } else {
        low = part ? low - (high - low) * ROOM : Math.min(low, 0);
        high += (high - low) * ROOM || 1;
    }
    return {x0: from, x1: to, y0: low, y1: high};
}

/**
 * @param {Bounds} bounds
 * @param {{width: number, height: number}} size of the chart, CSS pixels
 */
export function viewportOf(bounds, size) {
    return new Viewport(bounds, frameWithin(size, MARGIN));
}

/**
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {Viewport} viewport
 * @param {Palette} palette
 * @param {boolean} logarithmic
 */
export function drawLossAxes(context, viewport, palette, logarithmic) {
    const {bounds: {x0, x1, y0, y1}, frame} = viewport;
    // There are no half steps, and on a logarithmic scale only whole powers: no more ticks than units.
    const stepTicks = Math.min(frame.width / PIXELS_PER_STEP_TICK, x1 - x0);
    const lossTicks = Math.min(Math.max(LEAST_LOSS_TICKS, frame.height / PIXELS_PER_LOSS_TICK), logarithmic ? y1 - y0 : Infinity);
    const lossStep = tickStep(y0, y1, lossTicks);
    drawAxes(
        context,
        viewport,
        palette,
        {name: '', values: ticks(x0, x1, stepTicks), label: shortCount},
        {name: '', values: ticks(y0, y1, lossTicks), label: (value) => (logarithmic ? power(10 ** value) : formatTick(value, lossStep))},
        true
    );
}

/** @param {number} step @returns {string} 950, 20k, 3M: short enough to stand side by side */
function shortCount(step) {
    if (step >= 1e6) return `${step / 1e6}M`;
    return step >= 1e4 ? `${step / 1e3}k` : formatCount(step);
}

/** @param {number} loss a power of ten @returns {string} 0.01, 1e−6 */
function power(loss) {
    return loss >= 1e-3 && loss < 1e4 ? String(Number(loss.toPrecision(1))) : formatLoss(loss).replace(/\.0+(?=e)/, '');
}
