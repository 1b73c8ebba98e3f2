/**
 * Which parameters a chart shows, over which steps, between which bounds; and which of them is meant by a place in it.
 * Arithmetic only.
 */
import {placeOf} from '../../engine/parameters.js';

/** @typedef {import('../../engine/session.js').Trajectory} Trajectory */
/** @typedef {import('../../engine/parameters.js').Shapes} Shapes */

/** More lines than this cannot be told apart, nor drawn in a moment. */
export const MOST_PATHS = 60;

/** One parameter over time. @typedef {{number: number, layer: number, bias: boolean}} Path */

/**
 * @typedef {object} Paths
 * @property {Path[]} paths by number; at most {@link MOST_PATHS}, those that have moved most
 * @property {number} candidates how many there are in the layers that are shown
 * @property {Float64Array} steps ascending
 * @property {(path: number, at: number) => number} value of a parameter, by its number, at a place in `steps`
 * @property {{x0: number, x1: number, y0: number, y1: number}} bounds x as {@link scaled} gives it
 */

/**
 * @param {Readonly<Trajectory>} trajectory
 * @param {Shapes} layers
 * @param {{hidden: ReadonlySet<number>, logarithmic: boolean, end: number, keep: number | null}} choice layers that are not
 *     shown, the scale of the steps, the last step of the axis, and a parameter that is shown in any case
 * @returns {Paths}
 */
export function pathsOf({steps, parameters}, layers, {hidden, logarithmic, end, keep}) {
    const count = steps.length > 0 ? parameters.length / steps.length : 0;
    const value = (/** @type {number} */ path, /** @type {number} */ at) => parameters[at * count + path];
    /** @type {(Path & {least: number, most: number})[]} */
    const all = [];
    for (let number = 0; number < count; number++) {
        const place = placeOf(layers, number);
        if (!place || hidden.has(place.layer)) continue;
        let least = Infinity;
        let most = -Infinity;
        for (let at = 0; at < steps.length; at++) {
            const here = value(number, at);
            if (here < least) least = here;
            if (here > most) most = here;
        }
        all.push({number, layer: place.layer, bias: place.from === null, least, most});
    }
    const shown = all.length <= MOST_PATHS ? all : [...all]
        .sort((a, b) => Number(b.number === keep) - Number(a.number === keep) || (b.most - b.least) - (a.most - a.least))
        .slice(0, MOST_PATHS)
        .sort((a, b) => a.number - b.number);
    const first = steps[0] ?? 0;
    const [y0, y1] = roundRange(Math.min(...shown.map(({least}) => least)), Math.max(...shown.map(({most}) => most)));
    return {
        paths: shown.map(({number, layer, bias}) => ({number, layer, bias})),
        candidates: all.length,
        steps,
        value,
        bounds: {x0: scaled(first, logarithmic), x1: scaled(Math.max(end, first + 1), logarithmic), y0, y1}
    };
}

/**
 * Where a step is on the axis. The logarithmic one begins with step 0 all the same.
 * @param {number} step
 * @param {boolean} logarithmic
 */
export function scaled(step, logarithmic) {
    return logarithmic ? Math.log10(step + 1) : step;
}

/**
 * The step at a place on the axis.
 * @param {number} x
 * @param {boolean} logarithmic
 */
export function stepAt(x, logarithmic) {
    return Math.max(0, Math.round(logarithmic ? 10 ** x - 1 : x));
}

/**
 * The place in `steps` that is nearest to a place on the axis.
 * @param {Float64Array} steps
 * @param {number} x
 * @param {boolean} logarithmic
 */
export function nearestPlace(steps, x, logarithmic) {
    let best = 0;
    for (let at = 1; at < steps.length; at++) {
        if (Math.abs(scaled(steps[at], logarithmic) - x) <= Math.abs(scaled(steps[best], logarithmic) - x)) best = at;
    }
    return best;
}

/**
 * A parameter between two recorded steps, on the straight line that is drawn.
 * @param {Paths} paths
 * @param {number} number
 * @param {number} x
 * @param {boolean} logarithmic
 */
export function valueBetween({steps, value}, number, x, logarithmic) {
    let after = 0;
    while (after < steps.length - 1 && scaled(steps[after], logarithmic) < x) after++;
    const before = Math.max(0, after - 1);
    const [from, to] = [scaled(steps[before], logarithmic), scaled(steps[after], logarithmic)];
    const share = to > from ? Math.min(1, Math.max(0, (x - from) / (to - from))) : 1;
    return value(number, before) + share * (value(number, after) - value(number, before));
}

/**
 * A range with round ends and some room, so that an axis rests while a curve goes on.
 * @param {number} low
 * @param {number} high
 * @returns {[number, number]}
 */
function roundRange(low, high) {
    if (!(high >= low) || !Number.isFinite(high - low)) return [-1, 1];
    const span = high - low || Math.abs(high) || 1;
    const grain = 10 ** Math.floor(Math.log10(span)) / 5;
    return [Math.floor((low - 0.03 * span) / grain) * grain, Math.ceil((high + 0.03 * span) / grain) * grain];
}
