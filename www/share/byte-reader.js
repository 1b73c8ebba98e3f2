/**
 * Reads what `bytes.js` has written, and trusts nothing of it: what is damaged or cut short is refused.
 */
import {refusal} from '../engine/errors.js';

/**
 * @param {string} field for the error
 * @param {string} letters
 */
export function fromLetters(field, letters) {
    if (!/^[\w-]*$/.test(letters) || letters.length % 4 === 1) throw damaged(field);
    const text = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** @param {string} field */
export function damaged(field) {
    return refusal(`link.${field}`, 'damaged or cut short', 'a link as it was copied', 'invalid-link');
}

export class ByteReader {
    #field;
    #bytes;
    #at = 0;

    /**
     * @param {string} field for errors
     * @param {Uint8Array} bytes
     */
    constructor(field, bytes) {
        this.#field = field;
        this.#bytes = bytes;
    }

    /** Bytes not yet read: nothing that is still to come can have more parts. */
    get left() {
        return this.#bytes.length - this.#at;
    }

    /** @param {number} [largest] */
    count(largest = Number.MAX_SAFE_INTEGER) {
        let value = 0;
        for (let unit = 1; ; unit *= 128) {
            const byte = this.#byte();
            value += (byte % 128) * unit;
            if (value > largest) throw damaged(this.#field);
            if (byte < 128) return value;
        }
    }

    integer() {
        const twice = this.count();
        return twice % 2 ? -(twice + 1) / 2 : twice / 2;
    }

    number() {
        if (this.left < 8) throw damaged(this.#field);
        const [value] = new Float64Array(this.#bytes.slice(this.#at, (this.#at += 8)).buffer);
        if (!Number.isFinite(value)) throw damaged(this.#field);
        return value;
    }

    /** Whatever follows is not ours. */
    end() {
        if (this.left > 0) throw damaged(this.#field);
    }

    #byte() {
        if (this.left === 0) throw damaged(this.#field);
        return this.#bytes[this.#at++];
    }
}
