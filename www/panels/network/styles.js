/** Styles of the network panel. `--unit`, `--gap` and `--height` come from `shape.js`. */
import {css} from 'lit';

export const networkStyles = css`
    .network-panel {
        display: grid;
        gap: 0.75rem;
    }
    .network-depth {
        display: flex;
        justify-content: center;
        align-items: center;
        gap: 0.75rem;
    }
    .network-depth > span {
        min-inline-size: 9rem;
        text-align: center;
    }
    .network-step {
        min-inline-size: 1.5rem;
        min-block-size: 1.5rem;
        border-radius: 50%;
    }
    .network-step .icon {
        inline-size: 1rem;
        block-size: 1rem;
    }
    .network-scroll {
        max-block-size: 34rem;
        overflow: hidden auto;
        scrollbar-width: thin;
    }
    .network-columns {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
    }
    .network-head {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        align-items: center;
        align-content: center;
        gap: 0.25rem;
        min-block-size: 2rem;
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
    }
    .network-width {
        min-inline-size: 2ch;
        color: var(--two-layer-foreground);
        text-align: center;
    }
    .network-body {
        position: relative;
        block-size: var(--height);
    }
    .network-body > * {
        position: absolute;
        inset: 0;
        inline-size: 100%;
    }
    .network-column {
        display: flex;
        flex-direction: column;
        justify-content: center;
        align-items: center;
        gap: var(--gap);
        pointer-events: none;
    }
    .network-body > .network-columns {
        pointer-events: none;
    }
    .network-edge {
        fill: none;
        stroke: var(--two-layer-positive);
        stroke-opacity: 0.8;
        vector-effect: non-scaling-stroke;
        pointer-events: none;
    }
    .network-edge.network-negative {
        stroke: var(--two-layer-negative);
    }
    .network-edge-target {
        fill: none;
        stroke: transparent;
        stroke-width: 10px;
        vector-effect: non-scaling-stroke;
        pointer-events: stroke;
    }
    .network-edge:has(+ .network-edge-target:hover) {
        stroke-opacity: 1;
        filter: drop-shadow(0 0 1px var(--two-layer-foreground));
    }
    .network-unit {
        position: relative;
        flex: none;
        inline-size: var(--unit);
        block-size: var(--unit);
        min-inline-size: 0;
        min-block-size: 0;
        border: 1px solid var(--two-layer-line);
        border-radius: 0.25rem;
        background: var(--two-layer-surface);
        pointer-events: auto;
    }
    .network-unit canvas {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        border-radius: 0.1875rem;
    }
    .network-selected,
    .network-unit:hover {
        outline: 2px solid var(--two-layer-accent);
        outline-offset: 1px;
    }
    .network-name {
        position: absolute;
        inset-block-start: 50%;
        inset-inline-end: calc(100% + 0.25rem);
        translate: 0 -50%;
        padding-inline: 0.125rem;
        border-radius: 0.125rem;
        background: color-mix(in srgb, var(--two-layer-surface) 80%, transparent);
        font-size: 0.8125rem;
        line-height: 1.1;
        pointer-events: none;
    }
    .network-bias {
        position: absolute;
        inset-block-end: -3px;
        inset-inline-start: -3px;
        inline-size: 8px;
        block-size: 8px;
        border: 1px solid var(--two-layer-surface);
        border-radius: 50%;
        background: color-mix(in srgb, var(--two-layer-positive) calc(100% * var(--strength, 0)), var(--two-layer-line));
        pointer-events: none;
    }
    .network-bias.network-negative {
        background: color-mix(in srgb, var(--two-layer-negative) calc(100% * var(--strength, 0)), var(--two-layer-line));
    }
    .network-bias[hidden] {
        display: none;
    }
    .network-readout {
        min-block-size: 2.5rem;
        margin: 0;
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
        line-height: 1.25rem;
        text-align: center;
    }
    .network-settings {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
        gap: 0.75rem;
        align-items: end;
    }
    @media (pointer: coarse) {
        .network-step {
            min-inline-size: 2.5rem;
            min-block-size: 2.5rem;
        }
    }
`;
