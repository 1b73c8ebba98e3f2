/**
 * How high and how steep the landscape is where the network stands. The height is found whenever it is asked for, the slopes
 * as often as a small share of the time allows.
 */
import {Inside} from '../../engine/inside.js';
import {Seen} from '../stage/layers.js';

/** @typedef {import('../view.js').View} View */

/** How much of the time the slopes may take. */
const SHARE = 0.1;

/**
 * @typedef {object} Slopes
 * @property {Float64Array} at   all parameters there
 * @property {Float64Array} slope      ∂/∂parameter of what the landscape shows
 * @property {Float64Array} gradient   what training with all points goes down by
 */

export class Standing {
    /** The last ones found. @type {Slopes | undefined} */
    slopes;
    /** Not the one that computes the picture: a run that is given to it would drop what is under way. */
    #inside = new Inside();
    #height = NaN;
    #measured = new Seen();
    #descended = false;
    /** Of the slopes. @type {{session: unknown, revision: number}} */
    #moment = {session: undefined, revision: -1};
    /** Not before, milliseconds. */
    #next = 0;

    /**
     * @param {View} view
     * @param {Float64Array} now all parameters
     * @param {boolean} descended whether it is what is descended, not the reported loss
     * @returns {number} NaN without training points
     */
    height({session, config}, now, descended) {
        if (!descended) return session.loss;
        if (this.#measured.differ(session, session.revision)) {
            this.#inside.update({config, points: session.points, parameters: now});
            this.#height = this.#inside.height({descended});
        }
        return this.#height;
    }

    /**
     * @param {View} view
     * @param {Float64Array} now all parameters
     * @param {boolean} descended likewise
     * @returns {boolean} whether the slopes are still to be found
     */
    findSlopes({session, config}, now, descended) {
        const {points, revision} = session;
        if (descended !== this.#descended) {
            this.#descended = descended;
            this.slopes = undefined;
        }
        if (this.slopes && this.#moment.session === session && this.#moment.revision === revision) return false;
        const start = performance.now();
        if (start < this.#next) return true;
        const inside = this.#inside;
        inside.update({config, points, parameters: now});
        this.slopes = {at: now, slope: inside.slope({descended}), gradient: inside.gradient()};
        this.#moment = {session, revision};
        const end = performance.now();
        this.#next = end + (end - start) / SHARE;
        return false;
    }

    dispose() {
        this.#inside.dispose();
    }
}
