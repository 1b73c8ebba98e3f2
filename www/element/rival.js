/**
 * The other network of a comparison: a second session on the same points, whose settings are those of the first one but
 * for some. It is taken where the first one is, step by step; what is edited there is edited here.
 *
 * A run beside a network that gives way to another one, a preset's, is kept until that network is disposed of: an undo brings
 * both back as they were. Loaded when somebody compares. Who calls it, and when, is the playground's business.
 */
import {Session} from '../engine/session.js';
import {unflatten} from '../engine/rows.js';
import {equal, follow} from './same-points.js';

/** @typedef {import('../config/config.js').Config} Config */

/** Settings that say what a network starts from: if one differs, so do the initial parameters. */
const STARTS = /** @type {const} */ (['seed', 'init', 'initScale']);

/** Milliseconds a frame can spare, and steps between two looks at the clock. */
const BUDGET = 4;
const STEPS = 20;

/**
 * A run beside the first network.
 * @typedef {object} Run
 * @property {Session} main the first network
 * @property {string} different settings, as text
 * @property {Session} session
 * @property {unknown} points of the first one that were taken over last
 * @property {string} remaining differences, as text, that remain because the engine does not allow the other settings
 */

export class Rival {
    /** @type {Partial<Config>} */
    #different = {};
    /** The present one; none between comparisons. @type {Run | undefined} */
    #run;
    /** Runs beside networks an undo may bring back. @type {Map<Session, Run>} */
    #kept = new Map();

    /**
     * @param {Session} main the first network
     * @param {Partial<Config>} different settings that are not those of the first one
     */
    constructor(main, different) {
        this.differ(main, different);
    }

    /** @returns {Session | undefined} nothing between comparisons */
    get session() {
        return this.#run?.session;
    }

    /**
     * Compares with other settings, or with none.
     * @param {Session} main the first network
     * @param {Partial<Config> | null} different
     */
    differ(main, different) {
        const before = this.#different;
        this.#different = different ?? {};
        try {
            const run = different ? this.#found(main) : undefined;
            this.#run?.session.dispose();
            this.#run = run;
        } catch (error) {
            this.#different = before; // what was compared with stays
            throw error;
        }
    }

    /**
     * Goes on beside another network: with the run that was there, or anew.
     * @param {Session} main
     */
    begin(main) {
        const before = this.#run;
        if (!before) return;
        this.#run = this.#found(main);
        this.#kept.get(before.main)?.session.dispose();
        this.#kept.set(before.main, before);
    }

    /**
     * Whether it still has to train to be where the first one is. It never will be once it has diverged.
     * @param {Session} main
     */
    isBehind(main) {
        const {session} = this;
        return session !== undefined && session.steps < main.steps && !session.diverged;
    }

    /**
     * Trains towards the first one.
     * @param {Session} main
     * @param {number} most steps
     * @returns {boolean} whether it was behind
     */
    advance(main, most) {
        const {session} = this;
        if (!session || !this.isBehind(main)) return false;
        const {steps} = session;
        session.step(Math.min(most, main.steps - steps));
        return session.steps > steps; // without points nothing trains
    }

    /**
     * The same for as long as a frame can spare.
     * @param {Session} main
     * @returns {boolean} whether it is still behind
     */
    hurry(main) {
        const end = performance.now() + BUDGET;
        while (this.advance(main, STEPS)) {
            if (performance.now() > end) return this.isBehind(main);
        }
        return false;
    }

    /**
     * Takes over what was done to the first one: its place in time, its settings, its points.
     * @param {Session} main
     */
    follow(main) {
        const run = this.#run;
        if (!run) return;
        const {session} = run;
        if (main.end > 0 && main.steps !== session.steps && main.steps <= session.end) session.seek(main.steps);
        const differences = this.#differences(main, session);
        if (JSON.stringify(differences) !== run.remaining) {
            session.configure(differences);
            run.remaining = JSON.stringify(this.#differences(main, session));
        }
        if (main.end === 0 && session.end > 0) session.reset(); // unless a setting has begun the run anew, as one edit
        if (run.points !== main.points || session.points.count !== main.points.count) {
            follow(session, main);
            run.points = main.points;
        }
    }

    /**
     * Undoes or redoes here what was undone or redone there: a run that comes back has the edits that were made on its way.
     * Where that does not lead beside the first one, since not all of its edits were made here, it follows instead.
     * @param {Session} main
     * @param {'undo' | 'redo'} way
     */
    travel(main, way) {
        const run = this.#run;
        if (!run) return;
        const {session} = run;
        if (way === 'undo' ? session.canUndo : session.canRedo) {
            session[way]();
            if (this.#isBeside(main, run)) {
                run.points = main.points;
                return;
            }
            session[way === 'undo' ? 'redo' : 'undo']();
        }
        this.follow(main);
    }

    dispose() {
        for (const {session} of this.#kept.values()) session.dispose();
        this.#kept.clear();
        this.#run?.session.dispose();
        this.#run = undefined;
    }

    /** Whether it is where the first one is, with the same past length, settings and points. @param {Session} main @param {Run} run */
    #isBeside(main, {session, remaining}) {
        const {steps, end, points} = session;
        return steps === main.steps && end === main.end && JSON.stringify(this.#differences(main, session)) === remaining && equal(points, main.points);
    }

    /** The run that was kept beside a network, if it was compared with the same, or a new one at step 0. @param {Session} main @returns {Run} */
    #found(main) {
        for (const [other, {session}] of this.#kept) {
            if (!isGone(other)) continue;
            session.dispose();
            this.#kept.delete(other);
        }
        const different = JSON.stringify(this.#different);
        const kept = this.#kept.get(main);
        if (kept?.different === different) {
            this.#kept.delete(main);
            return kept;
        }
        const session = new Session(this.#wanted(main), {data: main.data, parameters: this.#given(main)});
        return {main, different, session, points: main.points, remaining: JSON.stringify(this.#differences(main, session))};
    }

    /**
     * Initial parameters that were given to the first one are also those of the other, if it has the same shape and its
     * settings do not ask for others.
     * @param {Session} main
     */
    #given(main) {
        const {given, layers, config} = main;
        const wanted = this.#wanted(main);
        const same = ['hiddenLayers', 'features', 'bias'].every((key) => JSON.stringify(wanted[/** @type {keyof Config} */ (key)]) === JSON.stringify(config[/** @type {keyof Config} */ (key)]));
        return given && same && !STARTS.some((key) => key in this.#different) ? unflatten(given, layers) : undefined;
    }

    /**
     * Settings that should be others than they are.
     * @param {Session} main
     * @param {Session} session
     * @returns {Partial<Config>}
     */
    #differences(main, {config}) {
        const wanted = this.#wanted(main);
        const keys = /** @type {(keyof Config)[]} */ (Object.keys(wanted)).filter((key) => JSON.stringify(wanted[key]) !== JSON.stringify(config[key]));
        return Object.fromEntries(keys.map((key) => [key, wanted[key]]));
    }

    /**
     * The settings of the first one but for what is different; lists by layer are made as long as there are layers.
     * @param {Session} main
     * @returns {Partial<Config>}
     */
    #wanted(main) {
        const config = {...main.config, ...this.#different};
        const layers = config.hiddenLayers.length;
        const {activation, bias} = config;
        if (Array.isArray(activation) && activation.length !== layers) {
            config.activation = layers === 0 ? activation[0] : Array.from({length: layers}, (_, i) => activation[Math.min(i, activation.length - 1)]);
        }
        if (Array.isArray(bias) && bias.length !== layers + 1) {
            const output = bias[bias.length - 1];
            config.bias = [...Array.from({length: layers}, (_, i) => (i < bias.length - 1 ? bias[i] : output)), output];
        }
        if ('lossFunction' in this.#different && !('outputActivation' in this.#different)) {
            const {outputActivation: _, ...others} = config; // the loss chooses its own
            return others;
        }
        return config;
    }
}

/** Whether a session has been disposed of: it answers nothing then. @param {Session} session */
function isGone(session) {
    try {
        return session.steps < 0;
    } catch {
        return true;
    }
}
