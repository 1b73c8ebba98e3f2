/**
 * Losses in Python, one entry each.
 *
 * In the pieces `z` stands for the logits, `p` for the outputs, `y` for the targets, all `[samples, outputs]`.
 */

/**
 * @typedef {object} Loss
 * @property {string} term NumPy: the loss of each sample, or of each output of each
 * @property {string} delta NumPy: its derivative: by z for a loss that has its own output activation, else by p
 * @property {string} torch PyTorch: before the arguments
 * @property {boolean} logits whether PyTorch's takes z; then the model has no output activation
 * @property {boolean} through whether `delta` has to be multiplied by the slope of the output activation
 */

/** @type {Readonly<Record<string, Loss>>} */
export const losses = {
    half_squared: {term: '(p - y)**2 / 2', delta: 'p - y', torch: '0.5 * F.mse_loss', logits: false, through: true},
    squared: {term: '(p - y)**2', delta: '2 * (p - y)', torch: 'F.mse_loss', logits: false, through: true},
    bce: {
        term: 'np.maximum(z, 0) - z * y + np.log1p(np.exp(-abs(z)))',
        delta: 'p - y',
        torch: 'F.binary_cross_entropy_with_logits',
        logits: true,
        through: false
    },
    softmax_ce: {term: '-y * log_softmax(z)', delta: 'p - y', torch: 'F.cross_entropy', logits: true, through: false},
    hinge: {
        term: 'np.maximum(1 - (2 * y - 1) * p, 0)',
        delta: 'np.where((2 * y - 1) * p < 1, 1 - 2 * y, 0)',
        torch: 'hinge_loss',
        logits: false,
        through: false
    }
};
