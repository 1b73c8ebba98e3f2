/**
 * The step that comes next, written out anew whenever something has changed: what the panel shows.
 */
import {Inside} from '../../engine/inside.js';
import {batchRows, checkable, fits, trainingPoints} from './samples.js';

/** @typedef {import('../../engine/session.js').Session} Session */
/** @typedef {import('../../engine/types.js').Over} Over */
/** @typedef {import('../../engine/types.js').Worksheet} Worksheet */
/** @typedef {import('../../engine/types.js').CheckedDerivative} CheckedDerivative */

/**
 * @typedef {object} Wish
 * @property {'batch' | 'all' | 'point'} samples
 * @property {number} point        by its place among all points; one that trains takes its place if it does not
 * @property {boolean} isChecking  whether the gradient is held against differences
 */

export class Written {
    /** Nothing where no point trains. @type {Worksheet | undefined} */
    sheet;
    /** Derivatives that were checked, the first of all. @type {CheckedDerivative[]} */
    checked = [];
    /** Whether there are too many samples for a page; it is about one of them then. */
    isCut = false;
    /** How many samples were wanted. */
    rows = 0;

    #inside = new Inside();
    /** What it was made of. */
    #made = '';
    /** @type {Session | undefined} */
    #session;

    /**
     * @param {Session} session
     * @param {Wish} wish
     */
    isCurrent(session, wish) {
        return session === this.#session && key(session, wish) === this.#made;
    }

    /**
     * @param {Session} session
     * @param {Wish} wish
     */
    update(session, wish) {
        const over = this.#over(session, wish);
        this.#session = session;
        this.#made = key(session, wish);
        this.sheet = undefined;
        if (over === undefined) return;
        this.#inside.update({config: session.config, points: session.points, state: session.state()});
        this.sheet = this.#inside.worksheet(over);
        this.checked = wish.isChecking ? this.#inside.checkGradient(over, 0, checkable(session, this.sheet.points.length)) : [];
    }

    /** Safe to call twice. */
    dispose() {
        this.#inside.dispose();
        this.#session = undefined;
    }

    /**
     * @param {Session} session
     * @param {Wish} wish
     * @returns {Over | undefined}
     */
    #over(session, wish) {
        const training = trainingPoints(session);
        if (training.length === 0) return undefined;
        if (!training.includes(wish.point)) wish.point = training[0];
        const {samples, point} = wish;
        this.rows = samples === 'all' ? training.length : samples === 'batch' ? batchRows(session, training.length) : 1;
        this.isCut = !fits(session, this.rows);
        return samples === 'point' || this.isCut ? point : samples;
    }
}

/**
 * @param {Session} session
 * @param {Wish} wish
 */
const key = (session, {samples, point, isChecking}) => [session.revision, samples, samples === 'point' ? point : '', isChecking].join();
