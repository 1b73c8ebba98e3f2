/**
 * What the network says about points a reader types: every stage of the way, with the shapes of its matrices.
 *
 * The text is parsed by `points-text.js`; the table is in `stages.js`. While training it follows, a few times a second.
 */
import {html, nothing, render} from 'lit/html.js';
import {Pace} from '../../plot/pace.js';
import {formatCount} from '../../plot/ticks.js';
import {classMarkStyles} from '../class-mark.js';
import {checkField, fieldStyles} from '../fields.js';
import {live} from '../live.js';
import {made} from '../made.js';
import {pasteStyles} from '../paste-styles.js';
import {Seen} from '../stage/layers.js';
import {paperStyles} from '../paper.js';
import {around} from './around.js';
import {formatPoint, LONGEST, MOST_POINTS, parsePoints} from './points-text.js';
import {stagesTable} from './stages.js';
import {predictStyles} from './styles.js';
import ownTexts from './texts.json' with {type: 'json'};

export const texts = [ownTexts];
export const styles = [fieldStyles, classMarkStyles, pasteStyles, predictStyles, paperStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

/** Milliseconds between two tables while training. */
const INTERVAL = 100;

/** Points it begins with, and problems that are listed. */
const FIRST = 3;
const LISTED = 3;

export default class PredictPanel {
    #actions;
    #text = '';
    /** Characters of a text that was too long to be taken; 0 if the last one was not. */
    #refused = 0;
    /** Whose the text is. A reader's stays until a preset has points to predict; the data's follows the data. @type {'data' | 'preset' | 'reader'} */
    #author = 'data';
    /** @type {import('./points-text.js').Parsed} */
    #parsed = {points: [], problems: [], left: 0};
    #filled = new Seen();
    #asked = new Seen();
    #preset = new Seen();
    #drawn = new Seen();
    #pace = new Pace(INTERVAL);
    /** The training point a button takes next. */
    #next = 0;
    /** @type {View | undefined} */
    #view;
    /** @type {HTMLElement | undefined} */
    #place;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        this.#parse(view);
        const {text, session, selection, shown} = view;
        const {count} = session.points;
        const names = session.features === 1 ? 'x' : Array.from({length: session.features}, (_, i) => `x${'₁₂₃₄₅₆₇₈₉'[i] ?? i + 1}`).join(', ');
        return html`<div class="paste-frame predict-frame">
            <div class="paste-ask predict-ask">
                <label class="field">
                    <span>${text('predict.points', {names})}</span>
                    <textarea class="paste-text" spellcheck="false" autocomplete="off" .value=${live(this.#text)} @input=${this.#onInput} aria-describedby="predict-problems"></textarea>
                </label>
                <div class="predict-buttons">
                    <button ?disabled=${count === 0} @click=${this.#takePoint}>${text('predict.takePoint')}</button>
                    <button ?disabled=${count === 0} @click=${this.#takeAll}>${text('predict.takeAll')}</button>
                    <button ?disabled=${!selection.cursor} title=${text('predict.cursorHint')} @click=${this.#takeCursor}>${text('predict.takeCursor')}</button>
                </div>
                ${shown.includes('stage') ? html`<div class="predict-buttons">
                    ${checkField(text('predict.marked'), selection.places.length > 0, (marked) => this.#mark(marked))}
                    <button ?disabled=${this.#parsed.points.length === 0} @click=${this.#zoom}>${text('predict.zoom')}</button>
                </div>` : nothing}
                <div role="status"><ul class="predict-problems" id="predict-problems">${this.#problems(view).map((problem) => html`<li>${problem}</li>`)}</ul></div>
            </div>
            <div class="paste-results predict-results" tabindex="0" role="region" aria-label=${text('predict.caption')} ${made(this.#attach)}></div>
        </div>`;
    }

    /** @param {View} view */
    draw(view) {
        const {session, playing, palette, text} = view;
        this.#view = view;
        if (!this.#place) return;
        if (playing && !this.#pace.due) return;
        const place = this.#place;
        if (!this.#drawn.differ(session, session.revision, this.#parsed, palette, text, place)) return;
        const {points} = this.#parsed;
        const fits = points.length > 0 && points[0].length === session.features;
        this.#pace.take(() => render(fits ? stagesTable(view, points) : html`<p>${text('predict.none')}</p>`, place));
    }

    look() {
        const marked = (this.#view?.selection.places ?? []).length > 0;
        const isOwn = marked || this.#author !== 'data';
        return isOwn && this.#parsed.points.length > 0 ? {points: this.#parsed.points, marked} : {};
    }

    /** Parses the text, if it or the number of features is another. @param {View} view */
    #parse({session, preset}) {
        const {features, points} = session;
        const wanted = preset?.view?.predict?.points;
        const isOther = this.#preset.differ(session, preset);
        const isEmptied = this.#filled.differ(features, points.count === 0);
        if (isOther && wanted?.every((point) => point.length === features)) {
            this.#text = wanted.map((point) => point.join(', ')).join('\n');
            this.#author = 'preset';
        } else if (this.#author === 'data' ? isEmptied : isOther && this.#author === 'preset') {
            this.#text = this.#lines(0, FIRST);
            this.#author = 'data';
        }
        if (this.#asked.differ(features, this.#text)) this.#parsed = parsePoints(this.#text, features);
    }

    /** @param {View} view @returns {string[]} */
    #problems({text, session}) {
        const {problems, left} = this.#parsed;
        const refused = this.#refused > 0 ? [text('predict.tooLong', {most: formatCount(LONGEST), n: formatCount(this.#refused)})] : [];
        const listed = problems.slice(0, LISTED).map((problem) => ('word' in problem
            ? text(problem.isFar ? 'predict.tooFar' : 'predict.notNumber', {line: problem.line, word: shorten(problem.word)})
            : text('predict.wrongCount', {line: problem.line, given: problem.given, wanted: session.features})));
        if (problems.length > LISTED) listed.push(text('predict.moreProblems', {n: problems.length - LISTED}));
        if (left > 0) listed.push(text('predict.tooMany', {most: formatCount(MOST_POINTS), n: formatCount(left)}));
        return [...refused, ...listed];
    }

    /**
     * Points of the data as text.
     * @param {number} from
     * @param {number} to
     */
    #lines(from, to) {
        const {x, features, count} = /** @type {View} */ (this.#view).session.points;
        return Array.from({length: Math.max(0, Math.min(to, count) - from)}, (_, i) => formatPoint(x.subarray((from + i) * features, (from + i + 1) * features))).join('\n');
    }

    /** @param {string} text the one before stays if it is too long */
    #write(text) {
        const view = this.#view;
        if (!view) return;
        this.#refused = text.length > LONGEST ? text.length : 0;
        if (this.#refused > 0) return this.#actions.select({}); // the field shows again what is
        this.#author = 'reader';
        this.#text = text;
        this.#parse(view);
        this.#actions.select(view.selection.places.length > 0 ? {places: this.#parsed.points} : {});
    }

    /** @param {string} line */
    #append(line) {
        this.#write(this.#text.trim() === '' ? line : `${this.#text.trimEnd()}\n${line}`);
    }

    /** @param {boolean} marked */
    #mark(marked) {
        this.#actions.select({places: marked ? this.#parsed.points : []});
    }

    /** @type {(event: Event) => void} */
    #onInput = (event) => this.#write(/** @type {HTMLTextAreaElement} */ (event.target).value);

    #takePoint = () => {
        const {count, test} = /** @type {View} */ (this.#view).session.points;
        const order = Array.from({length: count}, (_, i) => (this.#next + i) % count);
        const index = order.find((i) => test[i] === 0) ?? order[0];
        this.#next = index + 1;
        this.#append(this.#lines(index, index + 1));
    };

    #takeAll = () => this.#write(this.#lines(0, MOST_POINTS));

    #takeCursor = () => {
        const cursor = this.#view?.selection.cursor;
        if (cursor) this.#append(formatPoint(cursor));
    };

    #zoom = () => {
        const view = this.#view;
        if (!view) return;
        this.#mark(true);
        this.#actions.setBounds(around(view.session.points, this.#parsed.points, view.bounds));
    };

    /** @type {(element: HTMLElement) => void} */
    #attach = (element) => {
        this.#place = element;
    };
}

/** @param {string} word */
const shorten = (word) => (word.length <= 20 ? word : `${word.slice(0, 19)}…`);
