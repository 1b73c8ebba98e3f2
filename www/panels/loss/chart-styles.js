/** The few rules uPlot needs inside a shadow root, and the look of its cursor. */
import {css} from '../css.js';

export const chartStyles = css`
    .loss-chart .uplot {
        position: absolute;
        inset: 0;
    }
    .loss-chart .u-wrap {
        position: relative;
        user-select: none;
    }
    .loss-chart :is(.u-over, .u-under, .u-select, .u-cursor-x, .u-cursor-pt) {
        position: absolute;
    }
    .loss-chart .u-under {
        overflow: hidden;
    }
    .loss-chart .u-over {
        touch-action: pan-y;
    }
    .loss-chart .uplot canvas {
        display: block;
        position: relative;
        inline-size: 100%;
        block-size: 100%;
    }
    .loss-chart :is(.u-select, .u-cursor-x, .u-cursor-pt) {
        pointer-events: none;
    }
    .loss-chart .u-select {
        background: color-mix(in srgb, var(--two-layer-muted) 25%, transparent);
    }
    .loss-chart .u-cursor-x {
        inset-block-start: 0;
        inset-inline-start: 0;
        block-size: 100%;
        border-inline-end: 1px solid var(--two-layer-muted);
    }
    .loss-chart .u-cursor-x::after {
        content: attr(data-step);
        position: absolute;
        inset-block-start: 100%;
        inset-inline-start: 0;
        translate: -50%;
        padding: 4px 4px 3px;
        background: var(--two-layer-surface);
        font: 600 11px system-ui, sans-serif;
    }
    .loss-chart .u-cursor-pt {
        inset-block-start: 0;
        inset-inline-start: 0;
        border: 0 solid;
        border-radius: 50%;
        background-clip: padding-box !important;
    }
    .loss-chart .u-off {
        display: none;
    }
`;
