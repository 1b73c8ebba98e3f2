/**
 * A run as the part of an address after `#`; `link-reader.js` reads it.
 *
 *     v=1&generator=xor&hidden-layers=4&seed=3&points=…&state=…
 *
 * Settings have the names and the form of the attributes; those left out have the value they had by default in that
 * version, whatever the default is today. `points` are packed (`points.js`), and so are `given`, initial weights nobody
 * drew, and `state`: parameters, optimizer, place in time, bit for bit. What is open is told in version 2, by `look.js`. Without `v`, an address is a tag written differently: `preset=xor&hidden-layers=4`.
 */
import {configAttributes} from '../config/attributes.js';
import {toLetters} from './bytes.js';
import defaults from './defaults.json' with {type: 'json'};

/** @typedef {import('../config/config.js').Config} Config */

/**
 * @typedef {object} Run what a link says
 * @property {Partial<Config>} config complete, as far as this version knows the settings
 * @property {string | undefined} [points] packed; without them the generator's
 * @property {Float64Array | undefined} [given] initial parameters, layer by layer, `W` row by row, then `b`; without them the seed draws them
 * @property {Float64Array | undefined} [state] of the training; without it the beginning
 * @property {Record<string, string>} attributes of the element itself: `show`, `speed` …
 * @property {import('../config/preset-view.js').PresetView} [view] what is open
 */

/** Of the form, and of the defaults. */
export const VERSION = '1';

/** @param {string} name of a part of a link @returns {boolean} whether it says what is open */
export const isLook = (name) => name === 'open' || name.includes('.');

/**
 * @param {Run} run with what is open, as `look.js` writes it, among the attributes
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

/** @param {Float64Array} numbers */
function lettersOf({buffer, byteOffset, byteLength}) {
    return toLetters(new Uint8Array(buffer, byteOffset, byteLength));
}

/**
 * @param {keyof Config} key
 * @param {unknown} value
 */
function isDefault(key, value) {
    return JSON.stringify(value) === JSON.stringify(/** @type {Partial<Config>} */ (defaults)[key]);
}
