/**
 * The activations of the network on their own: each as a curve with its derivative, and a few of their numbers.
 */
import {html, svg} from 'lit/html.js';
import {guard} from 'lit/directives/guard.js';
import {activationCurve} from '../../engine/inside.js';
import {formatFixed, formatTick, ticks, tickStep} from '../../plot/ticks.js';

/** @typedef {import('../view.js').View} View */

/** From −RANGE to RANGE. */
const RANGE = 4;
const PLACES = Array.from({length: 161}, (_, i) => RANGE * (i / 80 - 1));

/** Where the numbers are given; each is among the places. */
const NAMED = [-4, -2, 0, 2, 4];

/** Size of a plot, and what is left for the numbers of its axes; in units of the drawing. */
const [WIDTH, HEIGHT] = [240, 140];
const [LEFT, BELOW] = [28, 16];

/**
 * They change with the layers and the language only.
 * @param {View} view
 */
export function activations({session: {layers}, text}) {
    const each = layers.map(({activation}) => activation);
    return guard([text, ...each], () => html`<div class="network-activations">
            ${[...new Set(each)].map((activation) => figure(activation, each.flatMap((other, i) => (other === activation ? [i] : [])), each.length, text))}
        </div>
        <p>${text('network.whySlope')}</p>`);
}

/**
 * @param {string} activation
 * @param {readonly number[]} where the layers that have it
 * @param {number} count of all layers
 * @param {import('../view.js').Text} text
 */
function figure(activation, where, count, text) {
    const name = text(`activation.${activation}`);
    const places = where.map((layer) => (layer === count - 1 ? text('network.inOutput') : text('network.inLayer', {n: layer + 1}))).join(', ');
    const curve = activationCurve(activation, PLACES);
    const row = (/** @type {string} */ label, /** @type {readonly number[]} */ values, /** @type {number} */ digits) =>
        html`<tr><th scope="row">${label}</th>${values.map((value) => html`<td>${formatFixed(value, digits)}</td>`)}</tr>`;
    return html`<figure>
        <figcaption><b>${name}</b> (${places})</figcaption>
        ${curve ? html`${plot(curve)}
            <table>${row('z', NAMED, 0)}${row('g(z)', named(curve.values), 3)}${row('g′(z)', named(curve.slopes), 3)}</table>` : html`<p>${text('network.softmaxCurve')}</p>`}
    </figure>`;
}

/** The numbers of a curve that are given. @param {Float64Array} values */
const named = (values) => NAMED.map((z) => values[PLACES.indexOf(z)]);

/** @param {{values: Float64Array, slopes: Float64Array}} curve */
function plot({values, slopes}) {
    const all = [...values, ...slopes, 0];
    const [low, high] = [Math.min(...all) - 0.1, Math.max(...all) + 0.1];
    const toX = (/** @type {number} */ z) => LEFT + (z + RANGE) / (2 * RANGE) * (WIDTH - LEFT - 4);
    const toY = (/** @type {number} */ y) => (HEIGHT - BELOW) * (high - y) / (high - low);
    const line = (/** @type {Float64Array} */ points) => Array.from(points, (y, i) => `${toX(PLACES[i]).toFixed(2)},${toY(y).toFixed(2)}`).join(' ');
    const step = tickStep(low, high, 4);
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
        <g class="network-axes">
            ${ticks(low, high, 4).map((y) => svg`<line x1=${LEFT} x2=${WIDTH - 4} y1=${toY(y)} y2=${toY(y)}></line>
                <text x=${LEFT - 4} y=${toY(y) + 3} text-anchor="end">${formatTick(y, step)}</text>`)}
            ${NAMED.map((z) => svg`<line x1=${toX(z)} x2=${toX(z)} y1="0" y2=${HEIGHT - BELOW}></line>
                <text x=${toX(z)} y=${HEIGHT - 4} text-anchor="middle">${formatTick(z, 2)}</text>`)}
        </g>
        <polyline class="network-g" points=${line(values)}></polyline>
        <polyline class="network-slope" points=${line(slopes)}></polyline>
        ${label('g', values, toX, toY)}${label('g′', slopes, toX, toY)}
    </svg>`;
}

/**
 * The name of a curve where it comes from the left.
 * @param {string} name
 * @param {Float64Array} points
 * @param {(z: number) => number} toX
 * @param {(y: number) => number} toY
 */
function label(name, points, toX, toY) {
    const at = name === 'g' ? 150 : 85;
    return svg`<text class="network-curve-name" x=${toX(PLACES[at])} y=${toY(points[at]) - 5} text-anchor=${name === 'g' ? 'end' : 'start'}>${name}</text>`;
}
