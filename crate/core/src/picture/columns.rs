//! The numbers a block of pixels is made of: one column per unit, four pixels to a register.

use crate::math::f32x4::F32x4;
use crate::samples::Pair;
use alloc::vec::Vec;

/// The most registers of a column: 512 pixels. What is done once for a block counts little then, what a layer reads stays in the
/// processor's caches, and twenty sessions on a page still take little memory.
pub(super) const BLOCK: usize = 128;

/// What one unit says at each pixel of a block; of the registers, the first so many are used.
pub(super) type Column = [F32x4; BLOCK];

/// The columns of a layer. Grows once to the widest.
#[derive(Debug, Default)]
pub(super) struct Columns(Vec<F32x4>);

impl Columns {
    /// Makes room for so many columns.
    #[inline(never)]
    pub(super) fn reserve(&mut self, columns: usize) {
        self.0.resize(columns * BLOCK, F32x4::default());
    }

    /// All columns.
    pub(super) fn all(&self) -> &[Column] {
        self.0.as_chunks().0
    }

    /// All columns, to write to.
    pub(super) fn all_mut(&mut self) -> &mut [Column] {
        self.0.as_chunks_mut().0
    }
}

/// Takes a column over from `f64`, rounding.
#[inline(never)]
#[expect(clippy::cast_possible_truncation, reason = "that is the purpose")]
pub(super) fn narrow(from: &[Pair], to: &mut [F32x4]) {
    for (four, [[a, b], [c, d]]) in to.iter_mut().zip(from.as_chunks().0) {
        *four = F32x4::of([a, b, c, d].map(|&x| x as f32));
    }
}
