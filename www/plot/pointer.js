/**
 * Mouse, pen and touch on a picture with points → taps, drags of a point or of the plane, zooming, hovering.
 *
 *          down            moved                     up, cancelled
 *   idle ───────▶ pressed ────────▶ dragging, panning ────────────▶ idle
 *                  ├ up: tap ▶ idle
 *                  └ the page scrolls ▶ idle
 *
 * A finger may mean to scroll the page. It drags a point after resting on it for a moment, or when it sets out
 * sideways; a quick swipe up or down stays the page's (`touch-action: pan-y` on the canvas). A second finger makes it a
 * pinch, which ends with either of them.
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
 * @property {(factor: number, from: Position, to: Position, continues: boolean) => void} [pinch] two fingers have spread by the factor since they met,
 *     and the place between them went along
 * @property {(left: number, top: number, index: number) => void} hover with the index of the point meant, or −1
 * @property {() => void} leave
 */

/** @typedef {{left: number, top: number}} Position */

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
 * @property {boolean} idle whether it means nothing any more, except as one of two fingers
 */

export class PointerInput {
    #canvas;
    #handlers;
    /** @type {Gesture | undefined} */
    #gesture;
    /** Where the fingers of a pinch are, by pointer, and where they met. @type {{fingers: Map<number, Position>, start: Span, moved: boolean} | undefined} */
    #pinch;
    /** Where the pointer of the gesture was last. */
    #last = {left: 0, top: 0};

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
        if (event.pointerType === 'touch' && this.#gesture && !this.#pinch && this.#handlers.pinch) return this.#meet(this.#gesture, event);
        if (this.#gesture || event.button > 2 || event.button === 1) return;
        const touch = event.pointerType === 'touch';
        const {left, top} = (this.#last = positionIn(event, this.#canvas));
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
            moving: false,
            idle: false
        };
        this.#canvas.setPointerCapture(event.pointerId);
        if (touch) this.#handlers.hover(left, top, this.#gesture.index);
    };

    /** @type {(event: PointerEvent) => void} */
    #move = (event) => {
        const gesture = this.#gesture;
        const {left, top} = positionIn(event, this.#canvas);
        if (this.#pinch) return this.#spread(event.pointerId, {left, top});
        if (!gesture) {
            this.#handlers.hover(left, top, this.#handlers.hit(left, top, MOUSE.reach));
            return;
        }
        if (event.pointerId !== gesture.id) return;
        this.#last = {left, top};
        if (gesture.idle) return;
        const across = left - gesture.left;
        const down = top - gesture.top;
        const continues = gesture.moving;
        if (!continues) {
            if (Math.hypot(across, down) <= (gesture.touch ? TOUCH : MOUSE).slop) return;
            const scrolls = gesture.touch && Math.abs(down) > Math.abs(across) && event.timeStamp - gesture.time < HOLD;
            if (gesture.press.remove || scrolls || (gesture.touch && gesture.index < 0)) {
                gesture.idle = true;
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
        if (this.#pinch?.fingers.has(event.pointerId)) return this.#end();
        if (event.pointerId !== gesture?.id) return;
        this.#end();
        const {left, top} = positionIn(event, this.#canvas);
        if (gesture.idle) return;
        if (!gesture.moving) this.#handlers.tap(left, top, gesture.press);
        else if (gesture.index >= 0) this.#handlers.drop(gesture.index);
        if (gesture.touch) this.#handlers.leave();
    };

    /** @type {(event: PointerEvent) => void} */
    #cancel = (event) => {
        const gesture = this.#gesture;
        if (this.#pinch?.fingers.has(event.pointerId)) return this.#end();
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
        if (!gesture || (gesture.index < 0 && !this.#pinch) || !event.cancelable) return;
        if (this.#pinch || gesture.moving || (!gesture.idle && event.timeStamp - gesture.time >= HOLD)) event.preventDefault();
    };

    /**
     * A second finger came: what the first one was doing is over.
     * @param {Gesture} gesture
     * @param {PointerEvent} event
     */
    #meet(gesture, event) {
        if (gesture.moving && gesture.index >= 0) this.#handlers.drop(gesture.index);
        this.#handlers.leave();
        const fingers = new Map([[gesture.id, this.#last], [event.pointerId, positionIn(event, this.#canvas)]]);
        this.#pinch = {fingers, start: spanOf(fingers), moved: false};
        this.#canvas.setPointerCapture(event.pointerId);
    }

    /** @param {number} id @param {Position} to */
    #spread(id, to) {
        const pinch = this.#pinch;
        if (!pinch?.fingers.has(id)) return;
        pinch.fingers.set(id, to);
        const {start} = pinch;
        const now = spanOf(pinch.fingers);
        if (!(now.distance > 0 && start.distance > 0)) return;
        this.#handlers.pinch?.(now.distance / start.distance, start, now, pinch.moved);
        pinch.moved = true;
    }

    #end() {
        const gesture = this.#gesture;
        this.#gesture = undefined;
        this.#pinch = undefined;
        if (gesture && this.#canvas.hasPointerCapture(gesture.id)) this.#canvas.releasePointerCapture(gesture.id);
    }
}

/**
 * What two fingers span: the place between them, and how far apart they are.
 * @typedef {Position & {distance: number}} Span
 */

/** @param {Map<number, Position>} fingers two @returns {Span} */
function spanOf(fingers) {
    const [a, b] = fingers.values();
    return {left: (a.left + b.left) / 2, top: (a.top + b.top) / 2, distance: Math.hypot(a.left - b.left, a.top - b.top)};
}
