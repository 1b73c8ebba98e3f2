//! The network in `f64` over a block of pixels, for what `f32` cannot represent: see `picture/rounding.rs`.

use super::Raster;
use super::columns::{Column, narrow};
use super::grid::Block;
use crate::network::{Network, Trace};
use crate::samples::Samples;

/// The memory for it. Grows once.
#[derive(Debug, Default)]
pub(super) struct Exact {
    points: Samples,
    inputs: Samples,
    z: Samples,
    trace: Trace,
}

impl Exact {
    /// z of a unit of the first layer, once [`Exact::place`] has said where.
    pub(super) fn first_layer(&mut self, network: &Network, unit: usize, to: &mut Column) {
        let Exact { points, inputs, z, .. } = self;
        let Some((layer, own)) = network.layers_with_parameters().next() else { return };
        let inputs = if network.inputs().are_raw() { points.view() } else { inputs.view() };
        z.reshape(inputs.rows(), 1);
        layer.preactivation(unit, &network.parameters()[own], inputs, z.column_mut(0));
        narrow(z.column(0), to);
    }

    /// Goes to a block of pixels.
    pub(super) fn place(&mut self, network: &Network, raster: &Raster, block: &Block) {
        let inputs = network.inputs();
        raster.points(block, inputs.columns(), &mut self.points);
        inputs.of(&self.points, &mut self.inputs);
    }

    /// Sends the block forward through all layers.
    pub(super) fn forward(&mut self, network: &Network) {
        let inputs = if network.inputs().are_raw() { self.points.view() } else { self.inputs.view() };
        network.forward(inputs, &mut self.trace);
    }

    /// What a unit has made of the block: a, or z.
    pub(super) fn unit(&self, layer: usize, unit: usize, is_z: bool, to: &mut Column) {
        let Trace { z, a, .. } = &self.trace;
        narrow(if is_z { z } else { a }[layer].column(unit), to);
    }
}
