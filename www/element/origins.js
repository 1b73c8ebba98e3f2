/**
 * What the sessions of an element began with: it chooses a preset, begins with it, and remembers it.
 */
import {configAttributes} from '../config/attributes.js';
import {defaultPreset, firstPreset, loadPreset} from '../config/preset.js';
import {beginning, configOf} from './beginning.js';

/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('../config/preset.js').Preset} Preset */
/** @typedef {import('./playground.js').Playground} Playground */

/** A preset, and what it was asked for by. @typedef {{name: string, preset: Preset}} Origin */

export class Origins {
    #element;
    #playground;
    #report;
    /** @type {WeakMap<object, Origin>} */
    #origins = new WeakMap();

    /**
     * @param {Element} element its attributes stand above those of a preset
     * @param {Playground} playground
     * @param {(error: unknown) => void} report of what does not fit
     */
    constructor(element, playground, report) {
        this.#element = element;
        this.#playground = playground;
        this.#report = report;
    }

    /** That of the present session. @returns {Origin | undefined} */
    get present() {
        return this.#playground.started ? this.#origins.get(this.#playground.session) : undefined;
    }

    /** What the present session would have without any attribute. @returns {Readonly<Config> | undefined} */
    get config() {
        return this.present && configOf(this.present.preset);
    }

    /**
     * An unknown preset is reported, and the default takes its place: there has to be something.
     * @param {string} name a name or an address
     * @returns {Promise<Origin>}
     */
    async choose(name) {
        try {
            return await load(name);
        } catch (error) {
            this.#report(error);
            return load(defaultPreset);
        }
    }

    /** @param {Origin} origin */
    begin(origin) {
        const {config, start} = beginning(this.#element, origin.preset, this.#report);
        this.#playground.start(config, start);
        this.#remember(origin);
    }

    /**
     * Goes on with a run.
     * @param {import('./kept.js').Kept} kept
     * @param {Origin} origin what it began with
     */
    goOn({config, start}, origin) {
        this.#playground.start(config, start);
        this.#remember(origin);
    }

    /**
     * A preset the engine refuses is reported, and the default takes its place.
     * @param {Origin} origin
     */
    async beginSafely(origin) {
        const instead = await load(defaultPreset);
        try {
            this.begin(origin);
        } catch (error) {
            this.#report(error);
            this.begin(instead);
        }
    }

    /**
     * Begins anew with other settings, where the session is lost.
     * @param {Config} config
     */
    replace(config) {
        const {present} = this;
        this.#playground.dispose();
        this.#playground.start(config);
        if (present) this.#remember(present);
    }

    /** @param {Origin} origin */
    #remember(origin) {
        this.#origins.set(this.#playground.session, origin);
    }
}

/** @param {string} name @returns {Promise<Origin>} */
export const load = async (name) => ({name, preset: name === defaultPreset ? firstPreset : await loadPreset(name)});
