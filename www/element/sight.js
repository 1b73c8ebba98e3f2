/**
 * What can be seen: an element, if some of it is in the viewport and the tab is in front; and which of its sections.
 */

/**
 * Calls back with every change until the signal aborts.
 * @param {Element} element
 * @param {(inSight: boolean) => void} changed
 * @param {AbortSignal} signal
 */
export function watchSight(element, changed, signal) {
    let inViewport = false;
    const tell = () => changed(inViewport && !document.hidden);
    const observer = new IntersectionObserver((entries) => {
        inViewport = entries[entries.length - 1].isIntersecting;
        tell();
    });
    observer.observe(element);
    document.addEventListener('visibilitychange', tell, {signal});
    signal.addEventListener('abort', () => observer.disconnect(), {once: true});
}

/** How far beyond the viewport a section counts as seen: it is drawn before it is scrolled to. */
const NEARLY = '25%';

/** Which sections are out of sight. One that nothing is known of yet is in sight. */
export class SectionSight {
    /** By `part`. @type {Set<string>} */
    #away = new Set();
    /** Whose place each section was when it was looked at. @type {WeakMap<Element, string>} */
    #names = new WeakMap();
    #observer = new IntersectionObserver((entries) => {
        for (const {target, isIntersecting} of entries) {
            if (target.isConnected) this.#away[isIntersecting ? 'delete' : 'add'](/** @type {string} */ (target.getAttribute('part')));
        }
    }, {rootMargin: NEARLY});

    /** @param {Iterable<Element>} sections those watched already stay so */
    watch(sections) {
        for (const section of sections) {
            const name = section.getAttribute('part') ?? '';
            if (this.#names.get(section) !== name) this.#observer.unobserve(section); // another panel has its place now: tell again
            this.#names.set(section, name);
            this.#observer.observe(section);
        }
    }

    /** @param {string} name */
    sees(name) {
        return !this.#away.has(name);
    }
}
