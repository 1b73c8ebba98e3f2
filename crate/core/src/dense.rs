//! One fully connected layer: z = W·x + b, a = g(z), and the same sentence read backwards.
//!
//! The layer is a shape; its numbers are a stretch of the network's parameters: the weights row by row, `W[in][out]`,
//! then the biases, `[out]`, if it has any. Buffers belong to the caller, so a step allocates nothing.

use core::ops::Range;

use crate::activation::Activation;
use crate::math::lane::{F64x2, Lane};
use crate::samples::{Pair, Samples, View};

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
        self.preactivations(parameters, inputs, z);
        self.activation.forward(z, a);
    }

    /// The first half of a forward pass: z of all units.
    pub(crate) fn preactivations(&self, parameters: &[f64], inputs: View<'_>, z: &mut Samples) {
        for unit in 0..self.fan_out {
            self.preactivation(unit, parameters, inputs, z.column_mut(unit));
        }
    }

    /// z of one unit for a block of samples.
    pub(crate) fn preactivation(&self, unit: usize, parameters: &[f64], inputs: View<'_>, z: &mut [Pair]) {
        z.fill([self.bias_of(unit, parameters); 2]);
        self.add_inputs(unit, 0..self.fan_in, parameters, inputs, z);
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
    pub(crate) fn bias_of(&self, unit: usize, parameters: &[f64]) -> f64 {
        parameters[self.weights()..].get(unit).copied().unwrap_or(0.0)
    }

    /// Backward pass, first half: from δ = ∂L/∂z to ∂L/∂W = Σ x·δ and ∂L/∂b = Σ δ, summed over the samples.
    ///
    /// `delta` is `[samples × fan_out]`, `inputs` `[samples × fan_in]`, `ones` a column of ones: a bias is the weight of
    /// an input that is always 1. `sums` has the layout of the parameters and is *added to*, each lane by itself: the
    /// two lanes are put together when all blocks of a batch are through.
    pub(crate) fn backward(&self, inputs: View<'_>, ones: &[Pair], delta: &Samples, sums: &mut [Pair]) {
        let input = |i: usize| if i < self.fan_in { inputs.column(i) } else { ones };
        let rows = self.fan_in + usize::from(self.bias);
        for i in (0..rows).step_by(2) {
            for unit in (0..self.fan_out).step_by(2) {
                // At an end the last one stands for two: the same sum is then computed, and written, twice.
                let (next, next_unit) = ((i + 1).min(rows - 1), (unit + 1).min(self.fan_out - 1));
                let places = [(i, unit), (i, next_unit), (next, unit), (next, next_unit)];
                add_products(
                    [input(i), input(next)],
                    [unit, next_unit].map(|unit| delta.column(unit)),
                    places.map(|(i, unit)| i * self.fan_out + unit),
                    sums,
                );
            }
        }
    }

    /// Backward pass, second half: ∂L/∂x = Σ w·δ over the units, for the layer below.
    ///
    /// `delta` is `[samples × fan_out]`; `below`, `[samples × fan_in]`, is overwritten.
    pub(crate) fn propagate(&self, parameters: &[f64], delta: &Samples, below: &mut Samples) {
        for (input, weights) in parameters.chunks(self.fan_out).take(self.fan_in).enumerate() {
            let below = below.column_mut(input);
            below.fill([0.0; 2]);
            add_weighted(weights, 1, delta.view(), below);
        }
    }
}

/// sum ← sum + w₀·x₀ + w₁·x₁ + … over the columns of x, from the first to the last in every lane. From one weight to the
/// next it is `step`.
///
/// Two terms are added in one pass over the samples; that changes the traffic, not the order.
fn add_weighted(weights: &[f64], step: usize, x: View<'_>, sum: &mut [Pair]) {
    let weight = |i: usize| F64x2::splat(weights.get(i * step).copied().unwrap_or_default());
    for i in (1..x.columns()).step_by(2) {
        let (w0, w1) = (weight(i - 1), weight(i));
        for ((sum, x0), x1) in sum.iter_mut().zip(x.column(i - 1)).zip(x.column(i)) {
            (F64x2::load(sum) + w0 * F64x2::load(x0) + w1 * F64x2::load(x1)).store(sum);
        }
    }
    if let (1, last) = (x.columns() % 2, x.columns().wrapping_sub(1)) {
        let w = weight(last);
        for (sum, x) in sum.iter_mut().zip(x.column(last)) {
            (F64x2::load(sum) + w * F64x2::load(x)).store(sum);
        }
    }
}

/// sums ← sums + Σ x·δ over the samples, lane by lane: for two columns x and two columns δ, at the places of x₀δ₀, x₀δ₁,
/// x₁δ₀ and x₁δ₁.
#[inline(always)]
fn add_products([x0, x1]: [&[Pair]; 2], [d0, d1]: [&[Pair]; 2], places: [usize; 4], sums: &mut [Pair]) {
    let [mut t0, mut t1, mut t2, mut t3] =
        places.map(|at| sums.get(at).map_or_else(F64x2::default, |sum| F64x2::load(sum)));
    for (((x0, x1), d0), d1) in x0.iter().zip(x1).zip(d0).zip(d1) {
        let [x0, x1, d0, d1] = [x0, x1, d0, d1].map(|pair| F64x2::load(pair));
        t0 = t0 + x0 * d0;
        t1 = t1 + x0 * d1;
        t2 = t2 + x1 * d0;
        t3 = t3 + x1 * d1;
    }
    for (at, total) in places.into_iter().zip([t0, t1, t2, t3]) {
        if let Some(sum) = sums.get_mut(at) {
            total.store(sum);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forward_is_the_sum_from_left_to_right() {
        for fan_in in 0..12 {
            let layer = Dense { fan_in, fan_out: 2, activation: Activation::Identity, bias: true };
            let parameters: Vec<f64> = (0..layer.parameters()).map(|i| 0.1 + i as f64 * 0.3).collect();
            let rows: Vec<f64> = (0..3 * fan_in).map(|i| 0.7 - i as f64 * 0.11).collect();
            let mut inputs = Samples::zeros(3, fan_in);
            for (row, numbers) in rows.chunks(fan_in.max(1)).enumerate() {
                inputs.set_row(row, numbers);
            }
            let (mut z, mut a) = (Samples::zeros(3, 2), Samples::zeros(3, 2));
            layer.forward(&parameters, inputs.view(), &mut z, &mut a);
            for row in 0..3 {
                for unit in 0..2 {
                    let mut sum = parameters[2 * fan_in + unit];
                    for i in 0..fan_in {
                        sum += parameters[2 * i + unit] * inputs.get(row, i);
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
            layer.backward(matrix(fan_in).view(), &[[1.0; 2]; 2], &matrix(fan_out), &mut sums);
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
