/** Styles of the parameters over time. */
import {css} from '../css.js';

export const parametersStyles = css`
    .parameters-frame {
        display: grid;
        gap: 0.5rem;
    }
    .parameters-bar,
    .parameters-legend,
    .parameters-chosen {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 1.25rem;
    }
    .parameters-bar {
        justify-content: space-between;
    }
    .parameters-key {
        inline-size: 2rem;
        block-size: 0.5rem;
        fill: none;
    }
    .parameters-chart {
        position: relative;
        block-size: 22rem;
        touch-action: pan-y;
        cursor: crosshair;
        user-select: none;
        -webkit-user-select: none;
    }
    .parameters-chart > canvas {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
    }
    .parameters-frame p {
        margin: 0;
    }
    .parameters-readout {
        min-block-size: 1.4em;
    }
    .parameters-hint {
        color: var(--two-layer-muted);
    }
    .parameters-frame .parameters-count:empty {
        display: none;
    }
    .parameters-chosen > button {
        padding-inline: 0.625rem;
    }
    .parameters-frame summary {
        min-block-size: 2rem;
        inline-size: fit-content;
        cursor: pointer;
    }
    .parameters-numbers {
        max-block-size: 24rem;
        overflow: auto;
    }
    .parameters-table {
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
    }
    .parameters-table :is(th, td) {
        min-inline-size: 4.75rem;
        padding: 0.125rem 0.5rem;
        text-align: end;
        font-weight: 400;
    }
    .parameters-table thead th {
        position: sticky;
        inset-block-start: 0;
        background: var(--two-layer-surface);
        color: var(--two-layer-muted);
    }
    .parameters-table tbody tr {
        border-block-start: 1px solid var(--two-layer-line);
    }
    .parameters-table button {
        min-inline-size: 4rem;
        padding-inline: 0.375rem;
    }
    .parameters-table button[aria-pressed='true'] {
        border-color: currentcolor;
        font-weight: 600;
    }
    @container two-layer (width < 640px) {
        .parameters-chart {
            block-size: 18rem;
        }
        .parameters-readout {
            min-block-size: 2.8em;
        }
    }
`;
