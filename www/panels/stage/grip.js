/**
 * A line in hand: what dragging a handle or pressing a key on it does to the unit's weights and bias.
 *
 * The middle moves a line and so changes the bias, the ends turn it and change the weights, whose norm stays. It changes
 * nothing itself; which handle is in hand is all it remembers.
 */
import {positionIn} from '../../plot/surface.js';
import {inWords, unitName} from './shown-lines.js';
import {chord, planeOf, rotated, shifted, through, turned, withPlane} from './unit-lines.js';

/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('./unit-lines.js').Plane} Plane */
/** @typedef {import('./unit-lines.js').Place} Place */

/**
 * A handle in hand.
 * @typedef {object} Grip
 * @property {number} unit
 * @property {-1 | 0 | 1} end 0 is the middle
 * @property {Place} pivot about which an end turns; of the middle, where it was
 * @property {Place} offset from the pointer to the handle
 * @property {Place} place where the handle is now
 * @property {boolean} moved
 */

/** One press of an arrow key: a share of the picture's height, and an angle; with Shift a tenth. */
const STRIDE = 1 / 40;
const TURN = Math.PI / 36;

/** Where an arrow key leads. @type {Readonly<Record<string, number>>} */
const ARROWS = {ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1};

export class Grips {
    /** @type {Grip | undefined} */
    grip;

    #actions;
    #now;
    /** @type {AbortController | undefined} */
    #holding;

    /**
     * @param {Actions} actions
     * @param {import('./editing.js').Now} now
     */
    constructor(actions, now) {
        this.#actions = actions;
        this.#now = now;
    }

    /**
     * @param {PointerEvent} event
     * @param {number} unit
     * @param {-1 | 0 | 1} end
     * @param {{middle: Place, ends: Place[]}} at where the handles are, pixels
     * @param {SVGElement} handle
     * @param {HTMLElement} overlay what the pixels are counted on
     */
    press(event, unit, end, at, handle, overlay) {
        const {view, viewport} = this.#now();
        const plane = planeOf(view.session.parameters, unit);
        if (event.button !== 0 || (end === 0 && plane.b === null)) return;
        const pointerAt = (/** @type {PointerEvent} */ pointer) => {
            const {left, top} = positionIn(pointer, overlay);
            return {x: viewport.toX(left), y: viewport.toY(top)};
        };
        const inData = (/** @type {Place} */ {x, y}) => ({x: viewport.toX(x), y: viewport.toY(y)});
        const start = inData(end === 0 ? at.middle : at.ends[end < 0 ? 0 : 1]);
        const pointer = pointerAt(event);
        const pivot = plane.b === null ? {x: 0, y: 0} : inData(at.middle);
        this.grip = {unit, end, pivot, offset: {x: start.x - pointer.x, y: start.y - pointer.y}, place: start, moved: false};
        this.#holding?.abort();
        const {signal} = (this.#holding = new AbortController());
        handle.setPointerCapture(event.pointerId);
        handle.addEventListener('pointermove', (move) => this.#drag(pointerAt(/** @type {PointerEvent} */ (move))), {signal});
        for (const type of /** @type {const} */ (['pointerup', 'pointercancel'])) handle.addEventListener(type, () => this.release(), {signal});
    }

    /** @param {Place} pointer data units */
    #drag(pointer) {
        const grip = this.grip;
        if (!grip) return;
        const {view} = this.#now();
        const {unit, end, pivot, offset} = grip;
        const place = {x: pointer.x + offset.x, y: pointer.y + offset.y};
        const along = {x: end * (place.x - pivot.x), y: end * (place.y - pivot.y)};
        if (end !== 0 && along.x === 0 && along.y === 0) return; // no direction
        grip.place = place;
        const plane = planeOf(view.session.parameters, unit);
        this.#set(unit, end === 0 ? through(plane, plane.w.length === 1 ? [place.x] : [place.x, place.y]) : turned(plane, pivot, along), grip.moved);
        grip.moved = true;
    }

    release() {
        const grip = this.grip;
        this.grip = undefined;
        this.#holding?.abort();
        if (grip?.moved) this.#tell(grip.unit);
        this.#actions.select({}); // the handles go where they rest
    }

    /**
     * @param {KeyboardEvent} event
     * @param {number} unit
     */
    step(event, unit) {
        const {view, viewport} = this.#now();
        const plane = planeOf(view.session.parameters, unit);
        const arrow = ARROWS[event.key];
        if (arrow === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation(); // a page may have keys of its own
        const amount = event.shiftKey ? arrow / 10 : arrow;
        const {bounds: {x0, x1, y0, y1}} = viewport;
        const turns = plane.w.length === 2 && event.key !== 'ArrowUp' && event.key !== 'ArrowDown';
        if (turns) {
            const seen = chord(plane, viewport.bounds);
            const middle = plane.b === null || !seen ? {x: 0, y: 0} : {x: (seen.from.x + seen.to.x) / 2, y: (seen.from.y + seen.to.y) / 2};
            this.#set(unit, rotated(plane, middle, -amount * TURN), event.repeat);
        } else if (plane.b !== null) {
            this.#set(unit, shifted(plane, amount * STRIDE * (plane.w.length === 1 ? x1 - x0 : y1 - y0)), event.repeat);
        }
    }

    /**
     * @param {number} unit
     * @param {Plane} plane
     * @param {boolean} continues
     */
    #set(unit, plane, continues) {
        this.#actions.setParameters(withPlane(this.#now().view.session.parameters, unit, plane), continues);
    }

    /** @param {number} unit */
    #tell(unit) {
        const {view} = this.#now();
        this.#actions.announce(`${unitName(view, unit)}: ${inWords(planeOf(view.session.parameters, unit))}`);
    }
}

