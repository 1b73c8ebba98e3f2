//! The first layer over a grid of pixels, where most of the work of a picture would be.
//!
//! On a grid the first layer separates. In NumPy, with `x` the middles of the columns of pixels and `y` those of the rows:
//!
//! ```text
//! z = w1 * x + b + (w2 * y)[:, None]             one addition per pixel, no multiplication
//! E = exp(2 * (w1 * x + b))
//! f = exp(-2 * w2 * y)[:, None]
//! tanh(z) = (E − f) / (E + f)                    one exponential per column and per row, not per pixel
//! ```
//!
//! as tanh z = (e²ᶻ − 1) / (e²ᶻ + 1), and e^(p + q) = e^p / e^−q. This works for every input that is a function of x₁ alone or of
//! x₂ alone, such as x₁² or sin x₂; not for x₁x₂ nor for the distance from the origin. What belongs to a column is z at (x, 0),
//! what belongs to a row z at (0, y) without the bias, which must not count twice: these inputs are all 0 where their coordinate
//! is.
//!
//! Both parts are computed in `f64` and only then rounded, so E / f is right to three roundings however large z is.

use alloc::vec::Vec;

use super::Raster;
use super::columns::{Column, narrow};
use super::grid::{Axis, Block};
use super::layer::Logistic;
use super::powers::{even_powers, powers};
use crate::activation::Activation;
use crate::math::f32x4::F32x4;
use crate::network::Network;
use crate::samples::Samples;

/// Exponents beyond ± this are cut off: the product of two sums of powers, as [`FirstLayer::sum`] has them, is still an ordinary
/// `f32`, also if a weight up to the next number is among them.
pub(super) const LARGEST: f64 = 38.0;
const LARGEST_WEIGHT: f64 = 1e4;
/// e to the power of minus this is nothing beside 1: the unit is saturated.
const SATURATED: f64 = 18.0;

/// The first layer's units along the two axes. Grows once to the largest picture.
#[derive(Debug, Default)]
pub(super) struct FirstLayer {
    points: Samples,
    inputs: Samples,
    /// The parts of z, or powers, of each unit: E for each column of pixels, and f for each row of them.
    pub(super) z: [Samples; 2],
    /// The first in `f32`, `[eights of pixels × units]`, two registers at a time. Where units are odd in number, a last one
    /// fills up the pairs.
    pub(super) columns: Vec<F32x4>,
    /// What [`sum`](Self::sum) needs of each unit for a row of pixels.
    pub(super) terms: Vec<F32x4>,
    /// Which of them are powers, `[units]`.
    are_powers: Vec<bool>,
    /// Whether the layer above has z [by `sum`](Self::sum), without a: it is one unit, and all below are powers.
    pub(super) is_summed: bool,
}

impl FirstLayer {
    /// Prepares pictures of the first `rows` rows of pixels. The inputs of the network separate.
    #[inline(never)]
    pub(super) fn prepare(&mut self, network: &Network, raster: &Raster, rows: usize) {
        let FirstLayer { points, inputs, z, columns, are_powers, is_summed, .. } = self;
        let Some((layer, own)) = network.layers_with_parameters().next() else { return };
        let parameters = &network.parameters()[own.clone()];
        for (axis, z) in [Axis::Columns, Axis::Rows(rows)].into_iter().zip(&mut *z) {
            raster.points_along(axis, network.inputs().columns(), points);
            z.reshape(points.rows(), layer.fan_out);
            layer.preactivations(parameters, network.inputs().of(points, inputs), z);
        }
        let units = layer.fan_out.next_multiple_of(2);
        columns.clear();
        columns.resize(2 * units * raster.across().div_ceil(2), F32x4::splat(1.0));
        are_powers.clear();
        // Whether z lies evenly along an axis.
        let is_even = network.inputs().are_raw();
        for unit in 0..layer.fan_out {
            let bias = layer.bias_of(unit, parameters);
            let parts = z.each_mut().map(|z| {
                let rows = z.rows();
                z.column_mut(unit).as_flattened_mut().get_mut(..rows).unwrap_or_default()
            });
            parts[1].iter_mut().for_each(|z| *z -= bias);
            let mut is_power = false;
            if let Some(logistic) = Logistic::of(layer.activation) {
                let k = f64::from(logistic.steepness);
                let exponents = parts.map(|part| match part {
                    // The largest is at an end.
                    [first, .., last] if is_even => k * largest(&[*first, *last]),
                    all => k * largest(all),
                });
                is_power = are_exact(exponents);
                if is_power {
                    for (z, k) in z.iter_mut().zip([k, -k]) {
                        if is_even && exponents[0].max(exponents[1]) <= LARGEST {
                            even_powers(k, z.column_mut(unit));
                        } else {
                            powers(k, LARGEST, z.column_mut(unit));
                        }
                    }
                }
            }
            are_powers.push(is_power);
            for (eight, pairs) in (unit..).step_by(units).zip(z[0].column(unit).chunks(4)) {
                narrow(pairs, columns.get_mut(2 * eight..2 * eight + 2).unwrap_or_default());
            }
        }
        let above = network.parameters().get(own.end..).unwrap_or_default();
        *is_summed = network.layers().get(1).is_some_and(|above| above.fan_out == 1)
            && are_powers.iter().all(|&is_power| is_power)
            && largest(above) < LARGEST_WEIGHT;
    }

    /// The units side by side, with the one that fills up.
    pub(super) fn units(&self) -> usize {
        self.z[0].columns().next_multiple_of(2)
    }

    /// What a unit makes of a block of pixels: a, or else only z. Says whether it is a.
    #[inline(never)]
    pub(super) fn unit(&self, activation: Activation, unit: usize, block: &Block, to: &mut Column) -> bool {
        let (units, registers) = (self.units(), &block.registers);
        let columns =
            self.columns.as_chunks::<2>().0.get(units * (registers.start / 2) + unit..).unwrap_or_default();
        let rows = self.z[1].column(unit).as_flattened().get(block.rows.clone()).unwrap_or_default();
        let powers = Logistic::of(activation).filter(|_| self.are_powers.get(unit) == Some(&true));
        for (row, to) in rows.iter().zip(to.chunks_mut(registers.len().max(1))) {
            let row = splat(row);
            let (eights, rest) = to.as_chunks_mut();
            let last = columns.get(units * eights.len());
            let eights = eights.iter_mut().zip(columns.iter().step_by(units.max(1)));
            let rest = rest.iter_mut().zip(last);
            if let Some(logistic) = powers {
                let quotient = logistic.quotient(row);
                eights.for_each(|(a, [left, right])| *a = [quotient(*left), quotient(*right)]);
                rest.for_each(|(a, [left, _])| *a = quotient(*left));
            } else {
                eights.for_each(|(z, [left, right])| *z = [*left + row, *right + row]);
                rest.for_each(|(z, [left, _])| *z = *left + row);
            }
        }
        powers.is_some()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "pixels are f32")]
pub(super) fn splat(x: &f64) -> F32x4 {
    F32x4::splat(*x as f32)
}

/// Whether powers cut off at [`LARGEST`] have the right product: where one is cut off, the unit is saturated whatever the
/// other says. Given are the largest exponents of both.
fn are_exact([one, other]: [f64; 2]) -> bool {
    one.max(other) <= LARGEST || one.min(other) <= LARGEST - SATURATED
}

/// The largest size of a number.
#[inline(never)]
fn largest(numbers: &[f64]) -> f64 {
    numbers.iter().fold(0.0, |most, number| most.max(number.abs()))
}
