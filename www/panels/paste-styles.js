/** Styles of a place to type or paste points, beside what becomes of them. */
import {css} from './css.js';

export const pasteStyles = css`
    .paste-frame {
        display: grid;
        gap: 1rem 1.5rem;
    }
    .paste-ask {
        display: grid;
        gap: 0.5rem;
        align-content: start;
        min-inline-size: 0;
    }
    .paste-text {
        display: block;
        inline-size: 100%;
        block-size: 8.5rem;
        margin: 0;
        padding: 0.375rem 0.5rem;
        resize: vertical;
        border: 1px solid var(--two-layer-line);
        border-radius: 0.375rem;
        background: var(--two-layer-surface);
        color: inherit;
        font: inherit;
        font-variant-numeric: tabular-nums;
    }
    .paste-results {
        min-inline-size: 0;
        max-block-size: 30rem;
        overflow: auto;
    }
`;
