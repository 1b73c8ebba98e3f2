//! eˣ in `f32`.
//!
//! As in `f64` (`math/exp.rs`): x = n ln 2 + r with |r| ≤ ln 2 / 2 and eˣ = 2ⁿeʳ, where eʳ = 1 + r + r²q(r). For 24 bits a
//! polynomial q of degree 4 is enough, the minimax fit with relative error 2⁻²⁸ of eʳ (`tests/reference/minimax.py`).
//! With the roundings of `f32` the largest error seen is 1.1 units in the last place.

use super::F32x4;

/// 1.5 · 2²³ and the bias of the exponent: see `ROUND_TO_EXPONENT` in `math/coefficients.rs`, which is this for `f64`.
const ROUND_TO_EXPONENT: f32 = 12_582_912.0 + 127.0;

const EXP: [f32; 12] = [
    88.0, // e⁸⁸ is nearly the largest f32, and e⁻⁸⁷ nearly the smallest normal one
    -87.0,
    core::f32::consts::LOG2_E,
    ROUND_TO_EXPONENT,
    0.693_359_4, // ln 2, its first 10 bits and the rest
    -2.121_944_4e-4,
    0.499_999_93, // q
    0.166_665_2,
    0.041_668_394,
    0.008_368_78,
    0.001_381_446_7,
    1.0,
];

/// The exponential function with its coefficients loaded, for use in a loop: read from memory once, they stay where
/// the loop can reach them (`math/coefficients.rs` says why).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Exp([F32x4; EXP.len()]);

impl Exp {
    /// Loads the coefficients.
    #[inline(always)]
    pub(crate) fn load() -> Exp {
        Exp(core::hint::black_box(&EXP).map(F32x4::splat))
    }

    /// eˣ, from e⁻⁸⁷ to e⁸⁸ and not beyond; NaN of NaN.
    #[inline(always)]
    pub(crate) fn of(&self, x: F32x4) -> F32x4 {
        let [highest, lowest, per_ln_2, round, ln_2_high, ln_2_low, q0, q1, q2, q3, q4, one] = self.0;
        let x = x.pmin(highest).pmax(lowest);
        let rounded = x * per_ln_2 + round;
        let n = rounded - round;
        let r = (x - n * ln_2_high) - n * ln_2_low;
        let r2 = r * r;
        let even = q0 + r2 * (q2 + r2 * q4);
        let odd = q1 + r2 * q3;
        (one + (r + r2 * (even + r * odd))) * rounded.shl::<23>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exp(x: f32) -> f32 {
        Exp::load().of(F32x4::splat(x)).lanes()[0]
    }

    #[test]
    fn errs_by_little_more_than_its_last_place() {
        let mut largest = 0.0_f64;
        for step in -86_999..88_000 {
            let x = step as f32 * 0.001;
            let exact = crate::math::exp(f64::from(x));
            let error = (f64::from(exp(x)) - exact).abs() / exact / f64::from(f32::EPSILON);
            largest = largest.max(error);
        }
        assert!(largest < 1.1, "{largest} units in the last place");
    }

    #[test]
    fn has_its_limits() {
        assert_eq!(exp(0.0), 1.0);
        assert_eq!([exp(100.0), exp(f32::INFINITY)], [exp(88.0); 2]);
        assert_eq!([exp(-100.0), exp(f32::NEG_INFINITY)], [exp(-87.0); 2]);
        assert!(exp(88.0).is_finite() && exp(-87.0) >= f32::MIN_POSITIVE);
        assert!(exp(f32::NAN).is_nan());
    }
}
