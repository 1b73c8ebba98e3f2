//! Where the pixels lie in the plane, and the blocks they are computed in.
//!
//! Four pixels of a row that lie side by side make a register; a row is filled up to whole registers with pixels that are
//! computed and not shown. A block is a stretch of one row, or some whole rows where rows are short.

use core::ops::Range;

use super::Raster;
use super::columns::BLOCK;
use crate::samples::Samples;

/// Where points lie that are looked at along an axis.
#[derive(Clone, Copy, Debug)]
pub(super) enum Axis {
    /// At all columns of pixels.
    Columns,
    /// At the first so many rows.
    Rows(usize),
}

/// A block: some rows, and in each the same registers.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) rows: Range<usize>,
    pub(super) registers: Range<usize>,
}

impl Block {
    /// The number of registers in all rows together.
    pub(super) fn len(&self) -> usize {
        (self.rows.len() * self.registers.len()).min(BLOCK)
    }
}

impl Raster {
    /// Registers of a row.
    pub(super) fn across(&self) -> usize {
        self.width.div_ceil(4)
    }

    /// The rows of a block.
    pub(super) fn rows_of_a_block(&self) -> usize {
        (BLOCK / self.across()).max(1)
    }

    /// The first coordinate in a column of pixels, the middle of the pixel.
    fn x(&self, column: usize) -> f64 {
        centre(column, self.width, self.x)
    }

    /// The second coordinate in a row of pixels, the first of which is the top.
    fn y(&self, row: usize) -> f64 {
        centre(row, self.height, (self.y.1, self.y.0))
    }

    /// The largest size of a coordinate.
    pub(super) fn farthest(&self) -> f64 {
        [self.x.0, self.x.1, self.y.0, self.y.1].into_iter().fold(0.0, |most, edge| edge.abs().max(most))
    }

    /// The points of a block; coordinates beyond the second are 0.
    pub(super) fn points(&self, block: &Block, coordinates: usize, points: &mut Samples) {
        let pixels = 4 * block.registers.len();
        clear(points, pixels * block.rows.len(), coordinates);
        for (i, x) in points.column_mut(0).as_flattened_mut().iter_mut().enumerate() {
            *x = self.x(4 * block.registers.start + i % pixels);
        }
        if coordinates > 1 {
            for (i, y) in points.column_mut(1).as_flattened_mut().iter_mut().enumerate() {
                *y = self.y(block.rows.start + i / pixels);
            }
        }
    }

    /// The points (x, 0) below the columns of pixels, or (0, y) beside rows of them.
    pub(super) fn points_along(&self, axis: Axis, coordinates: usize, points: &mut Samples) {
        match axis {
            Axis::Columns => {
                clear(points, 4 * self.across(), coordinates);
                let x = points.column_mut(0).as_flattened_mut().iter_mut();
                x.enumerate().for_each(|(column, x)| *x = self.x(column));
            }
            Axis::Rows(rows) => {
                clear(points, rows, coordinates);
                if coordinates > 1 {
                    let y = points.column_mut(1).as_flattened_mut().iter_mut();
                    y.enumerate().for_each(|(row, y)| *y = self.y(row));
                }
            }
        }
    }
}

/// Makes all coordinates 0.
fn clear(points: &mut Samples, rows: usize, coordinates: usize) {
    points.reshape(rows, coordinates);
    points.all_columns_mut().fill([0.0; 2]);
}

/// The middle of a pixel, in units of the axis.
fn centre(pixel: usize, pixels: usize, (from, to): (f64, f64)) -> f64 {
    from + (pixel as f64 + 0.5) / pixels as f64 * (to - from)
}
