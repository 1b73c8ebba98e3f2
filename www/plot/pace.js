/**
 * How often a picture is drawn while things change: not oftener than the eye needs, and so that a dear one leaves most of
 * the time to others.
 */

/** A picture may take one part of the time in so many. */
const PARTS = 6;

export class Pace {
    #least;
    #end = -Infinity;
    #took = 0;
    #now;

    /**
     * @param {number} least milliseconds between two pictures
     * @param {() => number} [now] milliseconds
     */
    constructor(least, now = () => performance.now()) {
        this.#least = least;
        this.#now = now;
    }

    /** Whether it is time for the next one. */
    get due() {
        return this.#now() - this.#end >= Math.max(this.#least, PARTS * this.#took);
    }

    /** @param {() => void} draw */
    take(draw) {
        const start = this.#now();
        draw();
        this.#end = this.#now();
        this.#took = this.#end - start;
    }
}
