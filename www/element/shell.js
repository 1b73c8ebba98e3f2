/**
 * The life of a `<two-layer>` element: it comes and goes, reads its attributes, loads what it needs, renders and
 * draws, and tells of errors. What scripts may call is in `two-layer.js`.
 *
 *   connected ─▶ loading (the fallback is seen) ─▶ started ─▶ first picture, ready
 *       ▲             └─▶ failed (the fallback stays)            │
 *       └──────────── disconnected for good: freed ◀─────────────┘
 */
import {html, nothing} from 'lit/html.js';
import {configAttributes, elementAttributes} from '../config/attributes.js';
import {defaultPreset, presetNames} from '../config/preset.js';
import {TwoLayerError} from '../engine/errors.js';
import {loadEngine, names} from '../engine/session.js';
import {createActions} from './actions.js';
import {observedAttributes, oneOf} from './attributes.js';
import {ChangedAttributes} from './changed-attributes.js';
import {deferred} from './deferred.js';
import {adoptProperties, Waiting} from './early.js';
import {ChangeEvent, ReadyEvent, ReportEvent, TwoLayerErrorEvent} from './events.js';
import {keep} from './kept.js';
import {load, Origins} from './origins.js';
import {PanelSet} from './panel-set.js';
import {Playground} from './playground.js';
import {Remarks} from './remarks.js';
import {Rendered} from './rendered.js';
import {Reporter} from './reporter.js';
import {arrange, inside, sections} from './sections.js';
import {SectionSight, watchSight} from './sight.js';
import {styles} from './styles.js';
import {Surroundings} from './surroundings.js';
import {undoKeys} from './undo-keys.js';

/** @typedef {import('../panels/view.js').View} View */

export const THEMES = ['auto', 'light', 'dark'];

/** @typedef {{run: import('./kept.js').Kept, origin: import('./origins.js').Origin, changed: Set<string>}} KeptRun */

export class Shell extends Rendered {
    /** @protected */
    _playground = new Playground({
        changed: () => this.requestUpdate(),
        edited: () => this.#edited(),
        draw: () => this.#draw(),
        fail: (error) => this.#fail(error)
    });
    #actions = createActions(this._playground, {
        fail: (error) => this.#fail(error),
        announce: (text) => this.#remarks.announce(text),
        open: (name, aside) => {
            this.#turnTo(name);
            if (!aside) this._panels.tabList?.reveal();
        }
    });
    /** @protected */
    _panels = new PanelSet(this.#actions);
    #origins = new Origins(this, this._playground, (error) => this.#fail(error));
    #changed = new ChangedAttributes(this, {
        started: () => this._playground.started,
        original: () => this.#origins.config,
        configure: (partial) => ('generator' in partial ? this._playground.generate(partial) : this._playground.edit((session) => session.configure(partial))),
        report: (error) => this.#fail(error)
    });
    #surroundings = new Surroundings(this, () => this.requestUpdate());
    #internals = this.attachInternals();
    #ready = deferred();
    #failed = false;
    /** Whether the panels that wait for the first picture are shown too. */
    #complete = false;
    /** @type {AbortController | undefined} */
    #connection;
    /** The run of an element that has been taken from the page, and the attributes that have changed since. @type {KeptRun | undefined} */
    #kept;
    #waiting = new Waiting();
    /** Whether the run is a preset's that has opened nothing yet. */
    #isNew = false;
    /** What presets open, once one has something to open. @type {import('./opening.js').Opening | undefined} */
    #opening;
    /** @type {View | undefined} */
    #view;
    /** The choices for menus, the same for the life of the engine. @type {View['names'] | undefined} */
    #names;
    #remarks = new Remarks(() => this.requestUpdate());
    #sight = new SectionSight();
    #reporter = new Reporter((report) => this.dispatchEvent(new ReportEvent(report)));

    static observedAttributes = observedAttributes;

    constructor() {
        super(styles);
        // Somebody comes, and may open something that a link then tells; without that code it tells the run.
        for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => this.#loadOpening().catch(() => {}));
    }

    /** Resolves when the first picture is drawn; rejects when the engine cannot be loaded. @returns {Promise<void>} */
    get ready() {
        return this.#ready.promise;
    }

    /** What the present session began with. @returns {import('./origins.js').Origin | undefined} @protected */
    get _origin() {
        return this.#origins.present;
    }

    /** @override */
    connectedCallback() {
        super.connectedCallback();
        this.#surroundings.forgetPalette(); // the colours may be others in this place
        adoptProperties(this, (assign) => this.#attempt(assign));
        const {signal} = (this.#connection = new AbortController());
        watchSight(this, (inSight) => (this._playground.inSight = inSight), signal);
        this.#surroundings.watch(signal);
        if (!this._playground.started) this.#start(signal);
    }

    disconnectedCallback() {
        this.#connection?.abort();
        this._playground.inSight = false;
        queueMicrotask(() => {
            if (this.isConnected) return; // moved
            this.#reporter.stop();
            if (this._playground.started) this.#kept = {run: keep(this._playground.session), origin: /** @type {import('./origins.js').Origin} */ (this._origin), changed: new Set()};
            this._playground.dispose();
            this._panels.dispose();
            this.#view = undefined;
            if (this.#internals.states.delete('ready')) this.#ready = deferred();
            this.requestUpdate();
        });
    }

    /**
     * @param {string} name
     * @param {string | null} old
     * @param {string | null} value
     */
    attributeChangedCallback(name, old, value) {
        if (name === 'preset') this.#kept = undefined;
        if (name in configAttributes) {
            this.#kept?.changed.add(name);
            return this.#changed.add(name);
        }
        if (name === 'playing') this._playground.playing = value !== null;
        if (name === 'lang') this.#surroundings.loadTexts();
        if (name === 'preset' && this._playground.started) this.#loadPreset(value ?? defaultPreset);
        this.#attempt(() => {
            if (name === 'speed') this._playground.speed = elementAttributes.speed.parse('speed', value ?? '60');
            if (name === 'theme') oneOf('theme', value ?? 'auto', THEMES);
            if (name === 'show') this._panels.choose(value === null ? undefined : elementAttributes.show.parse('show', value));
        });
        if (name === 'theme') this.#surroundings.forgetPalette();
        if (name === 'show' && this.#connection?.signal.aborted === false) this._loadPanels();
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

    /** The session, with the attributes that have been set. @protected */
    get _session() {
        this.#changed.apply();
        return this._playground.session;
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
            this.#changed.apply();
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
        else this.#waiting.add(action);
    }

    /** @param {string | undefined} name of a panel that is a tab */
    #turnTo(name) {
        this._panels.turnTo(name);
        this._loadPanels();
    }

    /** @param {AbortSignal} signal */
    async #start(signal) {
        if (this.#failed) this.#ready = deferred();
        this.#failed = false;
        const panels = this._loadPanels();
        try {
            const [early] = await Promise.all([
                this.#kept ? undefined : this.#lastAsked(),
                loadEngine(),
                this.#surroundings.loadTexts(),
                this.#hasStage ? undefined : panels
            ]);
            const {origin} = this.#kept ?? (early?.name === this.#asked ? early : await this.#lastAsked());
            if (signal.aborted || this._playground.started) return;
            const isKept = this.#kept !== undefined;
            if (this.#kept) this.#goOn(this.#kept);
            else await this.#origins.beginSafely(origin);
            this.#isNew = !isKept;
            if (matchMedia('(prefers-reduced-motion: reduce)').matches) this._playground.playing = false;
            this.#waiting.release((action) => this.#attempt(action));
        } catch (error) {
            this.#failed = true;
            this.#ready.reject(error);
            this.#fail(error);
        }
    }

    /** @param {KeptRun} kept */
    #goOn({run, origin, changed}) {
        this.#kept = undefined;
        this.#origins.goOn(run, origin);
        for (const name of changed) this.#changed.add(name);
    }

    get #asked() {
        return this.getAttribute('preset') ?? defaultPreset;
    }

    /** Another preset may be asked for while one is loaded. @returns {Promise<{name: string, origin: import('./origins.js').Origin}>} */
    async #lastAsked() {
        const name = this.#asked;
        const origin = await this.#origins.choose(name);
        return name === this.#asked ? {name, origin} : this.#lastAsked();
    }

    /** @param {string} name a name or an address */
    async #loadPreset(name) {
        const {signal} = this.#connection ?? new AbortController();
        try {
            const origin = await load(name);
            const opening = this.#opening ?? (origin.preset.view && (await this.#loadOpening()));
            if (signal.aborted || name !== this.#asked) return;
            this.#origins.begin(origin);
            opening?.begin(origin.preset.view ?? {}, false);
            this.#edited();
        } catch (error) {
            this.#fail(error);
        }
    }

    /** After the first picture, with the preset the element begins with. */
    async #open() {
        const {_origin: origin} = this;
        const isNew = this.#isNew;
        this.#isNew = false;
        if (!isNew || !origin?.preset.view) return;
        const opening = await this.#loadOpening();
        if (origin === this._origin) opening.begin(origin.preset.view, true);
    }

    async #loadOpening() {
        const {Opening} = await import('./opening.js');
        return (this.#opening ??= new Opening(this, this._playground, this._panels, this.#actions, () => this.#surroundings.text));
    }

    #edited() {
        this.#opening?.follow();
        this.#remarks.forget();
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
        const error = thrown instanceof TwoLayerError ? thrown : new TwoLayerError('unexpected', String(thrown), {cause: thrown});
        if (error.code === 'crashed') this.#replaceSession();
        this.#remarks.complain(error);
        this.dispatchEvent(new TwoLayerErrorEvent(error));
    }

    /** After a bug in the engine the session is lost; the settings are not. */
    #replaceSession() {
        this.#reporter.stop();
        if (this.#view) this.#origins.replace(this.#view.config);
        else this._playground.dispose();
    }

    /** @returns {View} */
    #look() {
        const {session, rival, bounds, away, selection, playing, speed, stopper, canUndo, canRedo} = this._playground;
        const {text, language, palette} = this.#surroundings;
        this.#names ??= names();
        const {shown} = this._panels;
        return {session, rival, config: session.config, text, language, palette, bounds, away, selection, shown, canUndo, canRedo, playing, speed, stopper, names: this.#names, preset: this._origin?.preset};
    }

    /** @override */
    render() {
        const fallback = html`<div class="fallback"><slot></slot></div>`;
        if (this.#failed) return fallback;
        const view = (this.#view = this._playground.started ? this.#look() : undefined);
        return html`
            ${view ? nothing : fallback}
            <div class="panels" @keydown=${this.#onKey}>${sections(this._panels, view, this.#complete, presetNames.includes(this._origin?.name ?? this.#asked))}</div>
            ${inside(this._panels, view, this.#complete, this.#onKey)}
            ${this.#remarks.render(view, (problem) => this.#surroundings.sentenceOf(problem), this.#recover)}
            <span class="scheme" @transitionend=${this.#forgetPalette}></span>
        `;
    }

    /** Where there is a stage, the first picture is on it. */
    get #hasStage() {
        return this._panels.shown.includes('stage');
    }

    #onKey = undoKeys((back) => this.#attempt(() => this._playground[back]()));

    #forgetPalette = () => this.#surroundings.forgetPalette();

    #recover = () => this.#attempt(() => this._playground.recover());

    /** @override */
    updated() {
        if (!this.#failed) arrange(/** @type {HTMLElement} */ (this.renderRoot.querySelector('.panels')), this._panels.placed);
        if (!this._playground.started) return;
        this.#sight.watch(this.renderRoot.querySelectorAll('section'));
        this.toggleAttribute('playing', this._playground.playing);
        if (this.#internals.states.has('ready')) return this._playground.requestDraw();
        this.#attempt(() => this.#draw());
        this.#internals.states.add('ready');
        this.#ready.resolve();
        this.dispatchEvent(new ReadyEvent());
        setTimeout(() => { // once it is on the screen
            this.#open().catch((error) => this.#fail(error));
            this.#complete = true;
            this.requestUpdate();
        });
    }

    #draw() {
        if (!this.#view || !this._playground.started) return;
        if (this._panels.draw(this.#view, this.#sight)) this._playground.requestDraw();
        this.#reporter.look(this._playground.session);
    }
}
