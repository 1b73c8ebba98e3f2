/**
 * The frame of a picture: where it is in the plot, its axes, the legend of its colours. As SVG.
 */
import {svg} from 'lit/html.js';
import {formatTick, ticks, tickStep} from '../../plot/ticks.js';
import {frameWithin, Viewport} from '../../plot/viewport.js';
import {heightColour} from '../../plot/ramp.js';

/** @typedef {import('./ranges.js').Range} Range */
/** @typedef {import('./scale.js').Scale} Scale */
/** @typedef {import('../../plot/surface.js').Size} Size */

/** Pixels around a picture, for numbers and names. */
const MARGIN = {left: 56, right: 14, top: 22, bottom: 40};

/** Pixels below the names for the legend, and how high its bar is. */
const LEGEND = 40;
const BAR = 10;

/** Pixels between two numbers of an axis, about. */
const APART = {across: 80, up: 44};

/** Pixels beside the bar for its name. */
const NAME = 44;

/** Stops of the legend's gradient. */
const STOPS = 16;

/** A number of an axis: where it is, as a share of the axis from its low end, and what it says. @typedef {{share: number, label: string}} Tick */

/**
 * @param {Size} size of the plot
 * @param {boolean} legend whether there is one
 * @param {import('../../plot/viewport.js').Bounds} bounds
 */
export function viewportOf(size, legend, bounds) {
    return new Viewport(bounds, frameWithin(size, {...MARGIN, bottom: MARGIN.bottom + (legend ? LEGEND : 0)}));
}

/**
 * Round numbers of a range.
 * @param {Range} range
 * @param {number} count about how many
 * @returns {Tick[]}
 */
export function roundTicks({low, high}, count) {
    const step = tickStep(low, high, count);
    return ticks(low, high, count).map((value) => ({share: (value - low) / (high - low), label: formatTick(value, step)}));
}

/**
 * Round losses of a scale.
 * @param {Scale} scale
 * @param {number} count about how many
 * @returns {Tick[]}
 */
export function lossTicks(scale, count) {
    return scale.ticks(count).map(({value, label}) => ({share: scale.place(value), label}));
}

/**
 * @param {Viewport} viewport
 * @param {{range: Range, name: string}} across
 * @param {{ticks: (count: number) => Tick[], name: string}} up
 */
export function axes({frame: {left, top, width, height}}, across, up) {
    const bottom = top + height;
    return svg`<g class="landscape-axes">
        <rect class="landscape-border" x=${left} y=${top} width=${width} height=${height} />
        ${roundTicks(across.range, Math.max(2, width / APART.across)).map(({share, label}) => svg`<g class="landscape-tick" transform="translate(${left + share * width} ${bottom})">
            <line y2="4" /><text y="17" text-anchor="middle">${label}</text></g>`)}
        ${up.ticks(Math.max(2, height / APART.up)).map(({share, label}) => svg`<g class="landscape-tick" transform="translate(${left} ${bottom - share * height})">
            <line x2="-4" /><text x="-7" dy="0.32em" text-anchor="end">${label}</text></g>`)}
        <text class="landscape-name" x=${left + width} y=${bottom + 33} text-anchor="end">${across.name}</text>
        <text class="landscape-name" x=${left} y=${top - 8} text-anchor="start">${up.name}</text>
    </g>`;
}

/**
 * Which colour is which loss.
 * @param {Size} size of the plot
 * @param {Scale} scale
 * @param {string} name
 */
export function legend({width, height}, scale, name) {
    const length = Math.max(0, Math.min(320, width - MARGIN.left - NAME));
    const top = height - LEGEND + 8;
    return svg`<g class="landscape-legend" transform="translate(${MARGIN.left} ${top})">
        <defs><linearGradient id="landscape-ramp">${Array.from({length: STOPS + 1}, (_, i) => svg`<stop offset=${i / STOPS} stop-color=${heightColour(i / STOPS)} />`)}</linearGradient></defs>
        <rect width=${length} height=${BAR} fill="url(#landscape-ramp)" />
        ${lossTicks(scale, Math.max(2, length / 64)).map(({share, label}) => svg`<g class="landscape-tick" transform="translate(${share * length} ${BAR})">
            <line y2="4" /><text y="16" text-anchor="middle">${label}</text></g>`)}
        <text class="landscape-name" x=${length + 10} y="9">${name}</text>
    </g>`;
}
