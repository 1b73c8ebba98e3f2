/**
 * The weights as lines: width shows the size, colour the sign. Plain DOM, since they change with every frame.
 */
import {centre} from './shape.js';

/** @typedef {import('./shape.js').Shape} Shape */
/** @typedef {import('../../config/config.js').LayerParameters} LayerParameters */
/** @typedef {import('../../engine/parameters.js').Place & {from: number}} Edge `layer` 0 leads to the first hidden layer */

const SVG = 'http://www.w3.org/2000/svg';

/** With more lines than this nothing could be told apart: only those of the selected unit are drawn. */
export const MOST_EDGES = 600;

/** Pixels: of the thinnest line, per unit of weight, of the thickest one. */
const WIDTH = {least: 0.75, slope: 1.75, most: 9};

export class Edges {
    /** @type {{edge: Edge, line: Element, width: number, negative: boolean, lit: boolean}[]} */
    #lines = [];
    #key = '';
    /** @type {Map<Element, Edge>} */
    #targets = new Map();

    /**
     * Makes the lines of a diagram, unless they are there.
     * @param {SVGSVGElement} svg
     * @param {Shape} shape
     * @param {{layer: number, index: number} | null} selected
     */
    build(svg, shape, selected) {
        const {widths, height} = shape;
        const total = widths.slice(1).reduce((sum, width, i) => sum + width * widths[i], 0);
        const only = total > MOST_EDGES ? selected : undefined;
        const key = JSON.stringify([shape, only]);
        if (key === this.#key && svg.firstChild) return;
        this.#key = key;
        this.#lines = [];
        this.#targets.clear();
        svg.setAttribute('viewBox', `0 0 100 ${height}`);
        svg.setAttribute('height', String(height));
        const elements = edgesOf(widths).filter((edge) => only === undefined || touches(edge, only)).flatMap((edge) => {
            const d = curve(centre(shape, edge.layer, edge.from), centre(shape, edge.layer + 1, edge.to));
            const line = path(d, 'network-edge');
            const target = path(d, 'network-edge-target');
            this.#lines.push({edge, line, width: NaN, negative: false, lit: false});
            this.#targets.set(target, edge);
            return [line, target];
        });
        svg.replaceChildren(...elements);
    }

    /** @param {LayerParameters[]} parameters */
    update(parameters) {
        for (const entry of this.#lines) {
            const {layer, from, to} = entry.edge;
            const weight = parameters[layer].W[from][to];
            const width = Math.round(10 * Math.min(WIDTH.least + WIDTH.slope * Math.abs(weight), WIDTH.most)) / 10;
            if (width !== entry.width && !Number.isNaN(width)) {
                entry.line.setAttribute('stroke-width', String(width));
                entry.width = width;
            }
            if (weight < 0 !== entry.negative) {
                entry.negative = weight < 0;
                entry.line.classList.toggle('network-negative', entry.negative);
            }
        }
    }

    /**
     * Makes some lines stand out.
     * @param {SVGSVGElement} svg
     * @param {(edge: Edge) => boolean} meant
     */
    light(svg, meant) {
        let some = false;
        for (const entry of this.#lines) {
            const lit = meant(entry.edge);
            some ||= lit;
            if (lit === entry.lit) continue;
            entry.lit = lit;
            entry.line.classList.toggle('network-lit', lit);
        }
        svg.classList.toggle('network-lighting', some);
    }

    /**
     * @param {EventTarget | null} target of a pointer event
     * @returns {Edge | undefined}
     */
    at(target) {
        return target instanceof Element ? this.#targets.get(target) : undefined;
    }
}

/**
 * @param {readonly number[]} widths
 * @returns {Edge[]}
 */
function edgesOf(widths) {
    /** @type {Edge[]} */
    const edges = [];
    for (let layer = 0; layer + 1 < widths.length; layer++) {
        for (let to = 0; to < widths[layer + 1]; to++) {
            for (let from = 0; from < widths[layer]; from++) edges.push({layer, from, to});
        }
    }
    return edges;
}

/**
 * @param {Edge} edge
 * @param {{layer: number, index: number} | null} unit
 */
export function touches({layer, from, to}, unit) {
    return unit !== null && ((layer === unit.layer && to === unit.index) || (layer === unit.layer + 1 && from === unit.index));
}

/**
 * @param {{x: number, y: number}} from
 * @param {{x: number, y: number}} to
 */
function curve(from, to) {
    const middle = (from.x + to.x) / 2;
    return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

/**
 * @param {string} d
 * @param {string} name
 */
function path(d, name) {
    const element = document.createElementNS(SVG, 'path');
    element.setAttribute('d', d);
    element.setAttribute('class', name);
    return element;
}
