/**
 * Runs that go through every branch of the templates: a name, settings, and what is special about them.
 */

/** @typedef {import('../../www/config/config.js').Config} Config */

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {Partial<Config>} config
 * @property {number} [steps] before the export
 * @property {number} [more] steps the program takes
 * @property {number} [tolerance] relative, of the loss 100 steps on, where it is not the usual one
 */

/** Small, so that fifty programs are a second; a batch may begin in the middle of an epoch. @type {Partial<Config>} */
const small = {generator: 'moons', samples: 30, noise: 0.2, split: 0.8, hiddenLayers: [3], learningRate: 0.05, seed: 4};
const numbers = {...small, generator: 'plane', lossFunction: 'half_squared', outputActivation: 'identity'};
const classes = {...small, generator: 'blobs3', noise: 0.4, lossFunction: 'softmax_ce', outputActivation: 'softmax'};

const hidden = ['identity', 'sigmoid', 'tanh', 'relu', 'leaky_relu', 'elu', 'gelu', 'gelu_tanh', 'silu', 'sin', 'softplus', 'softsign', 'arctan', 'gaussian', 'mish'];
const reductions = /** @type {const} */ (['sum', 'mean_samples', 'mean_elements']);
const optimizers = /** @type {const} */ (['sgd', 'momentum', 'nesterov', 'rmsprop', 'adam']);

/** @type {Case[]} */
export const cases = [
    ...hidden.map((activation) => ({name: `${activation} units`, config: {...small, activation}})),
    ...hidden.map((outputActivation) => ({name: `${outputActivation} output`, config: {...small, outputActivation, lossFunction: 'half_squared'}})),
    {name: 'softmax output, squared', config: {...classes, lossFunction: 'squared'}},
    {name: 'softmax output, half squared', config: {...classes, lossFunction: 'half_squared', reduction: 'sum', learningRate: 0.01}},
    {name: 'squared', config: {...numbers, lossFunction: 'squared'}},
    {name: 'hinge', config: {...small, lossFunction: 'hinge', outputActivation: 'identity'}},
    {name: 'several hinges', config: {...classes, lossFunction: 'hinge', outputActivation: 'identity', reduction: 'mean_elements'}},
    {name: 'several sigmoids', config: {...classes, lossFunction: 'bce', outputActivation: 'sigmoid'}},
    ...reductions.flatMap((reduction) => reductions.map((reportReduction) => ({reduction, reportReduction}))).flatMap((both) => [
        {name: `${both.reduction}, reported ${both.reportReduction}`, config: {...small, ...both, learningRate: 0.01}},
        {name: `${both.reduction}, reported ${both.reportReduction}, three classes`, config: {...classes, ...both, learningRate: 0.01}},
        {name: `${both.reduction}, reported ${both.reportReduction}, three numbers`, config: {...classes, ...both, lossFunction: 'half_squared', outputActivation: 'identity', learningRate: 0.01}}
    ]),
    ...optimizers.flatMap((optimizer) => {
        const config = {...small, optimizer, learningRate: 0.003};
        return [
            {name: `${optimizer}, all points`, config},
            {name: `${optimizer}, from the start`, config, steps: 0},
            {name: `${optimizer}, in batches`, config: {...config, batchSize: 7}},
            {name: `${optimizer}, in equal batches`, config: {...config, batchSize: 8}},
            {name: `${optimizer}, in batches, regression`, config: {...numbers, optimizer, learningRate: 0.003, batchSize: 7}},
            {name: `${optimizer}, penalized`, config: {...config, batchSize: 7, l1: 0.01, l2: 0.02}},
            {name: `${optimizer}, weights decay`, config: {...config, batchSize: 8, l2: 0.02, reportPenalty: true}}
        ];
    }),
    {name: 'Adam of Keras and scikit-learn', config: {...small, optimizer: 'adam', epsilonMode: 'before_bias_correction', epsilon: 1e-4, learningRate: 0.01}},
    {name: 'Adam of Keras, in batches, penalized', config: {...small, optimizer: 'adam', epsilonMode: 'before_bias_correction', learningRate: 0.01, batchSize: 7, l2: 0.1, l2Scale: 'divide_by_batch_size', reportPenalty: true}},
    {name: 'momentum of 0', config: {...small, optimizer: 'momentum', momentum: 0}},
    {name: 'Nesterov with 0', config: {...small, optimizer: 'nesterov', momentum: 0}},
    {name: 'summed, in equal batches', config: {...small, optimizer: 'momentum', reduction: 'sum', batchSize: 8, learningRate: 0.002, l2: 0.1}},
    {name: 'summed, in unequal batches', config: {...small, reduction: 'sum', batchSize: 7, learningRate: 0.002}},
    {name: 'stored order', config: {...small, batchSize: 7, batchOrder: 'sequential'}},
    {name: 'one at a time', config: {...small, batchSize: 1, batchOrder: 'sequential', reduction: 'sum', split: 1}, steps: 31},
    {name: 'batches of more than 200', config: {...small, samples: 500, split: 1, batchSize: 210, learningRate: 0.3}},
    {name: 'all of more than 200', config: {...small, samples: 300, split: 1, learningRate: 0.3}},
    {name: 'the last seed', config: {...small, batchSize: 7, seed: 2 ** 32 - 3}},
    ...[true, false].flatMap((penalizeWeights) => [true, false].flatMap((penalizeBiases) => [
        {name: `penalty on ${penalizeWeights ? 'weights' : ''} ${penalizeBiases ? 'biases' : ''}`, config: {...small, l1: 0.01, l2: 0.02, penalizeWeights, penalizeBiases}},
        {name: `decay of ${penalizeWeights ? 'weights' : ''} ${penalizeBiases ? 'biases' : ''}`, config: {...small, l2: 0.02, penalizeWeights, penalizeBiases}},
        {name: `decay of ${penalizeWeights ? 'weights' : ''} ${penalizeBiases ? 'biases' : ''}, reported`, config: {...small, l1: 0.01, l2: 0.02, penalizeWeights, penalizeBiases, reportPenalty: true}}
    ])),
    {name: 'decay by the batch', config: {...small, batchSize: 7, l2: 0.3, l2Scale: 'divide_by_batch_size', reportPenalty: true}},
    {name: 'decay without biases', config: {...small, l2: 0.02, bias: false}},
    {name: 'only L1, reported', config: {...small, l1: 0.01, reportPenalty: true}},
    {name: 'no hidden layer', config: {...small, hiddenLayers: []}},
    {name: 'no hidden layer, a number', config: {...numbers, hiddenLayers: []}},
    {name: 'six hidden layers', config: {...small, hiddenLayers: [3, 4, 2, 3, 2, 2], activation: ['tanh', 'relu', 'gelu', 'gelu_tanh', 'sin', 'identity']}},
    {name: 'rows longer than a line', config: {...small, hiddenLayers: [12, 9]}},
    {name: 'some biases', config: {...small, hiddenLayers: [3, 2], bias: [true, false, false]}},
    {name: 'one feature', config: {...numbers, generator: 'sine', split: 1}},
    {name: 'all features', config: {...small, features: ['x1', 'x2', 'x1^2', 'x2^2', 'x1x2', 'sin_x1', 'sin_x2', 'abs_x1', 'abs_x2', 'r'], batchSize: 7}},
    {name: 'features of x1', config: {...small, features: ['x1^2', 'sin_x1'], split: 1}},
    {name: 'features of x2', config: {...small, features: ['x2^2']}},
    {name: 'features of one coordinate', config: {...numbers, generator: 'sine', features: ['x1', 'abs_x1']}},
    {name: 'a wrong derivative', config: {...small, outputActivation: 'sigmoid', lossFunction: 'half_squared', quirk: 'output_derivative_uses_sigmoid_of_activation'}},
    // Curvature from differences of gradients: rounding grows from iteration to iteration, but not in so few.
    {name: 'L-BFGS', config: {...small, optimizer: 'lbfgs', learningRate: 1, l2: 0.01, split: 1}, steps: 0, more: 12, tolerance: 1e-10},
    {name: 'L-BFGS to the minimum', config: {...small, optimizer: 'lbfgs', learningRate: 1, l2: 0.01, split: 1}, steps: 0, tolerance: 1e-7},
    {name: 'L-BFGS with a memory', config: {...small, optimizer: 'lbfgs', learningRate: 1, l2: 0.01, l2Scale: 'divide_by_batch_size', reportPenalty: true, split: 1}, steps: 4, more: 12, tolerance: 1e-10},
    {name: 'L-BFGS, three classes', config: {...classes, optimizer: 'lbfgs', learningRate: 1, l2: 0.1}, steps: 14, more: 12, tolerance: 1e-10}
];
