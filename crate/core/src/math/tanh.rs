//! The hyperbolic tangent and the logistic function: branch-free, with one division each.
//!
//! Both are quotients of exponentials. With e^(2y) = (A + B) / (A − B), where tanh y ≈ B / A near 0, the denominators
//! of the exponential cancel against each other and only one division is left. A is even in y and B odd, so both are
//! short polynomials in u = y²:
//!
//! ```text
//! B = y (1 + b₁u + b₂u²)    A = 1 + a₁u + a₂u² (+ a₃u³)
//! ```
//!
//! The coefficients are the minimax fit of B / A to tanh y, relative error 2⁻⁵⁷, both leading ones held at 1
//! (`tests/reference/minimax.py`).

use core::f64::consts::LN_2;

use super::coefficients::{ROUND_TO_EXPONENT, elementwise};
use super::lane::Lane;

/// Fitted for |y| ≤ ln 2 / 4.
pub(super) const TANH: [f64; 11] = [
    20.0, // tanh is 1 from 19.07 on
    2.0 / LN_2,
    ROUND_TO_EXPONENT,
    LN_2 / 2.0,
    0.111_099_359_464_163_01, // b₁, b₂
    0.001_057_418_180_171_593_6,
    0.444_432_692_797_490_54, // a₁, a₂
    0.015_868_315_781_209_39,
    0.5,
    1.0,
    -0.0, // the sign
];

// Each function is written in three stages, which `stages.rs` takes one after the other over many numbers.

/// With 2|x| = n ln 2 + 2y and E = (2ⁿ − 1) / 2:
/// tanh |x| = (2ⁿ(A + B) − (A − B)) / (2ⁿ(A + B) + (A − B)) = (E(A + B) + B) / (E(A + B) + A),
/// which keeps its relative accuracy near 0, where E is 0. The denominator is computed as the numerator and A − B, which
/// is positive: so the quotient never exceeds 1.
///
/// One rounded constant suffices to take n ln 2 / 2 off x: what it misses grows with x, but tanh flattens faster.
#[inline(always)]
fn tanh_with<L: Lane>(x: L, c: &[L; TANH.len()]) -> L {
    let (y, e) = tanh_reduced(x, c);
    let (b, a) = tanh_polynomials(y, c);
    tanh_quotient(x, e, (b, a), c)
}

/// y and E.
#[inline(always)]
pub(super) fn tanh_reduced<L: Lane>(x: L, c: &[L; TANH.len()]) -> (L, L) {
    let [limit, per_half_ln_2, round, half_ln_2, .., half, _, _] = *c;
    let magnitude = x.abs().pmin(limit);
    let rounded = magnitude * per_half_ln_2 + round;
    let power = rounded.shl::<52>();
    (magnitude - (rounded - round) * half_ln_2, power * half - half)
}

/// B, and A without its 1.
#[inline(always)]
pub(super) fn tanh_polynomials<L: Lane>(y: L, c: &[L; TANH.len()]) -> (L, L) {
    let [_, _, _, _, b1, b2, a1, a2, ..] = *c;
    let u = y * y;
    (y + y * u * (b1 + u * b2), u * (a1 + u * a2))
}

/// The numerator has the sign of x before the division, so that nothing is left to do after it.
#[inline(always)]
pub(super) fn tanh_quotient<L: Lane>(x: L, e: L, (b, a): (L, L), c: &[L; TANH.len()]) -> L {
    let [.., one, sign] = *c;
    let top = e + (e * (a + b) + b);
    top.or(x.and(sign)) / (top + (one + (a - b)))
}

elementwise!(
    /// The hyperbolic tangent.
    tanh, Tanh, tanh_with, TANH
);

/// Fitted for |y| ≤ ln 2 / 2.
pub(super) const SIGMOID: [f64; 13] = [
    40.0, // the sigmoid is 1 from 36.8 on, and 0 below −745.2
    -750.0,
    0.5 / LN_2,
    ROUND_TO_EXPONENT,
    0.5,
    0.693_147_180_559_890_3, // ln 2, its first 42 bits and the rest
    5.497_923_018_708_371e-14,
    0.121_187_112_375_043_69, // b₁, b₂
    0.002_017_821_722_380_740_2,
    0.454_520_445_708_376_6, // a₁, a₂, a₃
    0.020_191_303_625_224_3,
    9.596_241_355_351_352e-5,
    1.0,
];

/// With x = 2n ln 2 + 2y: sigmoid x = eˣ / (eˣ + 1) = 4ⁿ(A + B) / (4ⁿ(A + B) + (A − B)).
///
/// 4ⁿ is multiplied in as 2ⁿ twice, so that 2ⁿ is an ordinary number even where the result is subnormal.
#[inline(always)]
fn sigmoid_with<L: Lane>(x: L, c: &[L; SIGMOID.len()]) -> L {
    let (y, power) = sigmoid_reduced(x, c);
    let (b, a) = sigmoid_polynomials(y, c);
    sigmoid_quotient(power, (b, a), c)
}

/// y and 2ⁿ.
#[inline(always)]
pub(super) fn sigmoid_reduced<L: Lane>(x: L, c: &[L; SIGMOID.len()]) -> (L, L) {
    let [highest, lowest, per_2_ln_2, round, half, ln_2_high, ln_2_low, ..] = *c;
    let x = x.pmin(highest).pmax(lowest);
    let rounded = x * per_2_ln_2 + round;
    let power = rounded.shl::<52>();
    let n = rounded - round;
    ((x * half - n * ln_2_high) - n * ln_2_low, power)
}

/// B, and A without its 1.
#[inline(always)]
pub(super) fn sigmoid_polynomials<L: Lane>(y: L, c: &[L; SIGMOID.len()]) -> (L, L) {
    let [.., b1, b2, a1, a2, a3, _] = *c;
    let u = y * y;
    (y + y * u * (b1 + u * b2), u * (a1 + u * (a2 + u * a3)))
}

#[inline(always)]
pub(super) fn sigmoid_quotient<L: Lane>(power: L, (b, a): (L, L), c: &[L; SIGMOID.len()]) -> L {
    let [.., one] = *c;
    let top = (one + (a + b)) * power * power;
    top / (top + (one + (a - b)))
}

elementwise!(
    /// The logistic function 1 / (1 + e⁻ˣ), with full relative accuracy where it is tiny.
    sigmoid, Sigmoid, sigmoid_with, SIGMOID
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tanh_has_its_limits_and_its_signs() {
        assert_eq!(tanh(f64::INFINITY), 1.0);
        assert_eq!(tanh(-1e300), -1.0);
        assert!(tanh(f64::NAN).is_nan());
        assert_eq!(tanh(-0.0_f64).to_bits(), (-0.0_f64).to_bits());
        assert_eq!(tanh(5e-324), 5e-324);
        assert!((tanh(0.5) - 0.462_117_157_260_009_75).abs() < 1e-16);
    }

    #[test]
    fn sigmoid_has_its_limits() {
        assert_eq!(sigmoid(0.0), 0.5);
        assert_eq!(sigmoid(f64::INFINITY), 1.0);
        assert_eq!(sigmoid(f64::NEG_INFINITY), 0.0);
        assert!(sigmoid(f64::NAN).is_nan());
        let expected = 9.859_676_543_759_77e-305; // e^-700
        assert!((sigmoid(-700.0) / expected - 1.0).abs() < 1e-15);
        assert_eq!(sigmoid(-745.0), 5e-324);
    }
}
