/**
 * The units of the diagram: a picture of what each computes, its name, and its bias as a small square below, coloured by
 * sign and size. One unit is in the tab order; arrow keys lead to the others.
 */
import {html, nothing} from 'lit/html.js';
import {numberOf} from '../../engine/parameters.js';
import {inputName, nameOf} from '../../plot/names.js';
import {made} from '../made.js';
import {walk} from './walk.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Unit} Unit */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('./shape.js').Shape} Shape */

/** A bias of this size has the full colour. */
const FULL = 2;

export class Units {
    #actions;
    #editing;
    #pictures;
    /** The unit that stays shown when the pointer leaves. @type {Unit | null} */
    #pinned = null;
    /** The unit in the tab order. @type {Unit} */
    #current = {layer: 0, index: 0};

    /**
     * @param {Actions} actions
     * @param {import('./editing.js').ParameterEditing} editing
     * @param {import('./pictures.js').Pictures} pictures
     */
    constructor(actions, editing, pictures) {
        this.#actions = actions;
        this.#editing = editing;
        this.#pictures = pictures;
    }

    /**
     * There is another network: what it does not have cannot stay shown.
     * @param {readonly number[]} widths of its columns, inputs first
     */
    follow(widths) {
        const exists = (/** @type {Unit} */ {layer, index}) => index < widths[layer + 1];
        if (this.#pinned && !exists(this.#pinned)) this.#pinned = null;
        if (!exists(this.#current)) this.#current = {layer: 0, index: 0};
    }

    /**
     * A column of units.
     * @param {View} view
     * @param {Shape} shape
     * @param {number} column 0 holds the inputs
     */
    render(view, shape, column) {
        const {widths} = shape;
        return html`<div class="network-column">${Array.from({length: widths[column]}, (_, index) => (column === 0 ? input(view, shape, index) : this.#unit(view, shape, {layer: column - 1, index})))}</div>`;
    }

    /**
     * Colours the squares of the biases.
     * @param {Element | undefined} diagram
     * @param {View} view
     */
    draw(diagram, {session: {parameters}, selection: {pointed, parameter}}) {
        const squares = /** @type {NodeListOf<HTMLElement>} */ (diagram?.querySelectorAll('.network-bias') ?? []);
        const biases = parameters.flatMap(({b}) => b ?? []);
        squares.forEach((square, i) => {
            const number = Number(square.dataset.parameter);
            square.classList.toggle('network-negative', biases[i] < 0);
            square.classList.toggle('network-lit', number === pointed || number === parameter);
            square.style.setProperty('--strength', Math.min(1, Math.abs(biases[i]) / FULL).toFixed(2));
        });
    }

    /**
     * @param {View} view
     * @param {Shape} shape
     * @param {Unit} unit
     */
    #unit(view, {widths, resolution}, unit) {
        const {selection, text} = view;
        const {layer, index} = unit;
        const name = nameOf(widths, layer + 1, index);
        const output = layer === widths.length - 2;
        const select = (/** @type {Unit | null} */ chosen) => this.#actions.select({unit: chosen});
        const pin = () => {
            this.#pinned = same(this.#pinned, unit) ? null : unit;
            select(this.#pinned);
        };
        const focus = (/** @type {FocusEvent} */ event) => {
            this.#current = unit;
            if (/** @type {Element} */ (event.target).matches(':focus-visible')) select(unit);
        };
        // The list of its parameters lasts as long as the focus is on the unit or in the list.
        const blur = (/** @type {FocusEvent} */ {relatedTarget}) => {
            if (!(relatedTarget instanceof Element && relatedTarget.closest('.network-reading'))) select(this.#pinned);
        };
        return html`<div class="network-place">
            <button class="network-unit ${same(selection.unit, unit) ? 'network-selected' : ''}" data-unit="${layer}.${index}" tabindex=${same(this.#current, unit) ? 0 : -1}
                aria-label=${text(output ? 'network.outputUnit' : 'network.hiddenUnit', {name, layer: layer + 1, n: index + 1})}
                aria-pressed=${same(this.#pinned, unit)}
                @pointerenter=${(/** @type {PointerEvent} */ event) => event.pointerType === 'mouse' && select(unit)}
                @pointerleave=${(/** @type {PointerEvent} */ event) => event.pointerType === 'mouse' && select(this.#pinned)}
                @focus=${focus} @blur=${blur} @click=${pin} @keydown=${(/** @type {KeyboardEvent} */ event) => this.#walk(event, widths, unit)}>
                <canvas width=${resolution} height=${resolution} ${made((canvas) => this.#pictures.keep(unit, /** @type {HTMLCanvasElement} */ (canvas)))}></canvas><span class="network-name">${name}</span>
            </button>
            ${this.#bias(view, unit)}
        </div>`;
    }

    /**
     * @param {View} view
     * @param {Unit} unit
     */
    #bias({session: {layers}}, {layer, index}) {
        if (!layers[layer].bias) return nothing;
        const place = {layer, from: null, to: index};
        const number = numberOf(layers, place);
        const press = (/** @type {PointerEvent} */ event) => this.#editing.press(event, place, positionBelow(/** @type {HTMLElement} */ (event.currentTarget)));
        return html`<span class="network-bias" aria-hidden="true" data-parameter=${number} @pointerdown=${press}
            @pointerenter=${() => this.#actions.select({pointed: number})} @pointerleave=${() => this.#actions.select({pointed: null})}></span>`;
    }

    /** The focus has left the list of parameters for somewhere else. */
    settle() {
        this.#actions.select({unit: this.#pinned, pointed: null});
    }

    /**
     * @param {KeyboardEvent} event
     * @param {number[]} widths
     * @param {Unit} from
     */
    #walk(event, widths, from) {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const to = walk(widths.slice(1), from, event.key);
        if (!to) return;
        event.preventDefault();
        event.stopPropagation(); // a page may have keys of its own
        const diagram = /** @type {Element} */ (event.currentTarget).closest('.network-body');
        /** @type {HTMLElement | null | undefined} */ (diagram?.querySelector(`[data-unit="${to.layer}.${to.index}"]`))?.focus();
    }
}

/**
 * @param {View} view
 * @param {Shape} shape
 * @param {number} index
 */
function input({config}, {resolution}, index) {
    const name = inputName(config, index);
    return html`<div class="network-unit network-input"><canvas width=${resolution} height=${resolution} aria-hidden="true"></canvas><span class="network-name ${name.length > 2 ? 'network-long' : ''}">${name}</span></div>`;
}

/**
 * Pixels on the diagram.
 * @param {HTMLElement} element
 */
function positionBelow(element) {
    const box = element.getBoundingClientRect();
    const body = /** @type {Element} */ (element.closest('.network-body')).getBoundingClientRect();
    return {left: box.left + box.width / 2 - body.left, top: box.bottom - body.top};
}

/**
 * @param {Unit | null} a
 * @param {Unit | null} b
 */
export function same(a, b) {
    return a !== null && b !== null && a.layer === b.layer && a.index === b.index;
}
