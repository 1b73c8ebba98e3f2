/**
 * The loss over one parameter as a curve: the ball where the network stands, the way it came, the tangent, and where one
 * step of gradient descent along this parameter leads. As SVG.
 */
import {nothing, svg} from 'lit/html.js';
import {axes, lossTicks, viewportOf} from './axes.js';
import {lossAt} from './picture.js';

/** @typedef {import('./picture.js').Picture} Picture */
/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('../../plot/surface.js').Size} Size */
/** @typedef {import('../../plot/viewport.js').Viewport} Viewport */

/** Radius of the ball, half the length of the tangent, the length of an arrow's head; pixels. */
export const BALL = 7;
const TANGENT = 70;
const HEAD = 8;

/** Pixels between two dots of the way. */
const APART = 9;

/**
 * Where the network stands and where it would go.
 * @typedef {object} Stand
 * @property {number[]} place   coordinates
 * @property {number} loss
 * @property {number[] | undefined} slope  ∂loss/∂coordinate
 * @property {number[] | undefined} step   −η∇ along each coordinate
 */

/**
 * @param {Size} size
 * @param {Picture} picture
 * @param {Scale} scale
 */
export function curveViewport(size, {ranges: [{low, high}]}, scale) {
    return viewportOf(size, false, {x0: low, x1: high, y0: scale.low, y1: scale.high});
}

/**
 * Pixels from the top, kept near the frame: browsers do not like lines that end very far away.
 * @param {Viewport} viewport
 * @param {Scale} scale
 * @param {number} loss
 */
export function toTop({frame: {top, height}}, scale, loss) {
    return top + (1 - Math.min(2, Math.max(-1, scale.place(loss)))) * height;
}

/**
 * @param {Picture} picture
 * @param {Scale} scale
 * @param {Viewport} viewport
 * @param {Stand} stand
 * @param {import('./words.js').Names} names
 */
export function curve(picture, scale, viewport, stand, names) {
    const {frame} = viewport;
    const left = (/** @type {number} */ x) => Math.min(1e5, Math.max(-1e5, viewport.toLeft(x)));
    const top = (/** @type {number} */ loss) => toTop(viewport, scale, loss);
    const {path} = picture;
    const [x] = stand.place;
    return svg`
        <defs><clipPath id="landscape-frame"><rect x=${frame.left} y=${frame.top} width=${frame.width} height=${frame.height} /></clipPath></defs>
        ${axes(viewport, {range: picture.ranges[0], name: names.x}, {ticks: (count) => lossTicks(scale, count), name: names.loss})}
        <g clip-path="url(#landscape-frame)">
            <path class="landscape-curve" d=${line(picture.x, picture.losses, left, top)} />
            <path class="landscape-path" d=${line([...path.x, x], [...path.y, stand.loss], left, top)} />
            ${past(path.x, path.y, left, top).map(([cx, cy]) => svg`<circle class="landscape-past" cx=${cx} cy=${cy} r="2.5" />`)}
            ${Number.isFinite(stand.loss) ? slopes(picture, scale, viewport, stand) : nothing}
        </g>
        ${ball(viewport, left(x), top(stand.loss), stand.loss)}`;
}

/**
 * The ball; where it is out of the picture an arrow at the edge points to it.
 * @param {Viewport} viewport
 * @param {number} left
 * @param {number} top
 * @param {number} loss
 */
export function ball({frame}, left, top, loss) {
    if (!Number.isFinite(loss)) return nothing;
    const [x, y] = [clamp(left, frame.left, frame.width), clamp(top, frame.top, frame.height)];
    if (Math.hypot(left - x, top - y) < 0.5) return sphere(left, top);
    const angle = Math.atan2(top - y, left - x) * 180 / Math.PI;
    return svg`<path class="landscape-ball" d="M0 0L-13 -7L-13 7Z" transform="translate(${x} ${y}) rotate(${angle})" />`;
}

/** The ball itself, with a rim that is seen on any colour. @param {number} left @param {number} top */
export const sphere = (left, top) => svg`<circle class="landscape-rim" cx=${left} cy=${top} r=${BALL + 2} /><circle class="landscape-ball" cx=${left} cy=${top} r=${BALL} />`;

/** @param {number} value @param {number} low @param {number} length */
const clamp = (value, low, length) => Math.min(low + length, Math.max(low, value));

/**
 * The tangent, and the step: how far along the axis, and where on the curve that ends.
 * @param {Picture} picture
 * @param {Scale} scale
 * @param {Viewport} viewport
 * @param {Stand} stand
 */
function slopes(picture, scale, viewport, {place: [x], loss, slope, step}) {
    if (!slope || !step) return nothing;
    const [left, top] = [viewport.toLeft(x), toTop(viewport, scale, loss)];
    // Pixels down per pixel to the right; on a logarithmic scale the tangent is that of the curve as it is drawn.
    const perLoss = (scale.logarithmic ? 1 / (loss * Math.log(scale.high / scale.low)) : 1 / (scale.high - scale.low)) * viewport.frame.height;
    const perX = viewport.frame.width / (viewport.bounds.x1 - viewport.bounds.x0);
    const rise = -slope[0] * perLoss / perX;
    const half = TANGENT / Math.hypot(1, rise);
    const target = x + step[0];
    const end = Math.min(1e5, Math.max(-1e5, viewport.toLeft(target)));
    const landing = lossAt(picture, [target]);
    return svg`
        <line class="landscape-tangent" x1=${left - half} y1=${top - half * rise} x2=${left + half} y2=${top + half * rise} />
        ${Number.isFinite(landing) && Math.abs(end - left) > 1 ? svg`<line class="landscape-landing" x1=${end} y1=${top} x2=${end} y2=${toTop(viewport, scale, landing)} />
            <circle class="landscape-next" cx=${end} cy=${toTop(viewport, scale, landing)} r="4" />` : nothing}
        ${arrow(left, top, end, top)}`;
}

/**
 * The step −η∇. One that is too short to be seen has its head all the same, which says where it goes.
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 */
export function arrow(x1, y1, x2, y2) {
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (!(length > 1e-9)) return nothing;
    const [across, down] = [(x2 - x1) / length, (y2 - y1) / length];
    const shaft = Math.max(length, BALL + HEAD + 2);
    const [tipX, tipY] = [x1 + across * shaft, y1 + down * shaft];
    const angle = Math.atan2(down, across) * 180 / Math.PI;
    return svg`<g class="landscape-step">
        <line x1=${x1} y1=${y1} x2=${tipX - across * HEAD} y2=${tipY - down * HEAD} />
        <path d="M0 0L${-HEAD} -4.5L${-HEAD} 4.5Z" transform="translate(${tipX} ${tipY}) rotate(${angle})" /></g>`;
}

/**
 * Where dots mark the way: at its points, as far as they are apart.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {(x: number) => number} left
 * @param {(y: number) => number} top
 */
export function past(xs, ys, left, top) {
    /** @type {[number, number][]} */
    const dots = [];
    for (let i = 0; i < xs.length; i++) {
        const [x, y] = [left(xs[i]), top(ys[i])];
        const last = dots.at(-1);
        if (Number.isFinite(x + y) && !(last && Math.hypot(x - last[0], y - last[1]) < APART)) dots.push([x, y]);
    }
    return dots;
}

/**
 * A line through points; where one is not a number it is broken.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} ys
 * @param {(x: number) => number} left
 * @param {(y: number) => number} top
 */
export function line(xs, ys, left, top) {
    let d = '';
    let pen = 'M';
    for (let i = 0; i < ys.length; i++) {
        if (Number.isFinite(ys[i]) && Number.isFinite(xs[i])) {
            d += `${pen}${left(xs[i]).toFixed(1)} ${top(ys[i]).toFixed(1)}`;
            pen = 'L';
        } else {
            pen = 'M';
        }
    }
    return d;
}
