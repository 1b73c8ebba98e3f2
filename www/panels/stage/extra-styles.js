/** Styles of what the stage has beyond its first picture. */
import {css} from '../css.js';

export const extraStyles = css`
    .stage-lines {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        overflow: hidden;
        pointer-events: none;
    }
    .stage-unit[hidden],
    .stage-handle[hidden] {
        display: none;
    }
    .stage-unit-casing {
        stroke: var(--two-layer-surface);
        stroke-width: 5px;
        stroke-opacity: 0.75;
    }
    .stage-unit-line,
    .stage-unit-arrow {
        fill: none;
        stroke: var(--unit-colour);
        stroke-width: 2px;
    }
    .stage-meant > .stage-unit-line {
        stroke-width: 4px;
    }
    .stage-meant > .stage-unit-casing {
        stroke-width: 8px;
    }
    [data-features='1'] .stage-unit-line {
        stroke-dasharray: 2 4;
    }
    [data-features='1'] .stage-unit-casing {
        stroke: none;
    }
    .stage-unit-name {
        fill: var(--two-layer-foreground);
        stroke: var(--two-layer-surface);
        stroke-width: 4px;
        stroke-linejoin: round;
        paint-order: stroke;
        font: 600 13px system-ui, sans-serif;
    }
    .stage-handle {
        cursor: grab;
        pointer-events: auto;
        touch-action: none;
    }
    .stage-handle:active {
        cursor: grabbing;
    }
    .stage-handle-reach {
        fill: transparent;
    }
    .stage-handle-knob {
        fill: var(--unit-colour);
        stroke: var(--two-layer-surface);
        stroke-width: 2px;
    }
    .stage-handle:not([role]) > .stage-handle-knob {
        fill: var(--two-layer-surface);
        stroke: var(--unit-colour);
    }
    .stage-handle.stage-fixed {
        cursor: default;
    }
    .stage-fixed > .stage-handle-knob {
        r: 3px;
    }
    .stage-handle:focus {
        outline: none;
    }
    .stage-focused .stage-handle[role] > .stage-handle-knob {
        stroke: var(--two-layer-accent);
        stroke-width: 3.5px;
    }
    @media (pointer: coarse) {
        .stage-handle-reach {
            r: 22px;
        }
    }
    .stage-zoom {
        display: flex;
        align-items: center;
        gap: 0.375rem;
    }
    /* Where the numbers at the pointer are while there is one. */
    .stage-foot > :is(.stage-legend, .stage-keys) {
        grid-area: 2 / 1 / auto / -1;
        block-size: 1.5em;
        overflow: hidden;
    }
    .stage-units:not(:empty) ~ * {
        visibility: hidden;
    }
    .stage-legend {
        display: flex;
        align-items: center;
        gap: 0.375rem;
        font-variant-numeric: tabular-nums;
    }
    .stage-keys {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.75rem;
    }
    .stage-key::before {
        content: '';
        display: inline-block;
        inline-size: 1.25em;
        margin-inline-end: 0.25em;
        vertical-align: 0.25em;
        border-block-start: 2.5px solid var(--two-layer-foreground);
    }
    .stage-key-units::before {
        border-block-start: 1.5px solid var(--two-layer-class-2);
        border-image: linear-gradient(to right, var(--two-layer-class-2) 50%, var(--two-layer-class-3) 50%) 1;
    }
    .stage-key-sum::before {
        border-block-start: 1.5px dashed var(--two-layer-foreground);
    }
    .stage-key-initial::before {
        border-block-start-width: 2px;
        opacity: 0.4;
    }
    .stage-ramp {
        inline-size: 6rem;
        block-size: 0.75rem;
        border: 1px solid var(--two-layer-line);
    }
`;
