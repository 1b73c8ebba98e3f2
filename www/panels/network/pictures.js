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
 * The pictures of the inputs: their own values, the largest of each in the full colour.
 * @param {ArrayLike<HTMLCanvasElement>} canvases one for each input, all of the same size
 * @param {View} view
 */
export function drawInputs(canvases, {session, bounds: {x0, x1, y0, y1}, palette: {colours}}) {
    if (canvases.length === 0) return;
    const {width, height} = canvases[0];
    const points = Array.from({length: width * height}, (_, i) => {
        const across = ((i % width) + 0.5) / width;
        const down = (Math.floor(i / width) + 0.5) / height;
        return Array.from({length: session.features}, (_, feature) => [x0 + across * (x1 - x0), y1 - down * (y1 - y0)][feature] ?? 0);
    });
    const inputs = session.inputs(points);
    Array.from(canvases, (canvas, input) => {
        const image = new ImageData(width, height);
        const pixels = new Uint32Array(image.data.buffer);
        const largest = inputs.reduce((most, row) => Math.max(most, Math.abs(row[input])), 0) || 1;
        inputs.forEach((row, i) => (pixels[i] = colours[Math.round(((row[input] / largest + 1) / 2) * 255)]));
        canvas.getContext('2d')?.putImageData(image, 0, 0);
    });
}
