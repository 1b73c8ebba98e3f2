/**
 * The parameters that are drawn as numbers: where each began, what it is now, how far it has been from where it began.
 */
import {html} from 'lit/html.js';
import {placeOf} from '../../engine/parameters.js';
import {parameterName} from '../../plot/parameter-name.js';
import {formatLoss} from '../../plot/ticks.js';

/** @typedef {import('../view.js').View} View */

/**
 * @param {View} view
 * @param {import('./paths.js').Paths} paths
 * @param {(parameter: number | null) => void} choose
 */
export function numbersTable({text, session: {layers, steps: present}, selection}, {paths, steps, value}, choose) {
    const now = Math.max(0, steps.findLastIndex((step) => step <= present));
    return html`<table class="parameters-table">
        <thead><tr>
            <th scope="col">${text('parameters.name')}</th><th scope="col">${text('parameters.first')}</th>
            <th scope="col">${text('parameters.now')}</th><th scope="col">${text('parameters.farthest')}</th>
        </tr></thead>
        <tbody>${paths.map(({number}) => {
            const place = placeOf(layers, number);
            const start = value(number, 0);
            let farthest = start;
            for (let at = 0; at <= now; at++) if (Math.abs(value(number, at) - start) > Math.abs(farthest - start)) farthest = value(number, at);
            const chosen = selection.parameter === number;
            return html`<tr>
                <th scope="row"><button aria-pressed=${chosen} title=${text('parameters.choose')} @click=${() => choose(chosen ? null : number)}>${place ? parameterName(layers, place) : ''}</button></th>
                <td>${formatLoss(start)}</td><td>${formatLoss(value(number, now))}</td><td>${formatLoss(farthest)}</td>
            </tr>`;
        })}</tbody>
    </table>`;
}
