/** The panel "one step by hand", as a test sees it. */

import {readFile} from 'node:fs/promises';

/** @typedef {import('./network.js').Network} Network */

/** A number as it is shown, and how far it may be from what it shows. @param {string} text @returns {{value: number, slack: number}} */
export function shown(text) {
    const [mantissa, exponent = '0'] = text.replaceAll('−', '-').split('e');
    const decimals = mantissa.split('.')[1]?.length ?? 0;
    return {value: Number(text.replaceAll('−', '-')), slack: 0.5000001 * 10 ** (Number(exponent) - decimals)};
}

/** @param {string} name @returns {Promise<any>} */
const fixture = async (name) => JSON.parse(await readFile(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'));

/** What a tutorial computed in its first step. @param {string} name of the fixture @returns {Promise<Record<string, {shape: number[], value: any}>>} */
export const named = async (name) => (await fixture(name)).step0.named;

/** The parameters it began with. @param {string} name of the fixture @returns {Promise<import('../../www/config/config.js').LayerParameters[]>} */
export const begin = async (name) => (await fixture(name)).init;

export class StepPanel {
    /** @param {Network} network */
    constructor(network) {
        this.network = network;
        this.panel = network.panel('step');
        this.desk = this.panel.getByRole('region', {name: 'The current equation'});
        this.sentence = this.panel.locator('.step-sentence');
    }

    async ready() {
        await this.desk.waitFor();
    }

    /** The line of an entry on the page of equations. @param {string} name the textbook's */
    line(name) {
        return this.panel.locator(`.step-line[data-name="${name}"]`);
    }

    /** The matrix of an entry, as far as it is shown. @param {string} name @returns {Promise<string[][]>} */
    matrix(name) {
        return this.line(name).locator('tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')));
    }

    /** A number on the page. @param {string} name @param {number} row @param {number} column from 0 */
    cell(name, row, column) {
        return this.line(name).locator(`td[data-row="${row}"][data-column="${column}"]`);
    }

    /** Names and places of numbers that are marked so. @param {'here' | 'from' | 'to'} how @returns {Promise<string[]>} */
    marked(how) {
        return this.panel.locator('.step-page').evaluate((page, mark) => [...page.querySelectorAll(`td.step-${mark}`)].map((cell) => {
            const {row, column} = /** @type {HTMLElement} */ (cell).dataset;
            return `${/** @type {HTMLElement} */ (cell.closest('li')).dataset.name}[${Number(row) + 1},${Number(column) + 1}]`;
        }), how);
    }

    /** The name of the current equation. @returns {Promise<string | null>} */
    current() {
        return this.panel.locator('.step-current').getAttribute('data-name');
    }

    /** @param {string} name */
    button(name) {
        return this.panel.getByRole('button', {name});
    }

    /** Saves a file and reads it. @param {string} name of the button @returns {Promise<string[][]>} lines of fields */
    async saved(name) {
        const [download] = await Promise.all([this.network.page.waitForEvent('download'), this.button(name).click()]);
        const text = await readFile(await download.path(), 'utf8');
        return text.trimEnd().split('\r\n').map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
    }
}
