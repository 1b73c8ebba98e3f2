/**
 * Gives a session the points of another one. A point that was moved, added or removed is moved, added or removed here,
 * since all points anew would be remembered anew with each pixel of a drag.
 */

/** @typedef {import('../engine/session.js').Session} Session */

/**
 * @param {Session} session
 * @param {Session} main whose points it gets
 */
export function follow(session, main) {
    const one = singleEdit(session.points, main.points);
    one?.(session);
    if (!equal(session.points, main.points)) session.data = main.data;
}

/** @typedef {Session['points']} Points */

/**
 * The edit of a single point that may lead from some points to others.
 * @param {Points} from
 * @param {Points} to
 * @returns {((session: Session) => void) | undefined}
 */
function singleEdit(from, to) {
    if (from.features !== to.features || from.outputs !== to.outputs) return undefined;
    const {features, count} = to;
    const at = difference(from, to);
    const x = (/** @type {number} */ index) => Array.from(to.x.subarray(index * features, (index + 1) * features));
    if (count === from.count && at < count) return (session) => session.movePoint(at, x(at), {continues: true});
    if (count === from.count + 1) return (session) => session.addPoint(x(count - 1), to.labels[count - 1]);
    if (count === from.count - 1) return (session) => session.removePoint(at);
    return undefined;
}

/**
 * The first point that is not the same in both.
 * @param {Points} a
 * @param {Points} b
 */
function difference({x, features, count}, b) {
    const most = Math.min(count, b.count);
    for (let i = 0; i < most * features; i++) if (x[i] !== b.x[i]) return Math.floor(i / features);
    return most;
}

/**
 * Whether they are the same points, with the same targets, in the same parts.
 * @param {Points} a
 * @param {Points} b
 */
export function equal(a, b) {
    if (a.features !== b.features || a.outputs !== b.outputs || a.count !== b.count) return false;
    return a.x.every((value, i) => value === b.x[i]) && a.y.every((value, i) => value === b.y[i]) && a.test.every((value, i) => value === b.test[i]);
}
