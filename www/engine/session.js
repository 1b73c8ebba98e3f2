/**
 * The only module that talks to WebAssembly.
 *
 * Everything above it sees an ordinary class with ordinary exceptions; everything below it is generated. Arrays that
 * come out belong to the caller; arrays passed in are copied, except pictures, which are filled in place.
 */
import {address, begin, completeConfig as rawCompleteConfig, imports, RawSession, names as rawNames, randomSeed as rawRandomSeed} from './pkg/two_layer_wasm.js';
import {count, flag, known, mask, matrix, number, numbers, parametersOf, raster, settings, typed, vector} from './arguments.js';
import {refusal, TwoLayerError} from './errors.js';
import {guard} from './guard.js';
import {load} from './load.js';
import {labels, marks, mistakes, rows, unflatten} from './rows.js';

/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('../config/config.js').Data} Data */
/** @typedef {import('../config/config.js').LayerParameters} LayerParameters */

/** @typedef {import('./types.js').Layer} Layer */
/** @typedef {import('./types.js').Points} Points */
/** @typedef {import('./types.js').Samples} Samples */
/** @typedef {import('./types.js').History} History */
/** @typedef {import('./types.js').Confusion} Confusion */
/** @typedef {import('./types.js').Trajectory} Trajectory */
/** @typedef {import('./types.js').EditMark} EditMark */
/** @typedef {import('./types.js').LayerValues} LayerValues */
/** @typedef {import('./types.js').Names} Names */
/** @typedef {import('./types.js').Picture} Picture */
/** @typedef {import('./types.js').Raster} Raster */

/**
 * Steps per call into WebAssembly. A long call into a module that is still cold stays in the browser's baseline
 * compiler to its end; short ones let the optimized code take over. A call costs some nanoseconds.
 */
const STEPS_PER_CALL = 100;

/** So that a slip of the keyboard does not train for hours. */
const MOST_STEPS = 10_000_000;

/** Sessions that crashed. They are kept: to free one that is half updated might crash again. @type {RawSession[]} */
const crashed = [];

/** @type {Promise<unknown> | undefined} */
let loading;

/**
 * Loads the engine once per page, however many elements ask for it.
 * @param {import('./load.js').Source} [source] the `.wasm`; next to the generated code by default
 * @returns {Promise<unknown>}
 */
export function loadEngine(source) {
    loading ??= load({imports, begin, address}, source).catch((cause) => {
        loading = undefined; // a later call may have better luck
        throw new TwoLayerError('load-failed', 'The WebAssembly module of Two-Layer could not be loaded.', {cause});
    });
    return loading;
}

/** A seed nobody chose, 0 to 2³² − 1; it becomes part of the config. @returns {number} */
export function randomSeed() {
    return guard(rawRandomSeed);
}

/** The choices for every setting that is a name, in the order menus show them. @returns {Names} */
export function names() {
    return guard(rawNames);
}

/**
 * The config of a session that would begin with this one; throws what that session would throw.
 * @param {Partial<Config>} config what it leaves out takes the default
 * @param {Data} [data] the points it would begin with, of which only the shape counts; the generator's by default
 * @returns {Readonly<Config>}
 */
export function completeConfig(config, data) {
    const [features, outputs] = [data?.X?.[0], data?.Y?.[0]].map((row) => (Array.isArray(row) ? row.length : undefined));
    return guard(() => Object.freeze(rawCompleteConfig(settings('config', config), features, outputs)));
}

/** A network in training, with a past. Create it after {@link loadEngine} has resolved; `dispose` it when done. */
export class Session {
    /** @type {RawSession | null} */
    #raw = null;
    /** Why there is no session behind this object any more. @type {TwoLayerError | null} */
    #gone = null;
    /** Grows with every call that may change anything but parameters and steps. */
    #edits = 0;
    /** Results that may be asked for in every frame, with the revision they were made at. @type {Map<string, {revision: number, value: any}>} */
    #kept = new Map();

    /**
     * @param {Partial<Config>} [config] what it leaves out takes the default
     * @param {{data?: Data | undefined, parameters?: LayerParameters[] | undefined, state?: ArrayLike<number> | undefined}} [start] points and parameters to start from instead of drawn ones; a state to go on from
     */
    constructor(config = {}, start = {}) {
        this.#raw = guard(() => new RawSession(settings('config', config)));
        try {
            if (start.data) this.data = start.data;
            if (start.parameters) this.parameters = start.parameters;
            if (start.state) this.resume(start.state);
            this.#call((raw) => raw.begin());
        } catch (error) {
            this.dispose();
            throw error;
        }
    }

    /** Parameter updates since the initial weights. */
    get steps() {
        return this.#call((raw) => raw.steps);
    }

    /** The first step that can be visited: 0, or that of the state the session was resumed from. */
    get start() {
        return this.#call((raw) => raw.start);
    }

    /** The furthest step reached; beyond `steps` after going back in time. */
    get end() {
        return this.#call((raw) => raw.end);
    }

    /** Whether the run was edited after the present step. The next step then cuts those edits off, which can be undone. */
    get isBeforeEdits() {
        return this.#call((raw) => raw.isBeforeEdits);
    }

    /** Completed passes over the training points. */
    get epoch() {
        return this.#call((raw) => raw.epoch);
    }

    /** Grows with every change of anything that can be seen. */
    get revision() {
        return this.#call((raw) => raw.revision);
    }

    /** Grows with every change of the points. */
    get dataRevision() {
        return this.#call((raw) => raw.dataRevision);
    }

    /** Loss over the training points; not finite once training has diverged. */
    get loss() {
        return this.#call((raw) => raw.loss);
    }

    /** Loss over the test points; NaN without any. */
    get testLoss() {
        return this.#call((raw) => raw.testLoss);
    }

    /** Share of training points predicted right, 0 to 1; NaN in regression. */
    get accuracy() {
        return this.#call((raw) => raw.accuracy);
    }

    /** Share of test points predicted right; NaN in regression and without any. */
    get testAccuracy() {
        return this.#call((raw) => raw.testAccuracy);
    }

    /** Which points are put into which class; nothing in a regression. @returns {Readonly<Confusion> | null} */
    confusion() {
        return this.#keep('confusion', this.revision, (raw) => {
            const all = raw.confusion();
            const [train, test] = [all.subarray(0, all.length / 2), all.subarray(all.length / 2)].map((counts) => rows(counts, Math.sqrt(counts.length)));
            return all.length === 0 ? null : Object.freeze({train, test, misclassified: {train: mistakes(train), test: mistakes(test)}});
        });
    }

    /** 1 for each point that is put into another class than its own, in the order of `data`. @returns {Uint8Array} */
    misclassified() {
        return this.#keep('misclassified', this.revision, (raw) => raw.misclassified());
    }

    /** True once the loss or a parameter is no longer finite. */
    get diverged() {
        return this.#call((raw) => raw.diverged);
    }

    get canUndo() {
        return this.#call((raw) => raw.canUndo);
    }

    get canRedo() {
        return this.#call((raw) => raw.canRedo);
    }

    /** Numbers per point. */
    get features() {
        return this.#call((raw) => raw.features);
    }

    /** Units of the last layer. */
    get outputs() {
        return this.#call((raw) => raw.outputs);
    }

    /**
     * Takes `n` steps, at most ten million; none without training points or once training has diverged. After going back
     * they go on from there: along the recorded past, which gives the same bits again, unless {@link isBeforeEdits}.
     * @param {number} [n]
     */
    step(n = 1) {
        if (this.isBeforeEdits) this.#edits++;
        for (let left = count('n', n, MOST_STEPS); left > 0; left -= STEPS_PER_CALL) {
            const now = Math.min(left, STEPS_PER_CALL);
            this.#call((raw) => raw.step(now));
        }
    }

    /**
     * Goes to a step of the recorded past, exactly.
     * @param {number} step {@link start} to {@link end}; what lies beyond means the nearer of them. It crosses the
     *     boundary in 32 bits: above 4 294 967 295 it is refused, although a run may be longer
     */
    seek(step) {
        this.#edit((raw) => raw.seek(count('step', step)));
    }

    /** Back to the initial weights and step 0; data and settings stay as they are. */
    reset() {
        this.#edit((raw) => raw.reset());
    }

    /**
     * What of the present is neither in the config nor in the points: steps, epoch, parameters, what the optimizer
     * remembers. Equal configs, points and states have equal futures, bit for bit. The numbers are for {@link resume} only;
     * the first one is the layout of the others.
     * @returns {Float64Array}
     */
    state() {
        return this.#call((raw) => raw.state());
    }

    /**
     * Goes on from a state that a session with the same config and points gave. The past begins there: one cannot go back
     * further, but reset to step 0.
     * @param {ArrayLike<number>} state
     */
    resume(state) {
        this.#edit((raw) => raw.resume(numbers('state', state)));
    }

    /** Takes the last edit back. @returns {boolean} whether there was one */
    undo() {
        return this.#edit((raw) => raw.undo());
    }

    /** Applies the edit taken back last. @returns {boolean} whether there was one */
    redo() {
        return this.#edit((raw) => raw.redo());
    }

    /** The complete current config. @returns {Readonly<Config>} */
    get config() {
        return this.#keep('config', this.#edits, (raw) => Object.freeze(raw.config()));
    }

    /**
     * Changes the keys given and leaves the others.
     * @param {Partial<Config>} partial
     * @param {{continues?: boolean}} [options] `continues`: part of the gesture before, undone together with it
     */
    configure(partial, {continues = false} = {}) {
        this.#edit((raw) => raw.configure(settings('config', partial), flag('continues', continues)));
    }

    /**
     * Changes the keys given, perhaps none, and lets points that were given or edited give way to those the config generates.
     * @param {Partial<Config>} [partial]
     * @param {{continues?: boolean}} [options]
     */
    generate(partial = {}, {continues = false} = {}) {
        this.#edit((raw) => raw.generate(settings('config', partial), flag('continues', continues)));
    }

    /** Whether the points are those a generator has made: not given, and none added, moved or removed since. */
    get isGenerated() {
        return this.#call((raw) => raw.isGenerated);
    }

    /** The points with their targets, a copy; assigning replaces them. @returns {Data} */
    get data() {
        return this.#call((raw) => ({X: rows(raw.x(), raw.features), Y: rows(raw.y(), raw.outputs), test: Array.from(raw.test(), Boolean)}));
    }

    set data(data) {
        this.setData(data);
    }

    /**
     * @param {Data} data
     * @param {{continues?: boolean}} [options]
     */
    setData(data, {continues = false} = {}) {
        this.#edit((raw) => {
            const parts = settings('data', data);
            known('data', parts, ['X', 'Y', 'test']);
            const X = matrix('data.X', parts.X);
            const Y = matrix('data.Y', parts.Y);
            if (Y.rows !== X.rows) throw refusal('data.Y', parts.Y, `a list of ${X.rows} rows`, 'wrong-shape');
            // Where there is no row to tell, the points that are gone were like those there are.
            raw.setData(X.values, Y.values, mask('data.test', parts.test, X.rows), X.rows ? X.columns : raw.features, Y.rows ? Y.columns : raw.outputs, flag('continues', continues));
        });
    }

    /** The points as pictures and the second engine need them; another object once they have changed. @returns {Readonly<Samples>} */
    get points() {
        return this.#keep('points', this.dataRevision, (raw) => {
            const {features, outputs} = raw;
            const [y, test] = [raw.y(), raw.test()];
            return Object.freeze({count: test.length, features, outputs, x: raw.x(), y, labels: labels(y, outputs), test});
        });
    }

    /** The parameters, a copy; assigning replaces them, shapes must fit. @returns {LayerParameters[]} */
    get parameters() {
        return unflatten(this.#call((raw) => raw.parameters()), this.layers);
    }

    set parameters(layers) {
        this.setParameters(layers);
    }

    /** The initial parameters if somebody has given them, layer by layer, `W` row by row, then `b`; otherwise the seed draws them. */
    get given() {
        return this.#call((raw) => raw.given());
    }

    /**
     * @param {LayerParameters[]} layers
     * @param {{continues?: boolean}} [options]
     */
    setParameters(layers, {continues = false} = {}) {
        this.#edit((raw) => raw.setParameters(parametersOf('parameters', layers, this.layers), flag('continues', continues)));
    }

    /** The shape of the network, nearest to the input first. @returns {readonly Readonly<Layer>[]} */
    get layers() {
        return this.#keep('layers', this.#edits, (raw) => Object.freeze(raw.layers()));
    }

    /**
     * What the network is given of some points: the features of the config, in the order of `names().features`; the points
     * themselves if those are raw.
     * @param {number[][]} X `[points][features]`
     * @returns {number[][]} `[points][inputs]`
     */
    inputs(X) {
        return this.#call((raw) => rows(raw.inputs(matrix('X', X, raw.features).values), this.layers[0].fanIn));
    }

    /**
     * What the network computes, after the output activation.
     * @param {number[][]} X `[points][features]`
     * @returns {number[][]} `[points][outputs]`
     */
    predict(X) {
        return this.#call((raw) => {
            const {values} = matrix('X', X, raw.features);
            const both = raw.forward(values, this.layers.length); // z, then a
            return rows(both.subarray(both.length / 2), raw.outputs);
        });
    }

    /**
     * What every layer makes of some points.
     * @param {number[][]} X `[points][features]`
     * @returns {LayerValues[]} nearest to the input first
     */
    forward(X) {
        return this.#call((raw) => {
            const {values} = matrix('X', X, raw.features);
            return this.layers.map(({fanOut}, layer) => {
                const both = rows(raw.forward(values, layer), fanOut);
                return {z: both.slice(0, X.length), a: both.slice(X.length)};
            });
        });
    }

    /**
     * What one layer makes of many points, without nested arrays.
     * @param {Float64Array} x `[points × features]`, row by row
     * @param {number} layer 0 is the first one
     * @returns {{z: Float64Array, a: Float64Array}} each `[points × units]`, row by row
     */
    layerValues(x, layer) {
        typed('x', x, Float64Array, x?.length);
        const both = this.#call((raw) => raw.forward(x, count('layer', layer)));
        return {z: both.subarray(0, both.length / 2), a: both.subarray(both.length / 2)};
    }

    /**
     * @param {ArrayLike<number>} x one number per feature
     * @param {number} label class 0, 1, 2 …; the target in regression
     */
    addPoint(x, label) {
        this.#edit((raw) => raw.addPoint(vector('x', x, raw.features), number('label', label)));
    }

    /**
     * @param {number} index of the point, in the order of `data`
     * @param {ArrayLike<number>} x
     * @param {{continues?: boolean}} [options]
     */
    movePoint(index, x, {continues = false} = {}) {
        this.#edit((raw) => raw.movePoint(this.#place(index), vector('x', x, raw.features), flag('continues', continues)));
    }

    /** @param {number} index */
    removePoint(index) {
        this.#edit((raw) => raw.removePoint(this.#place(index)));
    }

    /** @param {number} index of a point; where there are none the engine says so */
    #place(index) {
        return count('index', index, (this.points.count || 1) - 1);
    }

    /**
     * Paints what a unit computes over the plane.
     * @param {Picture} picture
     * @param {Uint8ClampedArray} out `4 × width × height` bytes RGBA, the `data` of an `ImageData`
     */
    paint(picture, out) {
        const {width, height, x0, x1, y0, y1, discrete, colours} = raster(picture, out, 1);
        this.#call((raw) => raw.paint(count('layer', picture.layer), count('unit', picture.unit), width, height, x0, x1, y0, y1, discrete, colours, out));
    }

    /**
     * Paints what every unit computes over the plane, in a single pass through the network.
     * @param {Raster} all
     * @param {Uint8ClampedArray} out `4 × width × height` bytes for each unit, those of the first hidden layer first: the
     *     `data` of an `ImageData` as high as all pictures one below the other
     */
    paintAll(all, out) {
        const {width, height, x0, x1, y0, y1, discrete, colours} = raster(all, out, this.layers.reduce((sum, {fanOut}) => sum + fanOut, 0));
        this.#call((raw) => raw.paintAll(width, height, x0, x1, y0, y1, discrete, colours, out));
    }

    /** The loss over the past. @returns {Readonly<History>} */
    history() {
        return this.#keep('history', this.revision, (raw) => {
            const all = raw.history();
            const length = all.length / 3;
            return Object.freeze({steps: all.subarray(0, length), train: all.subarray(length, 2 * length), test: all.subarray(2 * length)});
        });
    }

    /**
     * The parameters on the way to the present, as long as the network has had its shape.
     * @param {boolean} [toEnd] and on to the end of what is recorded
     * @returns {Readonly<Trajectory>}
     */
    trajectory(toEnd = false) {
        return this.#keep(`trajectory ${toEnd}`, this.revision, (raw) => {
            const all = raw.trajectory(flag('toEnd', toEnd));
            const parameters = this.layers.reduce((sum, {fanIn, fanOut, bias}) => sum + (fanIn + Number(bias)) * fanOut, 0);
            const length = all.length / (1 + parameters);
            return Object.freeze({steps: all.subarray(0, length), parameters: all.subarray(length)});
        });
    }

    /** Where the run was changed on its way to the present; edits at the start belong to it. @returns {readonly Readonly<EditMark>[]} by step */
    edits() {
        return this.#keep('edits', this.#edits, (raw) => marks(raw.edits()));
    }

    /** Frees the memory of the engine. Safe to call twice; every other call then throws `disposed`. */
    dispose() {
        this.#raw?.free();
        this.#raw = null;
        this.#gone ??= new TwoLayerError('disposed', 'This session has been disposed of.');
        this.#kept.clear();
    }

    /**
     * @template T
     * @param {(raw: RawSession) => T} use
     * @returns {T}
     */
    #call(use) {
        const raw = this.#raw;
        if (!raw) throw this.#gone;
        try {
            return guard(() => use(raw));
        } catch (error) {
            if (error instanceof TwoLayerError && error.code === 'crashed') {
                crashed.push(raw);
                this.#raw = null;
                this.#gone = error;
            }
            throw error;
        }
    }

    /**
     * As `#call`, for what may change more than parameters and steps.
     * @template T
     * @param {(raw: RawSession) => T} use
     * @returns {T}
     */
    #edit(use) {
        this.#edits++;
        return this.#call(use);
    }

    /**
     * Makes a value once per revision.
     * @template T
     * @param {string} key
     * @param {number} revision
     * @param {(raw: RawSession) => T} make
     * @returns {T}
     */
    #keep(key, revision, make) {
        let kept = this.#kept.get(key);
        if (kept?.revision !== revision) {
            kept = {revision, value: this.#call(make)};
            this.#kept.set(key, kept);
        }
        return kept.value;
    }
}
