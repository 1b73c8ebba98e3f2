/**
 * The hidden space: the plane as a hidden layer sees it, in the coordinates of two of its units. There a straight line
 * separates what no line separates in the plane.
 *
 * `space.js` has the numbers, `drawing.js` the picture, `words.js` what it says in words.
 */
import {html, nothing, render} from 'lit/html.js';
import {nameOf} from '../../plot/names.js';
import {Pace} from '../../plot/pace.js';
import {BoxWatcher} from '../../plot/surface.js';
import settingTexts from '../../texts/settings.json' with {type: 'json'};
import {classMarkStyles} from '../class-mark.js';
import {fieldStyles, selectField} from '../fields.js';
import {made} from '../made.js';
import {Seen} from '../stage/layers.js';
import {isRegression} from '../stage/task.js';
import {paperStyles} from '../paper.js';
import {Drawing} from './drawing.js';
import {spaceOf} from './space.js';
import {hiddenStyles} from './styles.js';
import ownTexts from './texts.json' with {type: 'json'};
import {decision, meansTable} from './words.js';

export const texts = [settingTexts, ownTexts];
export const styles = [fieldStyles, classMarkStyles, hiddenStyles, paperStyles];

/** @typedef {import('../view.js').View} View */
/** @typedef {import('./space.js').Choice} Choice */

/** Milliseconds between two pictures, and between two changes of the words, while training. */
const PICTURE = 25;
const WORDS = 100;

export default class HiddenPanel {
    #actions;
    #drawing = new Drawing();
    #seen = new Seen();
    #preset = new Seen();
    #pictures = new Pace(PICTURE);
    #words = new Pace(WORDS);
    /** Whether there is a picture. */
    #drawn = false;
    #box = new BoxWatcher(() => this.#redraw());
    /** What a reader has chosen: a layer, and units, of the last one if null. @type {{layer: number | null, across: number, up: number}} */
    #chosen = {layer: null, across: 0, up: 1};
    /** @type {View | undefined} */
    #view;
    /** @type {Element | undefined} */
    #root;

    /** @param {import('../view.js').Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** @param {View} view */
    render(view) {
        this.#view = view;
        const {text, config: {hiddenLayers}, session, preset} = view;
        if (this.#preset.differ(session, preset) && preset?.view?.hidden) this.#adopt(preset.view.hidden);
        if (hiddenLayers.length === 0) return html`<p class="hidden-none" ${made(this.#attach)}>${text('hidden.noLayer')}</p>`;
        const {layer, across, up} = this.#choice(view);
        const units = Array.from({length: hiddenLayers[layer]}, (_, unit) => unit);
        const unitField = (/** @type {string} */ label, /** @type {number} */ value, /** @type {(unit: number) => void} */ choose) => selectField({
            label,
            value: String(value),
            options: units.map((unit) => [String(unit), this.#name(view, unit)]),
            choose: (unit) => choose(Number(unit))
        });
        return html`<div class="hidden-frame" ${made(this.#attach)}>
            <div class="hidden-plot">
                <canvas class="hidden-sheet" aria-hidden="true"></canvas>
                <canvas class="hidden-scene" role="img" aria-label=${text('hidden.picture')} aria-describedby="hidden-words"></canvas>
            </div>
            <div class="hidden-side">
                <div class="hidden-menus">
                    ${hiddenLayers.length > 1 ? selectField({
                        label: text('hidden.layer'),
                        value: String(layer),
                        options: hiddenLayers.map((width, i) => [String(i), text('hidden.layerOf', {layer: i + 1, n: width})]),
                        choose: (chosen) => this.#choose({layer: Number(chosen), across: 0, up: 1})
                    }) : nothing}
                    ${up === null ? nothing : unitField(text('hidden.across'), across, (unit) => this.#choose({across: unit, up: unit === up ? across : up}))}
                    ${up === null ? nothing : unitField(text('hidden.up'), up, (unit) => this.#choose({up: unit, across: unit === across ? up : across}))}
                </div>
                <p class="hidden-note">${text(up === null ? 'hidden.one' : view.session.features === 1 ? 'hidden.curve' : 'hidden.sheet')}</p>
                <div id="hidden-words"></div>
            </div>
        </div>`;
    }

    /** @param {View} view */
    draw(view) {
        this.#view = view;
        this.#redraw();
    }

    look() {
        const {config: {hiddenLayers}} = /** @type {View} */ (this.#view);
        if (hiddenLayers.length === 0) return {};
        const {layer, across, up} = this.#choice(/** @type {View} */ (this.#view));
        return {
            ...(layer < hiddenLayers.length - 1 && {layer}),
            ...(up !== null && (across !== 0 || up !== 1) && {units: [across, up]})
        };
    }

    dispose() {
        this.#box.watch(undefined);
    }

    /** What a preset wants to be seen. @param {NonNullable<import('../../config/preset-view.js').PresetView['hidden']>} look */
    #adopt({layer, units: [across, up] = [0, 1]}) {
        this.#chosen = {layer: layer ?? null, across, up};
    }

    #redraw() {
        const view = this.#view;
        const {size} = this.#box;
        if (!view || size.width === 0) return;
        const {session, palette, bounds, selection, text, config, playing} = view;
        if (playing && !this.#pictures.due) return;
        const [sheet, scene] = this.#root?.querySelectorAll('canvas') ?? [];
        if (!sheet || config.hiddenLayers.length === 0) return;
        const choice = this.#choice(view);
        const {layer, across, up} = choice;
        const changed = this.#seen.differ(session, session.revision, playing, palette, bounds, selection.cursor, selection.discrete, selection.showTest, text, size, layer, across, up, sheet);
        if (!changed || (session.diverged && this.#drawn)) return; // no longer finite: the last picture stays
        this.#drawn = true;
        this.#pictures.take(() => {
            const space = spaceOf(view, choice);
            /** @type {[string, string]} */
            const names = [this.#name(view, across), this.#name(view, up ?? across)];
            this.#drawing.draw(sheet, scene, view, size, space, names);
            if (!playing || this.#words.due) this.#words.take(() => this.#say(view, space, names));
        });
    }

    /**
     * @param {View} view
     * @param {import('./space.js').Space} space
     * @param {[string, string]} names
     */
    #say(view, space, names) {
        const place = /** @type {HTMLElement | null | undefined} */ (this.#root?.querySelector('#hidden-words'));
        if (place) render(html`<p>${decision(view, space, names)}</p>${isRegression(view) ? nothing : meansTable(view, space, names)}`, place);
    }

    /** What is shown: what was chosen, as far as the network has it. @param {View} view @returns {Choice} */
    #choice({config: {hiddenLayers}}) {
        const {layer, across, up} = this.#chosen;
        const shown = layer !== null && layer < hiddenLayers.length ? layer : hiddenLayers.length - 1;
        const units = hiddenLayers[shown];
        if (units === 1) return {layer: shown, across: 0, up: null};
        return across < units && up < units ? {layer: shown, across, up} : {layer: shown, across: 0, up: 1};
    }

    /** @param {Partial<{layer: number, across: number, up: number}>} partial */
    #choose(partial) {
        const view = this.#view;
        if (!view) return;
        const {layer, across, up} = this.#choice(view);
        this.#chosen = {layer: layer === view.config.hiddenLayers.length - 1 ? null : layer, across, up: up ?? 1, ...partial};
        this.#actions.select({}); // asks for a picture
    }

    /** @param {View} view @param {number} unit */
    #name(view, unit) {
        const {config: {hiddenLayers}, session: {features, outputs}} = view;
        return nameOf([features, ...hiddenLayers, outputs], this.#choice(view).layer + 1, unit);
    }

    /** @type {(element: HTMLElement) => void} */
    #attach = (element) => {
        this.#root = element;
        this.#box.watch(element.querySelector('.hidden-plot') ?? undefined);
    };
}
