//! g′(z), which turns ∂L/∂a into ∂L/∂z.

use super::{
    Activation, CUBIC, LEAK, MISH_IS_IDENTITY, SQRT_2_OVER_PI, copy, mish_power, phi, tanh_of_cubic,
};
use crate::math::array;
use crate::math::lane::{Exp, F64x2, Lane};
use crate::samples::Pair;

/// Beyond ± this, formulas that multiply z by something that has become 0 take this for z: 0 · ∞ would be NaN.
const FAR: f64 = 1e100;

impl Activation {
    /// delta ← delta · g′(z), number by number. Where g′ is easily said in terms of a = g(z), it is; elsewhere `a` is
    /// where the formula is worked out.
    pub(crate) fn multiply_by_slope(self, z: &[Pair], a: &mut [Pair], delta: &mut [Pair]) {
        let [zero, half, one, two] = [0.0, 0.5, 1.0, 2.0].map(F64x2::splat);
        match self {
            Activation::Identity => {}
            Activation::Sigmoid => multiply(delta, a, z, |a, _| of_sigmoid(a, one)),
            Activation::Tanh => multiply(delta, a, z, |a, _| of_tanh(a, one)),
            Activation::Relu | Activation::LeakyRelu => {
                let below = if self == Activation::Relu { zero } else { F64x2::splat(LEAK) };
                // NaN of NaN
                multiply(delta, a, z, |_, z| {
                    F64x2::select(zero.lt(z), one, F64x2::select(z.le(zero), below, z))
                });
            }
            // eᶻ = a + 1 on the negative side
            Activation::Elu => multiply(delta, a, z, |a, _| F64x2::select(zero.lt(a), one, a + one)),
            // Φ(z) + z · φ(z) with the density φ(z) = e^(−z²/2)/√(2π)
            Activation::Gelu => {
                let (exp, height) = (Exp::load(), F64x2::splat(0.5 * SQRT_2_OVER_PI));
                phi(z, a);
                multiply(delta, a, z, |phi, z| phi + z * (exp.of(-half * z * z) * height));
            }
            // (1 + t)/2 + z/2 · (1 − t²) · √(2/π)·(1 + 3·0.044715 z²)
            Activation::GeluTanh => {
                tanh_of_cubic(z, a);
                multiply(delta, a, z, |t, z| {
                    let z = not_too_far(z);
                    let inner = F64x2::splat(SQRT_2_OVER_PI) * (one + F64x2::splat(3.0 * CUBIC) * z * z);
                    half * (one + t) + half * z * (one - t * t) * inner
                });
            }
            // s + z · s(1 − s) with s = sigmoid(z)
            Activation::Silu => {
                array::sigmoid(z, a);
                multiply(delta, a, z, |s, z| s + z * s * (one - s));
            }
            Activation::Sin => {
                copy(z, a);
                array::cos(a);
                multiply_by(a, delta);
            }
            Activation::Softplus => {
                array::sigmoid(z, a);
                multiply_by(a, delta);
            }
            Activation::Softsign => multiply(delta, a, z, |_, z| {
                let share = one / (one + z.abs());
                share * share
            }),
            Activation::Arctan => multiply(delta, a, z, |_, z| one / (one + z * z)),
            // −2 z a, multiplied in one after the other
            Activation::Gaussian => {
                multiply_by(a, delta);
                multiply(delta, a, z, |_, z| -two * not_too_far(z));
            }
            // n / (n + 2) + z · 4w(w + 1) / (n + 2)² with n = w(w + 2), w = eᶻ
            Activation::Mish => {
                mish_power(z, a);
                multiply(delta, a, z, |w, z| {
                    let z = not_too_far(z.pmin(F64x2::splat(MISH_IS_IDENTITY)));
                    let n = w * (w + two);
                    let below = n + two;
                    (n + z * F64x2::splat(4.0) * w * (w + one) / below) / below
                });
            }
            // of a single unit, which is always 1; for several: `activation/softmax.rs`
            Activation::Softmax => multiply(delta, a, z, |_, _| zero),
        }
    }
}

/// g′ of tanh in terms of a = g(z), with a register full of ones.
#[inline(always)]
pub(crate) fn of_tanh(a: F64x2, one: F64x2) -> F64x2 {
    one - a * a
}

/// g′ of the sigmoid, likewise.
#[inline(always)]
pub(crate) fn of_sigmoid(a: F64x2, one: F64x2) -> F64x2 {
    a * (one - a)
}

/// z, but not beyond ±[`FAR`].
#[inline(always)]
fn not_too_far(z: F64x2) -> F64x2 {
    z.pmin(F64x2::splat(FAR)).pmax(F64x2::splat(-FAR))
}

/// delta ← delta · f(a, z), lane by lane.
#[inline(always)]
fn multiply(delta: &mut [Pair], a: &[Pair], z: &[Pair], f: impl Fn(F64x2, F64x2) -> F64x2) {
    for ((delta, a), z) in delta.iter_mut().zip(a).zip(z) {
        (F64x2::load(delta) * f(F64x2::load(a), F64x2::load(z))).store(delta);
    }
}

/// delta ← delta · a
#[inline(never)]
fn multiply_by(a: &[Pair], delta: &mut [Pair]) {
    multiply(delta, a, a, |a, _| a);
}
