//! Initial weights. Biases start at 0.
//!
//! Weights are stored `W[in][out]`. They are drawn in the order in which the kind is usually written down in NumPy,
//! so that the same seed gives the same weights: `rand(in, out)` and Glorot and LeCun input by input, `randn(out, in)`
//! unit by unit.
//!
//! He, Glorot and LeCun choose the spread so that signals neither die out nor explode from layer to layer: a z that is the
//! sum of `in` terms of variance σ² has variance in · σ², which is to be about 1 (about 2 under ReLU, which cuts half off).

use crate::dense::Dense;
use crate::math;
use crate::names::named;
use crate::random::RandomState;

/// How weights are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Init {
    /// All 0: a network that cannot begin to learn.
    Zeros,
    /// All `scale`: hidden units that stay equal for ever.
    Constant,
    /// `rand(in, out) * scale`
    Uniform,
    /// `randn(out, in) * scale`
    Normal,
    /// `randn(out, in) * sqrt(2 / in)`: K. He et al., "Delving Deep into Rectifiers" (2015).
    He,
    /// `randn(in, out) * sqrt(2 / (in + out))`: X. Glorot and Y. Bengio, "Understanding the difficulty of training
    /// deep feedforward neural networks" (2010).
    GlorotNormal,
    /// `uniform(-r, r, (in, out))` with r = √(6 / (in + out))
    GlorotUniform,
    /// `randn(in, out) * sqrt(1 / in)`: Y. LeCun et al., "Efficient BackProp" (1998).
    Lecun,
}

named!(Init {
    Zeros = "zeros",
    Constant = "constant",
    Uniform = "uniform",
    Normal = "normal",
    He = "he",
    GlorotNormal = "glorot_normal",
    GlorotUniform = "glorot_uniform",
    Lecun = "lecun",
});

impl Init {
    /// Draws the parameters of one layer, weights then biases, into `parameters`, continuing `random`.
    pub(crate) fn draw(self, layer: &Dense, scale: f64, random: &mut RandomState, parameters: &mut [f64]) {
        let (fan_in, fan_out) = (layer.fan_in, layer.fan_out);
        let fans = (fan_in + fan_out) as f64;
        let spread = match self {
            Init::Zeros => 0.0,
            Init::Constant | Init::Uniform | Init::Normal => scale,
            Init::He => math::sqrt(2.0 / fan_in as f64),
            Init::GlorotNormal => math::sqrt(2.0 / fans),
            Init::GlorotUniform => math::sqrt(6.0 / fans),
            Init::Lecun => math::sqrt(1.0 / fan_in as f64),
        };
        parameters.fill(0.0);
        let unit_by_unit = matches!(self, Init::Normal | Init::He);
        for n in 0..layer.weights() {
            let at = if unit_by_unit { n % fan_in * fan_out + n / fan_in } else { n };
            parameters[at] = match self {
                Init::Zeros | Init::Constant => spread,
                Init::Uniform => random.uniform() * spread,
                Init::GlorotUniform => random.uniform_in(-spread, spread),
                Init::Normal | Init::He | Init::GlorotNormal | Init::Lecun => random.normal() * spread,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::Activation;

    #[test]
    fn he_draws_unit_by_unit_as_the_third_tutorial_does() {
        // np.random.seed(3); np.random.randn(5, 2) * np.sqrt(2 / 2)
        let layer = Dense { fan_in: 2, fan_out: 5, activation: Activation::Tanh, bias: true };
        let mut parameters = [1.0; 15];
        Init::He.draw(&layer, 1.0, &mut RandomState::new(3), &mut parameters);
        assert_eq!(parameters[0], 1.788_628_473_430_318_6); // W1[0, 0]
        assert_eq!(parameters[5], 0.436_509_850_511_989_43); // W1[0, 1]: the second number drawn
        assert_eq!(parameters[10..], [0.0; 5]);
    }
}
