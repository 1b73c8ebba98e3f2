//! From values to positions in the colour table, and from those to pixels.

use super::columns::{BLOCK, Column};
use super::layer::Logistic;
use crate::activation::Activation;
use crate::math::f32x4::F32x4;

/// The colours of the table.
const TABLE: f64 = 256.0;

/// How the values of a layer are coloured.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ink {
    /// From the first of the table to the last as the value goes from `low` to `high`.
    Shades { low: f64, high: f64, is_squashed: bool },
    /// One of two, on either side of a threshold.
    Decision { threshold: f64 },
    /// The map of classes, from all units of the layer.
    Classes { discrete: bool },
}

impl Ink {
    /// Shades for an activation. A unit without a range of its own and without a `scale` is squashed.
    pub(super) fn shades(activation: Activation, scale: Option<f64>) -> Ink {
        let range = activation.range().or(scale.map(|scale| (-scale, scale)));
        let (low, high) = range.unwrap_or((-1.0, 1.0));
        Ink::Shades { low, high, is_squashed: range.is_none() }
    }

    /// How many positions of the table a value of 1 is.
    pub(super) fn positions_per_value(&self) -> f64 {
        match *self {
            Ink::Shades { low, high, .. } => TABLE / (high - low),
            Ink::Decision { .. } => TABLE,
            Ink::Classes { .. } => 8.0 * TABLE, // what counts is the quotient by their sum, which is as exact as z
        }
    }

    /// Table positions, 0 to 256 and not yet rounded, of the first so many registers of a unit; for a map, of all units.
    #[expect(clippy::cast_possible_truncation, reason = "pixels are f32")]
    #[inline(never)]
    pub(super) fn positions(&self, units: &[Column], registers: usize, positions: &mut [F32x4]) {
        let positions = &mut positions[..registers];
        if let Some(values) = units.first() {
            positions.iter_mut().zip(values).for_each(|(position, value)| *position = *value);
        }
        match *self {
            Ink::Shades { low, high, is_squashed } => {
                if is_squashed {
                    Logistic::TANH.apply(positions);
                }
                let [low, scale] = [low, TABLE / (high - low)].map(|x| F32x4::splat(x as f32));
                positions.iter_mut().for_each(|value| *value = (*value - low) * scale);
            }
            Ink::Decision { threshold } => {
                let [threshold, last, first] = [threshold as f32, 255.0, 0.0].map(F32x4::splat);
                for value in positions {
                    *value = F32x4::select(threshold.lt(*value), last, first);
                }
            }
            Ink::Classes { discrete } => class_map(units, registers, discrete, positions),
        }
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

/// Writes a row of pixels, RGBA, with the colours at these positions. What lies outside the table, or is not a number, gets
/// the colour at an end.
#[inline(never)]
pub(super) fn put(positions: &[F32x4], colours: &[u32; 256], row: &mut [u8]) {
    // In f32, the 8 bits behind the first 9 of 256 + p are the whole part of p.
    let [first, last] = [256.0, 511.5].map(F32x4::splat);
    let colour = |bits: u32| colours[(bits >> 15 & 255) as usize].to_le_bytes();
    for (&position, pixels) in positions.iter().zip(row.chunks_mut(16)) {
        let four = first.pmax(first + position).pmin(last).bits();
        if let Some(pixels) = pixels.first_chunk_mut::<16>() {
            let [a, b, c, d] = four.map(colour);
            pixels[..4].copy_from_slice(&a);
            pixels[4..8].copy_from_slice(&b);
            pixels[8..12].copy_from_slice(&c);
            pixels[12..].copy_from_slice(&d);
        } else {
            for (pixel, bits) in pixels.chunks_exact_mut(4).zip(four) {
                pixel.copy_from_slice(&colour(bits));
            }
        }
    }
}
