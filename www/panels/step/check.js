/**
 * The gradient held against central differences, parameter by parameter.
 */
import {html, nothing} from 'lit/html.js';
import {inWords} from './numbers.js';

/** @typedef {import('../../engine/types.js').CheckedDerivative} CheckedDerivative */
/** @typedef {import('./page.js').Page} Page */

/**
 * @param {Page} page
 * @param {readonly CheckedDerivative[]} checked the first of all parameters
 * @param {number} count of all parameters
 */
export function gradientCheck({sheet, names, text}, checked, count) {
    const gradients = sheet.entries.filter(({name}) => /^d[Wb]/.test(name));
    const nameOf = (/** @type {number} */ parameter) => {
        const entry = gradients.find(({parameter: first, values}) => first !== null && parameter >= first && parameter < first + values.length);
        if (!entry) return '';
        const at = parameter - /** @type {number} */ (entry.parameter);
        return names.cell(entry, Math.floor(at / entry.columns), at % entry.columns);
    };
    const wrong = checked.filter(({agrees}) => !agrees).length;
    const more = checked.length < count ? text('step.checkedSome', {some: checked.length, count}) : '';
    return html`<section class="step-check"><h2>${text('step.check')}</h2>
        <p>${text('step.checkNote')} ${wrong === 0 ? text('step.checkAgrees') : text('step.checkDiffers', {wrong})} ${more}</p>
        <div class="step-scroll" tabindex="0" role="group" aria-label=${text('step.check')}><table>
            <thead><tr><th scope="col">${text('step.parameter')}</th><th scope="col">${text('step.analytic')}</th><th scope="col">${text('step.numeric')}</th>
                <th scope="col">${text('step.difference')}</th><th scope="col">${text('step.distance')}</th></tr></thead>
            <tbody>${checked.map(({parameter, analytic, numeric, difference, h, agrees}) => html`<tr class=${agrees ? nothing : 'step-wrong'}>
                <th scope="row">${nameOf(parameter)}</th><td>${inWords(analytic)}</td><td>${inWords(numeric)}</td><td>${agrees ? '' : '≠ '}${inWords(difference)}</td><td>${inWords(h)}</td></tr>`)}</tbody>
        </table></div>
    </section>`;
}
