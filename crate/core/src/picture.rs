//! What a unit computes over the plane, as pixels.
//!
//! A value becomes an index into a table of 256 colours. Bounded activations spread their whole range over it: sigmoid
//! and softmax 0 … 1, tanh and sine −1 … 1. Of the others, an output spreads −s … s and is cut off outside, where s is the
//! largest size of a target in a regression and 1 else; a hidden unit goes through tanh first, so that every value has a
//! colour and 0 has the middle one.
//!
//! With several outputs there is one more picture, the map of classes: ask for the unit behind the last one. The table
//! is then taken as one ramp per class, one after the other, all of (nearly) the same length; a pixel has a colour from the
//! ramp of its most probable class, its beginning where all classes are equally probable, its end where there is no doubt.

use alloc::vec::Vec;

use crate::activation::Activation;
use crate::config::Config;
use crate::error::{Allowed, Code, Error};
use crate::math::lane::{F64x2, Lane, Tanh};
use crate::metrics::decision_threshold;
use crate::network::{Network, Trace};
use crate::samples::{BLOCK, Pair, Samples};

/// Which unit to paint, over which rectangle, with how many pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// 0 is the first hidden layer; the last is the output.
    pub layer: usize,
    /// The unit in its layer; in an output layer of several units, their number asks for the map of classes.
    pub unit: usize,
    /// Pixels per row, 1 to 4096.
    pub width: usize,
    /// Rows, 1 to 4096.
    pub height: usize,
    /// Left and right edge, in units of the first feature.
    pub x: (f64, f64),
    /// Bottom and top edge, in units of the second feature. The first row of pixels is the top.
    pub y: (f64, f64),
    /// Only the colours of decisions: the first of the table below the middle, the last above; in a map of classes the
    /// last colour of each class.
    pub discrete: bool,
}

/// The memory pictures are made in, reused for ever.
#[derive(Debug, Default)]
pub(crate) struct Painter {
    points: Samples,
    inputs: Samples,
    values: Vec<Pair>,
    trace: Trace,
    pixels: Vec<u8>,
}

const MAX_SIDE: usize = 4096;

impl Painter {
    /// Paints a unit of `network`. Features beyond the second are 0; a single feature gives vertical stripes. `scale` is
    /// the output with the last colour, where the activation does not say it.
    pub(crate) fn paint(
        &mut self,
        network: &Network,
        config: &Config,
        scale: f64,
        picture: &Picture,
        colours: &[u32; 256],
    ) -> Result<&[u8], Error> {
        check(network, picture)?;
        let (width, features) = (picture.width, network.inputs().columns());
        self.pixels.resize(4 * width * picture.height, 0);
        for left in (0..width).step_by(BLOCK) {
            let count = BLOCK.min(width - left);
            self.points.reshape(count, features);
            for feature in 0..features {
                self.points.column_mut(feature).fill([0.0; 2]);
            }
            for (i, pair) in self.points.column_mut(0).iter_mut().enumerate() {
                *pair = [0, 1].map(|lane| centre(left + 2 * i + lane, width, picture.x));
            }
            for row in 0..picture.height {
                let start = 4 * (row * width + left);
                if features > 1 {
                    let y = centre(row, picture.height, (picture.y.1, picture.y.0));
                    self.points.column_mut(1).fill([y; 2]);
                } else if row > 0 {
                    self.pixels.copy_within(start - 4 * width..start - 4 * width + 4 * count, start);
                    continue;
                }
                self.evaluate(network, config, scale, picture);
                let pixels = self.pixels[start..start + 4 * count].chunks_exact_mut(4);
                for (pixel, &index) in pixels.zip(self.values.as_flattened()) {
                    pixel.copy_from_slice(&colours[to_index(index)].to_le_bytes());
                }
            }
        }
        Ok(&self.pixels)
    }

    /// Table positions, 0 to 256 and not yet rounded, of a block of pixels, into `self.values`.
    fn evaluate(&mut self, network: &Network, config: &Config, scale: f64, picture: &Picture) {
        let Painter { points, inputs, values, trace, .. } = self;
        let inputs = network.inputs().of(points, inputs);
        let layer = network.layers()[picture.layer];
        let is_map = picture.unit == layer.fan_out;
        values.resize(inputs.rows().div_ceil(2), [0.0; 2]);
        if is_map || layer.activation == Activation::Softmax {
            network.forward(inputs, trace);
            let outputs = &trace.a[picture.layer];
            if is_map {
                return class_map(outputs, picture.discrete, values);
            }
            values.copy_from_slice(outputs.column(picture.unit));
        } else {
            network.forward_unit(picture.layer, picture.unit, inputs, trace, values);
        }
        let is_output = picture.layer + 1 == network.layers().len();
        if picture.discrete {
            decide(if is_output { decision_threshold(config) } else { middle(layer.activation) }, values);
        } else {
            spread(layer.activation, is_output.then_some(scale), values);
        }
    }
}

/// Values to table positions. A unit without a range of its own and without a `scale` is squashed.
fn spread(activation: Activation, scale: Option<f64>, values: &mut [Pair]) {
    let range = activation.range().or(scale.map(|scale| (-scale, scale)));
    let (low, high) = range.unwrap_or((-1.0, 1.0));
    let (low, scale) = (F64x2::splat(low), F64x2::splat(256.0 / (high - low)));
    let is_squashed = range.is_none();
    let tanh = Tanh::load();
    for pair in values {
        let value = F64x2::load(pair);
        let value = if is_squashed { tanh.of(value) } else { value };
        ((value - low) * scale).store(pair);
    }
}

/// Values to the two ends of the table.
fn decide(threshold: f64, values: &mut [Pair]) {
    for value in values.as_flattened_mut() {
        *value = if *value > threshold { 255.0 } else { 0.0 };
    }
}

/// The middle of the values of a hidden unit.
fn middle(activation: Activation) -> f64 {
    activation.range().map_or(0.0, |(low, high)| 0.5 * (low + high))
}

/// Table positions of the map of classes, from the outputs.
fn class_map(outputs: &Samples, discrete: bool, positions: &mut [Pair]) {
    let classes = outputs.columns();
    let ramp = 256 / classes;
    let chance = 1.0 / classes as f64;
    for row in 0..outputs.rows() {
        let value = |unit: usize| outputs.get(row, unit);
        let best = (1..classes).fold(0, |best, unit| if value(unit) > value(best) { unit } else { best });
        let total: f64 = (0..classes).map(|unit| value(unit).max(0.0)).sum();
        let certainty = ((value(best) / total - chance) / (1.0 - chance)).clamp(0.0, 1.0);
        let place = if discrete { 1.0 } else { certainty };
        positions[row / 2][row % 2] = (ramp * best) as f64 + (place * ramp as f64).min(ramp as f64 - 1.0);
    }
}

/// The middle of a pixel, in units of the axis.
fn centre(pixel: usize, pixels: usize, (from, to): (f64, f64)) -> f64 {
    from + (pixel as f64 + 0.5) / pixels as f64 * (to - from)
}

/// The index of a table position. What lies outside the table, or is not a number, is put at an end.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the conversion saturates")]
fn to_index(position: f64) -> usize {
    (position as u32).min(255) as usize
}

fn check(network: &Network, picture: &Picture) -> Result<(), Error> {
    let refuse =
        |field: &str, value: f64, allowed: Allowed| Err(Error::new(Code::OutOfRange, field, value, allowed));
    let layers = network.layers();
    let whole = |last: usize| Allowed::new("a whole number from 0 to {}", [last.into()]);
    let Some(layer) = layers.get(picture.layer) else {
        return refuse("layer", picture.layer as f64, whole(layers.len() - 1));
    };
    let has_class_map = picture.layer + 1 == layers.len() && layer.fan_out > 1;
    let last_unit = if has_class_map { layer.fan_out } else { layer.fan_out - 1 };
    if picture.unit > last_unit {
        return refuse("unit", picture.unit as f64, whole(last_unit));
    }
    for (field, side) in [("width", picture.width), ("height", picture.height)] {
        if !(1..=MAX_SIDE).contains(&side) {
            return refuse(
                field,
                side as f64,
                Allowed::new("a whole number from 1 to {}", [MAX_SIDE.into()]),
            );
        }
    }
    for (field, (from, to)) in [("x1", picture.x), ("y1", picture.y)] {
        if !(from.is_finite() && to.is_finite() && from < to) {
            return refuse(field, to, "a finite number above the other edge".into());
        }
    }
    Ok(())
}
