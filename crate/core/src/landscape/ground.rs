//! What a landscape extends over, and how a network gets to one of its cells.
//!
//! The cells are visited line by line; what they have in common is computed once per block of samples, or once per line.

use super::Over;
use super::path::Path;
use super::place::Place;
use super::plane::Plane;
use super::slice::Slice;
use crate::config::Value;
use crate::error::{Code, Error};
use crate::network::{Network, Trace};
use crate::samples::View;

#[derive(Debug)]
pub(super) enum Ground {
    Slice(Slice),
    Plane(Plane),
    Path(Path),
}

/// The two axes of a grid.
type Axes<'a> = (&'a [f64], &'a [f64]);

impl Ground {
    /// The ground of a landscape around `network`, and how many cells it has.
    pub(super) fn of(
        network: &Network,
        over: Over<'_>,
        x: &[f64],
        y: &[f64],
    ) -> Result<(Ground, usize), Error> {
        let place = |field, at| Place::of(network, field, at);
        Ok(match over {
            Over::Parameter(at) => {
                expect_none("y", y)?;
                (Ground::Slice(Slice::over_one(place("x", at)?)), x.len())
            }
            Over::Parameters(one, other) if one == other => {
                return Err(Error::new(Code::OutOfRange, "y", other, "another parameter than x"));
            }
            Over::Parameters(one, other) => {
                (Ground::Slice(Slice::over_two(place("x", one)?, place("y", other)?)), x.len() * y.len())
            }
            Over::Plane(across, up) => (Ground::Plane(Plane::new(network, across, up)?), x.len() * y.len()),
            Over::Path(points) => {
                expect_none("x", x)?;
                expect_none("y", y)?;
                let path = Path::new(network, points)?;
                let points = path.points();
                (Ground::Path(path), points)
            }
        })
    }

    /// Whether x stays the same along a line, and y goes from cell to cell.
    pub(super) fn lines_are_x(&self) -> bool {
        matches!(self, Ground::Slice(slice) if slice.lines_are_x())
    }

    /// Where a cell is among all, row by row.
    pub(super) fn place_in_grid(&self, line: usize, cell: usize, columns: usize) -> usize {
        if self.lines_are_x() { cell * columns + line } else { line * columns + cell }
    }

    /// Forgets what was kept for another block of samples.
    pub(super) fn enter_block(
        &mut self,
        network: &Network,
        inputs: View<'_>,
        cells: usize,
        trace: &mut Trace,
    ) {
        network.forward(inputs, trace);
        if let Ground::Slice(slice) = self {
            slice.enter_block(inputs.rows(), network, cells);
        }
    }

    /// Computes what all cells of a line have in common.
    pub(super) fn enter_line(
        &mut self,
        network: &mut Network,
        line: usize,
        (x, y): Axes<'_>,
        inputs: View<'_>,
        trace: &mut Trace,
    ) {
        match self {
            Ground::Slice(slice) => {
                let lines = if slice.lines_are_x() { x } else { y };
                slice.enter_line(network, lines.get(line).copied(), inputs, trace);
            }
            Ground::Plane(plane) => plane.enter_line(y[line]),
            Ground::Path(_) => {}
        }
    }

    /// Computes the logits of a cell, and the outputs if they are needed.
    pub(super) fn enter_cell(
        &mut self,
        network: &mut Network,
        (line, cell): (usize, usize),
        (x, y): Axes<'_>,
        inputs: View<'_>,
        needs_outputs: bool,
        trace: &mut Trace,
    ) {
        match self {
            Ground::Slice(slice) => {
                let value = if slice.lines_are_x() { y[cell] } else { x[cell] };
                slice.enter_cell(network, (line, cell), value, inputs, needs_outputs, trace);
            }
            Ground::Plane(plane) => plane.enter_cell(network, x[cell], inputs, needs_outputs, trace),
            Ground::Path(path) => path.enter_cell(network, cell, inputs, needs_outputs, trace),
        }
    }
}

fn expect_none(field: &str, numbers: &[f64]) -> Result<(), Error> {
    if numbers.is_empty() {
        return Ok(());
    }
    let given = Value::Numbers(numbers.len());
    Err(Error::new(Code::WrongShape, field, given, "no numbers for this landscape"))
}
