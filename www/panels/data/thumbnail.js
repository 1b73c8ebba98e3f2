/**
 * Small pictures of the data sets, made from points the generators themselves make.
 */
import {Session} from '../../engine/session.js';
import {boundsOf} from '../../plot/bounds.js';

/** @typedef {import('../../engine/session.js').Points} Points */
/** @typedef {import('../view.js').Palette} Palette */

const SAMPLES = 90;

/** @type {Map<string, Readonly<Points>>} */
const made = new Map();

/**
 * @param {HTMLCanvasElement} canvas
 * @param {import('../../config/config.js').Generator} generator
 * @param {number} noise
 * @param {Palette} palette
 */
export function drawThumbnail(canvas, generator, noise, palette) {
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const {width, height} = canvas;
    const {count, features, x, labels} = pointsOf(generator, noise);
    const {x0, x1, y0, y1} = boundsOf({count, features, x, labels, test: new Uint8Array(count)});
    const size = width / 16;
    context.clearRect(0, 0, width, height);
    for (let i = 0; i < count; i++) {
        const left = ((x[i * features] - x0) / (x1 - x0)) * width;
        const top = ((y1 - (features === 1 ? labels[i] : x[i * features + 1])) / (y1 - y0)) * height;
        context.fillStyle = palette.classes[labels[i]] ?? palette.foreground;
        context.fillRect(left - size / 2, top - size / 2, size, size);
    }
}

/**
 * @param {import('../../config/config.js').Generator} generator
 * @param {number} noise
 */
function pointsOf(generator, noise) {
    let points = made.get(generator);
    if (!points) {
        const session = new Session({generator, noise, samples: SAMPLES, hiddenLayers: []});
        points = session.points;
        session.dispose();
        made.set(generator, points);
    }
    return points;
}
