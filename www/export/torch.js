/**
 * A run as a PyTorch program, in float64: the model, the optimizer with what it remembers, and so many steps on.
 */
import {batches, chosen} from './batches.js';
import {definitionsFor} from './definitions.js';
import {losses} from './losses.js';
import {penalized, penaltyOf, returned} from './penalty.js';
import {points} from './points.js';
import {code, file, indented} from './python.js';
import {report, summary} from './report.js';
import {model, parameters} from './torch-model.js';
import {decays, torchOptimizer} from './torch-optimizers.js';

/** @typedef {import('./run.js').Run} Run */
/** @typedef {import('./index.js').Remark} Remark */

/**
 * @param {Run} run
 * @param {number} more steps
 * @returns {{code: string | undefined, remarks: Remark[]}}
 */
export function torch(run, more) {
    const {config, steps} = run;
    if (config.quirk !== 'none') return {code: undefined, remarks: [{key: 'quirk', values: {library: 'PyTorch'}}]};
    const quasiNewton = config.optimizer === 'lbfgs';
    const order = batches(run);
    const {choose, x, y} = chosen(order);
    const {before, adjust} = torchOptimizer(run);
    const same = code(reported(run)).join() === code(descended(run)).join();
    const name = same ? 'loss' : 'objective';
    const parts = [
        ['def loss(x, y):', ...indented(reported(run))],
        same ? [] : [`def objective(x, y):  # ${run.say('descended')}`, ...indented(descended(run))],
        quasiNewton ? ['def closure():', ...indented('optimizer.zero_grad()', `value = ${name}(X, Y)`, 'value.backward()', 'return value')] : []
    ];
    const step = quasiNewton ? ['optimizer.step(closure)'] : [...adjust, 'optimizer.zero_grad()', `${name}(${x}, ${y}).backward()`, 'optimizer.step()'];
    const loop = code(
        report(run, String(steps)),
        `for step in range(${steps + 1}, ${steps + more + 1}):`,
        indented(choose, step, order.advance),
        report(run, '{step}')
    );
    const built = model(run);
    const definitions = definitionsFor('torch', built, ...parts);
    const imports = [
        ...(code(before, adjust).some((line) => /\bmath\./.test(line)) ? ['import math', ''] : []),
        ...(order.before.some((line) => /\bnp\./.test(line)) ? ['import numpy as np'] : []),
        'import torch',
        ...(parts.flat().some((line) => /\bF\./.test(line)) ? ['import torch.nn.functional as F'] : []),
        '',
        'torch.set_default_dtype(torch.float64)'
    ];
    const settings = code(penalized(run).settings, before, order.before);
    return {
        code: file([summary(run, more), imports, '', points(run, 'torch')], ...definitions, [built, '', parameters(run), '', settings], ...parts, loop),
        remarks: quasiNewton ? [{key: 'search', values: {library: 'PyTorch'}}] : []
    };
}

const SUMS = {l1: 'w.abs().sum()', l2: '(w**2).sum()'};

/** What is reported. @param {Run} run */
const reported = (run) => returned(reduced(run, run.config.reportReduction), run.config.reportPenalty ? penaltyOf(run, 'X', SUMS) : []);

/** What is descended; weight decay is the optimizer's. @param {Run} run */
function descended(run) {
    const byHand = decays(run) ? {...run, config: {...run.config, l2: 0}} : run;
    return returned(reduced(run, run.config.reduction), penaltyOf(byHand, 'x', SUMS));
}

/**
 * @param {Run} run
 * @param {import('../config/config.js').Reduction} reduction
 */
function reduced({config, outputs}, reduction) {
    const call = (/** @type {string} */ options) => `${losses[config.lossFunction].torch}(model(x), y${options})`;
    const perSample = config.lossFunction === 'softmax_ce'; // its mean is over the samples, that of the others over all numbers
    if (reduction === 'sum') return call(", reduction='sum'");
    if (outputs === 1 || perSample === (reduction === 'mean_samples')) return call('');
    return `${call(", reduction='sum'")} / ${perSample ? 'y.numel()' : 'len(x)'}`;
}
