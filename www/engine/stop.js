/**
 * When training stops by itself: after so many steps or epochs, below a loss, above an accuracy, or when the loss gets no
 * better. Pure functions of what a session reports, and a class that keeps what they remember. Loaded with the form that
 * sets them.
 *
 * A condition that holds already when training begins is passed over until it has once not held, so that one can go on
 * from where it stopped.
 *
 * Steps and epochs are exact: {@link allowed} says how many steps may be taken before looking again, and never more than
 * lead there. Loss and accuracy each need a pass over the data, so they are looked at after at most {@link LOOKS} steps,
 * or an epoch where that is longer, and at the end of each frame's steps: training stops at the first of these looks at
 * which they hold.
 */

/** @typedef {import('./session.js').Session} Session */

/**
 * What stops training; null does not.
 * @typedef {object} Conditions
 * @property {number | null} steps      at this step
 * @property {number | null} epochs     at the end of this epoch
 * @property {number | null} loss       training loss at most
 * @property {number | null} accuracy   share of the training points, at least
 * @property {number | null} patience   so many steps in which the training loss did not fall by {@link TOLERANCE}
 */

/** @typedef {{steps: number, epoch: number, loss: number, accuracy: number}} Report */

/** What is remembered from look to look. @typedef {{armed: Readonly<Record<string, boolean>>, best: number, bestStep: number}} Memory */

/** @typedef {keyof Conditions} Reason */

/** By how much the loss must fall to count as better: that of scikit-learn. */
export const TOLERANCE = 1e-4;

/** Steps between two looks at the loss. */
export const LOOKS = 10;

/** @type {Readonly<Conditions>} */
export const never = Object.freeze({steps: null, epochs: null, loss: null, accuracy: null, patience: null});

/** @type {Readonly<Record<Reason, (limit: number, report: Report, memory: Memory) => boolean>>} */
const HOLDS = {
    steps: (limit, {steps}) => steps >= limit,
    epochs: (limit, {epoch}) => epoch >= limit,
    loss: (limit, {loss}) => loss <= limit,
    accuracy: (limit, {accuracy}) => accuracy >= limit,
    patience: (limit, {steps}, {bestStep}) => steps - bestStep >= limit
};

/**
 * @param {Conditions} conditions
 * @param {Report} report where training begins
 * @returns {Memory}
 */
export function begin(conditions, report) {
    return look(conditions, {armed: {}, best: report.loss, bestStep: report.steps}, report).memory;
}

/**
 * @param {Conditions} conditions
 * @param {Memory} memory of the look before
 * @param {Report} report
 * @returns {{memory: Memory, reason: Reason | undefined}} why training stops, if it does
 */
export function look(conditions, memory, report) {
    // Not `>`: a loss that is not a number has no better one.
    const better = !(report.loss >= memory.best - TOLERANCE) || report.steps < memory.bestStep;
    const next = better ? {...memory, best: report.loss, bestStep: report.steps} : memory;
    /** @type {Record<string, boolean>} */
    const armed = {};
    /** @type {Reason | undefined} */
    let reason;
    for (const [key, holds] of /** @type {[Reason, typeof HOLDS.loss][]} */ (Object.entries(HOLDS))) {
        const limit = conditions[key];
        const now = limit !== null && holds(limit, report, next);
        armed[key] = !now;
        if (now && memory.armed[key]) reason ??= key;
    }
    return {memory: {...next, armed}, reason};
}

/**
 * @param {Conditions} conditions
 * @param {Pick<Report, 'steps' | 'epoch'>} report
 * @param {number} stepsPerEpoch
 * @returns {number} steps that may be taken before looking again, 1 or more
 */
export function allowed({steps, epochs, loss, accuracy, patience}, report, stepsPerEpoch) {
    let most = Infinity;
    if (loss !== null || accuracy !== null || patience !== null) most = Math.max(LOOKS, stepsPerEpoch);
    if (steps !== null && steps > report.steps) most = Math.min(most, steps - report.steps);
    if (epochs !== null && epochs > report.epoch) most = Math.min(most, Math.max(1, (epochs - report.epoch - 1) * stepsPerEpoch));
    return most;
}

/** Conditions that watch a session. */
export class Stopper {
    /** Why and where training stopped last; nothing once it goes on. @type {{reason: Reason, steps: number} | undefined} */
    stopped;

    #told;
    /** @type {Memory | undefined} */
    #memory;

    /**
     * @param {Readonly<Conditions>} conditions
     * @param {(reason: Reason, session: Session) => void} told is told why training stops
     */
    constructor(conditions, told) {
        this.conditions = conditions;
        this.#told = told;
    }

    /**
     * Training begins, or begins with another session.
     * @param {Session} session
     */
    begin(session) {
        this.stopped = undefined;
        this.#memory = begin(this.conditions, session);
    }

    /** @param {Session} session */
    allowed(session) {
        return allowed(this.conditions, session, stepsPerEpoch(session));
    }

    /**
     * @param {Session} session
     * @returns {boolean} whether training stops
     */
    look(session) {
        const {memory, reason} = look(this.conditions, this.#memory ?? begin(this.conditions, session), session);
        this.#memory = memory;
        if (!reason) return false;
        this.stopped = {reason, steps: session.steps};
        this.#told(reason, session);
        return true;
    }
}

/** @param {Session} session */
function stepsPerEpoch({points: {test}, config: {batchSize}}) {
    if (batchSize === 'full') return 1;
    const training = test.reduce((count, held) => count + 1 - held, 0);
    return Math.max(1, Math.ceil(training / batchSize));
}
