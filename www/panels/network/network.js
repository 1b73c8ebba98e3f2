/**
 * The network as a diagram: inputs, hidden units with a picture of what each computes, the output; weights as lines,
 * biases as squares. Pointing at a unit shows it large on the stage; a line or a square can be dragged sideways, and
 * clicked to type its value.
 *
 * This file assembles. `units.js` and `edges.js` are the diagram, `reading.js` the numbers below it, `editing.js` knows
 * what dragging and typing mean, `features.js`, `facts.js` and `settings.js` are what follows.
 */
import {html, nothing} from 'lit/html.js';
import {numberOf, placeOf} from '../../engine/parameters.js';
import {OnDemand} from '../../plot/on-demand.js';
import {positionIn} from '../../plot/surface.js';
import settingTexts from '../../texts/settings.json' with {type: 'json'};
import {fieldStyles} from '../fields.js';
import * as icons from '../icons.js';
import {made} from '../made.js';
import {paperStyles} from '../paper.js';
import {Edges, MOST_EDGES, touches} from './edges.js';
import {ParameterEditing} from './editing.js';
import {facts} from './facts.js';
import {featureToggles} from './features.js';
import {parameterField} from './field.js';
import {drawInputs, Pictures} from './pictures.js';
import {Reading} from './reading.js';
import {settings} from './settings.js';
import {shapeOf} from './shape.js';
import {networkStyles} from './styles.js';
import ownTexts from './texts.json' with {type: 'json'};
import {Units} from './units.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

const MOST_LAYERS = 6;
const MOST_UNITS = 64;

/** Units of a layer that is added. */
const NEW_LAYER = 4;

/** Milliseconds between two readings of weights while training, in networks too large to follow each frame. */
const READING = 100;
const LARGE = 300;

export const styles = [fieldStyles, networkStyles, paperStyles];
export const texts = [settingTexts, ownTexts];

export default class NetworkPanel {
    #actions;
    #edges = new Edges();
    #pictures = new Pictures();
    #editing;
    #units;
    #reading;
    #activations = new OnDemand(
        () => Promise.all([import('./activations.js'), import('../../engine/inside.js').then(({loadInside}) => loadInside())]).then(([{activations}]) => activations),
        () => this.#actions.select({})
    );
    /** @type {SVGSVGElement | undefined} */
    #svg;
    /** @type {HTMLElement | undefined} */
    #diagram;
    /** @type {HTMLElement | undefined} */
    #below;
    /** What the weights were drawn for. */
    #drawn = {key: '', time: 0};
    /** What the inputs were drawn for. @type {unknown[]} */
    #inputsDrawn = [];
    /** What the diagram is of. */
    #widths = '';
    /** @type {View | undefined} */
    #view;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
        this.#editing = new ParameterEditing(actions, () => /** @type {View} */ (this.#view));
        this.#units = new Units(actions, this.#editing, this.#pictures);
        this.#reading = new Reading(actions, this.#editing);
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {session, config, text} = view;
        const shape = shapeOf(session.layers);
        const widths = shape.widths.join();
        if (widths !== this.#widths) {
            this.#widths = widths;
            this.#units.follow(shape.widths);
            this.#editing.forget();
        }
        const depth = config.hiddenLayers.length;
        const place = (/** @type {HTMLElement} */ element) => {
            for (const [name, value] of Object.entries({unit: shape.size, gap: shape.gap, height: shape.height})) element.style.setProperty(`--${name}`, `${value}px`);
        };
        const {field} = this.#editing;
        return html`<div class="network-panel">
            <div class="network-depth">
                ${this.#button(text('network.lessLayers'), icons.minus, depth > 0, () => this.#resize(config.hiddenLayers.slice(0, -1)))}
                <span>${text(depth === 1 ? 'network.layer' : 'network.layers', {n: depth})}</span>
                ${this.#button(text('network.moreLayers'), icons.plus, depth < MOST_LAYERS, () => this.#resize([...config.hiddenLayers, NEW_LAYER]))}
            </div>
            <div class="network-scroll">
                <div class="network-diagram" ${made(this.#attachDiagram)} ${made(place)}>
                    <div class="network-columns">${shape.widths.map((width, column) => html`<div class="network-head">${this.#head(view, column, width)}</div>`)}</div>
                    <div class="network-body">
                        <svg class="network-edges" preserveAspectRatio="none" aria-hidden="true" ${made(this.#attachEdges)}
                            @pointerover=${this.#overEdge} @pointerleave=${this.#offEdge} @pointerdown=${this.#pressEdge}></svg>
                        <div class="network-columns">${shape.widths.map((_, column) => this.#units.render(view, shape, column))}</div>
                        ${field?.at ? parameterField(view, this.#editing, field) : nothing}
                    </div>
                </div>
            </div>
            <div class="network-reading" ${made(this.#attachBelow)} @focusout=${this.#leave}>${this.#reading.render(view, this.#legend(shape.widths))}</div>
            ${featureToggles(view, this.#actions)}
            ${facts(view, this.#activations)}
            ${settings(view, this.#actions)}
        </div>`;
    }

    /** @param {View} view */
    draw(view) {
        this.#view = view;
        const {session, selection} = view;
        const svg = this.#svg;
        if (!svg) return false;
        const shape = shapeOf(session.layers);
        this.#edges.build(svg, shape, selection.unit);
        this.#drawInputs(view);
        this.#light(svg, view);
        if (session.diverged) return false; // the last finite picture stays
        this.#drawWeights(view, shape.widths);
        return this.#pictures.draw(view);
    }

    /** @param {View} view */
    #drawInputs(view) {
        const canvases = /** @type {NodeListOf<HTMLCanvasElement>} */ (this.#diagram?.querySelectorAll('.network-input canvas') ?? []);
        const drawn = [view.palette, view.bounds, canvases.length, canvases[0]?.width, String(view.config.features)];
        if (drawn.every((value, i) => value === this.#inputsDrawn[i])) return;
        this.#inputsDrawn = drawn;
        drawInputs(canvases, view);
    }

    /**
     * The lines of the unit that is shown stand out, or the one that is pointed at.
     * @param {SVGSVGElement} svg
     * @param {View} view
     */
    #light(svg, {session: {layers}, selection: {unit, pointed, parameter}}) {
        const [over, chosen] = [pointed, parameter].map((number) => (number === null ? undefined : placeOf(layers, number)));
        const only = over?.from == null ? undefined : numberOf(layers, over);
        this.#edges.light(svg, (edge) => {
            if (only !== undefined) return numberOf(layers, edge) === only;
            if (unit) return touches(edge, unit);
            return chosen !== undefined && numberOf(layers, edge) === parameter;
        });
    }

    /**
     * @param {View} view
     * @param {number[]} widths
     */
    #drawWeights(view, widths) {
        const {session, selection: {unit, pointed, parameter}, language, playing} = view;
        const key = JSON.stringify([session.revision, unit, pointed, parameter, language, widths]);
        if (key === this.#drawn.key) return;
        const now = performance.now();
        if (playing && weightsOf(widths) > LARGE && now - this.#drawn.time < READING) return;
        this.#drawn = {key, time: now};
        this.#edges.update(session.parameters);
        this.#units.draw(this.#diagram, view);
        this.#reading.draw(this.#below, view);
    }

    /** @param {number[]} widths */
    #legend(widths) {
        const {text} = /** @type {View} */ (this.#view);
        return weightsOf(widths) > MOST_EDGES ? text('network.legendOfMany') : html`${text('network.legend')}<span class="network-hint">${text('network.legendHint')}</span>`;
    }

    /**
     * @param {View} view
     * @param {number} column
     * @param {number} width
     */
    #head({config, session, text}, column, width) {
        if (column === 0) return text('network.inputs');
        if (column === session.layers.length) return text('network.output');
        const set = (/** @type {number} */ units) => this.#resize(config.hiddenLayers.map((old, i) => (i === column - 1 ? units : old)));
        return html`
            ${this.#button(text('network.lessUnits', {layer: column}), icons.minus, width > 1, () => set(width - 1))}
            <span class="network-width" aria-hidden="true">${width}</span>
            <span class="unseen">${text('network.units', {n: width, layer: column})}</span>
            ${this.#button(text('network.moreUnits', {layer: column}), icons.plus, width < MOST_UNITS, () => set(width + 1))}`;
    }

    /**
     * @param {string} label
     * @param {unknown} icon
     * @param {boolean} enabled
     * @param {() => void} act
     */
    #button(label, icon, enabled, act) {
        return html`<button class="network-step" aria-label=${label} title=${label} ?disabled=${!enabled} @click=${act}>${icon}</button>`;
    }

    /** @param {number[]} hiddenLayers */
    #resize(hiddenLayers) {
        this.#actions.configure({hiddenLayers});
    }

    /** @type {(element: HTMLElement) => void} */
    #attachDiagram = (element) => {
        this.#diagram = element;
    };

    /** @type {(element: Element) => void} */
    #attachEdges = (element) => {
        this.#svg = /** @type {SVGSVGElement} */ (element);
    };

    /** @type {(element: HTMLElement) => void} */
    #attachBelow = (element) => {
        this.#below = element;
    };

    /** @type {(event: PointerEvent) => void} */
    #overEdge = (event) => {
        const edge = this.#edges.at(event.target);
        this.#point(edge ? numberOf(/** @type {View} */ (this.#view).session.layers, edge) : null);
    };

    #offEdge = () => this.#point(null);

    /** @type {(event: PointerEvent) => void} */
    #pressEdge = (event) => {
        const edge = this.#edges.at(event.target);
        const body = this.#svg?.parentElement;
        if (edge && body) this.#editing.press(event, edge, positionIn(event, body));
    };

    /** @type {(event: FocusEvent) => void} */
    #leave = ({relatedTarget}) => {
        const inside = relatedTarget instanceof Node && (this.#below?.contains(relatedTarget) || this.#diagram?.contains(relatedTarget));
        if (!inside && !this.#editing.holdsFocus) this.#units.settle();
    };

    /** @param {number | null} pointed */
    #point(pointed) {
        if (pointed !== this.#view?.selection.pointed) this.#actions.select({pointed});
    }
}

/** @param {number[]} widths of the columns, inputs first */
const weightsOf = (widths) => widths.slice(1).reduce((sum, width, i) => sum + width * widths[i], 0);
