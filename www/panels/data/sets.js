/**
 * The data sets in the order they are offered, and what goes with each: the kind of problem, and how much noise
 * leaves its shape to be seen.
 */

/** @typedef {import('../../config/config.js').Config} Config */
/** @typedef {'classes' | 'manyClasses' | 'numbers'} Task */

/** Shown as pictures; the others are in a menu. */
export const PICTURED = ['moons', 'circles', 'xor', 'gaussians', 'spiral'];

/** @type {readonly {group: string, task: Task, names: readonly string[]}[]} */
export const GROUPS = [
    {group: 'twoClasses', task: 'classes', names: ['moons', 'circles', 'xor', 'gaussians', 'spiral', 'checkerboard', 'rings', 'linear', 'quantiles2', 'classification']},
    {group: 'oneFeature', task: 'classes', names: ['twelve_points', 'beans']},
    {group: 'gates', task: 'classes', names: ['or', 'and', 'nand', 'xor_gate', 'xnor']},
    {
        group: 'manyClasses',
        task: 'manyClasses',
        names: ['spiral3', 'spiral4', 'spiral5', 'blobs3', 'blobs4', 'blobs5', 'blobs6', 'blobs7', 'blobs8', 'quantiles3', 'quantiles4']
    },
    {group: 'numbers', task: 'numbers', names: ['plane', 'bumps', 'sine', 'step']}
];

/** @type {Record<string, number>} */
const USUAL_NOISE = {moons: 0.15, xor: 0.05, checkerboard: 0.03, gaussians: 0.25, spiral: 0.04, spiral3: 0.04, spiral4: 0.03, spiral5: 0.03, linear: 0.05};

/** Sets of given points, too few to hold any back: neither their number nor noise is a choice. */
const GIVEN = ['twelve_points', 'or', 'and', 'nand', 'xor_gate', 'xnor'];

/** Share of points that train where there are enough of them. */
const USUAL_SPLIT = 0.8;

/** @param {string} name */
export function usualNoise(name) {
    return USUAL_NOISE[name] ?? 0.1;
}

/** @param {string} name */
export function isGiven(name) {
    return GIVEN.includes(name);
}

/** A loss of numbers is steep far from its minimum: above this rate a step overshoots. */
const SAFE_RATE = 0.1;

/**
 * The settings that change when another data set is chosen. The core lets loss and output activation follow.
 * @param {Config} config
 * @param {string} name of the data set
 * @returns {Partial<Config>}
 */
export function settingsFor({generator, learningRate}, name) {
    return {
        generator: /** @type {Config['generator']} */ (name),
        noise: usualNoise(name),
        ...(isGiven(name) !== isGiven(generator) && {split: isGiven(name) ? 1 : USUAL_SPLIT}),
        ...(taskOf(name) === 'numbers' && {learningRate: Math.min(learningRate, SAFE_RATE)})
    };
}

/**
 * @param {string} name
 * @returns {Task}
 */
function taskOf(name) {
    return GROUPS.find(({names}) => names.includes(name))?.task ?? 'classes';
}
