//! From what units say to colours of the table, and to pixels.

use super::borders::{Borders, PLACE};
use super::columns::{BLOCK, Column};
use super::layer::Logistic;
use crate::activation::Activation;
use crate::math::f32x4::F32x4;

/// The colours of the table.
const TABLE: f32 = 256.0;

/// How the values of a layer are coloured.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ink {
    /// From the first of the table to the last as the value goes from `low` to `high`.
    Linear { low: f32, high: f32 },
    /// From the first of the table to the last as the value goes from −∞ to ∞, by a sigmoid: at 256 / (1 + e⁻ᵏᵛ).
    Sigmoid { steepness: f32 },
    /// One of two, on either side of a threshold.
    Decision { threshold: f64 },
    /// The map of classes, from all units of the layer.
    Classes { discrete: bool },
}

impl Ink {
    /// Shades for an activation. A unit without a range of its own and without a `scale` goes through tanh, from −1 to 1.
    #[expect(clippy::cast_possible_truncation, reason = "pixels are f32")]
    pub(super) fn shades(activation: Activation, scale: Option<f64>) -> Ink {
        match activation.range().or(scale.map(|scale| (-scale, scale))) {
            Some((low, high)) => Ink::Linear { low: low as f32, high: high as f32 },
            None => Ink::logit(Logistic::TANH),
        }
    }

    /// Shades for z below a sigmoid or tanh: both are that curve, stretched.
    pub(super) fn logit(logistic: Logistic) -> Ink {
        Ink::Sigmoid { steepness: logistic.steepness }
    }

    /// How many positions of the table a value of 1 is; of a sigmoid, what comes out of it.
    pub(super) fn positions_per_value(&self) -> f64 {
        f64::from(match *self {
            Ink::Linear { low, high } => TABLE / (high - low),
            Ink::Sigmoid { steepness } => TABLE / steepness,
            Ink::Decision { .. } => TABLE,
            Ink::Classes { .. } => 8.0 * TABLE, // what counts is the quotient by their sum, which is as exact as z
        })
    }

    /// What [`put`](Self::put) takes, for the first so many registers: what a unit says, or `positions` in the table for a
    /// decision or the map of classes.
    #[expect(clippy::cast_possible_truncation, reason = "pixels are f32")]
    pub(super) fn values<'a>(
        &self,
        units: &'a [Column],
        registers: usize,
        positions: &'a mut [F32x4],
    ) -> &'a [F32x4] {
        let values = units.first().map_or(&[][..], |unit| &unit[..]);
        match *self {
            Ink::Linear { .. } | Ink::Sigmoid { .. } => return values,
            Ink::Decision { threshold } => {
                let [threshold, last, first] = [threshold as f32, 255.0, 0.0].map(F32x4::splat);
                for (position, value) in positions.iter_mut().zip(values).take(registers) {
                    *position = F32x4::select(threshold.lt(*value), last, first);
                }
            }
            Ink::Classes { discrete } => class_map(units, registers, discrete, positions),
        }
        positions
    }

    /// Writes a row of pixels, RGBA. What lies outside the table, or is not a number, gets the colour at an end.
    #[expect(clippy::cast_possible_truncation, reason = "the upper half belongs to another pixel")]
    #[inline(never)]
    pub(super) fn put(&self, values: &[F32x4], borders: &Borders, colours: &[u32; 256], row: &mut [u8]) {
        let (low, high) = match *self {
            Ink::Linear { low, high } => (low, high),
            Ink::Decision { .. } | Ink::Classes { .. } => (0.0, TABLE),
            Ink::Sigmoid { steepness } => {
                // z from −8 to 8 as a number from 1 to 2: what the cells are for.
                let [scale, middle, first, last] =
                    [steepness / 16.0, 1.5, 1.0, 2.0 - f32::EPSILON].map(F32x4::splat);
                let numbers = |value: F32x4| first.pmax(value * scale + middle).pmin(last);
                let cells = borders.cells();
                let colour = |bits: u64| {
                    let place = cells[(bits >> PLACE & 1023) as usize].wrapping_add(bits as u32);
                    colours[(place >> PLACE & 255) as usize]
                };
                return put(values, numbers, colour, row);
            }
        };
        let scale = TABLE / (high - low);
        let [scale, start, first, last] = [scale, TABLE - low * scale, TABLE, 511.5].map(F32x4::splat);
        let positions = |value: F32x4| first.pmax(value * scale + start).pmin(last);
        // In f32, the 8 bits behind the first 9 of 256 + p are the whole part of p.
        put(values, positions, |bits| colours[(bits >> 15 & 255) as usize], row);
    }
}

/// Table positions of the map of classes, from the outputs.
#[expect(clippy::cast_precision_loss, reason = "there are at most 256 classes")]
#[inline(never)]
fn class_map(outputs: &[Column], registers: usize, discrete: bool, positions: &mut [F32x4]) {
    let ramp = 256 / outputs.len();
    let chance = 1.0 / outputs.len() as f32;
    let [zero, one, chance, scale, ramp, last] =
        [0.0, 1.0, chance, 1.0 / (1.0 - chance), ramp as f32, ramp as f32 - 1.0].map(F32x4::splat);
    for (i, position) in positions.iter_mut().enumerate().take(registers.min(BLOCK)) {
        let (mut best, mut start, mut total, mut class) = (outputs[0][i], zero, zero, zero);
        for output in outputs {
            let is_better = best.lt(output[i]);
            best = F32x4::select(is_better, output[i], best);
            start = F32x4::select(is_better, class, start);
            total = total + zero.pmax(output[i]);
            class = class + ramp;
        }
        let certainty = ((best / total - chance) * scale).pmax(zero).pmin(one);
        let place = if discrete { last } else { last.pmin(certainty * ramp) };
        *position = start + place;
    }
}

/// Writes a row of pixels: from values by `number` to numbers, and from the bits of each, which are the lower half of what
/// `colour` is given, to its colour.
#[inline(always)]
fn put(values: &[F32x4], number: impl Fn(F32x4) -> F32x4, colour: impl Fn(u64) -> u32, row: &mut [u8]) {
    let (whole, rest) = row.as_chunks_mut::<16>();
    for (value, pixels) in values.iter().zip(&mut *whole) {
        let [two, more] = number(*value).bits();
        pixels[..4].copy_from_slice(&colour(two).to_le_bytes());
        pixels[4..8].copy_from_slice(&colour(two >> 32).to_le_bytes());
        pixels[8..12].copy_from_slice(&colour(more).to_le_bytes());
        pixels[12..].copy_from_slice(&colour(more >> 32).to_le_bytes());
    }
    if let Some(value) = values.get(whole.len()) {
        let [two, more] = number(*value).bits();
        for (pixel, bits) in rest.as_chunks_mut().0.iter_mut().zip([two, two >> 32, more]) {
            *pixel = colour(bits).to_le_bytes();
        }
    }
}
