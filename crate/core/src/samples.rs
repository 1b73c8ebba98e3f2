//! The matrix of the project: one row per sample, stored column by column.
//!
//! A column holds one feature or one unit for all samples, two samples to a [`Pair`], which is one SIMD register.
//! A loop over samples therefore runs along contiguous memory with one sample per lane. When the number of samples is
//! odd, the second lane of the last pair is padding. In data it is 0, loops compute in it as in the others, and before
//! anything is summed it is set to 0 ([`Samples::clear_padding`]): so no loop has to treat it in its own way.

use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use crate::math::lane::{F64x2, Lane};

/// Two samples side by side.
pub type Pair = [f64; 2];

/// How many samples go through a network at a time, so that what a block touches stays in the processor's caches.
///
/// No result depends on it: sums continue from block to block.
pub(crate) const BLOCK: usize = 256;

/// A matrix of `rows` samples and some columns, with room for a fixed number of rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Samples {
    rows: usize,
    columns: usize,
    /// Pairs from one column to the next.
    stride: usize,
    values: Vec<Pair>,
}

impl Samples {
    /// A matrix of zeros.
    pub fn zeros(rows: usize, columns: usize) -> Samples {
        let stride = rows.div_ceil(2);
        Samples { rows, columns, stride, values: vec![[0.0; 2]; stride * columns] }
    }

    /// From row-major `values`, `[rows × columns]`; a remainder that is not a whole row is left out.
    ///
    /// ```
    /// use two_layer::Samples;
    ///
    /// let x = Samples::from_rows(2, &[1.0, 10.0, 2.0, 20.0, 3.0, 30.0]); // [[1, 10], [2, 20], [3, 30]]
    /// assert_eq!((x.rows(), x.columns()), (3, 2));
    /// assert_eq!(x.column(1), [[10.0, 20.0], [30.0, 0.0]]); // in pairs; the last 0 is padding
    /// ```
    pub fn from_rows(columns: usize, values: &[f64]) -> Samples {
        let rows = values.len() / columns.max(1);
        let mut samples = Samples::zeros(rows, columns);
        for (row, numbers) in values.chunks_exact(columns.max(1)).enumerate() {
            samples.set_row(row, numbers);
        }
        samples
    }

    /// The number of samples.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The number of features or units.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The number in `row`, `column`.
    pub fn get(&self, row: usize, column: usize) -> f64 {
        self.column(column)[row / 2][row % 2]
    }

    /// Overwrites a row; `numbers` holds one per column.
    pub fn set_row(&mut self, row: usize, numbers: &[f64]) {
        for (column, &number) in numbers.iter().enumerate() {
            self.column_mut(column)[row / 2][row % 2] = number;
        }
    }

    /// A column, the last pair possibly half padding. Panics if there is no such column.
    #[inline(always)]
    pub fn column(&self, column: usize) -> &[Pair] {
        self.view().column(column)
    }

    /// A column to write to.
    #[inline(always)]
    pub fn column_mut(&mut self, column: usize) -> &mut [Pair] {
        debug_assert!(column < self.columns);
        &mut self.values[column * self.stride..][..self.stride]
    }

    /// Whether all columns together stay in the processor's nearest memory from one loop over them to the next.
    pub(crate) fn is_small(&self) -> bool {
        self.values.len() <= 4 * BLOCK
    }

    /// All columns, one after the other.
    pub(crate) fn all_columns(&self) -> &[Pair] {
        &self.values
    }

    /// All columns to write to, one after the other.
    pub(crate) fn all_columns_mut(&mut self) -> &mut [Pair] {
        &mut self.values
    }

    /// The whole matrix, borrowed.
    pub fn view(&self) -> View<'_> {
        View {
            rows: self.rows,
            columns: self.columns,
            pairs: self.stride,
            stride: self.stride,
            values: &self.values,
        }
    }

    /// All rows in blocks of at most 256, one after the other.
    pub fn blocks(&self) -> impl Iterator<Item = View<'_>> {
        (0..self.rows).step_by(BLOCK).map(|start| self.block(start))
    }

    /// The block of rows that begins at `start`, which is even.
    pub(crate) fn block(&self, start: usize) -> View<'_> {
        let rows = BLOCK.min(self.rows - start);
        let values = self.values.get(start / 2..).unwrap_or_default();
        View { rows, columns: self.columns, pairs: rows.div_ceil(2), stride: self.stride, values }
    }

    /// The numbers row by row, `[rows × columns]`.
    pub fn to_rows(&self) -> Vec<f64> {
        let columns = 0..self.columns;
        (0..self.rows).flat_map(|row| columns.clone().map(move |column| self.get(row, column))).collect()
    }

    /// Changes the shape and forgets the numbers. Allocates only if it has never been as large before.
    #[inline]
    pub(crate) fn reshape(&mut self, rows: usize, columns: usize) {
        self.rows = rows;
        self.columns = columns;
        self.stride = rows.div_ceil(2);
        self.values.resize(self.stride * columns, [0.0; 2]);
    }

    /// Sets the padding to 0.
    #[inline]
    pub(crate) fn clear_padding(&mut self) {
        if self.rows % 2 == 1 {
            self.values.chunks_mut(self.stride).filter_map(<[Pair]>::last_mut).for_each(|pair| pair[1] = 0.0);
        }
    }

    /// Takes over some rows of `from` that follow one another: `from[start:end]`.
    pub(crate) fn copy_rows(&mut self, from: &Samples, rows: Range<usize>) {
        self.reshape(rows.len(), from.columns);
        // Bits that are all 0, which the compiler does not know: it would call a function to copy so few.
        let nothing = F64x2::splat(core::hint::black_box(0.0));
        for column in 0..from.columns {
            let source = from.column(column).as_flattened().get(rows.clone()).unwrap_or_default();
            let (twos, last) = source.as_chunks::<2>();
            let pairs = self.column_mut(column);
            for (pair, two) in pairs.iter_mut().zip(twos) {
                F64x2::load(two).or(nothing).store(pair);
            }
            for (pair, even) in pairs.iter_mut().skip(twos.len()).zip(last) {
                *pair = [*even, 0.0];
            }
        }
    }

    /// Takes over the given rows of `from`, in the given order: `from[rows]`.
    pub(crate) fn gather(&mut self, from: &Samples, rows: &[usize]) {
        self.reshape(rows.len(), from.columns);
        let (twos, last) = rows.as_chunks::<2>();
        for column in 0..from.columns {
            let source = from.column(column).as_flattened();
            let pairs = self.column_mut(column);
            for (pair, [even, odd]) in pairs.iter_mut().zip(twos) {
                *pair = [source[*even], source[*odd]];
            }
            for (pair, even) in pairs.iter_mut().skip(twos.len()).zip(last) {
                *pair = [source[*even], 0.0];
            }
        }
    }
}

/// Some consecutive samples of a matrix, borrowed.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    rows: usize,
    columns: usize,
    /// Pairs of a column.
    pairs: usize,
    /// Pairs from one column to the next.
    stride: usize,
    values: &'a [Pair],
}

impl<'a> View<'a> {
    /// The number of samples.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The number of features or units.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// The length of a column.
    #[inline]
    pub(crate) fn pairs(&self) -> usize {
        self.pairs
    }

    /// A column, the last pair possibly half padding. Panics if there is no such column.
    #[inline(always)]
    pub fn column(&self, column: usize) -> &'a [Pair] {
        debug_assert!(column < self.columns);
        &self.values[column * self.stride..][..self.pairs]
    }

    /// Only some of the columns.
    pub(crate) fn some(self, columns: core::ops::Range<usize>) -> View<'a> {
        let values = self.values.get(columns.start * self.stride..).unwrap_or_default();
        View { columns: columns.len(), values, ..self }
    }

    /// The number in `row`, `column`.
    pub fn get(&self, row: usize, column: usize) -> f64 {
        self.column(column)[row / 2][row % 2]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_rows_in_lanes() {
        let samples = Samples::from_rows(2, &[1.0, 10.0, 2.0, 20.0, 3.0, 30.0]);
        assert_eq!(samples.column(0), [[1.0, 2.0], [3.0, 0.0]]);
        assert_eq!(samples.block(2).column(1), [[30.0, 0.0]]);
        assert_eq!(samples.to_rows(), [1.0, 10.0, 2.0, 20.0, 3.0, 30.0]);
    }

    #[test]
    fn gathers_rows_in_any_order() {
        let samples = Samples::from_rows(1, &[0.0, 1.0, 2.0, 3.0]);
        let mut batch = Samples::default();
        batch.gather(&samples, &[3, 0, 2]);
        assert_eq!(batch.to_rows(), [3.0, 0.0, 2.0]);
    }

    #[test]
    fn copies_rows_from_any_place_on() {
        let samples = Samples::from_rows(2, &[0.0, 10.0, 1.0, 11.0, 2.0, 12.0, 3.0, 13.0, -0.0, 14.0]);
        let mut batch = Samples::default();
        for rows in [0..2, 1..4, 2..5, 4..5, 0..5] {
            batch.copy_rows(&samples, rows.clone());
            let expected: Vec<f64> =
                rows.clone().flat_map(|row| [samples.get(row, 0), samples.get(row, 1)]).collect();
            assert_eq!(
                batch.to_rows().iter().map(|x| x.to_bits()).collect::<Vec<_>>(),
                expected.iter().map(|x| x.to_bits()).collect::<Vec<_>>()
            );
            assert!(rows.len() % 2 == 0 || batch.column(1).last().expect("a pair")[1] == 0.0);
        }
    }
}
