//! What units compute over the plane, as pixels.
//!
//! A value becomes an index into a table of 256 colours. Bounded activations spread their whole range over it: sigmoid
//! and softmax 0 … 1, tanh and sine −1 … 1. Of the others, an output spreads −s … s and is cut off outside, where s is the
//! largest size of a target in a regression and 1 else; a hidden unit goes through tanh first, so that every value has a
//! colour and 0 has the middle one.
//!
//! With several outputs there is one more picture, the map of classes: ask for the unit behind the last one. The table
//! is then taken as one ramp per class, one after the other, all of (nearly) the same length; a pixel has a colour from the
//! ramp of its most probable class, its beginning where all classes are equally probable, its end where there is no doubt.
//!
//! Pictures are made in `f32`, four pixels at a time, where that is exact enough to hit the right colour or the one
//! beside it; `picture/rounding.rs` says where it is, and why it hardly ever is not.

mod borders;
mod colours;
mod columns;
mod exact;
mod first_layer;
mod grid;
mod layer;
mod painter;
mod powers;
mod rounding;
mod sum;
mod task;

use crate::error::{Allowed, Code, Error};
use crate::network::Network;

pub(crate) use painter::Painter;
pub(crate) use task::Subject;

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

/// A rectangle of the plane, and with how many pixels it is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Raster {
    /// As in a [`Picture`], and so are the others.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Left and right edge.
    pub x: (f64, f64),
    /// Bottom and top edge.
    pub y: (f64, f64),
    /// Only the colours of decisions.
    pub discrete: bool,
}

const MAX_SIDE: usize = 4096;

fn refuse(field: &str, value: f64, allowed: Allowed) -> Result<(), Error> {
    Err(Error::new(Code::OutOfRange, field, value, allowed))
}

impl Picture {
    fn raster(&self) -> Raster {
        let Picture { width, height, x, y, discrete, .. } = *self;
        Raster { width, height, x, y, discrete }
    }

    /// Refuses a unit that is not there.
    fn check(&self, network: &Network) -> Result<(), Error> {
        let layers = network.layers();
        let whole = |last: usize| Allowed::new("a whole number from 0 to {}", [last.into()]);
        let Some(layer) = layers.get(self.layer) else {
            return refuse("layer", self.layer as f64, whole(layers.len() - 1));
        };
        let has_class_map = self.layer + 1 == layers.len() && layer.fan_out > 1;
        let last_unit = if has_class_map { layer.fan_out } else { layer.fan_out - 1 };
        if self.unit > last_unit {
            return refuse("unit", self.unit as f64, whole(last_unit));
        }
        Ok(())
    }
}

impl Raster {
    /// Refuses what is none.
    fn check(&self) -> Result<(), Error> {
        for (field, side) in [("width", self.width), ("height", self.height)] {
            if !(1..=MAX_SIDE).contains(&side) {
                let allowed = Allowed::new("a whole number from 1 to {}", [MAX_SIDE.into()]);
                return refuse(field, side as f64, allowed);
            }
        }
        for (field, (from, to)) in [("x1", self.x), ("y1", self.y)] {
            if !(from.is_finite() && to.is_finite() && from < to) {
                return refuse(field, to, "a finite number above the other edge".into());
            }
        }
        Ok(())
    }
}
