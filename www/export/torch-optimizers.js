/**
 * Optimizers as PyTorch has them, with what ours remembers put into theirs.
 */
import {penalized} from './penalty.js';
import {code, indented, statement} from './python.js';
import {places, transposed} from './torch-model.js';

/** @typedef {import('./run.js').Run} Run */

/**
 * @typedef {object} Optimizer
 * @property {string} name of the class
 * @property {(run: Run) => string} options behind the learning rate
 * @property {Record<string, 'first' | 'second'>} moments what it remembers of a parameter, by its names
 * @property {boolean} counts whether it counts its updates
 */

/** @type {Readonly<Record<string, Optimizer>>} */
const optimizers = {
    sgd: {name: 'SGD', options: () => '', moments: {}, counts: false},
    momentum: {name: 'SGD', options: ({config}) => (config.momentum ? `, momentum=${config.momentum}` : ''), moments: {momentum_buffer: 'first'}, counts: false},
    nesterov: {name: 'SGD', options: ({config}) => (config.momentum ? `, momentum=${config.momentum}, nesterov=True` : ''), moments: {momentum_buffer: 'first'}, counts: false},
    rmsprop: {name: 'RMSprop', options: ({config}) => `, alpha=${config.rho}, eps=${config.epsilon}`, moments: {square_avg: 'second'}, counts: true},
    adam: {name: 'Adam', options: ({config}) => `, betas=(${config.beta1}, ${config.beta2}), eps=${config.epsilon}`, moments: {exp_avg: 'first', exp_avg_sq: 'second'}, counts: true},
    lbfgs: {
        name: 'LBFGS',
        options: () => ", max_iter=1, history_size=10,\n    tolerance_grad=1e-12, tolerance_change=0, line_search_fn='strong_wolfe',\n",
        moments: {},
        counts: false
    }
};

/** Whether PyTorch's weight decay is the penalty l2. @param {Run} run */
export const decays = (run) => penalized(run).settings.length > 0 && run.config.l2 > 0 && run.config.l2Scale === 'none' && run.config.optimizer !== 'lbfgs';

/**
 * @param {Run} run
 * @returns {{before: string[], adjust: string[]}} what makes the optimizer, and what a step begins with
 */
export function torchOptimizer(run) {
    const {config, updates, say} = run;
    const kind = optimizers[config.optimizer];
    const lbfgs = config.optimizer === 'lbfgs';
    const ofKeras = config.optimizer === 'adam' && config.epsilonMode === 'before_bias_correction';
    const made = `optimizer = torch.optim.${kind.name}(${groups(run)}, lr=${lbfgs ? 1 : config.learningRate}${kind.options(run)}`;
    return {
        before: code(penalizedList(run), `${made})`, ofKeras && [`k = ${updates}  # ${say('updates')}`], updates > 0 && remembered(run)),
        adjust: ofKeras
            ? [
                  `k += 1  # ${say('epsilon')}`,
                  'for group in optimizer.param_groups:',
                  `    group['eps'] = ${config.epsilon} / math.sqrt(1 - ${config.beta2}**k)`
              ]
            : []
    };
}

/** Parameters with their weight decay. @param {Run} run */
function groups(run) {
    const {onWeights, onBiases} = penalized(run);
    if (!decays(run)) return 'model.parameters()';
    const some = (/** @type {string} */ what) => `[w for name, w in model.named_parameters() if name.endswith('${what}')]`;
    const biases = run.layers.some(({bias}) => bias);
    if (onWeights && (onBiases || !biases)) return "[{'params': model.parameters(), 'weight_decay': l2}]";
    const [decaying, others] = onWeights ? ['weight', 'bias'] : ['bias', 'weight'];
    return `[\n    {'params': ${some(decaying)}, 'weight_decay': l2},\n    {'params': ${some(others)}},\n]`;
}

/** The list that penalties in a loss go over. @param {Run} run */
function penalizedList(run) {
    const {onWeights, onBiases, settings} = penalized(run);
    const {l1, reportPenalty} = run.config;
    if (settings.length === 0 || !(reportPenalty || l1 > 0 || !decays(run))) return false;
    const condition = onWeights && onBiases ? '' : ` if name.endswith('${onWeights ? 'weight' : 'bias'}')`;
    return condition ? `penalized = [w for name, w in model.named_parameters()${condition}]` : 'penalized = list(model.parameters())';
}

/** @param {Run} run */
function remembered(run) {
    const kind = optimizers[run.config.optimizer];
    const moments = Object.entries(kind.moments);
    if (moments.length === 0 || (kind.name === 'SGD' && run.config.momentum === 0)) return false;
    const at = places(run);
    const step = kind.counts ? [`'step': torch.tensor(${run.updates}.0),`] : [];
    return code(
        `# ${run.say('remembers')}`,
        run.layers.flatMap(({bias}, l) => ['weight', ...(bias ? ['bias'] : [])].map((what) =>
            code(
                `optimizer.state[model[${at[l]}].${what}] = {`,
                indented(step, moments.map(([name, moment]) => {
                    const {W, b} = run[moment][l];
                    return statement(`'${name}': torch.tensor(`, what === 'weight' ? transposed(W) : (b ?? []), '),');
                })),
                '}'
            )
        ))
    );
}
