/**
 * The life of a `<two-layer>` element: it comes and goes, reads its attributes, loads what it needs, renders and
 * draws, and tells of errors. What scripts may call is in `two-layer.js`.
 *
 *   connected ─▶ loading (the fallback is seen) ─▶ started ─▶ first picture, ready
 *       ▲             └─▶ failed (the fallback stays)            │
 *       └──────────── disconnected for good: freed ◀─────────────┘
 */
import {html, LitElement, nothing} from 'lit';
import {configAttributes, elementAttributes} from '../config/attributes.js';
import {defaultPreset, loadPreset} from '../config/preset.js';
import {loadEngine, names} from '../engine/session.js';
import {travelOf} from '../plot/travel-keys.js';
import {createActions} from './actions.js';
import {applyAttributes, observedAttributes, oneOf} from './attributes.js';
import {beginning, configOf} from './beginning.js';
import {deferred} from './deferred.js';
import {ChangeEvent, ReadyEvent, ReportEvent, TwoLayerErrorEvent} from './events.js';
import {layout} from './layout.js';
import {notice} from './notice.js';
import {PanelSet} from './panel-set.js';
import {Playground} from './playground.js';
import {Reporter} from './reporter.js';
import {watchSight} from './sight.js';
import {styles} from './styles.js';
import {Surroundings} from './surroundings.js';

/** @typedef {import('../config/config.js').Config} Config */
/** @typedef {import('../config/preset.js').Preset} Preset */
/** @typedef {import('../panels/view.js').View} View */

/** A preset, and what it was asked for by. @typedef {{name: string, preset: Preset}} Chosen */

export const THEMES = ['auto', 'light', 'dark'];

/** Properties that scripts may set before the element is defined. */
const EARLY = ['preset', 'config', 'data', 'parameters', 'playing', 'speed', 'show', 'theme'];

export class Shell extends LitElement {
    /** @override */
    static styles = styles;

    /** @protected */
    _playground = new Playground({
        changed: () => this.requestUpdate(),
        edited: () => this.#edited(),
        draw: () => this.#draw(),
        fail: (error) => this.#fail(error)
    });
    /** @protected */
    _panels = new PanelSet(
        createActions(this._playground, {
            fail: (error) => this.#fail(error),
            announce: (text) => this.#announce(text)
        })
    );
    #surroundings = new Surroundings(this, () => this.requestUpdate());
    #internals = this.attachInternals();
    #ready = deferred();
    #failed = false;
    /** Whether the panels that wait for the first picture are shown too. */
    #complete = false;
    /** @type {AbortController | undefined} */
    #connection;
    /** What scripts assigned before the session existed, in order. @type {(() => void)[]} */
    #waiting = [];
    /** Attributes of the config that changed in this task. @type {Set<string>} */
    #changed = new Set();
    /** What each session began with; attributes that are removed give way to it. @type {WeakMap<object, Chosen>} */
    #origins = new WeakMap();
    /** @type {View | undefined} */
    #view;
    /** The choices for menus, the same for the life of the engine. @type {View['names'] | undefined} */
    #names;
    #problem = '';
    #announcement = '';
    #reporter = new Reporter((report) => this.dispatchEvent(new ReportEvent(report)));

    /** @override */
    static get observedAttributes() {
        return [...super.observedAttributes, ...observedAttributes];
    }

    /** Resolves when the first picture is drawn; rejects when the engine cannot be loaded. @returns {Promise<void>} */
    get ready() {
        return this.#ready.promise;
    }

    /** What the present session began with. @returns {Chosen | undefined} @protected */
    get _origin() {
        return this._playground.started ? this.#origins.get(this._playground.session) : undefined;
    }

    /** @override */
    connectedCallback() {
        super.connectedCallback();
        this.#surroundings.forgetPalette(); // the colours may be others in this place
        this.#adoptProperties();
        const {signal} = (this.#connection = new AbortController());
        watchSight(this, (inSight) => (this._playground.inSight = inSight), signal);
        this.#surroundings.watch(signal);
        if (!this._playground.started) this.#start(signal);
    }

    /** @override */
    disconnectedCallback() {
        super.disconnectedCallback();
        this.#connection?.abort();
        this._playground.inSight = false;
        queueMicrotask(() => {
            if (this.isConnected) return; // moved
            this.#reporter.stop();
            this._playground.dispose();
            this._panels.dispose();
            this.#view = undefined;
            this.#internals.states.delete('ready');
            this.requestUpdate();
        });
    }

    /**
     * @param {string} name
     * @param {string | null} old
     * @param {string | null} value
     * @override
     */
    attributeChangedCallback(name, old, value) {
        super.attributeChangedCallback(name, old, value);
        if (name in configAttributes) return this.#attributeOfConfig(name);
        if (name === 'playing') this._playground.playing = value !== null;
        if (name === 'lang') this.#surroundings.loadTexts();
        if (name === 'preset' && this._playground.started) this.#loadPreset(value ?? defaultPreset);
        this.#attempt(() => {
            if (name === 'speed') this._playground.speed = elementAttributes.speed.parse('speed', value ?? '60');
            if (name === 'theme') oneOf('theme', value ?? 'auto', THEMES);
            if (name === 'show') this._panels.choose(value === null ? undefined : elementAttributes.show.parse('show', value));
        });
        if (name === 'theme') this.#surroundings.forgetPalette();
        if (name === 'show' && this._playground.started) this._loadPanels();
    }

    /** @protected */
    async _loadPanels() {
        this.requestUpdate();
        try {
            await this._panels.load(/** @type {ShadowRoot} */ (this.renderRoot));
        } catch (error) {
            this.#fail(error);
        }
        this.requestUpdate();
    }

    /**
     * Runs what a script has asked for: it gets the error, and so does everybody who listens.
     * @template T
     * @param {() => T} action
     * @returns {T}
     * @protected
     */
    _strictly(action) {
        try {
            return action();
        } catch (error) {
            this.#fail(error);
            throw error;
        }
    }

    /**
     * Likewise, but what is assigned before the session exists waits for it.
     * @param {() => void} action
     * @protected
     */
    _whenStarted(action) {
        if (this._playground.started) this._strictly(action);
        else this.#waiting.push(action);
    }

    /** Properties a script set before the element was defined hide its accessors: set them again. */
    #adoptProperties() {
        for (const name of EARLY) {
            if (!Object.hasOwn(this, name)) continue;
            const self = /** @type {Record<string, any>} */ (/** @type {unknown} */ (this));
            const value = self[name];
            delete self[name];
            this.#attempt(() => (self[name] = value));
        }
    }

    /** @param {AbortSignal} signal */
    async #start(signal) {
        if (this.#failed) this.#ready = deferred();
        this.#failed = false;
        const panels = this._loadPanels();
        try {
            const [chosen] = await Promise.all([
                this.#presetOrDefault(this.getAttribute('preset') ?? defaultPreset),
                loadEngine(),
                this.#surroundings.loadTexts(),
                this.#hasStage ? undefined : panels
            ]);
            if (signal.aborted || this._playground.started) return;
            this.#beginSafely(chosen, {name: defaultPreset, preset: await loadPreset(defaultPreset)});
            if (matchMedia('(prefers-reduced-motion: reduce)').matches) this._playground.playing = false;
            for (const action of this.#waiting.splice(0)) this.#attempt(action);
        } catch (error) {
            this.#failed = true;
            this.#ready.reject(error);
            this.#fail(error);
        }
    }

    /**
     * An unknown preset is reported, and the default takes its place: there has to be something.
     * @param {string} name
     * @returns {Promise<Chosen>}
     */
    async #presetOrDefault(name) {
        try {
            return {name, preset: await loadPreset(name)};
        } catch (error) {
            this.#fail(error);
            return {name: defaultPreset, preset: await loadPreset(defaultPreset)};
        }
    }

    /** @param {string} name a name or an address */
    async #loadPreset(name) {
        const {signal} = this.#connection ?? new AbortController();
        try {
            const preset = await loadPreset(name);
            if (signal.aborted) return;
            this.#begin({name, preset});
            this.#edited();
        } catch (error) {
            this.#fail(error);
        }
    }

    /**
     * @param {Chosen} chosen
     * @param {Chosen} instead for a preset the engine refuses
     */
    #beginSafely(chosen, instead) {
        try {
            this.#begin(chosen);
        } catch (error) {
            this.#fail(error);
            this.#begin(instead);
        }
    }

    /** @param {Chosen} chosen */
    #begin(chosen) {
        const {config, start} = beginning(this, chosen.preset, (error) => this.#fail(error));
        this._playground.start(config, start);
        this.#origins.set(this._playground.session, chosen);
    }

    /**
     * Several attributes set in one go are one edit.
     * @param {string} name
     */
    #attributeOfConfig(name) {
        if (!this._playground.started) return;
        if (this.#changed.size === 0) queueMicrotask(() => this.#applyChanged());
        this.#changed.add(name);
    }

    #applyChanged() {
        const changed = [...this.#changed];
        this.#changed.clear();
        if (!this._playground.started) return;
        const configure = (/** @type {Partial<Config>} */ partial) => this._playground.edit((session) => session.configure(partial));
        const removed = changed.filter((name) => !this.hasAttribute(name) && name !== 'seed').map((name) => configAttributes[name].key);
        if (removed.length > 0 && this._origin) {
            const config = configOf(this._origin.preset);
            this.#attempt(() => configure(Object.fromEntries(removed.map((key) => [key, config[key]]))));
        }
        applyAttributes(this, changed, configure, (error) => this.#fail(error));
    }

    /** @param {string} text */
    #announce(text) {
        this.#announcement = text;
        this.requestUpdate();
    }

    #edited() {
        this.#problem = '';
        this.dispatchEvent(new ChangeEvent());
    }

    /** @param {() => void} action */
    #attempt(action) {
        try {
            action();
        } catch (error) {
            this.#fail(error);
        }
    }

    /**
     * The one place where an error becomes an event and a sentence.
     * @param {unknown} thrown
     */
    #fail(thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        if ('code' in error && error.code === 'crashed') this.#replaceSession();
        this.#problem = error.message;
        this.requestUpdate();
        this.dispatchEvent(new TwoLayerErrorEvent(error));
    }

    /** After a bug in the engine the session is lost; the settings are not. */
    #replaceSession() {
        const config = this.#view?.config;
        const origin = this._origin;
        this.#reporter.stop();
        this._playground.dispose();
        if (!config) return;
        this._playground.start(config);
        if (origin) this.#origins.set(this._playground.session, origin);
    }

    /** @returns {View} */
    #look() {
        const {session, bounds, selection, playing, speed, canUndo, canRedo} = this._playground;
        const {text, language, palette} = this.#surroundings;
        this.#names ??= names();
        return {session, config: session.config, text, language, palette, bounds, selection, canUndo, canRedo, playing, speed, names: this.#names};
    }

    /** @override */
    render() {
        const fallback = html`<div class="fallback"><slot></slot></div>`;
        if (this.#failed) return fallback;
        const view = (this.#view = this._playground.started ? this.#look() : undefined);
        return html`
            ${view ? nothing : fallback}
            <div class="panels" @keydown=${this.#travel}>${this._panels.shown.map((name) => this.#section(name, view))}</div>
            <div class="notice"><div role="status">${view ? notice(view, this.#problem, this.#dismiss, this.#recover) : nothing}</div></div>
            <p class="unseen" role="status">${this.#announcement}</p>
            <span class="scheme" @transitionend=${this.#forgetPalette}></span>
        `;
    }

    /** Where there is a stage, the first picture is on it. */
    get #hasStage() {
        return this._panels.shown.includes('stage');
    }

    /**
     * Without a view it only keeps the panel's place.
     * @param {string} name
     * @param {View | undefined} view
     */
    #section(name, view) {
        const waits = this.#hasStage && name !== 'stage' && !this.#complete;
        const content = view && !waits ? this._panels.get(name)?.render(view) : undefined;
        return html`<section class="panel ${name}" part=${name} aria-label=${view?.text(`panel.${name}`) ?? nothing}>${content ?? nothing}</section>`;
    }

    /** Undo and redo from every control but those that take text, which have their own. @param {KeyboardEvent} event */
    #travel = (event) => {
        const back = travelOf(event);
        const [target] = event.composedPath();
        if (!back || (target instanceof HTMLInputElement && target.type === 'text')) return;
        event.preventDefault();
        this.#attempt(() => this._playground[back]());
    };

    #dismiss = () => {
        this.#problem = '';
        this.requestUpdate();
    };

    #forgetPalette = () => this.#surroundings.forgetPalette();

    #recover = () => this.#attempt(() => this._playground.recover());

    /** @override */
    updated() {
        if (!this.#failed) this.#arrange();
        if (!this._playground.started) return;
        this.toggleAttribute('playing', this._playground.playing);
        if (this.#internals.states.has('ready')) return this._playground.requestDraw();
        this.#attempt(() => this.#draw());
        this.#internals.states.add('ready');
        this.#ready.resolve();
        this.dispatchEvent(new ReadyEvent());
        setTimeout(() => { // once it is on the screen
            this.#complete = true;
            this.requestUpdate();
        });
    }

    #arrange() {
        const grid = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.panels'));
        for (const [width, {areas, columns, rows}] of Object.entries(layout(this._panels.shown))) {
            grid.style.setProperty(`--${width}-areas`, areas);
            grid.style.setProperty(`--${width}-columns`, columns);
            grid.style.setProperty(`--${width}-rows`, rows);
        }
    }

    #draw() {
        if (!this.#view || !this._playground.started) return;
        if (this._panels.draw(this.#view)) this._playground.requestDraw();
        this.#reporter.look(this._playground.session);
    }
}
