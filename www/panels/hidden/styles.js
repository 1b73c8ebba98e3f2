/** Styles of the hidden space. */
import {css} from '../css.js';

export const hiddenStyles = css`
    .hidden-frame {
        display: grid;
        gap: 1rem 2rem;
        align-items: start;
    }
    .hidden-plot {
        position: relative;
        inline-size: min(100%, 30rem);
        aspect-ratio: 1;
        margin-inline: auto;
    }
    .hidden-plot > canvas {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
    }
    .hidden-sheet {
        opacity: 0.75;
    }
    .hidden-side {
        display: grid;
        gap: 0.75rem;
        max-inline-size: 34rem;
    }
    .hidden-side p,
    .hidden-none {
        margin: 0;
        text-wrap: pretty;
    }
    .hidden-note {
        color: var(--two-layer-muted);
    }
    .hidden-menus {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
    }
    .hidden-menus > .field {
        min-inline-size: 7rem;
    }
    #hidden-words {
        min-block-size: 9rem;
    }
    .hidden-table {
        margin-block-start: 0.75rem;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
    }
    .hidden-table caption {
        padding-block-end: 0.25rem;
        text-align: start;
        color: var(--two-layer-muted);
    }
    .hidden-table :is(th, td) {
        min-inline-size: 4.5rem;
        padding: 0.125rem 0.5rem;
        text-align: end;
        font-weight: 400;
    }
    .hidden-table :is(th, td):first-child {
        padding-inline-start: 0;
        text-align: start;
    }
    .hidden-table thead th {
        color: var(--two-layer-muted);
    }
    .hidden-table tr {
        border-block-end: 1px solid var(--two-layer-line);
    }
    @container two-layer (width >= 640px) {
        .hidden-frame {
            grid-template-columns: minmax(0, 30rem) minmax(0, 1fr);
        }
        .hidden-plot {
            margin-inline: 0;
        }
    }
`;
