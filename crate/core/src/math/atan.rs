//! The arc tangent.
//!
//! An argument beyond √2 − 1 = tan(π/8) is turned back by π/4 or π/2 first:
//!
//! ```text
//! atan x = π/4 + atan((x − 1) / (x + 1)) = π/2 + atan(−1 / x)
//! ```
//!
//! What is left is at most √2 − 1, and its arc tangent t + t³P(t²), where P is the minimax fit of degree 10 with relative
//! error 2⁻⁵⁹ of the result (`tests/reference/minimax.py`). The three cases share one division.

use core::f64::consts::{FRAC_PI_2, FRAC_PI_4, SQRT_2};

use super::coefficients::elementwise;
use super::double::Double;
use super::lane::Lane;

const ATAN: [f64; 19] = [
    SQRT_2 - 1.0, // up to here as it is
    SQRT_2 + 1.0, // from here on by π/2
    FRAC_PI_4,    // and what it lacks
    3.061_616_997_868_383e-17,
    FRAC_PI_2, // and what it lacks
    6.123_233_995_736_766e-17,
    -0.333_333_333_333_332, // P
    0.199_999_999_999_536_63,
    -0.142_857_142_802_039_82,
    0.111_111_107_838_120_6,
    -0.090_908_977_670_078_24,
    0.076_920_603_605_689_67,
    -0.066_631_054_429_410_85,
    0.058_478_973_088_737_8,
    -0.050_393_304_958_213_62,
    0.038_064_947_440_328_08,
    -0.017_907_336_552_675_87,
    1.0,
    -0.0, // the sign
];

#[inline(always)]
fn atan_with<L: Lane>(x: L, c: &[L; ATAN.len()]) -> L {
    let [near, far, pi_4, pi_4_low, pi_2, pi_2_low, p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, one, sign] =
        *c;
    let magnitude = x.abs();
    let (is_turned, is_far) = (near.lt(magnitude), far.lt(magnitude));
    let choose =
        |as_it_is, by_pi_4, by_pi_2| L::select(is_far, by_pi_2, L::select(is_turned, by_pi_4, as_it_is));
    let zero = L::splat(0.0);
    let t = choose(magnitude, magnitude - one, -one) / choose(one, magnitude + one, magnitude);
    let (turn, turn_low) = (choose(zero, pi_4, pi_2), choose(zero, pi_4_low, pi_2_low));

    let z = t * t;
    let z2 = z * z;
    let even = p0 + z2 * (p2 + z2 * (p4 + z2 * (p6 + z2 * (p8 + z2 * p10))));
    let odd = p1 + z2 * (p3 + z2 * (p5 + z2 * (p7 + z2 * p9)));
    let sum = Double::quick_sum(turn, t);
    (sum.high + (sum.low + (turn_low + t * z * (even + z * odd)))).or(x.and(sign))
}

elementwise!(
    /// The arc tangent, between −π/2 and π/2.
    atan, Atan, atan_with, ATAN
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_its_limits_and_its_signs() {
        assert_eq!(atan(f64::INFINITY), FRAC_PI_2);
        assert_eq!(atan(-1e300), -FRAC_PI_2);
        assert!(atan(f64::NAN).is_nan());
        assert_eq!(atan(-0.0_f64).to_bits(), (-0.0_f64).to_bits());
        assert_eq!(atan(5e-324), 5e-324);
        assert_eq!(atan(1.0), FRAC_PI_4);
        assert!((atan(0.5) - 0.463_647_609_000_806_1).abs() < 1e-16);
    }
}
