/**
 * Mouse, pen and touch on a picture with points → taps, drags of a point or of the plane, zooming, hovering.
 *
 *          down            moved                     up, cancelled
 *   idle ───────▶ pressed ────────▶ dragging, panning ────────────▶ idle
 *                  ├ up: tap ▶ idle
 *                  └ the page scrolls ▶ idle
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
 * @property {(across: number, down: number, continues: boolean) => void} pan the plane was moved by that much since it was pressed
 * @property {(factor: number, left: number, top: number) => void} zoom about a place; a factor above 1 shows more
 * @property {(left: number, top: number, index: number) => void} hover with the index of the point meant, or −1
 * @property {() => void} leave
 */

/** @typedef {{other: boolean, remove: boolean, reach: number}} Press modifiers of a tap: the other class, remove instead; and how near counts as on */

/** How far a pointer may stray and still tap, and how near to a point counts as on it; pixels. */
const MOUSE = {slop: 3, reach: 9};
const TOUCH = {slop: 10, reach: 24};
/** How long a finger rests on a point before it takes hold of it, milliseconds. */
const HOLD = 180;
/** Turning the wheel by that much shows twice as much of the plane; a line of a wheel that counts lines, in pixels. */
const PIXELS_PER_DOUBLING = 300;
const LINE = 16;

/**
 * @typedef {object} Gesture
 * @property {number} id of the pointer
 * @property {boolean} touch
 * @property {number} left where it began
 * @property {number} top
 * @property {number} time when it began, milliseconds
 * @property {number} index the point it began on, −1 if none
 * @property {Press} press
 * @property {boolean} moving whether it has become a drag
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
        canvas.addEventListener('wheel', this.#wheel, {signal, passive: false});
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
            moving: false
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
        const continues = gesture.moving;
        if (!continues) {
            if (Math.hypot(across, down) <= (gesture.touch ? TOUCH : MOUSE).slop) return;
            const scrolls = gesture.touch && Math.abs(down) > Math.abs(across) && event.timeStamp - gesture.time < HOLD;
            if (gesture.press.remove || scrolls || (gesture.touch && gesture.index < 0)) {
                this.#end();
                return;
            }
            gesture.moving = true;
        }
        if (gesture.index < 0) this.#handlers.pan(across, down, continues);
        else this.#handlers.drag(gesture.index, across, down, continues);
        this.#handlers.hover(left, top, gesture.index);
    };

    /** @type {(event: PointerEvent) => void} */
    #up = (event) => {
        const gesture = this.#gesture;
        if (event.pointerId !== gesture?.id) return;
        this.#end();
        const {left, top} = positionIn(event, this.#canvas);
        if (!gesture.moving) this.#handlers.tap(left, top, gesture.press);
        else if (gesture.index >= 0) this.#handlers.drop(gesture.index);
        if (gesture.touch) this.#handlers.leave();
    };

    /** @type {(event: PointerEvent) => void} */
    #cancel = (event) => {
        const gesture = this.#gesture;
        if (event.pointerId !== gesture?.id) return;
        this.#end();
        if (gesture.moving && gesture.index >= 0) this.#handlers.drop(gesture.index);
        this.#handlers.leave();
    };

    /** With Control (or as a trackpad's pinch, which claims to hold it) the wheel zooms; alone it scrolls the page. @type {(event: WheelEvent) => void} */
    #wheel = (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const {left, top} = positionIn(event, this.#canvas);
        const pixels = event.deltaY * (event.deltaMode === 0 ? 1 : LINE);
        this.#handlers.zoom(2 ** Math.max(-0.5, Math.min(0.5, pixels / PIXELS_PER_DOUBLING)), left, top);
    };

    /** @type {(event: TouchEvent) => void} */
    #keepFromScrolling = (event) => {
        const gesture = this.#gesture;
        if (!gesture || gesture.index < 0 || !event.cancelable) return;
        if (gesture.moving || event.timeStamp - gesture.time >= HOLD) event.preventDefault();
    };

    #end() {
        const gesture = this.#gesture;
        this.#gesture = undefined;
        if (gesture && this.#canvas.hasPointerCapture(gesture.id)) this.#canvas.releasePointerCapture(gesture.id);
    }
}
