/**
 * Mouse, pen and touch on a picture with points → taps, drags, hovering.
 *
 *            on a point, moved              up
 *   idle ─▶ pressed ─────────────▶ dragging ─▶ idle
 *            │ up: tap      cancelled: idle
 *            └ moved elsewhere, or the page scrolls: idle
 *
 * A finger may mean to scroll the page. It drags a point after resting on it for a moment, or when it sets out
 * sideways; a quick swipe up or down stays the page's (`touch-action: pan-y` on the canvas).
 */
import {positionIn} from './surface.js';

/**
 * @typedef {object} PointerHandlers all positions in CSS pixels on the canvas
 * @property {(left: number, top: number, reach: number) => number} hit index of the point there, −1 if none
 * @property {(left: number, top: number, press: Press) => void} tap pressed and released in place
 * @property {(index: number, across: number, down: number, continues: boolean) => void} drag the point was moved by that much since it was pressed
 * @property {(index: number) => void} drop the drag has ended
 * @property {(left: number, top: number, index: number) => void} hover with the index of the point meant, or −1
 * @property {() => void} leave
 */

/** @typedef {{other: boolean, remove: boolean, reach: number}} Press modifiers of a tap: the other class, remove instead; and how near counts as on */

/** How far a pointer may stray and still tap, and how near to a point counts as on it; pixels. */
const MOUSE = {slop: 3, reach: 9};
const TOUCH = {slop: 10, reach: 24};
/** How long a finger rests on a point before it takes hold of it, milliseconds. */
const HOLD = 180;

/**
 * @typedef {object} Gesture
 * @property {number} id of the pointer
 * @property {boolean} touch
 * @property {number} left where it began
 * @property {number} top
 * @property {number} time when it began, milliseconds
 * @property {number} index the point it began on, −1 if none
 * @property {Press} press
 * @property {boolean} dragging
 */

export class PointerInput {
    #canvas;
    #handlers;
    /** @type {Gesture | undefined} */
    #gesture;

    /**
     * @param {HTMLElement} canvas
     * @param {PointerHandlers} handlers
     * @param {AbortSignal} signal ends listening
     */
    constructor(canvas, handlers, signal) {
        this.#canvas = canvas;
        this.#handlers = handlers;
        canvas.addEventListener('pointerdown', this.#down, {signal});
        canvas.addEventListener('pointermove', this.#move, {signal});
        canvas.addEventListener('pointerup', this.#up, {signal});
        canvas.addEventListener('pointercancel', this.#cancel, {signal});
        canvas.addEventListener('pointerleave', () => handlers.leave(), {signal});
        canvas.addEventListener('contextmenu', (event) => event.preventDefault(), {signal});
        canvas.addEventListener('touchmove', this.#keepFromScrolling, {signal, passive: false});
    }

    /** @type {(event: PointerEvent) => void} */
    #down = (event) => {
        if (this.#gesture || event.button > 2 || event.button === 1) return;
        const touch = event.pointerType === 'touch';
        const {left, top} = positionIn(event, this.#canvas);
        const {reach} = touch ? TOUCH : MOUSE;
        const secondary = event.button === 2 || event.ctrlKey; // Control-click is a Mac's right click
        this.#gesture = {
            id: event.pointerId,
            touch,
            left,
            top,
            time: event.timeStamp,
            index: this.#handlers.hit(left, top, reach),
            press: {other: event.shiftKey || secondary, remove: event.altKey, reach},
            dragging: false
        };
        this.#canvas.setPointerCapture(event.pointerId);
        if (touch) this.#handlers.hover(left, top, this.#gesture.index);
    };

    /** @type {(event: PointerEvent) => void} */
    #move = (event) => {
        const gesture = this.#gesture;
        const {left, top} = positionIn(event, this.#canvas);
        if (!gesture) {
            this.#handlers.hover(left, top, this.#handlers.hit(left, top, MOUSE.reach));
            return;
        }
        if (event.pointerId !== gesture.id) return;
        const across = left - gesture.left;
        const down = top - gesture.top;
        const continues = gesture.dragging;
        if (!continues) {
            if (Math.hypot(across, down) <= (gesture.touch ? TOUCH : MOUSE).slop) return;
            const scrolls = gesture.touch && Math.abs(down) > Math.abs(across) && event.timeStamp - gesture.time < HOLD;
            if (gesture.index < 0 || gesture.press.remove || scrolls) {
                this.#end();
                return;
            }
            gesture.dragging = true;
        }
        this.#handlers.drag(gesture.index, across, down, continues);
        this.#handlers.hover(left, top, gesture.index);
    };

    /** @type {(event: PointerEvent) => void} */
    #up = (event) => {
        const gesture = this.#gesture;
        if (event.pointerId !== gesture?.id) return;
        this.#end();
        const {left, top} = positionIn(event, this.#canvas);
        if (gesture.dragging) this.#handlers.drop(gesture.index);
        else this.#handlers.tap(left, top, gesture.press);
        if (gesture.touch) this.#handlers.leave();
    };

    /** @type {(event: PointerEvent) => void} */
    #cancel = (event) => {
        const gesture = this.#gesture;
        if (event.pointerId !== gesture?.id) return;
        this.#end();
        if (gesture.dragging) this.#handlers.drop(gesture.index);
        this.#handlers.leave();
    };

    /** @type {(event: TouchEvent) => void} */
    #keepFromScrolling = (event) => {
        const gesture = this.#gesture;
        if (!gesture || gesture.index < 0 || !event.cancelable) return;
        if (gesture.dragging || event.timeStamp - gesture.time >= HOLD) event.preventDefault();
    };

    #end() {
        const gesture = this.#gesture;
        this.#gesture = undefined;
        if (gesture && this.#canvas.hasPointerCapture(gesture.id)) this.#canvas.releasePointerCapture(gesture.id);
    }
}
