/**
 * The numbers of the hidden space at one moment: where two units put the points, the nodes of the sheet and the cursor, and
 * where the decision lies there. Nothing here draws.
 */
import {isRegression} from '../stage/task.js';
import {levelOf, scoresOf} from './decision.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../config/config.js').LayerParameters} LayerParameters */

/** What is looked at: a hidden layer and two of its units; `up` is null where it has one only. @typedef {{layer: number, across: number, up: number | null}} Choice */

/** Why there is no line. @typedef {'regression' | 'activation'} NoLine */

/** Activations of all units of the layer, of some inputs. @typedef {{a: Float64Array, units: number}} Images */

/**
 * @typedef {object} Space
 * @property {Choice} choice
 * @property {Images} points
 * @property {number[]} means of every unit over the training points
 * @property {import('./decision.js').Score[]} scores none where there is no straight line
 * @property {number | undefined} image more layers lie between this one and the output: the level of z, for a single output,
 *     by which the plane's decision line is found, to be drawn where it lies here
 * @property {NoLine | undefined} noLine
 * @property {number} others units the output depends on besides the two
 */

/**
 * @param {View} view
 * @param {Choice} choice
 * @returns {Space}
 */
export function spaceOf(view, choice) {
    const {session} = view;
    const points = imagesOf(session, session.points.x, choice.layer);
    const means = meansOf(points, session.points.test);
    const last = choice.layer === session.layers.length - 2;
    const level = levelOf(session.layers[session.layers.length - 1].activation, view.config.lossFunction === 'hinge' ? 0 : 0.5);
    const noLine = isRegression(view) ? 'regression' : session.outputs === 1 && level === undefined ? 'activation' : undefined;
    const scores = noLine || !last ? [] : scoresOf(session.parameters[choice.layer + 1], choice.across, choice.up, means, level ?? 0);
    const image = noLine || last ? undefined : level ?? 0;
    return {choice, points, means, scores, image, noLine, others: points.units - (choice.up === null ? 1 : 2)};
}

/**
 * @param {View['session']} session
 * @param {Float64Array} x `[n × features]`
 * @param {number} layer
 * @returns {Images}
 */
export function imagesOf(session, x, layer) {
    return {a: session.layerValues(x, layer).a, units: session.layers[layer].fanOut};
}

/**
 * One unit's activations.
 * @param {Images} images
 * @param {number} unit
 */
export function activationsOf({a, units}, unit) {
    return Float64Array.from({length: a.length / units}, (_, i) => a[i * units + unit]);
}

/**
 * @param {Images} images
 * @param {Uint8Array} test those marked do not count
 * @returns {number[]} 0 where there are no points
 */
function meansOf({a, units}, test) {
    const sums = Array(units).fill(0);
    let count = 0;
    for (let i = 0; i < test.length; i++) {
        if (test[i]) continue;
        count++;
        for (let unit = 0; unit < units; unit++) sums[unit] += a[i * units + unit];
    }
    return sums.map((sum) => (count > 0 ? sum / count : 0));
}

/**
 * The mean of two units over the shown points of each class.
 * @param {Space} space
 * @param {View['session']['points']} points
 * @returns {{label: number, count: number, across: number, up: number}[]}
 */
export function classMeans({points: {a, units}, choice: {across, up}}, {labels, count}) {
    /** @type {Map<number, {label: number, count: number, across: number, up: number}>} */
    const sums = new Map();
    for (let i = 0; i < count; i++) {
        const label = labels[i];
        const sum = sums.get(label) ?? {label, count: 0, across: 0, up: 0};
        sum.count++;
        sum.across += a[i * units + across];
        sum.up += a[i * units + (up ?? across)];
        sums.set(label, sum);
    }
    return [...sums.values()].sort((p, q) => p.label - q.label)
        .map(({label, count: n, across: x, up: y}) => ({label, count: n, across: x / n, up: y / n}));
}
