/**
 * Optimizers in NumPy, one entry each. `w` is a parameter, `g` its gradient, `s` `m` `v` what is remembered of it.
 */
import {code, indented, statement} from './python.js';

/** @typedef {import('./run.js').Run} Run */
/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('../config/config.js').LayerParameters} LayerParameters */

/**
 * @typedef {object} Optimizer
 * @property {readonly (keyof Config)[]} settings
 * @property {{S?: 'first', M?: 'first', V?: 'second'}} moments lists in the order of the parameters
 * @property {string[]} before an update
 * @property {string[]} update of one parameter
 */

const AFTER = 'w -= learning_rate * (m / c1) / (np.sqrt(v / c2) + epsilon)';
const BEFORE = 'w -= learning_rate * np.sqrt(c2) / c1 * m / (np.sqrt(v) + epsilon)';

/** @type {Readonly<Record<string, Optimizer>>} */
const optimizers = {
    momentum: {
        settings: ['momentum'],
        moments: {S: 'first'},
        before: [],
        update: ['s *= momentum', 's += g', 'w -= learning_rate * s']
    },
    nesterov: {
        settings: ['momentum'],
        moments: {S: 'first'},
        before: [],
        update: ['s *= momentum', 's += g', 'w -= learning_rate * (g + momentum * s)']
    },
    rmsprop: {
        settings: ['rho', 'epsilon'],
        moments: {V: 'second'},
        before: [],
        update: ['v *= rho', 'v += (1 - rho) * g**2', 'w -= learning_rate * g / (np.sqrt(v) + epsilon)']
    },
    adam: {
        settings: ['beta1', 'beta2', 'epsilon'],
        moments: {M: 'first', V: 'second'},
        before: ['k += 1', 'c1 = 1 - beta1**k', 'c2 = 1 - beta2**k'],
        update: ['m *= beta1', 'm += (1 - beta1) * g', 'v *= beta2', 'v += (1 - beta2) * g**2']
    }
};

/**
 * @param {Run} run
 * @param {readonly string[]} names of the parameters
 * @returns {{before: string[], update: string[]}} what stands before the loop, and at the end of a step
 */
export function optimizer(run, names) {
    const {config} = run;
    const kind = optimizers[config.optimizer];
    const rate = `learning_rate = ${config.learningRate}`;
    if (!kind) return {before: [rate], update: names.map((name) => `${name} -= learning_rate * d${name}`)};
    const lists = Object.entries(kind.moments);
    const letters = lists.map(([list]) => list.toLowerCase()).join(', ');
    const update = config.optimizer === 'adam' ? [...kind.update, config.epsilonMode === 'after_bias_correction' ? AFTER : BEFORE] : kind.update;
    return {
        before: code(
            rate,
            kind.settings.map((key) => `${key} = ${config[key]}`),
            `parameters = [${names.join(', ')}]`,
            lists.map(([list, moment]) => remembered(list, run[moment])),
            kind.before.length > 0 && `k = ${run.updates}  # ${run.say('updates')}`
        ),
        update: code(
            `gradients = [${names.map((name) => `d${name}`).join(', ')}]`,
            kind.before,
            `for w, g, ${letters} in zip(parameters, gradients, ${lists.map(([list]) => list).join(', ')}):`,
            indented(update)
        )
    };
}

/**
 * A list with an array for each parameter.
 * @param {string} name
 * @param {readonly LayerParameters[]} layers
 */
function remembered(name, layers) {
    const arrays = layers.flatMap(({W, b}) => (b ? [W, b] : [W]));
    if (arrays.flat(2).every((number) => number === 0)) return `${name} = [np.zeros_like(w) for w in parameters]`;
    return [`${name} = [`, ...indented(arrays.map((array) => statement('np.array(', array, '),'))), ']'];
}
