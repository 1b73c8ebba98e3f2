/**
 * A run as the part of an address after `#`, and back.
 *
 *     v=1&generator=xor&hidden-layers=4&seed=3&points=…&state=…
 *
 * Settings have the names and the form of the attributes; those left out have the value they had by default in that
 * version, whatever the default is today. `points` are packed (`points.js`), and so are `given`, initial weights nobody
 * drew, and `state`: parameters, optimizer, place in time, bit for bit. Without `v`, an address is a tag written differently: `preset=xor&hidden-layers=4`.
 */
import {configAttributes, elementAttributes} from '../config/attributes.js';
import {refusal, TwoLayerError} from '../engine/errors.js';
import {damaged, fromLetters, toLetters} from './bytes.js';
import defaults from './defaults.json' with {type: 'json'};

/** @typedef {import('../config/config.js').Config} Config */

/**
 * @typedef {object} Run what a link says
 * @property {Partial<Config>} config complete, as far as this version knows the settings
 * @property {string | undefined} [points] packed; without them the generator's
 * @property {Float64Array | undefined} [given] initial parameters, layer by layer, `W` row by row, then `b`; without them the seed draws them
 * @property {Float64Array | undefined} [state] of the training; without it the beginning
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
export function toHash({config, points, given, state, attributes}) {
    const parts = new URLSearchParams({v: VERSION, ...attributes});
    for (const [attribute, {key}] of Object.entries(configAttributes)) {
        const value = config[key];
        if (value !== undefined && !isDefault(key, value)) parts.set(attribute, String(value).replaceAll(',', ' '));
    }
    if (points !== undefined) parts.set('points', points);
    if (given) parts.set('given', lettersOf(given));
    if (state) parts.set('state', lettersOf(state));
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
        throw new TwoLayerError('invalid-link', `The link is of version ${version.slice(0, 20)}; this page opens links of version ${VERSION}.`, {field: 'link.v', value: version, given: version, allowed: VERSION});
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
        } else if (name === 'given' || name === 'state') {
            run[name] = numbersFrom(name, text);
        } else if (name !== 'v') {
            throw refusal(`link.${name.slice(0, 40)}`, text, 'a setting of Two-Layer', 'invalid-link');
        }
    }
    return run;
}

/** @param {Float64Array} numbers */
function lettersOf({buffer, byteOffset, byteLength}) {
    return toLetters(new Uint8Array(buffer, byteOffset, byteLength));
}

/**
 * @param {string} field
 * @param {string} text
 */
function numbersFrom(field, text) {
    const bytes = fromLetters(field, text);
    if (bytes.length % 8 !== 0) throw damaged(field);
    return new Float64Array(bytes.buffer);
}

/**
 * @param {keyof Config} key
 * @param {unknown} value
 */
function isDefault(key, value) {
    return JSON.stringify(value) === JSON.stringify(/** @type {Partial<Config>} */ (defaults)[key]);
}
