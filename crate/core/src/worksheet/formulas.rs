//! The formulas of activations, their derivatives, losses and theirs, as they are written; {0}, {1} … are the factors.

use super::Cells;
use crate::activation::Activation;
use crate::loss::Loss;

/// g of {0} = Z.
pub(super) fn activation(activation: Activation) -> (&'static str, Cells) {
    let formula = match activation {
        Activation::Identity => "{0}",
        Activation::Sigmoid => "σ({0})",
        Activation::Tanh => "tanh({0})",
        Activation::Relu => "max(0, {0})",
        Activation::LeakyRelu => "max(0.01 {0}, {0})",
        Activation::Elu => "elu({0})",
        Activation::Gelu => "{0} ⊙ Φ({0})",
        Activation::GeluTanh => "½ {0} ⊙ (1 + tanh(√(2/π) ({0} + 0.044715 {0}³)))",
        Activation::Silu => "{0} ⊙ σ({0})",
        Activation::Sin => "sin({0})",
        Activation::Softplus => "ln(1 + exp({0}))",
        Activation::Softsign => "{0} / (1 + |{0}|)",
        Activation::Arctan => "arctan({0})",
        Activation::Gaussian => "exp(−{0}²)",
        Activation::Mish => "{0} ⊙ tanh(ln(1 + exp({0})))",
        Activation::Softmax => return ("softmax({0})", Cells::Row),
    };
    (formula, Cells::Same)
}

/// What a derivative is written in terms of.
pub(super) enum Of {
    Z,
    A,
    ZAndA,
}

/// g′, of {0} = Z or A, or of {0} = Z and {1} = A. That of softmax is a matrix for each sample and not among them.
pub(super) fn slope(activation: Activation) -> (&'static str, Of) {
    match activation {
        Activation::Identity | Activation::Softmax => ("1", Of::Z),
        Activation::Sigmoid => ("{0} ⊙ (1 − {0})", Of::A),
        Activation::Tanh => ("1 − {0}²", Of::A),
        Activation::Relu => ("relu′({0})", Of::Z),
        Activation::LeakyRelu => ("leaky_relu′({0})", Of::Z),
        Activation::Elu => ("elu′({0})", Of::Z),
        Activation::Gelu => ("gelu′({0})", Of::Z),
        Activation::GeluTanh => ("gelu_tanh′({0})", Of::Z),
        Activation::Silu => ("σ({0}) ⊙ (1 + {0} ⊙ (1 − σ({0})))", Of::Z),
        Activation::Sin => ("cos({0})", Of::Z),
        Activation::Softplus => ("σ({0})", Of::Z),
        Activation::Softsign => ("1 / (1 + |{0}|)²", Of::Z),
        Activation::Arctan => ("1 / (1 + {0}²)", Of::Z),
        Activation::Gaussian => ("−2 {0} ⊙ {1}", Of::ZAndA),
        Activation::Mish => ("mish′({0})", Of::Z),
    }
}

/// What a loss is written in terms of.
pub(super) enum From {
    /// {0} = E
    Error,
    /// {0} = A, {1} = Y
    Outputs,
}

/// The loss of a sample, for one output and as a sum over several.
pub(super) fn loss(loss: Loss) -> ([&'static str; 2], From) {
    match loss {
        Loss::HalfSquared => (["½ {0}²", "Σ ½ {0}²"], From::Error),
        Loss::Squared => (["{0}²", "Σ {0}²"], From::Error),
        Loss::Bce => (
            ["−({1} ln({0}) + (1 − {1}) ln(1 − {0}))", "−Σ ({1} ln({0}) + (1 − {1}) ln(1 − {0}))"],
            From::Outputs,
        ),
        Loss::SoftmaxCe => (["−Σ {1} ln({0})", "−Σ {1} ln({0})"], From::Outputs),
        Loss::Hinge => (["max(0, 1 − (2 {1} − 1) {0})", "Σ max(0, 1 − (2 {1} − 1) {0})"], From::Outputs),
    }
}

/// ∂L/∂A of a sample and an output.
pub(super) fn loss_slope(loss: Loss) -> (&'static str, From) {
    match loss {
        Loss::HalfSquared => ("{0}", From::Error),
        Loss::Squared => ("2 {0}", From::Error),
        Loss::Bce => ("−{1} / {0} + (1 − {1}) / (1 − {0})", From::Outputs),
        Loss::SoftmaxCe => ("−{1} / {0}", From::Outputs),
        Loss::Hinge => ("hinge′({0}, {1})", From::Outputs),
    }
}
