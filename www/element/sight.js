/**
 * Whether an element can be seen: some of it is in the viewport, and the tab is in front.
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
