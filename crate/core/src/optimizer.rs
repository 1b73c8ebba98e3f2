//! From a gradient to a step: SGD, momentum, Nesterov, RMSProp, Adam; L-BFGS has files of its own.
//!
//! Below, g is the gradient, v a parameter, η the learning rate, and k = 1, 2, … the number of the update. S, M and V are what
//! is remembered from update to update, one number per parameter, at first 0. Every formula is number by number, as in NumPy:
//! plain SGD is `v -= eta * g`.
//!
//! A change of η or another number in mid-run keeps the state, as PyTorch does; a change of the kind begins a new one.
//! Where g² is beyond all numbers (|g| from about 10¹⁵⁵ on), V is ∞, and RMSProp and Adam stand still from then on: also as in
//! PyTorch.

mod lbfgs;
mod line_search;
mod state;

use alloc::vec;
use alloc::vec::Vec;

use crate::config::Config;
use crate::math;
use crate::math::lane::{F64x2, Lane};
use crate::names::named;
use crate::network::Network;
use crate::objective::Objective;
use crate::trainer::all_finite;
pub(crate) use lbfgs::Scratch;

/// A rule for updates. Another one comes last: the states of runs know them by their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptimizerKind {
    /// v ← v − η g
    Sgd,
    /// S ← μ S + g, v ← v − η S
    Momentum,
    /// S ← μ S + g, v ← v − η (g + μ S)
    Nesterov,
    /// V ← ρ V + (1 − ρ) g², v ← v − η g / (√V + ε)
    Rmsprop,
    /// M ← β₁ M + (1 − β₁) g, V ← β₂ V + (1 − β₂) g², c₁ = 1 − β₁ᵏ, c₂ = 1 − β₂ᵏ; v moves as [`EpsilonMode`] says
    Adam,
    /// v ← v + α d, where d comes from what the last ten updates say of the curvature, and α from a line search that lets
    /// no update increase the objective. Full batches only. η scales the first update alone; an update that can gain
    /// nothing more leaves v as it is
    Lbfgs,
}

named!(OptimizerKind {
    Sgd = "sgd",
    Momentum = "momentum",
    Nesterov = "nesterov",
    Rmsprop = "rmsprop",
    Adam = "adam",
    Lbfgs = "lbfgs",
});

/// Where Adam adds its ε.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EpsilonMode {
    /// v ← v − η (M/c₁) / (√(V/c₂) + ε): the paper (D. Kingma and J. Ba, 2015) and PyTorch.
    AfterBiasCorrection,
    /// v ← v − η (√c₂/c₁) M / (√V + ε): scikit-learn and Keras.
    BeforeBiasCorrection,
}

named!(EpsilonMode {
    AfterBiasCorrection = "after_bias_correction",
    BeforeBiasCorrection = "before_bias_correction",
});

/// What an optimizer remembers from update to update.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Optimizer {
    kind: OptimizerKind,
    /// The number of parameters.
    parameters: usize,
    /// k of the last update.
    updates: u32,
    /// S or M; empty if the kind has none.
    first: Vec<f64>,
    /// V; empty if the kind has none.
    second: Vec<f64>,
    /// Of L-BFGS; empty if the kind is another.
    memory: lbfgs::Memory,
}

impl Optimizer {
    /// An optimizer that has not made an update.
    pub(crate) fn new(kind: OptimizerKind, parameters: usize) -> Optimizer {
        use OptimizerKind::{Adam, Lbfgs, Momentum, Nesterov, Rmsprop};
        let zeros = |needed: bool| vec![0.0; if needed { parameters } else { 0 }];
        Optimizer {
            kind,
            parameters,
            updates: 0,
            first: zeros(matches!(kind, Momentum | Nesterov | Adam)),
            second: zeros(matches!(kind, Rmsprop | Adam)),
            memory: lbfgs::Memory::new(if kind == Lbfgs { parameters } else { 0 }),
        }
    }

    /// Whether this is an optimizer of that kind for so many parameters.
    pub(crate) fn fits(&self, kind: OptimizerKind, parameters: usize) -> bool {
        self.kind == kind && self.parameters == parameters
    }

    /// S of momentum and Nesterov, M of Adam; empty if the kind has none.
    pub(crate) fn first(&self) -> &[f64] {
        &self.first
    }

    /// V of RMSProp and Adam; empty if the kind has none.
    pub(crate) fn second(&self) -> &[f64] {
        &self.second
    }

    /// c₁ and c₂ of Adam's last update.
    pub(crate) fn bias_corrections(&self, config: &Config) -> (f64, f64) {
        (1.0 - power(config.beta1, self.updates), 1.0 - power(config.beta2, self.updates))
    }

    /// How many numbers it remembers.
    pub(crate) fn len(&self) -> usize {
        self.first.len() + self.second.len() + self.memory.len()
    }

    /// Overwrites this optimizer by `other` without allocating if there is room.
    pub(crate) fn copy_from(&mut self, other: &Optimizer) {
        self.kind = other.kind;
        self.parameters = other.parameters;
        self.updates = other.updates;
        self.first.clone_from(&other.first);
        self.second.clone_from(&other.second);
        self.memory.copy_from(&other.memory);
    }

    /// One update of all parameters of `network`. `gradient` is that of `objective` there. Says whether it left all of them
    /// finite; if not, network and optimizer may be broken.
    pub(crate) fn update(
        &mut self,
        network: &mut Network,
        gradient: &mut Vec<f64>,
        objective: &mut Objective<'_>,
        scratch: &mut Scratch,
    ) -> bool {
        self.updates = self.updates.saturating_add(1);
        if self.kind == OptimizerKind::Lbfgs {
            // Where it finds no step it stays. All others move by the gradient, and then show that it is not finite.
            if !all_finite(gradient) {
                return false;
            }
            self.memory.iterate(network, gradient, objective, scratch);
            return all_finite(network.parameters());
        }
        let (config, parameters, gradient) = (objective.config, network.parameters_mut(), &**gradient);
        let rate = config.learning_rate;
        let (c1, c2) = match self.kind {
            OptimizerKind::Adam => self.bias_corrections(config),
            _ => (1.0, 1.0),
        };
        let (first, second) = (&mut self.first, &mut self.second);
        match self.kind {
            OptimizerKind::Lbfgs => {}
            OptimizerKind::Sgd => {
                return descend(parameters, gradient, rate);
            }
            OptimizerKind::Momentum => {
                for ((v, g), s) in parameters.iter_mut().zip(gradient).zip(first) {
                    *s = config.momentum * *s + g;
                    *v -= rate * *s;
                }
            }
            OptimizerKind::Nesterov => {
                for ((v, g), s) in parameters.iter_mut().zip(gradient).zip(first) {
                    *s = config.momentum * *s + g;
                    *v -= rate * (g + config.momentum * *s);
                }
            }
            OptimizerKind::Rmsprop => {
                for ((v, g), square) in parameters.iter_mut().zip(gradient).zip(second) {
                    *square = config.rho * *square + (1.0 - config.rho) * g * g;
                    *v -= rate * g / (math::sqrt(*square) + config.epsilon);
                }
            }
            OptimizerKind::Adam => {
                let (beta1, beta2, epsilon) = (config.beta1, config.beta2, config.epsilon);
                for (((v, g), m), square) in parameters.iter_mut().zip(gradient).zip(first).zip(second) {
                    *m = beta1 * *m + (1.0 - beta1) * g;
                    *square = beta2 * *square + (1.0 - beta2) * g * g;
                    *v -= match config.epsilon_mode {
                        EpsilonMode::AfterBiasCorrection => {
                            rate * (*m / c1) / (math::sqrt(*square / c2) + epsilon)
                        }
                        EpsilonMode::BeforeBiasCorrection => {
                            rate * math::sqrt(c2) / c1 * *m / (math::sqrt(*square) + epsilon)
                        }
                    };
                }
            }
        }
        all_finite(parameters)
    }
}

/// v ← v − η g. Says whether all v are finite: 0·v is 0 then, otherwise NaN.
fn descend(parameters: &mut [f64], gradient: &[f64], rate: f64) -> bool {
    let mut zeros = F64x2::splat(0.0);
    let (twos, last) = parameters.as_chunks_mut::<2>();
    let (g, last_g) = gradient.as_chunks::<2>();
    for (v, g) in twos.iter_mut().zip(g) {
        let moved = F64x2::load(v) - F64x2::splat(rate) * F64x2::load(g);
        zeros = zeros + F64x2::splat(0.0) * moved;
        moved.store(v);
    }
    for (v, g) in last.iter_mut().zip(last_g) {
        *v -= rate * g;
        zeros = zeros + F64x2::splat(0.0 * *v);
    }
    zeros.sum() == 0.0
}

/// baseᵏ by repeated squaring: `f64::powi` may differ from machine to machine.
fn power(mut base: f64, mut exponent: u32) -> f64 {
    let mut result = 1.0;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result *= base;
        }
        base *= base;
        exponent >>= 1;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_are_products() {
        assert_eq!(power(0.5, 10), 1.0 / 1024.0);
        assert_eq!(power(0.9, 0), 1.0);
        assert_eq!(power(3.0, 5), 243.0);
    }

    #[test]
    fn a_descent_says_whether_all_are_finite() {
        for n in 1..=5 {
            let mut parameters = vec![1.0; n];
            assert!(descend(&mut parameters, &vec![4.0; n], 0.5));
            assert_eq!(parameters, vec![-1.0; n]);
            for place in 0..n {
                for g in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
                    let mut gradient = vec![4.0; n];
                    gradient[place] = g;
                    assert!(!descend(&mut parameters.clone(), &gradient, 0.5), "{g} at {place} of {n}");
                }
            }
        }
    }
}
