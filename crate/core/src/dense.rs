//! One fully connected layer: z = x·W + b, a = g(z), and the same sentence read backwards. In NumPy, with a sample per row:
//!
//! ```text
//! Z = X @ W + b                [n × out] = [n × in] · [in × out] + [out]
//! A = g(Z)
//! dW = X.T @ delta             [in × out], where delta is ∂L/∂Z, [n × out]
//! db = delta.sum(axis=0)       [out]
//! dX = delta @ W.T             [n × in]
//! ```
//!
//! The layer is a shape; its numbers are a stretch of the network's parameters: the weights row by row, `W[in][out]`,
//! then the biases, `[out]`, if it has any. Buffers belong to the caller, so a step allocates nothing.

mod one_output;
mod sums;

use core::ops::Range;

use crate::activation::Activation;
use crate::samples::{Pair, Samples, View};
use sums::{Weights, add_products_of_one_unit, add_products_of_two_units, add_weighted, weighted_sums};

/// Units of a wide layer that go forward together: what lies between their z and their a stays in the nearest memory.
const TOGETHER: usize = 4;

/// The shape of a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dense {
    /// Inputs of each unit.
    pub fan_in: usize,
    /// Units.
    pub fan_out: usize,
    /// The non-linearity.
    pub activation: Activation,
    /// Whether the units have a bias.
    pub bias: bool,
}

impl Dense {
    /// The number of weights.
    pub fn weights(&self) -> usize {
        self.fan_in * self.fan_out
    }

    /// The number of weights and biases.
    pub fn parameters(&self) -> usize {
        self.weights() + if self.bias { self.fan_out } else { 0 }
    }

    /// Forward pass: z = b + Σ wᵢxᵢ, added up in this order, then a = g(z).
    ///
    /// | argument     | shape                |                                |
    /// |--------------|----------------------|--------------------------------|
    /// | `parameters` |                      | of this layer                  |
    /// | `inputs`     | `[samples × fan_in]` | activations of the layer below |
    /// | `z`          | `[samples × fan_out]`| overwritten                    |
    /// | `a`          | `[samples × fan_out]`| overwritten                    |
    pub(crate) fn forward(&self, parameters: &[f64], inputs: View<'_>, z: &mut Samples, a: &mut Samples) {
        if z.is_small() || self.activation == Activation::Softmax {
            self.preactivations(parameters, inputs, z);
            return self.activation.forward(z, a);
        }
        // Otherwise some units at a time: their z is still near.
        let together = TOGETHER * z.view().pairs().max(1);
        for (i, (z, a)) in
            z.all_columns_mut().chunks_mut(together).zip(a.all_columns_mut().chunks_mut(together)).enumerate()
        {
            self.preactivations_from(TOGETHER * i, parameters, inputs, z);
            self.activation.apply(z, a);
        }
    }

    /// The first half of a forward pass: z of all units.
    #[inline]
    pub(crate) fn preactivations(&self, parameters: &[f64], inputs: View<'_>, z: &mut Samples) {
        self.preactivations_from(0, parameters, inputs, z.all_columns_mut());
    }

    /// z of one unit for a block of samples.
    #[inline]
    pub(crate) fn preactivation(&self, unit: usize, parameters: &[f64], inputs: View<'_>, z: &mut [Pair]) {
        self.preactivations_from(unit, parameters, inputs, z);
    }

    /// z of a unit and those that follow it, for as many as there is room.
    #[inline]
    fn preactivations_from(&self, unit: usize, parameters: &[f64], inputs: View<'_>, z: &mut [Pair]) {
        let (numbers, biases) =
            (&parameters[unit..], parameters.get(self.weights() + unit..).unwrap_or_default());
        weighted_sums(biases, Weights { numbers, per_sum: 1, per_term: self.fan_out }, inputs, z);
    }

    /// z ← z + Σ wᵢxᵢ over some of the inputs of a unit. Its z is its bias and then all inputs, in order; stopping on
    /// the way and going on later gives the same bits.
    pub(crate) fn add_inputs(
        &self,
        unit: usize,
        some: Range<usize>,
        parameters: &[f64],
        inputs: View<'_>,
        z: &mut [Pair],
    ) {
        let weights = parameters.get(some.start * self.fan_out + unit..).unwrap_or_default();
        add_weighted(weights, self.fan_out, inputs.some(some), z);
    }

    /// The bias of a unit; 0 where there is none.
    #[inline]
    pub(crate) fn bias_of(&self, unit: usize, parameters: &[f64]) -> f64 {
        parameters[self.weights()..].get(unit).copied().unwrap_or(0.0)
    }

    /// Backward pass, first half: from δ = ∂L/∂z to ∂L/∂W = Σ x·δ and ∂L/∂b = Σ δ, summed over the samples.
    ///
    /// `delta` is `[samples × fan_out]`, `inputs` `[samples × fan_in]`. `sums` has the layout of the parameters and is
    /// *added to*, each lane by itself: the two lanes are put together when all blocks of a batch are through.
    ///
    /// Four weights go through the samples together, those of two inputs and two units or of four inputs and one unit, and
    /// the biases with the first of them. At an end the last one stands for those that are missing: the same sum is then
    /// computed, and written, again.
    #[inline(never)]
    pub(crate) fn backward(&self, inputs: View<'_>, delta: &Samples, sums: &mut [Pair]) {
        let last = self.fan_in.saturating_sub(1);
        let x = |input: usize| inputs.column(input.min(last));
        let at = |input: usize, unit: usize| input.min(last) * self.fan_out + unit;
        let bias = |input: usize, unit: usize| (self.bias && input == 0).then_some(self.weights() + unit);
        for unit in (1..self.fan_out).step_by(2) {
            let (below, d) = (unit - 1, [unit - 1, unit].map(|unit| delta.column(unit)));
            for i in (0..self.fan_in).step_by(2) {
                let places = [at(i, below), at(i + 1, below)];
                add_products_of_two_units([x(i), x(i + 1)], d, places, bias(i, below), sums);
            }
        }
        if self.fan_out % 2 == 1 {
            let unit = self.fan_out - 1;
            for i in (0..self.fan_in).step_by(4) {
                let four = [i, i + 1, i + 2, i + 3];
                let places = four.map(|i| at(i, unit));
                add_products_of_one_unit(four.map(x), delta.column(unit), places, bias(i, unit), sums);
            }
        }
    }

    /// Backward pass, second half: ∂L/∂x = Σ w·δ over the units, for the layer below.
    ///
    /// `delta` is `[samples × fan_out]`; `below`, `[samples × fan_in]`, is overwritten.
    pub(crate) fn propagate(&self, parameters: &[f64], delta: &Samples, below: &mut Samples) {
        let weights = Weights { numbers: parameters, per_sum: self.fan_out, per_term: 1 };
        weighted_sums(&[], weights, delta.view(), below.all_columns_mut());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forward_is_the_sum_from_left_to_right() {
        for fan_in in 0..12 {
            let layer = Dense { fan_in, fan_out: 3, activation: Activation::Identity, bias: true };
            let parameters: Vec<f64> = (0..layer.parameters()).map(|i| 0.1 + i as f64 * 0.3).collect();
            let rows: Vec<f64> = (0..3 * fan_in).map(|i| 0.7 - i as f64 * 0.11).collect();
            let mut inputs = Samples::zeros(3, fan_in);
            for (row, numbers) in rows.chunks(fan_in.max(1)).enumerate() {
                inputs.set_row(row, numbers);
            }
            let (mut z, mut a) = (Samples::zeros(3, 3), Samples::zeros(3, 3));
            layer.forward(&parameters, inputs.view(), &mut z, &mut a);
            for row in 0..3 {
                for unit in 0..3 {
                    let mut sum = parameters[3 * fan_in + unit];
                    for i in 0..fan_in {
                        sum += parameters[3 * i + unit] * inputs.get(row, i);
                    }
                    assert_eq!(z.get(row, unit), sum, "{fan_in} inputs, row {row}, unit {unit}");
                    assert_eq!(a.get(row, unit), sum);
                }
            }
        }
    }

    #[test]
    fn backward_sums_over_the_samples_lane_by_lane() {
        for (fan_in, fan_out) in [(1, 1), (2, 5), (5, 2), (9, 1), (1, 9)] {
            let number = |row: usize, column: usize| (row + 1) as f64 + 10.0 * column as f64;
            let matrix = |columns: usize| {
                let rows = (0..3).flat_map(|row| (0..columns).map(move |column| number(row, column)));
                Samples::from_rows(columns, &rows.collect::<Vec<_>>())
            };
            let layer = Dense { fan_in, fan_out, activation: Activation::Tanh, bias: true };
            let mut sums = vec![[1.0, 2.0]; layer.parameters()];
            layer.backward(matrix(fan_in).view(), &matrix(fan_out), &mut sums);
            for unit in 0..fan_out {
                for input in 0..fan_in {
                    let product = |row| number(row, input) * number(row, unit);
                    let expected = [1.0 + product(0) + product(2), 2.0 + product(1)];
                    assert_eq!(sums[input * fan_out + unit], expected, "{fan_in} to {fan_out}");
                }
                let expected = [1.0 + number(0, unit) + number(2, unit), 2.0 + number(1, unit)];
                assert_eq!(sums[fan_in * fan_out + unit], expected, "bias of {fan_in} to {fan_out}");
            }
        }
    }
}
