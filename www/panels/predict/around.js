/**
 * Which part of the plane shows the data and some places besides.
 */
import {boundsOf} from '../../plot/bounds.js';

/** @typedef {import('../view.js').Bounds} Bounds */

/** Room on each side, as a share of what is shown; and how far away a place can be that is still worth a look. */
const ROOM = 0.08;
const FARTHEST = 1e5;

/**
 * @param {Readonly<import('../../engine/session.js').Points>} data
 * @param {readonly number[][]} places one number per feature
 * @param {Bounds} now what is shown now; its height stays where there is one feature only
 * @returns {Bounds}
 */
export function around(data, places, now) {
    const {x0, x1, y0, y1} = boundsOf(data);
    const near = places.filter((place) => place.every((value) => Math.abs(value) <= FARTHEST));
    const [left, right] = wide(x0, x1, near.map(([x]) => x));
    if (data.features === 1) return {...now, x0: left, x1: right};
    const [bottom, top] = wide(y0, y1, near.map(([, y]) => y));
    return {x0: left, x1: right, y0: bottom, y1: top};
}

/**
 * The interval, grown to hold the values with some room.
 * @param {number} low
 * @param {number} high
 * @param {readonly number[]} values
 * @returns {[number, number]}
 */
function wide(low, high, values) {
    const least = Math.min(low, ...values);
    const most = Math.max(high, ...values);
    const room = (most - least) * ROOM;
    return [least < low ? least - room : low, most > high ? most + room : high];
}
