//! A gradient held against central differences: ∂f/∂v ≈ (f(v + h) − f(v − h)) / 2h, parameter by parameter.
//!
//! The difference quotient is wrong by two errors that pull in different directions. Cutting the Taylor series off costs
//! about h², rounding f costs about ε/h; h = ∛ε·max(1, |v|), some 6·10⁻⁶, balances them and leaves about 10⁻¹⁰ of f's
//! size. Where the objective has a kink nearer than h (ReLU, hinge, L1), the two need not agree.

use alloc::vec::Vec;

use crate::network::Network;
use crate::objective::Objective;

/// ∛ε, the best distance for a parameter of size 1.
const H: f64 = 6.055_454_452_393_343e-6;
/// Cutting the series off: a share of the derivative's own size.
const CUT_OFF: f64 = 1e-7;
/// Rounding: so many times ε of the objective may be wrong in its last digits, as it is a sum over samples and units.
const ROUNDINGS: f64 = 16.0;

/// A derivative, computed in two ways.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CheckedDerivative {
    /// The place of the parameter in [`Session::parameters`](crate::Session::parameters).
    pub parameter: usize,
    /// By the chain rule.
    pub analytic: f64,
    /// By central differences.
    pub numeric: f64,
    /// The distance at which the objective was evaluated on either side.
    pub h: f64,
    /// What rounding alone may make of `numeric`.
    pub resolution: f64,
}

impl CheckedDerivative {
    /// |analytic − numeric| as a share of the larger of the two; 0 if both are 0.
    pub fn relative_difference(&self) -> f64 {
        let size = self.analytic.abs().max(self.numeric.abs());
        if size == 0.0 { 0.0 } else { (self.analytic - self.numeric).abs() / size }
    }

    /// Whether they differ by no more than the method explains.
    pub fn agrees(&self) -> bool {
        let size = self.analytic.abs().max(self.numeric.abs());
        (self.analytic - self.numeric).abs() <= CUT_OFF * size.max(1.0) + self.resolution
    }
}

/// Checks the derivatives of `parameters`; `gradient` is the one to check, of all parameters of `network`.
pub(crate) fn check(
    gradient: &[f64],
    network: &Network,
    objective: &mut Objective<'_>,
    parameters: core::ops::Range<usize>,
) -> Vec<CheckedDerivative> {
    let mut shifted = network.clone();
    parameters
        .map(|i| {
            let v = network.parameters()[i];
            let h = H * v.abs().max(1.0);
            let (above, below) = (v + h, v - h);
            let [f_above, f_below] = [above, below].map(|v| {
                shifted.parameters_mut()[i] = v;
                objective.value(&shifted)
            });
            shifted.parameters_mut()[i] = v;
            let distance = above - below; // of the two numbers there are, not 2h
            CheckedDerivative {
                parameter: i,
                analytic: gradient[i],
                numeric: (f_above - f_below) / distance,
                h,
                resolution: ROUNDINGS * f64::EPSILON * f_above.abs().max(f_below.abs()) / distance,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::config::Config;
    use crate::network::Trace;
    use crate::trainer::Trainer;

    /// The places at which the gradient of a default run, changed by `corrupt`, does not agree.
    fn disagreements(corrupt: impl FnOnce(&mut [f64])) -> Vec<usize> {
        let config = Config::default();
        let data = Rc::new(config.generate());
        let trainer = Trainer::start(Rc::new(config), Rc::clone(&data), None);
        let (mut trace, mut sums, mut gradient) = (Trace::default(), Vec::new(), Vec::new());
        let config = &trainer.config;
        let mut objective =
            Objective { config, batch: data.train_part(), trace: &mut trace, sums: &mut sums };
        objective.gradient(&trainer.network, &mut gradient);
        corrupt(&mut gradient);
        let all = 0..gradient.len();
        let checked = check(&gradient, &trainer.network, &mut objective, all);
        checked
            .iter()
            .filter(|derivative| !derivative.agrees())
            .map(|derivative| derivative.parameter)
            .collect()
    }

    #[test]
    fn a_correct_gradient_agrees() {
        assert_eq!(disagreements(|_| ()), []);
    }

    #[test]
    fn a_corrupted_derivative_is_found_and_no_other() {
        assert_eq!(disagreements(|gradient| gradient[3] *= 1.001), [3]);
        assert_eq!(disagreements(|gradient| gradient[7] = -gradient[7]), [7]);
        assert_eq!(disagreements(|gradient| gradient.swap(0, 1)), [0, 1]);
    }

    #[test]
    fn differences_are_shares_of_the_larger_one() {
        let derivative =
            |analytic, numeric| CheckedDerivative { parameter: 0, analytic, numeric, h: H, resolution: 0.0 };
        assert_eq!(derivative(2.0, 1.0).relative_difference(), 0.5);
        assert_eq!(derivative(-1.0, 1.0).relative_difference(), 2.0);
        assert_eq!(derivative(0.0, 0.0).relative_difference(), 0.0);
    }
}
