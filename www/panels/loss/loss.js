/**
 * The loss over steps: a chart of training and test loss, and the numbers as text.
 *
 * The chart is drawn by `sketch.js` until a reader's pointer or focus comes to it; then `chart.js` takes over, which
 * is large and loaded only for that.
 */
import {html} from 'lit/html.js';
import {OnDemand} from '../../plot/on-demand.js';
import {BoxWatcher} from '../../plot/surface.js';
import {formatLoss} from '../../plot/ticks.js';
import {addTexts} from '../../texts/texts.js';
import {adopt} from '../adopt.js';
import {checkField, fieldStyles} from '../fields.js';
import {made} from '../made.js';
import {curvesOf} from './curves.js';
import {drawSketch} from './sketch.js';
import {lossStyles} from './styles.js';
import {summary} from './summary.js';

export const styles = [fieldStyles, lossStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

/** Milliseconds between two drawings of the chart while training. */
const INTERVAL = 100;

export default class LossPanel {
    #actions;
    #box = new BoxWatcher(() => this.#rebuild());
    #library = new OnDemand(() => import('./chart.js'), ({chartStyles}) => {
        adopt(/** @type {ShadowRoot | undefined} */ (this.#plot?.getRootNode()), chartStyles);
        this.#rebuild();
    });
    #extras;
    /** @type {import('./chart.js').LossChart | undefined} */
    #chart;
    #logarithmic = false;
    /** @type {View | undefined} */
    #view;
    /** How a preset wants it. @type {import('../../config/preset-view.js').PresetView | undefined} */
    #look;
    /** What the chart shows. @type {{session?: unknown, revision: number, playing?: boolean, palette?: unknown, time: number}} */
    #drawn = {revision: -1, time: 0};
    /** Place in the history under the pointer. @type {number | null} */
    #pointed = null;

    /** @type {HTMLElement | undefined} */
    #root;
    /** @type {HTMLElement | undefined} */
    #plot;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
        this.#extras = new OnDemand(
            () => import('./extras.js').then(({Extras, extraStyles, texts}) => {
                addTexts(texts);
                adopt(/** @type {ShadowRoot | undefined} */ (this.#plot?.getRootNode()), extraStyles);
                return new Extras(actions);
            }),
            () => {
                this.#rebuild();
                actions.select({});
            }
        );
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {text} = view;
        const look = view.preset?.view;
        if (view.stopper) this.#askForMore();
        if (look !== this.#look) {
            if (look?.loss || this.#look?.loss) this.#logarithmic = look?.loss?.logarithmic ?? false;
            this.#look = look;
            this.#drawn.palette = undefined; // draws all anew
        }
        return html`<div class="loss-frame" ${made(this.#attachRoot)}>
            <div class="loss-bar">
                <span class="loss-key loss-train">${text('loss.train')} <span class="loss-value" data-value="train"></span></span>
                <span class="loss-key loss-test">${text('loss.test')} <span class="loss-value" data-value="test"></span></span>
                ${checkField(text('loss.logarithmic'), this.#logarithmic, (logarithmic) => {
                    this.#logarithmic = logarithmic;
                    this.#rebuild();
                })}
            </div>
            <div class="loss-chart" tabindex="0" role="application" aria-label=${text('panel.loss')} aria-describedby="loss-summary"
                @pointerenter=${this.#ask} @focusin=${this.#ask} @keydown=${this.#onKey} ${made(this.#attachPlot)}>
                <canvas class="loss-sketch" aria-hidden="true"></canvas>
                <p class="loss-note" data-value="note"></p>
            </div>
            <div class="loss-foot">
                <dl id="loss-summary">${['first', 'last', 'best'].map((name) => html`<div><dt>${text(`loss.${name}`)}</dt> <dd data-value=${name}></dd></div>`)}</dl>
                <details class="loss-stop" @toggle=${this.#askForMore}>
                    <summary>${text('loss.stop')}${this.#extras.module?.stops(view)}</summary>
                    ${this.#extras.module?.form(view)}
                </details>
            </div>
        </div>`;
    }

    /** @param {View} view */
    draw(view) {
        this.#view = view;
        this.#redraw();
    }

    look() {
        return {logarithmic: this.#logarithmic};
    }

    dispose() {
        this.#view = undefined; // code that comes too late finds nothing to draw
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
        const same = drawn.session === session;
        if (same && drawn.revision === session.revision && drawn.playing === playing) return;
        if (same && playing && now - drawn.time < INTERVAL) return;
        this.#drawn = {session, revision: session.revision, playing, palette, time: now};
        this.#drawChart(view);
        this.#showNumbers();
    }

    /** @param {View} view */
    #drawChart({session, palette}) {
        const {size} = this.#box;
        const canvas = this.#plot?.querySelector('canvas');
        if (!this.#plot || !canvas || size.width === 0) return;
        if (session.edits().length > 0) this.#extras.ask();
        const curves = curvesOf(session.history(), this.#logarithmic);
        if (this.#chart) {
            this.#chart.show(curves);
        } else if (this.#library.module) {
            canvas.hidden = true;
            this.#chart = new this.#library.module.LossChart(this.#plot, curves, {size, palette, decorate: this.#decorate, point: (index) => this.#point(index)});
        } else {
            drawSketch(canvas, size, curves, palette, this.#decorate);
        }
    }

    /** Draws all anew: the scale, the colours or the size are others. */
    #rebuild() {
        this.#chart?.destroy();
        this.#chart = undefined;
        if (!this.#view) return;
        this.#drawn = {revision: -1, palette: this.#view.palette, time: 0};
        this.#redraw();
    }

    #ask = () => this.#library.ask();

    #askForMore = () => this.#extras.ask();

    /** @type {import('./curves.js').Decorate} */
    #decorate = (context, viewport) => {
        if (this.#view) this.#extras.module?.drawMarks(context, viewport, this.#view);
    };

    /** @type {(event: KeyboardEvent) => void} */
    #onKey = (event) => this.#chart?.press(event, /** @type {View} */ (this.#view), this.#actions);

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
        const index = this.#index(history);
        this.#write('train', formatLoss(history.train[index]));
        this.#write('test', formatLoss(history.test[index]));
        for (const [name, value] of Object.entries(summary(history, view.text))) this.#write(name, value);
        this.#write('note', this.#extras.module?.note(view, this.#pointed === null ? undefined : history.steps[index]) ?? '');
    }

    /** The place in the history whose values are shown. @param {Readonly<import('./curves.js').History>} history */
    #index({steps}) {
        return Math.min(this.#pointed ?? Infinity, steps.length - 1);
    }

    /** @param {string} name @param {string} value */
    #write(name, value) {
        const place = this.#root?.querySelector(`[data-value="${name}"]`);
        if (place && place.textContent !== value) place.textContent = value;
    }

    /** @type {(element: HTMLElement) => void} */
    #attachRoot = (element) => {
        this.#root = element;
    };

    /** @type {(element: HTMLElement) => void} */
    #attachPlot = (element) => {
        this.#plot = element;
        this.#box.watch(element);
    };
}
