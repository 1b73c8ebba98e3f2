/**
 * The loss over steps: a chart of training and test loss, and the numbers as text.
 *
 * The numbers are there at once; the chart's library is loaded when the panel is first shown.
 */
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {BoxWatcher} from '../../plot/surface.js';
import {formatCount, formatLoss} from '../../plot/ticks.js';
import {checkField, fieldStyles} from '../fields.js';
import {lossStyles} from './styles.js';
import {summary} from './summary.js';

export const styles = [fieldStyles, lossStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {typeof import('./chart.js')} ChartModule */

/** Milliseconds between two drawings of the chart while training. */
const INTERVAL = 100;

export default class LossPanel {
    #box = new BoxWatcher(() => this.#rebuild());
    /** @type {ChartModule | undefined} */
    #library;
    #failed = false;
    /** @type {import('./chart.js').LossChart | undefined} */
    #chart;
    #logarithmic = false;
    /** @type {View | undefined} */
    #view;
    /** What the chart shows. @type {{session?: unknown, revision: number, palette?: unknown, time: number}} */
    #drawn = {revision: -1, time: 0};
    /** Place in the history under the pointer. @type {number | null} */
    #pointed = null;

    /** @type {HTMLElement | undefined} */
    #root;
    /** @type {HTMLElement | undefined} */
    #plot;

    constructor() {
        import('./chart.js').then(
            (library) => {
                this.#library = library;
                this.#rebuild();
            },
            () => {
                this.#failed = true;
                this.#sayFailure();
            }
        );
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {text} = view;
        return html`<div class="loss-frame" ${ref(this.#attachRoot)}>
            <div class="loss-bar">
                <span class="loss-key loss-train">${text('loss.train')} <output class="loss-value" data-value="train"></output></span>
                <span class="loss-key loss-test">${text('loss.test')} <output class="loss-value" data-value="test"></output></span>
                ${checkField(text('loss.logarithmic'), this.#logarithmic, (logarithmic) => {
                    this.#logarithmic = logarithmic;
                    this.#rebuild();
                })}
            </div>
            <div class="loss-chart" role="img" ${ref(this.#attachPlot)}></div>
            <p class="loss-foot" data-value="foot"></p>
        </div>`;
    }

    /** @param {View} view */
    draw(view) {
        this.#view = view;
        this.#redraw();
    }

    dispose() {
        this.#box.watch(undefined);
        this.#chart?.destroy();
        this.#chart = undefined;
    }

    /** Draws what has changed, at most ten times a second while training. */
    #redraw() {
        const view = this.#view;
        if (!view) return;
        const {session, palette, playing} = view;
        const drawn = this.#drawn;
        if (drawn.palette !== palette) {
            this.#rebuild();
            return;
        }
        const now = performance.now();
        if (drawn.session === session && drawn.revision === session.revision) return;
        if (drawn.session === session && playing && now - drawn.time < INTERVAL) return;
        this.#drawn = {session, revision: session.revision, palette, time: now};
        this.#chart?.show(session.history());
        this.#showNumbers();
    }

    /** A new chart: the scale, the colours or the size are others. */
    #rebuild() {
        this.#chart?.destroy();
        this.#chart = undefined;
        const view = this.#view;
        const {size} = this.#box;
        if (!view) return;
        this.#drawn = {revision: -1, palette: view.palette, time: 0};
        if (this.#library && this.#plot && size.width > 0) {
            this.#chart = new this.#library.LossChart(this.#plot, {
                width: size.width,
                height: size.height,
                palette: view.palette,
                logarithmic: this.#logarithmic,
                point: (index) => this.#point(index)
            });
        }
        this.#redraw();
    }

    /** @param {number | null} index in the history; null for the present */
    #point(index) {
        if (index === this.#pointed) return;
        this.#pointed = index;
        this.#showNumbers();
    }

    #showNumbers() {
        const view = this.#view;
        if (!view) return;
        const history = view.session.history();
        const last = history.steps.length - 1;
        const index = Math.min(this.#pointed ?? last, last);
        if (index < 0) return;
        this.#write('train', formatLoss(history.train[index]));
        this.#write('test', formatLoss(history.test[index]));
        const {foot, sentence} = summary(history, view.text);
        this.#write('foot', index === last ? foot : view.text('loss.at', {step: formatCount(history.steps[index])}));
        this.#plot?.setAttribute('aria-label', sentence);
    }

    /** @param {string} name @param {string} value */
    #write(name, value) {
        const place = this.#root?.querySelector(`[data-value="${name}"]`);
        if (place && place.textContent !== value) place.textContent = value;
    }

    #sayFailure() {
        if (this.#failed && this.#plot && this.#view) this.#plot.textContent = this.#view.text('loss.failed');
    }

    /** @type {(element: Element | undefined) => void} */
    #attachRoot = (element) => {
        this.#root = /** @type {HTMLElement | undefined} */ (element);
    };

    /** @type {(element: Element | undefined) => void} */
    #attachPlot = (element) => {
        this.#plot = /** @type {HTMLElement | undefined} */ (element);
        this.#box.watch(element);
        this.#sayFailure();
    };
}
