/**
 * Bytes one after the other: what a link is packed with. `byte-reader.js` reads them.
 */

/** Letters that stay as they are in an address (RFC 4648, section 5). @param {Uint8Array} bytes */
export function toLetters(bytes) {
    let letters = '';
    for (const byte of bytes) letters += String.fromCharCode(byte);
    return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
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
