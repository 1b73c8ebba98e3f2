/**
 * A run at its present step, as an export writes it down: settings, points, parameters, and what the optimizer remembers.
 *
 * The numbers of the state are those of `crate/core/src/state.rs`. Reading only; nothing is computed.
 */
import {unflatten} from '../engine/rows.js';
import {featureNames} from './features.js';

/** @typedef {import('../engine/session.js').Session} Session */
/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('../config/config.js').LayerParameters} LayerParameters */
/** @typedef {import('../engine/types.js').Layer} Layer */

/**
 * Points of one kind.
 * @typedef {{X: number[][], Y: number[][]}} Points
 */

/**
 * @typedef {object} Run
 * @property {Readonly<Config>} config complete
 * @property {readonly Readonly<Layer>[]} layers nearest to the input first
 * @property {Points} train
 * @property {Points} test
 * @property {boolean} classes false: the targets are numbers
 * @property {number} features coordinates of a point
 * @property {readonly string[]} inputs what the network is given of a point; empty: its coordinates
 * @property {number} outputs
 * @property {number} steps taken
 * @property {number} epochs completed
 * @property {number} used training points of the present epoch that have been used
 * @property {number | undefined} batch training points in a step, where that is not all of them
 * @property {LayerParameters[]} parameters
 * @property {number} updates the optimizer has made
 * @property {LayerParameters[]} first moments (S or M) in the shape of the parameters; empty for an optimizer without
 * @property {LayerParameters[]} second moments (V), likewise
 * @property {import('./comments.js').Say} say what comments say
 * @property {number[][][]} pairs [s, y] of each iteration L-BFGS remembers, oldest first, parameters in one row
 */

/** Numbers of a state before the parameters. */
const HEAD = 8;

/** Optimizers with these moments. */
const FIRST = ['momentum', 'nesterov', 'adam'];
const SECOND = ['rmsprop', 'adam'];

/**
 * @param {Session} session
 * @param {import('./comments.js').Say} say
 * @returns {Run}
 */
export function runOf(session, say) {
    const {config, layers, features, outputs} = session;
    const state = session.state();
    const [, steps, epochs, used, , updates, iterations, n] = state;
    let at = HEAD;
    const take = (/** @type {number} */ count) => state.subarray(at, (at += count));
    const layered = (/** @type {boolean} */ present) => (present ? unflatten(take(n), layers) : []);
    const parameters = layered(true);
    const first = layered(FIRST.includes(config.optimizer));
    const second = layered(SECOND.includes(config.optimizer));
    const pairs = Array.from({length: iterations}, () => [[...take(n)], [...take(n)]]);
    const {train, test} = pointsOf(session);
    const batch = typeof config.batchSize === 'number' && config.batchSize < train.X.length ? config.batchSize : undefined;
    const classes = !Number.isNaN(session.accuracy);
    const inputs = featureNames(config.features, features);
    return {config, layers, train, test, classes, features, inputs, outputs, steps, epochs, used, batch, parameters, updates, first, second, pairs, say};
}

/** @param {Session} session @returns {{train: Points, test: Points}} */
function pointsOf(session) {
    const {X, Y, test = []} = session.data;
    const part = (/** @type {boolean} */ wanted) => ({X: X.filter((_, i) => test[i] === wanted), Y: Y.filter((_, i) => test[i] === wanted)});
    return {train: part(false), test: part(true)};
}
