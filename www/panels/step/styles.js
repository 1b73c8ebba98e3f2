/** Styles of the panel that shows one step by hand: its tools, and the equation that is looked at. Hairlines only. */
import {css} from '../css.js';

export const stepStyles = css`
    .step-frame {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1rem;
    }
    .step-tools,
    .step-ways,
    .step-saves {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.5rem 1rem;
    }
    .step-ways,
    .step-saves {
        gap: 0.5rem;
    }
    .step-saves {
        margin-inline-start: auto;
    }
    .step-tools .ladder > .number {
        inline-size: 4rem;
    }
    .step-button {
        display: inline-block;
        padding-inline: 0.75rem;
        white-space: nowrap;
    }
    .step-take:not(:disabled) {
        border-color: var(--two-layer-accent);
    }
    .step-note {
        margin: 0;
        max-inline-size: 80ch;
        padding-inline-start: 0.75rem;
        border-inline-start: 2px solid var(--two-layer-muted);
    }
    .step-columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.5rem;
    }
    .step-desk {
        min-inline-size: 0;
    }
    @media print {
        .step-page,
        .step-operands .step-scroll,
        .step-check .step-scroll {
            max-block-size: none !important;
        }
    }
    .step-page {
        overflow: auto hidden; /* as a whole, so that a key can scroll it */
        scrollbar-width: thin;
    }
    .step-head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 1rem;
        margin: 0;
        color: var(--two-layer-muted);
    }
    .step-frame math {
        font-variant-numeric: normal;
    }
    .step-formula {
        display: grid;
        align-content: center;
        min-block-size: 4.5rem;
        padding-block: 0.75rem;
        overflow-x: auto;
        font-size: 1.375rem;
    }
    .step-operands {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0.75rem 0.5rem;
        padding-block: 0.25rem;
    }
    .step-operands figure {
        flex: none;
        display: grid;
        justify-items: center;
        gap: 0.375rem;
        max-inline-size: min(24rem, 100%);
        margin: 0;
    }
    .step-operands .step-scroll {
        max-inline-size: 100%;
        max-block-size: 15rem;
    }
    .step-operands figcaption {
        white-space: nowrap;
    }
    .step-sign {
        flex: none;
        padding-block-end: 1.75rem;
        font-size: 1.125rem;
    }
    .step-sentence {
        min-block-size: 6.5em;
        margin: 0.75rem 0 0;
        padding-block-start: 0.5rem;
        border-block-start: 1px solid var(--two-layer-line);
        overflow-wrap: anywhere;
    }
    @container two-layer (width >= 1000px) {
        .step-columns {
            grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr);
            align-items: start;
            gap: 2.5rem;
        }
        .step-page {
            max-block-size: 46rem;
            overflow: auto;
            scrollbar-gutter: stable;
        }
        .step-desk {
            position: sticky;
            inset-block-start: 1rem;
        }
    }
    @container two-layer (width < 640px) {
        .step-saves {
            margin-inline-start: 0;
        }
    }
`;
