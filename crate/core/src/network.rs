//! A stack of dense layers: forward, backward, predict. In NumPy, with a sample per row:
//!
//! ```text
//! A = [X]                                      # forward
//! for l in range(layers):
//!     Z.append(A[l] @ W[l] + b[l])
//!     A.append(g(Z[l]))
//!
//! delta = …                                    # backward: ∂L/∂Z of the last layer is given, by `loss.rs`
//! for l in reversed(range(layers)):
//!     dW[l], db[l] = A[l].T @ delta, delta.sum(axis=0)
//!     if l > 0:
//!         delta = (delta @ W[l].T) * g′(Z[l - 1])
//! ```
//!
//! "Two layers" means one hidden layer and the output; the inputs are not counted. None to six hidden layers work the
//! same way.

use alloc::rc::Rc;
use alloc::vec;
use alloc::vec::Vec;

use crate::dense::Dense;
use crate::init::Init;
use crate::inputs::Inputs;
use crate::random::RandomState;
use crate::samples::{Pair, Samples, View};

/// A stack of layers and their parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    inputs: Inputs,
    layers: Rc<[Dense]>,
    /// Layer by layer, weights `W[in][out]` row by row, then biases.
    parameters: Vec<f64>,
}

impl Network {
    /// Draws the parameters of a network, continuing `random`.
    pub(crate) fn draw(
        inputs: Inputs,
        layers: Rc<[Dense]>,
        init: Init,
        scale: f64,
        random: &mut RandomState,
    ) -> Network {
        let mut parameters = vec![0.0; layers.iter().map(Dense::parameters).sum()];
        let mut rest = &mut parameters[..];
        for layer in &*layers {
            let own;
            (own, rest) = rest.split_at_mut(layer.parameters());
            init.draw(layer, scale, random, own);
        }
        Network { inputs, layers, parameters }
    }

    /// What the first layer is given.
    pub(crate) fn inputs(&self) -> Inputs {
        self.inputs
    }

    /// The layers, the one nearest to the input first.
    pub fn layers(&self) -> &[Dense] {
        &self.layers
    }

    /// All parameters: layer by layer, weights `W[in][out]` row by row, then biases.
    pub fn parameters(&self) -> &[f64] {
        &self.parameters
    }

    pub(crate) fn parameters_mut(&mut self) -> &mut [f64] {
        &mut self.parameters
    }

    /// Whether both have the same parameters, by number, place and what they are weights of.
    pub(crate) fn has_shape_of(&self, other: &Network) -> bool {
        let shape = |layer: &Dense| (layer.fan_in, layer.fan_out, layer.bias);
        self.inputs == other.inputs && self.layers.iter().map(shape).eq(other.layers.iter().map(shape))
    }

    /// The number of outputs.
    pub fn outputs(&self) -> usize {
        self.layers.last().map_or(0, |layer| layer.fan_out)
    }

    /// Overwrites this network by `other` without allocating if there is room.
    pub(crate) fn copy_from(&mut self, other: &Network) {
        self.inputs = other.inputs;
        self.layers = Rc::clone(&other.layers);
        self.parameters.clone_from(&other.parameters);
    }

    /// Each layer with its stretch of the parameters.
    pub(crate) fn layers_with_parameters(
        &self,
    ) -> impl DoubleEndedIterator<Item = (&Dense, core::ops::Range<usize>)> + ExactSizeIterator {
        self.layers.iter().enumerate().map(|(l, layer)| {
            let start = self.layers.iter().take(l).map(Dense::parameters).sum();
            (layer, start..start + layer.parameters())
        })
    }

    /// Forward pass of a block of samples: z and a of every layer, kept in `trace`.
    pub(crate) fn forward(&self, x: View<'_>, trace: &mut Trace) {
        self.forward_through(self.layers.len(), x, trace);
    }

    /// z and a of one unit whose parameters have changed; what lies below is in `trace` already. Not for softmax.
    pub(crate) fn forward_unit_again(&self, layer: usize, unit: usize, x: View<'_>, trace: &mut Trace) {
        if let Some((dense, own)) = self.layers_with_parameters().nth(layer) {
            let inputs = trace.a[..layer].last().map_or(x, Samples::view);
            let z = trace.z[layer].column_mut(unit);
            dense.preactivation(unit, &self.parameters[own], inputs, z);
            dense.activation.apply(z, trace.a[layer].column_mut(unit));
        }
    }

    /// Forward pass through the layers from `from` on, as far as a loss needs it: up to the logits, or to the outputs.
    pub(crate) fn forward_for_loss(&self, from: usize, needs_outputs: bool, x: View<'_>, trace: &mut Trace) {
        let last = self.layers.len() - 1;
        self.forward_between(from, last, x, trace);
        if let Some((layer, own)) = self.layers_with_parameters().nth(last) {
            let inputs = trace.a[..last].last().map_or(x, Samples::view);
            layer.preactivations(&self.parameters[own], inputs, &mut trace.z[last]);
            self.finish_for_loss(last, needs_outputs, x, trace);
        }
    }

    /// As [`forward_for_loss`](Self::forward_for_loss), where z of layer `l` is in `trace` already.
    pub(crate) fn finish_for_loss(&self, l: usize, needs_outputs: bool, x: View<'_>, trace: &mut Trace) {
        let is_last = l + 1 == self.layers.len();
        if needs_outputs || !is_last {
            self.layers[l].activation.forward(&trace.z[l], &mut trace.a[l]);
        }
        if !is_last {
            self.forward_for_loss(l + 1, needs_outputs, x, trace);
        }
    }

    /// Forward pass through the first `layers` layers.
    fn forward_through(&self, layers: usize, x: View<'_>, trace: &mut Trace) {
        trace.prepare(&self.layers, x.rows());
        self.forward_between(0, layers, x, trace);
    }

    /// Forward pass through the layers `from..to`; what lies below is in `trace` already.
    pub(crate) fn forward_between(&self, from: usize, to: usize, x: View<'_>, trace: &mut Trace) {
        let mut rest = &self.parameters[..];
        for (l, layer) in self.layers.iter().enumerate().take(to) {
            let own;
            (own, rest) = rest.split_at(layer.parameters());
            if l >= from {
                let (below, a) = trace.a.split_at_mut(l);
                let inputs = below.last().map_or(x, Samples::view);
                layer.forward(own, inputs, &mut trace.z[l], &mut a[0]);
            }
        }
    }

    /// Backward pass of the block last sent forward; the delta rule. `trace.delta` of the last layer is given.
    ///
    /// `sums` has the layout of the parameters; ∂L/∂parameter of the block is added to it, lane by lane.
    pub(crate) fn backward(&self, x: View<'_>, trace: &mut Trace, sums: &mut [Pair]) {
        let mut end = self.parameters.len();
        for (l, layer) in self.layers.iter().enumerate().rev() {
            let own = end - layer.parameters()..end;
            end = own.start;
            let (parameters, sums) = (&self.parameters[own.clone()], &mut sums[own]);
            let (below, delta) = trace.delta.split_at_mut(l);
            let hidden = self.layers[..l].last().map(|layer| layer.activation);
            // δ, z and a of the layer below, if that is not the inputs.
            let mut places = below.last_mut().zip(trace.z[..l].last()).zip(trace.a[..l].last_mut());
            if let (Some(hidden), Some(((below, _), a))) = (hidden, &mut places)
                && layer.backward_to(hidden, parameters, (a, &delta[0]), below, sums)
            {
                continue;
            }
            layer.backward(places.as_ref().map_or(x, |(_, a)| a.view()), &delta[0], sums);
            if let (Some(hidden), Some(((below, z), a))) = (hidden, places) {
                layer.propagate(parameters, &delta[0], below);
                hidden.backward(z, a, below);
            }
        }
    }

    /// `fresh`, in which everything that exists in this network too has this network's value.
    ///
    /// Hidden layers are known by their place in the stack, the output layer by being the last, units by their place
    /// in the layer, inputs by what they are of a point. A weight exists in both networks if both of its ends do.
    pub(crate) fn kept_in(&self, mut fresh: Network) -> Network {
        let last = fresh.layers.len() - 1;
        let mut to = 0;
        for (l, layer) in fresh.layers.iter().enumerate() {
            let twin = if l == last { self.layers.len() - 1 } else { l };
            let is_hidden_in_both = l < last && l + 1 < self.layers.len();
            if l == last || is_hidden_in_both {
                let from: usize = self.layers[..twin].iter().map(Dense::parameters).sum();
                let own = &mut fresh.parameters[to..to + layer.parameters()];
                copy_common(&self.layers[twin], &self.parameters[from..], layer, own, |input| {
                    match (twin, l) {
                        (0, 0) => self.inputs.place_of(input, fresh.inputs),
                        _ => Some(input).filter(|&input| twin == l && input < self.layers[twin].fan_in),
                    }
                });
            }
            to += layer.parameters();
        }
        fresh
    }
}

/// Copies the parameters of the units two layers have in common; `old_input` says which input of the old layer one of
/// the new layer is.
fn copy_common(
    old: &Dense,
    from: &[f64],
    new: &Dense,
    to: &mut [f64],
    old_input: impl Fn(usize) -> Option<usize>,
) {
    for unit in 0..new.fan_out.min(old.fan_out) {
        for input in 0..new.fan_in {
            if let Some(old_input) = old_input(input) {
                to[input * new.fan_out + unit] = from[old_input * old.fan_out + unit];
            }
        }
        if new.bias && old.bias {
            to[new.weights() + unit] = from[old.weights() + unit];
        }
    }
}

/// What a forward and a backward pass leave behind for a block of samples: z, a and δ of every layer.
///
/// Reused from block to block; grows once to the largest block.
#[derive(Clone, Debug, Default)]
pub(crate) struct Trace {
    pub(crate) z: Vec<Samples>,
    pub(crate) a: Vec<Samples>,
    pub(crate) delta: Vec<Samples>,
    /// The loss of each sample.
    pub(crate) terms: Vec<Pair>,
}

impl Trace {
    /// Gives every matrix the shape for `rows` samples.
    fn prepare(&mut self, layers: &[Dense], rows: usize) {
        let has_shape =
            |(matrix, layer): (&Samples, &Dense)| (matrix.rows(), matrix.columns()) == (rows, layer.fan_out);
        if self.delta.len() == layers.len() && self.delta.iter().zip(layers).all(has_shape) {
            return;
        }
        for matrices in [&mut self.z, &mut self.a, &mut self.delta] {
            matrices.resize_with(layers.len(), Samples::default);
            for (matrix, layer) in matrices.iter_mut().zip(layers) {
                matrix.reshape(rows, layer.fan_out);
            }
        }
        self.terms.resize(rows.div_ceil(2), [0.0; 2]);
    }
}
