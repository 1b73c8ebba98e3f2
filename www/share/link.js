/**
 * A run as the part of an address after `#`, and back.
 *
 *     v=1&generator=xor&hidden-layers=4&seed=3&points=…&state=…
 *
 * Settings have the names and the form of the attributes; those left out have the value they had by default in that
 * version, whatever the default is today. `points` are packed (`points.js`), and so is `state`: parameters, optimizer,
 * place in time, bit for bit. Without `v`, an address is a tag written differently: `preset=xor&hidden-layers=4`.
 */
import {configAttributes, elementAttributes} from '../config/attributes.js';
import {refusal, TwoLayerError} from '../engine/errors.js';
import {damaged, fromLetters, toLetters} from './bytes.js';
import defaults from './defaults.json' with {type: 'json'};

/** @typedef {import('../config/config.js').Config} Config */

/**
 * @typedef {object} Run what a link says
 * @property {Partial<Config>} config complete, as far as this version knows the settings
 * @property {string} [points] packed; without them the generator's
 * @property {Float64Array} [state] of the training; without it the beginning
 * @property {Record<string, string>} attributes of the element itself: `show`, `speed` …
 */

/** Of the form, and of the defaults. */
const VERSION = '1';

/** Longer addresses are not looked at: browsers differ in what they take, and none of ours comes near. */
const LONGEST = 2_000_000;

/**
 * @param {Run} run
 * @returns {string} without `#`
 */
export function toHash({config, points, state, attributes}) {
    const parts = new URLSearchParams({v: VERSION, ...attributes});
    for (const [attribute, {key}] of Object.entries(configAttributes)) {
        const value = config[key];
        if (value !== undefined && !isDefault(key, value)) parts.set(attribute, String(value).replaceAll(',', ' '));
    }
    if (points !== undefined) parts.set('points', points);
    if (state) parts.set('state', toLetters(new Uint8Array(state.buffer, state.byteOffset, state.byteLength)));
    return parts.toString();
}

/**
 * @param {string} hash with or without `#`
 * @returns {Run | undefined} nothing if it is not a link to a run
 */
export function fromHash(hash) {
    if (hash.length > LONGEST) throw refusal('link', `${hash.length} letters long`, `at most ${LONGEST}`, 'invalid-link');
    const parts = new URLSearchParams(hash.replace(/^#/, ''));
    const version = parts.get('v');
    if (version === null) return undefined;
    if (version !== VERSION) {
        throw new TwoLayerError('invalid-link', `The link is of version ${version.slice(0, 20)}; this page opens links of version ${VERSION}.`, {field: 'link.v', value: version, allowed: VERSION});
    }
    /** @type {Run} */
    const run = {config: structuredClone(/** @type {Partial<Config>} */ (defaults)), attributes: {}};
    for (const [name, text] of parts) {
        if (Object.hasOwn(configAttributes, name)) {
            const {key, kind} = configAttributes[name];
            Object.assign(run.config, {[key]: kind.parse(key, text)});
        } else if (Object.hasOwn(elementAttributes, name)) {
            run.attributes[name] = text;
        } else if (name === 'points') {
            run.points = text;
        } else if (name === 'state') {
            run.state = stateFrom(text);
        } else if (name !== 'v') {
            throw refusal(`link.${name.slice(0, 40)}`, text, 'a setting of Two-Layer', 'invalid-link');
        }
    }
    return run;
}

/** @param {string} text */
function stateFrom(text) {
    const bytes = fromLetters('state', text);
    if (bytes.length % 8 !== 0) throw damaged('state');
    return new Float64Array(bytes.buffer);
}

/**
 * @param {keyof Config} key
 * @param {unknown} value
 */
function isDefault(key, value) {
    return JSON.stringify(value) === JSON.stringify(/** @type {Partial<Config>} */ (defaults)[key]);
}
