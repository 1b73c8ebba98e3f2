/** Styles of the network panel. `--unit`, `--gap` and `--height` come from `shape.js`. */
import {css} from '../css.js';

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
    .network-edges {
        touch-action: pan-y;
    }
    .network-edge-target {
        cursor: ew-resize;
    }
    .network-lighting .network-edge {
        stroke-opacity: 0.3;
    }
    .network-lighting .network-edge.network-lit {
        stroke-opacity: 1;
    }
    .network-place {
        position: relative;
        flex: none;
        inline-size: var(--unit);
        block-size: var(--unit);
    }
    .network-place > .network-unit {
        display: block;
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
        white-space: nowrap;
        pointer-events: none;
    }
    .network-column {
        container: network-column / inline-size;
    }
    @container network-column (width < 5.5rem) {
        .network-input .network-name {
            inset-inline: -0.5rem auto; /* there is nothing left of the column */
        }
    }
    @container network-column (width < 8rem) {
        .network-input .network-long {
            inset-inline: -0.5rem auto;
        }
    }
    @container network-column (width < 4.25rem) {
        .network-column .network-name { /* beside its unit it would lie on another one */
            inset: 0 auto auto 0;
            translate: none;
            font-size: 0.6875rem;
        }
    }
    .network-bias {
        position: absolute;
        inset-block-end: -5px;
        inset-inline-start: calc(50% - 5px);
        inline-size: 10px;
        block-size: 10px;
        border: 1px solid var(--two-layer-surface);
        border-radius: 2px;
        background: color-mix(in srgb, var(--two-layer-positive) calc(100% * var(--strength, 0)), var(--two-layer-line));
        forced-color-adjust: none;
        cursor: ew-resize;
        pointer-events: auto;
        touch-action: pan-y;
    }
    .network-bias::before {
        content: '';
        position: absolute;
        inset: -3px -6px -5px;
    }
    .network-bias.network-negative {
        background: color-mix(in srgb, var(--two-layer-negative) calc(100% * var(--strength, 0)), var(--two-layer-line));
    }
    .network-bias.network-lit {
        outline: 2px solid var(--two-layer-accent);
    }
    .network-reading {
        block-size: 3.75rem;
        overflow: hidden auto;
        scrollbar-width: thin;
        padding: 3px;
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
    }
    .network-reading b {
        color: var(--two-layer-foreground);
        font-weight: 600;
    }
    .network-sentence {
        max-inline-size: 26rem;
        margin: 0 auto;
        line-height: 1.25rem;
        text-align: center;
    }
    .network-values {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 0.25rem;
    }
    .network-value,
    .network-field {
        display: inline-flex;
        align-items: center;
        min-block-size: 1.5rem;
        padding-inline: 0.375rem;
        border: 1px solid var(--two-layer-line);
        border-radius: 0.25rem;
        background: var(--two-layer-surface);
    }
    .network-value {
        justify-content: space-between;
        gap: 0.375rem;
        min-inline-size: 6.5rem;
        cursor: ew-resize;
        touch-action: pan-y;
        user-select: none;
        -webkit-user-select: none;
    }
    .network-value:hover,
    .network-chosen {
        border-color: var(--two-layer-foreground);
    }
    .network-field {
        flex-wrap: wrap;
        margin: 0;
        color: var(--two-layer-foreground);
    }
    .network-field .number {
        inline-size: 6rem;
        min-block-size: 1.75rem;
        text-align: start;
    }
    .network-field label {
        display: flex;
        align-items: center;
        gap: 0.375rem;
    }
    .network-field p {
        inline-size: 100%;
        margin: 0;
    }
    .network-floating {
        z-index: 1;
        inset: auto;
        inset-block-start: clamp(0px, var(--top) + 6px, 100% - 4.5rem);
        inset-inline-start: clamp(0px, var(--left) - 6rem, 100% - 12rem);
        inline-size: 12rem;
        block-size: auto;
        padding: 0.375rem;
        box-shadow: 0 2px 12px rgb(0 0 0 / 0.25);
        font-size: 0.8125rem;
    }
    .network-features {
        display: grid;
        justify-items: center;
        gap: 0.375rem;
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
        text-align: center;
    }
    .network-feature-row {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 0.25rem;
    }
    .network-feature-row button {
        min-inline-size: 2.75rem;
        padding-inline: 0.375rem;
        font-size: 0.875rem;
    }
    .network-feature-row button[aria-pressed='true'] {
        border-color: var(--two-layer-accent);
        box-shadow: inset 0 -2px var(--two-layer-accent);
        color: var(--two-layer-foreground);
        font-weight: 600;
    }
    .network-facts {
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
        text-align: center;
    }
    .network-facts p {
        margin: 0;
    }
    .network-shapes span {
        display: inline-block;
        margin-inline: 0.375rem;
    }
    .network-rules {
        margin-block-start: 0.25rem;
        text-align: start;
    }
    .network-rules summary {
        inline-size: fit-content;
        margin-inline: auto;
        padding-block: 0.25rem;
        cursor: pointer;
    }
    .network-rules ul {
        margin: 0.25rem 0;
        padding-inline-start: 1.25rem;
    }
    .network-rules b {
        color: var(--two-layer-foreground);
    }
    .network-activations {
        display: flex;
        flex-wrap: wrap;
        gap: 1rem;
        justify-content: center;
    }
    .network-activations + p {
        margin-block-start: 0.5rem;
    }
    .network-activations figure {
        flex: 1;
        min-inline-size: min(100%, 15rem);
        max-inline-size: 20rem;
        margin: 0;
    }
    .network-activations svg {
        display: block;
        inline-size: 100%;
        margin-block: 0.25rem;
        overflow: visible;
    }
    .network-activations text {
        fill: var(--two-layer-muted);
        font-size: 9px;
    }
    .network-axes line {
        stroke: var(--two-layer-line);
        stroke-width: 0.75;
    }
    .network-g,
    .network-slope {
        fill: none;
        stroke: var(--two-layer-foreground);
        stroke-width: 1.75;
    }
    .network-slope {
        stroke: var(--two-layer-accent);
        stroke-dasharray: 4 3;
    }
    .network-activations .network-curve-name {
        fill: var(--two-layer-foreground);
        font-size: 11px;
        font-style: italic;
    }
    .network-activations table {
        inline-size: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
        text-align: end;
    }
    .network-activations th {
        font-weight: normal;
        text-align: start;
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
        .network-reading {
            block-size: 8rem;
        }
        .network-value,
        .network-rules summary {
            min-block-size: 2.5rem;
        }
    }
    @media print {
        .network-hint {
            display: none;
        }
    }
`;
