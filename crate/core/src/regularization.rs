//! Penalties on the size of the parameters.
//!
//! ```text
//! objective + l1 Σ|v| + L2/2 Σv²
//! gradient  + l1 sign(v) + L2 v         before momentum or Adam see it
//! ```
//!
//! v runs over the weights, the biases or both; L2 is l2 or, with n samples in the batch, l2 / n. The ½ makes "weight decay" of
//! L2: a step of gradient descent with the learning rate η shrinks v by η L2 v.

use crate::names::named;
use crate::network::Network;

/// What `l2` is divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum L2Scale {
    /// Nothing: PyTorch's `weight_decay`, which is on biases too.
    None,
    /// n, the number of samples in the batch: scikit-learn's `alpha`, which is on weights alone.
    DivideByBatchSize,
}

named!(L2Scale { None = "none", DivideByBatchSize = "divide_by_batch_size" });

/// The penalty of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Regularization {
    /// Factor of Σ|v|.
    pub l1: f64,
    /// Factor of Σv²/2, before scaling.
    pub l2: f64,
    /// How `l2` is scaled.
    pub l2_scale: L2Scale,
    /// Whether v runs over the weights.
    pub on_weights: bool,
    /// Whether v runs over the biases.
    pub on_biases: bool,
    /// Whether the reported loss contains the penalty.
    pub in_report: bool,
}

impl Regularization {
    /// L2 of the formula, for a batch of so many samples.
    pub(crate) fn l2(&self, samples: usize) -> f64 {
        match self.l2_scale {
            L2Scale::None => self.l2,
            L2Scale::DivideByBatchSize => self.l2 / samples as f64,
        }
    }

    /// The penalty itself.
    pub(crate) fn penalty(&self, network: &Network, samples: usize) -> f64 {
        if self.l1 == 0.0 && self.l2 == 0.0 {
            return 0.0;
        }
        let mut penalty = 0.0;
        self.each_range(network, |range| {
            for v in &network.parameters()[range] {
                penalty += self.l1 * v.abs() + 0.5 * self.l2(samples) * v * v;
            }
        });
        penalty
    }

    /// gradient ← gradient + l1·sign(v) + L2·v, with sign(0) = 0.
    #[inline]
    pub(crate) fn add_gradient(&self, network: &Network, samples: usize, gradient: &mut [f64]) {
        if self.l1 != 0.0 || self.l2 != 0.0 {
            self.add_nonzero_gradient(network, samples, gradient);
        }
    }

    #[inline(never)]
    fn add_nonzero_gradient(&self, network: &Network, samples: usize, gradient: &mut [f64]) {
        self.each_range(network, |range| {
            let l2 = self.l2(samples);
            for (g, &v) in gradient[range.clone()].iter_mut().zip(&network.parameters()[range]) {
                let sign = if v == 0.0 { 0.0 } else { v.signum() };
                *g += self.l1 * sign + l2 * v;
            }
        });
    }

    /// Calls `f` with every stretch of the parameters that is penalized: of each layer the weights, the biases, or both.
    fn each_range(&self, network: &Network, mut f: impl FnMut(core::ops::Range<usize>)) {
        let mut at = 0;
        for layer in network.layers() {
            let biases = at + layer.weights();
            if self.on_weights {
                f(at..biases);
            }
            at += layer.parameters();
            if self.on_biases {
                f(biases..at);
            }
        }
    }
}
