/**
 * Tells how training goes, at most four times a second; the last state is never left out.
 */

/** @typedef {import('../engine/session.js').Session} Session */
/** @typedef {import('./events.js').Report} Report */

/** Milliseconds between two reports. */
const INTERVAL = 250;

export class Reporter {
    #tell;
    #last = {time: -Infinity, steps: -1};
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;

    /** @param {(report: Report) => void} tell */
    constructor(tell) {
        this.#tell = tell;
    }

    /**
     * To be called whenever something was drawn.
     * @param {Session} session
     */
    look(session) {
        if (session.steps === this.#last.steps) return;
        const wait = this.#last.time + INTERVAL - performance.now();
        if (wait > 0) {
            this.#timer ??= setTimeout(() => this.#report(session), wait);
        } else {
            this.#report(session);
        }
    }

    /** Forgets what is still to be told. */
    stop() {
        clearTimeout(this.#timer);
        this.#timer = undefined;
    }

    /** @param {Session} session */
    #report(session) {
        this.stop();
        const {steps, epoch, loss, testLoss, accuracy} = session;
        this.#last = {time: performance.now(), steps};
        this.#tell({steps, epoch, loss, testLoss, accuracy});
    }
}
