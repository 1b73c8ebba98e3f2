/**
 * What the network learns from: which data set, how many points, how noisy, how many are held back, and how many a
 * step looks at.
 */
import {html, nothing} from 'lit/html.js';
import {css} from '../css.js';
import {fieldStyles, selectField} from '../fields.js';
import * as icons from '../icons.js';
import {live} from '../live.js';
import {made} from '../made.js';
import {paperStyles} from '../paper.js';
import {rangeField, rangeStyles} from '../range-field.js';
import {GROUPS, isGiven, PICTURED, settingsFor, usualNoise} from './sets.js';
import ownTexts from './texts.json' with {type: 'json'};
import {drawThumbnail} from './thumbnail.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../view.js').Palette} Palette */
/** @typedef {import('../../config/config.js').Config} Config */

const BATCHES = [1, 2, 5, 10, 20, 50, 100];

/** Device pixels of a thumbnail; shown at half of it. */
const THUMBNAIL = 96;

export const texts = [ownTexts];

export const styles = [
    fieldStyles,
    rangeStyles,
    paperStyles,
    css`
        .data-panel {
            display: grid;
            gap: 0.75rem;
        }
        .data-sets {
            display: grid;
            grid-template-columns: repeat(3, minmax(0, 1fr));
            gap: 0.5rem;
            min-inline-size: 0;
            margin: 0;
            padding: 0;
            border: 0;
        }
        .data-set {
            position: relative;
            display: grid;
            justify-items: center;
            gap: 0.25rem;
            padding: 0.25rem;
            border: 1px solid var(--two-layer-line);
            border-radius: 0.5rem;
            color: var(--two-layer-muted);
            font-size: 0.75rem;
            line-height: 1.2;
            text-align: center;
            cursor: pointer;
        }
        .data-set:hover {
            border-color: var(--two-layer-muted);
        }
        .data-set:has(:checked) {
            border-color: var(--two-layer-accent);
            box-shadow: inset 0 0 0 1px var(--two-layer-accent);
            color: inherit;
        }
        .data-set:has(:focus-visible) {
            outline: 2px solid var(--two-layer-accent);
            outline-offset: 2px;
        }
        .data-set input {
            position: absolute;
            inset: 0;
            margin: 0;
            opacity: 0;
            cursor: pointer;
        }
        .data-set canvas {
            inline-size: min(3rem, 100%);
            aspect-ratio: 1;
        }
        .data-own {
            margin: 0;
            color: var(--two-layer-muted);
            font-size: 0.8125rem;
        }
        .data-again {
            align-content: center;
            gap: 0.375rem;
            border-radius: 0.5rem;
            color: var(--two-layer-muted);
            font-size: 0.75rem;
            line-height: 1.2;
        }
        .data-again .icon {
            inline-size: 1.5rem;
            block-size: 1.5rem;
        }
        @media print {
            .data-set:not(:has(:checked)),
            .data-panel > .field:has(> select > [value='']:checked) {
                display: none;
            }
        }
        @container two-layer (width < 640px) {
            .data-panel {
                grid-template-columns: 1fr 1fr;
                gap: 0.75rem 1rem;
                align-items: end;
            }
            .data-sets,
            .data-own {
                grid-column: 1 / -1;
            }
            .data-sets {
                grid-template-columns: repeat(6, minmax(0, 1fr));
            }
        }
    `
];

export default class DataPanel {
    #actions;
    /** The canvases, and the palette they were drawn with. @type {WeakMap<HTMLCanvasElement, Palette>} */
    #drawn = new WeakMap();
    /** @type {Map<string, HTMLCanvasElement>} */
    #canvases = new Map();

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** @param {View} view */
    render({config, session, text, names: {generator}}) {
        const own = !session.isGenerated;
        const current = own ? '' : config.generator;
        const made = (/** @type {string} */ setting) => text(own ? `data.new.${setting}` : `data.${setting}`);
        const {configure} = this.#actions;
        const percent = (/** @type {number} */ share) => `${Math.round(share * 100)} %`;
        return html`<div class="data-panel">
            <fieldset class="data-sets">
                <legend class="unseen">${text('data.set')}</legend>
                ${PICTURED.filter((name) => generator.includes(name)).map((name) => this.#picture(name, current, config, text))}
                <button class="data-again" @click=${() => configure({sampleSeed: following(config.sampleSeed)})}>${icons.dice}<span>${text('data.again')}</span></button>
            </fieldset>
            ${this.#menu(generator, current, config, text)}
            ${isGiven(config.generator) ? nothing : this.#amounts(config, made)}
            ${rangeField({
                label: made('split'), value: config.split, min: 0.1, max: 1, step: 0.05, text: percent(config.split),
                slide: (split, continues) => configure({split}, continues)
            })}
            ${own ? html`<p class="data-own">${text('data.ownPoints', countsOf(session.points))}</p>` : nothing}
            ${selectField({
                label: text('data.batch'), value: String(config.batchSize), options: this.#batches(config, text),
                choose: (value) => configure({batchSize: value === 'full' ? 'full' : Number(value)})
            })}
        </div>`;
    }

    /**
     * @param {Config} config
     * @param {(setting: string) => string} made the name of a setting that makes points
     */
    #amounts(config, made) {
        const {configure} = this.#actions;
        return html`
            ${rangeField({
                label: made('noise'), value: config.noise, min: 0, max: 0.6, step: 0.01, text: config.noise.toFixed(2),
                slide: (noise, continues) => configure({noise}, continues)
            })}
            ${rangeField({
                label: made('samples'), value: config.samples, min: 10, max: 1000, step: 10, text: String(config.samples),
                slide: (samples, continues) => configure({samples}, continues)
            })}`;
    }

    /** @param {View} view */
    draw({palette}) {
        for (const [name, canvas] of this.#canvases) {
            if (this.#drawn.get(canvas) === palette) continue;
            drawThumbnail(canvas, /** @type {Config['generator']} */ (name), usualNoise(name), palette);
            this.#drawn.set(canvas, palette);
        }
    }

    /**
     * @param {string} name
     * @param {string} current the data set the points are of; empty for a reader's own
     * @param {Config} config
     * @param {View['text']} text
     */
    #picture(name, current, config, text) {
        return html`<label class="data-set">
            <input type="radio" name="data-set" .checked=${live(name === current)} @change=${() => this.#choose(name, config)} />
            <canvas width=${THUMBNAIL} height=${THUMBNAIL} aria-hidden="true" ${made((canvas) => this.#keep(name, canvas))}></canvas>
            <span>${text(`generator.${name}`)}</span>
        </label>`;
    }

    /**
     * @param {readonly string[]} generator the engine's names
     * @param {string} current
     * @param {Config} config
     * @param {View['text']} text
     */
    #menu(generator, current, config, text) {
        const offered = (/** @type {string} */ name) => generator.includes(name) && !PICTURED.includes(name);
        const groups = GROUPS.map(({group, names}) => ({group, names: names.filter(offered)})).filter(({names}) => names.length > 0);
        if (groups.length === 0) return nothing;
        const option = (/** @type {string} */ name) => html`<option value=${name} .selected=${live(name === current)}>${text(`generator.${name}`)}</option>`;
        return html`<label class="field">
            <span>${text('data.others')}</span>
            <select @change=${(/** @type {Event} */ event) => this.#choose(/** @type {HTMLSelectElement} */ (event.target).value, config)}>
                <option value="" disabled .selected=${live(current === '' || PICTURED.includes(current))}>${current === '' ? text('data.own') : '–'}</option>
                ${groups.map(({group, names}) => html`<optgroup label=${text(`data.${group}`)}>${names.map(option)}</optgroup>`)}
            </select>
        </label>`;
    }

    /**
     * @param {string} name
     * @param {Config} config
     */
    #choose(name, config) {
        this.#actions.generate(settingsFor(config, name));
    }

    /**
     * @param {string} name
     * @param {HTMLElement} canvas
     */
    #keep(name, canvas) {
        this.#canvases.set(name, /** @type {HTMLCanvasElement} */ (canvas));
    }

    /**
     * @param {Config} config
     * @param {View['text']} text
     * @returns {[string, string][]}
     */
    #batches({batchSize}, text) {
        const sizes = batchSize === 'full' || BATCHES.includes(batchSize) ? BATCHES : [...BATCHES, batchSize].sort((a, b) => a - b);
        return [['full', text('data.full')], ...sizes.map((size) => /** @type {[string, string]} */ ([String(size), String(size)]))];
    }
}

/** How many points there really are. @param {Readonly<import('../../engine/session.js').Points>} points */
function countsOf({count, test}) {
    const held = test.reduce((sum, one) => sum + one, 0);
    return {train: count - held, test: held};
}

/**
 * The seed after this one: other points, and the same others for everybody.
 * @param {Config['sampleSeed']} seed
 */
function following(seed) {
    return seed === 'after_weights' ? 0 : (seed + 1) % 2 ** 32;
}
