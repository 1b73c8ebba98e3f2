/**
 * The settings of network and training below the diagram.
 */
import {html, nothing} from 'lit/html.js';
import {checkField, selectField} from '../fields.js';
import {ladderField} from '../ladder-field.js';
import {isRegression} from '../stage/task.js';

/** @typedef {import('../view.js').View} View */
/** @typedef {import('../view.js').Actions} Actions */
/** @typedef {import('../../config/config.js').Config} Config */

const RATES = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const PENALTIES = [0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];
const MOMENTA = [0, 0.5, 0.8, 0.9, 0.95, 0.99];

/** Losses that are made for one output activation, which follows them; the others take any. */
const TIED = ['bce', 'softmax_ce', 'hinge'];

/** Losses for two classes, for one output per class, and for numbers. */
const LOSSES = {two: ['bce', 'half_squared', 'squared', 'hinge'], several: ['softmax_ce', 'half_squared', 'squared'], numbers: ['half_squared', 'squared']};

/**
 * @param {View} view
 * @param {Actions} actions
 */
export function settings(view, {configure}) {
    const {config, session, names, text} = view;
    const named = (/** @type {string} */ group, /** @type {readonly string[]} */ choices) =>
        choices.map((name) => /** @type {[string, string]} */ ([name, text(`${group}.${name}`)]));
    const select = (/** @type {keyof Config} */ key, /** @type {readonly string[]} */ choices, /** @type {string} */ group = key) =>
        selectField({
            label: text(`network.${key}`),
            value: String(config[key]),
            options: named(group, choices),
            choose: (value) => configure({[key]: value})
        });
    const ladder = (/** @type {'learningRate' | 'momentum' | 'l1' | 'l2'} */ key, /** @type {number[]} */ rungs) => {
        const label = text(`network.${key}`);
        return ladderField({
            label, value: config[key], ladder: rungs,
            less: text('less', {what: label}), more: text('more', {what: label}),
            enter: (value) => configure({[key]: value})
        });
    };
    const fitting = session.outputs > 1 ? LOSSES.several : isRegression(view) ? LOSSES.numbers : LOSSES.two;
    const offered = fitting.filter((name) => names.lossFunction.includes(name));
    // Over a single output, softmax is 1 whatever the network computes.
    const outputActivations = names.outputActivation.filter((name) => name !== 'softmax' || session.outputs > 1 || config.outputActivation === name);
    const losses = offered.includes(config.lossFunction) ? offered : [...offered, config.lossFunction];

    return html`<div class="network-settings">
        ${ladder('learningRate', RATES)}
        ${config.hiddenLayers.length > 0 ? activationField(config, names.activation, named, text, configure) : nothing}
        ${select('optimizer', names.optimizer)}
        ${config.optimizer === 'momentum' || config.optimizer === 'nesterov' ? ladder('momentum', MOMENTA) : nothing}
        ${select('init', names.init)}
        ${selectField({
            label: text('network.lossFunction'),
            value: config.lossFunction,
            options: named('lossFunction', losses),
            choose: (lossFunction) => configure({lossFunction})
        })}
        ${TIED.includes(config.lossFunction) ? nothing : select('outputActivation', outputActivations, 'activation')}
        ${ladder('l2', PENALTIES)}
        ${ladder('l1', PENALTIES)}
        ${checkField(text('network.bias'), [config.bias].flat().every(Boolean), (bias) => configure({bias}))}
    </div>`;
}

/**
 * One activation for all hidden layers; layers that differ are shown as mixed until one is chosen.
 * @param {Config} config
 * @param {readonly string[]} choices
 * @param {(group: string, choices: readonly string[]) => [string, string][]} named
 * @param {View['text']} text
 * @param {Actions['configure']} configure
 */
function activationField({activation}, choices, named, text, configure) {
    const used = new Set([activation].flat());
    const value = used.size === 1 ? [...used][0] : '';
    const options = named('activation', choices);
    return selectField({
        label: text('network.activation'),
        value,
        options: value === '' ? [['', text('network.mixed')], ...options] : options,
        choose: (name) => configure({activation: name})
    });
}
