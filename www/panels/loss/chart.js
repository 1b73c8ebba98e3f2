/**
 * The chart itself: uPlot with our scales, colours and numbers. The only module that imports uPlot.
 */
import uPlot from 'uplot';
import {formatCount, formatLoss, formatTick, ticks} from '../../plot/ticks.js';

/** @typedef {import('../../engine/session.js').History} History */

/**
 * @typedef {object} ChartOptions
 * @property {number} width CSS pixels
 * @property {number} height
 * @property {import('../view.js').Palette} palette
 * @property {boolean} logarithmic
 * @property {(index: number | null) => void} point the place in the history under the pointer, or none
 */

const FONT = '11px system-ui, sans-serif';
const PIXELS_PER_TICK = 44;

export class LossChart {
    #plot;
    #logarithmic;

    /**
     * @param {HTMLElement} box
     * @param {ChartOptions} options
     */
    constructor(box, options) {
        this.#logarithmic = options.logarithmic;
        this.#plot = new uPlot(settings(options), [[], [], []], box);
    }

    /** @param {Readonly<History>} history */
    show({steps, train, test}) {
        this.#plot.setData([steps, plottable(train, this.#logarithmic), plottable(test, this.#logarithmic)]);
    }

    destroy() {
        this.#plot.destroy();
    }
}

/**
 * Gaps where a value has no place: not finite, or not above zero on a logarithmic scale.
 * @param {Float64Array} values
 * @param {boolean} logarithmic
 * @returns {(number | null)[]}
 */
function plottable(values, logarithmic) {
    return Array.from(values, (value) => (Number.isFinite(value) && (value > 0 || !logarithmic) ? value : null));
}

/**
 * @param {ChartOptions} options
 * @returns {uPlot.Options}
 */
function settings({width, height, palette, logarithmic, point}) {
    const axis = {stroke: palette.muted, font: FONT, grid: {stroke: palette.line, width: 1}, ticks: {stroke: palette.line, width: 1, size: 4}, gap: 3};
    return {
        width,
        height,
        padding: [8, 18, 0, 0],
        pxAlign: false,
        legend: {show: false},
        cursor: {y: false, drag: {x: false, y: false, setScale: false}, points: {size: 7}},
        scales: {
            x: {time: false, range: (_, __, last) => [0, Math.max(last ?? 0, 1)]},
            y: logarithmic ? {distr: 3, range: (_, low, high) => decades(low, high)} : {range: (_, low, high) => [Math.min(low ?? 0, 0), (high ?? 1) * 1.04 || 1]}
        },
        axes: [
            {...axis, size: 24, space: 64, incrs: WHOLE_STEPS, values: (_, splits) => splits.map((step) => shortCount(step))},
            {...axis, size: (_, labels) => widthOf(labels), space: 28, ...lossTicks(logarithmic)}
        ],
        series: [
            {},
            {stroke: palette.foreground, width: 2, points: {show: false}},
            {stroke: palette.muted, width: 2, dash: [5, 4], points: {show: false}}
        ],
        hooks: {setCursor: [(plot) => point(plot.cursor.idx ?? null)]}
    };
}

/** Distances between ticks of the step axis: there are no half steps. */
const WHOLE_STEPS = Array.from({length: 30}, (_, i) => [1, 2, 5][i % 3] * 10 ** Math.floor(i / 3));

/**
 * Room for the numbers of the loss axis: the usual ones always take the same.
 * @param {readonly string[] | null} labels
 */
function widthOf(labels) {
    return Math.max(46, 12 + 7 * Math.max(0, ...(labels ?? []).map((label) => label.length)));
}

/**
 * Ticks and numbers of the loss axis, ours: uPlot's own stop at 1e16, and a loss on its way to infinity does not.
 * @param {boolean} logarithmic
 * @returns {Pick<uPlot.Axis, 'incrs' | 'splits' | 'filter' | 'values'>}
 */
function lossTicks(logarithmic) {
    return {
        incrs: [Number.MAX_VALUE], // a distance that always has room, or uPlot would not ask for ticks
        splits: (plot, _, low, high) => (logarithmic ? powers(low, high) : ticks(low, high, plot.height / PIXELS_PER_TICK)),
        filter: (_, splits) => splits,
        values: (_, splits) => splits.map((loss) => (logarithmic ? power(loss) : formatTick(loss, splits[1] - splits[0])))
    };
}

/**
 * At most about six powers of ten, evenly spaced.
 * @param {number} low
 * @param {number} high
 */
function powers(low, high) {
    const from = Math.round(Math.log10(low));
    const to = Math.round(Math.log10(high));
    const stride = Math.ceil((to - from) / 6);
    return Array.from({length: Math.floor((to - from) / stride) + 1}, (_, i) => 10 ** (from + i * stride));
}

/**
 * Whole powers of ten around a range.
 * @param {number | null} low above 0; null without any value
 * @param {number | null} high
 * @returns {[number, number]}
 */
function decades(low, high) {
    if (!low || !high) return [0.1, 1];
    const from = Math.floor(Math.log10(low));
    return [10 ** from, 10 ** Math.max(from + 1, Math.ceil(Math.log10(high)))];
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
