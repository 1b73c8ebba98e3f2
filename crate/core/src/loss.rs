//! The loss of one sample, computed from the logit, and its derivative δ = ∂L/∂z.
//!
//! A logit is the last layer's z. Starting there keeps a loss finite for every finite logit: sigmoid followed by a
//! logarithm would return infinity long before the network is wrong enough. How samples are put together is a
//! [`Reduction`]; penalties on the parameters are `regularization.rs`.

use crate::activation::Activation;
use crate::math;
use crate::math::lane::{Exp, F64x2, Lane, Ln1p, Sigmoid};
use crate::names::named;
use crate::samples::{Pair, Samples, View};

/// How far the outputs p of a sample are from its targets y, summed over the outputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// ½(p − y)²
    HalfSquared,
    /// (p − y)²
    Squared,
    /// −(y ln p + (1 − y) ln(1 − p)), for sigmoid outputs: binary cross-entropy
    Bce,
    /// −Σ y ln p, for softmax outputs: cross-entropy
    SoftmaxCe,
    /// max(0, 1 − t p) with t = 2y − 1, for identity outputs; the derivative where t p = 1 is 0
    Hinge,
}

named!(Loss {
    HalfSquared = "half_squared",
    Squared = "squared",
    Bce = "bce",
    SoftmaxCe = "softmax_ce",
    Hinge = "hinge",
});

/// How the losses of samples become one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reduction {
    /// The sum over the samples.
    Sum,
    /// The sum divided by the number of samples.
    MeanSamples,
    /// The sum divided by samples × outputs.
    MeanElements,
}

named!(Reduction { Sum = "sum", MeanSamples = "mean_samples", MeanElements = "mean_elements" });

impl Reduction {
    /// What a sum over so many samples is divided by.
    pub fn divisor(self, samples: usize, outputs: usize) -> f64 {
        match self {
            Reduction::Sum => 1.0,
            Reduction::MeanSamples => samples as f64,
            Reduction::MeanElements => (samples * outputs) as f64,
        }
    }
}

/// A known mistake of a tutorial, to be reproduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quirk {
    /// None: the true derivative.
    None,
    /// The derivative of the last sigmoid is taken at its output p instead of at z: s(p)(1 − s(p)).
    OutputDerivativeUsesSigmoidOfActivation,
}

named!(Quirk {
    None = "none",
    OutputDerivativeUsesSigmoidOfActivation = "output_derivative_uses_sigmoid_of_activation",
});

impl Loss {
    /// The output activation this loss is defined for, if there is only one.
    pub fn output_activation(self) -> Option<Activation> {
        match self {
            Loss::HalfSquared | Loss::Squared => None,
            Loss::Bce => Some(Activation::Sigmoid),
            Loss::SoftmaxCe => Some(Activation::Softmax),
            Loss::Hinge => Some(Activation::Identity),
        }
    }

    /// Whether [`terms`](Self::terms) looks at the outputs p, and not at the logits alone.
    pub(crate) fn needs_outputs(self) -> bool {
        !matches!(self, Loss::Bce | Loss::SoftmaxCe)
    }

    /// Losses of a block of samples, one each, into `terms`.
    ///
    /// `z` logits, `p` outputs, `y` targets, all `[samples × outputs]`.
    pub(crate) fn terms(self, z: &Samples, p: &Samples, y: View<'_>, terms: &mut [Pair]) {
        terms.fill([0.0; 2]);
        if self == Loss::SoftmaxCe {
            return softmax_terms(z, y, terms);
        }
        let (exp, ln_1p) = (Exp::load(), Ln1p::load());
        let (zero, half, one) = (F64x2::splat(0.0), F64x2::splat(0.5), F64x2::splat(1.0));
        for unit in 0..p.columns() {
            let columns = [z.column(unit), p.column(unit), y.column(unit)];
            match self {
                Loss::HalfSquared => add(terms, columns, |_, p, y| half * (p - y) * (p - y)),
                Loss::Squared => add(terms, columns, |_, p, y| (p - y) * (p - y)),
                // max(z, 0) − z y + ln(1 + e^−|z|)
                Loss::Bce => {
                    add(terms, columns, |z, _, y| z.pmax(zero) - z * y + ln_1p.of(exp.of(-z.abs())));
                }
                Loss::SoftmaxCe => {}
                Loss::Hinge => add(terms, columns, |_, p, y| (one - sign_of_class(y) * p).pmax(zero)),
            }
        }
    }

    /// δ = ∂L/∂z of a block of samples, not yet divided by what the reduction divides by.
    ///
    /// All arguments are `[samples × outputs]`; `delta` is overwritten.
    pub(crate) fn delta(
        self,
        output: Activation,
        quirk: Quirk,
        (z, p): (&Samples, &Samples),
        y: View<'_>,
        delta: &mut Samples,
    ) {
        let (zero, one, two) = (F64x2::splat(0.0), F64x2::splat(1.0), F64x2::splat(2.0));
        for unit in 0..p.columns() {
            let delta = delta.column_mut(unit);
            let columns = [z.column(unit), p.column(unit), y.column(unit)];
            match self {
                Loss::HalfSquared | Loss::Bce | Loss::SoftmaxCe => write(delta, columns, |_, p, y| p - y),
                Loss::Squared => write(delta, columns, |_, p, y| two * (p - y)),
                Loss::Hinge => write(delta, columns, |_, p, y| {
                    let t = sign_of_class(y);
                    F64x2::select((t * p).lt(one), zero - t, zero)
                }),
            }
        }
        if quirk == Quirk::OutputDerivativeUsesSigmoidOfActivation {
            let sigmoid = Sigmoid::load();
            for unit in 0..p.columns() {
                write(delta.column_mut(unit), [p.column(unit), p.column(unit), y.column(unit)], |_, p, y| {
                    let s = sigmoid.of(p);
                    (p - y) * s * (one - s)
                });
            }
        } else if self.output_activation().is_none() {
            output.backward(z, p, delta);
        }
    }
}

/// t = 2y − 1: −1 for class 0, 1 for class 1.
#[inline(always)]
fn sign_of_class(y: F64x2) -> F64x2 {
    F64x2::splat(2.0) * y - F64x2::splat(1.0)
}

/// terms ← terms + f(z, p, y)
#[inline(always)]
fn add(terms: &mut [Pair], [z, p, y]: [&[Pair]; 3], f: impl Fn(F64x2, F64x2, F64x2) -> F64x2) {
    for (((term, z), p), y) in terms.iter_mut().zip(z).zip(p).zip(y) {
        (F64x2::load(term) + f(F64x2::load(z), F64x2::load(p), F64x2::load(y))).store(term);
    }
}

/// delta ← f(z, p, y)
#[inline(always)]
fn write(delta: &mut [Pair], [z, p, y]: [&[Pair]; 3], f: impl Fn(F64x2, F64x2, F64x2) -> F64x2) {
    for (((delta, z), p), y) in delta.iter_mut().zip(z).zip(p).zip(y) {
        f(F64x2::load(z), F64x2::load(p), F64x2::load(y)).store(delta);
    }
}

/// ln Σ eᶻ − z of the true class, as Σ y·(ln Σ eᶻ − z), which for one-hot targets is the same number.
fn softmax_terms(z: &Samples, y: View<'_>, terms: &mut [Pair]) {
    let units = 0..z.columns();
    for row in 0..z.rows() {
        let highest = units.clone().map(|unit| z.get(row, unit)).fold(f64::NEG_INFINITY, f64::max);
        let total: f64 = units.clone().map(|unit| math::exp(z.get(row, unit) - highest)).sum();
        let log_sum = math::ln(total) + highest;
        terms[row / 2][row % 2] = units.clone().map(|u| y.get(row, u) * (log_sum - z.get(row, u))).sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(loss: Loss, z: f64, p: f64, y: f64) -> f64 {
        let one = |value| Samples::from_rows(1, &[value]);
        let mut terms = [[0.0; 2]];
        loss.terms(&one(z), &one(p), one(y).view(), &mut terms);
        terms[0][0]
    }

    #[test]
    fn cross_entropy_stays_finite_for_confident_mistakes() {
        assert_eq!(term(Loss::Bce, -800.0, 0.0, 1.0), 800.0);
        assert_eq!(term(Loss::Bce, 800.0, 1.0, 1.0), 0.0);
    }

    #[test]
    fn hinge_counts_only_what_is_inside_the_margin() {
        assert_eq!(term(Loss::Hinge, 0.25, 0.25, 1.0), 0.75);
        assert_eq!(term(Loss::Hinge, 1.5, 1.5, 1.0), 0.0);
        assert_eq!(term(Loss::Hinge, 1.5, 1.5, 0.0), 2.5);
    }

    #[test]
    fn softmax_cross_entropy_of_equal_logits_is_the_logarithm_of_the_number_of_classes() {
        let z = Samples::from_rows(3, &[900.0, 900.0, 900.0]);
        let y = Samples::from_rows(3, &[0.0, 1.0, 0.0]);
        let mut terms = [[0.0; 2]];
        Loss::SoftmaxCe.terms(&z, &z, y.view(), &mut terms);
        assert!((terms[0][0] - 3.0_f64.ln()).abs() < 1e-12);
    }
}
