/**
 * The equation that is looked at, large: its formula, its matrix and those it is made from, and a sentence about the number
 * that is pointed at.
 */
import {html, nothing} from 'lit/html.js';
import {shapeText} from '../../plot/shape.js';
import {parse} from './formula.js';
import {spelled} from './spelled.js';
import {isPerSample, uses} from './links.js';
import {inWords} from './numbers.js';
import {LARGE, matrix} from './matrix.js';
import {captionOf, equationOf, equations, shapesOf} from './page.js';
import {math, typesetName} from './typeset.js';

/** @typedef {import('./page.js').Page} Page */
/** @typedef {import('./links.js').Cell} Cell */
/** @typedef {import('../../engine/types.js').Entry} Entry */

/**
 * @param {Page} page
 * @param {unknown} sentence about the number that is pointed at
 */
export function desk(page, sentence) {
    const {sheet, current, text} = page;
    const place = sheet.entries.findIndex(({name}) => name === current);
    const entry = sheet.entries[place];
    const number = equations(sheet).indexOf(entry) + 1;
    const operands = [...new Set(entry.factors.map((factor) => factor.entry))];
    const signs = signsOf(entry, operands.length);
    return html`<section class="step-desk" aria-label=${text('step.desk')}>
        <p class="step-head"><span>${captionOf(page, entry)}</span><span class="step-shape">${shapesOf(sheet, entry)}</span><span class="step-of">${text('step.place', {number, count: equations(sheet).length})}</span></p>
        <div class="step-formula" tabindex="0">${math(equationOf(page, entry), true)}</div>
        <div class="step-operands">
            ${operand(page, place)}
            ${operands.map((factor, i) => html`<span class="step-sign" aria-hidden="true">${signs[i]}</span>${operand(page, factor)}`)}
            ${signs[operands.length] ? html`<span class="step-sign" aria-hidden="true">${signs[operands.length]}</span>` : nothing}
        </div>
        <p class="step-sentence" aria-live=${page.isLive ? 'off' : 'polite'}>${sentence}</p>
    </section>`;
}

/**
 * @param {Page} page
 * @param {number} place
 */
function operand({sheet, names}, place) {
    const entry = sheet.entries[place];
    return html`<figure>
        <div class="step-scroll">${matrix(entry, place, LARGE, names.text(entry.name), true)}</div>
        <figcaption>${math(typesetName(entry.name, names))} <span class="step-shape">${shapeText(entry.rows, entry.columns)}</span></figcaption>
    </figure>`;
}

/**
 * The signs before and behind the operands, where the formula is as simple as that; otherwise it says itself how they are
 * put together, and they are only listed.
 * @param {Entry} entry
 * @param {number} count
 * @returns {string[]}
 */
function signsOf({formula}, count) {
    const tree = parse(formula);
    if (tree.kind === 'product' && tree.of.length === count && tree.of.every(({kind}) => kind === 'factor')) return ['=', ...tree.signs.slice(1)];
    if (tree.kind === 'sum' && tree.of.length === count && tree.of.every(({kind}) => kind === 'factor')) return ['=', ...tree.minus.slice(1).map((minus) => (minus ? '−' : '+'))];
    if (tree.kind === 'power' && tree.mark === 'ᵀ') return ['=', 'ᵀ'];
    return ['←', ...Array(Math.max(0, count - 1)).fill('')];
}

/**
 * Where a number comes from and where it goes.
 * @param {Page} page
 * @param {Cell | undefined} cell
 */
export function sentenceOf({sheet, names, text}, cell) {
    if (!cell) return text('step.hint');
    const {entries, points} = sheet;
    const entry = entries[cell.entry];
    const name = names.cell(entry, cell.row, cell.column);
    const value = inWords(entry.values[cell.row * entry.columns + cell.column]);
    const goes = [...new Set(uses(sheet, cell).map((block) => names.text(entries[block.entry].name)))];
    return [
        entry.formula === '' ? text('step.given', {name, value}) : text('step.made', {name, sum: spelled(sheet, cell), value}),
        isPerSample(sheet, entry) ? text('step.ofPoint', {point: points[cell.row] + 1}) : '',
        goes.length > 0 ? text('step.goes', {names: goes.join(', ')}) : ''
    ].filter(Boolean).join(' ');
}
