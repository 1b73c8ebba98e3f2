//! The loss of one sample, computed from the logit, and its derivative δ = ∂L/∂z.
//!
//! A logit is the last layer's z. Starting there keeps a loss finite for every finite logit: sigmoid followed by a
//! logarithm would return infinity long before the network is wrong enough. How samples are put together is
//! `reduction.rs`; penalties on the parameters are `regularization.rs`.

use crate::activation::Activation;
use crate::math::lane::{F64x2, Lane};
use crate::math::{self, array};
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

    /// Whether any numbers can be targets. Cross-entropy and hinge are made for classes, 0 to 1; for others
    /// cross-entropy has no least value.
    pub(crate) fn takes_numbers(self) -> bool {
        matches!(self, Loss::HalfSquared | Loss::Squared)
    }

    /// Whether [`terms`](Self::terms) looks at the outputs p, and not at the logits alone.
    pub(crate) fn needs_outputs(self) -> bool {
        !matches!(self, Loss::Bce | Loss::SoftmaxCe)
    }

    /// Losses of a block of samples, one each, into `terms`, `[samples]`; 0 in the padding. In NumPy, of half squared errors:
    /// `(0.5 * (p - y)**2).sum(axis=1)`.
    ///
    /// `z` logits, `p` outputs, `y` targets, `scratch`, all `[samples × outputs]`.
    pub(crate) fn terms(
        self,
        (z, p): (&Samples, &Samples),
        y: View<'_>,
        scratch: &mut Samples,
        terms: &mut [Pair],
    ) {
        terms.fill([0.0; 2]);
        if self == Loss::SoftmaxCe {
            return softmax_terms(z, y, terms);
        }
        let [zero, half, one] = [0.0, 0.5, 1.0].map(F64x2::splat);
        for unit in 0..p.columns() {
            let (z, p, y, ln) = (z.column(unit), p.column(unit), y.column(unit), scratch.column_mut(unit));
            match self {
                Loss::HalfSquared | Loss::Squared => {
                    let share = if self == Loss::Squared { one } else { half };
                    update(terms, p, y, |term, p, y| term + share * (p - y) * (p - y));
                }
                // max(z, 0) − z y + ln(1 + e^−|z|)
                Loss::Bce => {
                    array::ln_1p_exp_minus_abs(z, ln);
                    update(ln, z, y, |ln, z, y| z.pmax(zero) - z * y + ln);
                    update(terms, ln, y, |term, loss, _| term + loss);
                }
                Loss::SoftmaxCe => {} // dealt with above
                Loss::Hinge => {
                    update(terms, p, y, |term, p, y| term + (one - sign_of_class(y) * p).pmax(zero));
                }
            }
        }
        if z.rows() % 2 == 1
            && let Some([_, padding]) = terms.last_mut()
        {
            *padding = 0.0;
        }
    }

    /// δ = ∂L/∂z = ∂L/∂p · g′(z) of a block of samples, not yet divided by what the reduction divides by. The first steps of the
    /// chain rule:
    ///
    /// | loss | ∂L/∂p | δ |
    /// |---|---|---|
    /// | half squared | p − y | (p − y) g′(z) |
    /// | squared | 2(p − y) | 2(p − y) g′(z) |
    /// | binary cross-entropy of a sigmoid | (p − y) / (p(1 − p)) | p − y, as g′ = p(1 − p) |
    /// | cross-entropy of a softmax | −y / p | p − y, as its derivative's matrix is diag(p) − p·pᵀ and Σ y = 1 |
    /// | hinge of the identity | −t if t p < 1, else 0 | the same |
    ///
    /// The cross-entropies take the short way: no division by a p that has become 0.
    ///
    /// All arguments are `[samples × outputs]`; `delta` is overwritten, 0 in the padding, `p` used up.
    pub(crate) fn delta(
        self,
        output: Activation,
        quirk: Quirk,
        (z, p): (&Samples, &mut Samples),
        y: View<'_>,
        delta: &mut Samples,
    ) {
        for unit in 0..p.columns() {
            self.delta_by_output(quirk, p.column(unit), y.column(unit), delta.column_mut(unit));
        }
        if self.leaves_slope(quirk) {
            output.backward(z, p, delta);
        }
        delta.clear_padding();
    }

    /// [`delta`](Self::delta) number by number, for all outputs but softmax, without looking after the padding.
    pub(crate) fn delta_of_numbers(
        self,
        output: Activation,
        quirk: Quirk,
        (z, p): (&[Pair], &mut [Pair]),
        y: &[Pair],
        delta: &mut [Pair],
    ) {
        self.delta_by_output(quirk, p, y, delta);
        if self.leaves_slope(quirk) {
            output.multiply_by_slope(z, p, delta);
        }
    }

    /// Whether what [`delta_by_output`](Self::delta_by_output) gives is ∂L/∂p, and not yet δ.
    fn leaves_slope(self, quirk: Quirk) -> bool {
        quirk == Quirk::None && self.output_activation().is_none()
    }

    /// ∂L/∂p for the squared losses; for the others it is δ already.
    #[inline]
    fn delta_by_output(self, quirk: Quirk, p: &[Pair], y: &[Pair], delta: &mut [Pair]) {
        let [zero, one, two] = [0.0, 1.0, 2.0].map(F64x2::splat);
        match self {
            _ if quirk == Quirk::OutputDerivativeUsesSigmoidOfActivation => {
                array::sigmoid(p, delta);
                update(delta, p, y, |s, p, y| (p - y) * s * (one - s));
            }
            Loss::Hinge => update(delta, p, y, |_, p, y| {
                let t = sign_of_class(y);
                F64x2::select((t * p).lt(one), zero - t, F64x2::select(one.le(t * p), zero, p)) // NaN of NaN
            }),
            _ => {
                let factor = if self == Loss::Squared { two } else { one };
                update(delta, p, y, |_, p, y| factor * (p - y));
            }
        }
    }
}

/// t = 2y − 1: −1 for class 0, 1 for class 1.
#[inline(always)]
fn sign_of_class(y: F64x2) -> F64x2 {
    F64x2::splat(2.0) * y - F64x2::splat(1.0)
}

/// values ← f(values, a, b), lane by lane.
#[inline(always)]
fn update(values: &mut [Pair], a: &[Pair], b: &[Pair], f: impl Fn(F64x2, F64x2, F64x2) -> F64x2) {
    for ((value, a), b) in values.iter_mut().zip(a).zip(b) {
        f(F64x2::load(value), F64x2::load(a), F64x2::load(b)).store(value);
    }
}

/// ln Σ eᶻ − z of the true class, as Σ y·(ln Σ eᶻ − z), which for one-hot targets is the same number.
fn softmax_terms(z: &Samples, y: View<'_>, terms: &mut [Pair]) {
    let units = 0..z.columns();
    for row in 0..z.rows() {
        let highest = units.clone().map(|unit| z.get(row, unit)).fold(f64::NEG_INFINITY, f64::max);
        let total: f64 = units.clone().map(|unit| math::exp(z.get(row, unit) - highest)).sum();
        let log_sum = math::ln(total) + highest;
        // Of a class the sample is not of, the difference may be ∞: 0 times that would be NaN.
        let share = |y: f64, difference: f64| if y == 0.0 { 0.0 } else { y * difference };
        terms[row / 2][row % 2] =
            units.clone().map(|unit| share(y.get(row, unit), log_sum - z.get(row, unit))).sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(loss: Loss, z: f64, p: f64, y: f64) -> f64 {
        let one = |value| Samples::from_rows(1, &[value]);
        let mut terms = [[0.0; 2]];
        loss.terms((&one(z), &one(p)), one(y).view(), &mut one(0.0), &mut terms);
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
        Loss::SoftmaxCe.terms((&z, &z), y.view(), &mut z.clone(), &mut terms);
        assert!((terms[0][0] - 3.0_f64.ln()).abs() < 1e-12);
    }
}
