/**
 * The chart a reader has asked for: uPlot takes over from the sketch, with values under the pointer and zoom.
 * The only module that imports uPlot. Axes and bounds are those of the sketch.
 *
 *   dragging sideways, + and −     show a part of the steps
 *   double click, Escape           show all of them again
 *   pointer, left and right arrow  a step and its values
 */
import uPlot from 'uplot';
import {formatCount, formatLoss} from '../../plot/ticks.js';
import {boundsOf, DOT, drawLossAxes, LINES, MARGIN, viewportOf} from './curves.js';

export {chartStyles} from './chart-styles.js';

/** @typedef {import('./curves.js').Curves} Curves */

/**
 * @typedef {object} ChartOptions
 * @property {import('../../plot/surface.js').Size} size
 * @property {import('../view.js').Palette} palette
 * @property {import('./curves.js').Decorate} decorate
 * @property {(index: number | null) => void} point the place in the history under the pointer, or none
 */

/** Pixels dragged that are more than a click, and the fewest steps that can be shown. */
const LEAST_DRAG = 4;
const FEWEST_STEPS = 2;
/** What a key does to the number of steps shown. */
const ZOOMS = /** @type {Record<string, number>} */ ({'+': 0.5, '=': 0.5, '-': 2});
/** Outside, where uPlot shows no cursor. */
const NOWHERE = {left: -10, top: -10};

export class LossChart {
    #options;
    #plot;
    #curves;
    #bounds;
    /** The part of the steps that is shown; all of them without one. @type {[from: number, to: number] | undefined} */
    #part;

    /**
     * @param {HTMLElement} box
     * @param {Curves} curves
     * @param {ChartOptions} options
     */
    constructor(box, curves, options) {
        this.#options = options;
        this.#curves = curves;
        this.#bounds = boundsOf(curves);
        this.#plot = new uPlot(this.#settings(), columns(curves), box);
        this.show(curves);
    }

    /** @param {Curves} curves */
    show(curves) {
        const {steps} = curves;
        this.#curves = curves;
        if (this.#part && this.#part[0] >= steps[steps.length - 1]) this.#part = undefined;
        this.#plot.setData(columns(curves), false);
        this.#look();
    }

    /**
     * Takes a key, if it means something here, and says the values it has come to.
     * @param {KeyboardEvent} event
     * @param {import('../view.js').View} view
     * @param {import('../view.js').Actions} actions
     */
    press(event, {session, text}, actions) {
        if (event.altKey || event.ctrlKey || event.metaKey || !this.#obey(event.key)) return;
        event.preventDefault();
        event.stopPropagation(); // a page may have keys of its own
        const {idx} = this.#plot.cursor;
        if (idx == null) return;
        const {steps, train, test} = session.history();
        const at = Math.min(idx, steps.length - 1);
        actions.announce(`${text('loss.at', {step: formatCount(steps[at])})}: ${text('loss.train')} ${formatLoss(train[at])}, ${text('loss.test')} ${formatLoss(test[at])}`);
    }

    /**
     * @param {string} key
     * @returns {boolean} whether it means something here
     */
    #obey(key) {
        const {steps} = this.#curves;
        const {idx} = this.#plot.cursor;
        if (key === 'ArrowLeft' || key === 'ArrowRight') {
            const [first, last] = this.#shown();
            const next = idx == null ? last : idx + (key === 'ArrowLeft' ? -1 : 1);
            const step = steps[Math.max(first, Math.min(last, next))];
            this.#plot.setCursor({left: this.#plot.valToPos(step, 'x'), top: 0});
        } else if (key in ZOOMS) {
            const {x0, x1} = this.#bounds;
            const about = idx == null ? x1 : steps[idx];
            this.#zoom(about - (about - x0) * ZOOMS[key], about + (x1 - about) * ZOOMS[key]);
        } else if (key === 'Escape') {
            this.#plot.setCursor(NOWHERE);
            this.#all();
        } else {
            return false;
        }
        return true;
    }

    destroy() {
        this.#plot.destroy();
    }

    /** Places in the history of the first and the last step that are shown. @returns {[number, number]} */
    #shown() {
        const {steps} = this.#curves;
        const first = steps.findIndex((step) => step >= this.#bounds.x0);
        return [first, steps.findLastIndex((step) => step <= this.#bounds.x1)];
    }

    /** @param {number} from @param {number} to steps */
    #zoom(from, to) {
        const {x0, x1} = boundsOf(this.#curves);
        from = Math.max(x0, from);
        to = Math.min(x1, to);
        if (to - from < FEWEST_STEPS) return;
        this.#part = from === x0 && to === x1 ? undefined : [from, to];
        this.#look();
    }

    #all() {
        this.#part = undefined;
        this.#look();
    }

    #look() {
        this.#bounds = boundsOf(this.#curves, this.#part);
        const {x0, x1, y0, y1} = this.#bounds;
        this.#plot.setScale('x', {min: x0, max: x1});
        this.#plot.setScale('y', {min: y0, max: y1});
    }

    /** @returns {uPlot.Options} */
    #settings() {
        const {size: {width, height}, palette} = this.#options;
        return {
            width,
            height,
            padding: [MARGIN.top, MARGIN.right, MARGIN.bottom, MARGIN.left],
            pxAlign: false,
            legend: {show: false},
            cursor: {
                y: false,
                drag: {x: true, y: false, setScale: false},
                points: {size: 7},
                bind: {
                    dblclick: () => () => {
                        this.#all();
                        return null;
                    }
                }
            },
            scales: {x: {time: false}},
            axes: [{show: false}, {show: false}],
            series: [{}, ...LINES.map(({colour, dash}) => ({stroke: palette[colour], width: 2, dash: [...dash], spanGaps: true, points: {show: (/** @type {uPlot} */ {data}) => data[0].length === 1, size: DOT, fill: palette[colour], width: 0}}))],
            hooks: {
                drawClear: [(plot) => this.#drawAxes(plot.ctx)],
                setCursor: [(plot) => this.#point(plot)],
                setSelect: [(plot) => this.#select(plot)]
            }
        };
    }

    /** @param {CanvasRenderingContext2D} context in device pixels */
    #drawAxes(context) {
        const {size, palette, decorate} = this.#options;
        const viewport = viewportOf(this.#bounds, size);
        context.save();
        context.scale(size.ratio, size.ratio);
        drawLossAxes(context, viewport, palette, this.#curves.logarithmic);
        decorate(context, viewport);
        context.restore();
    }

    /** @param {uPlot} plot */
    #point({root, cursor: {idx}}) {
        const line = /** @type {HTMLElement | null} */ (root.querySelector('.u-cursor-x'));
        if (line && idx != null) line.dataset.step = formatCount(this.#curves.steps[idx]);
        this.#options.point(idx ?? null);
    }

    /** @param {uPlot} plot */
    #select(plot) {
        const {left, width} = plot.select;
        if (width === 0) return;
        plot.setSelect({left: 0, top: 0, width: 0, height: 0}, false);
        if (width >= LEAST_DRAG) this.#zoom(plot.posToVal(left, 'x'), plot.posToVal(left + width, 'x'));
    }
}

/**
 * @param {Curves} curves
 * @returns {uPlot.AlignedData} with null for what is no number
 */
function columns(curves) {
    const column = (/** @type {Float64Array} */ values) => Array.from(values, (value) => (Number.isNaN(value) ? null : value));
    return [curves.steps, ...LINES.map(({curve}) => column(curves[curve]))];
}
