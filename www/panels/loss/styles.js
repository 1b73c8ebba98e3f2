/** Styles of the loss panel; those of the chart that is loaded on demand are in `chart-styles.js`. */
import {css} from '../css.js';

export const lossStyles = css`
    .loss-frame {
        container: loss / inline-size;
        display: flex;
        flex-direction: column;
        gap: 0.25rem;
        block-size: 100%;
    }
    .loss-bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        font-size: 0.8125rem;
        font-variant-numeric: tabular-nums;
    }
    .loss-key::before {
        content: '';
        display: inline-block;
        inline-size: 1.25em;
        margin-inline-end: 0.25em;
        vertical-align: 0.25em;
        border-block-start: 2px solid var(--two-layer-foreground);
    }
    .loss-test::before {
        border-block-start: 2px dashed var(--two-layer-muted);
    }
    .loss-value {
        display: inline-block;
        min-inline-size: 6.5ch;
        font-weight: 600;
    }
    .loss-bar .check {
        margin-inline-start: auto;
        color: var(--two-layer-muted);
    }
    .loss-chart {
        position: relative;
        flex: 1 0 8rem;
        max-block-size: 20rem;
        overflow: hidden;
    }
    .loss-chart:focus-visible {
        outline-offset: -2px;
    }
    .loss-foot {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: end;
        gap: 0 0.5rem;
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
        line-height: 1.25;
        font-variant-numeric: tabular-nums;
    }
    /* The last one grows with the steps, and nothing is moved by it. */
    .loss-foot > dl {
        display: grid;
        grid-template-columns: 3.75rem 3.75rem minmax(0, 1fr);
        gap: 0.5rem;
        margin: 0;
    }
    .loss-foot dd {
        min-block-size: 1.25em;
        margin: 0;
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
        color: var(--two-layer-foreground);
    }
    @container loss (width < 23rem) {
        .loss-foot {
            grid-template-columns: 1fr;
        }
    }
    .loss-stop {
        position: relative;
        flex: none;
    }
    .loss-stop > summary {
        padding-block: 0.5rem 0;
        cursor: pointer;
    }
    .loss-note:empty {
        display: none;
    }
    .loss-sketch {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
    }
`;
