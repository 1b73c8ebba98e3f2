/**
 * Form fields that several panels use: native controls with a label, their styles, and nothing about what they set.
 *
 * Fields show what is, not what was typed: a value that is refused gives way to the one before. What is still being typed
 * stays, whatever else is rendered meanwhile.
 */
import {html, noChange} from 'lit/html.js';
import {Directive, directive} from 'lit/directive.js';
import {css} from './css.js';
import {live} from './live.js';

/**
 * A choice among names.
 * @param {object} field
 * @param {string} field.label
 * @param {string} field.value
 * @param {readonly (readonly [value: string, text: string])[]} field.options
 * @param {(value: string) => void} field.choose
 */
export function selectField({label, value, options, choose}) {
    return html`<label class="field">
        <span>${label}</span>
        <select @change=${(/** @type {Event} */ event) => choose(valueOf(event))}>
            ${options.map(([name, text]) => html`<option value=${name} .selected=${live(name === value)}>${text}</option>`)}
        </select>
    </label>`;
}

/**
 * @param {string} label
 * @param {number | ''} value
 * @param {(value: number) => void} enter what is no number comes as a text
 */
export function numberInput(label, value, enter) {
    const change = (/** @type {Event} */ event) => {
        done(event);
        enter(parse(valueOf(event)));
    };
    return html`<input class="number" inputmode="decimal" autocomplete="off" spellcheck="false" aria-label=${label}
        .value=${unlessTyping(String(value))} @input=${begin} @change=${change} @blur=${done} />`;
}

const begin = (/** @type {Event} */ event) => /** @type {HTMLElement} */ (event.target).setAttribute('data-typing', '');
const done = (/** @type {Event} */ event) => /** @type {HTMLElement} */ (event.target).removeAttribute('data-typing');

/** Sets the value of a field in which nothing is half typed. */
const unlessTyping = directive(class extends Directive {
    /** @param {string} value */
    render(value) {
        return value;
    }

    /**
     * @param {import('lit/directive.js').PropertyPart} part
     * @param {[string]} values
     * @override
     */
    update({element}, [value]) {
        const input = /** @type {HTMLInputElement} */ (element);
        if (!input.hasAttribute('data-typing') && input.value !== value) input.value = value;
        return noChange;
    }
});

/**
 * @param {string} label
 * @param {boolean} checked
 * @param {(checked: boolean) => void} tick
 */
export function checkField(label, checked, tick) {
    return html`<label class="check">
        <input type="checkbox" .checked=${live(checked)} @change=${(/** @type {Event} */ event) => tick(/** @type {HTMLInputElement} */ (event.target).checked)} />
        <span>${label}</span>
    </label>`;
}

/** @param {Event} event */
const valueOf = (event) => /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value;

/**
 * What is no number goes on as it was typed: the refusal then quotes it.
 * @param {string} text
 * @returns {number}
 */
function parse(text) {
    const value = text.trim() === '' ? NaN : Number(text.trim().replace(',', '.'));
    return Number.isNaN(value) ? /** @type {any} */ (text.trim()) : value;
}

export const fieldStyles = css`
    button,
    select,
    .number {
        min-block-size: 2rem;
        margin: 0;
        border: 1px solid var(--two-layer-line);
        border-radius: 0.375rem;
        background: var(--two-layer-surface);
        color: inherit;
        font: inherit;
        font-variant-numeric: inherit;
    }
    button {
        display: inline-grid;
        place-items: center;
        min-inline-size: 2rem;
        padding: 0;
        cursor: pointer;
        touch-action: manipulation;
    }
    button:hover:not(:disabled),
    select:hover {
        border-color: var(--two-layer-muted);
    }
    button:disabled {
        cursor: default;
        color: color-mix(in srgb, var(--two-layer-muted) 55%, transparent);
    }
    :focus-visible {
        outline: 2px solid var(--two-layer-accent);
        outline-offset: 2px;
    }
    select {
        padding-inline: 0.375rem 0.125rem;
        cursor: pointer;
    }
    .number {
        padding-inline: 0.375rem;
        text-align: center;
    }
    .icon {
        inline-size: 1.25rem;
        block-size: 1.25rem;
        fill: none;
        stroke: currentcolor;
        stroke-width: 1.75;
        stroke-linecap: round;
        stroke-linejoin: round;
        pointer-events: none;
    }
    .icon.filled {
        fill: currentcolor;
        stroke: none;
    }
    .field {
        display: grid;
        gap: 0.25rem;
        min-inline-size: 0;
    }
    .field > span,
    .field > output {
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
        line-height: 1.25;
    }
    .field > output {
        color: inherit;
    }
    .field select {
        inline-size: 100%;
        text-overflow: ellipsis;
    }
    .ladder {
        display: flex;
    }
    .ladder > .number {
        flex: 1;
        inline-size: 3rem;
        min-inline-size: 0;
        border-inline-width: 0;
        border-radius: 0;
    }
    .ladder > :first-child {
        border-start-end-radius: 0;
        border-end-end-radius: 0;
    }
    .ladder > :last-child {
        border-start-start-radius: 0;
        border-end-start-radius: 0;
    }
    .ladder > :focus-visible {
        z-index: 1;
    }
    .check {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        min-block-size: 1.75rem;
        cursor: pointer;
    }
    .check > input {
        inline-size: 1rem;
        block-size: 1rem;
        margin: 0;
    }
    @media (pointer: coarse) {
        button,
        select,
        .number,
        .check {
            min-block-size: 2.5rem;
        }
        button {
            min-inline-size: 2.5rem;
        }
    }
`;
