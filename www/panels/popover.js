/**
 * A `details` that lies above what follows it: it closes by Escape, and when a reader goes on elsewhere.
 */

/** @type {WeakSet<HTMLDetailsElement>} */
const watched = new WeakSet();

/** @param {Element | null | undefined} details once is enough */
export function closeByItself(details) {
    if (!(details instanceof HTMLDetailsElement) || watched.has(details)) return;
    watched.add(details);
    const closeUnless = (/** @type {EventTarget | null} */ target) => {
        if (!(target instanceof Node && details.contains(target))) details.open = false;
    };
    details.getRootNode().addEventListener('pointerdown', ({target}) => closeUnless(target));
    details.addEventListener('focusout', ({relatedTarget}) => relatedTarget && closeUnless(relatedTarget));
    details.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape' || !details.open) return;
        event.stopPropagation();
        details.open = false;
        details.querySelector('summary')?.focus();
    });
}
