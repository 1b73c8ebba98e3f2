/**
 * What a reader has chosen to look at: over which parameters or directions, as which picture, in which ranges. No DOM.
 *
 * A choice follows the network: parameters that no longer exist give way to others, and another session begins with
 * ranges of its own. A parameter clicked in the diagram becomes x; over two parameters the old x becomes y.
 */
import {numberOf, placeOf} from '../../engine/parameters.js';
import {Seen} from '../stage/layers.js';
import {heightsDiffer} from './height.js';

/** @typedef {import('./ranges.js').Range} Range */
/** @typedef {import('../view.js').View} View */

/**
 * Over one parameter, two, or the plane of two random directions, or of the two in which the path went furthest.
 * @typedef {'parameter' | 'parameters' | 'random' | 'path'} Over
 */

export const OVERS = /** @type {const} */ (['parameter', 'parameters', 'random', 'path']);

export class Choice {
    /** @type {Over} */
    over = 'parameter';
    /** Which height; it counts only where there are two. @type {import('./height.js').Height} */
    height = 'reported';
    /** The two-dimensional ones as a map or as a surface that can be turned. @type {'map' | 'surface'} */
    as = 'map';
    /** Places in the flat order of all parameters. @type {[number, number]} */
    parameters = [0, 1];
    /** Of the random directions. */
    seed = 0;
    /** Undefined: as the losses suggest. @type {boolean | undefined} */
    logarithmic;
    /** Ranges a reader has set; null where they are found. @type {[Range | null, Range | null]} */
    ranges = [null, null];

    #network = new Seen();
    #session = new Seen();
    #clicked = new Seen();
    #preset = new Seen();
    #measured = new Seen();
    #hasHeights = false;
    /** The number of parameters there are. */
    #count = 0;
    /** @type {View['session']['layers']} */
    #layers = [];

    /** @param {View} view */
    follow({session, config, selection, preset}) {
        const {layers, points} = session;
        this.#layers = layers;
        if (this.#measured.differ(config, points)) this.#hasHeights = heightsDiffer(config, points);
        if (this.#network.differ(session, JSON.stringify(layers))) {
            this.#count = layers.reduce((sum, {fanIn, fanOut, bias}) => sum + (fanIn + Number(bias)) * fanOut, 0);
            if (this.#session.differ(session) || Math.max(...this.parameters) >= this.#count) {
                this.parameters = [0, Math.min(1, this.#count - 1)];
                this.fit();
            }
            if (this.#count < 2 && this.over === 'parameters') this.over = 'parameter';
        }
        if (this.#preset.differ(session, preset)) this.#adopt(preset?.view?.landscape ?? {}, layers);
        const {parameter} = selection;
        if (this.#clicked.differ(parameter) && parameter !== null && parameter < this.#count) this.take(parameter);
    }

    /**
     * What a preset wants to be looked at; parameters this network does not have are passed over.
     * @param {import('../../config/preset-view.js').LandscapeLook} look
     * @param {View['session']['layers']} layers
     */
    #adopt({over = this.over, as = this.as, height = this.height, logarithmic, parameters = [], ranges = []}, layers) {
        const has = (/** @type {import('../../engine/parameters.js').Place} */ {layer, from, to}) =>
            layer < layers.length && to < layers[layer].fanOut && (from === null ? layers[layer].bias : from < layers[layer].fanIn);
        if (over !== 'parameters' || this.hasTwo) this.over = over;
        this.as = as;
        this.height = height;
        this.logarithmic = logarithmic;
        if (!parameters.every(has)) return;
        const numbers = parameters.map((place) => numberOf(layers, place));
        const [x = this.parameters[0], y = this.parameters.find((one) => one !== x) ?? x] = numbers;
        this.parameters = [x, y];
        this.ranges = [ranges[0] ?? null, ranges[1] ?? null];
    }

    /** What is chosen, as a preset says it. @returns {import('../../config/preset-view.js').LandscapeLook} */
    get look() {
        const {over, as, height, logarithmic, isGrid, isSlice} = this;
        const axes = isGrid ? 2 : 1;
        const ranges = this.ranges.slice(0, axes);
        const isFound = ranges.every((range) => range === null);
        const isFirst = this.parameters.every((number, axis) => number === axis || axis >= axes);
        const places = this.parameters.slice(0, axes).map((number) => placeOf(this.#layers, number)).filter((place) => place !== undefined);
        return {
            over, as, height, ...(logarithmic !== undefined && {logarithmic}),
            ...(isSlice && !(isFirst && isFound) && {parameters: places}),
            ...(!isFound && {ranges})
        };
    }

    /** Whether there are two parameters to choose. */
    get hasTwo() {
        return this.#count > 1;
    }

    /** Whether what is reported and what is descended are two things. */
    get hasHeights() {
        return this.#hasHeights;
    }

    /** Whether the height is what is descended, and not the reported loss. */
    get isDescended() {
        return this.#hasHeights && this.height === 'descended';
    }

    /** Whether a picture has two coordinates. */
    get isGrid() {
        return this.over !== 'parameter';
    }

    /** Whether the coordinates are values of parameters. */
    get isSlice() {
        return this.over === 'parameter' || this.over === 'parameters';
    }

    /** Two choices with the same kind have the same axes, the height among them; only their ranges may differ. */
    get kind() {
        const {over, parameters: [x, y], seed} = this;
        const ground = over === 'parameter' ? `parameter ${x}` : over === 'parameters' ? `parameters ${x} ${y}` : over === 'random' ? `random ${seed}` : over;
        return this.isDescended ? `descended ${ground}` : ground;
    }

    /** Everything the losses depend on besides the run. */
    get key() {
        return `${this.kind} ${JSON.stringify(this.ranges)}`;
    }

    /**
     * Looks at a parameter.
     * @param {number} parameter
     */
    take(parameter) {
        const [x, y] = this.parameters;
        if (!this.isSlice) this.over = 'parameter';
        if (parameter === x) return;
        this.parameters = [parameter, this.over === 'parameters' || parameter === y ? x : y];
        this.ranges = this.over === 'parameters' ? [null, this.ranges[0]] : [null, null];
    }

    /**
     * Looks at a parameter along an axis. It counts as clicked, so that the diagram may show it.
     * @param {0 | 1} axis
     * @param {number} parameter
     */
    set(axis, parameter) {
        this.#clicked.differ(parameter);
        const other = axis === 0 ? 1 : 0;
        if (parameter === this.parameters[other]) return this.swap();
        this.parameters[axis] = parameter;
        this.ranges[axis] = null;
    }

    swap() {
        this.parameters.reverse();
        this.ranges.reverse();
    }

    /** @param {Over} over */
    turnTo(over) {
        if (over === this.over) return;
        const keep = this.isSlice && (over === 'parameter' || over === 'parameters');
        this.over = over;
        if (!keep) this.fit();
    }

    /** Lets the ranges be found again. */
    fit() {
        this.ranges = [null, null];
    }
}
