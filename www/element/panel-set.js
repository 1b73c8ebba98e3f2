/**
 * The panels of one element: which are shown, in which order, their code once it has come.
 */
import {panels} from '../panels/index.js';
import {TwoLayerError} from '../engine/errors.js';
import {oneOf} from './attributes.js';

/** @typedef {import('../panels/view.js').Actions} Actions */
/** @typedef {import('../panels/view.js').Panel} Panel */
/** @typedef {import('../panels/view.js').PanelModule} PanelModule */
/** @typedef {import('../panels/view.js').View} View */

const defaultPanels = ['stage', 'loss', 'controls'];

export class PanelSet {
    #actions;
    #shown = defaultPanels;
    /** @type {Map<string, Panel>} */
    #loaded = new Map();

    /** @param {Actions} actions */
    constructor(actions) {
        this.#actions = actions;
    }

    /** Names, in the order of `show`. */
    get shown() {
        return this.#shown;
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
        for (const name of shown) oneOf('show', name, Object.keys(panels));
        this.#shown = [...new Set(shown)];
        for (const [name, panel] of this.#loaded) {
            if (this.#shown.includes(name)) continue;
            panel.dispose?.();
            this.#loaded.delete(name);
        }
    }

    /**
     * Loads what is shown and not yet here.
     * @param {ShadowRoot} root where the styles go
     */
    async load(root) {
        const missing = this.#shown.filter((name) => !this.#loaded.has(name));
        await Promise.all(missing.map(async (name) => {
            const {default: Panel, styles} = await panels[name]().catch((cause) => {
                throw new TwoLayerError('load-failed', `The panel "${name}" could not be loaded.`, {field: 'show', value: name, cause});
            });
            if (this.#loaded.has(name) || !this.#shown.includes(name)) return;
            this.#loaded.set(name, new Panel(this.#actions));
            adopt(root, styles);
        }));
    }

    /**
     * @param {View} view
     * @returns {boolean} whether a panel has more to draw
     */
    draw(view) {
        let more = false;
        for (const panel of this.#loaded.values()) more = panel.draw?.(view) === true || more;
        return more;
    }

    dispose() {
        for (const panel of this.#loaded.values()) panel.dispose?.();
        this.#loaded.clear();
    }
}

/**
 * Panels share styles (of form fields, say): each sheet is adopted once.
 * @param {ShadowRoot} root
 * @param {import('lit').CSSResultGroup} styles
 */
function adopt(root, styles) {
    for (const style of [styles].flat(4)) {
        const sheet = style instanceof CSSStyleSheet ? style : /** @type {import('lit').CSSResult} */ (style).styleSheet;
        if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    }
}
