/**
 * What a run is made of, as types. Values, ranges and defaults live in the Rust core (`crate/core/src/config.rs`);
 * nothing here is executed.
 */

/**
 * @typedef {string} Generator a name; `names().generator` has all of them
 * @typedef {'sum' | 'mean_samples' | 'mean_elements'} Reduction
 * @typedef {'sgd' | 'momentum' | 'nesterov' | 'rmsprop' | 'adam' | 'lbfgs'} OptimizerName
 */

/**
 * Every number of a run, complete. The keys are the same in attributes (kebab-case) and in the core (snake_case).
 *
 * @typedef {object} Config
 * @property {Generator} generator which points
 * @property {number} samples how many, 1 to 100 000
 * @property {number} noise standard deviation in data units, 0 to 10
 * @property {number} split share of the points that train, above 0 and at most 1
 * @property {number | 'after_weights'} sampleSeed 0 to 2³² − 1; 'after_weights' draws the points from the stream of the weights
 * @property {'raw' | string[]} features what the network is given of a point: its coordinates, or a list out of `names().features`
 * @property {number[]} hiddenLayers widths, nearest to the input first; 0 to 6 layers of 1 to 64 units
 * @property {string | string[]} activation of all hidden layers, or one for each
 * @property {string} outputActivation
 * @property {boolean | boolean[]} bias of all layers, or one for each
 * @property {string} lossFunction
 * @property {Reduction} reduction of the objective that is descended
 * @property {Reduction} reportReduction of the loss that is shown
 * @property {OptimizerName} optimizer
 * @property {number} learningRate above 0, at most 1000
 * @property {number} momentum 0 to below 1
 * @property {number} rho decay of RMSProp
 * @property {number} beta1 decay of Adam's first moment
 * @property {number} beta2 decay of Adam's second moment
 * @property {number} epsilon
 * @property {'after_bias_correction' | 'before_bias_correction'} epsilonMode where Adam adds epsilon
 * @property {number | 'full'} batchSize
 * @property {'shuffled' | 'sequential'} batchOrder
 * @property {string} init how the weights are drawn
 * @property {number} initScale value of a constant, factor of a uniform or normal draw
 * @property {number} l1 0 to 100
 * @property {number} l2 0 to 100
 * @property {'none' | 'divide_by_batch_size'} l2Scale what `l2` is divided by
 * @property {boolean} penalizeWeights whether l1 and l2 apply to weights
 * @property {boolean} penalizeBiases whether they apply to biases
 * @property {boolean} reportPenalty whether the reported loss contains the penalty
 * @property {string} quirk a mistake of a tutorial, reproduced
 * @property {number} seed of the weights and of the order of batches, NumPy's, 0 to 2³² − 1
 */

/**
 * Points with their targets: a sample is a row. `Y` has one column for two classes (0 or 1) and for regression,
 * one column per class otherwise (one-hot).
 *
 * @typedef {object} Data
 * @property {number[][]} X `[points][features]`
 * @property {number[][]} Y `[points][outputs]`
 * @property {boolean[]} [test] which points are held back from training; none by default
 */

/**
 * One layer of parameters; `W[in][out]`, `b[out]`, or null where the layer has no bias.
 * @typedef {{W: number[][], b: number[] | null}} LayerParameters
 */

/**
 * The rectangle of the plane that is shown, in data units.
 * @typedef {{x0: number, x1: number, y0: number, y1: number}} Bounds
 */

export {};
