//! What is to be painted, and what follows from that: which layers and units are computed, and with which ink.

use core::ops::Range;

use super::Raster;
use super::colours::Ink;
use super::first_layer::FirstLayer;
use super::grid::Block;
use super::layer::Logistic;
use super::rounding::Precision;
use crate::activation::Activation;
use crate::config::Config;
use crate::metrics::decision_threshold;
use crate::network::Network;

/// Whose pictures they are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject<'a> {
    pub(crate) network: &'a Network,
    pub(crate) config: &'a Config,
    /// The output with the last colour, where the activation does not say it.
    pub(crate) scale: f64,
}

/// Which units.
#[derive(Clone, Copy, Debug)]
pub(super) enum Which {
    /// All of all layers.
    All,
    /// One of the last layer that is computed.
    One(usize),
    /// The map of classes.
    Map,
}

/// What is to be done for all blocks of a picture, or of several.
#[derive(Clone, Copy, Debug)]
pub(super) struct Task<'a> {
    pub(super) subject: Subject<'a>,
    pub(super) raster: &'a Raster,
    pub(super) which: Which,
    /// The layers that are computed, and how.
    pub(super) last: usize,
    pub(super) precision: Precision,
}

impl Task<'_> {
    /// The bytes of a picture.
    pub(super) fn bytes(&self) -> usize {
        4 * self.raster.width * self.raster.height
    }

    /// The pixels of a row of a picture that are in a block.
    pub(super) fn stretch<'b>(
        &self,
        picture: usize,
        row: usize,
        block: &Block,
        pixels: &'b mut [u8],
    ) -> &'b mut [u8] {
        let width = self.raster.width;
        let start = picture * self.bytes() + 4 * width * row;
        let columns = 4 * block.registers.start..(4 * block.registers.end).min(width);
        pixels.get_mut(start + 4 * columns.start..start + 4 * columns.end).unwrap_or_default()
    }

    /// Whether pictures show this layer.
    pub(super) fn is_painted(&self, l: usize) -> bool {
        l == self.last || matches!(self.which, Which::All)
    }

    /// Whether the second layer is summed from the powers of the first.
    pub(super) fn is_summed(&self, first_layer: &FirstLayer) -> bool {
        self.precision == Precision::Separable && first_layer.is_summed
    }

    /// Whether nobody asks for the activations of the first layer.
    pub(super) fn skips_first(&self, first_layer: &FirstLayer) -> bool {
        self.is_summed(first_layer) && !self.is_painted(0)
    }

    /// The units of a layer that are computed: all, unless it is the last one and only one is wanted.
    pub(super) fn units(&self, l: usize) -> Range<usize> {
        let layer = self.subject.network.layers()[l];
        match self.which {
            Which::One(unit) if l == self.last && layer.activation != Activation::Softmax => unit..unit + 1,
            _ => 0..layer.fan_out,
        }
    }

    /// Whether it is a map of classes whose outputs are not probabilities: where their sum is nearly 0, so is each, and what
    /// part it is of the sum takes all digits.
    pub(super) fn is_map_of_ratios(&self) -> bool {
        let activation = self.subject.network.layers()[self.last].activation;
        let are_probabilities = matches!(activation, Activation::Softmax | Activation::Sigmoid);
        matches!(self.which, Which::Map) && !are_probabilities
    }

    /// The activation of an output that is coloured by its logit, whose activation nobody needs then.
    pub(super) fn logit(&self, l: usize) -> Option<Logistic> {
        let layers = self.subject.network.layers();
        let is_shaded =
            l > 0 && l + 1 == layers.len() && !self.raster.discrete && !matches!(self.which, Which::Map);
        Logistic::of(layers[l].activation).filter(|_| is_shaded)
    }

    pub(super) fn ink(&self, l: usize) -> Ink {
        let (Subject { network, config, scale }, discrete) = (self.subject, self.raster.discrete);
        let activation = network.layers()[l].activation;
        let is_output = l + 1 == network.layers().len();
        if matches!(self.which, Which::Map) {
            return Ink::Classes { discrete };
        }
        if let Some(logistic) = self.logit(l) {
            return Ink::logit(logistic);
        }
        if discrete {
            let middle = activation.range().map_or(0.0, |(low, high)| 0.5 * (low + high));
            let threshold = if is_output { decision_threshold(config) } else { middle };
            return Ink::Decision { threshold };
        }
        Ink::shades(activation, is_output.then_some(scale))
    }
}
