/**
 * A slider with its value beside it; a field as those of `fields.js`, for the panel that has sliders.
 */
import {html} from 'lit/html.js';
import {css} from './css.js';
import {live} from './live.js';

/**
 * A slider with its value beside it.
 * @param {object} field
 * @param {string} field.label
 * @param {number} field.value
 * @param {number} field.min
 * @param {number} field.max
 * @param {number} field.step
 * @param {string} field.text the value as it is read
 * @param {(value: number, continues: boolean) => void} field.slide `continues` within one gesture
 */
export function rangeField({label, value, min, max, step, text, slide}) {
    const input = (/** @type {Event} */ event) => {
        const range = /** @type {HTMLInputElement} */ (event.target);
        slide(range.valueAsNumber, 'sliding' in range.dataset);
        range.dataset.sliding = '';
    };
    const change = (/** @type {Event} */ event) => delete (/** @type {HTMLInputElement} */ (event.target).dataset.sliding);
    return html`<label class="field range">
        <span>${label}</span>
        <input type="range" min=${min} max=${max} step=${step} .value=${live(String(value))} aria-label=${label} aria-valuetext=${text} @input=${input} @change=${change} />
        <output aria-hidden="true">${text}</output>
    </label>`;
}

export const rangeStyles = css`
    .range {
        grid-template-columns: 1fr auto;
        row-gap: 0;
    }
    .range > output {
        grid-area: 1 / 2;
    }
    .range > input {
        grid-column: 1 / -1;
        inline-size: 100%;
        block-size: 1.5rem;
        margin: 0;
        cursor: pointer;
    }
    @media (pointer: coarse) {
        .range > input {
            block-size: 2.5rem;
        }
    }
`;
