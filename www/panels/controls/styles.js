/** Styles of the control bar: one row where there is room, figures of fixed width so that nothing moves while they run. */
import {css} from '../css.js';

export const controlStyles = css`
    .controls-bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.75rem 1.25rem;
    }
    .controls-group {
        display: flex;
        align-items: center;
        gap: 0.25rem;
    }
    .controls-group button {
        inline-size: 2.5rem;
        block-size: 2.5rem;
        border-color: transparent;
        border-radius: 50%;
        background: none;
    }
    .controls-group button:hover:not(:disabled) {
        border-color: transparent;
        background: var(--two-layer-raised);
    }
    .controls-group .controls-play,
    .controls-group .controls-play:hover:not(:disabled) {
        inline-size: 3rem;
        block-size: 3rem;
        background: var(--two-layer-accent);
        color: var(--two-layer-surface);
    }
    .controls-play:hover {
        opacity: 0.88;
    }
    .controls-play .icon {
        inline-size: 1.5rem;
        block-size: 1.5rem;
    }
    .controls-figures {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.25rem;
        margin: 0;
    }
    .controls-figures dt {
        color: var(--two-layer-muted);
        font-size: 0.8125rem;
        line-height: 1.25;
        white-space: nowrap;
    }
    .controls-figures dd {
        min-inline-size: 7.5ch;
        margin: 0;
        font-size: 1.0625rem;
        line-height: 1.375;
        white-space: nowrap;
    }
    .controls-figure-steps dd,
    .controls-figure-epoch dd {
        min-inline-size: 10ch;
    }
    .controls-settings {
        display: flex;
        gap: 0.75rem;
        margin-inline-start: auto;
    }
    .controls-settings select {
        inline-size: 8.5rem;
    }
    .controls-seed {
        display: flex;
        gap: 0.25rem;
    }
    .controls-seed .number {
        inline-size: 12ch;
        padding-inline: 0.25rem;
    }
    @container two-layer (640px <= width < 1100px) {
        .controls-figures {
            order: 1; /* a row of their own: buttons and settings share the first */
            inline-size: 100%;
        }
    }
    @container two-layer (width < 640px) {
        .controls-bar {
            justify-content: space-between;
        }
        .controls-figures {
            order: 1;
            inline-size: 100%;
            display: grid;
            grid-template-columns: 5fr 5fr 5fr 4fr 4fr;
            gap: 0.25rem;
        }
        .controls-figures dt {
            overflow: hidden;
            text-overflow: ellipsis;
        }
        .controls-figures div {
            min-inline-size: 0;
        }
        .controls-figures dd {
            min-inline-size: 0;
            font-size: 1rem;
        }
        .controls-settings {
            order: 2;
            inline-size: 100%;
        }
        .controls-settings > .field {
            flex: 1;
        }
        .controls-settings select,
        .controls-seed .number {
            inline-size: 100%;
        }
    }
    @container two-layer (width < 400px) {
        .controls-figures {
            grid-template-columns: 30fr 28fr 30fr 30fr 25fr; /* room for 1,234,567 steps, a loss of 1.234e−12, and their names */
        }
        .controls-figures dt {
            font-size: 0.75rem;
        }
        .controls-figures dd {
            font-size: 0.8125rem;
            line-height: 1.375rem;
        }
    }
`;
