/**
 * The small picture in each unit: what it computes over the plane that is shown.
 *
 * All are painted in one pass through the network, one below the other in a strip, from which each canvas takes its own.
 * Large networks have more units than can be put on their canvases within a frame; then each frame puts as many as its
 * share of time allows, and the next pass follows once all show the last one.
 */

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Unit} Unit */

/** Milliseconds of a frame for units. */
const BUDGET = 1.5;

export class Pictures {
    /** @type {Map<HTMLCanvasElement, Unit>} */
    #units = new Map();
    #strip = new ImageData(1, 1);
    /** What the strip shows, as a text to compare. */
    #shown = '';
    /** @type {import('../view.js').Palette | undefined} */
    #palette;
    /** Canvases that do not show the strip yet, and their units. @type {[HTMLCanvasElement, Unit][]} */
    #left = [];

    /**
     * @param {Unit} unit
     * @param {HTMLCanvasElement} canvas
     */
    keep(unit, canvas) {
        for (const [other, {layer, index}] of this.#units) {
            if (layer === unit.layer && index === unit.index) this.#units.delete(other);
        }
        this.#units.set(canvas, unit);
        this.#shown = '';
        this.#left = [];
    }

    /**
     * @param {View} view
     * @returns {boolean} whether some are left to do
     */
    draw({session, bounds, palette, selection: {discrete}}) {
        for (const canvas of this.#units.keys()) if (!canvas.isConnected) this.#units.delete(canvas); // a unit that has been removed
        const [canvas] = this.#units.keys();
        if (!canvas) return false;
        const {width, height} = canvas;
        const end = performance.now() + BUDGET;
        const shown = [session.revision, ...Object.values(bounds), discrete].join();
        const isNew = shown !== this.#shown || palette !== this.#palette;
        if (isNew && this.#left.length === 0) {
            const units = session.layers.reduce((sum, {fanOut}) => sum + fanOut, 0);
            if (this.#strip.width !== width || this.#strip.height !== units * height) this.#strip = new ImageData(width, units * height);
            session.paintAll({width, height, bounds, colours: palette.colours, discrete}, this.#strip.data);
            this.#shown = shown;
            this.#palette = palette;
            this.#left = [...this.#units].reverse();
        }
        const before = session.layers.map((_, layer) => session.layers.slice(0, layer).reduce((sum, {fanOut}) => sum + fanOut, 0));
        for (let next; (next = this.#left.pop()); ) {
            const [canvas, {layer, index}] = next;
            const top = (before[layer] + index) * height;
            canvas.getContext('2d')?.putImageData(this.#strip, 0, -top, 0, top, width, height);
            if (performance.now() > end) break;
        }
        return this.#left.length > 0 || shown !== this.#shown || palette !== this.#palette;
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
