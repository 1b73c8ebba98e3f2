//! What an optimizer remembers, as numbers: those of `crate/core/src/state.rs` behind the parameters.

use alloc::vec::Vec;

use super::lbfgs::{Memory, PAIRS};
use super::{Optimizer, OptimizerKind};
use crate::dataset::check_finite;
use crate::error::{Code, Error};

impl Optimizer {
    /// k of the last update.
    pub(crate) fn updates(&self) -> u32 {
        self.updates
    }

    /// How many iterations L-BFGS remembers.
    pub(crate) fn iterations(&self) -> usize {
        self.memory.pairs().count()
    }

    /// How many iterations this kind can remember.
    pub(crate) fn most_iterations(kind: OptimizerKind) -> usize {
        if kind == OptimizerKind::Lbfgs { PAIRS } else { 0 }
    }

    /// How many numbers [`Optimizer::write`] writes.
    pub(crate) fn length(kind: OptimizerKind, parameters: usize, iterations: usize) -> usize {
        let Optimizer { first, second, .. } = Optimizer::new(kind, parameters);
        first.len() + second.len() + 2 * parameters * iterations
    }

    /// Appends S or M, then V, then the iterations of L-BFGS, oldest first.
    pub(crate) fn write(&self, numbers: &mut Vec<f64>) {
        numbers.extend(&self.first);
        numbers.extend(&self.second);
        self.memory.pairs().for_each(|pair| numbers.extend(pair));
    }

    /// The optimizer that wrote these numbers, as many as [`Optimizer::length`] says.
    ///
    /// # Errors
    ///
    /// `out-of-range` for numbers no optimizer comes to.
    pub(crate) fn read(
        kind: OptimizerKind,
        parameters: usize,
        updates: u32,
        numbers: &[f64],
    ) -> Result<Optimizer, Error> {
        let mut optimizer = Optimizer::new(kind, parameters);
        let (first, rest) = numbers.split_at(optimizer.first.len());
        let (second, pairs) = rest.split_at(optimizer.second.len());
        check_finite("state", first)?;
        check_finite("state", pairs)?;
        // A mean of squares may have grown beyond all finite numbers; the steps it divides are 0 then.
        if let Some(&square) = second.iter().find(|&&square| square.is_nan() || square < 0.0) {
            return Err(Error::new(Code::OutOfRange, "state", square, "mean squares of at least 0"));
        }
        optimizer.updates = updates;
        optimizer.first.copy_from_slice(first);
        optimizer.second.copy_from_slice(second);
        if kind == OptimizerKind::Lbfgs {
            optimizer.memory = Memory::of(pairs, parameters).ok_or_else(|| {
                Error::new(Code::OutOfRange, "state", "of no curvature", "iterations of positive curvature")
            })?;
        }
        Ok(optimizer)
    }
}
