/**
 * Presets: a config with a title, perhaps points and parameters of its own, and what it promises. Data, never code.
 *
 * A preset is asked for by its name in the gallery, by the address of a file (`preset-file.js` checks its outline), or by a link to
 * a run. The engine checks the config, the points and the parameters when a session starts with them.
 */
import {refusal, TwoLayerError} from '../engine/errors.js';

/** @typedef {import('./config.js').Config} Config */
/** @typedef {import('./config.js').Data} Data */
/** @typedef {import('./config.js').LayerParameters} LayerParameters */

/**
 * @typedef {object} Preset
 * @property {1} version of this format
 * @property {{en: string, zh: string}} title
 * @property {{en: string, zh: string}} [try] what a reader might do, in two sentences
 * @property {{en: string, zh: string}} [note] what a reader of the text it comes from should know, such as a number that does not come out
 * @property {Partial<Config>} config what it leaves out takes the default; without `seed`, every visit draws its own
 * @property {Data} [data] points instead of a generator's
 * @property {LayerParameters[]} [parameters] to start from instead of drawn ones
 * @property {ArrayLike<number>} [state] of a training that goes on, see `session.state()`
 * @property {import('./preset-view.js').PresetView} [view] what it opens: a tab, marks on the stage, a speed
 * @property {Reaches} [reaches] what it learns; a test holds it to it
 * @property {Figure[]} [figures] numbers a text about it prints; a test holds it to them
 */

/**
 * @typedef {object} Reaches what is true after so many steps
 * @property {number} within steps
 * @property {number} [loss] at most
 * @property {number} [accuracy] at least
 */

/**
 * What is true at a step: one or several of the numbers below.
 * @typedef {object} Figure
 * @property {number} step
 * @property {number} [loss]
 * @property {number} [accuracy]
 * @property {number} [rivalLoss] of the network that `view` compares with
 * @property {LayerParameters[]} [parameters]
 * @property {{X: number[][], P: number[][]}} [outputs] at points
 * @property {number} tolerance largest difference of any of them that is due to the order of a sum, or to the digits printed
 */

/** The preset of an element that names none. */
export const defaultPreset = 'moons';

/**
 * What of it the first picture needs; part of the script, so that this picture waits for no request. A test holds it to its file.
 * @type {Preset}
 */
export const firstPreset = Object.freeze({version: 1, title: {en: 'Two moons', zh: '双月'}, config: {generator: 'moons', samples: 200, noise: 0.15, hiddenLayers: [5], learningRate: 2}});

/**
 * The gallery, in the order it is shown.
 * @type {Readonly<Record<string, () => Promise<{default: unknown}>>>}
 */
const gallery = {
    moons: () => import('../presets/moons.json', {with: {type: 'json'}}),
    circles: () => import('../presets/circles.json', {with: {type: 'json'}}),
    xor: () => import('../presets/xor.json', {with: {type: 'json'}}),
    gaussians: () => import('../presets/gaussians.json', {with: {type: 'json'}}),
    spiral: () => import('../presets/spiral.json', {with: {type: 'json'}}),
    'moons-sigmoid': () => import('../presets/moons-sigmoid.json', {with: {type: 'json'}}),
    'moons-baseline': () => import('../presets/moons-baseline.json', {with: {type: 'json'}}),
    'moons-logistic': () => import('../presets/moons-logistic.json', {with: {type: 'json'}}),
    'twelve-points': () => import('../presets/twelve-points.json', {with: {type: 'json'}}),
    'twelve-points-mean': () => import('../presets/twelve-points-mean.json', {with: {type: 'json'}}),
    'twelve-points-guess': () => import('../presets/twelve-points-guess.json', {with: {type: 'json'}}),
    'twelve-points-one-unit': () => import('../presets/twelve-points-one-unit.json', {with: {type: 'json'}}),
    'twelve-points-neuron': () => import('../presets/twelve-points-neuron.json', {with: {type: 'json'}}),
    'twelve-points-scikit': () => import('../presets/twelve-points-scikit.json', {with: {type: 'json'}}),
    'twelve-points-lbfgs': () => import('../presets/twelve-points-lbfgs.json', {with: {type: 'json'}}),
    'twelve-points-adam': () => import('../presets/twelve-points-adam.json', {with: {type: 'json'}}),
    'twelve-points-slice': () => import('../presets/twelve-points-slice.json', {with: {type: 'json'}}),
    beans: () => import('../presets/beans.json', {with: {type: 'json'}}),
    'beans-one-unit': () => import('../presets/beans-one-unit.json', {with: {type: 'json'}}),
    'moons-500': () => import('../presets/moons-500.json', {with: {type: 'json'}}),
    'moons-500-small': () => import('../presets/moons-500-small.json', {with: {type: 'json'}}),
    'moons-500-constant': () => import('../presets/moons-500-constant.json', {with: {type: 'json'}}),
    'moons-500-zeros': () => import('../presets/moons-500-zeros.json', {with: {type: 'json'}}),
    'or-gate': () => import('../presets/or-gate.json', {with: {type: 'json'}}),
    'or-perceptron': () => import('../presets/or-perceptron.json', {with: {type: 'json'}}),
    'or-perceptron-quirk': () => import('../presets/or-perceptron-quirk.json', {with: {type: 'json'}}),
    'or-perceptron-bias': () => import('../presets/or-perceptron-bias.json', {with: {type: 'json'}}),
    'xor-gate': () => import('../presets/xor-gate.json', {with: {type: 'json'}}),
    'xor-one-unit': () => import('../presets/xor-one-unit.json', {with: {type: 'json'}}),
    'xor-two-units': () => import('../presets/xor-two-units.json', {with: {type: 'json'}}),
    'xor-three-units': () => import('../presets/xor-three-units.json', {with: {type: 'json'}})
};

/** Names of the presets in the gallery. */
export const presetNames = Object.freeze(Object.keys(gallery));

/** Presets by name or absolute address. @type {Map<string, Promise<Preset>>} */
const loaded = new Map();

/**
 * @param {string} nameOrUrl a name from {@link presetNames}, the address of a preset file (absolute, or with a `/` or `.` in it), or a link to a run (with `#v=`)
 * @param {string} [base] what a relative address is relative to; the page by default
 * @returns {Promise<Preset>} frozen; throws `unknown-preset`, `load-failed` or `invalid-preset`
 */
export async function loadPreset(nameOrUrl, base = globalThis.document?.baseURI) {
    if (typeof nameOrUrl === 'string' && nameOrUrl.includes('#v=')) return (await import('../share/open.js')).presetOfLink(nameOrUrl);
    const key = Object.hasOwn(gallery, nameOrUrl) ? nameOrUrl : address(nameOrUrl, base);
    let preset = loaded.get(key);
    if (!preset) {
        preset = Object.hasOwn(gallery, key) ? fromGallery(key) : fromFile(key);
        loaded.set(key, preset);
        preset.catch(() => loaded.delete(key)); // a later call may have better luck
    }
    return preset;
}

/**
 * The absolute address of a preset file.
 * @param {string} text
 * @param {string | undefined} base
 */
function address(text, base) {
    if (typeof text === 'string' && /[./]/.test(text) && URL.canParse(text, base)) return new URL(text, base).href;
    const allowed = `${presetNames.join(', ')}, or the address of a preset file`;
    throw refusal('preset', text, allowed, 'unknown-preset');
}

/**
 * A test holds them to what others are checked for.
 * @param {string} name
 * @returns {Promise<Preset>}
 */
async function fromGallery(name) {
    const module = await gallery[name]().catch((cause) => {
        throw new TwoLayerError('load-failed', `The preset ${name} could not be loaded.`, {field: 'preset', value: name, cause});
    });
    return Object.freeze(/** @type {Preset} */ (module.default));
}

/**
 * A preset of somebody else. The file is asked for before the code that checks it has come.
 * @param {string} url
 * @returns {Promise<Preset>}
 */
async function fromFile(url) {
    const answer = fetch(url);
    answer.catch(() => {}); // told of where it is awaited
    return (await import('./preset-file.js')).read(url, answer);
}
