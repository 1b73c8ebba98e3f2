/**
 * The points as a table that can be edited, and the way in for points from elsewhere. What a file means is found out by
 * `table-text.js`, and shown before it counts.
 */
import {html, nothing} from 'lit/html.js';
import {checkField, fieldStyles, numberInput} from '../fields.js';
import {live} from '../live.js';
import {pasteStyles} from '../paste-styles.js';
import {isRegression} from '../stage/task.js';
import {paperStyles} from '../paper.js';
import {pointsStyles} from './styles.js';
import {LONGEST, readTable, TOO_LONG} from './table-text.js';
import ownTexts from './texts.json' with {type: 'json'};

export const texts = [ownTexts];
export const styles = [fieldStyles, pasteStyles, pointsStyles, paperStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../config/config.js').Data} Data */

/** Rows of a page of the table. */
const PAGE = 20;

export default class PointsPanel {
    #actions;
    #text = '';
    /** @type {import('./table-text.js').Read} */
    #read = {problems: []};
    /** Whether targets that could be classes are numbers to predict. */
    #asNumbers = false;
    #page = 0;
    /** @type {View | undefined} */
    #view;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {text, session} = view;
        const {count} = session.points;
        this.#page = Math.max(0, Math.min(this.#page, Math.ceil(count / PAGE) - 1));
        return html`<div class="paste-frame points-frame" @dragover=${allow} @drop=${this.#onDrop}>
            <div class="paste-ask points-ask">
                <label class="field">
                    <span>${text('points.paste')}</span>
                    <textarea class="paste-text points-text" spellcheck="false" autocomplete="off" .value=${live(this.#text)} @input=${this.#onInput} aria-describedby="points-said"></textarea>
                </label>
                <p class="points-hint">${text('points.hint')}</p>
                <div class="points-buttons">
                    <label class="points-file"><input type="file" accept=".csv,.tsv,.txt,.json" @change=${this.#onFile} /><span>${text('points.file')}</span></label>
                    <button ?disabled=${!this.#read.data} @click=${this.#take}>${text('points.replace')}</button>
                </div>
                <div role="status" id="points-said">${this.#said(view)}</div>
                ${this.#read.summary?.couldBe ? checkField(text('points.asNumbers'), this.#asNumbers, (asNumbers) => {
                    this.#asNumbers = asNumbers;
                    this.#write(this.#text);
                }) : nothing}
            </div>
            <div class="paste-results points-results" tabindex="0" role="region" aria-label=${text('points.table')}>${count === 0 ? html`<p>${text('points.none')}</p>` : this.#table(view)}</div>
        </div>`;
    }

    /** What the text would mean, or what is wrong with it. @param {View} view */
    #said({text}) {
        const {summary, problems: [problem]} = this.#read;
        if (problem) return html`<p class="points-problem">${text(`points.${problem.key}`, {...problem})}</p>`;
        if (!summary) return nothing;
        const {points, features, kind, classes, tests} = summary;
        const targets = kind === 'numbers' ? text('points.numbers') : text('points.classes', {classes: classes.map((name, i) => (name === String(i) ? name : `${i} = ${name}`)).join(', ')});
        return html`<p>${text('points.summary', {points, features: features.join(', '), targets, tests})}</p>`;
    }

    /** @param {View} view */
    #table(view) {
        const {text, session} = view;
        const {count, features, x, labels, test} = session.points;
        const from = this.#page * PAGE;
        const to = Math.min(from + PAGE, count);
        const names = Array.from({length: features}, (_, i) => `x${'₁₂'[i]}`);
        const isNumber = isRegression(view);
        const target = text(isNumber ? 'points.target' : 'points.class');
        const cell = (/** @type {number} */ i, /** @type {string} */ name) => text('points.cell', {name, n: i + 1});
        const row = (/** @type {number} */ i) => html`<tr>
            <th scope="row">${i + 1}</th>
            ${names.map((name, j) => html`<td>${numberInput(cell(i, name), x[i * features + j], (value) => this.#move(i, j, value))}</td>`)}
            <td class=${isNumber ? '' : 'points-class'}>${numberInput(cell(i, target), labels[i], (value) => this.#label(i, value))}</td>
            <td><input type="checkbox" aria-label=${cell(i, text('points.test'))} .checked=${live(test[i] === 1)} @change=${() => this.#hold(i)} /></td>
            <td><button class="points-remove" aria-label=${text('points.remove', {n: i + 1})} title=${text('points.remove', {n: i + 1})} @click=${() => this.#actions.removePoint(i)}>×</button></td>
        </tr>`;
        return html`
            <table class="points-table">
                <thead><tr><th scope="col">${text('points.number')}</th>${[...names, target, text('points.test')].map((name) => html`<th scope="col">${name}</th>`)}<td></td></tr></thead>
                <tbody>${Array.from({length: to - from}, (_, i) => row(from + i))}</tbody>
            </table>
            <div class="points-buttons">
                <button ?disabled=${from === 0} @click=${() => this.#turn(-1)}>${text('points.earlier')}</button>
                <button ?disabled=${to === count} @click=${() => this.#turn(1)}>${text('points.later')}</button>
                <span>${text('points.page', {from: from + 1, to, n: count})}</span>
                <button @click=${this.#add}>${text('points.add')}</button>
            </div>`;
    }

    /** @param {number} pages */
    #turn(pages) {
        this.#page += pages;
        this.#actions.select({});
    }

    /** @param {number} point @param {number} feature @param {number} value */
    #move(point, feature, value) {
        const {x, features} = /** @type {View} */ (this.#view).session.points;
        const place = Array.from(x.subarray(point * features, (point + 1) * features));
        place[feature] = value;
        this.#actions.movePoint(point, place);
    }

    /** @param {number} point @param {number} label */
    #label(point, label) {
        this.#edit((data) => {
            const outputs = data.Y[point].length;
            if (outputs > 1 && !(Number.isInteger(label) && label >= 0 && label < outputs)) return this.#actions.select({}); // shown again as it was
            data.Y[point] = outputs === 1 ? [label] : data.Y[point].map((_, i) => Number(i === label));
            this.#actions.setData(data);
        });
    }

    /** @param {number} point */
    #hold(point) {
        this.#edit((data) => {
            const test = data.test ?? data.X.map(() => false);
            test[point] = !test[point];
            this.#actions.setData({...data, test});
        });
    }

    /** @param {(data: Data) => void} change */
    #edit(change) {
        change(/** @type {View} */ (this.#view).session.data);
    }

    #add = () => {
        const {session: {features}, bounds: {x0, x1, y0, y1}, selection: {label}} = /** @type {View} */ (this.#view);
        this.#page = Infinity; // where it will be
        this.#actions.addPoint([(x0 + x1) / 2, (y0 + y1) / 2].slice(0, features).map((value) => Number(value.toPrecision(3))), typeof label === 'number' ? label : 0);
    };

    /** @param {Event} event */
    #onInput = ({target}) => this.#write(/** @type {HTMLTextAreaElement} */ (target).value);

    /** @param {Event} event */
    #onFile = ({target}) => this.#open(/** @type {HTMLInputElement} */ (target).files?.[0]);

    /** @param {DragEvent} event */
    #onDrop = (event) => {
        event.preventDefault();
        const {files} = event.dataTransfer ?? new DataTransfer();
        if (files.length > 0) this.#open(files[0]);
        else this.#write(event.dataTransfer?.getData('text/plain') ?? '');
    };

    /** @param {File | undefined} file */
    async #open(file) {
        if (!file) return;
        if (file.size > LONGEST) {
            this.#read = {problems: [TOO_LONG]};
            this.#actions.select({});
        } else {
            this.#write(await file.text());
        }
    }

    /** @param {string} text */
    #write(text) {
        this.#text = text;
        this.#read = text.trim() === '' ? {problems: []} : readTable(text, this.#asNumbers);
        this.#actions.select({});
    }

    #take = () => {
        const {data, summary} = this.#read;
        const view = this.#view;
        if (!data || !summary || !view) return;
        const {dataRevision} = view.session;
        this.#actions.setData(data, settingsFor(summary, view));
        if (view.session.dataRevision === dataRevision) return; // refused
        this.#page = 0;
        this.#actions.announce(view.text('points.taken', {n: summary.points}));
    };
}

/**
 * What a network needs to learn from such points, where it has been learning from others.
 * @param {import('./table-text.js').Summary} summary
 * @param {View} view
 * @returns {Partial<import('../../config/config.js').Config> | undefined}
 */
function settingsFor({kind, classes}, view) {
    if (kind === 'numbers') return isRegression(view) ? undefined : {lossFunction: 'half_squared', outputActivation: 'identity'};
    return classes.length <= 2 && view.config.outputActivation === 'softmax' ? {lossFunction: 'bce', outputActivation: 'sigmoid'} : undefined;
}

/** Lets something be dropped. @param {DragEvent} event */
function allow(event) {
    event.preventDefault();
}
