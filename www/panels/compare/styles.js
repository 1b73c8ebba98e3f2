/** Styles of the comparison. The pictures' margins are those of the stage. */
import {css} from '../css.js';
import {MARGIN} from '../stage/layers.js';

export const compareStyles = css`
    .compare-frame {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1rem;
    }
    .compare-ask {
        display: grid;
        gap: 0.5rem;
        justify-items: start;
    }
    .compare-note,
    .compare-remarks p {
        max-inline-size: 44rem;
        margin: 0;
        text-wrap: pretty;
        color: var(--two-layer-muted);
    }
    .compare-choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.25rem;
    }
    .compare-group {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.375rem;
    }
    .compare-group > span {
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
    }
    .compare-choice {
        padding-inline: 0.625rem;
    }
    .compare-choice[aria-pressed='true'] {
        border-color: var(--two-layer-foreground);
        box-shadow: inset 0 0 0 1px var(--two-layer-foreground);
        background: var(--two-layer-raised);
    }
    .compare-seen {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0.75rem 1rem;
        align-items: start;
    }
    .compare-figure {
        margin: 0;
        min-inline-size: 0;
    }
    .compare-figure > figcaption {
        padding-inline-start: ${MARGIN.left}px;
    }
    .compare-other > b {
        color: var(--two-layer-class-3);
    }
    .compare-plot {
        position: relative;
        aspect-ratio: 1;
    }
    .compare-plot > canvas,
    .compare-chart > canvas {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
    }
    .compare-plot > .compare-field {
        inset: ${MARGIN.top}px ${MARGIN.right}px ${MARGIN.bottom}px ${MARGIN.left}px;
        inline-size: calc(100% - ${MARGIN.left + MARGIN.right}px);
        block-size: calc(100% - ${MARGIN.top + MARGIN.bottom}px);
    }
    .compare-discrete {
        image-rendering: pixelated;
    }
    .compare-losses {
        grid-column: 1 / -1;
        display: flex;
        flex-direction: column;
        min-inline-size: 0;
        align-self: stretch;
    }
    .compare-bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 1rem;
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
    }
    .compare-chart {
        position: relative;
        flex: 1 0 12rem;
        max-block-size: 20rem;
    }
    .compare-numbers {
        display: grid;
        gap: 0.75rem;
        min-inline-size: 0;
    }
    .compare-remarks {
        min-block-size: 3em;
    }
    .compare-tables {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.5rem 2.5rem;
        align-items: start;
    }
    .compare-table,
    .compare-confusion {
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
    }
    .compare-table {
        inline-size: 100%;
        max-inline-size: 36rem;
        table-layout: fixed;
    }
    .compare-table :is(th, td),
    .compare-confusion :is(th, td) {
        padding: 0.1875rem 0.375rem;
        text-align: end;
        font-weight: 400;
    }
    .compare-table :is(th, td):first-child,
    .compare-confusion :is(th, td):first-child {
        padding-inline-start: 0;
        text-align: start;
    }
    .compare-table tbody {
        border-block-start: 1px solid var(--two-layer-line);
    }
    .compare-table tbody th,
    .compare-confusion caption,
    .compare-confusion thead th {
        color: var(--two-layer-muted);
    }
    .compare-confusion caption {
        padding-block-end: 0.25rem;
        text-align: start;
    }
    .compare-confusion tbody tr {
        border-block-start: 1px solid var(--two-layer-line);
    }
    .compare-confusion :is(th, td) {
        min-inline-size: 2.25rem;
        white-space: nowrap;
    }
    .compare-class {
        white-space: nowrap;
    }
    .compare-mistake {
        font-weight: 700;
        text-decoration: underline;
        text-underline-offset: 0.2em;
    }
    .compare-matrices {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1rem;
        min-inline-size: 0;
    }
    .compare-pair {
        display: flex;
        flex-wrap: wrap;
        gap: 1rem;
        min-inline-size: 0;
    }
    .compare-scroll {
        max-inline-size: 100%;
        overflow-x: auto;
    }
    .compare-details > summary {
        inline-size: fit-content;
        cursor: pointer;
    }
    .compare-details > p {
        max-inline-size: 44rem;
    }
    .compare-details > div {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
        gap: 0.75rem;
        align-items: end;
        margin-block-start: 0.75rem;
    }
    .compare-details .field > .number {
        inline-size: 100%;
    }
    @container two-layer (width >= 640px) {
        .compare-tables {
            grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
    }
    @container two-layer (width >= 900px) {
        .compare-seen {
            grid-template-columns: minmax(0, 22rem) minmax(0, 22rem) minmax(0, 1fr);
        }
        .compare-losses {
            grid-column: auto;
        }
    }
`;
