//! eˣ and eˣ − 1.
//!
//! Both write x = n ln 2 + r with |r| ≤ ln 2 / 2 and eˣ = 2ⁿeʳ. n ln 2 is taken off in two parts, the first so short
//! that its product with n is exact. eʳ = 1 + r + r²q(r), where q is a polynomial of degree 10, the minimax fit with
//! relative error 2⁻⁵⁹ of eʳ − 1 (`tests/reference/minimax.py`). Its even and odd terms are summed apart, which halves
//! the time the processor waits for one product before the next.

use super::coefficients::{ROUND, ROUND_TO_EXPONENT, elementwise};
use super::lane::Lane;

const EXP: [f64; 21] = [
    710.0, // eˣ is ∞ from 709.79 on, and 0 below −745.2
    -746.0,
    core::f64::consts::LOG2_E,
    ROUND,
    0.693_147_180_559_890_3, // ln 2, its first 42 bits and the rest
    5.497_923_018_708_371e-14,
    0.5, // q
    0.166_666_666_666_666_77,
    0.041_666_666_666_666_505,
    0.008_333_333_333_321_608,
    0.001_388_888_888_896_290_6,
    0.000_198_412_698_862_077_72,
    2.480_158_717_183_376_3e-5,
    2.755_724_410_433_858e-6,
    2.755_740_294_765_156_7e-7,
    2.510_908_135_573_970_6e-8,
    2.087_532_649_068_639e-9,
    0.5, // for the halves of n
    ROUND_TO_EXPONENT,
    1.0,
    -0.0, // the sign
];

/// [`EXP`], but eˣ − 1 is −1 from −37.43 down.
const EXP_M1: [f64; EXP.len()] = {
    let mut table = EXP;
    table[1] = -40.0;
    table
};

/// eʳ − 1, and 2ⁿ as the product of two powers (2¹⁰²⁴ and 2⁻¹⁰⁷⁴ are not `f64` that one can multiply by), the
/// second also inverted.
#[inline(always)]
fn parts<L: Lane>(x: L, c: &[L; EXP.len()]) -> (L, L, L, L) {
    let [
        highest,
        lowest,
        per_ln_2,
        round,
        ln_2_high,
        ln_2_low,
        q0,
        q1,
        q2,
        q3,
        q4,
        q5,
        q6,
        q7,
        q8,
        q9,
        q10,
        half,
        round_to_exponent,
        ..,
    ] = *c;
    let x = x.pmin(highest).pmax(lowest);
    let n = (x * per_ln_2 + round) - round;
    let (near, far) = (x - n * ln_2_high, n * ln_2_low);
    let r = near - far;
    let r_low = (near - r) - far; // what r lacks
    let r2 = r * r;
    let even = q0 + r2 * (q2 + r2 * (q4 + r2 * (q6 + r2 * (q8 + r2 * q10))));
    let odd = q1 + r2 * (q3 + r2 * (q5 + r2 * (q7 + r2 * q9)));
    let first = n * half + round_to_exponent;
    let rest = n - (first - round_to_exponent);
    (
        r + (r2 * (even + r * odd) + r_low),
        first.shl::<52>(),
        (rest + round_to_exponent).shl::<52>(),
        (round_to_exponent - rest).shl::<52>(),
    )
}

#[inline(always)]
fn exp_with<L: Lane>(x: L, c: &[L; EXP.len()]) -> L {
    let one = c[19];
    let (p, first, second, _) = parts(x, c);
    (one + p) * first * second
}

elementwise!(
    /// eˣ.
    exp, Exp, exp_with, EXP
);

/// eˣ − 1 = 2ⁿ(eʳ − 1) + (2ⁿ − 1), where the last is exact or as good as −1 or 2ⁿ.
#[inline(always)]
fn exp_m1_with<L: Lane>(x: L, c: &[L; EXP_M1.len()]) -> L {
    let sign = c[20];
    let (p, first, second, inverse) = parts(x, c);
    ((p * first + (first - inverse)) * second).or(x.and(sign)) // only for −0, which became +0
}

elementwise!(
    /// eˣ − 1, accurate near 0.
    exp_m1, ExpM1, exp_m1_with, EXP_M1
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_has_its_limits() {
        assert_eq!(exp(0.0), 1.0);
        assert_eq!(exp(f64::INFINITY), f64::INFINITY);
        assert_eq!(exp(709.782_712_893_384), 1.797_693_134_862_273_2e308);
        assert_eq!(exp(709.8), f64::INFINITY);
        assert_eq!(exp(-745.0), 5e-324);
        assert_eq!(exp(f64::NEG_INFINITY), 0.0);
        assert!(exp(f64::NAN).is_nan());
    }

    #[test]
    fn exp_m1_has_its_limits_and_its_signs() {
        assert_eq!(exp_m1(-0.0_f64).to_bits(), (-0.0_f64).to_bits());
        assert_eq!(exp_m1(5e-324), 5e-324);
        assert_eq!(exp_m1(f64::INFINITY), f64::INFINITY);
        assert_eq!(exp_m1(f64::NEG_INFINITY), -1.0);
        assert!(exp_m1(f64::NAN).is_nan());
        assert!((exp_m1(1.0) - (core::f64::consts::E - 1.0)).abs() < 3e-16);
    }
}
