/**
 * The network as a diagram: inputs, hidden units with a picture of what each computes, the output; weights as lines.
 * Pointing at a unit shows it large on the stage; the line below reads its numbers.
 */
import {html} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import {nameOf} from '../../plot/names.js';
import {fieldStyles} from '../fields.js';
import * as icons from '../icons.js';
import {Edges, MOST_EDGES} from './edges.js';
import {drawInput, Pictures} from './pictures.js';
import {readEdge, readUnit} from './readout.js';
import {settings} from './settings.js';
import {shapeOf} from './shape.js';
import {networkStyles} from './styles.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Unit} Unit */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../config/config.js').Config} Config */

const MOST_LAYERS = 6;
const MOST_UNITS = 64;

/** Units of a layer that is added. */
const NEW_LAYER = 4;

/** Milliseconds between two readings of weights while training, in networks too large to follow each frame. */
const READING = 100;
const LARGE = 300;

export const styles = [fieldStyles, networkStyles];

export default class NetworkPanel {
    #actions;
    #edges = new Edges();
    #pictures = new Pictures();
    /** @type {import('lit/directives/ref.js').Ref<SVGSVGElement>} */
    #svg = createRef();
    /** @type {import('lit/directives/ref.js').Ref<HTMLElement>} */
    #diagram = createRef();
    /** @type {import('lit/directives/ref.js').Ref<HTMLElement>} */
    #readout = createRef();
    /** The unit that stays shown when the pointer leaves. @type {Unit | null} */
    #pinned = null;
    /** The weight under the pointer. @type {import('./edges.js').Edge | undefined} */
    #edge;
    /** What the weights were drawn for. */
    #drawn = {key: '', time: 0};
    /** What the inputs were drawn for. @type {object | undefined} */
    #inputsDrawn;
    /** @type {View | undefined} */
    #view;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {session, config, text} = view;
        const shape = shapeOf(session.features, session.layers);
        const depth = config.hiddenLayers.length;
        const place = (/** @type {Element | undefined} */ element) => {
            if (!(element instanceof HTMLElement)) return;
            for (const [name, value] of Object.entries({unit: shape.size, gap: shape.gap, height: shape.height})) element.style.setProperty(`--${name}`, `${value}px`);
        };
        return html`<div class="network-panel">
            <div class="network-depth">
                ${this.#button(text('network.lessLayers'), icons.minus, depth > 0, () => this.#resize(config.hiddenLayers.slice(0, -1)))}
                <span>${text(depth === 1 ? 'network.layer' : 'network.layers', {n: depth})}</span>
                ${this.#button(text('network.moreLayers'), icons.plus, depth < MOST_LAYERS, () => this.#resize([...config.hiddenLayers, NEW_LAYER]))}
            </div>
            <div class="network-scroll">
                <div class="network-diagram" ${ref(this.#diagram)} ${ref(place)}>
                    <div class="network-columns">${shape.widths.map((width, column) => html`<div class="network-head">${this.#head(view, column, width)}</div>`)}</div>
                    <div class="network-body">
                        <svg class="network-edges" preserveAspectRatio="none" aria-hidden="true" ${ref(this.#svg)}
                            @pointerover=${this.#overEdge} @pointerleave=${this.#offEdge}></svg>
                        <div class="network-columns">${shape.widths.map((width, column) => html`
                            <div class="network-column">${Array.from({length: width}, (_, index) => this.#unit(view, shape, column, index))}</div>`)}
                        </div>
                    </div>
                </div>
            </div>
            <p class="network-readout" ${ref(this.#readout)}></p>
            ${settings(view, this.#actions)}
        </div>`;
    }

    /** @param {View} view */
    draw(view) {
        const {session, selection, playing} = view;
        const svg = this.#svg.value;
        if (!svg) return false;
        const shape = shapeOf(session.features, session.layers);
        this.#edges.build(svg, shape, selection.unit);
        this.#drawInputs(view);
        if (session.diverged) return false; // the last finite picture stays
        this.#drawWeights(view, shape.widths, playing);
        return this.#pictures.draw(view);
    }

    /** @param {View} view */
    #drawInputs(view) {
        const canvases = /** @type {NodeListOf<HTMLCanvasElement>} */ (this.#diagram.value?.querySelectorAll('.network-input canvas') ?? []);
        const drawn = [view.palette, view.bounds, canvases.length, canvases[0]?.width];
        if (Array.isArray(this.#inputsDrawn) && drawn.every((value, i) => value === /** @type {any[]} */ (this.#inputsDrawn)[i])) return;
        this.#inputsDrawn = drawn;
        canvases.forEach((canvas, feature) => drawInput(canvas, feature, view));
    }

    /**
     * @param {View} view
     * @param {number[]} widths
     * @param {boolean} playing
     */
    #drawWeights({session, selection: {unit}, text, language}, widths, playing) {
        const key = JSON.stringify([session.revision, unit, this.#edge, language, widths]);
        if (key === this.#drawn.key) return;
        const now = performance.now();
        const weights = widths.slice(1).reduce((sum, width, i) => sum + width * widths[i], 0);
        if (playing && weights > LARGE && now - this.#drawn.time < READING) return;
        this.#drawn = {key, time: now};

        const {parameters} = session;
        this.#edges.update(parameters);
        const dots = /** @type {NodeListOf<HTMLElement>} */ (this.#diagram.value?.querySelectorAll('.network-bias') ?? []);
        const biases = parameters.flatMap(({W, b}) => b ?? W[0].map(() => 0));
        dots.forEach((dot, i) => {
            dot.classList.toggle('network-negative', biases[i] < 0);
            dot.style.setProperty('--strength', Math.min(1, Math.abs(biases[i]) / 2).toFixed(2));
        });
        const readout = this.#readout.value;
        if (!readout) return;
        const legend = text(weights > MOST_EDGES ? 'network.legendOfMany' : 'network.legend');
        const reading = this.#edge ? readEdge(parameters, widths, this.#edge, text) : unit ? readUnit(parameters, widths, unit, text) : legend;
        if (readout.textContent !== reading) readout.textContent = reading;
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
     * @param {View} view
     * @param {import('./shape.js').Shape} shape
     * @param {number} column
     * @param {number} index
     */
    #unit({selection, session, text}, {widths, resolution}, column, index) {
        const name = nameOf(widths, column, index);
        const label = html`<span class="network-name">${name}</span>`;
        if (column === 0) return html`<div class="network-unit network-input"><canvas width=${resolution} height=${resolution} aria-hidden="true"></canvas>${label}</div>`;
        const unit = {layer: column - 1, index};
        const output = column === widths.length - 1;
        const select = (/** @type {Unit | null} */ chosen) => this.#actions.select({unit: chosen});
        const pin = () => {
            this.#pinned = same(this.#pinned, unit) ? null : unit;
            select(this.#pinned);
        };
        return html`<button class="network-unit ${same(selection.unit, unit) ? 'network-selected' : ''}"
            aria-label=${text(output ? 'network.outputUnit' : 'network.hiddenUnit', {name, layer: column, n: index + 1})}
            aria-pressed=${same(this.#pinned, unit)}
            @pointerenter=${(/** @type {PointerEvent} */ event) => event.pointerType === 'mouse' && select(unit)}
            @pointerleave=${(/** @type {PointerEvent} */ event) => event.pointerType === 'mouse' && select(this.#pinned)}
            @focus=${(/** @type {FocusEvent} */ event) => /** @type {Element} */ (event.target).matches(':focus-visible') && select(unit)}
            @blur=${() => select(this.#pinned)}
            @click=${pin}>
            <canvas width=${resolution} height=${resolution} ${ref((canvas) => this.#pictures.keep(unit, canvas))}></canvas>${label}
            ${session.layers[unit.layer].bias ? html`<span class="network-bias"></span>` : html`<span class="network-bias" hidden></span>`}
        </button>`;
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
        this.#pinned = null;
        this.#actions.configure({hiddenLayers});
    }

    /** @param {PointerEvent} event */
    #overEdge = (event) => this.#point(this.#edges.at(event.target));

    #offEdge = () => this.#point(undefined);

    /** @param {import('./edges.js').Edge | undefined} edge */
    #point(edge) {
        this.#edge = edge;
        this.#actions.select({});
    }
}

/**
 * @param {Unit | null} a
 * @param {Unit | null} b
 */
function same(a, b) {
    return a !== null && b !== null && a.layer === b.layer && a.index === b.index;
}
