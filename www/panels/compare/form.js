/**
 * All main settings of the other network, to be set one by one: those of the network's panel, and some it does not have.
 */
import {html} from 'lit/html.js';
import {numberInput, selectField} from '../fields.js';
import {live} from '../live.js';
import {settings} from '../network/settings.js';
import {settingName, settingValue} from './setting.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../config/config.js').Config} Config */

/**
 * @param {View} view of the other network
 * @param {Actions} actions
 * @param {(partial: Partial<Config>) => void} configure
 */
export function form(view, actions, configure) {
    const {text, config, names} = view;
    const number = (/** @type {'initScale' | 'seed'} */ key) => html`<label class="field"><span>${settingName(text, key)}</span>
        ${numberInput(settingName(text, key), config[key], (value) => configure({[key]: value}))}</label>`;
    const typedField = (/** @type {'hiddenLayers' | 'batchSize'} */ key, /** @type {string} */ value, /** @type {(typed: string) => Partial<Config>} */ read) => html`<label class="field"><span>${settingName(text, key)}</span>
        <input class="number" autocomplete="off" spellcheck="false" placeholder=${text(key === 'hiddenLayers' ? 'compare.none' : 'compare.full')} .value=${live(value)}
            @change=${(/** @type {Event} */ event) => configure(read(/** @type {HTMLInputElement} */ (event.target).value.trim()))} /></label>`;
    return html`<div class="compare-own">
            ${typedField('hiddenLayers', config.hiddenLayers.join(' '), (typed) => ({hiddenLayers: typed.split(/[\s,，、]+/).filter(Boolean).map(numberOf)}))}
            ${selectField({
                label: settingName(text, 'reduction'),
                value: config.reduction,
                options: names.reduction.map((name) => [name, settingValue(view, 'reduction', name)]),
                choose: (reduction) => configure({reduction: /** @type {Config['reduction']} */ (reduction)})
            })}
            ${typedField('batchSize', config.batchSize === 'full' ? '' : String(config.batchSize), (typed) => ({batchSize: typed === '' ? 'full' : numberOf(typed)}))}
            ${number('initScale')}
            ${number('seed')}
        </div>
        ${settings(view, {...actions, configure: (partial) => configure(partial)})}`;
}

/** What is no number goes on as it was typed: the refusal then quotes it. @param {string} typed @returns {number} */
const numberOf = (typed) => (Number.isNaN(Number(typed)) ? /** @type {any} */ (typed) : Number(typed));
