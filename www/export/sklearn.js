/**
 * A run as a scikit-learn program: `MLPClassifier` or `MLPRegressor` with our parameters and what our optimizer remembers.
 *
 * What scikit-learn has no setting for is listed instead. Sums and means over the outputs are brought into its mean over
 * the samples by the learning rate, where that is the same.
 */
import {batches} from './batches.js';
import {penalized, penaltyOf, returned} from './penalty.js';
import {labelled} from './points.js';
import {code, file, float, indented, statement} from './python.js';
import {report, summary} from './report.js';
import {AUTO, counterpart} from './sklearn-settings.js';

/** @typedef {import('./run.js').Run} Run */
/** @typedef {import('./index.js').Remark} Remark */

/**
 * @param {Run} run
 * @param {number} more steps
 * @returns {{code: string | undefined, remarks: Remark[]}}
 */
export function sklearn(run, more) {
    const {model, options, missing} = counterpart(run);
    if (missing.length > 0) return {code: undefined, remarks: missing};
    const classifier = model === 'MLPClassifier';
    const {config} = run;
    const quasiNewton = config.optimizer === 'lbfgs';
    const imports = ['import numpy as np', ...(classifier ? ['from sklearn.metrics import log_loss'] : []), `from sklearn.neural_network import ${model}`];
    const made = code(`model = ${model}(`, indented(options), ')', filled(run, classifier));
    const settings = code(config.reportPenalty && penalized(run).settings, !quasiNewton && [remembered(run), batches(run).before]);
    return {
        code: file(
            [summary(run, more), imports, '', labelled(run, classifier), '', made, settings.length > 0 && ['', settings]],
            lossFunction(run, classifier),
            quasiNewton ? fitted(run, more) : stepped(run, more)
        ),
        remarks: quasiNewton ? [{key: 'search', values: {library: 'scikit-learn'}}] : []
    };
}

/** A first call makes the arrays, which then get our numbers. @param {Run} run @param {boolean} classifier */
function filled({config, outputs, parameters, steps: step, say}, classifier) {
    const classes = classifier ? `, classes=${labels(outputs)}` : '';
    return code(
        '',
        `# ${say('firstCall', {step})}`,
        config.optimizer === 'lbfgs' ? 'model.fit(X, y)' : `model.partial_fit(X, y${classes})`,
        parameters.map(({W, b}, l) => code(statement(`model.coefs_[${l}][:] = `, W, ''), statement(`model.intercepts_[${l}][:] = `, b ?? [], '')))
    );
}

/** The classes, in Python. @param {number} outputs */
const labels = (outputs) => `[${Array.from({length: Math.max(2, outputs)}, (_, label) => label).join(', ')}]`;

/** Its lists have the weights of all layers, then the biases. @param {Run} run */
function remembered({config, first, second, updates, say}) {
    const list = (/** @type {string} */ name, /** @type {Run['first']} */ moment, scale = 1) => {
        const arrays = [...moment.map(({W}) => W), ...moment.map(({b}) => b ?? [])];
        const times = (/** @type {number} */ number) => float(scale * number);
        return [`model._optimizer.${name} = [`, ...indented(arrays.map((array) => statement('np.array(', array, '),', times))), ']'];
    };
    const what = `# ${say('remembersUnnamed')}`;
    if (config.optimizer === 'adam') return code(what, list('ms', first), list('vs', second), `model._optimizer.t = ${updates}`);
    if (config.optimizer === 'sgd' || config.momentum === 0) return [];
    return code(what, list('velocities', first, -config.learningRate));
}

/** What is reported. @param {Run} run @param {boolean} classifier */
function lossFunction(run, classifier) {
    const {config, outputs} = run;
    const {reportReduction} = config;
    const mean = classifier ? `log_loss(y, model.predict_proba(x), labels=${labels(outputs)})` : 'np.mean((model.predict(x) - y)**2) / 2';
    // log_loss is the mean over the samples, the other one that over all numbers.
    const factors = classifier
        ? {sum: ' * len(x)', mean_samples: '', mean_elements: outputs > 1 ? ` / ${outputs}` : ''}
        : {sum: ' * y.size', mean_samples: outputs > 1 ? ` * ${outputs}` : '', mean_elements: ''};
    const penalty = config.reportPenalty ? penaltyOf(run, 'X', {l1: '', l2: 'np.sum(w**2)'}).map((line) => line.replace('penalized', 'model.coefs_')) : [];
    return code('def loss(x, y):', indented(returned(`${mean}${factors[reportReduction]}`, penalty)));
}

/** @param {Run} run @param {number} more steps */
function stepped(run, more) {
    const {steps, train, batch} = run;
    const {rows, advance} = batches(run);
    const smaller = batch !== undefined && batch > AUTO && train.X.length % batch > 0;
    return code(
        report(run, String(steps), 'y'),
        `for step in range(${steps + 1}, ${steps + more + 1}):`,
        indented(
            rows ? [`rows = ${rows}`, smaller && 'model.set_params(batch_size=len(X[rows]))', 'model.partial_fit(X[rows], y[rows])'] : 'model.partial_fit(X, y)',
            advance
        ),
        report(run, '{step}', 'y')
    );
}

/** @param {Run} run @param {number} more iterations */
function fitted(run, more) {
    return code(report(run, String(run.steps), 'y'), `model.set_params(max_iter=${more})`, 'model.fit(X, y)', report(run, String(run.steps + more), 'y'));
}
