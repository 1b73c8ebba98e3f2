/**
 * Brings what a reader has opened into sight: scrolls as little as it takes, again while its code is on its way and it
 * grows, and not once the reader does something else. Whoever is asked to show something that no reader has opened
 * leaves this alone.
 */

/** With these a reader begins something else. */
const OTHER = ['wheel', 'pointerdown', 'touchstart', 'keydown'];

/** Milliseconds in which a view that is there takes its final size: its first picture, what it says of it. */
const SETTLING = 1000;

export class Reveal {
    /** @type {AbortController | undefined} */
    #going;
    /** Looks once more, though nothing may have grown. */
    again = () => {};

    /**
     * @param {HTMLElement} element to be seen; where it is taller than its surroundings, its beginning
     * @param {() => boolean} complete whether it has all it will have
     */
    begin(element, complete) {
        this.end();
        const {signal} = (this.#going = new AbortController());
        /** @type {ReturnType<typeof setTimeout> | undefined} */
        let settling;
        const watch = new ResizeObserver(() => {
            if (!element.isConnected) return this.end();
            if (complete()) settling ??= setTimeout(() => this.end(), SETTLING);
            element.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'});
        });
        watch.observe(element);
        this.again = () => {
            watch.unobserve(element);
            watch.observe(element);
        };
        signal.addEventListener('abort', () => {
            watch.disconnect();
            clearTimeout(settling);
        });
        for (const type of OTHER) addEventListener(type, () => this.end(), {capture: true, passive: true, signal});
    }

    end() {
        this.#going?.abort();
        this.#going = undefined;
        this.again = () => {};
    }
}
