/**
 * Reads what `link.js` has written. Loaded when there is a link to open.
 */
import {configAttributes, elementAttributes} from '../config/attributes.js';
import {refusal, TwoLayerError} from '../engine/errors.js';
import {damaged, fromLetters} from './byte-reader.js';
import defaults from './defaults.json' with {type: 'json'};
import {isLook} from './link.js';
import {lookOf} from './look-reader.js';

/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('./link.js').Run} Run */

/** Those that are opened. The second one says what is open besides. */
const VERSIONS = ['1', '2'];

/** Longer addresses are not looked at: browsers differ in what they take, and none of ours comes near. */
const LONGEST = 2_000_000;

/**
 * @param {string} hash with or without `#`
 * @returns {Run | undefined} nothing if it is not a link to a run
 */
export function fromHash(hash) {
    if (hash.length > LONGEST) throw refusal('link', `${hash.length} letters long`, `at most ${LONGEST}`, 'invalid-link');
    const parts = new URLSearchParams(hash.replace(/^#/, ''));
    const version = parts.get('v');
    if (version === null) return undefined;
    if (!VERSIONS.includes(version)) {
        const allowed = VERSIONS.join(', ');
        throw new TwoLayerError('invalid-link', `The link is of version ${version.slice(0, 20)}; this page opens links of version ${allowed}.`, {field: 'link.v', value: version, given: version, allowed});
    }
    /** @type {Run} */
    const run = {config: structuredClone(/** @type {Partial<Config>} */ (defaults)), attributes: {}};
    /** @type {[string, string][]} */
    const look = [];
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
        } else if (version === '2' && isLook(name)) {
            look.push([name, text]);
        } else if (name !== 'v') {
            throw refusal(`link.${name.slice(0, 40)}`, text, 'a setting of Two-Layer', 'invalid-link');
        }
    }
    if (look.length > 0) run.view = lookOf(look);
    return run;
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
