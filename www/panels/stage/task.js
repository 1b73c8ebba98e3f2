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
 * The unit the stage shows: the one a reader points at, else the output. Of several outputs it is the map of classes,
 * which the engine has under the number after the last one.
 * @param {View} view
 * @returns {import('../view.js').Unit}
 */
export function shownUnit({session, selection}) {
    const {outputs, layers} = session;
    return selection.unit ?? {layer: layers.length - 1, index: outputs === 1 ? 0 : outputs};
}
