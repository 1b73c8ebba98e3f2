/** Styles of the panel that predicts. */
import {css} from '../css.js';

export const predictStyles = css`
    .predict-buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375rem;
    }
    .predict-buttons button {
        padding-inline: 0.625rem;
    }
    .predict-problems {
        margin: 0;
        padding: 0;
        list-style: none;
    }
    .predict-problems:not(:empty) {
        padding-inline-start: 0.625rem;
        border-inline-start: 3px solid var(--two-layer-negative);
    }
    .predict-kinds p {
        margin: 0.5rem 0 0;
        color: var(--two-layer-muted);
    }
    .predict-table {
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
    }
    .predict-table :is(th, td) {
        padding: 0.25rem 0.5rem;
        text-align: end;
        font-weight: 400;
    }
    .predict-table thead {
        position: sticky;
        inset-block-start: 0;
        background: var(--two-layer-surface);
    }
    .predict-table thead th {
        vertical-align: bottom;
        color: var(--two-layer-muted);
    }
    .predict-table thead th.predict-stage {
        vertical-align: top;
        text-align: start;
        color: inherit;
    }
    .predict-table :is(.predict-stage, .predict-first) {
        border-inline-start: 1px solid var(--two-layer-line);
    }
    .predict-table tbody tr {
        border-block-start: 1px solid var(--two-layer-line);
    }
    .predict-table tbody th {
        color: var(--two-layer-muted);
    }
    .predict-stage > span {
        display: block;
    }
    .predict-formula {
        font-weight: 600;
    }
    .predict-shapes,
    .predict-kind {
        font-size: 0.8125rem;
        color: var(--two-layer-muted);
    }
    @container two-layer (width >= 640px) {
        .paste-frame.predict-frame {
            grid-template-columns: 16rem minmax(0, 1fr);
        }
    }
`;
