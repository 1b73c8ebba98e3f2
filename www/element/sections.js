/**
 * The places of the panels: a section each, the grid they stand in, and below it the tabs.
 */
import {html, nothing} from 'lit/html.js';
import {layout} from './layout.js';

/** @typedef {import('./panel-set.js').PanelSet} PanelSet */
/** @typedef {import('../panels/view.js').View} View */

/** Those without a place until they have something to show, or are known to have. */
const LATE = ['note'];

/**
 * The panels that have a place of their own. A section without content keeps its panel's place.
 * @param {PanelSet} panels
 * @param {View | undefined} view
 * @param {boolean} complete false: only the stage, where there is one; the first picture is on it
 * @param {boolean} promised whether the preset is known to have a note
 */
export function sections(panels, view, complete, promised) {
    const some = !complete && panels.placed.includes('stage');
    return panels.placed.map((name) => {
        const content = view && !(some && name !== 'stage') ? panels.get(name)?.render(view) : undefined;
        const absent = content === nothing || (!content && !promised && LATE.includes(name));
        return html`<section class="panel ${name}" part=${name} ?hidden=${absent} aria-busy=${String(content === undefined)}
            aria-label=${view?.text(`panel.${name}`) ?? nothing}>${content ?? nothing}</section>`;
    });
}

/**
 * The place of those that are tabs, below the others.
 * @param {PanelSet} panels
 * @param {View | undefined} view
 * @param {boolean} complete
 * @param {(event: KeyboardEvent) => void} onKey
 */
export function inside({tabs: names, tabList}, view, complete, onKey) {
    if (names.length === 0) return nothing;
    const tabs = view && complete && tabList?.render(view);
    return html`<div class="inside" aria-busy=${String(!tabs)} @keydown=${onKey}>${tabs || nothing}</div>`;
}

/**
 * @param {HTMLElement} grid with a section for each of them
 * @param {readonly string[]} placed names of panels
 */
export function arrange(grid, placed) {
    const present = placed.filter((_, i) => !/** @type {HTMLElement} */ (grid.children[i]).hidden);
    for (const [width, {areas, columns, rows}] of Object.entries(layout(present))) {
        grid.style.setProperty(`--${width}-areas`, areas);
        grid.style.setProperty(`--${width}-columns`, columns);
        grid.style.setProperty(`--${width}-rows`, rows);
    }
}
