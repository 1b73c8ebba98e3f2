/**
 * The second engine: what looks inside a run. The only module that talks to it.
 *
 * It is loaded when somebody looks, and knows nothing of the first engine: it gets copies of a run's settings, points and
 * parameters or state, and answers questions about them. As in `session.js`, arrays that come out belong to the caller.
 */
import {activationCurve as rawActivationCurve, address, begin, imports, RawInside} from './inside-pkg/two_layer_inside.js';
import {count, flag, numbers, settings} from './arguments.js';
import {refusal, TwoLayerError} from './errors.js';
import {guard} from './guard.js';
import {load} from './load.js';

/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('./types.js').Samples} Samples */
/** @typedef {import('./types.js').Over} Over */
/** @typedef {import('./types.js').Worksheet} Worksheet */
/** @typedef {import('./types.js').CheckedDerivative} CheckedDerivative */

/**
 * A run at one moment.
 * @typedef {object} Run
 * @property {Readonly<Partial<Config>>} config what it leaves out takes the default
 * @property {Readonly<Samples>} points
 * @property {ArrayLike<number>} [parameters] layer by layer, `W[in][out]` row by row, then `b`; those drawn by default
 * @property {ArrayLike<number>} [state] of the session, instead of the parameters, for what depends on the optimizer or the batch
 */

/**
 * Two directions in the space of all parameters, with one number per parameter each.
 * @typedef {{across: Float64Array, up: Float64Array}} Directions
 */

/**
 * A landscape to be computed: over the values of one parameter, of two, over a plane through the present parameters, or
 * at the points of a path, `[n × parameters]` row by row. Parameters are named by their place in the flat order.
 * @typedef {object} Ground
 * @property {{parameter: number} | {parameters: readonly [number, number]} | Directions | {path: Float64Array}} over
 * @property {ArrayLike<number>} [x] values of the first one, or how far to go across; a path has none
 * @property {ArrayLike<number>} [y] likewise of the second one, or up
 * @property {boolean} [descended] the loss that is descended, over all training points, instead of the reported one
 */

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * Loads the second engine once per page.
 * @param {import('./load.js').Source} [source] the `.wasm`; next to the generated code by default
 * @returns {Promise<unknown>}
 */
export function loadInside(source) {
    loading ??= load({imports, begin, address}, source).catch((cause) => {
        loading = undefined; // a later call may have better luck
        throw new TwoLayerError('load-failed', 'The part of Two-Layer that looks inside could not be loaded.', {cause});
    });
    return loading;
}

/**
 * An activation and its derivative. Ask after {@link loadInside} has resolved.
 * @param {string} activation a name as in a config
 * @param {ArrayLike<number>} z places
 * @returns {{values: Float64Array, slopes: Float64Array} | undefined} g(z) and g′(z) at each; nothing of softmax, which is no function of one z
 */
export function activationCurve(activation, z) {
    const both = guard(() => rawActivationCurve(activation, numbers('z', z)));
    return both && {values: both.subarray(0, z.length), slopes: both.subarray(z.length)};
}

/** Answers questions about a run. Create it after {@link loadInside} has resolved; `dispose` it when done. */
export class Inside {
    /** @type {RawInside | null} */
    #raw = null;
    /** Of what `#raw` is a copy. @type {Readonly<Partial<Config>> | undefined} */
    #config;
    /** The config as text: another object may say the same. */
    #settings = '';
    /** @type {Readonly<Samples> | undefined} */
    #points;
    /** Parameters or state. @type {ArrayLike<number> | undefined} */
    #place;

    /**
     * Takes over a run as it is now. Only what has changed is copied; points and parameters are compared as objects, since a
     * session gives the same ones as long as they are the same.
     * @param {Run} run
     */
    update({config, points, parameters, state}) {
        const text = config === this.#config ? this.#settings : JSON.stringify(config);
        if (text !== this.#settings || points !== this.#points || !this.#raw) {
            this.dispose();
            const {x, y, test, features, outputs} = points;
            this.#raw = guard(() => new RawInside(settings('config', config), x, y, test, features, outputs));
            this.#settings = text;
            this.#points = points;
        }
        this.#config = config;
        const place = state ?? parameters;
        if (!place || place === this.#place) return;
        const copied = numbers(state ? 'state' : 'parameters', place);
        this.#call((raw) => (state ? raw.resume(copied) : raw.setParameters(copied)));
        this.#place = place;
    }

    /** ∂objective/∂parameter over all training points: what a full batch descends, with its penalty. @returns {Float64Array} */
    gradient() {
        return this.#call((raw) => raw.gradient());
    }

    /**
     * The next step written out: every matrix of forward, loss, backward and update.
     * @param {Over} [over] for these samples
     * @returns {Worksheet} without entries where no point trains
     */
    worksheet(over = 'batch') {
        return this.#call((raw) => raw.worksheet(...pointOrAll(over)));
    }

    /**
     * The gradient over some samples against central differences; each derivative takes two forward passes.
     * @param {Over} over
     * @param {number} from the first parameter
     * @param {number} to the one after the last
     * @returns {CheckedDerivative[]} empty where no point trains
     */
    checkGradient(over, from, to) {
        return this.#call((raw) => raw.checkGradient(...pointOrAll(over), count('from', from), count('to', to)));
    }

    /**
     * Begins to compute the loss around the present parameters; {@link advance} goes on with it. One is under way at a time.
     * It belongs to this moment: a later `update` with other parameters does not touch it, one with another config or other
     * points drops it.
     * @param {Ground} ground
     */
    begin({over, x = [], y = [], descended = false}) {
        const [columns, rows] = [numbers('x', x), numbers('y', y)];
        const which = flag('descended', descended);
        this.#call((raw) => {
            if ('parameter' in over) return raw.beginCurve(which, count('parameter', over.parameter), columns);
            if ('parameters' in over) return raw.beginGrid(which, count('parameters[0]', over.parameters[0]), count('parameters[1]', over.parameters[1]), columns, rows);
            if ('path' in over) return raw.beginPath(which, numbers('path', over.path));
            return raw.beginPlane(which, numbers('across', over.across), numbers('up', over.up), columns, rows);
        });
    }

    /**
     * Computes so many evaluations more, each the loss of a block of points at one place.
     * @param {number} evaluations
     * @returns {boolean} whether all is computed
     */
    advance(evaluations) {
        return this.#call((raw) => raw.advance(count('evaluations', evaluations)));
    }

    /** The losses once all is computed, for each number of `y` a row; NaN without training points. @returns {Float64Array} */
    losses() {
        return this.#call((raw) => raw.losses());
    }

    /**
     * The loss where the run is, which is how high a landscape is there; NaN without training points.
     * @param {{descended?: boolean}} [options] the loss that is descended, over all training points, instead of the reported one
     * @returns {number}
     */
    height({descended = false} = {}) {
        return this.#call((raw) => raw.height(flag('descended', descended)));
    }

    /**
     * ∂loss/∂parameter: the slope of the tangents to the landscape. It is what training goes down by only where it
     * descends the reported loss; see {@link gradient}.
     * @param {{descended?: boolean}} [options]
     * @returns {Float64Array}
     */
    slope({descended = false} = {}) {
        return this.#call((raw) => raw.slope(flag('descended', descended)));
    }

    /**
     * Two random directions, scaled unit by unit to the present parameters.
     * @param {number} seed
     * @returns {Directions}
     */
    randomDirections(seed) {
        return halves(this.#call((raw) => raw.randomDirections(count('seed', seed))));
    }

    /**
     * The two directions in which a path went furthest, with the share of its variance along each; zeros where it has none.
     * @param {Float64Array} path `[n × parameters]`, row by row
     * @returns {Directions & {explained: [number, number]}}
     */
    components(path) {
        const all = this.#call((raw) => raw.components(numbers('path', path)));
        const [most, less] = all.subarray(-2);
        return {...halves(all.subarray(0, -2)), explained: [most, less]};
    }

    /**
     * A path as seen from a plane.
     * @param {ArrayLike<number>} path `[n × parameters]`, row by row
     * @param {Directions & {origin: ArrayLike<number>}} plane through `origin`
     * @returns {Float64Array} x and y of each point
     */
    project(path, {origin, across, up}) {
        return this.#call((raw) => raw.project(numbers('path', path), numbers('origin', origin), numbers('across', across), numbers('up', up)));
    }

    /** Frees the memory of the engine. Safe to call twice; `update` begins anew. */
    dispose() {
        this.#raw?.free();
        this.#raw = null;
        this.#place = undefined;
    }

    /**
     * @template T
     * @param {(raw: RawInside) => T} use
     * @returns {T}
     */
    #call(use) {
        const raw = this.#raw;
        if (!raw) throw new TwoLayerError('disposed', 'There is no run to look into.');
        try {
            return guard(() => use(raw));
        } catch (error) {
            // To free one that is half updated might crash again.
            if (error instanceof TwoLayerError && error.code === 'crashed') this.#raw = null;
            throw error;
        }
    }
}

/**
 * @param {Over} over
 * @returns {[point: number | undefined, all: boolean]}
 */
function pointOrAll(over) {
    if (over === 'batch' || over === 'all') return [undefined, over === 'all'];
    if (typeof over !== 'number') throw refusal('over', over, '"batch", "all" or the place of a point');
    return [count('over', over), false];
}

/** @param {Float64Array} both one after the other @returns {Directions} */
function halves(both) {
    return {across: both.slice(0, both.length / 2), up: both.slice(both.length / 2)};
}
