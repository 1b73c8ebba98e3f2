//! The way back through an output layer of one unit, the commonest there is.
//!
//! With one output, ∂L/∂a of a hidden unit has a single term, v·δ, where v is the weight between the two. So nothing has to be
//! added up before g′(z) is multiplied in, and one pass over the samples does what otherwise takes three, while a and δ are at
//! hand: Σ a·δ, the gradient of v; the product v·δ; and δ of the hidden unit, v·δ·g′(z).

use super::Dense;
use super::sums::{read, write};
use crate::activation::Activation;
use crate::activation::slope::{of_sigmoid, of_tanh};
use crate::math::lane::{F64x2, Lane};
use crate::samples::{Pair, Samples};

impl Dense {
    /// Backward pass of this layer and δ of the `hidden` layer below it, which is overwritten: if this one has a single
    /// unit, and g′ of the other is easily said in terms of a = g(z). Says whether it was so.
    ///
    /// `sums` are those of this layer, added to as in [`backward`](Self::backward).
    #[inline(never)]
    pub(crate) fn backward_to(
        &self,
        hidden: Activation,
        parameters: &[f64],
        a_and_delta: (&Samples, &Samples),
        below: &mut Samples,
        sums: &mut [Pair],
    ) -> bool {
        // If the compiler knew these numbers, they would be made anew for each sample.
        let [zero, one] = [0.0, 1.0].map(|x| F64x2::splat(core::hint::black_box(x)));
        match hidden {
            _ if self.fan_out != 1 => return false,
            Activation::Tanh => self.back(parameters, a_and_delta, below, sums, |a| of_tanh(a, one)),
            Activation::Sigmoid => self.back(parameters, a_and_delta, below, sums, |a| of_sigmoid(a, one)),
            // a > 0 where z > 0
            Activation::Relu => {
                let slope = |a| F64x2::select(zero.lt(a), one, zero);
                self.back(parameters, a_and_delta, below, sums, slope);
            }
            _ => return false,
        }
        true
    }

    /// For a given slope g′(a), two hidden units at a time, at the end possibly one.
    #[inline(always)]
    fn back(
        &self,
        parameters: &[f64],
        (a, delta): (&Samples, &Samples),
        below: &mut Samples,
        sums: &mut [Pair],
        slope: impl Fn(F64x2) -> F64x2,
    ) {
        let delta = delta.column(0);
        for (i, below) in below.all_columns_mut().chunks_mut(2 * delta.len().max(1)).enumerate() {
            let (unit, (below, second)) = (2 * i, below.split_at_mut(delta.len()));
            let bias = (self.bias && unit == 0).then_some(self.weights());
            let one = delta.iter().zip(a.column(unit)).zip(below);
            if second.is_empty() {
                let samples = one.map(|((delta, a), below)| (delta, [a], [below]));
                back([parameters[unit]], samples, (unit, bias), sums, &slope);
            } else {
                let two = one.zip(a.column(unit + 1)).zip(second);
                let samples = two.map(|((((delta, a), below), b), second)| (delta, [a, b], [below, second]));
                back([parameters[unit], parameters[unit + 1]], samples, (unit, bias), sums, &slope);
            }
        }
    }
}

/// For some hidden units with the weights v, sample by sample: sums ← sums + Σ a·δ at the `place` of the first of them on,
/// Σ δ at that of the bias, and below ← v·δ·g′.
#[inline(always)]
fn back<'a, const N: usize>(
    v: [f64; N],
    samples: impl Iterator<Item = (&'a Pair, [&'a Pair; N], [&'a mut Pair; N])>,
    (place, bias): (usize, Option<usize>),
    sums: &mut [Pair],
    slope: impl Fn(F64x2) -> F64x2,
) {
    let (zero, v) = (F64x2::splat(core::hint::black_box(0.0)), v.map(F64x2::splat));
    let mut totals: [F64x2; N] = read(sums, place);
    let [mut total] = bias.map_or_else(Default::default, |at| read(sums, at));
    for (delta, a, below) in samples {
        let delta = F64x2::load(delta);
        total = total + delta;
        for (((below, a), v), total) in below.into_iter().zip(a).zip(v).zip(&mut totals) {
            let a = F64x2::load(a);
            *total = *total + a * delta;
            ((zero + v * delta) * slope(a)).store(below);
        }
    }
    write(totals, sums, place);
    bias.into_iter().for_each(|at| write([total], sums, at));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_the_bits_of_three_passes() {
        let matrix = |columns: usize, scale: f64| {
            let numbers = (0..7 * columns).map(|i| (i as f64 * 1.7).sin() * scale).collect::<Vec<_>>();
            Samples::from_rows(columns, &numbers)
        };
        let cases = [
            (1, true, Activation::Tanh),
            (2, false, Activation::Tanh),
            (5, true, Activation::Sigmoid),
            (8, true, Activation::Relu),
        ];
        for (units, bias, hidden) in cases {
            let layer = Dense { fan_in: units, fan_out: 1, activation: Activation::Sigmoid, bias };
            let parameters: Vec<f64> = (0..layer.parameters()).map(|i| 0.3 - i as f64 * 0.21).collect();
            let (mut a, delta) = (matrix(units, 0.9), matrix(1, 0.4));
            let (mut found, mut expected) = (matrix(units, 1.0), matrix(units, 1.0));
            let (mut sums, mut expected_sums) =
                (vec![[0.1, 0.2]; parameters.len()], vec![[0.1, 0.2]; parameters.len()]);
            assert!(layer.backward_to(hidden, &parameters, (&a, &delta), &mut found, &mut sums));
            layer.backward(a.view(), &delta, &mut expected_sums);
            layer.propagate(&parameters, &delta, &mut expected);
            hidden.backward(&a.clone(), &mut a, &mut expected);
            assert_eq!(found, expected, "{units} units");
            assert_eq!(sums, expected_sums, "{units} units");
        }
    }
}
