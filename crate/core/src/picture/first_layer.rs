//! The first layer over a grid of pixels, where most of the work of a picture would be.
//!
//! On a grid the first layer separates. In NumPy, with `x` the middles of the columns of pixels and `y` those of the rows:
//!
//! ```text
//! z = w1 * x + (w2 * y + b)[:, None]             one addition per pixel, no multiplication
//! E = exp(2 * w1 * x) * exp(2 * (w2 * y + b))[:, None]
//! tanh(z) = (E − 1) / (E + 1)                    one exponential per column and per row, not per pixel
//! ```
//!
//! The second is that e^(p + q) = e^p · e^q. It works for every input that is a function of x₁ alone or of x₂ alone, such as
//! x₁² or sin x₂; not for x₁x₂ nor for the distance from the origin. What belongs to a column is z at (x, 0), what belongs to a
//! row z at (0, y) without the bias, which must not count twice: these inputs are all 0 where their coordinate is.
//!
//! Both parts are computed in `f64` and only then rounded, so E is right to three roundings however large z is.

use alloc::vec::Vec;

use super::Raster;
use super::columns::{Column, narrow};
use super::grid::{Axis, Block};
use super::layer::Logistic;
use crate::activation::Activation;
use crate::math::array;
use crate::math::f32x4::F32x4;
use crate::network::Network;
use crate::samples::Samples;

/// Exponents beyond ± this are cut off: the product of four powers, as [`FirstLayer::sum`] has them, is still an ordinary `f32`,
/// also if a weight up to the next number is among them.
pub(super) const LARGEST: f64 = 38.0;
const LARGEST_WEIGHT: f64 = 1e4;
/// e to the power of minus this is nothing beside 1: the unit is saturated.
const SATURATED: f64 = 18.0;

/// The first layer's units along the two axes. Grows once to the largest picture.
#[derive(Debug, Default)]
pub(super) struct FirstLayer {
    points: Samples,
    inputs: Samples,
    /// The parts of z, or powers, of each unit: for each column of pixels and for each row of them.
    z: [Samples; 2],
    /// The first in `f32`, `[units × registers]`.
    columns: Vec<F32x4>,
    /// Which of them are powers, one bit for each: a layer has at most 64 units.
    are_powers: u64,
    /// Whether the layer above has z [by `sum`](Self::sum), without a: it is one unit, and all below are powers.
    pub(super) is_summed: bool,
}

impl FirstLayer {
    /// Prepares pictures of the first `rows` rows of pixels. The inputs of the network separate.
    #[inline(never)]
    pub(super) fn prepare(&mut self, network: &Network, raster: &Raster, rows: usize) {
        let FirstLayer { points, inputs, z, columns, are_powers, is_summed } = self;
        let Some((layer, own)) = network.layers_with_parameters().next() else { return };
        let parameters = &network.parameters()[own.clone()];
        for (axis, z) in [Axis::Columns, Axis::Rows(rows)].into_iter().zip(&mut *z) {
            raster.points_along(axis, network.inputs().columns(), points);
            z.reshape(points.rows(), layer.fan_out);
            layer.preactivations(parameters, network.inputs().of(points, inputs), z);
        }
        let across = raster.across();
        columns.resize(layer.fan_out * across, F32x4::default());
        *are_powers = 0;
        for (unit, fours) in columns.chunks_exact_mut(across).enumerate() {
            let bias = layer.bias_of(unit, parameters);
            let parts = z.each_mut().map(|z| z.column_mut(unit).as_flattened_mut());
            parts[1].iter_mut().for_each(|z| *z -= bias);
            if let Some(logistic) = Logistic::of(layer.activation) {
                let steepness = f64::from(logistic.steepness);
                if are_exact(parts.each_ref().map(|part| steepness * largest(part))) {
                    *are_powers |= 1 << unit;
                    for z in &mut *z {
                        z.column_mut(unit)
                            .as_flattened_mut()
                            .iter_mut()
                            .for_each(|z| *z = (*z * steepness).clamp(-LARGEST, LARGEST));
                        array::exp(z.column_mut(unit));
                    }
                }
            }
            narrow(z[0].column(unit), fours);
        }
        let above = network.parameters().get(own.end..).unwrap_or_default();
        *is_summed = network.layers().get(1).is_some_and(|above| above.fan_out == 1)
            && are_powers.count_ones() as usize == layer.fan_out
            && largest(above) < LARGEST_WEIGHT;
    }

    /// What there is of a unit for the columns of pixels of a block, and for its rows.
    #[inline(never)]
    fn along(&self, unit: usize, block: &Block) -> (&[F32x4], &[f64]) {
        let across = self.z[0].rows() / 4;
        let columns = self.columns.get(unit * across..).unwrap_or_default();
        let rows = self.z[1].column(unit).as_flattened();
        (
            columns.get(block.registers.clone()).unwrap_or_default(),
            rows.get(block.rows.clone()).unwrap_or_default(),
        )
    }

    /// What a unit makes of a block of pixels: a, or else only z. Says whether it is a.
    #[inline(never)]
    pub(super) fn unit(&self, activation: Activation, unit: usize, block: &Block, to: &mut Column) -> bool {
        let (columns, rows) = self.along(unit, block);
        let powers = Logistic::of(activation).filter(|_| self.are_powers >> unit & 1 == 1);
        for (row, to) in rows.iter().zip(to.chunks_mut(columns.len().max(1))) {
            let row = splat(row);
            let pairs = to.iter_mut().zip(columns);
            if let Some(logistic) = powers {
                let quotient = logistic.quotient();
                pairs.for_each(|(a, column)| *a = quotient(*column * row));
            } else {
                pairs.for_each(|(z, column)| *z = *column + row);
            }
        }
        powers.is_some()
    }

    /// z of the only unit above for a block of pixels, if it [is to be had so](Self::is_summed). As a is
    /// 1 − (1 + c) / (E + 1),
    ///
    /// ```text
    /// b + Σ wa = b + Σ w − Σ (1 + c)w / (E + 1)
    /// w / (EF + 1) = (w/F) / (E + 1/F)          E of the column, F of the row: an addition per pixel
    /// v / d + w / e = (ve + wd) / (de)          two quotients share a division, which takes as long as several products
    /// ```
    #[inline(never)]
    pub(super) fn sum(&self, activation: Activation, parameters: &[f64], block: &Block, z: &mut [F32x4]) {
        let height = if activation == Activation::Tanh { 2.0 } else { 1.0 };
        z.fill(splat(&parameters.iter().sum()));
        let units = self.z[0].columns();
        let weight = |unit: usize| parameters.get(unit).map_or(0.0, |weight| -height * weight);
        for unit in (0..units).step_by(2) {
            // Where there is no second unit it is the first one again, with a weight of 0.
            let last = (unit + 1).min(units - 1);
            let (v, w) = (weight(unit), if unit < last { weight(last) } else { 0.0 });
            let ((left, above), (right, below)) = (self.along(unit, block), self.along(last, block));
            for (row, z) in z.chunks_mut(left.len().max(1)).enumerate() {
                let (Some(f), Some(g)) = (above.get(row), below.get(row)) else { return };
                let (f, g) = (1.0 / f, 1.0 / g);
                let (v, w, f, g) = (splat(&(v * f)), splat(&(w * g)), splat(&f), splat(&g));
                for ((left, right), z) in left.iter().zip(right).zip(z) {
                    let (d, e) = (*left + f, *right + g);
                    *z = *z + (v * e + w * d) / (d * e);
                }
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "pixels are f32")]
fn splat(x: &f64) -> F32x4 {
    F32x4::splat(*x as f32)
}

/// Whether powers cut off at [`LARGEST`] have the right product: where one is cut off, the unit is saturated whatever the
/// other says. Given are the largest exponents of both.
fn are_exact([one, other]: [f64; 2]) -> bool {
    one.max(other) <= LARGEST || one.min(other) <= LARGEST - SATURATED
}

/// The largest size of a number.
fn largest(numbers: &[f64]) -> f64 {
    numbers.iter().fold(0.0, |most, number| most.max(number.abs()))
}
