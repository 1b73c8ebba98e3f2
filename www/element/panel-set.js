/**
 * The panels of one element: which are shown, which of them as tabs and which of those is open, their code once it has come.
 *
 * A panel of looking inside that is shown alone has a place like any other; several of them are tabs. A panel whose tab
 * is closed again is kept as it is, but neither rendered nor drawn.
 */
import {adopt} from '../panels/adopt.js';
import {inside, panels} from '../panels/index.js';
import {addTexts} from '../texts/texts.js';
import {TwoLayerError} from '../engine/errors.js';
import {oneOf} from './attributes.js';

/** @typedef {import('../panels/view.js').Actions} Actions */
/** @typedef {import('../panels/view.js').Panel} Panel */
/** @typedef {import('../panels/view.js').View} View */

const defaultPanels = ['stage', 'loss', 'controls'];

export class PanelSet {
    #actions;
    #shown = defaultPanels;
    /** @type {string | undefined} */
    #open;
    /** @type {Map<string, Panel>} */
    #loaded = new Map();
    /** @type {import('./tabs.js').Tabs | undefined} */
    #tabList;

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** Names, in the order of `show`. */
    get shown() {
        return this.#shown;
    }

    /** Those of them that are tabs: none, or at least two. */
    get tabs() {
        const several = this.#shown.filter((name) => name in inside);
        return several.length > 1 ? several : [];
    }

    /** Those that have a place of their own. */
    get placed() {
        const {tabs} = this;
        return this.#shown.filter((name) => !tabs.includes(name));
    }

    /** The tab that is open. @returns {string | undefined} */
    get open() {
        return this.#open;
    }

    /** What tabs are shown with, once its code has come. */
    get tabList() {
        return this.#tabList;
    }

    /** Those that can be seen. */
    get #seen() {
        return this.#open ? [...this.placed, this.#open] : this.placed;
    }

    /**
     * @param {string} name
     * @returns {Panel | undefined} nothing before its code has come
     */
    get(name) {
        return this.#loaded.get(name);
    }

    /** @param {readonly string[]} shown names; the default without any */
    choose(shown = defaultPanels) {
        for (const name of shown.length ? shown : ['']) oneOf('show', name, Object.keys(panels));
        this.#shown = [...new Set(shown)];
        if (this.#open && !this.tabs.includes(this.#open)) this.#open = undefined;
        for (const [name, panel] of this.#loaded) {
            if (this.#shown.includes(name)) continue;
            panel.dispose?.();
            this.#loaded.delete(name);
        }
    }

    /**
     * Opens a tab and closes the one before.
     * @param {string | undefined} name undefined closes; what is no tab changes nothing
     */
    turnTo(name) {
        if (name === undefined || this.tabs.includes(name)) this.#open = name;
    }

    /**
     * Loads what can be seen and is not yet here. A tab that cannot be loaded is closed again.
     * @param {ShadowRoot} root where the styles go
     */
    async load(root) {
        const missing = this.#seen.filter((name) => !this.#loaded.has(name));
        await Promise.all([this.#loadTabs(root), ...missing.map((name) => this.#loadPanel(name, root))]);
    }

    /**
     * @param {string} name
     * @param {ShadowRoot} root
     */
    async #loadPanel(name, root) {
        const {default: Panel, styles, texts} = await panels[name]().catch((cause) => {
            if (name === this.#open) this.#open = undefined;
            throw new TwoLayerError('load-failed', `The panel "${name}" could not be loaded.`, {field: 'show', value: name, cause});
        });
        if (this.#loaded.has(name) || !this.#shown.includes(name)) return;
        for (const each of texts ?? []) addTexts(each);
        this.#loaded.set(name, new Panel(this.#actions));
        adopt(root, styles);
    }

    /** @param {ShadowRoot} root */
    async #loadTabs(root) {
        if (this.#tabList || this.tabs.length === 0) return;
        const {Tabs, tabStyles} = await import('./tabs.js').catch((cause) => {
            throw new TwoLayerError('load-failed', 'The tabs could not be loaded.', {field: 'show', value: this.tabs.join(' '), cause});
        });
        this.#tabList ??= new Tabs(this, this.#actions);
        adopt(root, tabStyles);
    }

    /**
     * While it trains only what is in sight; at rest all, so that everything that is read agrees.
     * @param {View} view
     * @param {import('./sight.js').SectionSight} sight
     * @returns {boolean} whether a panel has more to draw
     */
    draw(view, sight) {
        let more = false;
        for (const name of this.#seen) {
            if (view.playing && !sight.sees(name)) continue;
            more = this.#loaded.get(name)?.draw?.(view) === true || more;
        }
        return more;
    }

    dispose() {
        for (const panel of this.#loaded.values()) panel.dispose?.();
        this.#loaded.clear();
    }
}
