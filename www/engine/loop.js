/**
 * Time, and nothing else: when to step, and when to draw.
 *
 * It knows neither the session nor the page; they are two callbacks. The number of steps depends on the time that
 * passed and not on the frames of the display. Whether the page can be seen is the element's business.
 *
 *             start                       a step was due, or requestDraw
 *   stopped ────────▶ running: frame ──────────────────────────────────▶ draw
 *      ▲  ◀──────── stop, or a callback threw
 *      └ requestDraw: one frame, one drawing
 */

/**
 * @typedef {object} Callbacks
 * @property {(n: number) => void} step trains `n` steps
 * @property {() => void} draw shows the result; at most once per frame
 * @property {(error: unknown) => void} fail takes what one of the others threw; the loop has stopped
 */

/**
 * @typedef {object} Clock
 * @property {() => number} now milliseconds
 * @property {(frame: (time: number) => void) => number} request calls back at the next frame, with its time
 * @property {(handle: number) => void} cancel
 */

/** Milliseconds of training per frame, for all loops of the page together; leaves half of a 60 Hz frame for drawing. */
const BUDGET = 8;

/** Milliseconds that are caught up at most: what a hidden tab or a breakpoint cost is not trained afterwards. */
const CATCH_UP = 100;

/** Milliseconds one call of `step` should take: short enough to keep the budget, long enough to be worth a look at the clock. */
const CALL = 1;

/** Steps per call at most, however fast they are; see `STEPS_PER_CALL` in `session.js`. */
const STEPS_PER_CALL = 100;

/** @type {Clock} */
const browserClock = {
    now: () => performance.now(),
    request: (frame) => requestAnimationFrame(frame),
    cancel: (handle) => cancelAnimationFrame(handle)
};

/** How many loops of the page are running and share the budget. */
let sharing = 0;

export class FrameLoop {
    #callbacks;
    #clock;
    /** @type {number | 'max'} */
    #speed = 60;
    #running = false;
    #drawing = false;
    /** Steps that are due, with fractions. */
    #debt = 0;
    /** Time of the last frame. @type {number | undefined} */
    #last;
    /** Steps the next call takes. */
    #steps = 1;
    /** @type {number | undefined} */
    #handle;

    /**
     * @param {Callbacks} callbacks
     * @param {Clock} [clock]
     */
    constructor(callbacks, clock = browserClock) {
        this.#callbacks = callbacks;
        this.#clock = clock;
    }

    /** Steps per second of wall time; 0 rests, 'max' takes what the budget allows. */
    get speed() {
        return this.#speed;
    }

    set speed(speed) {
        this.#speed = speed;
        this.#schedule();
    }

    get running() {
        return this.#running;
    }

    start() {
        if (this.#running) return;
        this.#running = true;
        this.#last = undefined;
        this.#debt = 0;
        sharing++;
        this.#schedule();
    }

    /** Stops stepping. A drawing that was asked for still comes. */
    stop() {
        if (!this.#running) return;
        this.#running = false;
        sharing--;
        if (!this.#wanted) this.#cancel();
    }

    /** Draws once, with the next frame, whether running or not. */
    requestDraw() {
        this.#drawing = true;
        this.#schedule();
    }

    /** Stops and forgets what was asked for. */
    dispose() {
        this.#drawing = false;
        this.stop();
        this.#cancel();
    }

    get #wanted() {
        return this.#drawing || (this.#running && this.#speed !== 0);
    }

    #schedule() {
        if (this.#wanted) this.#handle ??= this.#clock.request(this.#frame);
    }

    #cancel() {
        if (this.#handle !== undefined) this.#clock.cancel(this.#handle);
        this.#handle = undefined;
    }

    /** @param {number} time */
    #frame = (time) => {
        this.#handle = undefined;
        try {
            if (this.#running) this.#advance(time);
            if (this.#drawing) {
                this.#drawing = false;
                this.#callbacks.draw();
            }
        } catch (error) {
            this.dispose();
            this.#callbacks.fail(error);
        }
        this.#schedule();
    };

    /** @param {number} time */
    #advance(time) {
        const elapsed = Math.min(Math.max(time - (this.#last ?? time), 0), CATCH_UP);
        this.#last = time;
        this.#debt = this.#speed === 'max' ? Infinity : this.#debt + (elapsed * this.#speed) / 1000;

        let now = this.#clock.now();
        const deadline = now + BUDGET / sharing;
        while (this.#debt >= 1 && this.#running && now < deadline) now = this.#call(now);
        this.#debt = this.#debt === Infinity ? 0 : this.#debt % 1; // what did not fit in the budget is dropped, not owed
    }

    /**
     * One call of `step`, with a number of steps that learns from how long the last calls took. The clock is read once for
     * each: a look at it takes as long as several steps of a small network.
     * @param {number} before @returns {number} the time after the call
     */
    #call(before) {
        const steps = Math.min(this.#steps, Math.floor(this.#debt));
        this.#callbacks.step(steps);
        const now = this.#clock.now();
        const took = now - before;
        if (took > 2 * CALL) this.#steps = Math.max(1, this.#steps >> 1);
        else if (took < CALL / 2 && steps === this.#steps) this.#steps = Math.min(2 * steps, STEPS_PER_CALL);
        this.#debt -= steps;
        this.#drawing = true;
        return now;
    }
}
