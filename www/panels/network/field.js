/**
 * The field a parameter is typed into: Enter applies, Escape cancels, the arrow keys step; what is no number is refused
 * in a sentence, and the field stays.
 */
import {html, nothing} from 'lit/html.js';
import {valueAt} from '../../engine/parameters.js';
import {parameterName} from '../../plot/parameter-name.js';
import {made} from '../made.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('./editing.js').ParameterEditing} ParameterEditing */

/**
 * @param {View} view
 * @param {ParameterEditing} editing
 * @param {import('./editing.js').Field} field the one that is open
 */
export function parameterField({session, text}, editing, field) {
    const {place, at, typed} = field;
    const name = parameterName(session.layers, place);
    const appear = (/** @type {HTMLElement} */ element) => {
        if (at) {
            element.style.setProperty('--left', `${at.left}px`);
            element.style.setProperty('--top', `${at.top}px`);
        }
        const input = /** @type {HTMLInputElement} */ (element.querySelector('input'));
        if (input.dataset.of === name) return;
        input.dataset.of = name;
        input.value = String(valueAt(session.parameters, place));
        setTimeout(() => (input.focus({preventScroll: true}), input.select())); // once the press that opened it is over
    };
    const submit = (/** @type {Event} */ event) => {
        event.preventDefault();
        editing.enter(inputOf(event).value);
    };
    const press = (/** @type {KeyboardEvent} */ event) => {
        event.stopPropagation(); // letters are letters here
        if (editing.step(event, place)) inputOf(event).value = String(valueAt(session.parameters, place));
        if (event.key === 'Escape') editing.cancel();
    };
    const left = (/** @type {FocusEvent} */ event) => {
        if (editing.field === field && !editing.enter(inputOf(event).value)) editing.cancel();
    };
    return html`<form class="network-field ${at ? 'network-floating' : ''}" novalidate @submit=${submit} @keydown=${press} @focusout=${left} ${made(appear)}>
        <label>${name} <input class="number" inputmode="text" autocomplete="off" spellcheck="false" aria-invalid=${typed ? 'true' : 'false'}
            aria-describedby=${typed ? 'network-refusal' : nothing}></label>
        ${typed ? html`<p id="network-refusal" role="alert">${text('network.refused', {name, value: typed})}</p>` : nothing}
    </form>`;
}

/** @param {Event} event */
const inputOf = (event) => /** @type {HTMLInputElement} */ (/** @type {Element} */ (event.currentTarget).querySelector('input'));
