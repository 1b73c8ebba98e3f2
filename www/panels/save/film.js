/**
 * A film of the plane, as it is drawn: its layers put together into one canvas, which the browser records.
 */

/** Frames a second. */
const RATE = 30;

/** What browsers record, the best first. */
const FORMATS = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm', 'video/mp4'];

/** Whether this browser can record at all. */
export const canFilm = () => 'MediaRecorder' in globalThis && FORMATS.some((format) => MediaRecorder.isTypeSupported(format));

export class Film {
    #canvas = document.createElement('canvas');
    #layers;
    #background;
    #recorder;
    /** @type {Blob[]} */
    #parts = [];

    /**
     * @param {HTMLCanvasElement[]} layers of the same size, the lowest first
     * @param {string} background
     */
    constructor(layers, background) {
        this.#layers = layers;
        this.#background = background;
        const {width, height} = this.#size();
        this.#canvas.width = width;
        this.#canvas.height = height;
        this.#recorder = new MediaRecorder(this.#canvas.captureStream(RATE), {mimeType: /** @type {string} */ (FORMATS.find((format) => MediaRecorder.isTypeSupported(format)))});
        this.#recorder.addEventListener('dataavailable', ({data}) => this.#parts.push(data));
        this.draw();
        this.#recorder.start();
    }

    /** Takes the present picture into the film. */
    draw() {
        const context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext('2d'));
        context.fillStyle = this.#background;
        context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
        const {x, y, scale} = this.#size();
        for (const layer of this.#layers) {
            const box = layer.getBoundingClientRect();
            context.drawImage(layer, (box.x - x) * scale, (box.y - y) * scale, box.width * scale, box.height * scale);
        }
    }

    /** @returns {Promise<Blob>} the film */
    async finish() {
        const stopped = new Promise((resolve) => this.#recorder.addEventListener('stop', resolve, {once: true}));
        this.#recorder.stop();
        await stopped;
        return new Blob(this.#parts, {type: this.#recorder.mimeType});
    }

    /** What all layers together cover on the page, and pixels of the film for each pixel of the page. */
    #size() {
        const boxes = this.#layers.map((layer) => layer.getBoundingClientRect());
        const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
        const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
        const scale = devicePixelRatio;
        return {x, y, scale, width: Math.max(2, Math.round((right - x) * scale)), height: Math.max(2, Math.round((bottom - y) * scale))};
    }
}
