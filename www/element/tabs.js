/**
 * The tabs of looking inside: a tab list, and below it the panel of the tab that is open. None has to be.
 *
 *   click, Enter, Space     open a tab; the open one closes
 *   ← →, Home, End          move between the tabs
 *
 * Loaded when several of these panels are shown. What is open is in the panel set, how they are styled in
 * `tab-styles.js`; that a row too narrow for them scrolls is in `tab-row.js`, that a view is scrolled to in `reveal.js`.
 */
import {html, noChange, nothing} from 'lit/html.js';
import {keyed} from 'lit/directives/keyed.js';
import {made} from '../panels/made.js';
import {Reveal} from './reveal.js';
import {TabRow} from './tab-row.js';

export {tabStyles} from './tab-styles.js';

/** @typedef {import('./panel-set.js').PanelSet} PanelSet */
/** @typedef {import('../panels/view.js').View} View */

/** Where a key leads from tab `at` of `count`. @type {Record<string, (at: number, count: number) => number>} */
const PLACES = {
    ArrowRight: (at, count) => (at + 1) % count,
    ArrowLeft: (at, count) => (at + count - 1) % count,
    Home: () => 0,
    End: (_at, count) => count - 1
};

export class Tabs {
    #panels;
    #actions;
    /** The tab that takes the focus when a reader comes with the Tab key. @type {string | undefined} */
    #current;
    /** The one that was open when this was last rendered. @type {string | undefined} */
    #shown;
    #row = new TabRow();
    #reveal = new Reveal();
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
        this.#reveal.again();
        if (open !== this.#shown) queueMicrotask(() => this.#row.show(open));
        this.#shown = open;
        return html`<div class="tab-row"><div class="tabs" role="tablist" aria-label=${view.text('inside')} @keydown=${this.#onKey} ${made(this.#attachRow)}>
                ${tabs.map((name) => html`<button class="tab" role="tab" id="tab-${name}" aria-controls="inside-${name}"
                    aria-selected=${name === open} tabindex=${name === current ? 0 : -1} data-name=${view.text(`panel.${name}`)}
                    @click=${() => this.#click(name)} @focus=${() => this.#focused(name)}>${view.text(`panel.${name}`)}</button>`)}
            </div>
            <div class="more-tabs back" aria-hidden="true" @click=${() => this.#row.leap(-1)}>‹</div>
            <div class="more-tabs on" aria-hidden="true" @click=${() => this.#row.leap(1)}>›</div></div>
            <div class="turned" ?hidden=${open === undefined} ${made(this.#attach)}>
                ${tabs.map((name) => keyed(name, html`<section class="panel ${name}" part=${name} role="tabpanel" id="inside-${name}"
                    aria-labelledby="tab-${name}" ?hidden=${name !== open} aria-busy=${String(name === open && !this.#panels.get(name))}>${name === open ? this.#panels.get(name)?.render(view) ?? nothing : noChange}</section>`))}
            </div>`;
    }

    /** Brings the view that a reader opens into sight. */
    reveal() {
        const place = this.#place;
        const {open} = this.#panels;
        if (!place?.parentElement || !open) return;
        const complete = () => this.#panels.get(open) !== undefined && !place.querySelector('[aria-busy="true"]');
        this.#reveal.begin(place.parentElement, complete);
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
        const row = this.#place?.previousElementSibling;
        for (const tab of row?.querySelectorAll('button') ?? []) tab.tabIndex = tab.id === `tab-${name}` ? 0 : -1;
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

    /** @type {(element: HTMLElement) => void} */
    #attach = (element) => {
        this.#place = element;
    };

    /** @type {(element: HTMLElement) => void} */
    #attachRow = (element) => this.#row.attach(element);
}
