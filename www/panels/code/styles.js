/** Styles of the code: the choices in a row, the text below it scrolls in its box. */
import {css} from '../css.js';

export const codeStyles = css`
    .code-frame {
        display: grid;
        gap: 0.75rem;
        padding-block-start: 0.75rem;
    }
    .code-bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem 1rem;
    }
    .code-forms {
        display: flex;
        flex-wrap: wrap;
        gap: 0.125rem;
        margin: 0;
        padding: 0.125rem;
        border: 0;
        border-radius: 0.5rem;
        background: var(--two-layer-raised);
    }
    .code-form {
        position: relative;
        display: grid;
        place-items: center;
        min-block-size: 2.25rem;
        padding-inline: 0.625rem;
        border-radius: 0.375rem;
        cursor: pointer;
    }
    .code-form input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
    }
    .code-form:has(:checked) {
        background: var(--two-layer-surface);
        box-shadow: 0 0 0 1.5px var(--two-layer-accent);
    }
    .code-form:has(:focus-visible) {
        outline: 2px solid var(--two-layer-accent);
        outline-offset: 2px;
    }
    .code-actions {
        display: flex;
        gap: 0.5rem;
    }
    .code-actions[hidden] {
        display: none;
    }
    .code-actions button {
        min-inline-size: 6.5rem; /* as wide when it says that it was copied */
        min-block-size: 2.25rem;
        padding-inline: 0.75rem;
    }
    .code-frame p,
    .code-frame ul {
        margin: 0;
        max-inline-size: 100ch;
        color: var(--two-layer-muted);
    }
    .code-frame .code-reasons {
        color: inherit;
    }
    .code-text {
        max-block-size: min(36rem, 70vh);
        margin: 0;
        overflow: auto;
        padding: 0.75rem 1rem;
        border: 1px solid var(--two-layer-line);
        border-radius: 0.375rem;
        background: var(--two-layer-raised);
        font: 0.8125rem/1.5 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
        tab-size: 4;
        white-space: pre;
    }
    .code-text summary {
        inline-size: fit-content;
        padding-inline: 0.5rem;
        margin-inline-start: 4ch;
        border-radius: 0.25rem;
        color: var(--two-layer-muted);
        font-family: system-ui, sans-serif;
        cursor: pointer;
    }
    .code-text summary:hover {
        color: var(--two-layer-foreground);
    }
    .code-comment {
        color: var(--two-layer-muted);
        font-style: italic;
    }
    .code-keyword {
        font-weight: 600;
    }
    .code-string {
        color: light-dark(#12633f, #6fcf9f);
    }
    @media (pointer: coarse) {
        .code-form,
        .code-actions button {
            min-block-size: 2.75rem;
        }
    }
`;
