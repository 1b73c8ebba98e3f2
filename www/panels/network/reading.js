/**
 * The numbers below the diagram: all parameters of the unit that is shown, each to be dragged, stepped and typed like its
 * line above. Another parameter under the pointer is read out as a sentence instead.
 *
 *   ↑ ↓, Page keys     change a parameter, with Shift finely
 *   ← →, Home, End     move among the parameters
 *   Enter              opens its field
 */
import {html} from 'lit/html.js';
import {numberOf, placeOf, valueAt} from '../../engine/parameters.js';
import {inputName, nameOf} from '../../plot/names.js';
import {parameterName} from '../../plot/parameter-name.js';
import {formatFixed} from '../../plot/ticks.js';
import {made} from '../made.js';
import {parameterField} from './field.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../engine/parameters.js').Place} Place */
/** @typedef {import('./editing.js').ParameterEditing} ParameterEditing */

/** Where a key leads among `count` parameters. @type {Record<string, (at: number, count: number) => number>} */
const MOVES = {ArrowRight: (at, count) => Math.min(count - 1, at + 1), ArrowLeft: (at) => Math.max(0, at - 1), Home: () => 0, End: (_at, count) => count - 1};

export class Reading {
    #actions;
    #editing;

    /**
     * @param {Actions} actions
     * @param {ParameterEditing} editing
     */
    constructor(actions, editing) {
        this.#actions = actions;
        this.#editing = editing;
    }

    /**
     * @param {View} view
     * @param {unknown} legend what is read where nothing is pointed at
     */
    render(view, legend) {
        const {session: {layers}, selection: {pointed}} = view;
        const places = this.#shown(view);
        const other = pointed === null || places.some((place) => numberOf(layers, place) === pointed) ? undefined : placeOf(layers, pointed);
        if (other) return html`<p class="network-sentence">${this.#sentence(view, other)}</p>`;
        if (places.length === 0) return html`<p class="network-sentence">${legend}</p>`;
        const {parameter} = view.selection;
        const current = Math.max(0, places.findIndex((place) => numberOf(layers, place) === parameter));
        return html`<div class="network-values" role="group" aria-label=${view.text('network.values', {name: unitName(view, places[0])})}
            aria-describedby="network-keys" @keydown=${this.#walk}>
            ${places.map((place, i) => this.#value(view, place, i === current ? 0 : -1))}
        </div>
        <p id="network-keys" class="unseen">${view.text('network.keys')}</p>`;
    }

    /**
     * Writes the numbers of the moment.
     * @param {Element | undefined} root
     * @param {View} view
     */
    draw(root, {session}) {
        const written = /** @type {NodeListOf<HTMLElement>} */ (root?.querySelectorAll('[data-number]') ?? []);
        if (written.length === 0) return;
        const {parameters, layers} = session;
        for (const element of written) {
            const place = placeOf(layers, Number(element.dataset.number));
            if (!place) continue;
            const text = formatFixed(valueAt(parameters, place), 3);
            if (element.textContent === text) continue;
            element.textContent = text;
            const slider = element.closest('[role=spinbutton]');
            slider?.setAttribute('aria-valuenow', String(valueAt(parameters, place)));
            slider?.setAttribute('aria-valuetext', text);
        }
    }

    /**
     * The parameters that are listed: those of the unit, else the one chosen last.
     * @param {View} view
     * @returns {Place[]}
     */
    #shown({session: {layers}, selection: {unit, parameter}}) {
        const chosen = parameter === null ? undefined : placeOf(layers, parameter);
        if (!unit) return chosen ? [chosen] : [];
        const {fanIn, bias} = layers[unit.layer];
        const at = {layer: unit.layer, to: unit.index};
        const weights = Array.from({length: fanIn}, (_, from) => ({...at, from}));
        return bias ? [...weights, {...at, from: null}] : weights;
    }

    /**
     * @param {View} view
     * @param {Place} place
     */
    #sentence(view, place) {
        const {session: {layers}, text} = view;
        const value = html`<b data-number=${numberOf(layers, place)}></b>`;
        return html`${text(place.from === null ? 'network.bias.of' : 'network.weight.of', ends(view, place))} ${value}<br>${text('network.hint')}`;
    }

    /**
     * @param {View} view
     * @param {Place} place
     * @param {number} tabindex
     */
    #value(view, place, tabindex) {
        const {session: {layers}, selection, text} = view;
        const number = numberOf(layers, place);
        const {field} = this.#editing;
        const editing = field?.at === null && numberOf(layers, field.place) === number;
        if (editing) return parameterField(view, this.#editing, field);
        const point = (/** @type {number | null} */ pointed) => this.#actions.select({pointed});
        const name = parameterName(layers, place);
        const come = (/** @type {HTMLElement} */ element) => this.#editing.takeBack(number, element);
        return html`<span class="network-value ${selection.parameter === number ? 'network-chosen' : ''}" role="spinbutton" tabindex=${tabindex}
            data-parameter=${number} aria-label=${text(place.from === null ? 'network.bias.of' : 'network.weight.of', ends(view, place))}
            @pointerdown=${(/** @type {PointerEvent} */ event) => this.#editing.press(event, place, null)}
            @pointerenter=${() => point(number)} @pointerleave=${() => point(null)}
            @focus=${() => point(number)} @blur=${() => point(null)}
            @keydown=${(/** @type {KeyboardEvent} */ event) => this.#press(event, place)} ${made(come)}>${name} <b data-number=${number}></b></span>`;
    }

    /**
     * @param {KeyboardEvent} event
     * @param {Place} place
     */
    #press(event, place) {
        if (this.#editing.step(event, place) || event.key !== 'Enter') return;
        event.preventDefault();
        this.#editing.open(place, null);
    }

    /** @type {(event: KeyboardEvent) => void} */
    #walk = (event) => {
        const move = MOVES[event.key];
        const {target, currentTarget} = event;
        if (!move || event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLElement) || target.role !== 'spinbutton') return;
        const all = /** @type {HTMLElement[]} */ ([.../** @type {Element} */ (currentTarget).querySelectorAll('[role=spinbutton]')]);
        const next = all[move(all.indexOf(target), all.length)];
        event.preventDefault();
        event.stopPropagation();
        if (next === target) return;
        target.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
        this.#actions.select({parameter: Number(next.dataset.parameter)});
    };
}

/**
 * The names of a parameter and of what it lies between, for a sentence.
 * @param {View} view
 * @param {Place} place
 */
export function ends(view, place) {
    const {layer, from} = place;
    const source = from === null ? '' : layer === 0 ? inputName(view.config, from) : unitName(view, {layer: layer - 1, to: from});
    return {name: parameterName(view.session.layers, place), from: source, to: unitName(view, place)};
}

/**
 * @param {View} view
 * @param {{layer: number, to: number}} place
 */
function unitName({session: {layers}}, {layer, to}) {
    return nameOf([layers[0].fanIn, ...layers.map(({fanOut}) => fanOut)], layer + 1, to);
}
