/**
 * What the attributes of an element say, with the same patience everywhere: what fits applies, what does not is
 * reported, and neither keeps the other from its effect.
 */
import {configAttributes, elementAttributes} from '../config/attributes.js';
import {refusal} from '../engine/errors.js';

/** @typedef {import('../config/config.js').Config} Config */

export const observedAttributes = [...Object.keys(elementAttributes), ...Object.keys(configAttributes)];

/**
 * Hands the values of attributes to `apply`: all at once, since some are only right together; if that is refused, one by
 * one, so that a single wrong one does not cost the others.
 * @param {Element} element
 * @param {Iterable<string>} attributes those of the config; what the element does not have is left out
 * @param {(partial: Partial<Config>) => void} apply throws what it refuses
 * @param {(error: unknown) => void} report
 */
export function applyAttributes(element, attributes, apply, report) {
    /** @type {Partial<Config>[]} */
    const parts = [];
    for (const attribute of attributes) {
        const text = element.getAttribute(attribute);
        if (text === null) continue;
        const {key, kind} = configAttributes[attribute];
        attempt(() => parts.push({[key]: kind.parse(key, text)}), report);
    }
    if (parts.length === 0) return;
    try {
        apply(Object.assign({}, ...parts));
    } catch (error) {
        if (parts.length === 1) report(error);
        else for (const part of parts) attempt(() => apply(part), report);
    }
}

/**
 * @param {string} field
 * @param {unknown} value
 * @param {readonly string[]} allowed
 * @returns {string}
 */
export function oneOf(field, value, allowed) {
    if (typeof value === 'string' && allowed.includes(value)) return value;
    throw refusal(field, value, `one of ${allowed.join(', ')}`, typeof value === 'string' ? 'unknown-name' : 'wrong-type');
}

/**
 * @param {() => void} action
 * @param {(error: unknown) => void} report
 */
function attempt(action, report) {
    try {
        action();
    } catch (error) {
        report(error);
    }
}
