//! The transcendental functions of the project: `exp`, `ln`, `tanh` and their relatives.
//!
//! Every machine's C library rounds these a little differently. Here they are made of additions, multiplications,
//! divisions and square roots alone, which IEEE 754 defines to the bit, so a run has the same digits everywhere.
//! Nothing else in the crate can call `f64::exp` and the like, which belong to the standard library.
//!
//! The largest errors seen, in units in the last place (½ is the best possible): `ln` 0.50, `sin` and `cos` 0.8, `exp`
//! 0.9, `ln_1p` 1.2, `erf` 1.3, `exp_m1` 1.6, `atan` 1.8, `tanh` and `sigmoid` 3.2. The last two are what training
//! spends its time in: to carry their roundings along takes a dozen operations more, four tenths of what there is, and
//! only brings `tanh` to 2.3. `tests/math_accuracy.rs` keeps watch.
//!
//! The functions of this module take one number and are for places where size counts and time does not. Those in
//! `array` take many, those in [`lane`] one or two at a time; all give the same bits.

pub(crate) mod array;
pub mod lane;

mod atan;
mod coefficients;
mod double;
mod erf;
mod exp;
pub(crate) mod f32x4;
mod f64x2;
mod ln;
mod stages;
mod tanh;
mod trig;

use crate::samples::Pair;

/// `function` of one number.
fn one(function: impl Fn(&mut [Pair]), x: f64) -> f64 {
    let mut pair = [[x, 0.0]];
    function(&mut pair);
    pair[0][0]
}

/// eˣ.
pub fn exp(x: f64) -> f64 {
    one(array::exp, x)
}

/// eˣ − 1, accurate near 0.
pub fn exp_m1(x: f64) -> f64 {
    one(array::exp_m1, x)
}

/// √x, correctly rounded.
#[inline(always)]
pub fn sqrt(x: f64) -> f64 {
    f64x2::sqrt(x)
}

/// The largest integer not above x.
#[inline(always)]
pub fn floor(x: f64) -> f64 {
    f64x2::floor(x)
}

/// The natural logarithm; NaN below 0, −∞ at ±0.
#[inline(never)]
pub fn ln(x: f64) -> f64 {
    lane::ln(x)
}

/// ln(1 + x), accurate near 0; NaN below −1, −∞ at −1.
pub fn ln_1p(x: f64) -> f64 {
    one(array::ln_1p, x)
}

/// The hyperbolic tangent.
pub fn tanh(x: f64) -> f64 {
    one(|pair| array::tanh(&[[x, 0.0]], pair), x)
}

/// The logistic function 1 / (1 + e⁻ˣ), with full relative accuracy where it is tiny.
pub fn sigmoid(x: f64) -> f64 {
    one(|pair| array::sigmoid(&[[x, 0.0]], pair), x)
}

/// The sine of `x` radians.
pub fn sin(x: f64) -> f64 {
    one(array::sin, x)
}

/// The cosine of `x` radians.
pub fn cos(x: f64) -> f64 {
    one(array::cos, x)
}

/// The arc tangent, between −π/2 and π/2.
pub fn atan(x: f64) -> f64 {
    one(array::atan, x)
}

/// The error function 2/√π ∫₀ˣ e^(−t²) dt.
pub fn erf(x: f64) -> f64 {
    one(array::erf, x)
}
