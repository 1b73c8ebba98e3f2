/**
 * A `details` that lies above what follows it: it closes by Escape, and when a reader goes on elsewhere.
 */

/** @type {WeakSet<HTMLDetailsElement>} */
const watched = new WeakSet();

/**
 * For `made` at something inside: as soon as that is in its place, before anybody can press a key.
 * @param {Element} inside
 */
export const makeItClose = (inside) => queueMicrotask(() => closeByItself(inside.closest('details')));

/** @param {HTMLDetailsElement | null} details once is enough */
function closeByItself(details) {
    if (!details || watched.has(details)) return;
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
