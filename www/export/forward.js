/**
 * The two passes of a network in NumPy, every layer written out.
 *
 * Layer l has `zl` and `al`; the last activation is `p`. Where the activation is the identity, there is no z.
 */
import {activations, named} from './activations.js';
import {losses} from './losses.js';
import {gradientOfPenalty} from './penalty.js';

/** @typedef {import('./run.js').Run} Run */

/** @param {Run} run @returns {string[]} in the order of a state: `W1`, `b1`, `W2` … */
export const parameterNames = ({layers}) => layers.flatMap(({bias}, l) => [`W${l + 1}`, ...(bias ? [`b${l + 1}`] : [])]);

/** What stands for the letters of pieces in a layer. @param {Run} run @param {number} l from 0 @param {string} [y] */
export function lettersOf({layers}, l, y = 'y') {
    const a = l === layers.length - 1 ? 'p' : `a${l + 1}`;
    const z = layers[l].activation === 'identity' ? a : `z${l + 1}`;
    return {z, a, p: 'p', y};
}

/** Whether the output's slope is computed in another way: by the loss itself, by the quirk, or with a matrix. @param {Run} run */
function outputSlope({config, layers}) {
    const {activation} = layers[layers.length - 1];
    const own = !losses[config.lossFunction].through || config.quirk !== 'none';
    return own ? '' : activations[activation].slope;
}

/** @param {Run} run @param {number} l */
const slopeOf = (run, l) => (l === run.layers.length - 1 ? outputSlope(run) : activations[run.layers[l].activation].slope);

/**
 * What the loss is computed from: the logits or the outputs.
 * @param {Run} run
 */
export function outcome(run) {
    const letters = lettersOf(run, run.layers.length - 1);
    return /\bz\b/.test(losses[run.config.lossFunction].term) ? letters.z : letters.p;
}

/**
 * The names `forward` returns: what the way back needs, and at the end what the loss needs.
 * @param {Run} run
 */
export function traced(run) {
    const names = run.layers.flatMap((_, l) => {
        const {z, a} = lettersOf(run, l);
        const slope = slopeOf(run, l);
        return [...(/\bz\b/.test(slope) ? [z] : []), a];
    });
    return [...new Set(names)].filter((name) => name !== outcome(run)).concat(outcome(run));
}

/**
 * The function that computes a layer after the other.
 * @param {Run} run
 * @returns {string[]}
 */
export function forward(run) {
    const lines = run.layers.flatMap(({activation, bias}, l) => {
        const {z, a} = lettersOf(run, l);
        const before = l === 0 ? 'x' : lettersOf(run, l - 1).a;
        const linear = `${z} = ${before} @ W${l + 1}${bias ? ` + b${l + 1}` : ''}`;
        return activation === 'identity' ? [linear] : [linear, `${a} = ${named(activations[activation].value, {z})}`];
    });
    return ['def forward(x):', ...[...lines, `return ${traced(run).join(', ')}`].map((line) => `    ${line}`)];
}

/**
 * From outputs to gradients: a delta for each layer, the last one first, and what follows from it.
 * @param {Run} run
 * @param {string} x names of the batch
 * @param {string} y
 * @returns {string[]}
 */
export function backward(run, x, y) {
    const last = run.layers.length - 1;
    return run.layers.flatMap((_, i) => {
        const l = last - i;
        const name = `delta${l + 1}`;
        const input = l === 0 ? x : lettersOf(run, l - 1).a;
        const slope = named(slopeOf(run, l), lettersOf(run, l));
        const above = `delta${l + 2} @ W${l + 2}.T`;
        const delta = l === last ? outputDelta(run, name, x, y) : [`${name} = ${slope ? `(${above})${slope}` : above}`];
        const W = `W${l + 1}`;
        const b = `b${l + 1}`;
        return [
            ...delta,
            `d${W} = ${input}.T @ ${name}${gradientOfPenalty(run, W, x)}`,
            ...(run.layers[l].bias ? [`d${b} = ${name}.sum(axis=0)${gradientOfPenalty(run, b, x)}`] : [])
        ];
    });
}

/**
 * @param {Run} run
 * @param {string} name
 * @param {string} x
 * @param {string} y
 */
function outputDelta(run, name, x, y) {
    const {config, layers, outputs, say} = run;
    const last = layers.length - 1;
    const letters = lettersOf(run, last, y);
    const divisor = divisorOf(config.reduction, outputs, x, y);
    const loss = losses[config.lossFunction];
    if (config.quirk !== 'none') {
        return [`s = sigmoid(p)  # ${say('quirk')}`, `${name} = (p - ${y}) * s * (1 - s)${divisor}`];
    }
    const difference = named(loss.delta, letters);
    if (loss.through && layers[last].activation === 'softmax') {
        return [`error = ${difference}`, `${name} = p * (error - (error * p).sum(axis=1, keepdims=True))${divisor}`];
    }
    const behind = named(outputSlope(run), letters) + divisor;
    return [`${name} = ${behind && /^\w+ -/.test(difference) ? `(${difference})` : difference}${behind}`];
}

/**
 * What makes a mean of a sum, behind it.
 * @param {import('../config/config.js').Reduction} reduction
 * @param {number} outputs
 * @param {string} x
 * @param {string} y
 */
function divisorOf(reduction, outputs, x, y) {
    if (reduction === 'sum') return '';
    return reduction === 'mean_samples' || outputs === 1 ? ` / len(${x})` : ` / ${y}.size`;
}

/**
 * The loss of all samples, without penalty.
 * @param {Run} run
 * @param {import('../config/config.js').Reduction} reduction
 */
export function reduced({config, outputs, layers}, reduction) {
    const letters = {z: outcome(/** @type {Run} */ ({config, outputs, layers})), p: 'p', y: 'y'};
    const term = named(losses[config.lossFunction].term, letters);
    if (reduction === 'sum') return `np.sum(${term})`;
    if (config.lossFunction === 'softmax_ce') return `np.sum(${term}) / ${reduction === 'mean_samples' ? 'len(x)' : 'y.size'}`;
    return reduction === 'mean_samples' && outputs > 1 ? `np.sum(${term}) / len(x)` : `np.mean(${term})`;
}
