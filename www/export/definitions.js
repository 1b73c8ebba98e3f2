/**
 * Definitions that generated code may call, by library and name, each after those it needs.
 */
import {code} from './python.js';

/** @typedef {import('./python.js').Code} Code */

const NUMPY = {
    erf: 'erf = np.vectorize(math.erf)',
    sigmoid: `def sigmoid(z):
    return 1 / (1 + np.exp(-z))`,
    softmax: `def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)`,
    log_softmax: `def log_softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))`,
    gelu: `def gelu(z):
    return z / 2 * (1 + erf(z / math.sqrt(2)))`,
    gelu_slope: `def gelu_slope(z):
    density = np.exp(-z**2 / 2) / math.sqrt(2 * math.pi)
    return (1 + erf(z / math.sqrt(2))) / 2 + z * density`,
    gelu_tanh: `def gelu_tanh(z):
    return z / 2 * (1 + np.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z**3)))`,
    gelu_tanh_slope: `def gelu_tanh_slope(z):
    t = np.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z**3))
    inner_slope = math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * z**2)
    return (1 + t) / 2 + z / 2 * (1 - t**2) * inner_slope`,
    silu_slope: `def silu_slope(z):
    s = sigmoid(z)
    return s + z * s * (1 - s)`,
    mish_slope: `def mish_slope(z):
    t = np.tanh(np.logaddexp(0, z))
    return t + z * (1 - t**2) * sigmoid(z)`
};

const TORCH = {
    Sin: `class Sin(torch.nn.Module):
    def forward(self, z):
        return torch.sin(z)`,
    Arctan: `class Arctan(torch.nn.Module):
    def forward(self, z):
        return torch.arctan(z)`,
    Gaussian: `class Gaussian(torch.nn.Module):
    def forward(self, z):
        return torch.exp(-z**2)`,
    hinge_loss: `def hinge_loss(p, y, reduction='mean'):
    terms = torch.relu(1 - (2 * y - 1) * p)
    return terms.sum() if reduction == 'sum' else terms.mean()`
};

const definitions = {numpy: NUMPY, torch: TORCH};

/**
 * What the code calls and nobody has defined yet.
 * @param {'numpy' | 'torch'} library
 * @param {...Code} parts
 * @returns {string[]} a text each
 */
export function definitionsFor(library, ...parts) {
    let text = code(...parts).join('\n');
    /** @type {string[]} */
    const found = [];
    for (const [name, definition] of Object.entries(definitions[library]).reverse()) {
        if (!new RegExp(`\\b${name}\\(`).test(text)) continue;
        text += `\n${definition}`;
        found.unshift(definition);
    }
    return found;
}
