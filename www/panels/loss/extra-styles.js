/** Styles of the loss panel's note and form. */
import {css} from '../css.js';

export const extraStyles = css`
    .loss-note {
        position: absolute;
        z-index: 1;
        inset-block-start: 1rem;
        inset-inline-end: 1.25rem;
        max-inline-size: calc(100% - 5rem);
        margin: 0;
        padding: 0.125rem 0.5rem;
        border: 1px solid var(--two-layer-line);
        border-radius: 0.25rem;
        background: var(--two-layer-surface);
        font-size: 0.8125rem;
        pointer-events: none;
    }
    .loss-stops {
        color: var(--two-layer-foreground);
    }
    /* Two lines are as high as the numbers beside them. */
    @container loss (width >= 23rem) {
        .loss-stops {
            display: block;
        }
        .loss-stop:not([open]) > summary:has(.loss-stops) {
            padding-block: 0;
        }
    }
    .loss-stop[open] .loss-stops {
        display: none;
    }
    .loss-form {
        position: absolute;
        z-index: 2;
        inset-block-start: calc(100% + 0.25rem);
        inset-inline-end: 0;
        inline-size: min(21rem, 88vw);
        padding: 0.5rem 0.75rem;
        border: 1px solid var(--two-layer-line);
        border-radius: 0.5rem;
        background: var(--two-layer-surface);
        color: var(--two-layer-foreground);
        box-shadow: 0 2px 12px rgb(0 0 0 / 0.25);
    }
    .loss-form p {
        margin: 0.25rem 0 0;
        color: var(--two-layer-muted);
    }
    .loss-form p[role='alert'] {
        color: inherit;
    }
    .loss-condition {
        display: grid;
        grid-template-columns: 1fr 5.5rem 1rem;
        align-items: center;
        gap: 0.375rem;
        margin-block-end: 0.25rem;
    }
    .loss-condition .number {
        inline-size: 100%;
        min-inline-size: 0;
    }
`;
