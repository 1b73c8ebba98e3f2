/** Styles of the table of points. */
import {css} from '../css.js';

export const pointsStyles = css`
    .points-ask p {
        margin: 0;
    }
    .points-text {
        white-space: pre;
    }
    .points-hint {
        color: var(--two-layer-muted);
    }
    .points-buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.375rem 0.75rem;
    }
    .points-buttons button,
    .points-file span {
        display: inline-block;
        padding: 0.375rem 0.625rem;
    }
    .points-file {
        position: relative;
        border: 1px solid var(--two-layer-line);
        border-radius: 0.375rem;
        cursor: pointer;
    }
    .points-file:hover {
        border-color: var(--two-layer-muted);
    }
    .points-file input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        opacity: 0;
        cursor: pointer;
    }
    .points-file:focus-within {
        outline: 2px solid var(--two-layer-accent);
        outline-offset: 2px;
    }
    .points-problem {
        padding-inline-start: 0.625rem;
        border-inline-start: 3px solid var(--two-layer-negative);
    }
    .points-table {
        margin-block-end: 0.5rem;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
    }
    .points-table :is(th, td) {
        padding: 0.125rem 0.5rem 0.125rem 0;
        border-block-end: 1px solid var(--two-layer-line);
        font-weight: 400;
        text-align: start;
    }
    .points-table th {
        color: var(--two-layer-muted);
    }
    .points-table .number {
        inline-size: min(12ch, 22cqi);
        min-block-size: 1.75rem;
        text-align: start; /* what does not fit is the last digits */
        text-overflow: ellipsis;
    }
    .points-table .points-remove {
        inline-size: 1.75rem;
        block-size: 1.75rem;
        border-color: transparent;
        background: none;
    }
    @container two-layer (width < 480px) {
        .points-table :is(th, td) {
            padding-inline-end: 0.25rem;
        }
        .points-table .number {
            inline-size: 24cqi;
            padding-inline: 0.25rem;
            font-size: 0.8125rem; /* six digits, point and sign */
        }
        .points-table .points-class .number {
            inline-size: 12cqi;
        }
    }
    @container two-layer (width >= 640px) {
        .points-table td:nth-last-child(n + 4) .number { /* coordinates, with all their digits where there is room */
            inline-size: min(24ch, 16cqi);
        }
        .paste-frame.points-frame {
            grid-template-columns: minmax(16rem, 2fr) 3fr;
        }
    }
`;
