/**
 * Which numbers are marked: the one that is pointed at, those it is made from, those that are made from it. Works on the page
 * as it is; it changes no numbers.
 */
import {contains, sources, uses} from './links.js';

/** @typedef {import('./links.js').Cell} Cell */
/** @typedef {import('../../engine/types.js').Worksheet} Worksheet */

export class Marks {
    /** The number that is pointed at, with the name of its entry, which another sheet may have elsewhere. @type {(Cell & {name: string}) | undefined} */
    #at;

    /**
     * Where the number is in this sheet.
     * @param {Worksheet | undefined} sheet
     * @returns {Cell | undefined} nothing where it does not exist any more
     */
    cell(sheet) {
        if (!this.#at || !sheet) return undefined;
        const {name, row, column} = this.#at;
        const entry = sheet.entries.findIndex((one) => one.name === name);
        if (entry < 0 || row >= sheet.entries[entry].rows || column >= sheet.entries[entry].columns) return undefined;
        return {entry, row, column};
    }

    /**
     * @param {Cell | undefined} cell
     * @param {Worksheet} sheet
     * @returns {boolean} whether it is another one than before
     */
    point(cell, sheet) {
        const before = this.cell(sheet);
        this.#at = cell && {...cell, name: sheet.entries[cell.entry].name};
        return before?.entry !== cell?.entry || before?.row !== cell?.row || before?.column !== cell?.column;
    }

    /**
     * @param {HTMLElement} root
     * @param {Worksheet | undefined} sheet
     */
    show(root, sheet) {
        const cell = this.cell(sheet);
        const from = cell && sheet ? sources(sheet, cell) : [];
        const to = cell && sheet ? uses(sheet, cell) : [];
        for (const element of root.querySelectorAll('td[data-entry]')) {
            const own = /** @type {Cell} */ (cellOf(element));
            element.classList.toggle('step-here', cell !== undefined && own.entry === cell.entry && own.row === cell.row && own.column === cell.column);
            element.classList.toggle('step-from', contains(from, own));
            element.classList.toggle('step-to', contains(to, own));
        }
    }
}

/**
 * @param {EventTarget | null} target
 * @returns {Cell | undefined}
 */
export function cellOf(target) {
    const cell = target instanceof Element ? target.closest('td') : null;
    const {entry, row, column} = cell?.dataset ?? {};
    return entry === undefined ? undefined : {entry: Number(entry), row: Number(row), column: Number(column)};
}

/** @type {Record<string, [down: number, right: number]>} */
const DIRECTIONS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};

/**
 * The number an arrow key leads to, in the same matrix.
 * @param {HTMLElement} from
 * @param {string} key
 * @returns {HTMLElement | undefined}
 */
export function neighbour(from, key) {
    const direction = DIRECTIONS[key];
    const cell = cellOf(from);
    if (!direction || !cell) return undefined;
    const place = `td[data-row="${cell.row + direction[0]}"][data-column="${cell.column + direction[1]}"]`;
    return from.closest('table')?.querySelector(place) ?? undefined;
}
