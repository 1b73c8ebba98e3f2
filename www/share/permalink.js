/**
 * A session as the part of an address after `#`.
 */
import {Session} from '../engine/session.js';
import {toHash} from './link.js';
import {packPoints} from './points.js';

/**
 * @param {Session} session
 * @param {Record<string, string>} attributes of the element itself
 * @returns {string} without `#`
 */
export function hashOf(session, attributes) {
    const {config} = session;
    const made = new Session(config);
    try {
        const points = packPoints(session.data, made.data);
        const state = session.state();
        const isNew = session.steps === 0 && String(state) === String(made.state());
        return toHash({config, points, given: session.given, state: isNew ? undefined : state, attributes});
    } finally {
        made.dispose();
    }
}
