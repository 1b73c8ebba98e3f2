/**
 * The second engine: what looks inside a run. The only module that talks to it.
 *
 * It is loaded when somebody looks, and knows nothing of the first engine: it gets copies of a run's settings, points and
 * parameters, and answers questions about them. As in `session.js`, arrays that come out belong to the caller.
 */
import init, {RawInside} from './inside-pkg/two_layer_inside.js';
import {count, settings, vector} from './arguments.js';
import {refusal, TwoLayerError} from './errors.js';
import {guard} from './guard.js';

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
 * @property {ArrayLike<number>} parameters layer by layer, `W[in][out]` row by row, then `b`
 */

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * Loads the second engine once per page.
 * @param {import('./inside-pkg/two_layer_inside.js').InitInput} [source] the `.wasm`: its address, what `fetch` gives, or its bytes; next to the generated code by default
 * @returns {Promise<unknown>}
 */
export function loadInside(source) {
    loading ??= init(source === undefined ? undefined : {module_or_path: source}).catch((cause) => {
        loading = undefined; // a later call may have better luck
        throw new TwoLayerError('load-failed', 'The part of Two-Layer that looks inside could not be loaded.', {cause});
    });
    return loading;
}

/** Answers questions about a run. Create it after {@link loadInside} has resolved; `dispose` it when done. */
export class Inside {
    /** @type {RawInside | null} */
    #raw = null;
    /** Of what `#raw` is a copy. @type {Readonly<Partial<Config>> | undefined} */
    #config;
    /** @type {Readonly<Samples> | undefined} */
    #points;
    /** @type {ArrayLike<number> | undefined} */
    #parameters;

    /**
     * Takes over a run as it is now. Only what is another object than the last time is copied: a session gives the same
     * objects as long as nothing has changed.
     * @param {Run} run
     */
    update({config, points, parameters}) {
        if (config !== this.#config || points !== this.#points || !this.#raw) {
            this.dispose();
            const {x, y, test, features, outputs} = points;
            this.#raw = guard(() => new RawInside(settings('config', config), x, y, test, features, outputs));
            this.#config = config;
            this.#points = points;
        }
        if (parameters !== this.#parameters) {
            const numbers = vector('parameters', parameters, parameters.length);
            this.#call((raw) => raw.setParameters(numbers));
            this.#parameters = parameters;
        }
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

    /** Frees the memory of the engine. Safe to call twice; `update` begins anew. */
    dispose() {
        this.#raw?.free();
        this.#raw = null;
        this.#parameters = undefined;
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
