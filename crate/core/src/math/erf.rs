//! The error function.
//!
//! For |x| < 1 it is |x| + |x| P(x²); above, 1 − exp(−Q(|x| − 1)), where Q is fitted to −ln erfc. P and Q are minimax
//! polynomials, the error of Q counted as what it does to the result: 2⁻⁵⁶ and 2⁻⁵⁵ (`tests/reference/minimax.py`).

use super::coefficients::elementwise;
use super::exp::exp;
use super::lane::Lane;

/// The coefficients of P from the constant one up.
const P: [f64; 14] = [
    0.128_379_167_095_512_6,
    -0.376_126_389_031_837_54,
    0.112_837_916_709_551_2,
    -0.026_866_170_645_129_868,
    0.005_223_977_625_423_609,
    -0.000_854_832_702_195_596_4,
    0.000_120_553_329_038_104_76,
    -1.492_564_759_444_973_3e-5,
    1.646_204_597_984_884e-6,
    -1.636_464_954_489_492_2e-7,
    1.479_246_961_029_395e-8,
    -1.216_496_855_805_331_5e-9,
    8.710_465_594_411_767e-11,
    -4.233_130_580_646_225_5e-12,
];

/// The coefficients of Q from the constant one up.
const Q: [f64; 18] = [
    1.849_605_509_933_248_2,
    2.638_967_514_234_775_7,
    0.843_107_256_359_412_9,
    0.041_561_098_025_077_334,
    -0.010_033_825_179_108_675,
    0.001_977_901_215_831_983,
    -0.000_237_316_435_310_545_89,
    -2.629_632_451_031_449_8e-5,
    2.719_896_674_973_451_5e-5,
    -9.671_367_642_369_555e-6,
    2.131_929_740_366_212_3e-6,
    -2.048_041_904_521e-7,
    -5.801_585_596_058_607e-8,
    3.339_293_066_470_179e-8,
    -8.519_228_293_348_7e-9,
    1.319_185_038_498_124_9e-9,
    -1.193_346_370_030_197_2e-10,
    4.865_438_534_855_849e-12,
];

/// 1, where P ends and Q begins; where erf becomes 1; the sign; P; Q.
const ERF: [f64; 3 + P.len() + Q.len()] = {
    let mut table = [0.0; 3 + P.len() + Q.len()];
    table[0] = 1.0;
    table[1] = 5.95;
    table[2] = -0.0;
    let (_, rest) = table.split_at_mut(3);
    let (p, q) = rest.split_at_mut(P.len());
    p.copy_from_slice(&P);
    q.copy_from_slice(&Q);
    table
};

#[inline(always)]
fn erf_with<L: Lane>(x: L, c: &[L; ERF.len()]) -> L {
    let [one, limit, sign, ..] = *c;
    let (p, q) = c[3..].split_at(P.len());
    let magnitude = x.abs();
    let below = magnitude + magnitude * polynomial(magnitude * magnitude, p);
    let above = one - exp(-polynomial(magnitude.pmin(limit) - one, q));
    L::select(magnitude.lt(one), below, above).or(x.and(sign))
}

elementwise!(
    /// The error function 2/√π ∫₀ˣ e^(−t²) dt.
    erf, Erf, erf_with, ERF
);

/// An even number of coefficients from the constant one up; even and odd terms are summed apart.
#[inline(always)]
fn polynomial<L: Lane>(x: L, coefficients: &[L]) -> L {
    let square = x * x;
    let zero = L::splat(0.0);
    let (even, odd) = coefficients
        .chunks_exact(2)
        .rev()
        .fold((zero, zero), |(even, odd), pair| (even * square + pair[0], odd * square + pair[1]));
    even + x * odd
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_its_limits_and_its_signs() {
        assert_eq!(erf(f64::INFINITY), 1.0);
        assert_eq!(erf(-6.0), -1.0);
        assert!(erf(f64::NAN).is_nan());
        assert_eq!(erf(-0.0_f64).to_bits(), (-0.0_f64).to_bits());
        assert_eq!(erf(0.5), 0.520_499_877_813_046_5);
        assert_eq!(erf(2.0), 0.995_322_265_018_952_7);
    }
}
