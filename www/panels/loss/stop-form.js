/**
 * The form that says when training stops by itself: each condition is switched on and has a number.
 */
import {html, nothing} from 'lit/html.js';
import {never, Stopper} from '../../engine/stop.js';
import {formatCount} from '../../plot/ticks.js';
import {checkField, numberInput} from '../fields.js';
import {made} from '../made.js';
import {makeItClose} from '../popover.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../engine/stop.js').Reason} Reason */

/**
 * How each number is written: what it is to begin with, what it may be, and what it is as a condition.
 * @type {Readonly<Record<Reason, {usual: number, whole: boolean, most: number, allowed: string, scale: number}>>}
 */
const FIELDS = {
    steps: {usual: 1000, whole: true, most: 1e9, allowed: 'loss.allowed.whole', scale: 1},
    epochs: {usual: 100, whole: true, most: 1e9, allowed: 'loss.allowed.whole', scale: 1},
    loss: {usual: 0.1, whole: false, most: Infinity, allowed: 'loss.allowed.above', scale: 1},
    accuracy: {usual: 95, whole: false, most: 100, allowed: 'loss.allowed.percent', scale: 100},
    patience: {usual: 200, whole: true, most: 1e9, allowed: 'loss.allowed.whole', scale: 1}
};

const KEYS = /** @type {Reason[]} */ (Object.keys(FIELDS));

export class StopForm {
    #actions;
    #values = Object.fromEntries(KEYS.map((key) => [key, FIELDS[key].usual]));
    /** Of the last view. @type {View['text'] | undefined} */
    #text;
    /** What was refused. @type {{key: Reason, typed: string} | undefined} */
    #refused;

    /** @param {import('../view.js').Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** @param {View} view */
    render(view) {
        const {text} = view;
        this.#text = text;
        const refused = this.#refused;
        return html`<div class="loss-form" ${made(makeItClose)}>
            ${KEYS.map((key) => this.#row(view, key))}
            ${refused ? html`<p role="alert">${text('loss.refused', {what: text(`loss.when.${refused.key}`), value: refused.typed, allowed: text(FIELDS[refused.key].allowed)})}</p>` : nothing}
            <p>${text('loss.always')}</p>
        </div>`;
    }

    /** The condition that is set, or how many are. @param {View} view */
    summary({text, stopper}) {
        const set = KEYS.flatMap((key) => {
            const limit = stopper?.conditions[key] ?? null;
            return limit === null ? [] : [{key, limit}];
        });
        if (set.length === 0) return nothing;
        const [{key, limit}] = set;
        const {whole} = FIELDS[key];
        const short = set.length > 1 ? text('loss.stops', {n: set.length}) : text(`loss.stops.${key}`, {n: whole ? formatCount(limit) : shownOf(key, limit)});
        return html` <span class="loss-stops">${short}</span>`;
    }

    /**
     * @param {View} view
     * @param {Reason} key
     */
    #row(view, key) {
        const {text, stopper} = view;
        const limit = (stopper?.conditions ?? never)[key];
        const on = limit !== null;
        if (on) this.#values[key] = shownOf(key, limit);
        const label = text(`loss.when.${key}`);
        return html`<div class="loss-condition">
            ${checkField(label, on, (checked) => this.#set(view, key, checked))}
            ${numberInput(label, this.#values[key], (value) => this.#enter(view, key, value))}
            <span aria-hidden="true">${key === 'accuracy' ? '%' : ''}</span>
        </div>`;
    }

    /**
     * A number was typed: the condition is meant to hold.
     * @param {View} view
     * @param {Reason} key
     * @param {unknown} value
     */
    #enter(view, key, value) {
        const {whole, most} = FIELDS[key];
        const fits = typeof value === 'number' && value > 0 && value <= most && (!whole || Number.isInteger(value));
        this.#refused = fits ? undefined : {key, typed: String(value)};
        if (!fits) return this.#actions.select({});
        this.#values[key] = value;
        this.#set(view, key, true);
    }

    /**
     * @param {View} view
     * @param {Reason} key
     * @param {boolean} on
     */
    #set({stopper}, key, on) {
        const conditions = {...(stopper?.conditions ?? never), [key]: on ? this.#values[key] / FIELDS[key].scale : null};
        const some = KEYS.some((name) => conditions[name] !== null);
        this.#actions.stopWhen(some ? new Stopper(Object.freeze(conditions), (reason, {steps}) => this.#tell(reason, steps)) : undefined);
    }

    /**
     * @param {Reason} reason
     * @param {number} steps
     */
    #tell(reason, steps) {
        const text = this.#text;
        if (text) this.#actions.announce(text('loss.stopped', {step: formatCount(steps), why: text(`loss.because.${reason}`)}));
    }
}

/**
 * A condition as it is written: an accuracy in percent.
 * @param {Reason} key
 * @param {number} limit
 */
function shownOf(key, limit) {
    return Number((limit * FIELDS[key].scale).toPrecision(12));
}
