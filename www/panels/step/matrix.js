/**
 * A matrix between brackets, as a table. Every number says where it is, `data-entry`, `data-row`, `data-column`, so that the
 * panel can tell which one is pointed at.
 */
import {html, nothing} from 'lit/html.js';
import {shapeText} from '../../plot/shape.js';
import {formOf, inMatrix} from './numbers.js';

/** @typedef {import('../../engine/types.js').Entry} Entry */

/** How much of a matrix is shown: its upper left corner. @typedef {{rows: number, columns: number}} Corner */

/** @type {Readonly<Corner>} */
export const SMALL = {rows: 6, columns: 6};
/** As much as a box to scroll in holds. @type {Readonly<Corner>} */
export const LARGE = {rows: 100, columns: 64};

/**
 * @param {Entry} entry
 * @param {number} place of the entry in its worksheet
 * @param {Corner} corner
 * @param {string} label what it is called
 * @param {boolean} [isReached] whether its numbers are reached with the keyboard: the first by Tab, the others by arrows
 */
export function matrix(entry, place, corner, label, isReached = false) {
    const {rows, columns, values} = entry;
    const form = formOf(values);
    const shownRows = shown(rows, corner.rows);
    const shownColumns = shown(columns, corner.columns);
    const tabindex = (/** @type {number} */ row, /** @type {number} */ column) => (!isReached ? nothing : row === 0 && column === 0 ? 0 : -1);
    const cell = (/** @type {number} */ row, /** @type {number} */ column) => html`<td data-entry=${place} data-row=${row} data-column=${column}
        tabindex=${tabindex(row, column)}>${inMatrix(values[row * columns + column], form)}</td>`;
    const across = Array.from({length: shownColumns}, (_, column) => column);
    return html`<div class="step-matrix"><table role=${isReached ? 'grid' : nothing} aria-label="${label}, ${shapeText(rows, columns)}">
        ${Array.from({length: shownRows}, (_, row) => html`<tr>${across.map((column) => cell(row, column))}${shownColumns < columns ? html`<td class="step-more">⋯</td>` : nothing}</tr>`)}
        ${shownRows < rows ? html`<tr>${across.map(() => html`<td class="step-more">⋮</td>`)}${shownColumns < columns ? html`<td class="step-more">⋱</td>` : nothing}</tr>` : nothing}
    </table></div>`;
}

/**
 * An ellipsis for a single row would take as much room as the row.
 * @param {number} count
 * @param {number} most
 */
const shown = (count, most) => (count <= most + 1 ? count : most);
