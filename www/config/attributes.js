/**
 * The attributes of `<two-layer>`: which key of the config each one sets, and how its text becomes a value.
 *
 * Only the kind of a value is checked here. Whether a number is in range or a name is known is the core's business,
 * which answers with an error of the same shape.
 */
import {refusal} from '../engine/errors.js';

/** @typedef {import('./config.js').Config} Config */

/**
 * How one kind of value is written.
 * @template T
 * @typedef {object} Kind
 * @property {(field: string, text: string) => T} parse throws `wrong-type`
 */

/** As HTML writes a number; no `Infinity`, no `0x10`, no empty text. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * @param {string} field
 * @param {string} text
 * @param {string} [allowed]
 */
function parseNumber(field, text, allowed = 'a number') {
    if (!NUMBER.test(text.trim())) throw refusal(field, text, allowed);
    return Number(text);
}

/** The entries of a list, separated by spaces or commas. @param {string} text */
const words = (text) => text.split(/[\s,]+/).filter(Boolean);

/** @type {Kind<string>} */
const name = {parse: (_field, text) => text.trim()};

/** @type {Kind<number>} */
const number = {parse: (field, text) => parseNumber(field, text)};

/** @type {Kind<string[]>} */
const nameList = {parse: (_field, text) => words(text)};

/** One word, or a list of others. @param {string} word @returns {Kind<string | string[]>} */
const nameListOr = (word) => ({parse: (_field, text) => (text.trim() === word ? word : words(text))});

/** @type {Kind<number[]>} */
const widths = {
    parse: (field, text) => words(text).map((word) => parseNumber(field, word, 'a list of whole numbers such as "4 2"'))
};

/** One name for all layers, or one for each. @type {Kind<string | string[]>} */
const namePerLayer = {
    parse: (_field, text) => (words(text).length === 1 ? text.trim() : words(text))
};

/** An attribute without a value is true, as everywhere in HTML. @type {Kind<boolean>} */
const flag = {
    parse(field, text) {
        const word = text.trim();
        if (!['', 'true', 'false'].includes(word)) throw refusal(field, text, '"true" or "false"');
        return word !== 'false';
    }
};

/** One for all layers, or one for each. @type {Kind<boolean | boolean[]>} */
const flagPerLayer = {
    parse: (field, text) => (words(text).length > 1 ? words(text).map((word) => flag.parse(field, word)) : flag.parse(field, text))
};

/** Present or not. @type {Kind<boolean>} */
const presence = {parse: () => true};

/**
 * A number, or this one word instead.
 * @template {string} W
 * @param {W} word
 * @returns {Kind<number | W>}
 */
function numberOr(word) {
    return {
        parse: (field, text) => (text.trim() === word ? word : parseNumber(field, text, `a number or "${word}"`))
    };
}

/** @type {Kind<number | 'max'>} */
const speed = {
    parse(field, text) {
        const value = numberOr('max').parse(field, text);
        if (value !== 'max' && !(value > 0 && value < Infinity)) throw refusal(field, value, 'a number above 0, or "max"', 'out-of-range');
        return value;
    }
};

/** The kind of each attribute that sets a key of the config. @type {Record<string, Kind<any>>} */
const kinds = {
    generator: name,
    samples: number,
    noise: number,
    split: number,
    'sample-seed': numberOr('after_weights'),
    features: nameListOr('raw'),
    'hidden-layers': widths,
    activation: namePerLayer,
    'output-activation': name,
    bias: flagPerLayer,
    'loss-function': name,
    reduction: name,
    'report-reduction': name,
    optimizer: name,
    'learning-rate': number,
    momentum: number,
    rho: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    'epsilon-mode': name,
    'batch-size': numberOr('full'),
    'batch-order': name,
    init: name,
    'init-scale': number,
    l1: number,
    l2: number,
    'l2-scale': name,
    'penalize-weights': flag,
    'penalize-biases': flag,
    'report-penalty': flag,
    quirk: name,
    seed: number
};

/** @param {string} attribute */
const keyOf = (attribute) => /** @type {keyof Config} */ (attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase()));

/**
 * Attributes that set a key of the config: the one of the same name, in camel case.
 * @type {{[A in string]: {key: keyof Config, kind: Kind<any>}}}
 */
export const configAttributes = Object.fromEntries(Object.entries(kinds).map(([attribute, kind]) => [attribute, {key: keyOf(attribute), kind}]));

/** Attributes that concern the element itself. */
export const elementAttributes = {
    preset: name,
    playing: presence,
    speed,
    show: nameList,
    lang: name,
    theme: name,
    playground: name
};
