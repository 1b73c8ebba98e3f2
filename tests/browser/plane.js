/**
 * The plane as it is seen: where on the screen a point of the data is, found by looking and not from the code that
 * draws it. Two points are added by script, and where the picture has changed is where they are.
 */

import {Picture} from './png.js';

/** @typedef {import('./network.js').Network} Network */
/** @typedef {{x: number, y: number}} Place CSS pixels of the window */
/** @typedef {{picture: Picture, origin: Place, ratio: number}} Look a picture, where its corner is, and its pixels per CSS pixel */

/** Where moons has no points. */
const PROBES = [[-1, -1.4], [2.2, 2]];

export class Plane {
    /**
     * @param {Network} network
     * @param {number[]} slope CSS pixels per data unit
     * @param {number[]} start CSS pixels of the data's origin
     */
    constructor(network, slope, start) {
        this.network = network;
        this.slope = slope;
        this.start = start;
    }

    /** @param {Network} network paused, with the data of moons and the stage in sight */
    static async of(network) {
        await network.stage.scrollIntoViewIfNeeded();
        const places = [];
        for (const x of PROBES) {
            const before = await look(network);
            await network.call('addPoint', x, 1);
            await network.drawn();
            places.push(changed(before, await look(network)));
            await network.call('undo');
            await network.drawn();
        }
        const [a, b] = places;
        const slope = [(b.x - a.x) / (PROBES[1][0] - PROBES[0][0]), (b.y - a.y) / (PROBES[1][1] - PROBES[0][1])];
        return new Plane(network, slope, [a.x - slope[0] * PROBES[0][0], a.y - slope[1] * PROBES[0][1]]);
    }

    /** @param {readonly number[]} point @returns {Place} */
    placeOf([x, y]) {
        return {x: this.start[0] + this.slope[0] * x, y: this.start[1] + this.slope[1] * y};
    }

    /** Whole pixels, as a mouse has them. @param {readonly number[]} point @returns {Place} */
    pixelOf(point) {
        const {x, y} = this.placeOf(point);
        return {x: Math.round(x), y: Math.round(y)};
    }

    /**
     * How far a point is from a place on the screen.
     * @param {readonly number[]} point
     * @param {Place} place
     * @returns {number} CSS pixels
     */
    distance(point, place) {
        const {x, y} = this.placeOf(point);
        return Math.hypot(x - place.x, y - place.y);
    }

    /**
     * @param {Look} seen
     * @param {readonly number[]} point
     */
    colourIn({picture, origin, ratio}, point) {
        const {x, y} = this.placeOf(point);
        return picture.at((x - origin.x) * ratio, (y - origin.y) * ratio);
    }
}

/**
 * The stage as it is on the screen now.
 * @param {Network} network
 * @returns {Promise<Look>}
 */
export async function look({stage, page}) {
    const box = await stage.boundingBox();
    if (!box) throw new Error('the stage is not on the screen');
    const origin = {x: Math.floor(box.x), y: Math.floor(box.y)};
    const picture = new Picture(await page.screenshot({clip: {...origin, width: Math.ceil(box.width), height: Math.ceil(box.height)}}));
    return {picture, origin, ratio: picture.width / Math.ceil(box.width)};
}

/**
 * The middle of what has changed between two looks at the same place.
 * @param {Look} before
 * @param {Look} after
 * @returns {Place}
 */
export function changed(before, {picture, origin, ratio}) {
    const {x, y, count} = picture.difference(before.picture);
    if (count === 0) throw new Error('nothing has changed on the screen');
    return {x: origin.x + x / ratio, y: origin.y + y / ratio};
}
