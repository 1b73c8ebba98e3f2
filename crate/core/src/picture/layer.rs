//! One layer in `f32`: z = b + Σ wᵢaᵢ and a = g(z), for a block of pixels. As `dense.rs` and `activation.rs` do it in `f64`.

use super::columns::{BLOCK, Column, Columns, narrow};
use crate::activation::{Activation, LEAK};
use crate::dense::Dense;
use crate::math::f32x4::{Exp, F32x4};
use crate::samples::Samples;

/// z of one unit from the activations below, all `[pixels]`.
#[expect(clippy::cast_possible_truncation, reason = "a weight in f32")]
#[inline(never)]
pub(super) fn preactivation(
    layer: &Dense,
    parameters: &[f64],
    unit: usize,
    below: &Columns,
    z: &mut [F32x4],
) {
    z.fill(F32x4::splat(layer.bias_of(unit, parameters) as f32));
    let below = below.all().get(..layer.fan_in).unwrap_or_default();
    let weight = |input: usize| parameters.get(input * layer.fan_out + unit).map_or(0.0, |&w| w as f32);
    let mut first = 0;
    for some in below.chunks(4) {
        if let Some(four) = some.first_chunk::<4>() {
            add(four, core::array::from_fn(|i| weight(first + i)), z);
        } else {
            for (i, one) in some.iter().enumerate() {
                add(core::array::from_ref(one), [weight(first + i)], z);
            }
        }
        first += 4;
    }
}

/// z ← z + w₀·a₀ + w₁·a₁ + …, from the first to the last.
#[inline(always)]
fn add<const N: usize>(below: &[Column; N], weights: [f32; N], z: &mut [F32x4]) {
    let weights = weights.map(F32x4::splat);
    for (i, z) in z.iter_mut().enumerate().take(BLOCK) {
        for (weight, column) in weights.iter().zip(below) {
            *z = *z + *weight * column[i];
        }
    }
}

/// a = g(z) of one unit, in place. The rarer functions are those of `f64`: `wide` is where they are worked out.
#[inline(never)]
#[expect(clippy::cast_possible_truncation, reason = "a constant in f32")]
pub(super) fn activate(activation: Activation, column: &mut [F32x4], wide: &mut [Samples; 2]) {
    let zero = F32x4::default();
    match activation {
        Activation::Identity => {}
        Activation::Relu => column.iter_mut().for_each(|z| *z = z.pmax(zero)),
        Activation::LeakyRelu => {
            let leak = F32x4::splat(LEAK as f32);
            column.iter_mut().for_each(|z| *z = z.pmax(leak * *z));
        }
        _ => match Logistic::of(activation) {
            Some(logistic) => logistic.apply(column),
            None => through_f64(activation, column, wide),
        },
    }
}

/// tanh and sigmoid, which both are a quotient of exponentials: with e = e^(kz) it is (e − c) / (e + 1).
#[derive(Clone, Copy, Debug)]
pub(super) struct Logistic {
    /// k
    pub(super) steepness: f32,
    /// c
    below: f32,
}

impl Logistic {
    /// tanh z = (e²ᶻ − 1) / (e²ᶻ + 1)
    pub(super) const TANH: Logistic = Logistic { steepness: 2.0, below: 1.0 };
    /// sigmoid z = eᶻ / (eᶻ + 1)
    pub(super) const SIGMOID: Logistic = Logistic { steepness: 1.0, below: 0.0 };

    /// The activation, if it is one of the two.
    pub(super) fn of(activation: Activation) -> Option<Logistic> {
        match activation {
            Activation::Tanh => Some(Logistic::TANH),
            Activation::Sigmoid => Some(Logistic::SIGMOID),
            _ => None,
        }
    }

    /// Of each number of a column, in place.
    #[inline(never)]
    pub(super) fn apply(self, column: &mut [F32x4]) {
        let (exp, steepness) = (Exp::load(), F32x4::splat(self.steepness));
        let quotient = self.quotient(F32x4::splat(1.0));
        for z in column {
            *z = quotient(exp.of(*z * steepness));
        }
    }

    /// From e to the value, or from e·f and f, which may be an exponential of its own: (ef − cf) / (ef + f).
    #[inline(always)]
    pub(super) fn quotient(self, f: F32x4) -> impl Fn(F32x4) -> F32x4 {
        let below = F32x4::splat(self.below) * f;
        move |e| (e - below) / (e + f)
    }
}

/// a = g(z) by way of `f64`.
fn through_f64(activation: Activation, column: &mut [F32x4], [z, a]: &mut [Samples; 2]) {
    z.reshape(4 * column.len(), 1);
    a.reshape(4 * column.len(), 1);
    for (four, pairs) in column.iter().zip(z.all_columns_mut().chunks_exact_mut(2)) {
        pairs.as_flattened_mut().iter_mut().zip(four.lanes()).for_each(|(wide, z)| *wide = f64::from(z));
    }
    activation.apply(z.all_columns(), a.all_columns_mut());
    narrow(a.all_columns(), column);
}

/// a_j = e^(z_j − m) / Σ e^(z_k − m) with m = max z, over the units of each pixel, in place.
#[inline(never)]
pub(super) fn softmax(units: &mut [Column], registers: usize) {
    let (exp, one) = (Exp::load(), F32x4::splat(1.0));
    for i in 0..registers.min(BLOCK) {
        let highest = units.iter().map(|unit| unit[i]).reduce(F32x4::pmax).unwrap_or_default();
        let mut total = F32x4::default();
        for unit in &mut *units {
            unit[i] = exp.of(unit[i] - highest);
            total = total + unit[i];
        }
        let share = one / total;
        units.iter_mut().for_each(|unit| unit[i] = unit[i] * share);
    }
}
