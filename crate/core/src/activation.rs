//! Activation functions: a = g(z), and g′(z) for the way back.
//!
//! Each works on single numbers. Softmax is the exception: it looks at all units of a sample, so only an output layer can
//! have it, and its derivative is a matrix.
//!
//! A formula is worked out a term at a time over all numbers of a layer, as one would write it in NumPy: the values are in
//! `activation/value.rs`, the derivatives in `activation/slope.rs`. Here is the list of them, and what values and
//! derivatives have in common.

pub(crate) mod slope;
mod softmax;
mod value;

use alloc::vec;
use alloc::vec::Vec;
use core::f64::consts::{FRAC_1_SQRT_2, FRAC_2_SQRT_PI, FRAC_PI_2};

use crate::math::array;
use crate::math::lane::{F64x2, Lane};
use crate::names::named;
use crate::samples::{Pair, Samples};

/// The slope of leaky ReLU on the negative side.
pub(crate) const LEAK: f64 = 0.01;
/// √(2/π), of the tanh form of GELU.
const SQRT_2_OVER_PI: f64 = FRAC_2_SQRT_PI * FRAC_1_SQRT_2;
/// The cubic coefficient of the tanh form of GELU.
const CUBIC: f64 = 0.044_715;
/// From here on tanh(ln(1 + eᶻ)) is 1, to the last bit.
const MISH_IS_IDENTITY: f64 = 20.0;

/// The non-linearity of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activation {
    /// z
    Identity,
    /// 1 / (1 + e⁻ᶻ)
    Sigmoid,
    /// tanh z
    Tanh,
    /// max(0, z); the derivative at 0 is 0
    Relu,
    /// z where z > 0, else 0.01 z; the derivative at 0 is 0.01
    LeakyRelu,
    /// z where z > 0, else eᶻ − 1; the derivative at 0 is 1
    Elu,
    /// z/2 · (1 + erf(z/√2))
    Gelu,
    /// z/2 · (1 + tanh(√(2/π)·(z + 0.044715 z³))), the usual approximation of GELU
    GeluTanh,
    /// z · sigmoid(z)
    Silu,
    /// sin z
    Sin,
    /// ln(1 + eᶻ)
    Softplus,
    /// z / (1 + |z|)
    Softsign,
    /// arctan z
    Arctan,
    /// e^(−z²)
    Gaussian,
    /// z · tanh(ln(1 + eᶻ)) (D. Misra, 2019)
    Mish,
    /// eᶻ over the sum of eᶻ of all units of the sample; output layer only
    Softmax,
}

named!(Activation {
    Identity = "identity",
    Sigmoid = "sigmoid",
    Tanh = "tanh",
    Relu = "relu",
    LeakyRelu = "leaky_relu",
    Elu = "elu",
    Gelu = "gelu",
    GeluTanh = "gelu_tanh",
    Silu = "silu",
    Sin = "sin",
    Softplus = "softplus",
    Softsign = "softsign",
    Arctan = "arctan",
    Gaussian = "gaussian",
    Mish = "mish",
    Softmax = "softmax",
});

impl Activation {
    /// Those a hidden layer can have: all but softmax.
    pub const HIDDEN: &'static [Activation] = Activation::ALL.split_last().expect("not empty").1;

    /// The interval in which the values lie, if it is bounded.
    pub fn range(self) -> Option<(f64, f64)> {
        match self {
            Activation::Sigmoid | Activation::Softmax | Activation::Gaussian => Some((0.0, 1.0)),
            Activation::Tanh | Activation::Sin | Activation::Softsign => Some((-1.0, 1.0)),
            Activation::Arctan => Some((-FRAC_PI_2, FRAC_PI_2)),
            _ => None,
        }
    }

    /// g(z) and g′(z) at each of the places `z`, to be drawn. Not for softmax, whose derivative is a matrix.
    pub fn curve(self, z: &[f64]) -> Option<(Vec<f64>, Vec<f64>)> {
        if self == Activation::Softmax {
            return None;
        }
        let z: Vec<Pair> = z.iter().map(|&z| [z; 2]).collect();
        let mut a = z.clone();
        self.apply(&z, &mut a);
        let values = a.iter().map(|pair| pair[0]).collect();
        let mut slopes = vec![[1.0; 2]; z.len()];
        self.multiply_by_slope(&z, &mut a, &mut slopes);
        Some((values, slopes.iter().map(|pair| pair[0]).collect()))
    }

    /// a = g(z) for a whole layer.
    pub(crate) fn forward(self, z: &Samples, a: &mut Samples) {
        if self == Activation::Softmax {
            return softmax::forward(z, a);
        }
        self.apply(z.all_columns(), a.all_columns_mut());
    }

    /// delta ← delta · g′(z) for a whole layer: from ∂L/∂a to ∂L/∂z. `a` is used up.
    pub(crate) fn backward(self, z: &Samples, a: &mut Samples, delta: &mut Samples) {
        if self == Activation::Softmax {
            return softmax::backward(a, delta);
        }
        self.multiply_by_slope(z.all_columns(), a.all_columns_mut(), delta.all_columns_mut());
    }
}

/// a ← z
fn copy(z: &[Pair], a: &mut [Pair]) {
    a.iter_mut().zip(z).for_each(|(a, z)| *a = *z);
}

/// a ← f(a, z), lane by lane.
#[inline(always)]
fn update(a: &mut [Pair], z: &[Pair], f: impl Fn(F64x2, F64x2) -> F64x2) {
    for (a, z) in a.iter_mut().zip(z) {
        f(F64x2::load(a), F64x2::load(z)).store(a);
    }
}

/// a ← Φ(z) = (1 + erf(z/√2))/2, the normal distribution function.
fn phi(z: &[Pair], a: &mut [Pair]) {
    update(a, z, |_, z| z * F64x2::splat(FRAC_1_SQRT_2));
    array::erf(a);
    update(a, z, |erf, _| F64x2::splat(0.5) * (F64x2::splat(1.0) + erf));
}

/// a ← tanh(√(2/π)·(z + 0.044715 z³))
fn tanh_of_cubic(z: &[Pair], a: &mut [Pair]) {
    let mut cubic = [[0.0; 2]; 16];
    for (z, a) in z.chunks(cubic.len()).zip(a.chunks_mut(cubic.len())) {
        let cubic = cubic.get_mut(..z.len()).unwrap_or_default();
        update(cubic, z, |_, z| F64x2::splat(SQRT_2_OVER_PI) * (z + F64x2::splat(CUBIC) * z * z * z));
        array::tanh(cubic, a);
    }
}

/// a ← w = eᶻ, not further than it matters to mish.
fn mish_power(z: &[Pair], a: &mut [Pair]) {
    update(a, z, |_, z| z.pmin(F64x2::splat(MISH_IS_IDENTITY)));
    array::exp(a);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(activation: Activation, z: f64) -> f64 {
        let mut a = [[0.0; 2]];
        activation.apply(&[[z, 0.0]], &mut a);
        a[0][0]
    }

    fn slope(activation: Activation, z: f64) -> f64 {
        let mut delta = [[1.0; 2]];
        activation.multiply_by_slope(&[[z, 0.0]], &mut [[value(activation, z), 0.0]], &mut delta);
        delta[0][0]
    }

    #[test]
    fn slopes_are_central_differences() {
        const H: f64 = 1e-5;
        for &activation in Activation::HIDDEN {
            for z in [-3.1, -0.7, -0.01, 0.02, 0.4, 1.3, 4.0] {
                let numeric = (value(activation, z + H) - value(activation, z - H)) / (2.0 * H);
                let exact = slope(activation, z);
                assert!((numeric - exact).abs() < 1e-8, "{activation:?} at {z}: {numeric}, {exact}");
            }
        }
    }

    #[test]
    fn a_curve_is_the_values_and_slopes() {
        assert_eq!(Activation::Softmax.curve(&[0.0]), None);
        let z = [-2.0, 0.0, 0.5];
        for &activation in Activation::HIDDEN {
            let expected =
                (z.map(|z| value(activation, z)).to_vec(), z.map(|z| slope(activation, z)).to_vec());
            assert_eq!(activation.curve(&z), Some(expected));
        }
    }

    #[test]
    fn kinks_have_the_derivative_that_is_promised() {
        assert_eq!(slope(Activation::Relu, 0.0), 0.0);
        assert_eq!(slope(Activation::LeakyRelu, 0.0), 0.01);
        assert_eq!(slope(Activation::Elu, 0.0), 1.0);
    }

    #[test]
    fn softplus_and_mish_keep_their_digits_far_out() {
        // There ln(1 + eᶻ) is eᶻ or z, and mish z eᶻ or z.
        let tiny = crate::math::exp(-50.0);
        assert!((value(Activation::Softplus, -50.0) / tiny - 1.0).abs() < 1e-15);
        assert_eq!(value(Activation::Softplus, 50.0), 50.0);
        assert!((value(Activation::Mish, -50.0) / (-50.0 * tiny) - 1.0).abs() < 1e-15);
        assert_eq!(value(Activation::Mish, 50.0), 50.0);
        assert!((slope(Activation::Mish, 50.0) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn saturates_without_overflow() {
        for &activation in Activation::HIDDEN {
            for z in [-1e4, -800.0, 800.0, 1e4] {
                assert!(value(activation, z).is_finite(), "{activation:?} at {z}");
                assert!(slope(activation, z).is_finite(), "{activation:?} slope at {z}");
            }
        }
    }
}
