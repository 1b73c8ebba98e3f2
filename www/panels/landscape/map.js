/**
 * The loss over two coordinates as a map: colours and lines of equal loss on a canvas; axes, the way and the ball as SVG
 * above it.
 */
import {nothing, svg} from 'lit/html.js';
import {traceLevel} from '../../plot/level.js';
import {heightColours} from '../../plot/ramp.js';
import {clearedContext} from '../../plot/surface.js';
import {axes, legend, roundTicks, viewportOf} from './axes.js';
import {arrow, ball, line, past} from './curve.js';

/** @typedef {import('./curve.js').Stand} Stand */
/** @typedef {import('./picture.js').Picture} Picture */
/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('../../plot/surface.js').Size} Size */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */

/** CSS pixels per pixel of colour; between the computed losses heights are mixed, not colours. */
const GRAIN = 2;

/** About how many lines of equal loss. */
const LEVELS = 10;

/**
 * @param {Size} size
 * @param {Picture} picture
 */
export function mapViewport(size, {ranges: [across, up]}) {
    return viewportOf(size, true, {x0: across.low, x1: across.high, y0: up.low, y1: up.high});
}

export class MapPainter {
    /** @type {ImageData | undefined} */
    #image;
    #canvas = document.createElement('canvas');

    /**
     * @param {HTMLCanvasElement} canvas
     * @param {Size} size
     * @param {Picture} picture
     * @param {Scale} scale
     * @param {Viewport} viewport
     */
    paint(canvas, size, picture, scale, viewport) {
        const context = clearedContext(canvas, size);
        const {left, top, width, height} = viewport.frame;
        const image = this.#colours(picture, scale, Math.ceil(width / GRAIN), Math.ceil(height / GRAIN));
        this.#canvas.width = image.width;
        this.#canvas.height = image.height;
        this.#canvas.getContext('2d')?.putImageData(image, 0, 0);
        context.drawImage(this.#canvas, left, top, width, height);

        context.save();
        context.beginPath();
        context.rect(left, top, width, height);
        context.clip();
        const {x, y} = picture;
        const heights = Float64Array.from(picture.losses, (loss) => scale.place(loss));
        for (const {value} of scale.ticks(LEVELS)) {
            const level = scale.place(value);
            context.beginPath();
            context.save();
            // Row 0 is the bottom. A value lies at column + ½, row + ½; the first and the last on the edges.
            context.translate(left, top + height);
            context.scale(width / (x.length - 1), -height / (y.length - 1));
            context.translate(-0.5, -0.5);
            traceLevel(context, (i) => heights[i] - level, heights.length, x.length);
            context.restore();
            context.strokeStyle = level < 0.55 ? 'rgb(255 255 255 / 0.5)' : 'rgb(0 0 0 / 0.4)';
            context.stroke();
        }
        context.restore();
    }

    /**
     * @param {Picture} picture
     * @param {Scale} scale
     * @param {number} width
     * @param {number} height
     */
    #colours({x, y, losses}, scale, width, height) {
        if (this.#image?.width !== width || this.#image.height !== height) this.#image = new ImageData(width, height);
        const pixels = new Uint32Array(this.#image.data.buffer);
        const heights = Float64Array.from(losses, (loss) => (Number.isFinite(loss) ? scale.place(loss) : NaN));
        const columns = Array.from({length: width}, (_, i) => cell((i + 0.5) / width, x.length));
        for (let row = 0; row < height; row++) {
            const [bottom, up] = cell(1 - (row + 0.5) / height, y.length);
            for (let i = 0; i < width; i++) {
                const [left, across] = columns[i];
                const at = bottom * x.length + left;
                const low = heights[at] + (heights[at + 1] - heights[at]) * across;
                const high = heights[at + x.length] + (heights[at + x.length + 1] - heights[at + x.length]) * across;
                const share = low + (high - low) * up;
                // What is no number has no colour.
                pixels[row * width + i] = share === share ? heightColours[Math.min(255, Math.max(0, Math.round(255 * share)))] : 0;
            }
        }
        return this.#image;
    }
}

/**
 * @param {number} share of the axis
 * @param {number} count of values along it
 * @returns {[number, number]} the value before, and how far it is to the next
 */
function cell(share, count) {
    const at = share * (count - 1);
    const before = Math.min(Math.floor(at), count - 2);
    return [before, at - before];
}

/**
 * @param {Size} size
 * @param {Picture} picture
 * @param {Scale} scale
 * @param {Viewport} viewport
 * @param {Stand} stand
 * @param {import('./words.js').Names} names
 */
export function map(size, picture, scale, viewport, stand, names) {
    const {frame} = viewport;
    const left = (/** @type {number} */ x) => Math.min(1e5, Math.max(-1e5, viewport.toLeft(x)));
    const top = (/** @type {number} */ y) => Math.min(1e5, Math.max(-1e5, viewport.toTop(y)));
    const [x, y] = stand.place;
    const {path, ranges} = picture;
    const d = line([...path.x, x], [...path.y, y], left, top);
    return svg`
        <defs><clipPath id="landscape-frame"><rect x=${frame.left} y=${frame.top} width=${frame.width} height=${frame.height} /></clipPath></defs>
        ${axes(viewport, {range: ranges[0], name: names.x}, {ticks: (count) => roundTicks(ranges[1], count), name: names.y})}
        <g clip-path="url(#landscape-frame)">
            <path class="landscape-casing" d=${d} /><path class="landscape-path" d=${d} />
            ${past(path.x, path.y, left, top).map(([cx, cy]) => svg`<circle class="landscape-past landscape-over" cx=${cx} cy=${cy} r="2.5" />`)}
            ${stand.step ? arrow(left(x), top(y), left(x + stand.step[0]), top(y + stand.step[1])) : nothing}
        </g>
        ${ball(viewport, left(x), top(y), stand.loss)}
        ${legend(size, scale, names.loss)}`;
}
