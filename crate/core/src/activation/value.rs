//! a = g(z), each formula as it stands at the variants of [`Activation`], in a form that neither overflows nor loses digits.

use super::{Activation, LEAK, copy, mish_power, phi, tanh_of_cubic, update};
use crate::math::array;
use crate::math::lane::{F64x2, Lane};
use crate::samples::Pair;

impl Activation {
    /// a ← g(z), number by number. Softmax of a single unit is 1.
    pub(crate) fn apply(self, z: &[Pair], a: &mut [Pair]) {
        let [zero, half, one, two] = [0.0, 0.5, 1.0, 2.0].map(F64x2::splat);
        match self {
            Activation::Identity => copy(z, a),
            Activation::Sigmoid => array::sigmoid(z, a),
            Activation::Tanh => array::tanh(z, a),
            Activation::Sin => {
                copy(z, a);
                array::sin(a);
            }
            Activation::Arctan => {
                copy(z, a);
                array::atan(a);
            }
            // NaN of NaN: a network that has diverged must not look well.
            Activation::Relu => update(a, z, |_, z| F64x2::select(z.le(zero), zero, z)),
            Activation::LeakyRelu => {
                update(a, z, |_, z| F64x2::select(zero.lt(z), z, F64x2::splat(LEAK) * z));
            }
            Activation::Elu => {
                copy(z, a);
                array::exp_m1(a);
                update(a, z, |power, z| F64x2::select(zero.lt(z), z, power));
            }
            Activation::Gelu => {
                phi(z, a);
                update(a, z, |phi, z| z * phi);
            }
            Activation::GeluTanh => {
                tanh_of_cubic(z, a);
                update(a, z, |t, z| half * z * (one + t));
            }
            Activation::Silu => {
                array::sigmoid(z, a);
                update(a, z, |s, z| z * s);
            }
            // max(z, 0) + ln(1 + e^−|z|), which does not overflow.
            Activation::Softplus => {
                array::ln_1p_exp_minus_abs(z, a);
                update(a, z, |ln, z| z.pmax(zero) + ln);
            }
            Activation::Softsign => update(a, z, |_, z| z / (one + z.abs())),
            Activation::Gaussian => {
                update(a, z, |_, z| -(z * z));
                array::exp(a);
            }
            // z · n / (n + 2) with n = w(w + 2), w = eᶻ: if 1 + w = eˢ, tanh s = (e²ˢ − 1) / (e²ˢ + 1) needs no logarithm.
            Activation::Mish => {
                mish_power(z, a);
                update(a, z, |w, z| {
                    let n = w * (w + two);
                    z * (n / (n + two))
                });
            }
            Activation::Softmax => update(a, z, |_, _| one),
        }
    }
}
