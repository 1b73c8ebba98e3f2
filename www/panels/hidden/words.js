/**
 * What the picture of the hidden space shows, in words and numbers.
 */
import {html} from 'lit/html.js';
import {formatFixed} from '../../plot/ticks.js';
import {classMark} from '../class-mark.js';
import {classMeans} from './space.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('./space.js').Space} Space */

/**
 * Where the decision lies.
 * @param {View} view
 * @param {Space} space
 * @param {[across: string, up: string]} names of the units
 * @returns {string}
 */
export function decision({text, session}, space, names) {
    const {noLine, image, others, scores} = space;
    if (noLine) return text(`hidden.none.${noLine}`, {activation: text(`activation.${session.layers[session.layers.length - 1].activation}`)});
    if (image !== undefined) return text(others > 0 ? 'hidden.image.more' : 'hidden.image', {n: others});
    const kind = others > 0 ? 'slice' : 'exact';
    if (scores.length > 2) return text(`hidden.${kind}.classes`, {n: others});
    return text(`hidden.${kind}`, {n: others, equation: equation(space, names)});
}

/**
 * 3.21 h₁ − 0.50 h₂ + 1.00 = 0.
 * @param {Space} space with a single output
 * @param {[across: string, up: string]} names
 */
export function equation({choice, scores: [level, score]}, [across, up]) {
    /** @type {[number, string][]} */
    const terms = [[score.across, `\u00a0${across}`], ...(choice.up === null ? [] : [/** @type {[number, string]} */ ([score.up, `\u00a0${up}`])]), [score.constant - level.constant, '']];
    const sum = terms.map(([value, name], i) => {
        const size = formatFixed(Math.abs(value), 2) + name;
        if (i === 0) return value < 0 ? `−${size}` : size;
        return `${value < 0 ? '−' : '+'} ${size}`;
    });
    return `${sum.join(' ')} = 0`;
}

/**
 * Where each class lies, as a table.
 * @param {View} view
 * @param {Space} space
 * @param {[across: string, up: string]} names
 */
export function meansTable({text, session, palette}, space, [across, up]) {
    const two = space.choice.up !== null;
    return html`<table class="hidden-table">
        <caption>${text('hidden.means')}</caption>
        <thead><tr><th scope="col">${text('hidden.class')}</th><th scope="col">${text('hidden.points')}</th><th scope="col">${across}</th>${two ? html`<th scope="col">${up}</th>` : ''}</tr></thead>
        <tbody>${classMeans(space, session.points).map((row) => html`<tr>
            <th scope="row">${classMark(palette, row.label)}</th><td>${row.count}</td><td>${formatFixed(row.across, 3)}</td>${two ? html`<td>${formatFixed(row.up, 3)}</td>` : ''}
        </tr>`)}</tbody>
    </table>`;
}
