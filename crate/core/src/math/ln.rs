//! The natural logarithm, and ln(1 + x).
//!
//! Both write the argument as 2ᵏm with √½ ≤ m < √2, and with s = (m − 1) / (m + 1) and z = s²
//!
//! ```text
//! ln m = 2 atanh s = 2s + s z (2/3 + 2/5 z + 2/7 z² + …)
//! ```
//!
//! where the end of the series is replaced by its minimax fit (`tests/reference/minimax.py`).

use core::f64::consts::{FRAC_1_SQRT_2, LN_2};

use super::coefficients::elementwise;
use super::double::Double;
use super::lane::Lane;

/// 2⁵².
const TWO_52: f64 = 4_503_599_627_370_496.0;

/// Turns the bits of √½ into those of 1: added to a number's bits, it makes the exponent field that of 2ᵏ.
const FROM_SQRT_HALF: f64 = f64::from_bits(1.0_f64.to_bits() - FRAC_1_SQRT_2.to_bits());

/// A positive normal number as 2ᵏm: k and m.
#[inline(always)]
fn split<L: Lane>(x: L) -> (L, L) {
    let bits = x.add_bits(L::splat(FROM_SQRT_HALF));
    let k = bits.shr::<52>().or(L::splat(TWO_52)) - L::splat(TWO_52 + 1023.0);
    let m = bits.and(L::splat(f64::from_bits((1 << 52) - 1))).add_bits(L::splat(FRAC_1_SQRT_2));
    (k, m)
}

const LN: [f64; 14] = [
    0.693_147_180_559_890_3, // ln 2, its first 42 bits and the rest
    5.497_923_018_708_371e-14,
    2.0 / 3.0, // and what it lacks
    3.700_743_415_417_188e-17,
    2.0 / 5.0,
    -2.220_446_049_250_313e-17,
    0.285_714_285_714_331_9, // 2/7 + …, relative error of the result 2⁻⁷¹
    0.222_222_222_200_011_4,
    0.181_818_186_072_464_78,
    0.153_845_727_535_995_62,
    0.133_357_693_923_836_9,
    0.116_849_030_352_100_34,
    0.119_122_088_889_767_4,
    1.0,
];

/// Carries twice the digits through, and so is correctly rounded in all but about one case in ten thousand: NumPy's
/// normal numbers contain a logarithm, and must come out with NumPy's last bit.
#[inline(always)]
fn ln_with<L: Lane>(x: L, c: &[L; LN.len()]) -> L {
    let [ln_2_high, ln_2_low, third, third_low, fifth, fifth_low, t0, t1, t2, t3, t4, t5, t6, one] = *c;
    let subnormal = x.lt(L::splat(f64::MIN_POSITIVE));
    let (k, m) = split(L::select(subnormal, x * L::splat(TWO_52), x));
    let k = L::select(subnormal, k - L::splat(52.0), k);

    let s = Double { high: m - one, low: L::splat(0.0) }.div(Double::sum(m, one));
    let z = s.mul(s);
    let z2 = z.high * z.high;
    let even = t0 + z2 * (t2 + z2 * (t4 + z2 * t6));
    let odd = t1 + z2 * (t3 + z2 * t5);
    let tail = z.high * (even + z.high * odd);
    let tail = Double { high: fifth, low: fifth_low }.add(Double { high: tail, low: L::splat(0.0) });
    let series = Double { high: third, low: third_low }.add(z.mul(tail));
    let ln_m = Double { high: s.high + s.high, low: s.low + s.low }.add(s.mul(z).mul(series));
    let ln_x = Double { high: k * ln_2_high, low: k * ln_2_low }.add(ln_m).high;

    // 0, ∞ and what has no logarithm: the square root of a negative number is NaN, that of ∞ is ∞.
    let other = L::select(x.eq(L::splat(0.0)), L::splat(f64::NEG_INFINITY), x.sqrt());
    let inside = L::select(x.lt(L::splat(f64::INFINITY)), ln_x, other);
    L::select(L::splat(0.0).lt(x), inside, other)
}

elementwise!(
    /// The natural logarithm; NaN below 0, −∞ at ±0.
    ln, Ln, ln_with, LN
);

const LN_1P: [f64; 10] = [
    0.693_147_180_559_890_3, // ln 2, its first 42 bits and the rest
    LN_2 - 0.693_147_180_559_890_3,
    0.666_666_666_666_673_5, // 2/3 + …, relative error of the result 2⁻⁵⁸
    0.399_999_999_994_110_9,
    0.285_714_287_432_626_9,
    0.222_221_984_759_852_1,
    0.181_835_697_398_535_22,
    0.153_139_032_456_418_33,
    0.147_975_077_190_575_45,
    1.0,
];

/// 1 + x rounds to u and the rest: ln(1 + x) ≈ ln u + rest / u. Within √½ ≤ 1 + x < √2, where that would lose digits
/// near 0, f = m − 1 is x itself.
///
/// 2s = f − s f, so that the sum starts with the exact f: ln(1 + f) = f − (f²/2 − s (f²/2 + z (…))).
#[inline(always)]
fn ln_1p_with<L: Lane>(x: L, c: &[L; LN_1P.len()]) -> L {
    let [ln_2_high, ln_2_low, t0, t1, t2, t3, t4, t5, t6, one] = *c;
    let half = L::splat(0.5);
    let sum = Double::sum(one, x);
    let (k, m) = split(sum.high);
    let near = k.eq(L::splat(0.0));
    let f = L::select(near, x, m - one);
    let rest = L::select(near, L::splat(0.0), sum.low / sum.high);

    let s = f / (L::splat(2.0) + f);
    let z = s * s;
    let z2 = z * z;
    let even = t0 + z2 * (t2 + z2 * (t4 + z2 * t6));
    let odd = t1 + z2 * (t3 + z2 * t5);
    let half_square = half * f * f;
    let correction = s * (half_square + z * (even + z * odd)) + (k * ln_2_low + rest);
    let ln = k * ln_2_high - ((half_square - correction) - f);

    let tiny = x.abs().lt(L::splat(f64::EPSILON / 4.0)); // there ln(1 + x) is x, with its sign
    let ln = L::select(tiny, x, ln);
    let u = sum.high;
    let other = L::select(u.eq(L::splat(0.0)), L::splat(f64::NEG_INFINITY), u.sqrt());
    let inside = L::select(u.lt(L::splat(f64::INFINITY)), ln, other);
    L::select(L::splat(0.0).lt(u), inside, other)
}

elementwise!(
    /// ln(1 + x), accurate near 0; NaN below −1, −∞ at −1.
    ln_1p, Ln1p, ln_1p_with, LN_1P
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ln_has_its_limits() {
        assert_eq!(ln(1.0), 0.0);
        assert_eq!(ln(0.0), f64::NEG_INFINITY);
        assert_eq!(ln(-0.0), f64::NEG_INFINITY);
        assert_eq!(ln(f64::INFINITY), f64::INFINITY);
        assert!(ln(-1.0).is_nan() && ln(f64::NEG_INFINITY).is_nan() && ln(f64::NAN).is_nan());
        assert_eq!(ln(5e-324), -744.440_071_921_381_2);
        assert_eq!(ln(10.0), core::f64::consts::LN_10);
    }

    #[test]
    fn ln_1p_has_its_limits_and_its_signs() {
        assert_eq!(ln_1p(-0.0_f64).to_bits(), (-0.0_f64).to_bits());
        assert_eq!(ln_1p(5e-324), 5e-324);
        assert_eq!(ln_1p(-1.0), f64::NEG_INFINITY);
        assert_eq!(ln_1p(f64::INFINITY), f64::INFINITY);
        assert_eq!(ln_1p(1e300), ln(1e300));
        assert!(ln_1p(-1.5).is_nan() && ln_1p(f64::NAN).is_nan());
        assert_eq!(ln_1p(1.0), LN_2);
    }
}
