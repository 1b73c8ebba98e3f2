/** Styles of the stage. The picture's margins are numbers of `layers.js`, so that canvas and CSS agree. */
import {css} from '../css.js';
import {MARGIN} from './layers.js';

export const stageStyles = css`
    .stage-frame {
        container-type: inline-size;
        display: flex;
        flex-direction: column;
        gap: 0.25rem;
        inline-size: 100%;
        max-inline-size: 42rem;
        margin-inline: auto;
    }
    .stage-bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
        padding-inline-start: ${MARGIN.left}px;
        padding-inline-end: ${MARGIN.right}px;
    }
    .stage-switches {
        display: flex;
        align-items: center;
        gap: 0 0.75rem;
        margin-inline-start: auto;
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
    }
    @container (width < 25rem) {
        .stage-switches {
            display: grid;
            grid-template-columns: auto auto;
        }
        .stage-more {
            grid-area: 1 / 2 / span 2;
        }
        .stage-switches .check {
            min-block-size: 1.5rem;
        }
    }
    @media (pointer: coarse) {
        .stage-switches {
            display: flex;
            margin-inline-start: 0;
        }
        .stage-switches .check {
            min-block-size: 2.5rem;
        }
        @container (width < 30rem) {
            .stage-switches {
                inline-size: 100%;
            }
            .stage-more {
                margin-inline-start: auto;
            }
        }
    }
    .stage-more {
        position: relative;
        align-self: center;
    }
    .stage-more > summary {
        display: grid;
        place-items: center;
        inline-size: 2rem;
        block-size: 2rem;
        border: 1px solid var(--two-layer-line);
        border-radius: 0.375rem;
        color: var(--two-layer-foreground);
        cursor: pointer;
    }
    @media (pointer: coarse) {
        .stage-more > summary {
            inline-size: 2.75rem;
            block-size: 2.75rem;
        }
    }
    .stage-menu {
        position: absolute;
        z-index: 2;
        inset-block-start: 100%;
        inset-inline-end: 0;
        inline-size: max-content;
        padding: 0.5rem 0.75rem;
        border: 1px solid var(--two-layer-line);
        border-radius: 0.5rem;
        background: var(--two-layer-surface);
    }
    .stage-overlay {
        position: absolute;
        inset: 0;
        pointer-events: none;
    }
    .stage-caption {
        white-space: nowrap;
    }
    .stage-caption strong {
        color: var(--two-layer-foreground);
    }
    .stage-picker {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
        margin: 0;
        padding: 2px;
        border: 0;
        border-radius: 0.5rem;
        background: var(--two-layer-raised);
    }
    .stage-choice {
        position: relative;
        display: grid;
        place-items: center;
        inline-size: 2.25rem;
        block-size: 2rem;
        border-radius: 0.375rem;
        cursor: pointer;
    }
    @media (pointer: coarse) {
        .stage-choice {
            inline-size: 2.75rem;
            block-size: 2.75rem;
        }
    }
    .stage-choice input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
    }
    .stage-choice svg {
        inline-size: 1.25rem;
        block-size: 1.25rem;
        overflow: visible;
        pointer-events: none;
    }
    .stage-choice:has(:checked) {
        background: var(--two-layer-surface);
        box-shadow: 0 0 0 1.5px var(--two-layer-accent);
    }
    .stage-choice:has(:focus-visible) {
        outline: 2px solid var(--two-layer-accent);
        outline-offset: 3px;
    }
    .stage-plot {
        position: relative;
        aspect-ratio: 1;
    }
    .stage-plot canvas {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
    }
    .stage-plot :is(.stage-field, .stage-line) {
        inset: ${MARGIN.top}px ${MARGIN.right}px ${MARGIN.bottom}px ${MARGIN.left}px;
        inline-size: calc(100% - ${MARGIN.left + MARGIN.right}px);
        block-size: calc(100% - ${MARGIN.top + MARGIN.bottom}px);
    }
    .stage-field.stage-discrete {
        image-rendering: pixelated;
    }
    .stage-hand {
        cursor: crosshair;
        touch-action: pan-y;
        user-select: none;
        -webkit-user-select: none;
        -webkit-touch-callout: none;
        -webkit-tap-highlight-color: transparent;
    }
    .stage-hand.stage-over {
        cursor: grab;
    }
    .stage-hand.stage-over:active {
        cursor: grabbing;
    }
    .stage-hand:focus-visible {
        outline: 2px solid var(--two-layer-accent);
        outline-offset: 2px;
        border-radius: 2px;
    }
    .stage-fit {
        position: absolute;
        inset-block-start: ${MARGIN.top + 8}px;
        inset-inline-end: ${MARGIN.right + 8}px;
        padding-inline: 0.625rem;
        font-size: 0.8125rem;
    }
    .stage-foot {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 1rem;
        padding-inline-start: ${MARGIN.left}px;
        padding-inline-end: ${MARGIN.right}px;
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
    }
    .stage-units {
        grid-area: 2 / 1 / auto / -1;
    }
    .stage-foot p {
        min-inline-size: 0;
        margin: 0;
        block-size: 1.5em;
        overflow: hidden;
        white-space: nowrap;
        text-overflow: ellipsis;
        font-variant-numeric: tabular-nums;
    }
`;
