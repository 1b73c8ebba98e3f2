/**
 * The tabs of looking inside: a tab list, and below it the panel of the tab that is open. None has to be.
 *
 *   click, Enter, Space     open a tab; the open one closes
 *   ← →, Home, End          move between the tabs
 *
 * Loaded when several of these panels are shown. What is open is in the panel set.
 */
import {css, html, noChange, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {ref} from 'lit/directives/ref.js';

/** @typedef {import('./panel-set.js').PanelSet} PanelSet */
/** @typedef {import('../panels/view.js').View} View */

/** Where a key leads from tab `at` of `count`. @type {Record<string, (at: number, count: number) => number>} */
const PLACES = {
    ArrowRight: (at, count) => (at + 1) % count,
    ArrowLeft: (at, count) => (at + count - 1) % count,
    Home: () => 0,
    End: (_at, count) => count - 1
};

export const tabStyles = css`
    .inside {
        margin-block-start: 0.25rem;
    }
    .tabs {
        display: flex;
        flex-wrap: wrap;
        border-block-end: 1px solid var(--two-layer-line);
    }
    .tab {
        min-block-size: 2.75rem;
        margin-block-end: -1px;
        padding-inline: 0.875rem;
        border: 0;
        border-block-end: 3px solid transparent;
        border-radius: 0;
        background: none;
        color: var(--two-layer-muted);
        font: inherit;
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

export class Tabs {
    #panels;
    #actions;
    /** The tab that takes the focus when a reader comes with the Tab key. @type {string | undefined} */
    #current;
    /** @type {HTMLElement | undefined} */
    #place;

    /**
     * @param {PanelSet} panels
     * @param {import('../panels/view.js').Actions} actions
     */
    constructor(panels, actions) {
        this.#panels = panels;
        this.#actions = actions;
    }

    /** @param {View} view */
    render(view) {
        const {tabs, open} = this.#panels;
        const current = [this.#current, open].find((name) => name && tabs.includes(name)) ?? tabs[0];
        return html`<div class="tabs" role="tablist" aria-label=${view.text('inside')} @keydown=${this.#onKey}>
                ${tabs.map((name) => html`<button class="tab" role="tab" id="tab-${name}" aria-controls="inside-${name}"
                    aria-selected=${name === open} tabindex=${name === current ? 0 : -1} data-name=${view.text(`panel.${name}`)}
                    @click=${() => this.#click(name)} @focus=${() => this.#focused(name)}>${view.text(`panel.${name}`)}</button>`)}
            </div>
            <div class="turned" ?hidden=${open === undefined} ${ref(this.#attach)}>
                ${tabs.map((name) => keyed(name, html`<section class="panel ${name}" part=${name} role="tabpanel" id="inside-${name}"
                    aria-labelledby="tab-${name}" ?hidden=${name !== open} aria-busy=${String(name === open && !this.#panels.get(name))}>${name === open ? this.#panels.get(name)?.render(view) ?? nothing : noChange}</section>`))}
            </div>`;
    }

    /** @param {string} name */
    #click(name) {
        this.#keepHeight();
        this.#actions.open(name === this.#panels.open ? undefined : name);
    }

    /**
     * A panel that is shorter than the one before leaves what lies below it in its place, as far as it can be seen; at the
     * end of a page the window would have to scroll otherwise.
     */
    #keepHeight() {
        const place = this.#place;
        if (!place) return;
        const {top, height} = place.getBoundingClientRect();
        place.style.setProperty('--kept', `${Math.max(0, Math.min(height, innerHeight - top))}px`);
    }

    /** @param {string} name */
    #focused(name) {
        if (name === this.#current) return;
        this.#current = name;
        const list = this.#place?.previousElementSibling;
        for (const tab of list?.querySelectorAll('button') ?? []) tab.tabIndex = tab.id === `tab-${name}` ? 0 : -1;
    }

    /** @type {(event: KeyboardEvent) => void} */
    #onKey = (event) => {
        const {key, altKey, ctrlKey, metaKey, shiftKey, currentTarget} = event;
        const place = PLACES[key];
        if (!place || altKey || ctrlKey || metaKey || shiftKey) return;
        const tabs = [.../** @type {HTMLElement} */ (currentTarget).querySelectorAll('button')];
        const at = tabs.findIndex((tab) => tab === event.target);
        event.preventDefault();
        tabs[place(at, tabs.length)].focus();
    };

    /** @type {(element: Element | undefined) => void} */
    #attach = (element) => {
        this.#place = /** @type {HTMLElement | undefined} */ (element);
    };
}
