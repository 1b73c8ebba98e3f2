//! Where, along z, a sigmoid goes from one colour of the table to the next.
//!
//! The colour of a = sigmoid(z) is number ⌊256a⌋. No pixel needs a for that: it is enough to know the 255 borders
//!
//! ```text
//! z_j = ln(j / (256 − j))           where 256 · sigmoid(z_j) = j
//! ```
//!
//! and how many of them lie at or below z. The stretch of z from −8 to 8, outside of which nothing changes any more, is cut into
//! 1024 cells. A sigmoid is nowhere steeper than ¼, so a cell holds at most one border, and a number per cell says everything:
//! which colour it begins with and where in it the next one begins. tanh is the same curve, z and a stretched.

use alloc::vec::Vec;

use crate::math::array;
use crate::samples::Pair;

/// Of the 23 bits behind the 1 of an `f32` from 1 to 2, the first 10 are the number of the cell. The others are the place in it.
pub(super) const PLACE: u32 = 13;
const CELLS: u32 = 1024;
/// The bits of 1.0.
const ONE: u32 = 1.0_f32.to_bits();

/// The cells. What is there for one, added to the bits of a number in it, leaves the number of its colour above the place.
#[derive(Debug, Default)]
pub(super) struct Borders(Vec<u32>);

impl Borders {
    /// Makes them, the first time.
    #[inline(never)]
    pub(super) fn find(&mut self) {
        if !self.0.is_empty() {
            return;
        }
        let mut ln: [Pair; 128] = core::array::from_fn(|i| [2 * i, 2 * i + 1].map(|j| j as f64));
        array::ln_1p(&mut ln);
        let ln = ln.as_flattened();
        let border = |colour: u32| number(ln[colour as usize - 1] - ln[255 - colour as usize]);
        self.0.resize(CELLS as usize, 0);
        let mut colour = 0_u32;
        for (cell, all) in (0..).zip(&mut self.0) {
            let end = ONE + ((cell + 1) << PLACE);
            // What leads from the bits of its beginning to its first colour.
            *all = (colour << PLACE).wrapping_sub(end - (1 << PLACE));
            if colour < 255 && border(colour + 1) < end {
                colour += 1;
                *all = all.wrapping_add(end - border(colour));
            }
        }
    }

    /// One number per cell, for a loop.
    pub(super) fn cells(&self) -> &[u32; CELLS as usize] {
        self.0.first_chunk().unwrap_or(&[0; CELLS as usize])
    }
}

/// The bits of the first number from 1 to 2 that stands for this z or a greater one.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "they are 0 to 2²³")]
fn number(z: f64) -> u32 {
    let exact = (z / 16.0 + 0.5) * f64::from(1 << 23);
    let below = exact as u32;
    ONE + below + u32::from(f64::from(below) < exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_colour_begins_where_the_sigmoid_says() {
        let mut borders = Borders::default();
        borders.find();
        for step in 0..1_u32 << 23 {
            let bits = ONE + step;
            let cell = borders.cells()[(step >> PLACE) as usize];
            let found = cell.wrapping_add(bits) >> PLACE;
            let z = (f64::from(step) / f64::from(1 << 23) - 0.5) * 16.0;
            let exact = (256.0 / (1.0 + (-z).exp())).floor();
            assert!(f64::from(found) == exact, "{found} instead of {exact} at {z}");
        }
    }
}
