/**
 * What is open, as parts of a link: the tab of looking inside and how the panels are set, the `view` of a preset written
 * flat. `look-reader.js` reads it. Loaded when somebody comes to the element: before that all is as it was opened.
 *
 *     v=2&open=landscape&landscape.over=parameters&landscape.parameters=0.0.1+0.b.1&landscape.ranges=*+-6_6&stage.lines=true
 *
 * What is as it is by default is left out. So is what a preset cannot say, a place beyond its limits, say: a link that is
 * written can be opened.
 */
import {configAttributes} from '../config/attributes.js';
import {checkView} from '../config/preset-view.js';

/** @typedef {import('../config/preset-view.js').PresetView} PresetView */
/** @typedef {import('../engine/parameters.js').Place} Place */

/** Of a link that says what is open; one that does not says less, and older pages open it. */
const VERSION = '2';

/** How an element begins that nobody has touched. @type {Readonly<Record<string, unknown>>} */
const DEFAULTS = {
    'stage.discrete': false, 'stage.showTest': true, 'stage.lines': false, 'stage.mistakes': false, 'stage.sum': false,
    'loss.logarithmic': false,
    'landscape.over': 'parameter', 'landscape.as': 'map', 'landscape.height': 'reported',
    'step.samples': 'batch', 'step.names': 'textbook', 'step.check': false,
    'parameters.logarithmic': false,
    'code.form': 'numpy',
    'predict.marked': false
};

/** Those that are not one word. @type {Readonly<Record<string, (value: any) => string>>} */
const FORMS = {
    'stage.bounds': ({x0, x1, y0, y1}) => [...rounded(x0, x1), ...rounded(y0, y1)].join(' '),
    'landscape.parameters': (/** @type {Place[]} */ places) => places.map(({layer, from, to}) => `${layer}.${from ?? 'b'}.${to}`).join(' '),
    'landscape.ranges': (/** @type {({low: number, high: number} | null)[]} */ ranges) => ranges.map((range) => (range ? rounded(range.low, range.high).join('_') : '*')).join(' '),
    'hidden.units': (/** @type {number[]} */ units) => units.join(' '),
    'predict.points': (/** @type {number[][]} */ points) => points.map((point) => point.join('_')).join(' ')
};

/**
 * @param {PresetView} view
 * @returns {Record<string, string>} with the version, if there are any
 */
export function lookParts({compare, ...view}) {
    /** @type {Record<string, string>} */
    const parts = {};
    for (const [panel, look] of Object.entries(view)) {
        if (typeof look !== 'object') add(parts, panel, look, {[panel]: look});
        else for (const [key, value] of Object.entries(look)) add(parts, `${panel}.${key}`, value, {[panel]: {[key]: value}});
    }
    for (const [attribute, {key}] of Object.entries(configAttributes)) {
        const value = compare?.[key];
        if (value !== undefined) parts[`compare.${attribute}`] = String(value).replaceAll(',', ' ');
    }
    return Object.keys(parts).length > 0 ? {v: VERSION, ...parts} : {};
}

/**
 * @param {Record<string, string>} parts
 * @param {string} name
 * @param {unknown} value
 * @param {unknown} alone the view with nothing else in it
 */
function add(parts, name, value, alone) {
    if (value === undefined || value === DEFAULTS[name]) return;
    try {
        checkView(alone);
    } catch {
        return; // no preset can say it
    }
    parts[name] = (FORMS[name] ?? String)(value);
}

/**
 * The ends of what is shown, to a thousandth of its width: nobody sees the digits after that.
 * @param {number} low
 * @param {number} high
 */
function rounded(low, high) {
    const digits = Math.max(0, Math.min(100, 3 - Math.floor(Math.log10(high - low))));
    return [low, high].map((end) => Number(end.toFixed(digits)));
}
