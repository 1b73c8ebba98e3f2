/**
 * A row of tabs that scrolls sideways where it is wider than its place: whether there is more at either end, and a tab
 * brought into the row. Nothing but the row is scrolled.
 */

/** Part of the row that one press on its end goes on by. */
const LEAP = 0.7;

export class TabRow {
    /** @type {HTMLElement | undefined} */
    #list;
    /** Whether there is more, of row and list. */
    #watch = new ResizeObserver(() => this.#mark());

    /** @param {HTMLElement} list the scrolling element, in a row of its own */
    attach(list) {
        this.#watch.disconnect();
        this.#list = list;
        this.#watch.observe(list);
        list.addEventListener('scroll', () => this.#mark(), {passive: true});
    }

    /**
     * Scrolls the row as far as a tab needs.
     * @param {string | undefined} name
     */
    show(name) {
        const list = this.#list;
        const tab = name && /** @type {HTMLElement | null} */ (list?.querySelector(`#tab-${name}`));
        if (!list || !tab) return;
        const [row, box] = [list.getBoundingClientRect(), tab.getBoundingClientRect()];
        const end = parseFloat(getComputedStyle(list).scrollPaddingInlineEnd) || 0; // what the mark of more to come covers
        const [left, right] = [box.left - row.left - end, box.right - row.right + end];
        if (left < 0) list.scrollLeft += left;
        else if (right > 0) list.scrollLeft += Math.min(left, right);
    }

    /** @param {1 | -1} way on or back, in the direction of reading */
    leap(way) {
        const list = this.#list;
        if (!list) return;
        const sign = getComputedStyle(list).direction === 'rtl' ? -way : way;
        list.scrollBy({left: sign * LEAP * list.clientWidth, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'});
    }

    /** Says at which ends there is more: in the row's `data-more`. */
    #mark() {
        const list = this.#list;
        const row = list?.parentElement;
        if (!list || !row) return;
        const at = Math.abs(list.scrollLeft); // below zero where one reads from the right
        row.dataset.more = [at > 1 && 'back', at + list.clientWidth < list.scrollWidth - 1 && 'on'].filter(Boolean).join(' ');
    }
}
