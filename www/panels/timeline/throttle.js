/**
 * At most one call per frame's time: the first at once, then only the latest wish.
 */

/** Milliseconds of a frame at 60 Hz. */
const FRAME = 16;

/** @template T */
export class Throttle {
    #act;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer;
    /** @type {{value: T} | undefined} */
    #latest;

    /** @param {(value: T) => void} act */
    constructor(act) {
        this.#act = act;
    }

    /** Whether a value still waits. */
    get pending() {
        return this.#latest !== undefined;
    }

    /** @param {T} value */
    call(value) {
        this.#latest = {value};
        if (this.#timer === undefined) this.#run();
    }

    /** Drops what waits. */
    cancel() {
        clearTimeout(this.#timer);
        this.#timer = undefined;
        this.#latest = undefined;
    }

    #run() {
        const latest = this.#latest;
        this.#latest = undefined;
        this.#timer = latest && setTimeout(() => this.#run(), FRAME);
        if (latest) this.#act(latest.value);
    }
}
