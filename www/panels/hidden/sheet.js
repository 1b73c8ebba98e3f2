/**
 * The plane of the inputs as a hidden layer sees it: a sheet with a grid, bent and folded, in the colours of the output.
 * With one feature it is a ribbon.
 *
 * The engine computes; here nodes of a lattice over the plane are put where two units say.
 */
import {LADDER} from '../stage/field.js';

/** @typedef {import('../view.js').Session} Session */
/** @typedef {import('../view.js').Bounds} Bounds */

/** Cells of a side while it trains, and when it is at rest; and how many of the grid's are on a side. */
const LIVE = 30;
const FINE = 60;
const GRID = 10;
/** Pieces of a ribbon, and how wide it is. */
const LONG = 200;
const THICKNESS = 7;

/** Where a node is on the screen. @typedef {(node: number) => {left: number, top: number}} Place */

export class Sheet {
    /** @type {Bounds | undefined} */
    #bounds;
    /** Nodes across and up. */
    #across = 0;
    #up = 0;
    #x = new Float64Array(0);
    #values = new Uint8ClampedArray(0);

    /**
     * The lattice over a part of the plane, row by row from the top; one row with one feature.
     * @param {Bounds} bounds
     * @param {number} features those beyond the second are 0, as on the stage
     * @param {boolean} fine
     * @returns {Float64Array} `[nodes × features]`
     */
    nodes(bounds, features, fine) {
        const side = 1 + (fine ? FINE : LIVE);
        const [across, up] = features === 1 ? [1 + LONG, 1] : [side, side];
        if (this.#bounds === bounds && this.#up === up) return this.#x;
        this.#bounds = bounds;
        this.#across = across;
        this.#up = up;
        this.#x = new Float64Array(across * up * features);
        const {x0, x1, y0, y1} = bounds;
        for (let row = 0, i = 0; row < up; row++) {
            for (let column = 0; column < across; column++, i += features) {
                this.#x[i] = x0 + column / (across - 1) * (x1 - x0);
                if (features > 1) this.#x[i + 1] = y1 - row / (up - 1) * (y1 - y0);
            }
        }
        this.#values = new Uint8ClampedArray(4 * (across - 1) * Math.max(1, up - 1));
        return this.#x;
    }

    /** The lattice last asked for. @returns {import('./image.js').Lattice} */
    get lattice() {
        return {x: this.#x, across: this.#across, up: this.#up};
    }

    /**
     * The cells, in the colours the stage has for the output there.
     * @param {CanvasRenderingContext2D} context
     * @param {Session} session
     * @param {{colours: Uint32Array, discrete: boolean, flat: boolean}} looks `flat`: all places lie on one line
     * @param {Place} place
     */
    fill(context, session, {colours, discrete, flat}, place) {
        const width = this.#across - 1;
        const height = Math.max(1, this.#up - 1);
        const {outputs, layers} = session;
        session.paint({layer: layers.length - 1, unit: outputs === 1 ? 0 : outputs, width, height, bounds: /** @type {Bounds} */ (this.#bounds), colours: LADDER, discrete}, this.#values);
        const cells = this.#up === 1 ? this.#ribbon(place) : this.#quads(place);
        context.lineJoin = 'round';
        for (const [value, path] of cells) {
            const rgba = colours[value];
            context.fillStyle = context.strokeStyle = `rgb(${rgba & 255} ${rgba >> 8 & 255} ${rgba >> 16 & 255})`;
            context.lineWidth = this.#up === 1 || flat ? THICKNESS : 0.75; // a quad's edge closes the seam to the next
            context.stroke(path);
            if (this.#up > 1) context.fill(path);
        }
    }

    /**
     * Adds the lines of the grid, or the ribbon's middle, to the path.
     * @param {CanvasPath} path
     * @param {Place} place
     */
    traceGrid(path, place) {
        const mesh = (this.#up - 1) / GRID || 1;
        for (let row = 0; row < this.#up; row += mesh) this.#traceLine(path, place, row * this.#across, 1, this.#across);
        if (this.#up === 1) return;
        for (let column = 0; column < this.#across; column += mesh) this.#traceLine(path, place, column, this.#across, this.#up);
    }

    /**
     * @param {CanvasPath} path
     * @param {Place} place
     * @param {number} first node
     * @param {number} stride
     * @param {number} count
     */
    #traceLine(path, place, first, stride, count) {
        let drawing = false;
        for (let i = 0; i < count; i++) {
            const {left, top} = place(first + i * stride);
            const finite = Number.isFinite(left + top);
            if (finite && drawing) path.lineTo(left, top);
            else if (finite) path.moveTo(left, top);
            drawing = finite;
        }
    }

    /** Cells by value. @param {Place} place @returns {Map<number, Path2D>} */
    #quads(place) {
        const width = this.#across - 1;
        const places = Array.from({length: this.#across * this.#up}, (_, node) => place(node));
        /** @type {Map<number, Path2D>} */
        const paths = new Map();
        for (let i = 0; 4 * i < this.#values.length; i++) {
            const node = i + Math.floor(i / width);
            const corners = [places[node], places[node + 1], places[node + 1 + this.#across], places[node + this.#across]];
            if (!corners.every(({left, top}) => Number.isFinite(left + top))) continue;
            const path = pathOf(paths, this.#values[4 * i]);
            corners.forEach(({left, top}, corner) => (corner === 0 ? path.moveTo(left, top) : path.lineTo(left, top)));
            path.closePath();
        }
        return paths;
    }

    /** Pieces by value. @param {Place} place @returns {Map<number, Path2D>} */
    #ribbon(place) {
        /** @type {Map<number, Path2D>} */
        const paths = new Map();
        for (let i = 0; i + 1 < this.#across; i++) {
            const [from, to] = [place(i), place(i + 1)];
            if (!Number.isFinite(from.left + from.top + to.left + to.top)) continue;
            const path = pathOf(paths, this.#values[4 * i]);
            path.moveTo(from.left, from.top);
            path.lineTo(to.left, to.top);
        }
        return paths;
    }
}

/**
 * @param {Map<number, Path2D>} paths
 * @param {number} value
 */
function pathOf(paths, value) {
    let path = paths.get(value);
    if (!path) paths.set(value, path = new Path2D());
    return path;
}
