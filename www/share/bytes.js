/**
 * Bytes one after the other, and back: what a link is packed with. A reader trusts nothing it reads; what is damaged
 * or cut short is refused.
 */
import {refusal} from '../engine/errors.js';

/** Letters that stay as they are in an address (RFC 4648, section 5). @param {Uint8Array} bytes */
export function toLetters(bytes) {
    let letters = '';
    for (const byte of bytes) letters += String.fromCharCode(byte);
    return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

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

export class ByteWriter {
    /** @type {number[]} */
    #bytes = [];

    /** A whole number from 0, small ones in few bytes: seven bits each, the lowest first. @param {number} value up to 2⁵³ − 1 */
    count(value) {
        for (; value >= 128; value = Math.floor(value / 128)) this.#bytes.push((value % 128) + 128);
        this.#bytes.push(value);
    }

    /** A whole number of either sign. @param {number} value */
    integer(value) {
        this.count(value < 0 ? -2 * value - 1 : 2 * value);
    }

    /** Any number, bit for bit. @param {number} value */
    number(value) {
        this.#bytes.push(...new Uint8Array(new Float64Array([value]).buffer));
    }

    toBytes() {
        return Uint8Array.from(this.#bytes);
    }
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
