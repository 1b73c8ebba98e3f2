//! Sine and cosine.
//!
//! The argument is brought to y = x − n π/2 with |y| ≤ π/4. y keeps about twice the digits of an `f64`, because x may
//! lie so near a multiple of π/2 that most digits cancel. There a short polynomial serves: the sine or cosine of y,
//! with the sign the quadrant n asks for (both minimax fits, relative error 2⁻⁵⁷, `tests/reference/minimax.py`).
//!
//! Up to 1600 π/2 is taken off in three parts of 43, 43 and 53 bits, whose products with n are exact (the first two).
//! Beyond, see [`reduce_large`].

use super::coefficients::{ROUND, elementwise};
use super::double::Double;
use super::lane::Lane;

const TRIG: [f64; 20] = [
    1600.0, // up to here n has 10 bits
    core::f64::consts::FRAC_2_PI,
    ROUND,
    1.570_796_326_794_834_4, // π/2 in three parts
    6.223_372_171_896_261e-14,
    3.521_559_865_183_2e-27,
    -0.166_666_666_666_666_32, // sin y = y + y³(…)
    0.008_333_333_333_322_413,
    -0.000_198_412_698_298_078_3,
    2.755_731_369_192_517e-6,
    -2.505_075_811_627_583_2e-8,
    1.589_679_570_574_595_6e-10,
    0.041_666_666_666_666_6, // cos y = 1 − y²/2 + y⁴(…)
    -0.001_388_888_888_887_412_5,
    2.480_158_728_948_216e-5,
    -2.755_731_435_232_521_6e-7,
    2.087_572_327_216_253_4e-9,
    -1.135_964_774_661_281_5e-11,
    0.5,
    1.0,
];

#[inline(always)]
fn sin_with<L: Lane>(x: L, c: &[L; TRIG.len()]) -> L {
    L::select(x.eq(L::splat(0.0)), x, sin_from(x, 0, c)) // −0 stays −0
}

elementwise!(
    /// The sine of `x` radians.
    sin, Sin, sin_with, TRIG
);

/// cos x = sin (x + π/2): the sine, one quadrant on.
#[inline(always)]
fn cos_with<L: Lane>(x: L, c: &[L; TRIG.len()]) -> L {
    sin_from(x, 1, c)
}

elementwise!(
    /// The cosine of `x` radians.
    cos, Cos, cos_with, TRIG
);

/// The sine of x plus so many quadrants; NaN at ±∞.
#[inline(always)]
fn sin_from<L: Lane>(x: L, quadrants: u64, c: &[L; TRIG.len()]) -> L {
    let [limit, ..] = *c;
    let (mut quadrant, mut y) = reduce(x, c);
    if L::any(limit.lt(x.abs())) {
        (quadrant, y) = reduce_again(x, (quadrant, y));
    }
    evaluate(quadrant.add_bits(L::splat(f64::from_bits(quadrants))), y, c)
}

/// x = n π/2 + y: n in the lowest bits, and y.
#[inline(always)]
fn reduce<L: Lane>(x: L, c: &[L; TRIG.len()]) -> (L, Double<L>) {
    let [_, per_quarter_turn, round, first, second, third, ..] = *c;
    let rounded = x * per_quarter_turn + round;
    let n = rounded - round;
    let y = Double::sum(x - n * first, -(n * second));
    (rounded, Double::quick_sum(y.high, y.low - n * third))
}

/// The sine of y plus so many quadrants.
#[inline(always)]
fn evaluate<L: Lane>(quadrant: L, y: Double<L>, c: &[L; TRIG.len()]) -> L {
    let [_, _, _, _, _, _, s0, s1, s2, s3, s4, s5, c0, c1, c2, c3, c4, c5, half, one] = *c;
    let z = y.high * y.high;
    let z2 = z * z;
    let half_z = half * z;

    let s = (s0 + z2 * (s2 + z2 * s4)) + z * (s1 + z2 * (s3 + z2 * s5));
    let sine = y.high + (y.high * z * s + (y.low - half_z * y.low));

    let c = (c0 + z2 * (c2 + z2 * c4)) + z * (c1 + z2 * (c3 + z2 * c5));
    let start = one - half_z;
    let cosine = start + (((one - start) - half_z) + (z2 * c - y.high * y.low));

    let odd = quadrant.shl::<63>().or(one).lt(L::splat(0.0));
    let lower_half = quadrant.shr::<1>().shl::<63>();
    L::select(odd, cosine, sine).xor(lower_half)
}

/// x = n π/2 + y, where `reduced` is that only for the lanes that are not large.
#[cold]
#[inline(never)]
fn reduce_again<L: Lane>(x: L, reduced: (L, Double<L>)) -> (L, Double<L>) {
    let lanes = |lanes: L| {
        let mut numbers = [0.0; 2];
        lanes.store(&mut numbers[..L::WIDTH]);
        numbers
    };
    let (mut quadrant, mut high, mut low) = (lanes(reduced.0), lanes(reduced.1.high), lanes(reduced.1.low));
    for (lane, x) in lanes(x).into_iter().enumerate() {
        if x.abs() > TRIG[0] {
            let (n, y) = reduce_large(x.abs());
            let sign = if x.is_finite() { x.signum() } else { f64::NAN }; // −x is −n quarter turns and −y
            quadrant[lane] = f64::from_bits(if x < 0.0 { n.wrapping_neg() } else { n });
            (high[lane], low[lane]) = (sign * y.high, sign * y.low);
        }
    }
    (L::load(&quadrant), Double { high: L::load(&high), low: L::load(&low) })
}

/// 2/π after 64 zeros: 1280 bits.
const TWO_OVER_PI: [u64; 20] = [
    0,
    0xa2f9_836e_4e44_1529,
    0xfc27_57d1_f534_ddc0,
    0xdb62_9599_3c43_9041,
    0xfe51_63ab_debb_c561,
    0xb724_6e3a_424d_d2e0,
    0x0649_2eea_09d1_921c,
    0xfe1d_eb1c_b129_a73e,
    0xe882_35f5_2ebb_4484,
    0xe99c_7026_b45f_7e41,
    0x3991_d639_8353_39f4,
    0x9c84_5f8b_bdf9_283b,
    0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f,
    0x6d36_7ecf_27cb_09b7,
    0x4f46_3f66_9e5f_ea2d,
    0x7527_bac7_ebe5_f17b,
    0x3d07_39f7_8a52_92ea,
    0x6bfb_5fb1_1f8d_5d08,
    0x5603_3046_fc7b_6bab,
];

/// x > 0 as n π/2 + y, by the method of Payne and Hanek (1983): x · 2/π in integers.
///
/// x is an integer m times 2ᵉ. Of 2/π only a window of 192 bits matters: the bits before it contribute whole turns, those
/// behind it too little.
#[expect(clippy::cast_possible_truncation, reason = "words are cut out of longer integers")]
fn reduce_large(x: f64) -> (u64, Double<f64>) {
    let bits = x.to_bits();
    let m = u128::from((bits & ((1 << 52) - 1)) | (1 << 52));
    let exponent = bits >> 52; // e + 1075
    let start = exponent + 62 - 1075; // bit e − 2 of 2/π, after the zeros in front; e is at least −42
    let window = [start, start + 64, start + 128].map(|bit| {
        let (word, shift) = ((bit / 64) as usize, bit % 64);
        let pair = u128::from(TWO_OVER_PI[word]) << 64 | u128::from(TWO_OVER_PI[word + 1]);
        u128::from((pair >> (64 - shift)) as u64)
    });

    // m · window modulo 2¹⁹²; its first two bits are the quadrant, the others the fraction of a quadrant.
    let low = m * window[2];
    let middle = m * window[1] + (low >> 64);
    let high = (m * window[0] + (middle >> 64)) as u64;
    let rest = u128::from(high) << 64 | u128::from(middle as u64);
    let fraction = ((rest << 2) | u128::from(low as u64 >> 62)) as i128; // in [−½, ½) if read with a sign
    let quadrant = (high >> 62) + u64::from(fraction < 0);

    let scale = f64::from_bits((1023 - 128) << 52); // 2⁻¹²⁸
    let leading = fraction as f64;
    let fraction = Double { high: leading * scale, low: (fraction - leading as i128) as f64 * scale };
    (quadrant, fraction.mul(Double { high: core::f64::consts::FRAC_PI_2, low: 6.123_233_995_736_766e-17 }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_keeps_its_sign() {
        assert_eq!(sin(-0.0_f64).to_bits(), (-0.0_f64).to_bits());
        assert_eq!(sin(0.0_f64).to_bits(), 0);
        assert_eq!(cos(-0.0), 1.0);
        assert_eq!(sin(5e-324), 5e-324);
    }

    #[test]
    fn there_is_no_sine_of_infinity() {
        for x in [f64::INFINITY, f64::NEG_INFINITY, f64::NAN] {
            assert!(sin(x).is_nan() && cos(x).is_nan());
        }
    }

    #[test]
    fn large_arguments_lose_no_digit() {
        // The f64 that lies nearest a multiple of π/2: its cosine is 4.7e-19.
        let x = 6_381_956_970_095_103.0 * (2.0_f64).powi(797);
        assert_eq!(cos(x), -4.687_165_924_254_628e-19);
        assert_eq!(sin(-x), -1.0);
        assert_eq!(sin(1e22), -0.852_200_849_767_188_8);
        assert_eq!(sin(f64::MAX), 0.004_961_954_789_184_062);
    }
}
