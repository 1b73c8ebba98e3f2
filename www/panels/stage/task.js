/**
 * What kind of problem the network works on, as far as pictures and clicks depend on it.
 */

/** @typedef {import('../view.js').View} View */

/** What was found out about points, as long as they are the same: the scale of a regression, 0 for classes. @type {WeakMap<object, number>} */
const known = new WeakMap();

/**
 * The largest size of a target in a regression, by the engine's rule: with one output, targets of which one is neither 0
 * nor 1. For classes 0.
 * @param {View} view
 */
export function scaleOf({session: {outputs, points}}) {
    let scale = known.get(points);
    if (scale === undefined) {
        const {labels} = points;
        const regression = outputs === 1 && labels.some((label) => label !== 0 && label !== 1);
        scale = regression ? labels.reduce((largest, label) => Math.max(largest, Math.abs(label)), 0) : 0;
        known.set(points, scale);
    }
    return scale;
}

/**
 * Whether targets are numbers rather than classes.
 * @param {View} view
 */
export const isRegression = (view) => scaleOf(view) > 0;

/**
 * How many classes a reader can choose from. In regression two: a low target and a high one.
 * @param {View} view
 */
export function classCount({session}) {
    return session.outputs === 1 ? 2 : session.outputs;
}

/**
 * The target of a point of this class.
 * @param {View} view
 * @param {number} label class
 */
export function targetOf(view, label) {
    return isRegression(view) ? (label === 0 ? -1 : 1) : label;
}

/**
 * The unit the stage shows: the one a reader points at, else the output. Of several outputs it is the map of classes,
 * which the engine has under the number after the last one.
 * @param {View} view
 * @returns {import('../view.js').Unit}
 */
export function shownUnit({session: {outputs}, config, selection}) {
    return selection.unit ?? {layer: config.hiddenLayers.length, index: outputs === 1 ? 0 : outputs};
}

/** @param {View} view */
export function isMapOfClasses({session, selection}) {
    return selection.unit === null && session.outputs > 1;
}

/**
 * Whether there is a line between two decisions: not between many, not in regression, and not twice.
 * @param {View} view
 */
export function hasBoundary(view) {
    const {config, selection} = view;
    const isOutput = shownUnit(view).layer === config.hiddenLayers.length;
    return !selection.discrete && !isMapOfClasses(view) && !(isOutput && isRegression(view));
}
