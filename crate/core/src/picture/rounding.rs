//! How far `f32` may be off in a picture, and so how much of it has to be computed in `f64`.
//!
//! Layer by layer it estimates how large z becomes and how far rounding carries a away from what `f64` would have. Errors of
//! many terms are put together as the root of the sum of their squares: they do not all point the same way (N. J. Higham and
//! T. Mary, "A new approach to probabilistic rounding error analysis", 2019). A margin makes up for those that do.
//! In networks one trains, the last estimate is some thousandths of a table position. Only weights of thousands and more, or
//! numbers that are not finite, lead to `f64`.

use super::Raster;
use super::first_layer::LARGEST;
use super::layer::Logistic;
use crate::activation::Activation;
use crate::dense::Dense;
use crate::math;
use crate::network::Network;

/// How much of a network is computed in `f64`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Precision {
    /// Nothing but the two parts that the first layer separates into.
    Separable,
    /// z of the first layer: its inputs do not separate, or its z is so large that the sum of the parts is too coarse.
    FirstLayer,
    /// Everything but the colours.
    Full,
}

/// Half the distance from 1 to the next `f32`: the largest relative error of a rounding.
const ROUNDING: f64 = 0.5 * f32::EPSILON as f64;
/// How much larger than estimated an error may be before it reaches one position of the colour table.
const MARGIN: f64 = 16.0;

impl Precision {
    /// The least that puts the units of the layers up to `last` at the right position of the colour table or beside it.
    /// `positions` says how many positions a value of 1 is in a layer.
    #[inline(never)]
    pub(super) fn enough_for(
        network: &Network,
        raster: &Raster,
        last: usize,
        positions: &dyn Fn(usize) -> f64,
    ) -> Precision {
        let inputs = network.inputs();
        let mut precision = if inputs.separate() { Precision::Separable } else { Precision::FirstLayer };
        loop {
            let mut a = Values { size: inputs.largest(raster.farthest()), error: 0.0 };
            let mut suffices = true;
            for (l, (layer, own)) in network.layers_with_parameters().enumerate().take(last + 1) {
                let first = (l == 0).then_some(precision);
                a = a.sent_through(layer, &network.parameters()[own], first);
                suffices &= MARGIN * a.error * positions(l) < 1.0; // not so if it is no number
            }
            precision = match precision {
                _ if suffices => return precision,
                Precision::Separable => Precision::FirstLayer,
                _ => return Precision::Full,
            };
        }
    }
}

/// How large the numbers of a layer are, and how far off; those of the unit where it is the most.
#[derive(Clone, Copy, Debug)]
struct Values {
    size: f64,
    error: f64,
}

impl Values {
    /// From the activations below to those of a layer; for the first one, how that is computed.
    fn sent_through(self, layer: &Dense, parameters: &[f64], first: Option<Precision>) -> Values {
        // A bias is the weight of an input that is always 1, and comes behind the weights of its unit.
        let units = 0..layer.fan_out;
        let weights = |unit: usize| parameters.iter().skip(unit).step_by(layer.fan_out);
        let squares = units.map(|unit| weights(unit).map(|weight| weight * weight).sum());
        let norm = math::sqrt(squares.fold(0.0, f64::max));
        let z = norm * self.size.max(1.0);
        let range = layer.activation.range();
        let roundings = match first {
            None => 4.0 * z,
            // Where z is so large that its rounding is, a hardly depends on it.
            Some(Precision::FirstLayer) if range.is_some() && layer.activation != Activation::Sin => 1.0,
            Some(Precision::Separable) if Logistic::of(layer.activation).is_some() && 2.0 * z < LARGEST => {
                3.0
            }
            Some(_) => 1.5 * z,
        };
        let size = range.map_or(z + 1.0, |(low, high)| high.max(-low));
        // 1.2 is the slope where gelu is the steepest; of the others none has more.
        Values { size, error: 1.2 * (norm * self.error + roundings * ROUNDING) + 2.0 * ROUNDING * size }
    }
}
