/**
 * The points as a table: features, the class or the target, and whether a point trains or tests.
 */
import {classOf} from './points.js';

/** @typedef {import('../engine/session.js').Session} Session */

/**
 * @param {Session} session
 * @returns {string}
 */
export function csv(session) {
    const {X, Y, test = []} = session.data;
    const classes = !Number.isNaN(session.accuracy);
    const targets = classes || session.outputs === 1 ? ['label'] : Array.from({length: session.outputs}, (_, i) => `y${i + 1}`);
    const head = [...Array.from({length: session.features}, (_, i) => `x${i + 1}`), ...targets, 'set'];
    const rows = X.map((x, i) => [...x, ...(classes ? [classOf(Y[i])] : Y[i]), test[i] ? 'test' : 'train']);
    return [head, ...rows].map((row) => `${row.join(',')}\n`).join('');
}
