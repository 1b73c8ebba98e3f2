/**
 * The units' lines as something to take hold of: the middle moves a line and so changes the bias, the ends turn it and
 * change the weights; with one feature there is one handle on the axis. Each is a slider for the keyboard, too:
 *
 *   ↑ ↓      move the line, with Shift in small steps        (one feature: ← → as well)
 *   ← →      turn it, likewise
 *
 * Shapes are drawn as SVG over the picture, above its canvases, so that they can have the focus.
 */
import {positionIn} from '../../plot/surface.js';
import {Grips} from './grip.js';
import {Seen} from './layers.js';
import {inWords, shownLines, unitName} from './shown-lines.js';
import {chord, cut, planeOf} from './unit-lines.js';
import {unitColour} from './unit-colour.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */
/** @typedef {import('./unit-lines.js').Plane} Plane */
/** @typedef {import('./unit-lines.js').Place} Place */

/** Share of the visible line between its middle and a handle at its end. */
const ARM = 0.36;
/** Pixels of the arrow that points to where the unit is positive. */
const ARROW = 15;
const SVG = 'http://www.w3.org/2000/svg';

/** The shapes of one unit. @typedef {{group: SVGGElement, lines: SVGElement[], arrow: SVGElement, name: SVGElement, handles: SVGElement[]}} Shapes */

export class Handles {
    #grips;
    #seen = new Seen();
    /** @type {Map<number, Shapes>} */
    #shapes = new Map();
    /** The unit whose handle has the focus. @type {number | undefined} */
    #focused;
    /** Where the handles are, by unit; pixels. @type {Map<number, {middle: Place, ends: Place[]}>} */
    #places = new Map();

    /**
     * @param {Actions} actions
     * @param {import('./editing.js').Now} now
     */
    constructor(actions, now) {
        this.#grips = new Grips(actions, now);
    }

    /**
     * @param {SVGSVGElement} svg over the whole picture, in CSS pixels
     * @param {View} view
     * @param {Viewport} viewport
     */
    draw(svg, view, viewport) {
        const {session, palette, language} = view;
        const {units, held, meant} = shownLines(view);
        const {dataset} = svg;
        const changed = this.#seen.differ(session, session.revision, viewport, palette, language, units.join(), held.join(), meant, this.#grips.grip?.place, svg);
        if (!changed) return;
        dataset.features = String(session.features);
        const {parameters} = session;
        for (const [unit, {group}] of this.#shapes) {
            if (units.includes(unit) && group.parentNode === svg && group.classList.contains('stage-held') === held.includes(unit)) continue;
            group.remove();
            this.#shapes.delete(unit);
            this.#places.delete(unit);
        }
        for (const unit of units) {
            let shapes = this.#shapes.get(unit);
            if (!shapes) this.#shapes.set(unit, shapes = this.#make(svg, unit, held.includes(unit)));
            shapes.group.style.setProperty('--unit-colour', unitColour(palette, unit));
            shapes.group.classList.toggle('stage-meant', unit === meant);
            this.#place(shapes, unit, planeOf(parameters, unit), view, viewport);
        }
    }

    /**
     * @param {SVGSVGElement} svg
     * @param {number} unit
     * @param {boolean} held
     * @returns {Shapes}
     */
    #make(svg, unit, held) {
        const group = /** @type {SVGGElement} */ (add(svg, 'g', held ? 'stage-unit stage-held' : 'stage-unit'));
        const lines = [add(group, 'line', 'stage-unit-casing'), add(group, 'line', 'stage-unit-line')];
        const arrow = add(group, 'path', 'stage-unit-arrow');
        const name = add(group, 'text', 'stage-unit-name');
        const handles = !held ? [] : /** @type {const} */ ([-1, 1, 0]).map((end) => {
            const handle = add(group, 'g', 'stage-handle');
            add(handle, 'circle', 'stage-handle-reach').setAttribute('r', '14');
            add(handle, 'circle', 'stage-handle-knob').setAttribute('r', end === 0 ? '6.5' : '4.5');
            handle.addEventListener('pointerdown', (event) => this.#press(/** @type {PointerEvent} */ (event)));
            if (end === 0) {
                handle.setAttribute('role', 'slider');
                handle.setAttribute('tabindex', '0');
                handle.setAttribute('aria-describedby', 'stage-handle-keys');
                handle.addEventListener('keydown', (event) => this.#grips.step(/** @type {KeyboardEvent} */ (event), unit));
                handle.addEventListener('focus', () => this.#focus(group, unit));
                handle.addEventListener('blur', () => this.#focus(group, undefined));
            }
            return handle;
        });
        return {group, lines, arrow, name, handles};
    }

    /**
     * Handles may lie on one another: the one whose middle is nearest is taken.
     * @param {PointerEvent} event
     */
    #press(event) {
        const overlay = /** @type {HTMLElement} */ (/** @type {Element} */ (event.currentTarget).closest('.stage-overlay'));
        const {left, top} = positionIn(event, overlay);
        let best = {distance: Infinity, take: () => {}};
        for (const [unit, {handles}] of this.#shapes) {
            const place = this.#places.get(unit);
            if (!place || handles.length === 0) continue;
            [place.ends[0], place.ends[1], place.middle].forEach((at, i) => {
                const distance = at ? Math.hypot(at.x - left, at.y - top) : Infinity;
                const end = /** @type {const} */ ([-1, 1, 0])[i];
                if (distance < best.distance) best = {distance, take: () => this.#grips.press(event, unit, end, place, handles[i], overlay)};
            });
        }
        best.take();
    }

    /**
     * The line in hand or with the focus, in words.
     * @param {View} view
     * @returns {string | undefined}
     */
    sentence(view) {
        const unit = this.#grips.grip?.unit ?? this.#focused;
        if (unit === undefined || !this.#shapes.has(unit)) return undefined;
        return `${unitName(view, unit)}: ${inWords(planeOf(view.session.parameters, unit))}`;
    }

    /** @param {Element} group @param {number | undefined} unit */
    #focus(group, unit) {
        this.#focused = unit;
        group.classList.toggle('stage-focused', unit !== undefined);
    }

    /**
     * @param {Shapes} shapes
     * @param {number} unit
     * @param {Plane} plane
     * @param {View} view
     * @param {Viewport} viewport
     */
    #place({group, lines, arrow, name, handles}, unit, plane, view, viewport) {
        const place = this.#placeOf(unit, plane, viewport);
        group.toggleAttribute('hidden', !place);
        if (!place) return void this.#places.delete(unit);
        this.#places.set(unit, place);
        const {from, to, middle, ends, positive} = place;
        for (const line of lines) set(line, {x1: from.x, y1: from.y, x2: to.x, y2: to.y});
        const tip = {x: middle.x + ARROW * positive.x, y: middle.y + ARROW * positive.y};
        const wing = (/** @type {number} */ side) => `${tip.x - 5 * positive.x + side * 4 * positive.y} ${tip.y - 5 * positive.y - side * 4 * positive.x}`;
        arrow.setAttribute('d', `M${middle.x} ${middle.y}L${tip.x} ${tip.y}M${wing(1)}L${tip.x} ${tip.y}L${wing(-1)}`);
        const title = unitName(view, unit);
        if (name.textContent !== title) name.textContent = title;
        set(name, namePlace(place, viewport, plane.w.length === 1 ? unit : 0));
        const {text} = view;
        handles.forEach((handle, i) => {
            const at = [ends[0], ends[1], middle][i];
            handle.toggleAttribute('hidden', i < 2 && !at);
            if (at) handle.setAttribute('transform', `translate(${round(at.x)} ${round(at.y)})`);
        });
        const slider = handles[2];
        if (!slider) return;
        slider.classList.toggle('stage-fixed', plane.b === null);
        slider.setAttribute('aria-label', text('stage.line', {name: title}));
        slider.setAttribute('aria-valuenow', String(round(plane.b ?? 0)));
        slider.setAttribute('aria-valuetext', inWords(plane));
    }

    /**
     * Where things are on the screen.
     * @param {number} unit
     * @param {Plane} plane
     * @param {Viewport} viewport
     * @returns {{from: Place, to: Place, middle: Place, ends: Place[], positive: Place} | undefined} nothing where the line cannot be seen
     */
    #placeOf(unit, plane, viewport) {
        const {bounds, frame} = viewport;
        if (plane.w.length === 1) {
            const x = cut(plane);
            if (x === undefined || x < bounds.x0 || x > bounds.x1) return undefined;
            const left = round(viewport.toLeft(x));
            const middle = {x: left, y: frame.top + frame.height};
            return {from: {x: left, y: frame.top}, to: middle, middle, ends: [], positive: {x: Math.sign(plane.w[0]), y: 0}};
        }
        const seen = chord(plane, bounds);
        if (!seen) return undefined;
        const [from, to] = [seen.from, seen.to].map((end) => onScreen(viewport, end));
        const grip = this.#grips.grip?.unit === unit ? this.#grips.grip : undefined;
        const centre = plane.b === null ? originIn(viewport) : undefined;
        const middle = grip ? onScreen(viewport, grip.end === 0 ? grip.place : grip.pivot) : centre ?? {x: (from.x + to.x) / 2, y: (from.y + to.y) / 2};
        const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
        const along = {x: (to.x - from.x) / length, y: (to.y - from.y) / length};
        const held = grip && grip.end !== 0 ? onScreen(viewport, grip.place) : undefined;
        const arm = held ? Math.hypot(held.x - middle.x, held.y - middle.y) : ARM * length;
        const ends = [-arm, arm].map((distance) => ({x: middle.x + distance * along.x, y: middle.y + distance * along.y}));
        return {from, to, middle, ends, positive: {x: -along.y, y: along.x}};
    }
}

/** @param {Viewport} viewport @param {Place} place @returns {Place} pixels */
const onScreen = (viewport, {x, y}) => ({x: viewport.toLeft(x), y: viewport.toTop(y)});

/** The origin, if it can be seen. @param {Viewport} viewport @returns {Place | undefined} pixels */
function originIn(viewport) {
    const place = onScreen(viewport, {x: 0, y: 0});
    return viewport.contains(place.x, place.y) ? place : undefined;
}

/**
 * Beside the line, near its upper end, and inside the picture.
 * @param {{from: Place, to: Place}} line pixels
 * @param {Viewport} viewport
 * @param {number} row cuts near each other have their names one below the other
 */
function namePlace({from, to}, {frame: {left, width, top}}, row) {
    const [low, high] = from.y > to.y ? [from, to] : [to, from];
    const length = Math.hypot(low.x - high.x, low.y - high.y) || 1;
    const x = high.x + 22 * (low.x - high.x) / length + 8;
    const y = high.y + 22 * (low.y - high.y) / length;
    return {x: Math.min(left + width - 22, x), y: Math.max(top + 14, y) + row * 16};
}

/**
 * @param {Element} parent
 * @param {string} kind
 * @param {string} name class
 */
function add(parent, kind, name) {
    const element = /** @type {SVGElement} */ (document.createElementNS(SVG, kind));
    element.setAttribute('class', name);
    parent.append(element);
    return element;
}

/** @param {Element} element @param {Record<string, number>} attributes pixels */
function set(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(round(value)));
}

/** @param {number} value @returns {number} to hundredths: of pixels more cannot be seen */
const round = (value) => Math.round(100 * value) / 100;
