/**
 * The page of equations: forward, loss, backward, update, each line with its number, its shapes and its matrix. The current
 * one is marked.
 */
import {html, nothing} from 'lit/html.js';
import {productText, shapeText} from '../../plot/shape.js';
import {kindOf} from './names.js';
import {matrix, SMALL} from './matrix.js';
import {math, operator, typeset, typesetName} from './typeset.js';
import {parse} from './formula.js';

/** @typedef {import('../../engine/types.js').Worksheet} Worksheet */
/** @typedef {import('../../engine/types.js').Entry} Entry */
/** @typedef {import('../view.js').Text} Text */

/**
 * A worksheet as it is shown.
 * @typedef {object} Page
 * @property {Worksheet} sheet
 * @property {import('./names.js').Names} names as chosen
 * @property {string} current name of the entry that is looked at
 * @property {boolean} isLive whether it changes by itself, because the network trains; then it is not read aloud
 * @property {Text} text
 * @property {(name: string) => void} choose
 */

const PHASES = /** @type {const} */ (['forward', 'loss', 'backward', 'update']);

/** Entries with a formula, in their order: the numbered equations. @param {Worksheet} sheet */
export const equations = ({entries}) => entries.filter(({formula}) => formula !== '');

/** @param {Page} page */
export function equationList(page) {
    const {sheet: {entries}, text} = page;
    return PHASES.map((phase) => {
        const own = entries.map((entry, place) => ({entry, place})).filter(({entry}) => entry.phase === phase);
        if (own.length === 0) return nothing;
        return html`<section class="step-phase"><h2>${text(`step.${phase}`)}</h2>
            <ol>${own.map(({entry, place}) => equation(page, entry, place))}</ol>
        </section>`;
    });
}

/**
 * @param {Page} page
 * @param {Entry} entry
 * @param {number} place
 */
function equation(page, entry, place) {
    const {sheet, names, current, text, choose} = page;
    const {name, formula} = entry;
    const isCurrent = name === current;
    const number = formula === '' ? 0 : equations(sheet).indexOf(entry) + 1;
    const label = names.text(name);
    return html`<li class="step-line ${isCurrent ? 'step-current' : ''}" data-name=${name} aria-current=${isCurrent ? 'step' : nothing}>
        <div class="step-equation">${math(equationOf(page, entry))}</div>
        ${number === 0 ? nothing : html`<button class="step-number" tabindex=${isCurrent ? 0 : -1} aria-label=${text('step.equation', {number, name: label})}
            @click=${() => choose(name)}>(${number})</button>`}
        <div class="step-said"><span class="step-caption">${captionOf(page, entry)}</span> <span class="step-shape">${shapesOf(sheet, entry)}</span></div>
        ${matrix(entry, place, SMALL, label)}
    </li>`;
}

/**
 * Name = formula; what is called as it is made is said once.
 * @param {Page} page
 * @param {Entry} entry
 */
export function equationOf({sheet, names}, {name, formula, factors}) {
    const own = typesetName(name, names);
    if (formula === '') return own;
    const made = formula.replace(/\{(\d+)\}/g, (_, factor) => names.text(sheet.entries[factors[factor].entry].name));
    if (made.replaceAll(' ', '') === names.text(name)) return own;
    return [own, operator('='), typeset(formula, (factor) => typesetName(sheet.entries[factors[factor].entry].name, names))];
}

/**
 * What an entry is, in words.
 * @param {Pick<Page, 'sheet' | 'text'>} page
 * @param {Entry} entry
 */
export function captionOf({sheet, text}, {name, layer}) {
    const last = Math.max(...sheet.entries.map((entry) => entry.layer ?? 0));
    return text(`step.${kindOf(name, layer === last)}`, {layer: layer === null ? '' : layer + 1});
}

/**
 * The shape of an entry, and for a product of matrices how it comes about.
 * @param {Worksheet} sheet
 * @param {Entry} entry
 */
export function shapesOf({entries}, {rows, columns, formula, factors}) {
    const tree = formula === '' ? undefined : parse(formula);
    if (tree?.kind !== 'product' || tree.signs[1] !== '·') return shapeText(rows, columns);
    const [a, b] = factors.map(({entry}) => entries[entry]);
    return productText(a, b);
}
