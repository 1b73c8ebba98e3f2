/**
 * What the network computed before it was trained: its outputs with the parameters the recorded past begins with.
 *
 * A session answers for its present only, so another one is asked, which is never trained.
 */
import {Session} from '../../engine/session.js';
import {Seen} from './layers.js';

/** @typedef {import('../view.js').View} View */

export class Initial {
    #seen = new Seen();
    /** @type {number[][] | undefined} */
    #outputs;

    /**
     * @param {View} view
     * @param {number[][]} X places, the same as long as the first, the last and the number of them are
     * @returns {number[][] | undefined} nothing as long as the present is the beginning
     */
    predict({session, config}, X) {
        // `layers` is another list after every edit, and only then may the beginning be another one.
        if (session.steps === 0) return undefined;
        if (this.#seen.differ(session, session.layers, X.length, X[0][0], X[X.length - 1][0])) this.#outputs = outputsOf(session, config, X);
        return this.#outputs;
    }
}

/**
 * @param {View['session']} session
 * @param {View['config']} config
 * @param {number[][]} X
 */
function outputsOf(session, config, X) {
    const {layers, outputs} = session;
    const flat = session.trajectory().parameters;
    let at = 0;
    const rows = (/** @type {number} */ count, /** @type {number} */ columns) =>
        Array.from({length: count}, () => Array.from(flat.subarray(at, (at += columns))));
    const parameters = layers.map(({fanIn, fanOut, bias}) => ({W: rows(fanIn, fanOut), b: bias ? rows(1, fanOut)[0] : null}));
    const Y = Array.from({length: Math.max(2, outputs)}, (_, i) => (outputs === 1 ? [i % 2] : Array.from({length: outputs}, (__, j) => Number(i === j))));
    const other = new Session(config, {data: {X: Y.map(() => [0]), Y}, parameters});
    const predicted = other.predict(X);
    other.dispose();
    return predicted;
}
