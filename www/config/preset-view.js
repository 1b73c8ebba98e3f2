/**
 * What a preset opens, and the check of it: which tab, how the panels are set, how training goes. Data, never code.
 *
 * A preset of the gallery is as it should be, a test sees to it; that of a file is checked with this before anything begins.
 * What a network or an element does not have is passed over when it is opened, since attributes stand above a preset.
 */
import {refusal, TwoLayerError} from '../engine/errors.js';

/** @typedef {import('./config.js').Config} Config */
/** @typedef {import('../engine/parameters.js').Place} Place */

/**
 * Every key may be left out.
 * @typedef {object} PresetView
 * @property {string} [open]        the tab of a way of looking inside
 * @property {false} [playing]      the run waits at its beginning for somebody to press play
 * @property {number | 'max'} [speed] steps per second
 * @property {{steps?: number, epochs?: number, loss?: number, accuracy?: number, patience?: number}} [stop] when training stops by itself
 * @property {StageLook} [stage]
 * @property {{logarithmic?: boolean}} [loss]
 * @property {LandscapeLook} [landscape]
 * @property {{samples?: 'batch' | 'all' | 'point', point?: number, names?: 'textbook' | 'visual' | 'units' | 'factors', check?: boolean}} [step]
 *     `point` counts from 1; `names` are those of the textbook or of the program texts of 001, 002 and 004
 * @property {{logarithmic?: boolean}} [parameters]
 * @property {{layer?: number, units?: number[]}} [hidden] a hidden layer, and two of its units: across and up, all from 0; without, the
 *     last layer and its first two
 * @property {{form?: 'numpy' | 'sklearn' | 'torch' | 'json' | 'csv'}} [code]
 * @property {{points?: number[][], marked?: boolean}} [predict] `marked` on the stage
 * @property {Partial<Config>} [compare] settings of the other network that are not those of the first; opened with the tab only
 */

/**
 * @typedef {object} StageLook
 * @property {boolean} [discrete]
 * @property {boolean} [showTest]
 * @property {boolean} [lines]
 * @property {boolean} [mistakes]
 * @property {boolean} [sum]
 * @property {{x0: number, x1: number, y0: number, y1: number}} [bounds] of the plane that is shown, data units
 */

/**
 * @typedef {object} LandscapeLook
 * @property {'parameter' | 'parameters' | 'random' | 'path'} [over]
 * @property {'map' | 'surface'} [as]
 * @property {'reported' | 'descended'} [height] the reported loss or what is descended, where these are two things
 * @property {Place[]} [parameters] one or two, as they lie in `parameters`: `{layer, from, to}` from 0, `from` is null for a bias
 * @property {({low: number, high: number} | null)[]} [ranges] of the axes; null: found by itself
 * @property {boolean} [logarithmic]
 */

/** @typedef {(field: string, value: unknown) => void} Check throws `invalid-preset` */

/** Farther out nothing is looked at, and with more points nothing can be read. */
const FARTHEST = 1e9;
const MOST_POINTS = 100;

/**
 * @param {string} allowed
 * @param {(value: any) => boolean} fits
 * @returns {Check}
 */
const is = (allowed, fits) => (field, value) => {
    if (!fits(value)) throw refusal(field, value, allowed, 'invalid-preset');
};

/** @param {string} field @param {string} given how many there are @param {string} allowed */
const refusedCount = (field, given, allowed) => new TwoLayerError('invalid-preset', `${field} is ${given}; allowed is ${allowed}.`, {field, value: given, given, allowed});

/** @param {unknown} value */
const isNumber = (value) => typeof value === 'number' && Math.abs(value) <= FARTHEST;

/** @param {number} least @param {number} most */
const whole = (least, most) => is(`a whole number from ${least} to ${most}`, (value) => Number.isInteger(value) && value >= least && value <= most);

const flag = is('true or false', (value) => typeof value === 'boolean');
const number = is(`a number from −${FARTHEST} to ${FARTHEST}`, isNumber);

/** @param {string[]} names */
const oneOf = (...names) => is(names.map((name) => `"${name}"`).join(', '), (value) => names.includes(value));

/** @param {string} allowed @param {number} [most] above 0 */
const above = (allowed, most = FARTHEST) => is(allowed, (value) => typeof value === 'number' && value > 0 && value <= most);

/** An object with some of these keys, or all of them. @param {Record<string, Check>} keys @param {boolean} [all] @returns {Check} */
const some = (keys, all = false) => (field, value) => {
    is('an object', (given) => typeof given === 'object' && given !== null && !Array.isArray(given))(field, value);
    const given = /** @type {Record<string, unknown>} */ (value);
    for (const [key, each] of Object.entries(given)) {
        if (!Object.hasOwn(keys, key)) throw refusal(`${field}.${key.slice(0, 40)}`, each, `one of the keys ${Object.keys(keys).join(', ')}`, 'invalid-preset');
        keys[key](`${field}.${key}`, each);
    }
    for (const key of all ? Object.keys(keys) : []) if (!Object.hasOwn(given, key)) keys[key](`${field}.${key}`, undefined);
};

/** @param {string} allowed @param {string} things @param {number} most @param {Check} each @returns {Check} */
const list = (allowed, things, most, each) => (field, value) => {
    is(allowed, Array.isArray)(field, value);
    const {length} = /** @type {unknown[]} */ (value);
    if (length < 1 || length > most) throw refusedCount(field, `${length} ${things}`, allowed);
    for (const [i, one] of /** @type {unknown[]} */ (value).entries()) each(`${field}[${i}]`, one);
};

/** @param {Check} check @returns {Check} */
const orNull = (check) => (field, value) => void (value === null || check(field, value));

/** Two ends, the lower one first. @param {string} low @param {string} high @returns {Check} */
const ordered = (low, high) => (field, value) => {
    const ends = /** @type {Record<string, number>} */ (value);
    is(`a number above ${low}, which is ${ends[low]}`, (end) => end > ends[low])(`${field}.${high}`, ends[high]);
};

/** @param {...Check} checks one after the other @returns {Check} */
const each = (...checks) => (field, value) => checks.forEach((check) => check(field, value));

const range = each(some({low: number, high: number}, true), ordered('low', 'high'));

/** @type {Check} */
const view = some({
    open: oneOf('landscape', 'step', 'parameters', 'hidden', 'predict', 'compare', 'code', 'points', 'save'),
    playing: is('false', (value) => value === false),
    speed: is('a number above 0, or "max"', (value) => value === 'max' || (isNumber(value) && value > 0)),
    stop: some({
        steps: whole(1, 1e9), epochs: whole(1, 1e9), patience: whole(1, 1e9),
        loss: above('a number above 0'), accuracy: above('a number above 0 and at most 1', 1)
    }),
    stage: some({
        discrete: flag, showTest: flag, lines: flag, mistakes: flag, sum: flag,
        bounds: each(some({x0: number, x1: number, y0: number, y1: number}, true), ordered('x0', 'x1'), ordered('y0', 'y1'))
    }),
    loss: some({logarithmic: flag}),
    landscape: some({
        over: oneOf('parameter', 'parameters', 'random', 'path'), as: oneOf('map', 'surface'), height: oneOf('reported', 'descended'), logarithmic: flag,
        parameters: list('one or two parameters', 'parameters', 2, some({layer: whole(0, 6), from: orNull(whole(0, 63)), to: whole(0, 63)}, true)),
        ranges: list('one or two ranges', 'ranges', 2, orNull(range))
    }),
    step: some({samples: oneOf('batch', 'all', 'point'), point: whole(1, 1e6), names: oneOf('textbook', 'visual', 'units', 'factors'), check: flag}),
    parameters: some({logarithmic: flag}),
    hidden: some({layer: whole(0, 5), units: each(list('two different units', 'units', 2, whole(0, 63)), is('two different units', ([across, up]) => up !== undefined && up !== across))}),
    code: some({form: oneOf('numpy', 'sklearn', 'torch', 'json', 'csv')}),
    predict: some({points: list(`1 to ${MOST_POINTS} points`, 'points', MOST_POINTS, list('one number per feature', 'numbers', 2, number)), marked: flag}),
    compare: is('an object', (value) => typeof value === 'object' && value !== null && !Array.isArray(value))
});

/**
 * @param {unknown} value of `preset.view`
 * @returns {PresetView} the same; throws `invalid-preset`
 */
export function checkView(value) {
    view('preset.view', value);
    return /** @type {PresetView} */ (value);
}
