/**
 * Our settings as those of scikit-learn's multi-layer perceptron, and which have no counterpart there.
 */
import {activations} from './activations.js';
import {penalized} from './penalty.js';

/** @typedef {import('./run.js').Run} Run */
/** @typedef {import('./index.js').Remark} Remark */

/** Losses it has, with the output activation that belongs to each. */
const LOSSES = {bce: ['sigmoid', 'MLPClassifier'], softmax_ce: ['softmax', 'MLPClassifier'], half_squared: ['identity', 'MLPRegressor']};

/** Solvers, by our optimizers. */
const SOLVERS = {sgd: 'sgd', momentum: 'sgd', nesterov: 'sgd', adam: 'adam', lbfgs: 'lbfgs'};

/** The largest batch it takes by default. */
export const AUTO = 200;

/**
 * @param {Run} run
 * @returns {{model: string, options: string[], missing: Remark[]}} lines of keyword arguments; a remark for each setting it lacks
 */
export function counterpart(run) {
    const {config, layers, train} = run;
    const missing = lacking(run);
    const [, model] = LOSSES[/** @type {keyof typeof LOSSES} */ (config.lossFunction)] ?? [];
    const solver = SOLVERS[/** @type {keyof typeof SOLVERS} */ (config.optimizer)];
    const hidden = layers.slice(0, -1);
    const size = run.batch ?? train.X.length;
    const options = [
        `hidden_layer_sizes=(${hidden.map(({fanOut}) => `${fanOut},`).join(' ')}),`,
        ...(hidden.length > 0 ? [`activation='${activations[hidden[0].activation].sklearn}',`] : []),
        `solver='${solver}',`,
        `alpha=${alpha(run)},`,
        ...(solver === 'lbfgs' ? ['tol=1e-12,', 'max_iter=1,', 'warm_start=True,'] : [`learning_rate_init=${rate(run)},`]),
        ...(solver === 'sgd' ? momentum(config) : []),
        ...(solver === 'adam' ? [`beta_1=${config.beta1},`, `beta_2=${config.beta2},`, `epsilon=${config.epsilon},`] : []),
        ...(solver !== 'lbfgs' && size > AUTO ? [`batch_size=${size},`] : []),
        ...(solver === 'lbfgs' ? [] : [`shuffle=False,  # ${run.say('decidedBelow')}`])
    ];
    return {model, options, missing};
}

/** @param {Run['config']} config */
function momentum(config) {
    const mu = config.optimizer === 'sgd' ? 0 : config.momentum;
    return [`momentum=${mu},`, ...(mu > 0 ? [`nesterovs_momentum=${config.optimizer === 'nesterov' ? 'True' : 'False'},`] : [])];
}

/** How many times larger our gradient is than the mean over the samples; a number, or what it is in Python. @param {Run} run */
function factor({config, outputs, train, batch}) {
    if (config.reduction === 'sum') return batch ?? train.X.length;
    return config.reduction === 'mean_elements' ? 1 / outputs : 1;
}

/** @param {Run} run */
const rate = (run) => product(run.config.learningRate, factor(run));

/** Its penalty is divided by the samples of the batch. @param {Run} run */
function alpha(run) {
    const {l2, l2Scale} = run.config;
    if (penalized(run).settings.length === 0) return '0';
    const size = l2Scale === 'none' ? (run.batch ?? run.train.X.length) : 1;
    return product(l2, size / factor(run));
}

/** @param {number} a @param {number} b */
const product = (a, b) => (b === 1 ? `${a}` : `${a} * ${b}`);

/** @param {Run} run @returns {Remark[]} */
function lacking(run) {
    const {config, layers, classes, batch, train, outputs} = run;
    const {onWeights, onBiases} = penalized(run);
    const hidden = layers.slice(0, -1).map(({activation}) => activation);
    const output = layers[layers.length - 1].activation;
    const [wanted] = LOSSES[/** @type {keyof typeof LOSSES} */ (config.lossFunction)] ?? [];
    const equalBatches = batch === undefined || train.X.length % batch === 0;
    const scaled = factor(run) !== 1;
    const penalizes = onWeights || onBiases;
    /** @type {[boolean, string, Record<string, string>?][]} */
    const reasons = [
        [layers.some(({bias}) => !bias), 'sklearn.bias'],
        [new Set(hidden).size > 1, 'sklearn.mixed'],
        ...hidden.filter((name, i) => hidden.indexOf(name) === i && !activations[name].sklearn).map((name) => /** @type {[boolean, string, Record<string, string>]} */ ([true, 'sklearn.activation', {activation: name}])),
        [wanted === undefined || (wanted !== output && config.quirk === 'none'), 'sklearn.loss', {loss: config.lossFunction, activation: output}],
        [wanted !== undefined && config.lossFunction !== 'half_squared' && !classes, 'sklearn.targets'],
        [config.lossFunction === 'bce' && outputs > 1, 'sklearn.outputs'],
        [!(config.optimizer in SOLVERS), 'sklearn.optimizer', {optimizer: config.optimizer}],
        [config.optimizer === 'adam' && config.epsilonMode === 'after_bias_correction', 'sklearn.epsilon'],
        [scaled && config.optimizer === 'adam', 'sklearn.reduction'],
        [config.reduction === 'sum' && !equalBatches && config.optimizer !== 'adam', 'sklearn.reductionOfBatches'],
        [penalizes && config.l1 > 0, 'sklearn.l1'],
        [penalizes && config.l2 > 0 && (onBiases || !onWeights), 'sklearn.penalty'],
        [penalizes && config.l2 > 0 && config.l2Scale === 'none' && !equalBatches, 'sklearn.l2OfBatches'],
        [config.quirk !== 'none', 'quirk', {library: 'scikit-learn'}]
    ];
    return reasons.filter(([applies]) => applies).map(([, key, values = {}]) => ({key, values}));
}
