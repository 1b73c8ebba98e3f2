/**
 * A preset in a file of somebody else: its outline is checked, and what it opens. Loaded when there is one.
 */
import {refusal, TwoLayerError} from '../engine/errors.js';
import {checkView} from './preset-view.js';

/** @typedef {import('./preset.js').Preset} Preset */

const KEYS = ['version', 'title', 'try', 'note', 'config', 'data', 'parameters', 'state', 'view', 'reaches', 'figures'];

/**
 * @param {string} url for errors
 * @param {Promise<Response>} answer
 * @returns {Promise<Preset>}
 */
export async function read(url, answer) {
    const preset = parsePreset(await json(url, answer));
    if (preset.view) checkView(preset.view);
    return preset;
}

/**
 * Checks the outline of a preset.
 * @param {unknown} input
 * @returns {Preset}
 */
export function parsePreset(input) {
    const preset = object('preset', input);
    for (const key of Object.keys(preset)) {
        if (!KEYS.includes(key)) throw refusal(`preset.${key}`, preset[key], `one of the keys ${KEYS.join(', ')}`, 'invalid-preset');
    }
    if (preset.version !== 1) throw refusal('preset.version', preset.version, '1', 'invalid-preset');
    texts('preset.title', preset.title);
    for (const key of ['try', 'note']) if (preset[key] !== undefined) texts(`preset.${key}`, preset[key]);
    object('preset.config', preset.config);
    for (const key of ['data', 'view']) if (preset[key] !== undefined) object(`preset.${key}`, preset[key]);
    if (preset.parameters !== undefined && !Array.isArray(preset.parameters)) {
        throw refusal('preset.parameters', preset.parameters, 'a list of layers', 'invalid-preset');
    }
    if (preset.state !== undefined && !Array.isArray(preset.state)) throw refusal('preset.state', preset.state, 'a list of numbers', 'invalid-preset');
    return Object.freeze(/** @type {Preset} */ (/** @type {unknown} */ (preset)));
}

/**
 * A text in both languages.
 * @param {string} field
 * @param {unknown} value
 */
function texts(field, value) {
    const text = object(field, value);
    for (const language of ['en', 'zh']) {
        if (typeof text[language] !== 'string') throw refusal(`${field}.${language}`, text[language], 'a text', 'invalid-preset');
    }
}

/**
 * @param {string} field
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
function object(field, value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal(field, value, 'an object', 'invalid-preset');
    return /** @type {Record<string, unknown>} */ (value);
}

/**
 * @param {string} url
 * @param {Promise<Response>} answer
 * @returns {Promise<unknown>}
 */
async function json(url, answer) {
    const failed = (/** @type {unknown} */ cause) =>
        new TwoLayerError('load-failed', `The preset at ${url} could not be loaded.`, {field: 'preset', value: url, cause});
    const response = await answer.catch((cause) => {
        throw failed(cause);
    });
    if (!response.ok) throw failed(`${response.status} ${response.statusText}`);
    return response.json().catch((cause) => {
        throw new TwoLayerError('invalid-preset', `The preset at ${url} is not JSON.`, {field: 'preset', value: url, allowed: 'JSON', cause});
    });
}
