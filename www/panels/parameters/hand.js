/**
 * What a pointer or a key means on the chart of the parameters: the line and the step that are meant, a choice, a seek.
 */
import {placeOf} from '../../engine/parameters.js';
import {parameterName} from '../../plot/parameter-name.js';
import {positionIn} from '../../plot/surface.js';
import {formatCount, formatLoss} from '../../plot/ticks.js';
import {Throttle} from '../timeline/throttle.js';
import {nearestPlace, stepAt, valueBetween} from './paths.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */
/** @typedef {{paths: import('./paths.js').Paths, viewport: Viewport, logarithmic: boolean, view: View}} Now */

/** Pixels: how near to a line is on it, how near it is the one that is meant, and how far a press may stray. */
const ON = 6;
const NEAR = 30;
const SLOP = 3;

export class Hand {
    /** The parameter that is meant, by its number. @type {number | null} */
    pointed = null;
    /** The recorded step that is meant, by its place. @type {number | null} */
    cursor = null;

    #actions;
    #now;
    #changed;
    #seek;
    /** A press: where it began, and whether it has become a drag. @type {{id: number, left: number, top: number, dragging: boolean} | undefined} */
    #press;
    /** Whether the keys have come to what is meant: a pointer that rests takes nothing away when the page moves beneath it. */
    #byKeys = false;

    /**
     * @param {import('../view.js').Actions} actions
     * @param {() => Now | undefined} now
     * @param {() => void} changed
     */
    constructor(actions, now, changed) {
        this.#actions = actions;
        this.#now = now;
        this.#changed = changed;
        this.#seek = new Throttle((/** @type {number} */ step) => actions.seek(step));
    }

    /** Forgets what is meant. */
    letGo() {
        this.pointed = this.cursor = null;
        this.#press = undefined;
        this.#seek.cancel();
    }

    /** @type {(event: PointerEvent) => void} */
    down = (event) => {
        if (event.button !== 0) return;
        const {left, top} = this.#positionOf(event);
        this.#press = {id: event.pointerId, left, top, dragging: false};
        /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    };

    /** @type {(event: PointerEvent) => void} */
    move = (event) => {
        const now = this.#now();
        if (!now) return;
        const {left, top} = this.#positionOf(event);
        const press = this.#press;
        if (press?.id === event.pointerId && !press.dragging) press.dragging = Math.abs(left - press.left) > SLOP;
        if (press?.dragging) this.#goTo(now, left);
        this.#point(now, left, top);
    };

    /** @type {(event: PointerEvent) => void} */
    up = (event) => {
        const now = this.#now();
        const press = this.#press;
        if (press?.id !== event.pointerId) return;
        this.#press = undefined;
        if (!now || press.dragging) return;
        const {left, top} = this.#positionOf(event);
        const line = this.#lineAt(now, left, top, ON);
        if (line !== null) this.#choose(now, line);
        else this.#goTo(now, left);
    };

    /** @type {() => void} */
    cancel = () => {
        this.#press = undefined;
    };

    /** The pointer goes elsewhere. @type {() => void} */
    leave = () => {
        if (!this.#byKeys) this.blur();
    };

    /** @type {() => void} */
    blur = () => {
        if (this.pointed === null && this.cursor === null) return;
        this.pointed = this.cursor = null;
        this.#changed();
    };

    /** @type {(event: KeyboardEvent) => void} */
    press = (event) => {
        const now = this.#now();
        if (!now || event.altKey || event.ctrlKey || event.metaKey) return;
        const {paths: {paths, steps}, view} = now;
        if (paths.length === 0) return;
        const last = steps.length - 1;
        const place = this.cursor ?? last;
        const line = paths.findIndex(({number}) => number === this.pointed);
        const turn = (/** @type {number} */ by) => (line < 0 ? (by > 0 ? 0 : paths.length - 1) : (line + by + paths.length) % paths.length);
        switch (event.key) {
            case 'ArrowLeft': this.#mean(Math.max(0, place - 1), Math.max(0, line)); break;
            case 'ArrowRight': this.#mean(Math.min(last, place + 1), Math.max(0, line)); break;
            case 'Home': this.#mean(0, Math.max(0, line)); break;
            case 'End': this.#mean(last, Math.max(0, line)); break;
            case 'ArrowUp': this.#mean(place, turn(-1)); break;
            case 'ArrowDown': this.#mean(place, turn(1)); break;
            case 'Enter':
                if (event.shiftKey) this.#actions.seek(steps[Math.min(place, last)]);
                else if (this.pointed !== null) this.#choose(now, this.pointed);
                break;
            default: return;
        }
        event.preventDefault();
        event.stopPropagation(); // a page may have keys of its own
        if (event.key !== 'Enter') this.#say(view);
    };

    /** @param {number} place @param {number} line */
    #mean(place, line) {
        this.#byKeys = true;
        this.cursor = place;
        this.pointed = this.#now()?.paths.paths[line]?.number ?? null;
        this.#changed();
    }

    /** @param {Now} now @param {number} left @param {number} top */
    #point(now, left, top) {
        const {paths, viewport, logarithmic} = now;
        this.#byKeys = false;
        this.pointed = this.#lineAt(now, left, top, NEAR);
        this.cursor = nearestPlace(paths.steps, viewport.toX(left), logarithmic);
        this.#changed();
    }

    /**
     * The line nearest to a place, by its parameter's number.
     * @param {Now} now
     * @param {number} left
     * @param {number} top
     * @param {number} reach pixels
     */
    #lineAt({paths, viewport, logarithmic}, left, top, reach) {
        if (!viewport.contains(left, top)) return null;
        const x = viewport.toX(left);
        let best = null;
        for (const {number} of paths.paths) {
            const distance = Math.abs(viewport.toTop(valueBetween(paths, number, x, logarithmic)) - top);
            if (distance < reach) [best, reach] = [number, distance];
        }
        return best;
    }

    /** @param {Now} now @param {number} left */
    #goTo({viewport, logarithmic, view: {session}}, left) {
        const step = Math.min(session.end, stepAt(viewport.toX(left), logarithmic));
        if (step !== session.steps) this.#seek.call(step);
    }

    /** @param {Now} now @param {number} number */
    #choose({view: {selection, session, text}}, number) {
        const place = placeOf(session.layers, number);
        const parameter = selection.parameter === number ? null : number;
        this.#actions.select({parameter});
        if (place && parameter !== null) this.#actions.announce(text('parameters.chosen', {name: parameterName(session.layers, place)}));
    }

    /** Says the value the arrow keys have come to. @param {View} view */
    #say({session, text}) {
        const now = this.#now();
        const place = this.pointed === null ? undefined : placeOf(session.layers, this.pointed);
        if (!now || !place || this.pointed === null || this.cursor === null) return;
        const {steps, value} = now.paths;
        this.#actions.announce(text('parameters.readout', {
            name: parameterName(session.layers, place),
            step: formatCount(steps[this.cursor]),
            value: formatLoss(value(this.pointed, this.cursor)),
            start: formatLoss(value(this.pointed, 0))
        }));
    }

    /** @param {PointerEvent} event */
    #positionOf(event) {
        return positionIn(event, /** @type {HTMLElement} */ (event.currentTarget));
    }
}
