/**
 * Activations in Python, one entry each: how NumPy computes them and their slope, what PyTorch and scikit-learn call them.
 *
 * In the NumPy pieces `z` and `a` stand for the names of the layer. What a piece calls and NumPy or PyTorch lacks is defined
 * in `definitions.js`.
 */

/**
 * @typedef {object} Activation
 * @property {string} value of z
 * @property {string} slope what comes behind a number to multiply it by g′, in terms of z or a; empty where g′ is 1
 * @property {string} torch a module; empty where there is nothing to do
 * @property {string} [sklearn] its name there
 */

/** @type {Readonly<Record<string, Activation>>} */
export const activations = {
    identity: {value: 'z', slope: '', torch: '', sklearn: 'identity'},
    sigmoid: {value: 'sigmoid(z)', slope: ' * a * (1 - a)', torch: 'torch.nn.Sigmoid()', sklearn: 'logistic'},
    tanh: {value: 'np.tanh(z)', slope: ' * (1 - a**2)', torch: 'torch.nn.Tanh()', sklearn: 'tanh'},
    relu: {value: 'np.maximum(z, 0)', slope: ' * (z > 0)', torch: 'torch.nn.ReLU()', sklearn: 'relu'},
    leaky_relu: {value: 'np.where(z > 0, z, 0.01 * z)', slope: ' * np.where(z > 0, 1, 0.01)', torch: 'torch.nn.LeakyReLU(0.01)'},
    elu: {value: 'np.where(z > 0, z, np.expm1(np.minimum(z, 0)))', slope: ' * np.where(z > 0, 1, a + 1)', torch: 'torch.nn.ELU()'},
    gelu: {value: 'gelu(z)', slope: ' * gelu_slope(z)', torch: 'torch.nn.GELU()'},
    gelu_tanh: {value: 'gelu_tanh(z)', slope: ' * gelu_tanh_slope(z)', torch: "torch.nn.GELU(approximate='tanh')"},
    silu: {value: 'z * sigmoid(z)', slope: ' * silu_slope(z)', torch: 'torch.nn.SiLU()'},
    sin: {value: 'np.sin(z)', slope: ' * np.cos(z)', torch: 'Sin()'},
    softplus: {value: 'np.logaddexp(0, z)', slope: ' * sigmoid(z)', torch: 'torch.nn.Softplus(threshold=40)'},
    softsign: {value: 'z / (1 + abs(z))', slope: ' / (1 + abs(z))**2', torch: 'torch.nn.Softsign()'},
    arctan: {value: 'np.arctan(z)', slope: ' / (1 + z**2)', torch: 'Arctan()'},
    gaussian: {value: 'np.exp(-z**2)', slope: ' * -2 * z * a', torch: 'Gaussian()'},
    mish: {value: 'z * np.tanh(np.logaddexp(0, z))', slope: ' * mish_slope(z)', torch: 'torch.nn.Mish()'},
    softmax: {value: 'softmax(z)', slope: '', torch: 'torch.nn.Softmax(dim=1)'}
};

/**
 * A piece with the names of a layer in it.
 * @param {string} piece
 * @param {Record<string, string>} names for its one-letter names
 */
export function named(piece, names) {
    return piece.replace(/\b[a-z]\b/g, (letter) => names[letter] ?? letter);
}
