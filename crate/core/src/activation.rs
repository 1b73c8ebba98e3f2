//! Activation functions: a = g(z), and g′(z) for the way back.
//!
//! Each works on single numbers. Softmax is the exception: it looks at all units of a sample, so only an output layer can
//! have it, and its derivative is a matrix.

mod formulas;
mod softmax;

use crate::math::lane::{Cos, Erf, Exp, ExpM1, F64x2, Lane, Sigmoid, Sin, Tanh};
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
    Softmax = "softmax",
});

impl Activation {
    /// Those a hidden layer can have: all but softmax.
    pub const HIDDEN: &'static [Activation] = Activation::ALL.split_last().expect("not empty").1;

    /// The interval in which the values lie, if it is bounded.
    pub fn range(self) -> Option<(f64, f64)> {
        match self {
            Activation::Sigmoid | Activation::Softmax => Some((0.0, 1.0)),
            Activation::Tanh | Activation::Sin => Some((-1.0, 1.0)),
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
    fn saturates_without_overflow() {
        for &activation in Activation::HIDDEN {
            for z in [-1e4, -800.0, 800.0, 1e4] {
                assert!(value(activation, z).is_finite(), "{activation:?} at {z}");
                assert!(slope(activation, z).is_finite(), "{activation:?} slope at {z}");
            }
        }
    }
}
