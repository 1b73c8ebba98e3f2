/**
 * What the network is given of a point, in Python, where that is not its coordinates as they are.
 */
import {list} from './python.js';

/** @typedef {import('./run.js').Run} Run */

/** With NumPy's name for what both libraries have. @type {Readonly<Record<string, string>>} */
const FEATURES = {
    x1: 'x1',
    x2: 'x2',
    'x1^2': 'x1**2',
    'x2^2': 'x2**2',
    x1x2: 'x1 * x2',
    sin_x1: 'np.sin(x1)',
    sin_x2: 'np.sin(x2)',
    abs_x1: 'abs(x1)',
    abs_x2: 'abs(x2)',
    r: 'np.sqrt(x1**2 + x2**2)'
};

/** Those of the first coordinate alone. */
const OF_X1 = ['x1', 'x1^2', 'sin_x1', 'abs_x1'];

/**
 * The names of the features, or none where the network has the coordinates: so it is for points with more or fewer
 * coordinates than the features need, too.
 * @param {'raw' | readonly string[]} features of the config
 * @param {number} coordinates of a point
 * @returns {readonly string[]}
 */
export function featureNames(features, coordinates) {
    if (features === 'raw' || coordinates > 2) return [];
    if (coordinates === 1 && !features.every((name) => OF_X1.includes(name))) return [];
    return features.join() === ['x1', 'x2'].slice(0, coordinates).join() ? [] : features;
}

/**
 * From coordinates to features.
 * @param {Run} run
 * @param {'numpy' | 'torch'} library
 * @returns {string[]}
 */
export function featureMaps({inputs, features, test, say}, library) {
    if (inputs.length === 0) return [];
    const words = inputs.map((name) => FEATURES[name]);
    const [stack, axis] = library === 'numpy' ? ['np.stack(', ', axis=1)'] : ['torch.stack(', ', dim=1)'];
    const uses = ['x1', 'x2'].slice(0, features).filter((name) => new RegExp(`\\b${name}\\b`).test(words.join()));
    const map = (/** @type {string} */ X) => [
        uses.length === 2 ? `x1, x2 = ${X}.T` : `${uses[0]} = ${X}[:, ${uses[0] === 'x1' ? 0 : 1}]`,
        ...list(`${X} = ${stack}`, words.map((word) => (library === 'numpy' ? word : word.replace('np.', 'torch.'))), axis)
    ];
    return ['', `# ${say('inputs')}`, ...map('X'), ...(test.X.length > 0 ? map('X_test') : [])];
}
