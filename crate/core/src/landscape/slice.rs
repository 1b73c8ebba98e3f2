//! One or two parameters replaced, and only what depends on them computed again.
//!
//! Replacing a parameter of a unit changes that unit's z and a, the sums of the layer above, and everything above those.
//! All other units of its layer keep their activations, and all sums keep what they had before the replaced term: sums
//! go from left to right, so going on from there gives the bits of the whole sum.
//!
//! Of two parameters the *outer* one comes first in the order of the computation and stays the same along a line; the
//! *inner* one is replaced cell by cell. If they belong to different units of one layer, the inner unit's activations do
//! not depend on the outer one: those of the first line serve for all others.

use alloc::vec::Vec;

use super::place::Place;
use crate::network::{Network, Trace};
use crate::samples::{Pair, Samples, View};

/// The parameters that are replaced, and what is kept between replacements.
#[derive(Debug)]
pub(super) struct Slice {
    outer: Option<Place>,
    inner: Place,
    /// Whether the outer one is the x of the grid.
    lines_are_x: bool,
    /// z of the inner unit before the replaced term.
    before: Vec<Pair>,
    /// z of each unit above before the inner unit's term.
    above: Samples,
    /// The inner unit's activations, one column per cell of a line; empty if they are not kept.
    kept: Samples,
}

impl Slice {
    /// x replaces one parameter.
    pub(super) fn over_one(x: Place) -> Slice {
        Slice {
            outer: None,
            inner: x,
            lines_are_x: false,
            before: Vec::new(),
            above: Samples::default(),
            kept: Samples::default(),
        }
    }

    /// x and y replace two different ones.
    pub(super) fn over_two(x: Place, y: Place) -> Slice {
        let lines_are_x = x < y;
        let (outer, inner) = if lines_are_x { (x, y) } else { (y, x) };
        Slice { outer: Some(outer), lines_are_x, ..Slice::over_one(inner) }
    }

    /// Whether x stays the same along a line, and y goes from cell to cell.
    pub(super) fn lines_are_x(&self) -> bool {
        self.lines_are_x
    }

    /// Makes room for a block of samples.
    pub(super) fn enter_block(&mut self, rows: usize, network: &Network, cells: usize) {
        let layer_above = network.layers().get(self.inner.layer + 1);
        self.before.resize(rows.div_ceil(2), [0.0; 2]);
        self.above.reshape(rows, layer_above.map_or(0, |layer| layer.fan_out));
        self.kept.reshape(rows, if self.keeps_activations(network) { cells } else { 0 });
    }

    fn keeps_activations(&self, network: &Network) -> bool {
        let is_hidden = self.inner.layer + 1 < network.layers().len();
        let is_beside = |outer: Place| outer.layer == self.inner.layer && outer.unit != self.inner.unit;
        is_hidden && self.outer.is_some_and(is_beside)
    }

    /// Replaces the outer parameter, and computes what all cells of the line have in common.
    pub(super) fn enter_line(
        &mut self,
        network: &mut Network,
        value: Option<f64>,
        x: View<'_>,
        trace: &mut Trace,
    ) {
        let Slice { outer, inner, before, above, .. } = self;
        if let (Some(outer), Some(value)) = (*outer, value) {
            network.parameters_mut()[outer.at] = value;
            if (outer.layer, outer.unit) != (inner.layer, inner.unit) {
                network.forward_unit_again(outer.layer, outer.unit, x, trace);
                network.forward_between(outer.layer + 1, inner.layer + 1, x, trace);
            }
        }
        let parameters = network.parameters();
        let mut layers = network.layers_with_parameters().skip(inner.layer);
        if let Some((layer, own)) = layers.next() {
            let own = &parameters[own];
            let inputs = trace.a[..inner.layer].last().map_or(x, Samples::view);
            before.fill([layer.bias_of(inner.unit, own); 2]);
            layer.add_inputs(inner.unit, 0..inner.input.unwrap_or(0), own, inputs, before);
        }
        if let Some((layer, own)) = layers.next() {
            let own = &parameters[own];
            let inputs = trace.a[inner.layer].view();
            for unit in 0..layer.fan_out {
                let z = above.column_mut(unit);
                z.fill([layer.bias_of(unit, own); 2]);
                layer.add_inputs(unit, 0..inner.unit, own, inputs, z);
            }
        }
    }

    /// Replaces the inner parameter, and computes the logits; the outputs as well if they are needed.
    pub(super) fn enter_cell(
        &mut self,
        network: &mut Network,
        (line, cell): (usize, usize),
        value: f64,
        x: View<'_>,
        needs_outputs: bool,
        trace: &mut Trace,
    ) {
        let Place { layer: l, unit, input, at } = self.inner;
        network.parameters_mut()[at] = value;
        let mut layers = network.layers_with_parameters().skip(l);
        let Some((layer, own)) = layers.next() else { return };
        let is_known = line > 0 && self.kept.columns() > 0;
        if !is_known {
            let (below, z) = (trace.a[..l].last().map_or(x, Samples::view), trace.z[l].column_mut(unit));
            match input {
                None => z.fill([value; 2]),
                Some(_) => z.copy_from_slice(&self.before),
            }
            layer.add_inputs(unit, input.unwrap_or(0)..layer.fan_in, &network.parameters()[own], below, z);
        }
        let Some((layer_above, own)) = layers.next() else {
            return network.finish_for_loss(l, needs_outputs, x, trace);
        };

        let a = trace.a[l].column_mut(unit);
        if is_known {
            a.copy_from_slice(self.kept.column(cell));
        } else {
            layer.activation.apply(trace.z[l].column(unit), a);
            if self.kept.columns() > 0 {
                self.kept.column_mut(cell).copy_from_slice(a);
            }
        }
        let (parameters, inputs) = (&network.parameters()[own], trace.a[l].view());
        for other in 0..layer_above.fan_out {
            let z = trace.z[l + 1].column_mut(other);
            z.copy_from_slice(self.above.column(other));
            layer_above.add_inputs(other, unit..layer_above.fan_in, parameters, inputs, z);
        }
        network.finish_for_loss(l + 1, needs_outputs, x, trace);
    }
}
