//! The longer formulas, lane by lane. Functions with coefficients get them loaded, see [`crate::math::lane`].

use crate::math::lane::{Erf, Exp, Lane, Ln1p, Tanh};

/// The slope of leaky ReLU on the negative side.
pub(super) const LEAK: f64 = 0.01;
/// √(2/π), of the tanh form of GELU.
const SQRT_2_OVER_PI: f64 = core::f64::consts::FRAC_2_SQRT_PI * core::f64::consts::FRAC_1_SQRT_2;
/// 1/√(2π), the height of the normal distribution's density.
const INVERSE_SQRT_2_PI: f64 = 0.5 * SQRT_2_OVER_PI;
/// The cubic coefficient of the tanh form of GELU.
const CUBIC: f64 = 0.044_715;

/// max(0, z), and NaN of NaN: a network that has diverged must not look well.
#[inline(always)]
pub(super) fn positive<L: Lane>(z: L) -> L {
    L::select(z.le(L::splat(0.0)), L::splat(0.0), z)
}

/// z where z > 0, else 0.01 z.
#[inline(always)]
pub(super) fn leaky_relu<L: Lane>(z: L) -> L {
    L::select(L::splat(0.0).lt(z), z, L::splat(LEAK) * z)
}

/// Φ(z) = (1 + erf(z/√2))/2, the normal distribution function.
#[inline(always)]
fn phi<L: Lane>(z: L, erf: &Erf<L>) -> L {
    L::splat(0.5) * (L::splat(1.0) + erf.of(z * L::splat(core::f64::consts::FRAC_1_SQRT_2)))
}

/// z · Φ(z)
#[inline(always)]
pub(super) fn gelu<L: Lane>(z: L, erf: &Erf<L>) -> L {
    z * phi(z, erf)
}

/// Φ(z) + z · φ(z) with the density φ(z) = e^(−z²/2)/√(2π).
#[inline(always)]
pub(super) fn gelu_slope<L: Lane>(z: L, erf: &Erf<L>, exp: &Exp<L>) -> L {
    let density = exp.of(L::splat(-0.5) * z * z) * L::splat(INVERSE_SQRT_2_PI);
    phi(z, erf) + z * density
}

/// t = tanh(√(2/π)·(z + 0.044715 z³))
#[inline(always)]
fn gelu_tanh_inner<L: Lane>(z: L, tanh: &Tanh<L>) -> L {
    tanh.of(L::splat(SQRT_2_OVER_PI) * (z + L::splat(CUBIC) * z * z * z))
}

/// z/2 · (1 + t)
#[inline(always)]
pub(super) fn gelu_tanh<L: Lane>(z: L, tanh: &Tanh<L>) -> L {
    L::splat(0.5) * z * (L::splat(1.0) + gelu_tanh_inner(z, tanh))
}

/// (1 + t)/2 + z/2 · (1 − t²) · √(2/π)·(1 + 3·0.044715 z²)
#[inline(always)]
pub(super) fn gelu_tanh_slope<L: Lane>(z: L, tanh: &Tanh<L>) -> L {
    let (half, one) = (L::splat(0.5), L::splat(1.0));
    let t = gelu_tanh_inner(z, tanh);
    let inner_slope = L::splat(SQRT_2_OVER_PI) * (one + L::splat(3.0 * CUBIC) * z * z);
    half * (one + t) + half * z * (one - t * t) * inner_slope
}

/// ln(1 + eᶻ) = max(z, 0) + ln(1 + e^−|z|), which does not overflow.
#[inline(always)]
pub(super) fn softplus<L: Lane>(z: L, exp: &Exp<L>, ln_1p: &Ln1p<L>) -> L {
    z.pmax(L::splat(0.0)) + ln_1p.of(exp.of(-z.abs()))
}

/// From here on tanh(ln(1 + eᶻ)) is 1, to the last bit.
const MISH_IS_IDENTITY: f64 = 20.0;

/// z · n / (n + 2) with n = w(w + 2), w = eᶻ: with 1 + w = eˢ, tanh s = (e²ˢ − 1) / (e²ˢ + 1) needs no logarithm.
#[inline(always)]
pub(super) fn mish<L: Lane>(z: L, exp: &Exp<L>) -> L {
    let w = exp.of(z.pmin(L::splat(MISH_IS_IDENTITY)));
    let n = w * (w + L::splat(2.0));
    z * (n / (n + L::splat(2.0)))
}

/// n / (n + 2) + z · 4w(w + 1) / (n + 2)²
#[inline(always)]
pub(super) fn mish_slope<L: Lane>(z: L, exp: &Exp<L>) -> L {
    let (one, two, four) = (L::splat(1.0), L::splat(2.0), L::splat(4.0));
    let z = z.pmin(L::splat(MISH_IS_IDENTITY));
    let w = exp.of(z);
    let n = w * (w + two);
    let below = n + two;
    (n + z * four * w * (w + one) / below) / below
}
