//! One fully connected layer: z = W·x + b, a = g(z), and the same sentence read backwards.
//!
//! The layer is a shape; its numbers are a stretch of the network's parameters: the weights row by row, `W[in][out]`,
//! then the biases, `[out]`, if it has any. Buffers belong to the caller, so a step allocates nothing.

use crate::activation::Activation;
use crate::math::lane::{F64x2, Lane};
use crate::samples::{Pair, Samples, View};

/// Columns that are read in one pass over the samples: as many as have a register each.
const TILE: usize = 4;

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
        for unit in 0..self.fan_out {
            self.preactivation(unit, parameters, inputs, z.column_mut(unit));
        }
        self.activation.forward(z, a);
    }

    /// z of one unit for a block of samples.
    pub(crate) fn preactivation(&self, unit: usize, parameters: &[f64], inputs: View<'_>, z: &mut [Pair]) {
        let (weights, biases) = parameters.split_at(self.weights());
        let bias = biases.get(unit).copied().unwrap_or(0.0);
        let terms = (0..self.fan_in).map(|i| (weights[i * self.fan_out + unit], inputs.column(i)));
        weighted_sum(bias, terms, z);
    }

    /// Backward pass, first half: from δ = ∂L/∂z to ∂L/∂W = Σ x·δ and ∂L/∂b = Σ δ, summed over the samples.
    ///
    /// `delta` is `[samples × fan_out]`, `inputs` `[samples × fan_in]`. `sums` has the layout of the parameters and is
    /// *added to*, each lane by itself: the two lanes are put together when all blocks of a batch are through.
    pub(crate) fn backward(&self, inputs: View<'_>, delta: &Samples, sums: &mut [Pair]) {
        let (weights, biases) = sums.split_at_mut(self.weights());
        for unit in 0..self.fan_out {
            let delta_unit = delta.column(unit);
            let mut input = 0;
            while input + TILE <= self.fan_in {
                let columns = core::array::from_fn::<_, TILE, _>(|k| inputs.column(input + k));
                let at = core::array::from_fn(|k| (input + k) * self.fan_out + unit);
                add_products(delta_unit, columns, delta.rows(), weights, at);
                input += TILE;
            }
            for input in input..self.fan_in {
                let at = input * self.fan_out + unit;
                add_products(delta_unit, [inputs.column(input)], delta.rows(), weights, [at]);
            }
            if let Some(sum) = biases.get_mut(unit) {
                add_up(delta_unit, delta.rows(), sum);
            }
        }
    }

    /// Backward pass, second half: ∂L/∂x = Σ w·δ over the units, for the layer below.
    ///
    /// `delta` is `[samples × fan_out]`; `below`, `[samples × fan_in]`, is overwritten.
    pub(crate) fn propagate(&self, parameters: &[f64], delta: &Samples, below: &mut Samples) {
        for (input, weights) in parameters[..self.weights()].chunks_exact(self.fan_out).enumerate() {
            let terms = weights.iter().enumerate().map(|(unit, &w)| (w, delta.column(unit)));
            weighted_sum(0.0, terms, below.column_mut(input));
        }
    }
}

/// sum ← start + w₀·x₀ + w₁·x₁ + …, from left to right in every lane.
///
/// Up to [`TILE`] terms are added in one pass; that changes the traffic, not the order.
fn weighted_sum<'a>(start: f64, mut terms: impl Iterator<Item = (f64, &'a [Pair])>, sum: &mut [Pair]) {
    let mut first = true;
    loop {
        let mut tile = [(0.0, &[][..]); TILE];
        let mut filled = 0;
        for slot in &mut tile {
            let Some(term) = terms.next() else { break };
            *slot = term;
            filled += 1;
        }
        match (filled, first) {
            (0, true) => return sum.fill([start; 2]),
            (0, false) => return,
            (1, true) => add_terms::<1, true>(start, &tile, sum),
            (1, false) => add_terms::<1, false>(start, &tile, sum),
            (2, true) => add_terms::<2, true>(start, &tile, sum),
            (2, false) => add_terms::<2, false>(start, &tile, sum),
            (3, true) => add_terms::<3, true>(start, &tile, sum),
            (3, false) => add_terms::<3, false>(start, &tile, sum),
            (_, true) => add_terms::<TILE, true>(start, &tile, sum),
            (_, false) => add_terms::<TILE, false>(start, &tile, sum),
        }
        first = false;
    }
}

/// One pass of [`weighted_sum`]: begins at `start` if it is the first, else where the last one stopped.
#[inline]
fn add_terms<const N: usize, const FIRST: bool>(start: f64, tile: &[(f64, &[Pair]); TILE], sum: &mut [Pair]) {
    let samples = sum.len();
    let start = F64x2::splat(start);
    let w: [F64x2; N] = core::array::from_fn(|k| F64x2::splat(tile[k].0));
    let x: [&[Pair]; N] = core::array::from_fn(|k| &tile[k].1[..samples]);
    for s in 0..samples {
        let mut z = if FIRST { start } else { F64x2::load(&sum[s]) };
        for k in 0..N {
            z = z + w[k] * F64x2::load(&x[k][s]);
        }
        z.store(&mut sum[s]);
    }
}

/// sums[at_k] ← sums[at_k] + Σ δ·x_k over `rows` samples, lane by lane.
#[inline]
fn add_products<const N: usize>(
    delta: &[Pair],
    x: [&[Pair]; N],
    rows: usize,
    sums: &mut [Pair],
    at: [usize; N],
) {
    let full = rows / 2;
    let mut totals: [F64x2; N] = core::array::from_fn(|k| F64x2::load(&sums[at[k]]));
    let (whole, rest) = delta.split_at(full);
    let columns: [&[Pair]; N] = core::array::from_fn(|k| &x[k][..full]);
    for (s, d) in whole.iter().enumerate() {
        let d = F64x2::load(d);
        for k in 0..N {
            totals[k] = totals[k] + d * F64x2::load(&columns[k][s]);
        }
    }
    for k in 0..N {
        totals[k].store(&mut sums[at[k]]);
        if let ([last, ..], true) = (rest, rows % 2 == 1) {
            sums[at[k]][0] += last[0] * x[k][full][0];
        }
    }
}

/// sum ← sum + Σ δ over `rows` samples, lane by lane.
pub(crate) fn add_up(delta: &[Pair], rows: usize, sum: &mut Pair) {
    let (whole, rest) = delta.split_at(rows / 2);
    let mut total = F64x2::load(sum);
    for d in whole {
        total = total + F64x2::load(d);
    }
    total.store(sum);
    if let ([last, ..], true) = (rest, rows % 2 == 1) {
        sum[0] += last[0];
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
    fn padding_does_not_reach_a_sum() {
        let mut delta = Samples::from_rows(1, &[1.0, 2.0, 4.0]);
        delta.column_mut(0)[1][1] = f64::NAN;
        let inputs = Samples::from_rows(1, &[3.0, 5.0, 7.0]);
        let layer = Dense { fan_in: 1, fan_out: 1, activation: Activation::Tanh, bias: true };
        let mut sums = [[0.0; 2]; 2];
        layer.backward(inputs.view(), &delta, &mut sums);
        assert_eq!(sums, [[31.0, 10.0], [5.0, 2.0]]);
    }
}
