/**
 * A number on a ladder of usual values; a field as those of `fields.js`, which has its styles too.
 */
import {html} from 'lit/html.js';
import {numberInput} from './fields.js';
import {minus, plus} from './icons.js';

/**
 * A number to type, with buttons for the next rung of a ladder of usual values below and above.
 * @param {object} field
 * @param {string} field.label
 * @param {number} field.value
 * @param {readonly number[]} field.ladder ascending
 * @param {string} field.less label of the button
 * @param {string} field.more label of the button
 * @param {(value: number) => void} field.enter what is no number comes as a text
 */
export function ladderField({label, value, ladder, less, more, enter}) {
    const below = ladder.findLast((rung) => rung < value * (1 - 1e-9));
    const above = ladder.find((rung) => rung > value * (1 + 1e-9));
    return html`<div class="field" role="group" aria-label=${label}>
        <span aria-hidden="true">${label}</span>
        <div class="ladder">
            <button aria-label=${less} ?disabled=${below === undefined} @click=${() => enter(/** @type {number} */ (below))}>${minus}</button>
            ${numberInput(label, value, enter)}
            <button aria-label=${more} ?disabled=${above === undefined} @click=${() => enter(/** @type {number} */ (above))}>${plus}</button>
        </div>
    </div>`;
}
