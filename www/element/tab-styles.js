/**
 * Styles of the tabs: one row, however narrow, and the place of the view below it.
 */
import {css} from '../panels/css.js';

export const tabStyles = css`
    @media print {
        .tab-row {
            display: none !important;
        }
    }
    .inside {
        margin-block-start: 0.25rem;
        scroll-margin-block: 0.25rem;
    }
    .tab-row {
        position: relative;
        box-shadow: inset 0 -1px var(--two-layer-line);
    }
    .tabs {
        display: flex;
        overflow: auto hidden;
        overscroll-behavior-inline: contain;
        scroll-padding-inline: 3rem;
        scrollbar-width: none;
    }
    .tab {
        flex: none;
        display: flex;
        flex-direction: column;
        justify-content: center;
        min-block-size: 2.75rem;
        padding-inline: 0.875rem;
        border: 0;
        border-block-end: 3px solid transparent;
        border-radius: 0;
        background: none;
        color: var(--two-layer-muted);
        font: inherit;
        white-space: nowrap;
        cursor: pointer;
    }
    .tab:hover:not(:disabled) {
        border-color: transparent;
        color: var(--two-layer-foreground);
    }
    .tab[aria-selected='true']:not(:disabled) {
        border-color: transparent;
        border-block-end-color: var(--two-layer-accent);
        color: var(--two-layer-foreground);
        font-weight: 600;
    }
    /* As wide as it is when it is open, so that its neighbours stay where they are. */
    .tab::after {
        content: attr(data-name);
        display: block;
        block-size: 0;
        overflow: hidden;
        font-weight: 600;
        visibility: hidden;
    }
    .tab:focus-visible {
        outline: 2px solid var(--two-layer-accent);
        outline-offset: -4px;
    }
    .more-tabs {
        position: absolute;
        inset-block: 0 1px;
        inline-size: 3rem;
        display: flex;
        align-items: center;
        color: var(--two-layer-foreground);
        font-size: 1.25rem;
        cursor: pointer;
        visibility: hidden;
    }
    .more-tabs.back {
        inset-inline-start: 0;
        background: linear-gradient(to right, var(--two-layer-surface) 55%, transparent);
    }
    .more-tabs.on {
        inset-inline-end: 0;
        justify-content: end;
        background: linear-gradient(to left, var(--two-layer-surface) 55%, transparent);
    }
    .more-tabs.back:dir(rtl),
    .more-tabs.on:dir(rtl) {
        transform: scaleX(-1);
    }
    .tab-row[data-more~='back'] > .back,
    .tab-row[data-more~='on'] > .on {
        visibility: visible;
    }
    .turned {
        min-block-size: max(20rem, var(--kept, 0px));
        padding-block-start: 1rem;
    }
    .turned[hidden] {
        display: none;
    }
    @container two-layer (width < 640px) {
        .tab {
            padding-inline: 0.625rem;
        }
    }
`;
