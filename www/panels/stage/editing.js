/**
 * What pointer and keys do to the points: from places on the screen to actions in data units, each said aloud.
 *
 * It changes nothing itself. Which point is meant and which one is being carried is all it remembers.
 */
import {nearestPoint} from '../../plot/points.js';
import {formatCount, formatFixed, formatLoss} from '../../plot/ticks.js';
import {classCount, isRegression, targetOf} from './task.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */
/** @typedef {import('./looking.js').Looking} Looking */
/** @typedef {import('../../plot/pointer.js').Press} Press */
/** @typedef {import('../../plot/keyboard.js').Intention} Intention */

/** @typedef {{index: number, from: number[], moved: boolean}} Carried the point in hand, and where it was taken */

/** Pixels around the keyboard's cursor in which Enter erases. */
const CURSOR_REACH = 24;

export class Editing {
    /** Index of the point under the pointer, −1 for none. */
    hovered = -1;

    #actions;
    #looking;
    /** @type {Carried | undefined} */
    #carried;

    /**
     * @param {Actions} actions
     * @param {() => {view: View, viewport: Viewport}} now what the reader sees
     * @param {Looking} looking
     */
    constructor(actions, now, looking) {
        this.#actions = actions;
        this.#looking = looking;
        this.now = now;
    }

    /** The point to emphasise: in hand, else under the pointer. */
    get meant() {
        return this.#carried?.index ?? this.hovered;
    }

    /**
     * The point at a place, as {@link nearestPoint} counts.
     * @param {number} left
     * @param {number} top
     * @param {number} reach pixels
     */
    pointAt(left, top, reach) {
        const {view: {session, selection}, viewport} = this.now();
        const {points} = session;
        const isShown = (/** @type {number} */ i) => selection.showTest || !points.test[i];
        return nearestPoint(points, viewport, left, top, reach, isShown, points.features);
    }

    /**
     * @param {number} left
     * @param {number} top
     * @param {Press} press
     */
    tap(left, top, {other, remove, reach}) {
        const {view, viewport} = this.now();
        const {label} = view.selection;
        if (remove || label === 'erase') {
            this.#remove(this.pointAt(left, top, reach));
        } else if (viewport.contains(left, top)) {
            const x = viewport.toX(left);
            const y = viewport.toY(top);
            const chosen = other ? (label + 1) % classCount(view) : label;
            if (view.session.features === 1) this.#add([x], isRegression(view) ? y : chosen);
            else this.#add([x, y], targetOf(view, chosen));
        }
    }

    /**
     * @param {number} index
     * @param {number} across pixels since the drag began
     * @param {number} down
     * @param {boolean} continues
     */
    drag(index, across, down, continues) {
        const {view, viewport} = this.now();
        if (!continues) this.#carried = {index, from: pointOf(view, index), moved: true};
        if (!this.#carried) return; // put down meanwhile, by Escape
        const {from} = this.#carried;
        const x = viewport.toX(viewport.toLeft(from[0]) + across);
        const y = viewport.toY(viewport.toTop(from[1] ?? 0) + down);
        this.#actions.movePoint(index, view.session.features === 1 ? [x] : [x, y], continues);
    }

    /** @param {number} index */
    drop(index) {
        this.#carried = undefined;
        this.#sayPlace('stage.moved', index);
    }

    /** @param {Intention} intention */
    key(intention) {
        const {view} = this.now();
        switch (intention.kind) {
            case 'move': return this.#moveCursor(intention.across, intention.up);
            case 'add': return this.#add(this.#cursor(), targetOf(view, intention.label));
            case 'act': return view.selection.label === 'erase' ? this.#remove(this.#nearCursor(CURSOR_REACH)) : this.#add(this.#cursor(), targetOf(view, view.selection.label));
            case 'remove': return this.#remove(this.hovered >= 0 ? this.hovered : this.#nearCursor(Infinity));
            case 'carry': return this.#carried ? this.#putDown() : this.#pickUp();
            case 'cancel': return this.#carried ? this.#putBack() : this.#actions.select({cursor: null});
            case 'zoom': return this.#zoom(intention.factor);
            case 'fit': return this.#looking.fit();
            case 'toggle': return this.#toggle();
            case 'undo': return this.#travel('undo', view.canUndo);
            case 'redo': return this.#travel('redo', view.canRedo);
        }
    }

    /** Forgets what is in hand: the points are no longer the ones it was taken from. */
    letGo() {
        this.#carried = undefined;
        this.hovered = -1;
    }

    /** @param {number[]} x @param {number} label */
    #add(x, label) {
        const {view} = this.now();
        const {points} = view.session;
        this.#actions.addPoint(x, label);
        if (view.session.points === points) return; // refused; the element says why
        if (isRegression(view)) this.#say('stage.addedTarget', {label: formatFixed(label, 2), place: describe(view, x)});
        else this.#say('stage.added', {label, place: describe(view, x)});
    }

    /** @param {number} index */
    #remove(index) {
        if (index < 0) return this.#say('stage.none', {});
        const {view} = this.now();
        const place = describe(view, pointOf(view, index));
        const {points} = view.session;
        this.letGo();
        this.#actions.removePoint(index);
        if (view.session.points === points) return;
        this.#say('stage.removed', {place});
    }

    /** @param {number} across share of the picture @param {number} up */
    #moveCursor(across, up) {
        const {view, viewport: {bounds}} = this.now();
        const [x, y] = this.#cursor();
        const next = [clamp(x + across * (bounds.x1 - bounds.x0), bounds.x0, bounds.x1)];
        if (view.session.features !== 1) next.push(clamp(y + up * (bounds.y1 - bounds.y0), bounds.y0, bounds.y1));
        this.#actions.select({cursor: next});
        if (this.#carried) {
            this.#actions.movePoint(this.#carried.index, next, this.#carried.moved);
            this.#carried.moved = true;
        }
        this.#say('stage.cursor', {place: describe(view, next)});
    }

    /** @param {number} factor */
    #zoom(factor) {
        const {bounds: {y0, y1}} = this.now().viewport;
        const [x, y = (y0 + y1) / 2] = this.#cursor();
        this.#looking.zoom(factor, x, y);
    }

    #toggle() {
        const {playing, session} = this.now().view;
        this.#actions.toggle();
        this.#say(playing ? 'stage.paused' : 'stage.playing', {step: formatCount(session.steps), loss: formatLoss(session.loss)});
    }

    /** @param {'undo' | 'redo'} direction @param {boolean} possible */
    #travel(direction, possible) {
        this.letGo();
        this.#actions[direction]();
        this.#say(possible ? `stage.${direction}` : `stage.${direction}None`, {});
    }

    #pickUp() {
        const {view} = this.now();
        const index = this.#nearCursor(Infinity);
        if (index < 0) return this.#say('stage.none', {});
        const from = pointOf(view, index);
        this.#carried = {index, from, moved: false};
        this.#actions.select({cursor: from});
        this.#say('stage.pickedUp', {place: describe(view, from)});
    }

    #putDown() {
        const index = this.#carried?.index ?? -1;
        this.#carried = undefined;
        this.#actions.select({}); // the emphasis goes
        this.#sayPlace('stage.moved', index);
    }

    #putBack() {
        const {index, from, moved} = /** @type {Carried} */ (this.#carried);
        this.#carried = undefined;
        if (moved) this.#actions.movePoint(index, from, true);
        this.#actions.select({cursor: from});
        this.#sayPlace('stage.putBack', index);
    }

    /** The cursor, or where it will appear: the middle of the picture. @returns {number[]} data units */
    #cursor() {
        const {view, viewport: {bounds: {x0, x1, y0, y1}}} = this.now();
        const {cursor} = view.selection;
        const {features} = view.session;
        if (cursor && cursor.length === features) return cursor;
        return [(x0 + x1) / 2, (y0 + y1) / 2].slice(0, features);
    }

    /** @param {number} reach pixels */
    #nearCursor(reach) {
        const {viewport} = this.now();
        const [x, y] = this.#cursor();
        const {frame} = viewport;
        return this.pointAt(viewport.toLeft(x), y === undefined ? frame.top + frame.height / 2 : viewport.toTop(y), reach);
    }

    /** @param {string} key @param {number} index */
    #sayPlace(key, index) {
        const {view} = this.now();
        if (index >= 0 && index < view.session.points.count) this.#say(key, {place: describe(view, pointOf(view, index))});
    }

    /** @param {string} key @param {Record<string, string | number>} values */
    #say(key, values) {
        this.#actions.announce(this.now().view.text(key, values));
    }
}

/**
 * @param {View} view
 * @param {number} index
 * @returns {number[]} one number per feature
 */
function pointOf({session}, index) {
    const {x, features} = session.points;
    return Array.from(x.subarray(index * features, (index + 1) * features));
}

/**
 * A place as numbers: 0.40, −0.20.
 * @param {View} view
 * @param {number[]} x
 */
function describe({bounds}, x) {
    return x.map((value) => formatFixed(value, decimals(bounds))).join(', ');
}

/**
 * Decimals that tell neighbouring pixels apart.
 * @param {import('../view.js').Bounds} bounds
 */
export function decimals({x0, x1}) {
    return Math.min(12, Math.max(0, Math.round(3 - Math.log10(x1 - x0))));
}

/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
