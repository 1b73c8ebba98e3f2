/** Styles of the page of equations, of matrices, and of the table of checked derivatives. */
import {css} from '../css.js';

export const pageStyles = css`
    .step-phase h2,
    .step-check h2 {
        margin: 0;
        padding-block: 0.75rem 0.25rem;
        border-block-end: 1px solid var(--two-layer-line);
        font-size: 0.875rem;
        font-weight: 600;
    }
    .step-phase:first-child h2 {
        padding-block-start: 0;
    }
    .step-phase ol {
        margin: 0;
        padding: 0;
        list-style: none;
    }
    .step-line {
        display: grid;
        grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.25rem 1rem;
        padding: 0.375rem 0 0.625rem 0.75rem;
        border-inline-start: 3px solid transparent;
    }
    .step-equation {
        grid-column: 1 / 3;
        min-inline-size: 0;
        padding-block: 0.25rem;
        font-size: 1.0625rem;
    }
    .step-said {
        grid-column: 1;
        align-self: start;
        display: grid;
        gap: 0.125rem;
        padding-block-start: 0.125rem;
    }
    .step-line > .step-matrix {
        grid-column: 2 / -1;
    }
    .step-line + .step-line {
        border-block-start: 1px solid color-mix(in srgb, var(--two-layer-line) 50%, transparent);
    }
    .step-current {
        border-inline-start-color: var(--two-layer-accent);
        background: var(--two-layer-raised);
    }
    .step-caption,
    .step-shape {
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
        line-height: 1.3;
    }
    .step-shape {
        white-space: nowrap;
    }
    .step-code {
        font-family: ui-monospace, monospace;
        font-size: 0.85em;
    }
    .step-number {
        min-inline-size: 2.75rem;
        border-color: transparent;
        background: none;
        color: var(--two-layer-muted);
    }
    .step-current .step-number {
        color: inherit;
        font-weight: 600;
    }
    .step-scroll {
        overflow: auto;
        scrollbar-width: thin;
    }
    .step-matrix {
        position: relative;
        inline-size: max-content;
        padding-inline: 0.375rem;
    }
    .step-matrix::before,
    .step-matrix::after {
        content: '';
        position: absolute;
        inset-block: 0;
        inline-size: 0.3125rem;
        border: 1px solid currentcolor;
        pointer-events: none;
    }
    .step-matrix::before {
        inset-inline-start: 0;
        border-inline-end: 0;
    }
    .step-matrix::after {
        inset-inline-end: 0;
        border-inline-start: 0;
    }
    .step-matrix table {
        border-spacing: 0;
    }
    .step-line > .step-matrix {
        font-size: 0.8125rem;
    }
    .step-matrix td {
        padding: 0.0625rem 0.3125rem;
        border: 1px solid transparent;
        text-align: end;
        line-height: 1.35;
        white-space: nowrap;
        cursor: default;
    }
    .step-matrix .step-more {
        color: var(--two-layer-muted);
        text-align: center;
    }
    .step-matrix td.step-from {
        border-color: var(--two-layer-accent);
        background: color-mix(in srgb, var(--two-layer-accent) 12%, transparent);
    }
    .step-matrix td.step-to {
        border-block-end: 1px dashed currentcolor;
        text-decoration: none;
    }
    .step-matrix td.step-here {
        background: var(--two-layer-foreground);
        color: var(--two-layer-surface);
    }
    .step-check table {
        border-spacing: 0;
    }
    .step-check .step-scroll {
        max-block-size: 20rem;
    }
    .step-check p {
        margin: 0.5rem 0;
        max-inline-size: 80ch;
    }
    .step-check th,
    .step-check td {
        padding: 0.125rem 1.25rem 0.125rem 0;
        font-weight: 400;
        text-align: end;
        white-space: nowrap;
    }
    .step-check th:first-child {
        text-align: start;
    }
    .step-check thead th {
        color: var(--two-layer-muted);
    }
    .step-wrong td:nth-of-type(3) {
        font-weight: 600;
    }
    @container two-layer (width < 640px) {
        .step-line {
            grid-template-columns: minmax(0, 1fr) auto;
        }
        .step-equation {
            grid-column: 1;
        }
        .step-said {
            display: flex;
            flex-wrap: wrap;
            gap: 0 0.75rem;
            grid-column: 1 / -1;
        }
        .step-line > .step-matrix {
            grid-column: 1 / -1;
        }
    }
`;
