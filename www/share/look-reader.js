/**
 * Reads what `look.js` has written, and trusts nothing of it: what no preset could open is refused with a sentence.
 * Loaded when there is a link to open.
 */
import {configAttributes} from '../config/attributes.js';
import {checkView} from '../config/preset-view.js';
import {refusal, TwoLayerError} from '../engine/errors.js';

/** @typedef {import('../config/preset-view.js').PresetView} PresetView */

/** As a link writes a number: no `Infinity`, no `0x10`, no empty text. */
const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Of a longer list nothing is read: it is too long for the check, whatever it says. */
const MOST_WORDS = 100;

/** A number if it is one; what is none is refused where it is checked. @param {string} word */
const numberOr = (word) => (NUMBER.test(word) ? Number(word) : word);

/**
 * @param {string} text
 * @param {string} separator
 * @param {(word: string) => unknown} read
 */
function list(text, separator, read) {
    const words = text.split(separator);
    return words.length > MOST_WORDS ? words : words.map(read);
}

/**
 * Numbers that have names by their order; `b` stands for null.
 * @param {string} text
 * @param {string} separator
 * @param {readonly string[]} names
 */
function record(text, separator, names) {
    const numbers = text.split(separator, names.length + 1);
    if (numbers.length !== names.length) throw new RangeError('as many numbers as names');
    return Object.fromEntries(names.map((name, i) => [name, numbers[i] === 'b' ? null : numberOr(numbers[i])]));
}

/** How those are read that are not one word, and what they may be. @type {Readonly<Record<string, {read: (text: string) => unknown, allowed: string}>>} */
const FORMS = {
    'stage.bounds': {
        read: (text) => record(text, ' ', ['x0', 'x1', 'y0', 'y1']),
        allowed: 'four numbers, the ends of x and those of y'
    },
    'landscape.parameters': {
        read: (text) => list(text, ' ', (word) => record(word, '.', ['layer', 'from', 'to'])),
        allowed: 'parameters such as 0.1.2, or 0.b.2 for a bias'
    },
    'landscape.ranges': {
        read: (text) => list(text, ' ', (word) => (word === '*' ? null : record(word, '_', ['low', 'high']))),
        allowed: 'ranges such as -6_6, or * for one that is found'
    },
    'hidden.units': {
        read: (text) => list(text, ' ', numberOr),
        allowed: 'two units such as 1 0'
    },
    'predict.points': {
        read: (text) => list(text, ' ', (word) => list(word, '_', numberOr)),
        allowed: 'points such as 0.5_-1'
    }
};

/**
 * @param {readonly (readonly [name: string, text: string])[]} parts
 * @returns {PresetView} throws `invalid-link`
 */
export function lookOf(parts) {
    /** @type {Map<string, any>} */
    const view = new Map();
    for (const [name, text] of parts) {
        const dot = name.indexOf('.');
        const [panel, key] = dot < 0 ? [name] : [name.slice(0, dot), name.slice(dot + 1)];
        if (key === undefined) view.set(panel, text);
        else view.set(panel, {...view.get(panel), ...(panel === 'compare' ? setting(name, key, text) : {[key]: valueOf(name, text)})});
    }
    try {
        return checkView(Object.fromEntries(view));
    } catch (error) {
        if (!(error instanceof TwoLayerError)) throw error;
        const [field, given, allowed] = [String(error.field).replace('preset.view', 'link').slice(0, 60), String(error.given), String(error.allowed)];
        throw new TwoLayerError('invalid-link', `${field} is ${given}; allowed is ${allowed}.`, {field, value: error.value, given, allowed});
    }
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {unknown} which of them it may be, the check knows
 */
function valueOf(name, text) {
    if (!Object.hasOwn(FORMS, name)) return text === 'true' || text === 'false' ? text === 'true' : numberOr(text);
    try {
        return FORMS[name].read(text);
    } catch {
        throw refusal(`link.${name}`, text, FORMS[name].allowed, 'invalid-link');
    }
}

/**
 * A setting of the other network, as an attribute says it.
 * @param {string} name
 * @param {string} attribute
 * @param {string} text
 */
function setting(name, attribute, text) {
    if (!Object.hasOwn(configAttributes, attribute)) throw refusal(`link.${name.slice(0, 40)}`, text, 'a setting of Two-Layer', 'invalid-link');
    const {key, kind} = configAttributes[attribute];
    return {[key]: kind.parse(key, text)};
}
