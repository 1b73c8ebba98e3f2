/**
 * The points in Python: features in `X`, targets in `Y`, a row each.
 */
import {featureMaps} from './features.js';
import {statement} from './python.js';

/** @typedef {import('./run.js').Run} Run */

/** Whether a row says a class by a single 1. @param {readonly number[]} row */
const oneHot = (row) => row.filter((y) => y === 1).length === 1 && row.filter((y) => y === 0).length === row.length - 1;

/** The class of a row of targets. @param {readonly number[]} row */
export const classOf = (row) => (row.length === 1 ? row[0] : row.indexOf(Math.max(...row)));

/** How a library writes arrays. */
const DIALECTS = {
    numpy: {array: 'np.array', ofIntegers: ', dtype=float', eye: 'np.eye'},
    torch: {array: 'torch.tensor', ofIntegers: ', dtype=torch.float64', eye: 'torch.eye'}
};

/**
 * @param {Run} run
 * @param {'numpy' | 'torch'} library
 * @returns {string[]}
 */
export function points(run, library) {
    const {classes, outputs} = run;
    const {array, ofIntegers, eye} = DIALECTS[library];
    /** @param {string} name @param {number[][]} Y */
    const targets = (name, Y) => {
        if (outputs === 1 && classes) return statement(`${name} = ${array}(`, Y.flat(), `${ofIntegers}).reshape(-1, 1)`, String);
        if (outputs === 1) return statement(`${name} = ${array}(`, Y.flat(), ').reshape(-1, 1)');
        if (Y.every(oneHot)) return statement(`${name} = ${eye}(${outputs})[`, Y.map(classOf), ']', String);
        return statement(`${name} = ${array}(`, Y, ')');
    };
    return both(run, library, 'Y', targets);
}

/**
 * As scikit-learn takes them: a class for each point, or a number, or several.
 * @param {Run} run
 * @param {boolean} classifier
 * @returns {string[]}
 */
export function labelled(run, classifier) {
    const numbers = (/** @type {number[][]} */ Y) => (run.outputs === 1 ? Y.flat() : Y);
    return both(run, 'numpy', 'y', (name, Y) =>
        classifier ? statement(`${name} = np.array(`, Y.map(classOf), ')', String) : statement(`${name} = np.array(`, numbers(Y), ')')
    );
}

/**
 * @param {Run} run
 * @param {'numpy' | 'torch'} library
 * @param {string} name of the targets
 * @param {(name: string, Y: number[][]) => string[]} targets
 */
function both(run, library, name, targets) {
    const {train, test, say} = run;
    const {array} = DIALECTS[library];
    /** @param {string} X_ its name @param {number[][]} X */
    const features = (X_, X) => (X[0].length === 1 ? statement(`${X_} = ${array}(`, X.flat(), ').reshape(-1, 1)') : statement(`${X_} = ${array}(`, X, ')'));
    const held = test.X.length > 0;
    return [
        `# ${say('points', {name})}`,
        ...features('X', train.X),
        ...targets(name, train.Y),
        ...(held ? ['', `# ${say('held')}`, ...features('X_test', test.X), ...targets(`${name}_test`, test.Y)] : []),
        ...featureMaps(run, library)
    ];
}
