/**
 * Canvases as sharp as the screen: what size a box has, told again whenever it or the device pixel ratio changes.
 */

/** @typedef {{width: number, height: number, ratio: number}} Size width and height in CSS pixels; device pixels per CSS pixel */

/** Watches one element's box. */
export class BoxWatcher {
    #changed;
    /** @type {Size} */
    #size = {width: 0, height: 0, ratio: 1};
    /** @type {Element | undefined} */
    #element;
    /** @type {ResizeObserver | undefined} */
    #observer;
    /** @type {AbortController | undefined} */
    #zoom;

    /** @param {(size: Size) => void} changed called before the next paint, also for the first size if nobody has asked for it */
    constructor(changed) {
        this.#changed = changed;
    }

    /** 0 × 0 as long as the element has no box. */
    get size() {
        if (this.#size.width === 0 && this.#element) { // the first picture does not wait to be told
            const {width, height} = getComputedStyle(this.#element);
            this.#size = {...this.#size, width: parseFloat(width) || 0, height: parseFloat(height) || 0};
        }
        return this.#size;
    }

    /**
     * Watches this element from now on instead of the one before.
     * @param {Element | undefined} element without padding and border; nothing is watched without one
     */
    watch(element) {
        this.#observer?.disconnect();
        this.#zoom?.abort();
        this.#element = element;
        if (!element) return;
        this.#observer = new ResizeObserver(([entry]) => {
            const {width, height} = entry.contentRect;
            this.#set({...this.#size, width, height});
        });
        this.#observer.observe(element);
        this.#watchRatio();
    }

    /** The window moved to another screen, or the page was zoomed: a media query tells once, so it is asked anew. */
    #watchRatio() {
        this.#zoom = new AbortController();
        const ratio = devicePixelRatio;
        this.#set({...this.#size, ratio});
        matchMedia(`(resolution: ${ratio}dppx)`).addEventListener('change', () => this.#watchRatio(), {once: true, signal: this.#zoom.signal});
    }

    /** @param {Size} size */
    #set(size) {
        const {width, height, ratio} = this.#size;
        if (size.width === width && size.height === height && size.ratio === ratio) return;
        this.#size = size;
        if (size.width > 0 && size.height > 0) this.#changed(size);
    }
}

/**
 * Gives a canvas one pixel per device pixel and a context that counts in CSS pixels, cleared.
 * @param {HTMLCanvasElement} canvas as large as the box
 * @param {Size} size
 * @returns {CanvasRenderingContext2D}
 */
export function clearedContext(canvas, {width, height, ratio}) {
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const across = Math.round(width * ratio);
    const down = Math.round(height * ratio);
    if (canvas.width !== across || canvas.height !== down) {
        canvas.width = across;
        canvas.height = down;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, across, down);
    context.setTransform(across / width, 0, 0, down / height, 0, 0);
    return context;
}

/**
 * Where a pointer is on a canvas, in the CSS pixels of its own layout, also when the page scales it by a transform.
 * @param {{clientX: number, clientY: number}} event
 * @param {HTMLElement} element without border or padding
 * @returns {{left: number, top: number}}
 */
export function positionIn(event, element) {
    const box = element.getBoundingClientRect();
    return {
        left: (event.clientX - box.left) * (element.clientWidth / box.width),
        top: (event.clientY - box.top) * (element.clientHeight / box.height)
    };
}
