//! How far to go along a direction: a line search for the strong Wolfe conditions, with φ(α) the objective at v + αd,
//!
//! ```text
//! φ(α) ≤ φ(0) + c₁ α φ′(0)     far enough down            c₁ = 10⁻⁴
//! |φ′(α)| ≤ c₂ |φ′(0)|         and nearly to the bottom   c₂ = 0.9
//! ```
//!
//! J. Nocedal and S. J. Wright, Numerical Optimization, 2nd edition (2006), algorithms 3.5 (go further until a minimum
//! lies between) and 3.6 (close in on it), here one loop: as long as the far end is unknown, it is ∞.

use alloc::vec::Vec;

use super::lbfgs::dot;
use crate::network::Network;
use crate::objective::Objective;

/// c₁: the objective has to fall by at least this share of what its slope promises (the Armijo condition) …
const DECREASE: f64 = 1e-4;
/// … and, c₂, its slope to at most this share.
const CURVATURE: f64 = 0.9;
/// After so many evaluations the best point so far is taken.
const EVALUATIONS: usize = 30;

/// The objective φ(α) along a line, at v = start + α · direction.
pub(super) struct Line<'a, 'o> {
    pub(super) start: &'a [f64],
    pub(super) direction: &'a [f64],
    /// Has the parameters of the point last looked at.
    pub(super) network: &'a mut Network,
    /// At first that of the start.
    pub(super) gradient: &'a mut Vec<f64>,
    pub(super) objective: &'a mut Objective<'o>,
}

impl Line<'_, '_> {
    /// φ(α).
    fn value(&mut self, alpha: f64) -> f64 {
        let points = self.start.iter().zip(self.direction);
        for (v, (start, d)) in self.network.parameters_mut().iter_mut().zip(points) {
            *v = start + alpha * d;
        }
        self.objective.value(self.network)
    }

    /// φ′ where the network is; leaves the gradient there.
    fn slope(&mut self) -> f64 {
        self.objective.gradient(self.network, self.gradient);
        dot(self.gradient, self.direction)
    }
}

/// Takes the network to a lower point of the line, with its gradient. Says whether one was found; if not, network and
/// gradient may be of any point.
pub(super) fn search(line: &mut Line<'_, '_>, value: f64) -> bool {
    let slope = dot(line.gradient, line.direction);
    // Between the two lies a minimum. `near` is the lower end, with its value and its slope.
    let (mut near, mut near_value, mut near_slope) = (0.0, value, slope);
    let (mut far, mut far_value) = (f64::INFINITY, f64::INFINITY);
    let mut alpha = 1.0;
    for _ in 0..EVALUATIONS {
        if !is_visible(value, alpha * slope) {
            break;
        }
        let here = line.value(alpha);
        // Written so that NaN, which a far point may give, counts as too high.
        if here <= value + DECREASE * alpha * slope && here < near_value {
            let here_slope = line.slope();
            if here_slope.abs() <= -CURVATURE * slope {
                return true;
            }
            if here_slope * (far - near) >= 0.0 {
                (far, far_value) = (near, near_value);
            }
            (near, near_value, near_slope) = (alpha, here, here_slope);
        } else {
            (far, far_value) = (alpha, here);
        }
        alpha = if far.is_finite() {
            near + (far - near) * lowest(near_slope * (far - near), far_value - near_value)
        } else {
            2.0 * alpha
        };
    }
    if near > 0.0 {
        line.value(near);
        line.slope();
    }
    near > 0.0
}

/// Whether the promised change would lower the value at all, with the digits there are. NaN is no.
fn is_visible(value: f64, change: f64) -> bool {
    value + change < value
}

/// Where between 0 and 1 the parabola with this slope at 0, this much higher at 1, is lowest; not too near the ends,
/// and in the middle if it has no lowest point.
fn lowest(slope: f64, rise: f64) -> f64 {
    let at = -0.5 * slope / (rise - slope);
    if at >= 0.0 { at.clamp(0.1, 0.9) } else { 0.5 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parabola_is_lowest_between_its_ends() {
        assert_eq!(lowest(-1.0, 0.0), 0.5); // x² − x
        assert_eq!(lowest(-1.0, 1.0), 0.25); // 2x² − x
        assert_eq!(lowest(-1.0, f64::INFINITY), 0.1);
        assert_eq!(lowest(-1.0, -2.0), 0.5); // −x² − x has no lowest point
        assert_eq!(lowest(-1.0, f64::NAN), 0.5);
    }
}
