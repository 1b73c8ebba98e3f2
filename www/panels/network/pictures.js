/**
 * The small picture in each unit: what it computes over the plane that is shown.
 *
 * Large networks have more units than fit into a frame; then each frame paints as many as its share of time allows,
 * in turn, until all show the present state.
 */

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Unit} Unit */

/** Milliseconds of a frame for painting units. */
const BUDGET = 1.5;

export class Pictures {
    /** @type {Map<HTMLCanvasElement, Unit>} */
    #units = new Map();
    #image = new ImageData(1, 1);
    /** What the pictures show, as a text to compare. */
    #shown = '';
    #left = 0;
    #next = 0;
    /** @type {import('../view.js').Palette | undefined} */
    #palette;

    /**
     * @param {Unit} unit
     * @param {Element | undefined} canvas gone if undefined
     */
    keep(unit, canvas) {
        for (const [other, {layer, index}] of this.#units) {
            if (layer === unit.layer && index === unit.index) this.#units.delete(other);
        }
        if (canvas) this.#units.set(/** @type {HTMLCanvasElement} */ (canvas), unit);
        this.#shown = '';
    }

    /**
     * @param {View} view
     * @returns {boolean} whether some are left to paint
     */
    draw({session, bounds, palette, selection: {discrete}}) {
        const units = [...this.#units];
        const shown = [session.revision, ...Object.values(bounds), discrete].join();
        if (shown !== this.#shown || palette !== this.#palette) this.#left = units.length;
        this.#shown = shown;
        this.#palette = palette;
        const end = performance.now() + BUDGET;
        while (this.#left > 0 && performance.now() < end) {
            const [canvas, {layer, index}] = units[this.#next++ % units.length];
            const {width, height} = canvas;
            if (this.#image.width !== width) this.#image = new ImageData(width, height);
            session.paint({layer, unit: index, width, height, bounds, colours: palette.colours, discrete}, this.#image.data);
            canvas.getContext('2d')?.putImageData(this.#image, 0, 0);
            this.#left--;
        }
        return this.#left > 0;
    }
}

/**
 * The picture of an input: its own value.
 * @param {HTMLCanvasElement} canvas
 * @param {number} feature 0 runs to the right, 1 upwards
 * @param {View} view
 */
export function drawInput(canvas, feature, {bounds: {x0, x1, y0, y1}, palette: {colours}}) {
    const {width, height} = canvas;
    const image = new ImageData(width, height);
    const pixels = new Uint32Array(image.data.buffer);
    const extent = Math.max(Math.abs(x0), Math.abs(x1), Math.abs(y0), Math.abs(y1));
    for (let i = 0; i < pixels.length; i++) {
        const across = ((i % width) + 0.5) / width;
        const down = (Math.floor(i / width) + 0.5) / height;
        const value = feature === 0 ? x0 + across * (x1 - x0) : y1 - down * (y1 - y0);
        pixels[i] = colours[Math.round(((value / extent + 1) / 2) * 255)];
    }
    canvas.getContext('2d')?.putImageData(image, 0, 0);
}
