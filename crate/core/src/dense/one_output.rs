//! The way back through an output layer of one unit, the commonest there is.
//!
//! With one output, ∂L/∂a = v·δ of a hidden unit has a single term. So nothing has to be added up before its slope is
//! multiplied in, and one pass over the samples does what are three otherwise, while a and δ are at hand: Σ a·δ for the
//! weight v, the product v·δ, and δ of the hidden unit, (v·δ)·g′(z).

use super::Dense;
use super::sums::{read, write};
use crate::math::lane::{F64x2, Lane};
use crate::samples::{Pair, Samples};

impl Dense {
    /// Backward pass of this layer, which has one unit, and δ of the `tanh` layer below it, which is overwritten.
    ///
    /// `sums` are those of this layer, added to as in [`backward`](Self::backward).
    #[inline(never)]
    pub(crate) fn backward_to_tanh(
        &self,
        parameters: &[f64],
        (a, delta): (&Samples, &Samples),
        below: &mut Samples,
        sums: &mut [Pair],
    ) {
        let pairs = delta.view().pairs().max(1);
        for (i, below) in below.all_columns_mut().chunks_mut(2 * pairs).enumerate() {
            let (unit, d) = (2 * i, delta.column(0));
            let bias = (self.bias && unit == 0).then_some(self.weights());
            match below.split_at_mut(pairs) {
                (below, []) => back([parameters[unit]], [a.column(unit)], d, [below], (unit, bias), sums),
                (below, second) => {
                    let weights = [parameters[unit], parameters[unit + 1]];
                    let a = [a.column(unit), a.column(unit + 1)];
                    back(weights, a, d, [below, second], (unit, bias), sums);
                }
            }
        }
    }
}

/// For some hidden units with the weights v: sums ← sums + Σ a·δ at the `place` of the first of them on, Σ δ at that of the
/// bias, and below ← v·δ·(1 − a²).
#[inline(always)]
fn back<const N: usize>(
    v: [f64; N],
    a: [&[Pair]; N],
    delta: &[Pair],
    mut below: [&mut [Pair]; N],
    (place, bias): (usize, Option<usize>),
    sums: &mut [Pair],
) {
    // Known to the compiler, they would be made anew for each sample.
    let [zero, one] = [0.0, 1.0].map(|x| F64x2::splat(core::hint::black_box(x)));
    let v = v.map(F64x2::splat);
    let a = a.map(|a| &a[..delta.len()]);
    below = below.map(|below| &mut below[..delta.len()]);
    let mut totals: [F64x2; N] = read(sums, place);
    let [mut total] = bias.map_or_else(Default::default, |at| read(sums, at));
    for (i, delta) in delta.iter().enumerate() {
        let delta = F64x2::load(delta);
        for k in 0..N {
            let a = F64x2::load(&a[k][i]);
            totals[k] = totals[k] + a * delta;
            ((zero + v[k] * delta) * (one - a * a)).store(&mut below[k][i]);
        }
        total = total + delta;
    }
    write(totals, sums, place);
    bias.into_iter().for_each(|at| write([total], sums, at));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activation::Activation;

    #[test]
    fn has_the_bits_of_three_passes() {
        let matrix = |columns: usize, scale: f64| {
            let numbers = (0..7 * columns).map(|i| (i as f64 * 1.7).sin() * scale).collect::<Vec<_>>();
            Samples::from_rows(columns, &numbers)
        };
        for (units, bias) in [(1, true), (2, false), (5, true), (8, true)] {
            let layer = Dense { fan_in: units, fan_out: 1, activation: Activation::Sigmoid, bias };
            let parameters: Vec<f64> = (0..layer.parameters()).map(|i| 0.3 - i as f64 * 0.21).collect();
            let (mut a, delta) = (matrix(units, 0.9), matrix(1, 0.4));
            let (mut found, mut expected) = (matrix(units, 1.0), matrix(units, 1.0));
            let (mut sums, mut expected_sums) =
                (vec![[0.1, 0.2]; parameters.len()], vec![[0.1, 0.2]; parameters.len()]);
            layer.backward_to_tanh(&parameters, (&a, &delta), &mut found, &mut sums);
            layer.backward(a.view(), &delta, &mut expected_sums);
            layer.propagate(&parameters, &delta, &mut expected);
            Activation::Tanh.backward(&matrix(units, 1.0), &mut a, &mut expected);
            assert_eq!(found, expected, "{units} units");
            assert_eq!(sums, expected_sums, "{units} units");
        }
    }
}
