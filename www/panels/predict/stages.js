/**
 * The way of some points through the network as a table: a row per point with its class, and a group of columns per stage,
 * with what is computed and the shapes of the matrices.
 *
 *   class │ X │ Z₁ = X W₁ + b₁ │ A₁ = tanh(Z₁) │ Z₂ = A₁ W₂ + b₂ │ Ŷ = sigmoid(Z₂)
 */
import {html, nothing} from 'lit/html.js';
import {featureName, inputName, nameOf} from '../../plot/names.js';
import {layerText, shapeText} from '../../plot/shape.js';
import {formatLoss} from '../../plot/ticks.js';
import {classMark} from '../class-mark.js';
import {isRegression} from '../stage/task.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../engine/session.js').LayerValues} LayerValues */

/** Units of a layer that have a column, and about how many cells a table has. */
const UNITS = 16;
const CELLS = 3000;
const FEWEST_ROWS = 10;

/**
 * A stage: its formula, the shapes of what is multiplied, the values, and what is computed; what is given has no kind.
 * @typedef {{formula: string, shapes: string, names: string[], values: readonly number[][], kind?: 'preactivation' | 'activation' | 'prediction'}} Stage
 */

/**
 * @param {View} view
 * @param {readonly number[][]} points
 */
export function stagesTable(view, points) {
    const {text, session} = view;
    const columns = session.layers.reduce((sum, {fanOut}) => sum + 2 * Math.min(UNITS, fanOut), session.features);
    const shown = Math.min(points.length, Math.max(FEWEST_ROWS, Math.floor(CELLS / columns)));
    const seen = points.slice(0, shown); // the others are not computed either
    const stages = stagesOf(view, seen, points.length, session.forward(seen));
    const outputs = stages[stages.length - 1].values;
    const classes = isRegression(view) ? undefined : outputs.map((row) => classOf(view, row));
    return html`<table class="predict-table">
            <caption class="unseen">${text('predict.caption')}</caption>
            <thead>
                <tr>
                    <th rowspan="2" scope="col">${text('predict.number')}</th>
                    ${classes ? html`<th rowspan="2" scope="col">${text('predict.class')}</th>` : nothing}
                    ${stages.map(({formula, shapes, names, kind}) => html`<th class="predict-stage" colspan=${Math.min(UNITS, names.length) + Number(names.length > UNITS)} scope="colgroup">
                        <span class="predict-formula">${formula}</span>
                        <span class="predict-shapes">${shapes}</span>
                        ${kind ? html`<span class="predict-kind">${text(`predict.${kind}`)}</span>` : nothing}
                    </th>`)}
                </tr>
                <tr>${stages.map(({names}) => [...names.slice(0, UNITS).map((name, i) => html`<th class=${i === 0 ? 'predict-first' : ''} scope="col">${name}</th>`), more(names)])}</tr>
            </thead>
            <tbody>${seen.map((_, row) => html`<tr>
                <th scope="row">${row + 1}</th>
                ${classes ? html`<td>${classes[row] < 0 ? '–' : classMark(view.palette, classes[row])}</td>` : nothing}
                ${stages.map(({names, values, kind}) => [...values[row].slice(0, UNITS).map((value, i) => html`<td class=${i === 0 ? 'predict-first' : ''} title=${value}>${kind ? formatLoss(value) : typed(value)}</td>`), more(names)])}
            </tr>`)}</tbody>
        </table>
        ${shown < points.length ? html`<p>${text('predict.moreRows', {shown, n: points.length})}</p>` : nothing}`;

    /** @param {string[]} names */
    function more(names) {
        return names.length > UNITS ? html`<td class="predict-more">${text('predict.moreUnits', {n: names.length - UNITS})}</td>` : nothing;
    }
}

/**
 * @param {View} view
 * @param {readonly number[][]} points
 * @param {number} n how many there are, with those that are not shown
 * @param {readonly LayerValues[]} layers
 * @returns {Stage[]}
 */
function stagesOf({session, config}, points, n, layers) {
    const widths = [session.features, ...config.hiddenLayers, session.outputs];
    const names = widths.map((width, column) => Array.from({length: width}, (_, index) => (column === 0 ? inputName({features: 'raw'}, index) : nameOf(widths, column, index))));
    const {features} = config;
    const last = layers.length;
    const symbol = (/** @type {string} */ letter, /** @type {number} */ layer) => (last === 1 ? letter : `${letter}${'₀₁₂₃₄₅₆₇₈₉'[layer]}`);
    /** @type {Stage[]} */
    const stages = [{formula: features === 'raw' ? 'X' : 'x', shapes: shapeText(n, session.features), names: names[0], values: points}];
    if (features !== 'raw') stages.push({formula: 'X', shapes: shapeText(n, features.length), names: features.map(featureName), values: session.inputs([...points])});
    layers.forEach(({z, a}, i) => {
        const {fanOut, bias, activation} = session.layers[i];
        const input = i === 0 ? 'X' : symbol('A', i);
        const Z = symbol('Z', i + 1);
        stages.push({
            formula: `${Z} = ${input} ${symbol('W', i + 1)}${bias ? ` + ${symbol('b', i + 1)}` : ''}`,
            shapes: layerText(session.layers[i], n),
            names: names[i + 1].map((name) => `z ${name}`),
            values: z,
            kind: 'preactivation'
        });
        stages.push({
            formula: `${i + 1 === last ? 'Ŷ' : symbol('A', i + 1)} = ${activation}(${Z})`,
            shapes: shapeText(n, fanOut),
            names: names[i + 1],
            values: a,
            kind: i + 1 === last ? 'prediction' : 'activation'
        });
    });
    return stages;
}

/**
 * The class the network decides for, by the engine's rule.
 * @param {View} view
 * @param {readonly number[]} outputs
 * @returns {number} −1 where they are no numbers
 */
function classOf({config}, outputs) {
    if (outputs.some(Number.isNaN)) return -1;
    if (outputs.length === 1) return Number(outputs[0] > (config.lossFunction === 'hinge' ? 0 : 0.5));
    return outputs.indexOf(Math.max(...outputs));
}

/** A number as a reader would write it. @param {number} value */
const typed = (value) => String(Number(value.toPrecision(6))).replaceAll('-', '−');
