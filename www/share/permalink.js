/**
 * A session as the part of an address after `#`.
 */
import {Session} from '../engine/session.js';
import {generatedBy} from './generated.js';
import {toHash} from './link.js';
import {packPoints} from './points.js';

/**
 * @param {Session} session
 * @param {Record<string, string>} attributes of the element itself, and what is open as `look.js` writes it
 * @returns {string} without `#`
 */
export function hashOf(session, attributes) {
    const {config, data} = session;
    const points = packPoints(data, generatedBy(config));
    const state = session.state();
    const opened = new Session(config, {data});
    const isNew = session.steps === 0 && String(state) === String(opened.state());
    opened.dispose();
    return toHash({config, points, given: session.given, state: isNew ? undefined : state, attributes});
}
