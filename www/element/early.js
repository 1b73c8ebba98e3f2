/**
 * What scripts ask of an element too early: properties set before it is defined, and what needs a session that is still
 * on its way.
 */

/** Properties that scripts may set before the element is defined. */
const PROPERTIES = ['preset', 'config', 'data', 'parameters', 'playing', 'speed', 'show', 'theme'];

/**
 * Properties a script set before the element was defined hide its accessors: sets them again.
 * @param {HTMLElement} element
 * @param {(action: () => void) => void} attempt
 */
export function adoptProperties(element, attempt) {
    for (const name of PROPERTIES) {
        if (!Object.hasOwn(element, name)) continue;
        const self = /** @type {Record<string, any>} */ (/** @type {unknown} */ (element));
        const value = self[name];
        delete self[name];
        attempt(() => (self[name] = value));
    }
}

/** Actions that wait for a session, in order. */
export class Waiting {
    /** @type {(() => void)[]} */
    #actions = [];

    /** @param {() => void} action */
    add(action) {
        this.#actions.push(action);
    }

    /** @param {(action: () => void) => void} attempt */
    release(attempt) {
        for (const action of this.#actions.splice(0)) attempt(action);
    }
}
