//! A worksheet while it is being written: entries are added one after the other, and named as factors of later ones.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Cells, Entry, Factor, Phase};
use crate::samples::Samples;

#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) entries: Vec<Entry>,
    pub(super) constants: Vec<(&'static str, f64)>,
}

/// Where an entry belongs: its part of the step, and its layer.
pub(super) type Place = (Phase, Option<usize>);

impl Draft {
    /// Adds an entry made from others, which were added before.
    pub(super) fn add(
        &mut self,
        (phase, layer): Place,
        name: &str,
        formula: &str,
        factors: &[(&str, Cells)],
        matrix: Matrix,
    ) {
        let factors =
            factors.iter().map(|&(name, cells)| Factor { entry: self.place(name), cells }).collect();
        let Matrix { rows, columns, values } = matrix;
        self.entries.push(Entry {
            name: name.to_owned(),
            phase,
            layer,
            formula: formula.to_owned(),
            rows,
            columns,
            values,
            factors,
            parameter: None,
        });
    }

    /// Adds an entry that is given.
    pub(super) fn give(&mut self, place: Place, name: &str, matrix: Matrix) {
        self.add(place, name, "", &[], matrix);
    }

    /// Says of the entry added last that its numbers belong to the parameters from `first` on.
    pub(super) fn belongs_to(&mut self, first: usize) {
        if let Some(entry) = self.entries.last_mut() {
            entry.parameter = Some(first);
        }
    }

    /// Gives a symbol of the formulas its value, once.
    pub(super) fn constant(&mut self, symbol: &'static str, value: f64) {
        if self.constants.iter().all(|(known, _)| *known != symbol) {
            self.constants.push((symbol, value));
        }
    }

    /// The numbers of an entry added before.
    pub(super) fn values(&self, name: &str) -> &[f64] {
        &self.entries[self.place(name)].values
    }

    fn place(&self, name: &str) -> usize {
        let place = self.entries.iter().position(|entry| entry.name == name);
        place.expect("factors are written before what is made from them")
    }
}

/// Numbers with their shape.
#[derive(Debug)]
pub(super) struct Matrix {
    rows: usize,
    columns: usize,
    values: Vec<f64>,
}

impl Matrix {
    /// Row-major `values` in so many columns.
    pub(super) fn new(columns: usize, values: Vec<f64>) -> Matrix {
        Matrix { rows: values.len() / columns.max(1), columns, values }
    }

    pub(super) fn of(samples: &Samples) -> Matrix {
        Matrix::new(samples.columns(), samples.to_rows())
    }

    /// The transpose of row-major `values` in so many columns.
    pub(super) fn transposed(columns: usize, values: &[f64]) -> Matrix {
        let rows = values.len() / columns.max(1);
        let swapped = (0..columns).flat_map(|column| values.iter().skip(column).step_by(columns).copied());
        Matrix { rows: columns, columns: rows, values: swapped.collect() }
    }
}

/// The name of a matrix of layer `layer`, from 0: `Z1`.
pub(super) fn of_layer(letter: &str, layer: usize) -> String {
    format!("{letter}{}", layer + 1)
}

/// The name of what layer `layer` gets from below: `X`, `A1` …
pub(super) fn below(layer: usize) -> String {
    if layer == 0 { "X".to_owned() } else { of_layer("A", layer - 1) }
}
