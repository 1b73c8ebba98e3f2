/**
 * Compare: this network, A, and another one, B, on the same points, trained in step. B's settings are those of A but for
 * what a reader chooses.
 *
 * What is offered is in `choices.json`; the two pictures are in `pictures.js`, the losses in `chart.js`, the numbers in
 * `table.js`. B belongs to the element, which trains it.
 */
import {html, nothing, render} from 'lit/html.js';
import {BoxWatcher} from '../../plot/surface.js';
import settingTexts from '../../texts/settings.json' with {type: 'json'};
import {classMarkStyles} from '../class-mark.js';
import {checkField, fieldStyles} from '../fields.js';
import {summary} from '../loss/summary.js';
import {made} from '../made.js';
import networkTexts from '../network/texts.json' with {type: 'json'};
import {Seen} from '../stage/layers.js';
import {paperStyles} from '../paper.js';
import {drawLosses} from './chart.js';
import {choicesFor, differences, isExactly} from './choices.js';
import {form} from './form.js';
import {Picture, viewOf} from './pictures.js';
import {compareStyles} from './styles.js';
import {confusionTables, numbersTable, remarks} from './table.js';
import ownTexts from './texts.json' with {type: 'json'};

/** The settings of B have the names they have in the network's panel. */
export const texts = [settingTexts, networkTexts, ownTexts];
export const styles = [fieldStyles, classMarkStyles, compareStyles, paperStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../config/config.js').Config} Config */

/** Milliseconds between two changes of chart and numbers while training. */
const INTERVAL = 100;

export default class ComparePanel {
    #actions;
    #seen = new Seen();
    #time = 0;
    #logarithmic = false;
    #pictures;
    #box;
    /** @type {View | undefined} */
    #view;
    /** @type {HTMLCanvasElement | undefined} */
    #chart;
    /** @type {HTMLElement | undefined} */
    #numbers;

    /** @param {Actions} actions */
    constructor(actions) {
        const again = () => actions.select({});
        this.#actions = actions;
        this.#pictures = [new Picture(again), new Picture(again)];
        this.#box = new BoxWatcher(again);
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {text, rival, session} = view;
        if (session.points.count === 0 && !rival) return html`<p class="compare-note">${text('compare.noPoints')}</p>`;
        return html`<div class="compare-frame">
            <div class="compare-ask">
                <p class="compare-note">${text(rival ? 'compare.asked' : 'compare.ask')}</p>
                ${this.#choices(view)}
            </div>
            ${rival ? this.#comparison(view, rival) : nothing}
        </div>`;
    }

    /** @param {View} view @returns {boolean} whether a picture is still to be refined */
    draw(view) {
        this.#view = view;
        const {rival, session, palette, text, playing} = view;
        if (!rival) return false;
        const more = [session, rival].map((one, i) => this.#pictures[i].draw(viewOf(view, one)));
        const moving = playing || (rival.steps !== session.steps && !rival.diverged);
        if (!moving || performance.now() - this.#time >= INTERVAL) {
            const {size} = this.#box;
            const changed = this.#seen.differ(session, session.revision, rival, rival.revision, palette, text, size, this.#logarithmic, this.#chart, this.#numbers);
            if (changed && this.#chart && this.#numbers && size.width > 0) {
                this.#time = performance.now();
                drawLosses(this.#chart, size, [session, rival], {palette, logarithmic: this.#logarithmic});
                this.#write(view, rival);
            }
        }
        return more.includes(true);
    }

    dispose() {
        this.#box.watch(undefined);
        for (const picture of this.#pictures) picture.dispose();
        this.#actions.compare(null);
    }

    /** @param {View} view */
    #choices({text, config, rival}) {
        const found = rival && differences(rival.config, config);
        return html`<div class="compare-choices">${choicesFor(config).map(({group, choices}) => html`<div class="compare-group" role="group" aria-labelledby="compare-${group}">
            <span id="compare-${group}">${text(`compare.group.${group}`)}</span>
            ${choices.map(({name, different}) => html`<button class="compare-choice" aria-pressed=${String(found !== undefined && isExactly(found, different, config))}
                @click=${() => this.#actions.compare(different)}>${text(`compare.choice.${name}`)}</button>`)}
        </div>`)}
            ${rival ? html`<button class="compare-choice" @click=${() => this.#actions.compare(null)}>${text('compare.end')}</button>` : nothing}
        </div>`;
    }

    /**
     * @param {View} view
     * @param {View['session']} rival
     */
    #comparison(view, rival) {
        const {text, config, selection} = view;
        const names = [text('compare.a'), text('compare.b')];
        return html`<div class="compare-seen">
                ${this.#pictures.map((picture, i) => html`<figure class="compare-figure">
                    <figcaption class=${i === 1 ? 'compare-other' : ''}><b>${'AB'[i]}</b> ${names[i]}</figcaption>
                    <div class="compare-plot" role="img" aria-label=${text('compare.picture', {name: 'AB'[i]})} ${made(picture.attach)}>
                        <canvas class="compare-field ${selection.discrete ? 'compare-discrete' : ''}"></canvas>
                        <canvas class="compare-field"></canvas>
                        <canvas></canvas>
                    </div>
                </figure>`)}
                <div class="compare-losses">
                    <div class="compare-bar">
                        <span class="compare-key">${text('compare.lines')}</span>
                        ${checkField(text('loss.logarithmic'), this.#logarithmic, (logarithmic) => {
                            this.#logarithmic = logarithmic;
                            this.#actions.select({});
                        })}
                    </div>
                    <div class="compare-chart" ${made(this.#attachChart)}><canvas role="img" aria-label=${text('compare.chart')} aria-describedby="compare-words"></canvas></div>
                </div>
            </div>
            <div class="compare-numbers" ${made(this.#attachNumbers)}></div>
            <details class="compare-details">
                <summary>${text('compare.settings')}</summary>
                ${form(viewOf(view, rival), this.#actions, (partial) => this.#configure(partial))}
            </details>
            <details class="compare-details">
                <summary>${text('compare.fair')}</summary>
                <p>${text('compare.fair.000')}</p>
                <p>${text('compare.fair.004')}</p>
            </details>`;
    }

    /**
     * Begins B anew with one more setting of its own.
     * @param {Partial<Config>} partial
     */
    #configure(partial) {
        const {rival, config} = this.#view ?? {};
        if (!rival || !config) return;
        const {outputActivation, ...others} = differences(rival.config, config);
        const kept = outputActivation === undefined || 'lossFunction' in partial ? others : {...others, outputActivation}; // a loss chooses its own
        this.#actions.compare({...kept, ...partial});
    }

    /**
     * @param {View} view
     * @param {View['session']} rival
     */
    #write(view, rival) {
        const {session, text} = view;
        render(html`<div class="compare-remarks">${remarks(view, rival).map((sentence) => html`<p>${sentence}</p>`)}</div>
            <p class="unseen" id="compare-words">${[session, rival].map((one, i) => `${'AB'[i]}: ${summary(one.history(), text)} `)}</p>
            <div class="compare-tables">${numbersTable(view, rival)}<div class="compare-matrices">${confusionTables(view, rival)}</div></div>`, /** @type {HTMLElement} */ (this.#numbers));
    }

    /** @type {(element: HTMLElement) => void} */
    #attachChart = (element) => {
        this.#chart = element.querySelector('canvas') ?? undefined;
        this.#box.watch(element);
    };

    /** @type {(element: HTMLElement) => void} */
    #attachNumbers = (element) => {
        this.#numbers = element;
    };
}
