/**
 * All parameters over the steps: where each weight and each bias began and how it came to be what it is.
 *
 *   pointer          the nearest line and its values     arrows         the same
 *   click on a line  takes it to the landscape           Enter          the same
 *   click elsewhere, dragging  goes to that step         Shift+Enter    the same
 *
 * `paths.js` says which lines there are, `chart.js` draws them, `table.js` has them as numbers.
 */
import {html, nothing, render} from 'lit/html.js';
import {placeOf} from '../../engine/parameters.js';
import {Pace} from '../../plot/pace.js';
import {parameterName} from '../../plot/parameter-name.js';
import {BoxWatcher} from '../../plot/surface.js';
import {formatCount, formatLoss} from '../../plot/ticks.js';
import {checkField, fieldStyles} from '../fields.js';
import {made} from '../made.js';
import {Seen} from '../stage/layers.js';
import {paperStyles} from '../paper.js';
import {drawChart, looksOf, viewportOf} from './chart.js';
import {Hand} from './hand.js';
import {pathsOf} from './paths.js';
import {parametersStyles} from './styles.js';
import {numbersTable} from './table.js';
import ownTexts from './texts.json' with {type: 'json'};

export const texts = [ownTexts];
export const styles = [fieldStyles, parametersStyles, paperStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */

/** Milliseconds between two pictures while training. */
const INTERVAL = 100;

export default class ParametersPanel {
    #actions;
    #hand;
    #box = new BoxWatcher(() => this.#redraw());
    #seen = new Seen();
    #asked = new Seen();
    #preset = new Seen();
    #pace = new Pace(INTERVAL);
    #logarithmic = false;
    #listed = false;
    /** Layers that are not shown, and the shape of the network they are layers of. @type {{layers: Set<number>, shape: string}} */
    #hidden = {layers: new Set(), shape: ''};
    /** @type {import('./paths.js').Paths | undefined} */
    #paths;
    /** @type {View | undefined} */
    #view;
    /** @type {Element | undefined} */
    #root;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
        this.#hand = new Hand(actions, () => {
            const {size} = this.#box;
            if (!this.#paths || !this.#view || size.width === 0) return undefined;
            return {paths: this.#paths, viewport: viewportOf(this.#paths.bounds, size), logarithmic: this.#logarithmic, view: this.#view};
        }, () => this.#redraw());
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {text, session, palette, selection, preset} = view;
        if (this.#preset.differ(session, preset)) this.#logarithmic = preset?.view?.parameters?.logarithmic ?? this.#logarithmic;
        const {layers} = session;
        const shape = layers.map(({fanIn, fanOut, bias}) => [fanIn, fanOut, bias]).join();
        if (shape !== this.#hidden.shape) this.#hidden = {layers: new Set(), shape};
        const chosen = selection.parameter === null ? undefined : placeOf(layers, selection.parameter);
        return html`<div class="parameters-frame" ${made(this.#attach)}>
            <div class="parameters-bar">
                <div class="parameters-legend" role="group" aria-label=${text('parameters.layers')}>${layers.map((layer, i) => {
                    const {colour, dash} = looksOf(palette, i);
                    const name = text(i === layers.length - 1 ? 'parameters.output' : 'parameters.layer', {layer: i + 1, n: (layer.fanIn + Number(layer.bias)) * layer.fanOut});
                    return html`<label class="check"><input type="checkbox" .checked=${!this.#hidden.layers.has(i)} @change=${() => this.#toggle(i)}>
                        <svg class="parameters-key" viewBox="0 0 32 8" aria-hidden="true"><path d="M0 4H32" stroke=${colour} stroke-width="2.5" stroke-dasharray=${dash.join(' ')}></path></svg>
                        <span>${name}</span></label>`;
                })}</div>
                ${checkField(text('parameters.logarithmic'), this.#logarithmic, (logarithmic) => {
                    this.#logarithmic = logarithmic;
                    this.#redraw();
                })}
            </div>
            <div class="parameters-chart" tabindex="0" role="application" aria-label=${text('panel.parameters')} aria-describedby="parameters-keys" @keydown=${this.#hand.press} @blur=${this.#hand.blur}
                @pointerdown=${this.#hand.down} @pointermove=${this.#hand.move} @pointerup=${this.#hand.up} @pointercancel=${this.#hand.cancel} @pointerleave=${this.#hand.leave}>
                <canvas aria-hidden="true"></canvas>
            </div>
            <p class="parameters-readout"></p>
            <p class="parameters-hint">${text('parameters.hint')}</p>
            <p class="parameters-hint parameters-count"></p>
            <p id="parameters-keys" class="unseen">${text('parameters.keys')}</p>
            ${chosen ? html`<p class="parameters-chosen">
                <span>${text('parameters.chosen', {name: parameterName(layers, chosen)})}</span>
                ${view.shown.includes('landscape') ? html`<button @click=${() => this.#actions.open('landscape')}>${text('parameters.landscape')}</button>` : nothing}
                <button @click=${() => this.#actions.select({parameter: null})}>${text('parameters.clear')}</button>
            </p>` : nothing}
            <details @toggle=${this.#onToggle}>
                <summary>${text('parameters.numbers')}</summary>
                <div class="parameters-numbers" tabindex="0" role="region" aria-label=${text('parameters.numbers')}></div>
            </details>
        </div>`;
    }

    /** @param {View} view */
    draw(view) {
        if (view.session !== this.#view?.session) this.#hand.letGo();
        this.#view = view;
        if (view.playing && !this.#pace.due) return;
        this.#redraw();
    }

    look() {
        return {logarithmic: this.#logarithmic};
    }

    dispose() {
        this.#box.watch(undefined);
    }

    #redraw() {
        const view = this.#view;
        const {size} = this.#box;
        const canvas = this.#root?.querySelector('canvas');
        if (!view || !canvas || size.width === 0) return;
        const {session, palette, selection, text} = view;
        const {pointed, cursor} = this.#hand;
        const changed = this.#seen.differ(session, session.revision, palette, selection.parameter, text, size, pointed, cursor, this.#logarithmic, this.#listed, this.#hidden, canvas);
        if (changed) this.#pace.take(() => this.#drawAll(view, canvas));
    }

    /**
     * @param {View} view
     * @param {HTMLCanvasElement} canvas
     */
    #drawAll(view, canvas) {
        const {session, palette, selection, text} = view;
        const {layers} = session;
        const {size} = this.#box;
        const {pointed, cursor} = this.#hand;
        const end = session.end;
        if (this.#asked.differ(session, session.revision, end, this.#hidden, this.#logarithmic, selection.parameter)) this.#paths = undefined;
        const choice = {hidden: this.#hidden.layers, logarithmic: this.#logarithmic, end, keep: selection.parameter};
        const paths = (this.#paths ??= pathsOf(session.trajectory(true), layers, choice));
        const shown = (/** @type {number | null} */ number) => (paths.paths.some((path) => path.number === number) ? number : null);
        drawChart(canvas, size, palette, {
            paths, layers, logarithmic: this.#logarithmic, present: session.steps, pointed: shown(pointed), selected: shown(selection.parameter), cursor
        });
        this.#write('.parameters-readout', this.#readout(view, paths, shown(pointed)));
        const {length} = paths.paths;
        this.#write('.parameters-count', length < paths.candidates ? text('parameters.some', {shown: length, n: paths.candidates}) : '');
        const numbers = /** @type {HTMLElement | null | undefined} */ (this.#root?.querySelector('.parameters-numbers'));
        if (numbers && this.#listed) render(numbersTable(view, paths, (parameter) => this.#actions.select({parameter})), numbers);
    }

    /**
     * @param {View} view
     * @param {import('./paths.js').Paths} paths
     * @param {number | null} pointed
     */
    #readout({text, session}, {steps, value}, pointed) {
        const {cursor} = this.#hand;
        const place = pointed === null ? undefined : placeOf(session.layers, pointed);
        if (!place || pointed === null || cursor === null || cursor >= steps.length) return steps.length < 2 ? text('parameters.start') : '';
        return text('parameters.readout', {
            name: parameterName(session.layers, place),
            step: formatCount(steps[cursor]),
            value: formatLoss(value(pointed, cursor)),
            start: formatLoss(value(pointed, 0))
        });
    }

    /** @param {number} layer */
    #toggle(layer) {
        const {layers, shape} = this.#hidden;
        const others = new Set(layers);
        if (!others.delete(layer)) others.add(layer);
        this.#hidden = {layers: others, shape};
        this.#hand.letGo();
        this.#redraw();
    }

    /** @param {string} selector @param {string} words */
    #write(selector, words) {
        const place = this.#root?.querySelector(selector);
        if (place && place.textContent !== words) place.textContent = words;
    }

    /** @type {(event: Event) => void} */
    #onToggle = (event) => {
        this.#listed = /** @type {HTMLDetailsElement} */ (event.currentTarget).open;
        this.#redraw();
    };

    /** @type {(element: HTMLElement) => void} */
    #attach = (element) => {
        this.#root = element;
        this.#box.watch(element.querySelector('.parameters-chart') ?? undefined);
    };
}
