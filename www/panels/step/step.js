/**
 * One step by hand: the matrices of forward, loss, backward and update of the step that comes next, as a page of equations,
 * and one of them large.
 *
 *   pointer or focus on a number   shows what it is made from and what is made from it, and spells the sum out
 *   arrows                         move between the numbers of a matrix, and between equations
 *
 * The second engine computes it all. While the network trains the page follows a few times a second; at rest it is exact.
 */
import {html, nothing, render} from 'lit/html.js';
import {guard} from 'lit/directives/guard.js';
import {loadInside} from '../../engine/inside.js';
import {fieldStyles} from '../fields.js';
import {made} from '../made.js';
import {gradientCheck} from './check.js';
import {parametersCsv, samplesCsv} from './csv.js';
import {desk, sentenceOf} from './desk.js';
import {saveText} from '../save-file.js';
import {Seen} from '../stage/layers.js';
import {paperStyles} from '../paper.js';
import {cellOf, Marks, neighbour} from './marks.js';
import {Names, namings} from './names.js';
import {equationList, equations} from './page.js';
import {pageStyles} from './page-styles.js';
import {batchRows, parameterCount, pointRefusal, trainingPoints} from './samples.js';
import {stepStyles} from './styles.js';
import ownTexts from './texts.json' with {type: 'json'};
import {toolbar, ways} from './toolbar.js';
import {Written} from './written.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('./links.js').Cell} Cell */
/** @typedef {import('./names.js').Naming} Naming */
/** @typedef {import('../../engine/types.js').Worksheet} Worksheet */

export const styles = [fieldStyles, stepStyles, pageStyles, paperStyles];
export const texts = [ownTexts];

/** Milliseconds between two pictures while the network trains: slow enough to be read; and how many times as long as one takes. */
const CALM = 400;
const SHARE = 6;

export default class StepPanel {
    #actions;
    #written = new Written();
    #isLoaded = false;
    #problem = '';
    /** @type {View | undefined} */
    #view;
    /** @type {HTMLElement | undefined} */
    #root;
    /** @type {{samples: 'batch' | 'all' | 'point', point: number, naming: Naming, isChecking: boolean}} */
    #settings = {samples: 'batch', point: -1, naming: 'textbook', isChecking: false};
    /** Name of the current equation's entry. */
    #current = '';
    /** The point that was asked for and cannot be shown, its number as it was typed. @type {number | undefined} */
    #refused;
    /** How often a reader has set something. While nothing is set the fields stay as they are: somebody may be typing. */
    #changes = 0;
    /** Whether something but the numbers has changed: texts, say. */
    #isStale = true;
    #isResting = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #rest;
    #marks = new Marks();
    #preset = new Seen();

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
        loadInside().then(
            () => (this.#isLoaded = true),
            (error) => (this.#problem = error.message)
        ).finally(() => this.#refresh());
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        this.#isStale = true;
        if (this.#preset.differ(view.session, view.preset) && view.preset?.view?.step) this.#adopt(view.preset.view.step);
        return html`<div class="step-frame" ${made(this.#attach)} @pointerover=${this.#point} @pointerleave=${this.#point} @focusin=${this.#point}
            @focusout=${this.#leave} @keydown=${this.#onKey}></div>`;
    }

    /** @param {View} view */
    draw(view) {
        this.#view = view;
        if (!this.#isStale && this.#written.isCurrent(view.session, this.#settings)) return;
        if (view.playing && this.#isResting) return;
        const start = performance.now();
        this.#refresh();
        if (!view.playing) return;
        this.#isResting = true;
        this.#rest = setTimeout(() => { // the browser has laid it out, which is most of the work
            this.#rest = setTimeout(() => (this.#isResting = false), Math.max(CALM, SHARE * (performance.now() - start)));
        });
    }

    look() {
        const {samples, point, naming, isChecking} = this.#settings;
        return {samples, ...(samples === 'point' && {point: point + 1}), names: naming, check: isChecking};
    }

    dispose() {
        clearTimeout(this.#rest);
        this.#written.dispose();
        this.#view = undefined;
    }

    /** What a preset wants to be seen. @param {NonNullable<import('../../config/preset-view.js').PresetView['step']>} look */
    #adopt({samples = 'batch', point = 0, names = 'textbook', check = false}) {
        this.#refused = undefined;
        this.#settings = {samples, point: point - 1, naming: names, isChecking: check};
        this.#changes++;
    }

    get #sheet() {
        return this.#written.sheet;
    }

    /** Writes the step out as it is now. */
    #refresh() {
        if (!this.#view) return;
        const {session} = this.#view;
        const {samples, point} = this.#settings;
        if (this.#isLoaded && !this.#written.isCurrent(session, this.#settings)) this.#written.update(session, this.#settings);
        if (samples === 'point' && point >= 0 && point !== this.#settings.point) this.#refused = point + 1; // it has gone, or tests now
        this.#isStale = false;
        this.#show();
    }

    /** Shows what was written last, with what is looked at now. */
    #show() {
        if (!this.#view || !this.#root) return;
        this.#root.ariaBusy = String(!this.#isLoaded && !this.#problem);
        render(this.#content(this.#view), this.#root);
        this.#marks.show(this.#root, this.#sheet);
    }

    /** @param {View} view */
    #content(view) {
        const {session, text} = view;
        if (!this.#isLoaded) return html`<p class="step-note" role="status">${this.#problem || text('step.loading')}</p>`;
        const sheet = this.#sheet;
        if (!sheet) return html`<p class="step-note" role="status">${text('step.noPoints')}</p>`;
        const known = equations(sheet);
        if (!known.some(({name}) => name === this.#current)) this.#current = known[0].name;
        const layers = session.layers.length;
        const naming = namings(layers).some((one) => one.naming === this.#settings.naming) ? this.#settings.naming : 'textbook';
        const page = {sheet, current: this.#current, isLive: view.playing, text, names: new Names(naming, layers, sheet.entries), choose: (/** @type {string} */ name) => this.#go(name)};
        const training = trainingPoints(session);
        const settings = {
            ...this.#settings, text, training, layers, naming, batch: batchRows(session, training.length),
            place: known.findIndex(({name}) => name === this.#current) + 1, count: known.length,
            set: this.#set, typePoint: this.#typePoint,
            go: (/** @type {number} */ by) => this.#goBy(by),
            next: sheet.step + 1,
            step: () => this.#actions.step(1),
            saveSamples: () => saveText(samplesCsv(sheet, page.names), `step-${sheet.step + 1}-points.csv`),
            saveParameters: () => saveText(parametersCsv(sheet, page.names, this.#written.checked), `step-${sheet.step + 1}-parameters.csv`)
        };
        const fields = [this.#changes, session, session.dataRevision, settings.batch, layers, text];
        return html`${guard(fields, () => toolbar(settings))}${ways(settings)}
            ${this.#notes(view, sheet).map((note) => html`<p class="step-note" role="status">${note}</p>`)}
            <div class="step-columns">
                ${desk(page, sentenceOf(page, this.#marks.cell(sheet)))}
                <div class="step-page" role="region" aria-label=${text('step.equations')} tabindex="0">${equationList(page)}</div>
            </div>
            ${this.#settings.isChecking ? gradientCheck(page, this.#written.checked, parameterCount(session)) : nothing}`;
    }

    /**
     * What a reader should know about the sheet, in sentences.
     * @param {View} view
     * @param {Worksheet} sheet
     * @returns {string[]}
     */
    #notes({session, config, text}, sheet) {
        return [
            this.#refused === undefined ? '' : pointRefusal(session, this.#refused, text),
            sheet.isFinite ? '' : text('step.diverged'),
            this.#written.isCut ? text('step.tooMany', {n: this.#written.rows, layers: session.layers.length}) : '',
            sheet.isNextStep ? '' : text('step.otherSamples', {step: sheet.step + 1}),
            config.optimizer === 'lbfgs' ? text('step.lbfgs') : ''
        ].filter(Boolean);
    }

    /** @type {import('./toolbar.js').Settings['set']} */
    #set = (partial) => {
        if ('samples' in partial || 'point' in partial) this.#refused = undefined;
        this.#changes++;
        Object.assign(this.#settings, partial);
        this.#refresh();
    };

    /** @type {import('./toolbar.js').Settings['typePoint']} */
    #typePoint = (number) => {
        if (trainingPoints(/** @type {View} */ (this.#view).session).includes(number - 1)) return this.#set({point: number - 1});
        this.#changes++;
        this.#refused = number;
        this.#refresh();
    };

    /** @param {number} by */
    #goBy(by) {
        const known = this.#sheet ? equations(this.#sheet) : [];
        const next = known[known.findIndex(({name}) => name === this.#current) + by];
        if (next) this.#go(next.name);
    }

    /** @param {string} name */
    #go(name) {
        this.#current = name;
        this.#show();
        this.#scrollTo(name);
    }

    /** Within the page of equations, never the window. @param {string} name */
    #scrollTo(name) {
        const page = this.#root?.querySelector('.step-page');
        const line = page?.querySelector(`[data-name="${CSS.escape(name)}"]`);
        if (!page || !line) return;
        const [outer, inner] = [page.getBoundingClientRect(), line.getBoundingClientRect()];
        if (inner.top < outer.top) page.scrollTop += inner.top - outer.top;
        else if (inner.bottom > outer.bottom) page.scrollTop += Math.min(inner.bottom - outer.bottom, inner.top - outer.top);
    }

    /** What the pointer is over, or else what has the focus. @type {(event: Event) => void} */
    #point = (event) => {
        const {activeElement} = /** @type {ShadowRoot} */ (/** @type {HTMLElement} */ (event.currentTarget).getRootNode());
        this.#pointAt((event.type === 'pointerleave' ? undefined : cellOf(event.target)) ?? cellOf(activeElement));
    };

    /** @type {() => void} */
    #leave = () => this.#pointAt(undefined);

    /** @param {Cell | undefined} cell */
    #pointAt(cell) {
        if (this.#sheet && this.#marks.point(cell, this.#sheet)) this.#show();
    }

    /** @type {(event: KeyboardEvent) => void} */
    #onKey = (event) => {
        const {key, target, altKey, ctrlKey, metaKey} = event;
        if (altKey || ctrlKey || metaKey || !(target instanceof HTMLElement)) return;
        const cell = neighbour(target, key);
        if (cell) {
            event.preventDefault();
            cell.focus();
        } else if (target.classList.contains('step-number') && (key === 'ArrowUp' || key === 'ArrowDown')) {
            event.preventDefault();
            this.#goBy(key === 'ArrowUp' ? -1 : 1);
            /** @type {HTMLElement | null | undefined} */ (this.#root?.querySelector('.step-current .step-number'))?.focus();
        }
    };

    /** @type {(element: HTMLElement) => void} */
    #attach = (element) => {
        this.#root = element;
        this.#isStale = true;
    };
}
