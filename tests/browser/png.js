/**
 * Reads a screenshot: what was really on the screen, after everything lies above everything.
 *
 * PNG as Chromium writes it: 8 bits, RGB or RGBA, not interlaced.
 */

import {inflateSync} from 'node:zlib';

/** @typedef {[red: number, green: number, blue: number]} Colour */

export class Picture {
    /** @param {Buffer} png */
    constructor(png) {
        /** @type {Buffer[]} */
        const parts = [];
        let kind = 0;
        this.width = 0;
        this.height = 0;
        for (let at = 8; at < png.length;) {
            const length = png.readUInt32BE(at);
            const type = png.toString('latin1', at + 4, at + 8);
            const body = png.subarray(at + 8, at + 8 + length);
            if (type === 'IHDR') {
                this.width = body.readUInt32BE(0);
                this.height = body.readUInt32BE(4);
                kind = body[9];
            }
            if (type === 'IDAT') parts.push(body);
            at += 12 + length;
        }
        this.channels = kind === 6 ? 4 : 3;
        this.data = unfilter(inflateSync(Buffer.concat(parts)), this.width * this.channels, this.height, this.channels);
    }

    /**
     * @param {number} x device pixels
     * @param {number} y
     * @returns {Colour}
     */
    at(x, y) {
        const i = (Math.floor(y) * this.width + Math.floor(x)) * this.channels;
        return [this.data[i], this.data[i + 1], this.data[i + 2]];
    }

    /**
     * What differs between two pictures of the same size.
     * @param {Picture} other
     * @returns {{x: number, y: number, count: number, width: number, height: number}} device pixels: the middle, how many, and
     *     the sides of the box around them; count 0 where nothing differs
     */
    difference(other) {
        let [x, y, count, left, top, right, bottom] = [0, 0, 0, Infinity, Infinity, -Infinity, -Infinity];
        for (let i = 0; i < this.data.length; i += this.channels) {
            if (Math.abs(this.data[i] - other.data[i]) < 8 && Math.abs(this.data[i + 1] - other.data[i + 1]) < 8 && Math.abs(this.data[i + 2] - other.data[i + 2]) < 8) continue;
            const column = (i / this.channels) % this.width;
            const row = Math.floor(i / this.channels / this.width);
            x += column + 0.5;
            y += row + 0.5;
            count++;
            [left, right, top, bottom] = [Math.min(left, column), Math.max(right, column), Math.min(top, row), Math.max(bottom, row)];
        }
        return {x: x / count, y: y / count, count, width: right - left + 1, height: bottom - top + 1};
    }
}

/**
 * @param {Buffer} bytes rows, each after the number of its filter
 * @param {number} stride bytes of a row
 * @param {number} height
 * @param {number} back bytes of a pixel
 */
function unfilter(bytes, stride, height, back) {
    const out = new Uint8Array(stride * height);
    for (let row = 0; row < height; row++) {
        const filter = bytes[row * (stride + 1)];
        for (let i = 0; i < stride; i++) {
            const at = row * stride + i;
            const left = i >= back ? out[at - back] : 0;
            const up = row > 0 ? out[at - stride] : 0;
            const corner = i >= back && row > 0 ? out[at - stride - back] : 0;
            const predicted = filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
            out[at] = bytes[row * (stride + 1) + 1 + i] + predicted;
        }
    }
    return out;
}

/**
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function paeth(left, up, corner) {
    const a = Math.abs(up - corner);
    const b = Math.abs(left - corner);
    const c = Math.abs(left + up - 2 * corner);
    return a <= b && a <= c ? left : b <= c ? up : corner;
}
