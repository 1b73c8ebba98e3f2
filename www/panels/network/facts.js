/**
 * What follows from the shape of a network: the shapes of the matrices of one step, the number of parameters, and what
 * three rules of thumb say about the hidden layers. Below, on demand, its activations on their own.
 */
import {html} from 'lit/html.js';
import {layerText} from '../../plot/shape.js';
import {formatCount} from '../../plot/ticks.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../../engine/session.js').Layer} Layer */

/**
 * @param {View} view
 * @param {{module?: ((view: View) => unknown) | undefined, ask: () => unknown}} activations on demand
 */
export function facts(view, activations) {
    const {session: {layers}, text} = view;
    const rows = samplesOfStep(view);
    const {weights, biases} = countParameters(layers);
    const some = (/** @type {'parameters' | 'weights' | 'biases'} */ what, /** @type {number} */ n) => text(n === 1 ? `network.one.${what}` : `network.some.${what}`, {n: formatCount(n)});
    return html`<div class="network-facts">
        <p>${text(biases ? 'network.count' : 'network.countWithoutBiases', {all: some('parameters', weights + biases), weights: some('weights', weights), biases: some('biases', biases)})}</p>
        <p class="network-shapes" aria-label=${text('network.shapes', {n: rows})}>${layers.map((layer) => html`<span>${layerText(layer, rows)}</span> `)}</p>
        ${rules(view)}
        <details class="network-rules" @toggle=${() => activations.ask()}>
            <summary>${text('network.activations')}</summary>
            ${activations.module?.(view)}
        </details>
    </div>`;
}

/**
 * How many samples one step takes.
 * @param {View} view
 */
function samplesOfStep({session: {points}, config: {batchSize}}) {
    const training = points.count - points.test.reduce((sum, held) => sum + held, 0);
    return batchSize === 'full' ? training : Math.min(batchSize, training);
}

/** @param {readonly Readonly<Layer>[]} layers */
export function countParameters(layers) {
    const weights = layers.reduce((sum, {fanIn, fanOut}) => sum + fanIn * fanOut, 0);
    const biases = layers.reduce((sum, {fanOut, bias}) => sum + (bias ? fanOut : 0), 0);
    return {weights, biases};
}

/**
 * The widths each rule allows.
 * @param {number} inputs
 * @param {number} outputs
 * @returns {{key: string, least: number, most: number}[]}
 */
export function rulesFor(inputs, outputs) {
    const twoThirds = Math.floor((2 / 3) * inputs + outputs);
    return [
        {key: 'twice', least: 1, most: 2 * inputs - 1},
        {key: 'twoThirds', least: twoThirds, most: twoThirds},
        {key: 'between', least: Math.min(inputs, outputs), most: Math.max(inputs, outputs)}
    ];
}

/** @param {View} view */
function rules({session: {layers, outputs}, config: {hiddenLayers}, text}) {
    return html`<details class="network-rules">
        <summary>${text('network.rules')}</summary>
        <ul>${rulesFor(layers[0].fanIn, outputs).map(({key, least, most}) => {
            const allowed = least === most ? String(least) : text('network.range', {least, most});
            const verdict = hiddenLayers.map((width) => text(width >= least && width <= most ? 'network.kept' : 'network.broken', {n: width})).join(', ');
            return html`<li>${text(`network.rule.${key}`)}: <b>${allowed}</b> (${verdict || text('network.noHidden')})</li>`;
        })}</ul>
        <p>${text('network.notLaws')}</p>
    </details>`;
}
