/**
 * A run as a NumPy program: points, parameters, and so many steps on.
 *
 * The two passes are in `forward.js`; the formulas are in tables: `activations.js`, `losses.js`, `optimizers.js`.
 */
import {batches, chosen} from './batches.js';
import {definitionsFor} from './definitions.js';
import {backward, forward, outcome, parameterNames, reduced, traced} from './forward.js';
import {iteration, lbfgsFunctions, lbfgsMemory} from './lbfgs.js';
import {optimizer} from './optimizers.js';
import {penalized, penaltyOf, returned} from './penalty.js';
import {points} from './points.js';
import {code, file, indented, statement} from './python.js';
import {report, summary} from './report.js';

/** @typedef {import('./run.js').Run} Run */

/**
 * @param {Run} run
 * @param {number} more steps
 * @returns {string}
 */
export function numpy(run, more) {
    const {steps} = run;
    const {before, functions, body} = run.config.optimizer === 'lbfgs' ? quasiNewton(run) : descent(run);
    const settings = code(penalized(run).settings, penalizedList(run), before);
    const parts = [forward(run), lossFunction(run), ...functions];
    const loop = code(report(run, String(steps)), `for step in range(${steps + 1}, ${steps + more + 1}):`, indented(body), report(run, '{step}'));
    const definitions = definitionsFor('numpy', ...parts, loop);
    const usesMath = /\bmath\./.test(code(definitions, ...parts, settings).join('\n'));
    return file(
        [summary(run, more), ...(usesMath ? ['import math', ''] : []), 'import numpy as np', '', points(run, 'numpy'), '', parameters(run), '', settings],
        ...definitions,
        ...parts,
        loop
    );
}

/** @param {Run} run */
function parameters({parameters: layers, steps: step, say}) {
    return code(
        `# ${say(layers.some(({b}) => b) ? 'weightsAndBiases' : 'weights', {step})}`,
        layers.map(({W, b}, l) => code(statement(`W${l + 1} = np.array(`, W, ')'), b !== null && statement(`b${l + 1} = np.array(`, b, ')')))
    );
}

/** The list that penalties in a loss go over. @param {Run} run */
function penalizedList(run) {
    const {onWeights, onBiases} = penalized(run);
    const names = parameterNames(run).filter((name) => (name.startsWith('W') ? onWeights : onBiases));
    const needed = names.length > 0 && (run.config.reportPenalty || run.config.optimizer === 'lbfgs');
    return needed && `penalized = [${names.join(', ')}]`;
}

/** The sums of a penalty over one parameter. */
const SUMS = {l1: 'np.sum(abs(w))', l2: 'np.sum(w**2)'};

/** What is reported. @param {Run} run */
function lossFunction(run) {
    const {reportReduction, reportPenalty} = run.config;
    const penalty = reportPenalty ? penaltyOf(run, 'X', SUMS) : [];
    return code('def loss(x, y):', indented(forLoss(run), returned(reduced(run, reportReduction), penalty)));
}

/** A call of `forward` for what the loss needs. @param {Run} run */
function forLoss(run) {
    const all = traced(run);
    return `${all.length > 1 ? '*_, ' : ''}${outcome(run)} = forward(x)`;
}

/** A call of `forward` for what the way back needs. @param {Run} run @param {string} x */
function forGradient(run, x) {
    const way = backward(run, x, 'Y').join('\n');
    const names = traced(run).map((name) => (new RegExp(`\\b${name}\\b`).test(way) ? name : '_'));
    return `${names.join(', ')} = forward(${x})`;
}

/** Everything but L-BFGS. @param {Run} run */
function descent(run) {
    const {say} = run;
    const order = batches(run);
    const {choose, x, y} = chosen(order);
    const {before, update} = optimizer(run, parameterNames(run));
    return {
        before: code(before, order.before),
        functions: [],
        body: code(choose, forGradient(run, x), '', `# ${say('back')}`, backward(run, x, y), '', `# ${say('step')}`, update, order.advance)
    };
}

/** @param {Run} run */
function quasiNewton(run) {
    const names = parameterNames(run);
    const {reduction} = run.config;
    const objective = code(
        `def objective():  # ${run.say('descended')}`,
        indented('x, y = X, Y', forLoss(run), returned(reduced(run, reduction), penaltyOf(run, 'X', SUMS)))
    );
    const gradient = code(
        'def gradient():',
        indented(
            forGradient(run, 'X'),
            backward(run, 'X', 'Y'),
            `return np.concatenate([g.ravel() for g in (${names.map((name) => `d${name}`).join(', ')},)])`
        )
    );
    return {before: lbfgsMemory(run, names), functions: [objective, gradient, ...lbfgsFunctions(run)], body: iteration(run)};
}
