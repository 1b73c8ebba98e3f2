/**
 * What the engine, a preset or an attribute can get wrong, in one shape.
 *
 * What is wrong with numbers and names, the Rust core says; this module makes sentences of it, and gives them a class, so
 * that a page can tell them from errors of its own.
 */

/**
 * Codes are part of the public interface.
 * @typedef {'out-of-range' | 'unknown-name' | 'wrong-type' | 'wrong-shape' | 'unknown-key' | 'unknown-preset'
 *     | 'invalid-preset' | 'invalid-link' | 'load-failed' | 'crashed' | 'disposed' | 'unexpected'} ErrorCode
 */

/**
 * @typedef {object} Details
 * @property {string} [field] which key, attribute or argument
 * @property {unknown} [value] what it was
 * @property {string} [given] the same in words
 * @property {string} [allowed] what it may be, in words
 * @property {unknown} [cause]
 */

/** An error a reader or an author can act on: its message is one sentence for people, its code one word for programs. */
export class TwoLayerError extends Error {
    /**
     * @param {ErrorCode} code
     * @param {string} message
     * @param {Details} [details]
     */
    constructor(code, message, details = {}) {
        super(message, 'cause' in details ? {cause: details.cause} : undefined);
        this.name = 'TwoLayerError';
        this.code = code;
        this.field = details.field;
        this.value = details.value;
        this.given = details.given;
        this.allowed = details.allowed;
    }
}

/**
 * The error for a refused value.
 * @param {string} field
 * @param {unknown} value
 * @param {string} allowed
 * @param {ErrorCode} [code]
 */
export function refusal(field, value, allowed, code = 'wrong-type') {
    const given = code === 'unknown-key' ? 'not known' : isCount(value, code) ? `${value} numbers` : inWords(value);
    return new TwoLayerError(code, `${field} is ${given}; allowed is ${allowed}.`, {field, value, given, allowed});
}

/**
 * Whether the value says how many numbers there are, where the engine asks for another number of them.
 * @param {unknown} value
 * @param {ErrorCode} code
 */
const isCount = (value, code) => code === 'wrong-shape' && typeof value === 'number';

/**
 * Words with their gaps filled.
 * @param {string} words with `{}` for each value
 * @param {readonly unknown[]} values
 */
export function filled(words, values) {
    let next = 0;
    return words.replaceAll('{}', () => [values[next++]].flat().join(', '));
}

/**
 * A value as the sentence of an error shows it: short, whatever it is.
 * @param {unknown} value
 * @returns {string}
 */
function inWords(value) {
    if (typeof value === 'string') return value === '' ? 'empty' : `"${shorten(value)}"`;
    if (Array.isArray(value) && value.length <= 8 && !value.some(Array.isArray)) return shorten(`[${value.map(inWords).join(', ')}]`);
    if (Array.isArray(value)) return `a list of ${value.length}`;
    if (ArrayBuffer.isView(value) && 'length' in value) return `a list of ${value.length}`;
    if (typeof value === 'object' && value !== null) return 'an object';
    if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
    return String(value);
}

/** @param {string} text */
function shorten(text) {
    return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
