/**
 * Styles of the shell: colours of both themes, the grid of panels, the notice. Form controls that several panels
 * use are in `panels/fields.js`.
 */
import {css} from '../panels/css.js';

/** Light and dark; a page overrides any of them with a rule for `two-layer`. */
const theme = css`
    :host {
        --two-layer-negative: light-dark(#d9690b, #f0913f);
        --two-layer-positive: light-dark(#1b72c0, #57a5ec);
        --two-layer-class-2: light-dark(#12855f, #3cb88a);
        --two-layer-class-3: light-dark(#b0459b, #da7fc8);
        --two-layer-class-4: light-dark(#8a6d00, #c9a92c);
        --two-layer-class-5: light-dark(#5a55c9, #9a96f2);
        --two-layer-class-6: light-dark(#a63a3a, #e57f7f);
        --two-layer-class-7: light-dark(#5d6470, #a3abb8);
        --two-layer-neutral: light-dark(#f8f8f6, #15171a);
        --two-layer-foreground: light-dark(#1a1e23, #e9ecf0);
        --two-layer-muted: light-dark(#59616d, #9ba4b0);
        --two-layer-surface: light-dark(#ffffff, #111316);
        --two-layer-raised: light-dark(#f3f4f6, #1c2024);
        --two-layer-line: light-dark(#d8dce1, #31363d);
        --two-layer-accent: light-dark(#1a1e23, #e9ecf0);
    }
    :host([theme='light']) {
        color-scheme: light;
    }
    :host([theme='dark']) {
        color-scheme: dark;
    }
`;

const shell = css`
    :host {
        display: block;
        container: two-layer / inline-size;
        position: relative;
        padding: 0.75rem;
        border-radius: 0.5rem;
        background: var(--two-layer-surface);
        color: var(--two-layer-foreground);
        font-size: 0.875rem; /* in the page's font */
        font-style: normal;
        font-weight: 400;
        line-height: 1.4;
        font-variant-numeric: tabular-nums;
        letter-spacing: normal;
        text-align: start;
        text-indent: 0;
        text-transform: none;
        white-space: normal;
        accent-color: var(--two-layer-accent);
    }
    :host([hidden]) {
        display: none;
    }
    *,
    ::before,
    ::after {
        box-sizing: border-box;
    }
    .panels {
        --stage-width: 1.5fr;
        --below: 0rem;
        display: grid;
        gap: 1rem;
        align-items: start;
    }
    .panel {
        min-inline-size: 0;
    }
    .panel[hidden] {
        display: none;
    }
    .stage {
        inline-size: min(100%, max(20rem, 100vh - 22rem));
        margin-inline: auto;
    }
    .loss {
        align-self: stretch;
        min-block-size: 12rem;
    }
    /* The space of panels that are on their way; www/two-layer.css has the sum of it. The fallback lies on top. */
    .fallback:has(+ .panels) {
        position: absolute;
    }
    .stage:empty { container-type: inline-size; }
    .stage:empty::before { content: ''; display: block; block-size: calc(100cqi + 5.9375rem); }
    @container (width >= 25rem) {
        .stage:empty::before { block-size: calc(100cqi + 5.1875rem); }
    }
    @media (pointer: coarse) {
        .loss { min-block-size: 12.25rem; }
        .stage:empty::before { block-size: calc(100cqi + 8.9375rem); }
        @container (width >= 30rem) {
            .stage:empty::before { block-size: calc(100cqi + 5.9375rem); }
        }
        .controls:empty { padding-block-end: 0.5rem; }
    }
    .note { --note: 5.9375rem; }
    .note:empty { min-block-size: var(--note); }
    .network:empty { min-block-size: 33rem; }
    .data:empty { min-block-size: 24rem; }
    .controls:empty { box-sizing: content-box; min-block-size: 10.15625rem; }
    .timeline:empty { min-block-size: 2rem; }
    .panels:has(+ .inside) { --below: 2rem; } /* tabs */
    .inside { min-block-size: 3rem; }
    @container two-layer (width >= 640px) {
        .controls:empty { min-block-size: 6.5rem; }
        .note { --note: 4.5625rem; }
        .panels {
            grid-template-areas: var(--medium-areas);
            grid-template-columns: var(--medium-columns);
            grid-template-rows: var(--medium-rows);
        }
        .panel { grid-column: 1 / -1; }
        .stage { grid-area: stage; inline-size: auto; margin-inline: 0; }
        .network { grid-area: network; }
        .data { grid-area: data; }
        .loss { grid-area: loss; }
        .note { grid-area: note; }
        .controls { grid-area: controls; }
        .timeline { grid-area: timeline; }
    }
    @container two-layer (width >= 1000px) {
        .note { --note: 3.3125rem; }
        .panels {
            --stage-width: clamp(20rem, 36cqi, max(21rem, 100vh - 24.25rem - var(--below)));
        }
        .panels:not(:has(> .network, > .data)) {
            --stage-width: clamp(20rem, 55cqi, max(21rem, 100vh - 18rem - var(--below)));
        }
        .panels {
            gap: 1rem 1.5rem;
            grid-template-areas: var(--wide-areas);
            grid-template-columns: var(--wide-columns);
            grid-template-rows: var(--wide-rows);
        }
    }
    @container two-layer (width >= 1100px) {
        .controls:empty { min-block-size: 3.25rem; }
    }
    .scheme {
        position: absolute;
        visibility: hidden;
        color: light-dark(#000, #fff);
        transition: color 1ms;
    }
    @media (forced-colors: active) {
        :where(label:has(:checked[type='radio']), [aria-pressed='true'], [aria-selected='true']) { outline: 3px solid Highlight; }
    }
    @media print {
        :is(.stage-bar, .stage-readout, .stage-fit, .loss-bar > .check, .loss-stop, .controls-group, .controls-settings) { display: none; }
    }
    .unseen {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        margin: -1px; /* so that it makes no page longer */
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
    }
    .notice {
        position: sticky;
        inset-block-end: 0.5rem;
        block-size: 0;
        z-index: 2;
    }
    .notice-button {
        min-block-size: 2.25rem;
        padding-inline: 0.75rem;
        border: 1px solid currentcolor;
        border-radius: 0.375rem;
        background: none;
        color: inherit;
        font: inherit;
        white-space: nowrap;
        flex: none;
        cursor: pointer;
    }
    .notice > div {
        position: absolute;
        inset-inline: 0.5rem;
        inset-block-end: 0;
        inline-size: fit-content;
        max-inline-size: 44rem;
        margin-inline: auto;
        display: flex;
        align-items: center;
        gap: 0.75rem;
        padding: 0.5rem 0.5rem 0.5rem 1rem;
        border-radius: 0.5rem;
        background: var(--two-layer-foreground);
        color: var(--two-layer-surface);
        box-shadow: 0 2px 12px rgb(0 0 0 / 0.25);
    }
    .notice > :empty {
        display: none;
    }
`;

export const styles = [theme, shell];
