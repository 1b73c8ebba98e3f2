/**
 * The loss over two coordinates as a surface that can be turned: a parallel projection of the box around it. Faces are
 * painted on a canvas from the back to the front; edges with numbers, the way and the ball are SVG above it.
 */
import {nothing, svg} from 'lit/html.js';
import {heightColour} from '../../plot/ramp.js';
import {clearedContext} from '../../plot/surface.js';
import {legend, lossTicks, roundTicks} from './axes.js';
import {line, sphere} from './curve.js';
import {lossAt} from './picture.js';

/** @typedef {import('./curve.js').Stand} Stand */
/** @typedef {import('./picture.js').Picture} Picture */
/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('../../plot/surface.js').Size} Size */

/** How it is turned, in degrees: about the upright axis, and how far it is looked down on. @typedef {{azimuth: number, elevation: number}} Turn */

/** @type {Readonly<Turn>} */
export const FIRST_TURN = {azimuth: -32, elevation: 32};

/** Half the sides of the box: of its ground, and its height. */
const GROUND = 1;
const HEIGHT = 0.62;

/** Room around the box, pixels: numbers and names; and below for the legend. */
const ROOM = 46;
const LEGEND = 34;

/** Faces along a side: at rest, and while it moves. */
const FACES = {still: 64, moving: 32};

/** Steps along a line of sight. */
const SIGHT = 400;

/** From coordinates and losses to pixels. */
export class Projection {
    /**
     * @param {Size} size of the plot
     * @param {Picture} picture
     * @param {Scale} scale
     * @param {Turn} turn
     */
    constructor({width, height}, {ranges}, scale, {azimuth, elevation}) {
        const [a, e] = [azimuth * Math.PI / 180, elevation * Math.PI / 180];
        this.ranges = ranges;
        this.scale = scale;
        this.cosine = Math.cos(a);
        this.sine = Math.sin(a);
        this.tilt = Math.sin(e);
        this.rise = Math.cos(e);
        const reach = GROUND * Math.SQRT2;
        this.unit = Math.max(1, Math.min((width - 2 * ROOM) / (2 * reach), (height - LEGEND - 1.4 * ROOM) / (2 * (reach * this.tilt + HEIGHT * this.rise))));
        this.left = width / 2;
        this.top = (height - LEGEND) / 2;
    }

    /**
     * @param {number} u across, −1 to 1 over the range
     * @param {number} v up the map, −1 to 1
     * @param {number} share of the height, 0 to 1
     * @returns {[left: number, top: number]} pixels
     */
    place(u, v, share) {
        const x = u * this.cosine - v * this.sine;
        const back = u * this.sine + v * this.cosine;
        return [this.left + this.unit * x, this.top - this.unit * (back * this.tilt + HEIGHT * this.rise * (2 * share - 1))];
    }

    /**
     * @param {readonly number[]} place coordinates
     * @param {number} loss
     */
    of([x, y], loss) {
        const [across, up] = this.ranges;
        return this.place(sideOf(x, across), sideOf(y, up), clamp(this.scale.place(loss)));
    }

    /**
     * The place of the surface that is seen at these pixels: along the line of sight, from the front, the first one where
     * the surface is as high as the line. Where there is none, the place at these pixels that has a certain loss.
     * @param {number} left
     * @param {number} top
     * @param {Picture} picture
     * @param {number} otherwise the loss
     * @returns {[number, number]} coordinates
     */
    seen(left, top, picture, otherwise) {
        const depth = (/** @type {number} */ share) => clamp(this.scale.place(lossAt(picture, this.#back(left, top, share)))) - share;
        const step = 1 / SIGHT;
        for (let share = 1; share >= 0; share -= step) {
            const reached = depth(share);
            if (!(reached >= 0)) continue; // above the surface, or beside it
            const before = depth(share + step);
            // Between here and the place before the line has met the surface.
            return this.#back(left, top, before < 0 ? share + step * reached / (reached - before) : share);
        }
        return this.#back(left, top, clamp(this.scale.place(otherwise)));
    }

    /**
     * @param {number} left
     * @param {number} top
     * @param {number} share of the height
     * @returns {[number, number]} coordinates of what lies at these pixels at this height
     */
    #back(left, top, share) {
        const x = (left - this.left) / this.unit;
        const back = ((this.top - top) / this.unit - HEIGHT * this.rise * (2 * share - 1)) / this.tilt;
        const [u, v] = [x * this.cosine + back * this.sine, back * this.cosine - x * this.sine];
        const [across, up] = this.ranges;
        return [from(u, across), from(v, up)];
    }
}

/** @param {number} value @param {import('./ranges.js').Range} range */
const sideOf = (value, {low, high}) => 2 * (value - low) / (high - low) - 1;

/** @param {number} side @param {import('./ranges.js').Range} range */
const from = (side, {low, high}) => low + (side + 1) / 2 * (high - low);

/** @param {number} share */
const clamp = (share) => Math.min(1, Math.max(0, share));

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Size} size
 * @param {Picture} picture
 * @param {Projection} projection
 * @param {boolean} moving
 */
export function paintRelief(canvas, size, {x, y, losses}, projection, moving) {
    const context = clearedContext(canvas, size);
    const stride = Math.max(1, Math.ceil((x.length - 1) / (moving ? FACES.moving : FACES.still)));
    const steps = Math.floor((x.length - 1) / stride);
    const {scale, cosine, sine} = projection;
    const corners = Array.from({length: (steps + 1) ** 2}, (_, i) => {
        const [column, row] = [(i % (steps + 1)) * stride, Math.floor(i / (steps + 1)) * stride];
        const loss = losses[row * x.length + column];
        const share = Number.isFinite(loss) ? clamp(scale.place(loss)) : NaN;
        const [left, top] = projection.place(2 * column / (x.length - 1) - 1, 2 * row / (y.length - 1) - 1, share);
        return {left, top, share};
    });
    context.lineJoin = 'round';
    context.lineWidth = 1;
    // Whatever is farther back is painted first: along u if that side is turned away, likewise along v.
    for (let i = 0; i < steps; i++) {
        const row = cosine > 0 ? steps - 1 - i : i;
        for (let j = 0; j < steps; j++) {
            const column = sine > 0 ? steps - 1 - j : j;
            const at = row * (steps + 1) + column;
            const face = [corners[at], corners[at + 1], corners[at + steps + 2], corners[at + steps + 1]];
            const share = face.reduce((sum, corner) => sum + corner.share, 0) / 4;
            if (Number.isNaN(share)) continue;
            context.fillStyle = context.strokeStyle = heightColour(share);
            context.beginPath();
            for (const {left, top} of face) context.lineTo(left, top);
            context.closePath();
            context.fill();
            context.stroke(); // closes the gaps between faces
        }
    }
    grid(context, corners, steps);
}

/**
 * Some lines on the surface: they show its shape where colours do not.
 * @param {CanvasRenderingContext2D} context
 * @param {{left: number, top: number, share: number}[]} corners
 * @param {number} steps
 */
function grid(context, corners, steps) {
    const every = Math.max(1, Math.round(steps / 16));
    context.beginPath();
    for (let i = 0; i <= steps; i += every) {
        for (const [start, stride] of [[i * (steps + 1), 1], [i, steps + 1]]) {
            for (let j = 0, pen = false; j <= steps; j++) {
                const {left, top, share} = corners[start + j * stride];
                if (Number.isNaN(share)) pen = false;
                else if (pen) context.lineTo(left, top);
                else context.moveTo(left, top);
                pen = !Number.isNaN(share);
            }
        }
    }
    context.strokeStyle = 'rgb(0 0 0 / 0.18)';
    context.lineWidth = 0.75;
    context.stroke();
}

/**
 * @param {Size} size
 * @param {Picture} picture
 * @param {Projection} projection
 * @param {Stand} stand
 * @param {import('./words.js').Names} names
 */
export function relief(size, picture, projection, stand, names) {
    const {path} = picture;
    const points = Array.from(path.x, (x, i) => projection.of([x, path.y[i]], lossAt(picture, [x, path.y[i]])));
    const inside = points.map(([left]) => (Number.isFinite(left) ? left : NaN));
    const here = projection.of(stand.place, stand.loss);
    const d = line([...inside, here[0]], [...points.map(([, top]) => top), here[1]], (left) => left, (top) => top);
    return svg`
        ${box(projection, picture, names)}
        <path class="landscape-casing" d=${d} /><path class="landscape-path" d=${d} />
        ${Number.isFinite(stand.loss) ? sphere(...here) : nothing}
        ${legend(size, projection.scale, names.loss)}`;
}

/**
 * The ground's edges in front with their numbers, and the upright edge at the left.
 * @param {Projection} projection
 * @param {Picture} picture
 * @param {import('./words.js').Names} names
 */
function box(projection, {ranges}, names) {
    const {cosine, sine, scale} = projection;
    const [front, side] = [cosine > 0 ? -1 : 1, sine > 0 ? -1 : 1];
    const at = (/** @type {number} */ u, /** @type {number} */ v, /** @type {number} */ share) => projection.place(u, v, share);
    const corners = [[-1, -1], [1, -1], [1, 1], [-1, 1]];
    const [leftmost] = corners.map(([u, v]) => ({u, v, left: at(u, v, 0)[0]})).sort((a, b) => a.left - b.left);
    const edges = [[at(-1, front, 0), at(1, front, 0)], [at(side, -1, 0), at(side, 1, 0)], [at(leftmost.u, leftmost.v, 0), at(leftmost.u, leftmost.v, 1)]];
    const number = (/** @type {number[]} */ [left, top], /** @type {string} */ label, /** @type {number} */ dx, /** @type {number} */ dy, /** @type {string} */ anchor) => svg`<text class="landscape-number" x=${left + dx} y=${top + dy} text-anchor=${anchor}>${label}</text>`;
    const inner = (/** @type {import('./axes.js').Tick[]} */ ticks) => ticks.filter(({share}) => share > 0.04 && share < 0.96);
    return svg`<g class="landscape-axes">
        ${edges.map(([[x1, y1], [x2, y2]]) => svg`<line class="landscape-edge" x1=${x1} y1=${y1} x2=${x2} y2=${y2} />`)}
        ${inner(roundTicks(ranges[0], 4)).map(({share, label}) => number(at(2 * share - 1, front, 0), label, 0, 16, 'middle'))}
        ${inner(roundTicks(ranges[1], 4)).map(({share, label}) => number(at(side, 2 * share - 1, 0), label, 0, 16, 'middle'))}
        ${lossTicks(scale, 4).map(({share, label}) => number(at(leftmost.u, leftmost.v, share), label, -6, 4, 'end'))}
        ${number(at(0, front, 0), names.x, 0, 34, 'middle')}
        ${number(at(side, 0, 0), names.y, 0, 34, 'middle')}
    </g>`;
}
