/** Styles of the landscape. */
import {css} from '../css.js';

export const landscapeStyles = css`
    .landscape-frame {
        display: grid;
        gap: 0.75rem 1.5rem;
        align-items: start;
    }
    .landscape-settings {
        display: grid;
        gap: 0.75rem;
        align-content: start;
        min-inline-size: 0;
    }
    .landscape-fields,
    .landscape-axis,
    .landscape-range {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(0, 1fr));
        gap: 0.5rem;
        align-items: end;
        min-inline-size: 0;
    }
    .landscape-fields {
        grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
    }
    .landscape-axis {
        grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
        align-content: start;
        margin: 0;
        padding: 0;
        border: 0;
    }
    .landscape-axis > legend {
        padding: 0;
        margin-block-end: 0.25rem;
        font-weight: 600;
    }
    .landscape-axis > legend {
        grid-column: 1 / -1;
    }
    .landscape-range {
        grid-template-columns: 1fr 1fr;
    }
    .landscape-range .number {
        inline-size: 100%;
    }
    .landscape-seed,
    .landscape-buttons {
        display: flex;
        gap: 0.375rem;
        align-content: start;
    }
    .landscape-buttons {
        flex-wrap: wrap;
    }
    .landscape-seed .number {
        inline-size: 6rem;
        min-inline-size: 3rem;
    }
    :is(.landscape-seed, .landscape-buttons) button {
        padding-inline: 0.625rem;
    }
    .landscape-plot {
        position: relative;
        inline-size: 100%;
        block-size: clamp(18rem, 62cqi, 30rem);
        touch-action: pan-y;
        user-select: none;
        -webkit-user-select: none;
    }
    .landscape-plot > :is(canvas, svg) {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        pointer-events: none;
    }
    .landscape-grabs {
        cursor: grab;
    }
    .landscape-turns {
        cursor: move;
    }
    .landscape-turns.landscape-grabs {
        cursor: grab;
    }
    .landscape-waiting {
        position: absolute;
        inset: 0;
        display: grid;
        place-items: center;
        margin: 0;
        color: var(--two-layer-muted);
    }
    .landscape-words {
        display: grid;
        gap: 0.25rem;
        max-inline-size: 90ch;
        min-block-size: 7.5rem;
        align-content: start;
    }
    .landscape-words p {
        margin: 0;
    }
    .landscape-key {
        font-size: 0.8125rem;
    }
    .landscape-absent {
        visibility: hidden;
    }
    .landscape-place {
        font-weight: 600;
    }
    :is(.landscape-summary, .landscape-key) {
        color: var(--two-layer-muted);
    }
    .landscape-problem:not(:empty) {
        padding-inline-start: 0.625rem;
        border-inline-start: 3px solid var(--two-layer-negative);
    }
    .landscape-scene text {
        fill: var(--two-layer-muted);
        font: 11px system-ui, sans-serif;
        font-variant-numeric: tabular-nums;
    }
    .landscape-scene .landscape-name {
        fill: var(--two-layer-foreground);
        font-size: 12px;
    }
    .landscape-scene :is(.landscape-border, .landscape-edge) {
        fill: none;
        stroke: var(--two-layer-line);
    }
    .landscape-tick line {
        stroke: var(--two-layer-muted);
    }
    .landscape-curve {
        fill: none;
        stroke: var(--two-layer-foreground);
        stroke-width: 2;
        stroke-linejoin: round;
    }
    .landscape-path {
        fill: none;
        stroke: var(--two-layer-class-3);
        stroke-width: 1.75;
        stroke-linejoin: round;
    }
    .landscape-casing {
        fill: none;
        stroke: #fff;
        stroke-width: 4.5;
        stroke-linejoin: round;
    }
    .landscape-casing + .landscape-path {
        stroke: #1a1e23;
    }
    .landscape-past {
        fill: var(--two-layer-class-3);
    }
    .landscape-past.landscape-over {
        fill: #1a1e23;
        stroke: #fff;
        stroke-width: 1;
    }
    .landscape-ball {
        fill: var(--two-layer-positive);
        stroke: #fff;
        stroke-width: 2;
    }
    .landscape-rim {
        fill: #1a1e23;
    }
    .landscape-tangent {
        stroke: var(--two-layer-positive);
        stroke-width: 1.75;
    }
    .landscape-step line {
        stroke: var(--two-layer-negative);
        stroke-width: 3;
    }
    .landscape-step path {
        fill: var(--two-layer-negative);
        stroke: var(--two-layer-surface);
        stroke-width: 0.75;
    }
    .landscape-landing {
        stroke: var(--two-layer-negative);
        stroke-width: 1.25;
        stroke-dasharray: 3 3;
    }
    .landscape-next {
        fill: var(--two-layer-surface);
        stroke: var(--two-layer-negative);
        stroke-width: 2;
    }
    @container two-layer (width >= 760px) {
        .landscape-frame {
            grid-template: 'settings plot' auto 'settings words' 1fr / 15rem minmax(0, 1fr);
        }
        .landscape-settings {
            grid-area: settings;
        }
        .landscape-settings > * {
            grid-template-columns: minmax(0, 1fr);
        }
        .landscape-plot {
            grid-area: plot;
        }
        .landscape-words {
            grid-area: words;
            min-block-size: 6rem;
        }
    }
`;
