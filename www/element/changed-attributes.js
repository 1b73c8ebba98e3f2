/**
 * Attributes of the config that change: those set in one go are one edit, which counts from the next property or method on. One
 * that is removed gives way to the preset.
 */
import {configAttributes} from '../config/attributes.js';
import {applyAttributes} from './attributes.js';

/** @typedef {import('../config/config.js').Config} Config */

/**
 * @typedef {object} Target
 * @property {() => boolean} started whether there is a session to apply them to
 * @property {() => Readonly<Config> | undefined} original the config without attributes
 * @property {(partial: Partial<Config>) => void} configure throws what it refuses
 * @property {(error: unknown) => void} report
 */

export class ChangedAttributes {
    #element;
    #target;
    /** In this task. @type {Set<string>} */
    #names = new Set();

    /**
     * @param {Element} element
     * @param {Target} target
     */
    constructor(element, target) {
        this.#element = element;
        this.#target = target;
    }

    /** @param {string} name */
    add(name) {
        if (!this.#target.started()) return;
        if (this.#names.size === 0) queueMicrotask(() => this.apply());
        this.#names.add(name);
    }

    /** Those that wait, now. */
    apply() {
        if (this.#names.size === 0) return;
        const names = [...this.#names];
        this.#names.clear();
        const {started, original, configure, report} = this.#target;
        if (!started()) return;
        const removed = names.filter((name) => !this.#element.hasAttribute(name) && name !== 'seed').map((name) => configAttributes[name].key);
        const config = removed.length > 0 && original();
        if (config) {
            try {
                configure(Object.fromEntries(removed.map((key) => [key, config[key]])));
            } catch (error) {
                report(error);
            }
        }
        applyAttributes(this.#element, names, configure, report);
    }
}
