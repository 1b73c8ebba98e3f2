//! Activation functions: a = g(z), and g′(z) for the way back.
//!
//! Each works on single numbers. Softmax is the exception: it looks at all units of a sample, so only an output layer can
//! have it, and its derivative is a matrix.

mod formulas;
mod softmax;

use core::f64::consts::FRAC_PI_2;

use crate::math::lane::{Atan, Cos, Erf, Exp, ExpM1, F64x2, Lane, Ln1p, Sigmoid, Sin, Tanh};
use crate::names::named;
use crate::samples::{Pair, Samples};
use formulas::{gelu_slope, gelu_tanh, gelu_tanh_slope, leaky_relu, positive};

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

    /// a = g(z) for a whole layer.
    pub(crate) fn forward(self, z: &Samples, a: &mut Samples) {
        if self == Activation::Softmax {
            return softmax::forward(z, a);
        }
        self.apply(z.all_columns(), a.all_columns_mut());
    }

    /// delta ← delta · g′(z) for a whole layer: from ∂L/∂a to ∂L/∂z.
    pub(crate) fn backward(self, z: &Samples, a: &Samples, delta: &mut Samples) {
        if self == Activation::Softmax {
            return softmax::backward(a, delta);
        }
        self.multiply_by_slope(z.all_columns(), a.all_columns(), delta.all_columns_mut());
    }

    /// a = g(z), number by number. Softmax of a single unit is 1.
    pub(crate) fn apply(self, z: &[Pair], a: &mut [Pair]) {
        match self {
            Activation::Identity => map(z, a, |z| z),
            Activation::Sigmoid => {
                let sigmoid = Sigmoid::load();
                map(z, a, |z| sigmoid.of(z));
            }
            Activation::Tanh => {
                let tanh = Tanh::load();
                map(z, a, |z| tanh.of(z));
            }
            Activation::Relu => map(z, a, positive),
            Activation::LeakyRelu => map(z, a, leaky_relu),
            Activation::Elu => {
                let exp_m1 = ExpM1::load();
                map(z, a, |z| F64x2::select(F64x2::splat(0.0).lt(z), z, exp_m1.of(z)));
            }
            Activation::Gelu => {
                let erf = Erf::load();
                map(z, a, |z| formulas::gelu(z, &erf));
            }
            Activation::GeluTanh => {
                let tanh = Tanh::load();
                map(z, a, |z| gelu_tanh(z, &tanh));
            }
            Activation::Silu => {
                let sigmoid = Sigmoid::load();
                map(z, a, |z| z * sigmoid.of(z));
            }
            Activation::Sin => {
                let sin = Sin::load();
                map(z, a, |z| sin.of(z));
            }
            Activation::Softplus => {
                let (exp, ln_1p) = (Exp::load(), Ln1p::load());
                map(z, a, |z| formulas::softplus(z, &exp, &ln_1p));
            }
            Activation::Softsign => {
                let one = F64x2::splat(1.0);
                map(z, a, |z| z / (one + z.abs()));
            }
            Activation::Arctan => {
                let atan = Atan::load();
                map(z, a, |z| atan.of(z));
            }
            Activation::Gaussian => {
                let exp = Exp::load();
                map(z, a, |z| exp.of(-(z * z)));
            }
            Activation::Mish => {
                let exp = Exp::load();
                map(z, a, |z| formulas::mish(z, &exp));
            }
            Activation::Softmax => map(z, a, |_| F64x2::splat(1.0)),
        }
    }

    /// delta ← delta · g′(z), number by number. Where g′ is easily said in terms of a = g(z), it is.
    fn multiply_by_slope(self, z: &[Pair], a: &[Pair], delta: &mut [Pair]) {
        let (zero, one) = (F64x2::splat(0.0), F64x2::splat(1.0));
        match self {
            Activation::Identity => {}
            Activation::Sigmoid => scale(delta, a, |a| a * (one - a)),
            Activation::Tanh => scale(delta, a, |a| one - a * a),
            Activation::Relu => scale(delta, z, |z| F64x2::select(zero.lt(z), one, zero)),
            Activation::LeakyRelu => {
                scale(delta, z, |z| F64x2::select(zero.lt(z), one, F64x2::splat(formulas::LEAK)));
            }
            Activation::Elu => scale(delta, a, |a| F64x2::select(zero.lt(a), one, a + one)),
            Activation::Gelu => {
                let (erf, exp) = (Erf::load(), Exp::load());
                scale(delta, z, |z| gelu_slope(z, &erf, &exp));
            }
            Activation::GeluTanh => {
                let tanh = Tanh::load();
                scale(delta, z, |z| gelu_tanh_slope(z, &tanh));
            }
            Activation::Silu => {
                let sigmoid = Sigmoid::load();
                scale(delta, z, |z| {
                    let s = sigmoid.of(z);
                    s + z * s * (one - s)
                });
            }
            Activation::Sin => {
                let cos = Cos::load();
                scale(delta, z, |z| cos.of(z));
            }
            Activation::Softplus => {
                let sigmoid = Sigmoid::load();
                scale(delta, z, |z| sigmoid.of(z));
            }
            Activation::Softsign => scale(delta, z, |z| {
                let share = one / (one + z.abs());
                share * share
            }),
            Activation::Arctan => scale(delta, z, |z| one / (one + z * z)),
            Activation::Gaussian => {
                scale(delta, a, |a| a);
                scale(delta, z, |z| F64x2::splat(-2.0) * z);
            }
            Activation::Mish => {
                let exp = Exp::load();
                scale(delta, z, |z| formulas::mish_slope(z, &exp));
            }
            Activation::Softmax => scale(delta, z, |_| zero),
        }
    }
}

/// to ← f(from), lane by lane.
#[inline(always)]
fn map(from: &[Pair], to: &mut [Pair], f: impl Fn(F64x2) -> F64x2) {
    for (from, to) in from.iter().zip(to) {
        f(F64x2::load(from)).store(to);
    }
}

/// delta ← delta · f(of), lane by lane.
#[inline(always)]
fn scale(delta: &mut [Pair], of: &[Pair], f: impl Fn(F64x2) -> F64x2) {
    for (delta, of) in delta.iter_mut().zip(of) {
        (F64x2::load(delta) * f(F64x2::load(of))).store(delta);
    }
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
        activation.multiply_by_slope(&[[z, 0.0]], &[[value(activation, z), 0.0]], &mut delta);
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
