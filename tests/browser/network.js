/**
 * A `<two-layer>` on a page, as a test sees it: its public properties and methods from outside, and its parts.
 *
 * Numbers cross over exactly, NaN and −0 included.
 */

import {isWaiting} from './requests.js';

/** @typedef {import('../../www/element/two-layer.js').TwoLayerElement} TwoLayerElement */
/** @typedef {import('../../www/config/config.js').LayerParameters} LayerParameters */
/** @typedef {import('../../www/config/config.js').Config} Config */
/** @typedef {import('../../www/config/config.js').Data} Data */
/** @typedef {{type: string, code?: string, message?: string, field?: string}} Heard */

export class Network {
    /** @param {import('@playwright/test').Locator} locator of the element */
    constructor(locator) {
        this.locator = locator;
        this.page = locator.page();
    }

    async ready() {
        await this.locator.evaluate((element) => /** @type {TwoLayerElement} */ (element).ready);
    }

    /**
     * @param {keyof TwoLayerElement} property
     * @returns {Promise<any>}
     */
    get(property) {
        return this.locator.evaluate((element, name) => /** @type {any} */ (element)[name], property);
    }

    /**
     * @param {keyof TwoLayerElement} property
     * @param {unknown} value
     */
    async set(property, value) {
        await this.locator.evaluate((element, [name, given]) => void (/** @type {any} */ (element)[name] = given), /** @type {const} */ ([property, value]));
    }

    /**
     * @param {keyof TwoLayerElement} method
     * @param {...unknown} values
     * @returns {Promise<any>}
     */
    call(method, ...values) {
        return this.locator.evaluate((element, [name, given]) => /** @type {any} */ (element)[name](...given), /** @type {const} */ ([method, values]));
    }

    /**
     * Sets attributes, those that are null are removed, in one task.
     * @param {Record<string, string | null>} attributes
     */
    async attributes(attributes) {
        await this.locator.evaluate((element, entries) => {
            for (const [name, value] of entries) value === null ? element.removeAttribute(name) : element.setAttribute(name, value);
        }, Object.entries(attributes));
    }

    /** @returns {Promise<LayerParameters[]>} */
    get parameters() {
        return this.get('parameters');
    }

    /** @returns {Promise<Config>} */
    get config() {
        return this.get('config');
    }

    /** @returns {Promise<Required<Data>>} */
    get data() {
        return this.get('data');
    }

    /** @returns {Promise<number>} */
    get steps() {
        return this.get('steps');
    }

    /** @param {string} name the accessible name */
    button(name) {
        return this.locator.getByRole('button', {name, exact: true});
    }

    /** What the pointer and the keys act on. */
    get stage() {
        return this.panel('stage').getByRole('application');
    }

    /** @param {string} name as in `show` */
    panel(name) {
        return this.locator.locator(`[part=${name}]`);
    }

    /**
     * Where a line of the diagram can be taken hold of: a place on it where no other one lies above it.
     * @param {number} number of the line: by layer, then by the unit it leads to
     */
    async grip(number) {
        const line = this.panel('network').locator('.network-edge').nth(number);
        await line.scrollIntoViewIfNeeded();
        return line.evaluate((element) => {
            const path = /** @type {SVGPathElement} */ (element);
            const root = /** @type {ShadowRoot} */ (path.getRootNode());
            for (let share = 0.3; share < 0.8; share += 0.02) {
                const point = path.getPointAtLength(path.getTotalLength() * share).matrixTransform(/** @type {DOMMatrix} */ (path.getScreenCTM()));
                const [x, y] = [Math.round(point.x), Math.round(point.y)];
                if (root.elementFromPoint(x, y) === path.nextElementSibling) return {x, y};
            }
            throw new Error('the line is hidden by others');
        });
    }

    /** What the element says to those who cannot see it, and in the line below. */
    get status() {
        return this.locator.locator('[role=status]');
    }

    /**
     * Waits until what was asked for before is drawn: two frames, the second one begins after the first was painted, and
     * nothing that can be seen is still to be loaded or computed.
     */
    async drawn() {
        for (let waiting = true; waiting;) {
            waiting = isWaiting(this.page);
            await this.#frames();
            waiting ||= isWaiting(this.page);
        }
    }

    async #frames() {
        await this.locator.evaluate(async (element) => {
            const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
            const busy = () => [.../** @type {ShadowRoot} */ (element.shadowRoot).querySelectorAll('[aria-busy=true]')].some((part) => part.checkVisibility());
            do {
                await frame();
                await frame();
            } while (busy());
        });
    }

    /** Begins to write down the events of the element, but for the reports, which come when it is time. */
    async listen() {
        await this.locator.evaluate((element) => {
            /** @type {Heard[]} */
            const heard = [];
            for (const type of ['ready', 'change', 'error']) {
                element.addEventListener(`two-layer-${type}`, (event) => {
                    const {error} = /** @type {any} */ (event);
                    heard.push({type, code: error?.code, message: error?.message, field: error?.field});
                });
            }
            Object.assign(element, {heard});
        });
    }

    /** Events since the last time, with {@link listen} before. @returns {Promise<Heard[]>} */
    heard() {
        return this.locator.evaluate((element) => /** @type {any} */ (element).heard.splice(0));
    }
}
