/**
 * What a reader does to one parameter: typing it into a field, dragging it sideways, stepping it with the arrow keys.
 *
 * It changes nothing itself. Which parameter is in hand, and which one has its field open, is all it remembers.
 */
import {numberOf, valueAt, withValue} from '../../engine/parameters.js';
import {parameterName} from '../../plot/parameter-name.js';
import {formatFixed} from '../../plot/ticks.js';
import {KEYS, Scrub} from './scrub.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../engine/parameters.js').Place} Place */

/**
 * The field that is open.
 * @typedef {object} Field
 * @property {Place} place
 * @property {{left: number, top: number} | null} at pixels on the diagram; null in the list of parameters
 * @property {number} before the value it was opened with
 * @property {boolean} touched whether the value has been changed meanwhile, by arrow keys
 * @property {string} typed what was refused, or ''
 */

/** Pixels a pointer may stray and still click. */
const SLOP = 3;

export class ParameterEditing {
    /** @type {Field | undefined} */
    field;

    /** The parameter whose field in the list has just been closed: it takes the focus again. @type {number | undefined} */
    #closed;

    #actions;
    #now;

    /**
     * @param {Actions} actions
     * @param {() => View} now
     */
    constructor(actions, now) {
        this.#actions = actions;
        this.#now = now;
    }

    /**
     * A parameter was pressed: it is dragged from here on, or on release its field opens. Only the latter chooses it, so that
     * while one parameter is looked at another can be changed.
     * @param {PointerEvent} event
     * @param {Place} place
     * @param {{left: number, top: number} | null} at as in {@link Field}
     */
    press(event, place, at) {
        if (event.button !== 0) return;
        const target = /** @type {Element} */ (event.currentTarget);
        const scrub = new Scrub(this.#valueOf(place));
        const listening = new AbortController();
        const options = {signal: listening.signal};
        let moving = false;
        let last = event.clientX;
        target.setPointerCapture(event.pointerId);
        const moved = (/** @type {Event} */ move) => {
            const {clientX, pointerId, shiftKey} = /** @type {PointerEvent} */ (move);
            if (pointerId !== event.pointerId) return;
            if (!moving && Math.abs(clientX - event.clientX) <= SLOP) return;
            this.#set(place, scrub.by(clientX - last, shiftKey), moving);
            moving = true;
            last = clientX;
        };
        const ended = (/** @type {Event} */ end) => {
            if (/** @type {PointerEvent} */ (end).pointerId !== event.pointerId) return;
            listening.abort();
            if (moving) this.#tell(place);
            else if (end.type === 'pointerup') this.open(place, at);
        };
        target.addEventListener('pointermove', moved, options);
        target.addEventListener('pointerup', ended, options);
        target.addEventListener('pointercancel', ended, options);
    }

    /**
     * @param {Place} place
     * @param {Field['at']} at
     */
    open(place, at) {
        this.field = {place, at, before: this.#valueOf(place), touched: false, typed: ''};
        this.#choose(place);
    }

    /**
     * A key on a parameter, or in its field.
     * @param {KeyboardEvent} event
     * @param {Place} place
     * @returns {boolean} whether it means something here
     */
    step(event, place) {
        const pixels = KEYS[event.key];
        if (pixels === undefined || event.altKey || event.ctrlKey || event.metaKey) return false;
        const {field} = this;
        this.#set(place, new Scrub(this.#valueOf(place)).by(pixels, event.shiftKey), event.repeat || field?.touched === true);
        if (field) field.touched = true;
        event.preventDefault();
        event.stopPropagation(); // a page may have keys of its own
        return true;
    }

    /**
     * @param {string} text as it was typed
     * @returns {boolean} whether it was a number; if not, the field says so and stays
     */
    enter(text) {
        const {field} = this;
        if (!field) return true;
        const value = numberIn(text);
        if (value === undefined) {
            field.typed = text;
            this.#actions.select({});
            return false;
        }
        this.#close(field);
        if (value !== this.#valueOf(field.place)) this.#set(field.place, value, field.touched);
        this.#tell(field.place);
        return true;
    }

    /** Closes the field; what the arrow keys have done is taken back. */
    cancel() {
        const {field} = this;
        if (!field) return;
        this.#close(field);
        if (field.touched) this.#set(field.place, field.before, true);
        this.#actions.select({});
    }

    /** Closes the field: there is another network. */
    forget() {
        this.field = undefined;
    }

    /** Whether the focus is on its way between a field and the list. */
    get holdsFocus() {
        return this.field !== undefined || this.#closed !== undefined;
    }

    /**
     * A parameter is in the list again: the focus goes back to it if its field has just been closed.
     * @param {number} number
     * @param {HTMLElement} element about to be on the page
     */
    takeBack(number, element) {
        if (number !== this.#closed) return;
        queueMicrotask(() => {
            this.#closed = undefined;
            element.focus();
        });
    }

    /** @param {Field} field */
    #close({place, at}) {
        this.field = undefined;
        if (at === null) this.#closed = numberOf(this.#now().session.layers, place);
    }

    /** @param {Place} place */
    #valueOf(place) {
        return valueAt(this.#now().session.parameters, place);
    }

    /**
     * @param {Place} place
     * @param {number} value
     * @param {boolean} continues
     */
    #set(place, value, continues) {
        this.#actions.setParameters(withValue(this.#now().session.parameters, place, value), continues);
    }

    /** @param {Place} place */
    #choose(place) {
        this.#actions.select({parameter: numberOf(this.#now().session.layers, place)});
    }

    /** @param {Place} place */
    #tell(place) {
        const {session, text} = this.#now();
        this.#actions.announce(text('network.isNow', {name: parameterName(session.layers, place), value: formatFixed(this.#valueOf(place), 3)}));
    }
}

/**
 * @param {string} text with a point or a comma, and any minus sign
 * @returns {number | undefined}
 */
function numberIn(text) {
    const plain = text.trim().replace(',', '.').replace('−', '-');
    const value = Number(plain);
    return plain === '' || !Number.isFinite(value) ? undefined : value;
}
