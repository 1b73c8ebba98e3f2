/** Styles of the loss panel, and the few rules uPlot needs inside a shadow root. */
import {css} from 'lit';

export const lossStyles = css`
    .loss-frame {
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
        flex: 1 0 10rem;
        max-block-size: 20rem;
        overflow: hidden;
    }
    .loss-foot {
        margin: 0;
        block-size: 1.5em;
        overflow: hidden;
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
        white-space: nowrap;
        text-overflow: ellipsis;
        font-variant-numeric: tabular-nums;
    }

    .loss-chart .uplot {
        position: absolute;
        inset: 0;
    }
    .loss-chart .u-wrap {
        position: relative;
        user-select: none;
    }
    .loss-chart .u-over,
    .loss-chart .u-under {
        position: absolute;
    }
    .loss-chart .u-under {
        overflow: hidden;
    }
    .loss-chart .uplot canvas {
        display: block;
        position: relative;
        inline-size: 100%;
        block-size: 100%;
    }
    .loss-chart .u-axis {
        position: absolute;
    }
    .loss-chart .u-select {
        position: absolute;
        pointer-events: none;
    }
    .loss-chart .u-cursor-x {
        position: absolute;
        inset-block-start: 0;
        inset-inline-start: 0;
        block-size: 100%;
        border-inline-end: 1px solid var(--two-layer-muted);
        pointer-events: none;
    }
    .loss-chart .u-cursor-pt {
        position: absolute;
        inset-block-start: 0;
        inset-inline-start: 0;
        border: 0 solid;
        border-radius: 50%;
        pointer-events: none;
        background-clip: padding-box !important;
    }
    .loss-chart .u-off {
        display: none;
    }
`;
