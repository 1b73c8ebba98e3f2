/**
 * The stage: the field a unit computes, the points on it, and everything a reader does with them.
 *
 * This file assembles. `layers.js` names the canvases and who draws them, `editing.js` and `keys.js` know what a
 * click and a key mean, `plot/pointer.js` and `plot/keyboard.js` know what they are.
 */
import {html, nothing} from 'lit/html.js';
import {rehearseAxes} from '../../plot/axes.js';
import {nameOf} from '../../plot/names.js';
import {OnDemand} from '../../plot/on-demand.js';
import {PointerInput} from '../../plot/pointer.js';
import {BoxWatcher} from '../../plot/surface.js';
import {addTexts} from '../../texts/texts.js';
import {adopt} from '../adopt.js';
import {checkField, fieldStyles} from '../fields.js';
import * as icons from '../icons.js';
import {made} from '../made.js';
import {Editing} from './editing.js';
import {Field} from './field.js';
import {StageViewport} from './layers.js';
import {Looking} from './looking.js';
import {Marks} from './marks.js';
import {picker} from './picker.js';
import {Scene} from './scene.js';
import {stageStyles} from './styles.js';
import {isMapOfClasses, isRegression, shownUnit} from './task.js';

export const styles = [fieldStyles, stageStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

/** What is written and drawn to. @typedef {{frame: Element, field: HTMLCanvasElement, line: HTMLCanvasElement, scene: HTMLCanvasElement, hand: HTMLCanvasElement, readout: Element, units: Element}} Places */

export default class StagePanel {
    #actions;
    #looking;
    #editing;
    #keys;
    #extras;
    #field = new Field();
    #scene = new Scene(() => this.#redraw());
    #marks = new Marks(() => this.#drawMarks());
    #viewport = new StageViewport();
    #box = new BoxWatcher(() => {
        if (this.#redraw()) this.#actions.select({}); // asks for the frames that refine it
    });
    /** @type {View | undefined} */
    #view;
    /** Where the pointer is, data units. @type {number[] | null} */
    #pointer = null;
    /** @type {AbortController | undefined} */
    #listening;
    /** @type {Places | undefined} */
    #places;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
        rehearseAxes();
        const now = () => {
            const view = /** @type {View} */ (this.#view);
            return {view, viewport: this.#viewport.of(view, this.#box.size)};
        };
        this.#looking = new Looking(actions, now);
        this.#editing = new Editing(actions, now);
        this.#keys = new OnDemand(
            () => import('./keys.js').then(({Keys, texts}) => {
                addTexts(texts);
                return new Keys(actions, now, this.#editing, this.#looking);
            }),
            () => {}
        );
        this.#extras = new OnDemand(
            () => import('./extras.js').then(({Extras, extraStyles, texts}) => {
                addTexts(texts);
                adopt(/** @type {ShadowRoot | undefined} */ (this.#places?.hand.getRootNode()), extraStyles);
                return new Extras(actions, now, this.#looking);
            }),
            () => actions.select({})
        );
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {selection, session, text} = view;
        const {module: extras} = this.#extras;
        if (!extras && needsExtras(view)) this.#extras.ask();
        return html`<div class="stage-frame" @pointerenter=${this.#askForMore} @focusin=${this.#askForMore} ${made(this.#attach)}>
            <div class="stage-bar">
                ${picker(view, this.#actions)}
                <div class="stage-switches">
                    ${isRegression(view) ? nothing : checkField(text('stage.discrete'), selection.discrete, (discrete) => this.#actions.select({discrete}))}
                    ${session.points.test.includes(1) ? checkField(text('stage.showTest'), selection.showTest, (showTest) => this.#actions.select({showTest})) : nothing}
                    <details class="stage-more">
                        <summary title=${text('stage.more')} aria-label=${text('stage.more')}>${icons.view}</summary>
                        <div class="stage-menu">${extras?.menu(view)}</div>
                    </details>
                </div>
            </div>
            <div class="stage-plot" part="plot">
                <canvas class="stage-field ${selection.discrete ? 'stage-discrete' : ''}" aria-hidden="true"></canvas>
                <canvas class="stage-line" aria-hidden="true"></canvas>
                <canvas aria-hidden="true"></canvas>
                <canvas class="stage-hand" tabindex="0" role="application" aria-label=${text('stage.label')} aria-describedby="stage-keys"
                    @focus=${this.#askForKeys} @keydown=${this.#onKey}></canvas>
                <div class="stage-overlay">${extras?.overlay(view)}</div>
                ${view.away ? html`<button class="stage-fit" @click=${() => this.#looking.fit()}>${text('stage.fit')}</button>` : nothing}
            </div>
            <div class="stage-foot">
                <p class="stage-readout"></p>
                <span class="stage-caption">${text('stage.shows')} <strong>${caption(view)}</strong></span>
                <p class="stage-units"></p>
                ${extras?.legend(view)}
            </div>
            <p id="stage-keys" class="unseen">${text('stage.keys')}</p>
        </div>`;
    }

    /**
     * @param {View} view
     * @returns {boolean} whether the field is still to be refined
     */
    draw(view) {
        if (view.session !== this.#view?.session) this.#editing.letGo();
        this.#view = view;
        return this.#redraw();
    }

    dispose() {
        this.#view = undefined; // code that comes too late finds nothing to draw
        this.#box.watch(undefined);
        this.#listening?.abort();
    }

    #redraw() {
        const view = this.#view;
        const places = this.#places;
        const {size} = this.#box;
        if (!view || !places || size.width === 0) return false;
        const viewport = this.#viewport.of(view, size);
        const more = this.#field.draw(places.field, places.line, view, viewport, size.ratio);
        this.#scene.draw(places.scene, view, viewport, size);
        this.#extras.module?.draw(places.frame, view, viewport, size);
        this.#drawMarks();
        return more;
    }

    #drawMarks() {
        const view = this.#view;
        const places = this.#places;
        const {size} = this.#box;
        if (!view || !places || size.width === 0) return;
        const {meant} = this.#editing;
        this.#marks.draw(places.hand, view, this.#viewport.of(view, size), size, meant);
        places.hand.classList.toggle('stage-over', meant >= 0);
        const {outside, inside} = this.#extras.module?.readout(view, this.#pointer ?? view.selection.cursor) ?? {outside: view.text('stage.hint'), inside: ''};
        write(places.readout, outside);
        write(places.units, inside);
    }

    #askForKeys = () => this.#keys.ask();

    #askForMore = () => this.#extras.ask();

    /** @type {(event: KeyboardEvent) => Promise<void>} */
    #onKey = async (event) => {
        if (!this.#keys.module) {
            // What these keys mean is on its way. Meanwhile they are ours, and nothing that is typed is lost.
            if (event.key !== 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) event.preventDefault();
            await this.#keys.ask();
        }
        this.#keys.module?.press(event);
        this.#drawMarks();
    };

    /** @type {(frame: HTMLElement) => void} */
    #attach = (frame) => {
        this.#listening?.abort();
        this.#box.watch(frame.querySelector('.stage-plot') ?? undefined);
        const [field, line, scene, hand] = frame.querySelectorAll('canvas');
        const [readout, units] = frame.querySelectorAll('.stage-foot p');
        this.#places = {frame, field, line, scene, hand, readout, units};
        const editing = this.#editing;
        this.#listening = new AbortController();
        new PointerInput(hand, {
            hit: (left, top, reach) => editing.pointAt(left, top, reach),
            tap: (left, top, press) => editing.tap(left, top, press),
            drag: (index, across, down, continues) => editing.drag(index, across, down, continues),
            drop: () => editing.putDown(),
            pan: (across, down, continues) => this.#looking.pan(across, down, continues),
            zoom: (factor, left, top) => this.#zoom(factor, left, top),
            pinch: (factor, from, to, continues) => this.#looking.pinch(factor, from, to, continues),
            hover: (left, top, index) => this.#hover(left, top, index),
            leave: () => this.#hover(NaN, NaN, -1)
        }, this.#listening.signal);
    };

    /** @param {number} factor @param {number} left @param {number} top */
    #zoom(factor, left, top) {
        if (!this.#view) return;
        const viewport = this.#viewport.of(this.#view, this.#box.size);
        this.#looking.zoom(factor, viewport.toX(left), viewport.toY(top));
    }

    /**
     * @param {number} left NaN if the pointer is elsewhere
     * @param {number} top
     * @param {number} index of the point meant, −1 for none
     */
    #hover(left, top, index) {
        const view = this.#view;
        if (!view || this.#box.size.width === 0) return;
        const viewport = this.#viewport.of(view, this.#box.size);
        this.#editing.hovered = index;
        this.#pointer = viewport.contains(left, top) ? [viewport.toX(left), viewport.toY(top)].slice(0, view.session.features) : null;
        this.#drawMarks();
    }
}

/**
 * The name of the unit the field shows, as in the diagram; of the map of classes that of the output.
 * @param {View} view
 */
function caption(view) {
    if (isMapOfClasses(view)) return 'ŷ';
    const {layer, index} = shownUnit(view);
    const {features, outputs} = view.session;
    return nameOf([features, ...view.config.hiddenLayers, outputs], layer + 1, index);
}

/**
 * Whether something is to be seen that the first picture does not have.
 * @param {View} view
 */
function needsExtras(view) {
    const {selection: {lines, mistakes, unit, pointed}, session} = view;
    return session.features === 1 || isRegression(view) || lines || mistakes || unit?.layer === 0 || pointed !== null;
}

/** @param {Element} element @param {string} line */
function write(element, line) {
    if (element.textContent !== line) element.textContent = line;
}
