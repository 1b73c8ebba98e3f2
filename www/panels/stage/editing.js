/**
 * What a reader does to the points, by pointer or (from `keys.js`) by keyboard: from places on the screen to actions
 * in data units, each said aloud.
 *
 * What a pointer or the cursor sets has no more digits than can be seen (`rounded` in `places.js`), so that a link with
 * many points stays short. It changes nothing itself. Which point is meant and which one is in hand is all it remembers.
 */
import {nearestPoint} from '../../plot/points.js';
import {formatFixed} from '../../plot/ticks.js';
import {describe, pointOf, rounded, within} from './places.js';
import {classCount, isRegression, targetOf} from './task.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */
/** @typedef {import('../../plot/pointer.js').Press} Press */

/** @typedef {() => {view: View, viewport: Viewport}} Now what the reader sees */

/**
 * A point in hand.
 * @typedef {object} Carried
 * @property {number} index
 * @property {number} count of all points when it was taken; with another count it is no longer the same point
 * @property {number[]} from where it was taken
 * @property {boolean} moved
 */

export class Editing {
    /** Index of the point under the pointer, −1 for none. */
    hovered = -1;

    #actions;
    #now;
    /** @type {Carried | undefined} */
    #carried;

    /**
     * @param {Actions} actions
     * @param {Now} now
     */
    constructor(actions, now) {
        this.#actions = actions;
        this.#now = now;
    }

    /** The point in hand, if it is still the same one. */
    get carried() {
        const carried = this.#carried;
        return carried && carried.count === this.#now().view.session.points.count ? carried : undefined;
    }

    /** Index of the point to emphasise: in hand, else under the pointer; −1 for none. */
    get meant() {
        return this.carried?.index ?? this.hovered;
    }

    /**
     * The point at a place, as {@link nearestPoint} counts.
     * @param {number} left
     * @param {number} top
     * @param {number} reach pixels
     */
    pointAt(left, top, reach) {
        const {view: {session, selection}, viewport} = this.#now();
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
        const {view, viewport} = this.#now();
        const {label} = view.selection;
        if (remove || label === 'erase') {
            this.remove(this.pointAt(left, top, reach));
        } else if (viewport.contains(left, top)) {
            const place = [viewport.toX(left), viewport.toY(top)];
            const chosen = other ? (label + 1) % classCount(view) : label;
            if (view.session.features === 1) this.add(place.slice(0, 1), isRegression(view) ? rounded(viewport, place)[1] : chosen);
            else this.add(place, targetOf(view, chosen));
        }
    }

    /**
     * @param {number} index
     * @param {number} across pixels since the drag began
     * @param {number} down
     * @param {boolean} continues
     */
    drag(index, across, down, continues) {
        const {viewport} = this.#now();
        if (!continues) this.take(index);
        const {carried} = this;
        if (!carried) return; // put back meanwhile, by Escape
        const [x, y] = carried.from;
        const left = viewport.toX(viewport.toLeft(x) + across);
        this.carryTo(y === undefined ? [left] : [left, viewport.toY(viewport.toTop(y) + down)]);
    }

    /** @param {number} index @returns {number[]} where it is */
    take(index) {
        const {view} = this.#now();
        const from = pointOf(view, index);
        this.#carried = {index, count: view.session.points.count, from, moved: false};
        return from;
    }

    /** @param {number[]} x as far as it can be seen; the first move is the beginning of one edit */
    carryTo(x) {
        const {carried} = this;
        if (!carried) return;
        const {viewport} = this.#now();
        this.#actions.movePoint(carried.index, rounded(viewport, within(viewport.bounds, x)), carried.moved);
        carried.moved = true;
    }

    putDown() {
        const {carried} = this;
        this.#carried = undefined;
        if (carried) this.say('stage.moved', {place: describe(this.#now().view, pointOf(this.#now().view, carried.index))});
    }

    /** @returns {number[] | undefined} where the point is again */
    putBack() {
        const {carried} = this;
        this.#carried = undefined;
        if (!carried) return undefined;
        if (carried.moved) this.#actions.movePoint(carried.index, carried.from, true);
        this.say('stage.putBack', {place: describe(this.#now().view, carried.from)});
        return carried.from;
    }

    /** Forgets what is in hand and what is meant: the points are others. */
    letGo() {
        this.#carried = undefined;
        this.hovered = -1;
    }

    /**
     * @param {number[]} place rounded to what can be seen
     * @param {number} label class, or the target in regression
     */
    add(place, label) {
        const {view, viewport} = this.#now();
        const {points} = view.session;
        const x = rounded(viewport, place);
        this.#actions.addPoint(x, label);
        if (view.session.points === points) return; // refused; the element says why
        if (isRegression(view)) this.say('stage.addedTarget', {label: formatFixed(label, 2), place: describe(view, x)});
        else this.say('stage.added', {label, place: describe(view, x)});
    }

    /** @param {number} index −1 where there is no point */
    remove(index) {
        const {view} = this.#now();
        const {points} = view.session;
        if (index < 0 || index >= points.count) {
            this.say('stage.none');
            return;
        }
        const place = describe(view, pointOf(view, index));
        this.letGo();
        this.#actions.removePoint(index);
        if (view.session.points !== points) this.say('stage.removed', {place});
    }

    /**
     * @param {string} key of a text
     * @param {Record<string, string | number>} [values]
     */
    say(key, values) {
        this.#actions.announce(this.#now().view.text(key, values));
    }
}
