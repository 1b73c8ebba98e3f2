//! One fully connected layer: z = W·x + b, a = g(z), and the same sentence read backwards.
//!
//! The layer is a shape; its numbers are a stretch of the network's parameters: the weights row by row, `W[in][out]`,
//! then the biases, `[out]`, if it has any. Buffers belong to the caller, so a step allocates nothing.

use core::ops::Range;

use crate::activation::Activation;
use crate::math::lane::{F64x2, Lane};
use crate::samples::{Pair, Samples, View};

/// Columns that are read in one pass over the samples.
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
        add_weighted(some.map(|i| (parameters[i * self.fan_out + unit], inputs.column(i))), z);
    }

    /// The bias of a unit; 0 where there is none.
    pub(crate) fn bias_of(&self, unit: usize, parameters: &[f64]) -> f64 {
        parameters[self.weights()..].get(unit).copied().unwrap_or(0.0)
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
                let four = [input, input + 1, input + 2, input + 3];
                let at = four.map(|input| input * self.fan_out + unit);
                add_four_products(delta_unit, four.map(|i| inputs.column(i)), delta.rows(), weights, at);
                input += TILE;
            }
            for input in input..self.fan_in {
                let sum = &mut weights[input * self.fan_out + unit];
                add_products(delta_unit, inputs.column(input), delta.rows(), sum);
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
            let below = below.column_mut(input);
            below.fill([0.0; 2]);
            add_weighted(terms, below);
        }
    }
}

/// sum ← sum + w₀·x₀ + w₁·x₁ + …, from left to right in every lane.
///
/// Four terms, two or one are added in one pass; that changes the traffic, not the order. The passes are written out
/// term by term, so that they are fast however the compiler is told to treat loops.
fn add_weighted<'a>(mut terms: impl Iterator<Item = (f64, &'a [Pair])>, sum: &mut [Pair]) {
    while let Some(first) = terms.next() {
        match (terms.next(), terms.next(), terms.next()) {
            (Some(second), Some(third), Some(fourth)) => add_four_terms([first, second, third, fourth], sum),
            (Some(second), third, _) => {
                add_two_terms([first, second], sum);
                if let Some(third) = third {
                    add_term(third, sum);
                }
            }
            (None, ..) => add_term(first, sum),
        }
    }
}

fn add_four_terms(terms: [(f64, &[Pair]); 4], sum: &mut [Pair]) {
    let [(w0, x0), (w1, x1), (w2, x2), (w3, x3)] = terms;
    let (w0, w1, w2, w3) = (F64x2::splat(w0), F64x2::splat(w1), F64x2::splat(w2), F64x2::splat(w3));
    for ((((sum, x0), x1), x2), x3) in sum.iter_mut().zip(x0).zip(x1).zip(x2).zip(x3) {
        let two = F64x2::load(sum) + w0 * F64x2::load(x0) + w1 * F64x2::load(x1);
        (two + w2 * F64x2::load(x2) + w3 * F64x2::load(x3)).store(sum);
    }
}

fn add_two_terms([(w0, x0), (w1, x1)]: [(f64, &[Pair]); 2], sum: &mut [Pair]) {
    let (w0, w1) = (F64x2::splat(w0), F64x2::splat(w1));
    for ((sum, x0), x1) in sum.iter_mut().zip(x0).zip(x1) {
        (F64x2::load(sum) + w0 * F64x2::load(x0) + w1 * F64x2::load(x1)).store(sum);
    }
}

fn add_term((w, x): (f64, &[Pair]), sum: &mut [Pair]) {
    let w = F64x2::splat(w);
    for (sum, x) in sum.iter_mut().zip(x) {
        (F64x2::load(sum) + w * F64x2::load(x)).store(sum);
    }
}

/// sums[at] ← sums[at] + Σ δ·x over `rows` samples, lane by lane, for four columns x in one pass.
fn add_four_products(delta: &[Pair], x: [&[Pair]; 4], rows: usize, sums: &mut [Pair], at: [usize; 4]) {
    let [x0, x1, x2, x3] = x;
    let [mut t0, mut t1, mut t2, mut t3] = at.map(|at| F64x2::load(&sums[at]));
    for ((((d, x0), x1), x2), x3) in delta[..rows / 2].iter().zip(x0).zip(x1).zip(x2).zip(x3) {
        let d = F64x2::load(d);
        t0 = t0 + d * F64x2::load(x0);
        t1 = t1 + d * F64x2::load(x1);
        t2 = t2 + d * F64x2::load(x2);
        t3 = t3 + d * F64x2::load(x3);
    }
    for ((total, x), at) in [t0, t1, t2, t3].into_iter().zip(x).zip(at) {
        total.store(&mut sums[at]);
        sums[at][0] += last_product(delta, x, rows);
    }
}

/// sum ← sum + Σ δ·x over `rows` samples, lane by lane.
fn add_products(delta: &[Pair], x: &[Pair], rows: usize, sum: &mut Pair) {
    let mut total = F64x2::load(sum);
    for (d, x) in delta[..rows / 2].iter().zip(x) {
        total = total + F64x2::load(d) * F64x2::load(x);
    }
    total.store(sum);
    sum[0] += last_product(delta, x, rows);
}

/// δ·x of the last sample if it has no neighbour; otherwise it has been counted, and this is 0.
fn last_product(delta: &[Pair], x: &[Pair], rows: usize) -> f64 {
    if rows.is_multiple_of(2) { 0.0 } else { delta[rows / 2][0] * x[rows / 2][0] }
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
