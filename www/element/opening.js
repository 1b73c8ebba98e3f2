/**
 * What a preset opens besides its run: a tab, marks on the stage, a comparison, a speed, an end of training; and what is open now,
 * for links. Loaded after the first picture, with the first preset that opens something, or when somebody comes to the element.
 *
 * All of it is the reader's own as soon as the reader changes it. Choosing another preset, and undo, take back what a preset
 * has opened where it is still as the preset left it, and nothing else. How panels are set (ranges, names, points) they
 * read themselves, from `view.preset`.
 */
import {never, Stopper} from '../engine/stop.js';
import lossTexts from '../panels/loss/texts.json' with {type: 'json'};
import {formatCount} from '../plot/ticks.js';
import {lookParts} from '../share/look.js';
import {addTexts} from '../texts/texts.js';

/** @typedef {import('../config/preset-view.js').PresetView} PresetView */
/** @typedef {import('../engine/session.js').Session} Session */

/** @typedef {import('./playground.js').Playground} Playground */
/** @typedef {import('./panel-set.js').PanelSet} PanelSet */
/** @typedef {import('../panels/view.js').Actions} Actions */
/** @typedef {import('../panels/view.js').Text} Text */

/** Something a preset can set; its value is a primitive, so that it can be compared. */
/** @typedef {string | number | boolean | null} Value */
/** @typedef {{get: () => Value, set: (value: any) => void, wanted: (view: PresetView) => Value | undefined}} Item */

/** What an item was, what it is without any preset, and what the preset made of it. @typedef {{before: Value, base: Value, after: Value}} Change */

/** Panels that can be set as a preset says it. */
const LOOKS = /** @type {const} */ (['loss', 'landscape', 'step', 'parameters', 'hidden', 'predict', 'code']);

const MARKS = /** @type {const} */ (['discrete', 'showTest', 'lines', 'mistakes', 'sum']);

/** @param {object | null | undefined} value */
const packed = (value) => (value ? JSON.stringify(value) : null);

export class Opening {
    #element;
    #playground;
    #panels;
    /** @type {Record<string, Item>} */
    #items;
    /** Sessions in the order they were begun, and what each has opened. @type {WeakMap<Session, {place: number, view: PresetView, changes: Map<string, Change>}>} */
    #turns = new WeakMap();
    #count = 0;
    /** @type {Session | undefined} */
    #last;

    /**
     * @param {Element} element whose attributes stand above a preset
     * @param {Playground} playground
     * @param {PanelSet} panels
     * @param {Actions} actions
     * @param {() => Text} text
     */
    constructor(element, playground, panels, actions, text) {
        this.#element = element;
        this.#playground = playground;
        this.#panels = panels;
        const told = (/** @type {string} */ reason, /** @type {Session} */ {steps}) =>
            actions.announce(text()('loss.stopped', {step: formatCount(steps), why: text()(`loss.because.${reason}`)}));
        this.#items = {
            open: {
                get: () => panels.open ?? null,
                set: (name) => actions.open(name ?? undefined, true),
                wanted: ({open}) => (open && panels.tabs.includes(open) ? open : undefined)
            },
            ...marksOf(playground),
            speed: {
                get: () => playground.speed,
                set: (speed) => actions.setSpeed(speed),
                wanted: ({speed}) => (element.hasAttribute('speed') ? undefined : speed)
            },
            stop: {
                get: () => packed(playground.stopper?.conditions),
                set: (conditions) => actions.stopWhen(conditions ? new Stopper(Object.freeze(JSON.parse(conditions)), told) : undefined),
                wanted: ({stop}) => (stop ? packed({...never, ...stop}) : undefined)
            },
            compare: {
                get: () => packed(playground.different),
                set: (different) => actions.compare(JSON.parse(different)),
                wanted: ({open, compare}) => (compare && panels.shown.includes('compare') && (open === 'compare' || !panels.tabs.includes('compare')) ? packed(compare) : undefined)
            }
        };
        addTexts(lossTexts);
        playground.look = () => lookParts(this.#look);
        element.dispatchEvent(new Event('two-layer-look')); // from now on links tell what is open
    }

    /**
     * Opens what a preset opens, and takes back what the one before has opened.
     * @param {PresetView} view
     * @param {boolean} isFirst of the element: its attribute `playing` is the author's then
     */
    begin(view, isFirst) {
        const playground = this.#playground;
        const before = this.#last && this.#turns.get(this.#last);
        /** @type {Map<string, Change>} */
        const changes = new Map();
        for (const [name, {get, set, wanted}] of Object.entries(this.#items)) {
            const now = get();
            const old = before?.changes.get(name);
            const base = old && old.after === now ? old.base : now;
            const after = wanted(view) ?? base;
            if (after !== now) set(after);
            changes.set(name, {before: now, base, after});
        }
        if (view.playing === false && !(isFirst && this.#element.hasAttribute('playing'))) playground.playing = false;
        this.#last = playground.session;
        this.#turns.set(this.#last, {place: ++this.#count, view, changes});
        this.#arrive(view);
    }

    /** Undo or redo may have brought another run. */
    follow() {
        const {session} = this.#playground;
        if (session === this.#last) return;
        const from = this.#last && this.#turns.get(this.#last);
        const to = this.#turns.get(session);
        const isBack = (to?.place ?? 0) < (from?.place ?? 0);
        for (const [name, {before, after}] of (isBack ? from : to)?.changes ?? []) {
            const {get, set} = this.#items[name];
            if (before !== after && get() === (isBack ? after : before)) set(isBack ? before : after);
        }
        this.#last = session;
        if (to) this.#arrive(to.view);
    }

    /** What is open now. @returns {PresetView} */
    get #look() {
        const {session, selection, stopper, different, away, bounds} = this.#playground;
        const {placed, open} = this.#panels;
        const seen = [...placed, ...(open ? [open] : [])];
        const begun = this.#turns.get(session)?.view;
        const marks = Object.fromEntries(MARKS.map((mark) => [mark, selection[mark]]));
        const panels = LOOKS.filter((name) => seen.includes(name)).map((name) => [name, this.#panels.get(name)?.look?.() ?? begun?.[name]]);
        return {
            ...(open && {open}),
            ...(stopper && {stop: Object.fromEntries(Object.entries(stopper.conditions).filter(([, limit]) => limit !== null))}),
            stage: {...marks, ...(away && {bounds})},
            ...Object.fromEntries(panels.filter(([, look]) => look)),
            ...(different && seen.includes('compare') && {compare: different})
        };
    }

    /** What belongs to the points, and is forgotten with them. @param {PresetView} view */
    #arrive({stage, predict}) {
        const playground = this.#playground;
        const {features} = playground.session;
        if (stage?.bounds) playground.show(stage.bounds);
        const places = predict?.marked && this.#panels.shown.includes('predict') ? predict.points ?? [] : [];
        if (places.length > 0 && places.every((place) => place.length === features)) playground.select({places});
    }
}

/**
 * What the stage marks.
 * @param {Playground} playground
 * @returns {Record<string, Item>}
 */
function marksOf(playground) {
    /** @type {(mark: typeof MARKS[number]) => [string, Item]} */
    const item = (mark) => [mark, {
        get: () => playground.selection[mark],
        set: (value) => playground.select({[mark]: value}),
        wanted: ({stage}) => stage?.[mark]
    }];
    return Object.fromEntries(MARKS.map(item));
}
