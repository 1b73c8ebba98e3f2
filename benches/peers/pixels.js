/** The picture for libraries that are asked point by point or all at once: where the pixels are, and what they are painted with. */

import {COLOURS, PLANE} from '../workloads.js';

/** @param {number} side @returns {number[][]} the middle of each pixel, row by row from the top */
export function centres(side) {
    const {x0, x1, y0, y1} = PLANE;
    return Array.from({length: side * side}, (_, i) => [
        x0 + (i % side + 0.5) / side * (x1 - x0),
        y1 - (Math.floor(i / side) + 0.5) / side * (y1 - y0)
    ]);
}

/** @param {number} p from 0 to 1 */
export const colour = (p) => COLOURS[Math.max(0, Math.min(256 * p, 255)) | 0];
