/**
 * The fields beside the plot: over what, as which picture, in which ranges. They show what is chosen and say what a reader
 * wants; `choice.js` keeps it.
 */
import {html, nothing} from 'lit/html.js';
import {numberOf, placeOf} from '../../engine/parameters.js';
import {nameOf} from '../../plot/names.js';
import {parameterName} from '../../plot/parameter-name.js';
import {checkField, numberInput, selectField} from '../fields.js';
import {live} from '../live.js';
import {OVERS} from './choice.js';
import {FARTHEST} from './ranges.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('./choice.js').Choice} Choice */
/** @typedef {import('./ranges.js').Range} Range */

/** With more parameters than this a unit is chosen first, then one of its own. */
const MOST_LISTED = 400;

const LARGEST_SEED = 2 ** 32 - 1;

/**
 * @typedef {object} Wishes
 * @property {(change: () => void, parameter?: number) => void} change   changes the choice; with the parameter that is looked at now
 * @property {(problem: string) => void} refuse
 */

/**
 * @param {View} view
 * @param {Choice} choice
 * @param {readonly Range[] | undefined} ranges those of the picture, one per axis
 * @param {boolean} logarithmic as it is shown
 * @param {Wishes} wishes
 */
export function settings(view, choice, ranges, logarithmic, wishes) {
    const {text} = view;
    const overs = OVERS.filter((over) => over !== 'parameters' || choice.hasTwo);
    /** @type {(0 | 1)[]} */
    const axes = choice.isGrid ? [0, 1] : [0];
    return html`
        <div class="landscape-fields">
            ${selectField({
                label: text('landscape.over'), value: choice.over, options: overs.map((over) => [over, text(`landscape.over.${over}`)]),
                choose: (over) => wishes.change(() => choice.turnTo(/** @type {Choice['over']} */ (over)))
            })}
            ${choice.hasHeights ? selectField({
                label: text('landscape.height'), value: choice.height, options: [['reported', text('landscape.height.reported')], ['descended', text('landscape.height.descended')]],
                choose: (height) => wishes.change(() => (choice.height = /** @type {Choice['height']} */ (height)))
            }) : nothing}
            ${choice.isGrid ? selectField({
                label: text('landscape.as'), value: choice.as, options: [['map', text('landscape.as.map')], ['surface', text('landscape.as.surface')]],
                choose: (as) => wishes.change(() => (choice.as = /** @type {Choice['as']} */ (as)))
            }) : nothing}
            ${choice.over === 'random' ? seedField(view, choice, wishes) : nothing}
        </div>
        ${axes.map((axis) => html`<fieldset class="landscape-axis">
            <legend>${text(axis === 0 ? 'landscape.x' : 'landscape.y')}</legend>
            ${choice.isSlice ? parameterField(view, choice, axis, wishes) : nothing}
            ${rangeFields(view, choice, axis, ranges, wishes)}
        </fieldset>`)}
        <div class="landscape-buttons">
            <button title=${text('landscape.fitHint')} @click=${() => wishes.change(() => choice.fit())}>${text('landscape.fit')}</button>
            ${choice.over === 'parameters' ? html`<button @click=${() => wishes.change(() => choice.swap())}>${text('landscape.swap')}</button>` : nothing}
        </div>
        ${checkField(text('landscape.logarithmic', {what: text(choice.isDescended ? 'landscape.objective' : 'landscape.loss')}), logarithmic, (wanted) => wishes.change(() => (choice.logarithmic = wanted)))}`;
}

/** @param {View} view @param {Choice} choice @param {Wishes} wishes */
function seedField({text}, choice, wishes) {
    const enter = (/** @type {unknown} */ seed) => {
        if (typeof seed === 'number' && Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED) wishes.change(() => (choice.seed = seed));
        else wishes.refuse(text('landscape.badSeed', {value: String(seed), most: LARGEST_SEED}));
    };
    return html`<div class="field">
        <span aria-hidden="true">${text('landscape.seed')}</span>
        <div class="landscape-seed">${numberInput(text('landscape.seed'), choice.seed, enter)}
            <button @click=${() => enter((choice.seed + 1) % (LARGEST_SEED + 1))}>${text('landscape.others')}</button></div>
    </div>`;
}

/**
 * @param {View} view
 * @param {Choice} choice
 * @param {0 | 1} axis
 * @param {readonly Range[] | undefined} ranges nothing before the first picture
 * @param {Wishes} wishes
 */
function rangeFields({text}, choice, axis, ranges, wishes) {
    const now = () => choice.ranges[axis] ?? ranges?.[axis]; // the picture may still be that of the ranges before
    const range = now();
    const enter = (/** @type {'low' | 'high'} */ end) => (/** @type {unknown} */ value) => {
        const before = now();
        if (!before) return;
        const wanted = {...before, [end]: value};
        const problem = typeof value !== 'number' || !(Math.abs(value) <= FARTHEST) ? 'landscape.badEnd' : wanted.low < wanted.high ? '' : 'landscape.badOrder';
        if (problem) wishes.refuse(text(problem, {end: text(`landscape.${end}`), value: String(value), most: FARTHEST}));
        else wishes.change(() => (choice.ranges = /** @type {Choice['ranges']} */ (choice.ranges.with(axis, wanted))));
    };
    const field = (/** @type {'low' | 'high'} */ end) => html`<label class="field">
        <span>${text(`landscape.${end}`)}</span>
        ${numberInput(`${text(axis === 0 ? 'landscape.x' : 'landscape.y')}, ${text(`landscape.${end}`)}`, range ? Number(range[end].toPrecision(6)) : '', enter(end))}
    </label>`;
    return html`<div class="landscape-range">${field('low')}${field('high')}</div>`;
}

/**
 * A list of all parameters, by layer; of a large network first the unit, then the parameters that lead to it.
 * @param {View} view
 * @param {Choice} choice
 * @param {0 | 1} axis
 * @param {Wishes} wishes
 */
function parameterField({text, session}, choice, axis, wishes) {
    const {layers} = session;
    const chosen = choice.parameters[axis];
    const place = placeOf(layers, chosen);
    if (!place) return nothing;
    const choose = (/** @type {number} */ parameter) => wishes.change(() => choice.set(axis, parameter), parameter);
    const label = text('landscape.parameter');
    const all = layers.reduce((sum, {fanIn, fanOut, bias}) => sum + (fanIn + Number(bias)) * fanOut, 0);
    if (all <= MOST_LISTED) {
        let first = 0;
        return select(label, choose, layers.map(({fanIn, fanOut, bias}, layer) => {
            const start = first;
            first += (fanIn + Number(bias)) * fanOut;
            return html`<optgroup label=${text('landscape.layer', {n: layer + 1})}>
                ${Array.from({length: first - start}, (_, i) => option(layers, start + i, chosen))}</optgroup>`;
        }));
    }
    const widths = [layers[0].fanIn, ...layers.map(({fanOut}) => fanOut)];
    const {fanIn, bias} = layers[place.layer];
    const sources = [...Array(fanIn).keys(), ...(bias ? [null] : [])];
    const toUnit = (/** @type {number} */ code) => {
        const [layer, to] = [Math.floor(code / 1000), code % 1000];
        choose(numberOf(layers, {layer, to, from: 0}));
    };
    return html`${select(text('landscape.unit'), toUnit, layers.map(({fanOut}, layer) => html`<optgroup label=${text('landscape.layer', {n: layer + 1})}>
            ${Array.from({length: fanOut}, (_, to) => html`<option value=${1000 * layer + to} .selected=${live(layer === place.layer && to === place.to)}>${nameOf(widths, layer + 1, to)}</option>`)}</optgroup>`))}
        ${select(label, choose, sources.map((from) => option(layers, numberOf(layers, {...place, from}), chosen)))}`;
}

/**
 * @param {readonly import('../../engine/session.js').Layer[]} layers
 * @param {number} parameter
 * @param {number} chosen
 */
function option(layers, parameter, chosen) {
    const place = /** @type {import('../../engine/parameters.js').Place} */ (placeOf(layers, parameter));
    return html`<option value=${parameter} .selected=${live(parameter === chosen)}>${parameterName(layers, place)}</option>`;
}

/**
 * @param {string} label
 * @param {(value: number) => void} choose
 * @param {unknown} options
 */
function select(label, choose, options) {
    return html`<label class="field"><span>${label}</span>
        <select @change=${(/** @type {Event} */ event) => choose(Number(/** @type {HTMLSelectElement} */ (event.target).value))}>${options}</select></label>`;
}
