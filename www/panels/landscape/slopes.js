/**
 * How steep the loss is where the network stands, found anew as it moves: as often as a small share of the time allows.
 */

/** @typedef {import('../../engine/inside.js').Inside} Inside */
/** @typedef {import('../view.js').View} View */

/** How much of the time this may take. */
const SHARE = 0.1;

/**
 * @typedef {object} Found
 * @property {Float64Array} at   all parameters there
 * @property {Float64Array} slope      ∂/∂parameter of the reported loss, which is what the landscape shows
 * @property {Float64Array} gradient   what training with all points goes down by
 */

export class Slopes {
    /** @type {Found | undefined} */
    found;
    /** For which moment. @type {{session: unknown, revision: number}} */
    #moment = {session: undefined, revision: -1};
    /** Not before, milliseconds. */
    #next = 0;

    /**
     * @param {Inside} inside
     * @param {View} view
     * @param {Float64Array} now all parameters
     * @param {boolean} allowed whether the engine may be given this run
     * @returns {boolean} whether they are still to be found
     */
    find(inside, {session, config}, now, allowed) {
        const {points, revision} = session;
        if (this.#moment.session === session && this.#moment.revision === revision) return false;
        const start = performance.now();
        if (start < this.#next || !allowed) return true;
        inside.update({config, points, parameters: now});
        this.found = {at: now, slope: inside.slope(), gradient: inside.gradient()};
        this.#moment = {session, revision};
        const end = performance.now();
        this.#next = end + (end - start) / SHARE;
        return false;
    }
}
