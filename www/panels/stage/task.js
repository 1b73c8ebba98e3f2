/**
 * What kind of problem the network works on, as far as pictures and clicks depend on it.
 */

/** @typedef {import('../view.js').View} View */

/**
 * Whether targets are numbers rather than classes.
 * @param {View} view
 */
export function isRegression({config, session}) {
    return session.outputs === 1 && config.outputActivation === 'identity' && config.lossFunction !== 'hinge';
}

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
 * The unit the stage shows: the one a reader points at, else the output. Of several outputs it is the one of the
 * class that a click would add.
 * @param {View} view
 * @returns {import('../view.js').Unit}
 */
export function shownUnit({session, selection}) {
    if (selection.unit) return selection.unit;
    const {outputs, layers} = session;
    const index = typeof selection.label === 'number' ? Math.min(selection.label, outputs - 1) : 0;
    return {layer: layers.length - 1, index: outputs === 1 ? 0 : index};
}
