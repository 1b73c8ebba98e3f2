/**
 * What pointer and keys do on the plot. The ball is moved, and the network follows; the surface is turned.
 *
 *   drag the ball            changes the parameters the picture is over
 *   drag elsewhere           moves the ranges; turns the surface
 *   Ctrl + wheel, + −        zoom
 *   arrows                   move the ball, with Shift in small steps; turn the surface, with Shift move the ball
 *   F                        finds the ranges again
 *   Space                    plays or pauses
 */
import {flatten} from '../../engine/parameters.js';
import {unflatten} from '../../engine/rows.js';
import {PointerInput} from '../../plot/pointer.js';
import {parametersAt} from './picture.js';
import {movedRange, zoomedRange} from './ranges.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('./picture.js').Picture} Picture */
/** @typedef {import('./ranges.js').Range} Range */

/** What is under the pointer. */
const NOTHING = -1;
const BALL = 0;
const SURFACE = 1;

/** Shares of a range an arrow key goes; degrees it turns; how far a pixel turns. */
const STRIDE = 1 / 50;
const FINE_STRIDE = 1 / 500;
const TURN = 6;
const DEGREES_PER_PIXEL = 0.5;

/** From straight ahead to straight down there is nothing to be seen of the shape. */
const ELEVATIONS = {least: 8, most: 80};

/** @type {Readonly<Record<string, readonly [number, number]>>} */
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]};

/** @type {Readonly<Record<string, number>>} */
const ZOOMS = {'+': 0.8, '=': 0.8, '-': 1.25};

/**
 * What is on the screen.
 * @typedef {object} Shown
 * @property {View} view
 * @property {Picture} picture
 * @property {number[]} place   of the ball, coordinates
 * @property {number} loss
 * @property {[left: number, top: number]} ball   pixels
 * @property {(left: number, top: number) => number[]} toPlace   coordinates of what is seen there
 * @property {import('./relief.js').Turn | undefined} turn   of the surface, if it is one
 */

/**
 * @typedef {object} Asks
 * @property {() => Shown | undefined} shown
 * @property {(ranges: [Range, Range]) => void} look    other ranges
 * @property {() => void} fit
 * @property {(turn: import('./relief.js').Turn) => void} turn
 * @property {(place: {left: number, top: number} | undefined) => void} point   where the pointer is
 * @property {() => void} moved   by a key
 */

export class Hand {
    #actions;
    #asks;
    /** What a drag began with. @type {Shown | undefined} */
    #start;

    /**
     * @param {Actions} actions
     * @param {Asks} asks
     */
    constructor(actions, asks) {
        this.#actions = actions;
        this.#asks = asks;
    }

    /**
     * @param {HTMLElement} plot
     * @param {AbortSignal} signal
     */
    listen(plot, signal) {
        new PointerInput(plot, {
            hit: (left, top, reach) => this.#hit(left, top, reach),
            tap: () => {},
            drag: (what, across, down, continues) => this.#drag(what, across, down, continues),
            drop: () => (this.#start = undefined),
            pan: (across, down, continues) => this.#pan(across, down, continues),
            zoom: (factor, left, top) => this.#zoom(factor, left, top),
            hover: (left, top, what) => {
                plot.classList.toggle('landscape-grabs', what === BALL);
                this.#asks.point({left, top});
            },
            leave: () => this.#asks.point(undefined)
        }, signal);
        plot.addEventListener('keydown', this.#onKey, {signal});
    }

    /** @param {number} left @param {number} top @param {number} reach */
    #hit(left, top, reach) {
        const shown = this.#asks.shown();
        if (!shown) return NOTHING;
        if (Math.hypot(left - shown.ball[0], top - shown.ball[1]) <= reach) return BALL;
        return shown.turn ? SURFACE : NOTHING;
    }

    /** @param {number} what @param {number} across @param {number} down @param {boolean} continues */
    #drag(what, across, down, continues) {
        if (!continues) this.#start = this.#asks.shown();
        const start = this.#start;
        if (!start) return;
        if (what === SURFACE && start.turn) {
            const {azimuth, elevation} = start.turn;
            this.#turnTo(azimuth + across * DEGREES_PER_PIXEL, elevation + down * DEGREES_PER_PIXEL);
            return;
        }
        this.#put(start.toPlace(start.ball[0] + across, start.ball[1] + down), continues);
    }

    /**
     * The ball goes to a place of the picture, and the parameters with it.
     * @param {readonly number[]} wanted
     * @param {boolean} continues
     */
    #put(wanted, continues) {
        const shown = this.#asks.shown();
        if (!shown) return;
        const {picture, view: {session}} = shown;
        const place = wanted.map((value, axis) => Math.min(picture.ranges[axis].high, Math.max(picture.ranges[axis].low, value)));
        const now = flatten(session.parameters);
        this.#actions.setParameters(unflatten(parametersAt(picture, now, place), session.layers), continues);
    }

    /** @param {number} across @param {number} down @param {boolean} continues */
    #pan(across, down, continues) {
        if (!continues) this.#start = this.#asks.shown();
        const start = this.#start;
        if (!start || start.turn) return;
        const [from, to] = [start.toPlace(0, 0), start.toPlace(across, down)];
        const [x, y] = start.picture.ranges;
        this.#asks.look([movedRange(x, from[0] - to[0]), from.length > 1 ? movedRange(y, from[1] - to[1]) : y]);
    }

    /** @param {number} factor @param {number} left @param {number} top */
    #zoom(factor, left, top) {
        const shown = this.#asks.shown();
        if (shown) this.#zoomAbout(shown, factor, shown.turn ? shown.place : shown.toPlace(left, top));
    }

    /** @param {Shown} shown @param {number} factor @param {readonly number[]} place */
    #zoomAbout({picture: {ranges: [x, y]}}, factor, place) {
        this.#asks.look([zoomedRange(x, factor, place[0]), place.length > 1 ? zoomedRange(y, factor, place[1]) : y]);
    }

    /** @param {number} azimuth @param {number} elevation */
    #turnTo(azimuth, elevation) {
        this.#asks.turn({azimuth, elevation: Math.min(ELEVATIONS.most, Math.max(ELEVATIONS.least, elevation))});
    }

    /** @type {(event: KeyboardEvent) => void} */
    #onKey = (event) => {
        const {key, shiftKey, repeat} = event;
        const shown = this.#asks.shown();
        if (!shown || event.altKey || event.ctrlKey || event.metaKey) return;
        if (!this.#press(shown, key, shiftKey, repeat)) return;
        event.preventDefault();
        event.stopPropagation(); // a page may have keys of its own
    };

    /**
     * @param {Shown} shown
     * @param {string} key
     * @param {boolean} shift
     * @param {boolean} repeat
     * @returns {boolean} whether the key means something here
     */
    #press(shown, key, shift, repeat) {
        const {turn, place, picture} = shown;
        const arrow = ARROWS[key];
        if (arrow) {
            if (turn && !shift) {
                this.#turnTo(turn.azimuth + arrow[0] * TURN, turn.elevation + arrow[1] * TURN);
                return true;
            }
            if (place.length === 1 && arrow[0] === 0) return false;
            const stride = shift && !turn ? FINE_STRIDE : STRIDE;
            this.#put(place.map((value, axis) => value + arrow[axis] * stride * (picture.ranges[axis].high - picture.ranges[axis].low)), repeat);
            this.#asks.moved();
            return true;
        }
        if (key === 'f' || key === 'F') this.#asks.fit();
        else if (key === ' ') this.#actions.toggle();
        else if (ZOOMS[key]) this.#zoomAbout(shown, ZOOMS[key], place);
        else return false;
        return true;
    }
}