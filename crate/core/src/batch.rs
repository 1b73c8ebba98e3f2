//! Which samples a step uses.
//!
//! The state is a [`Cursor`], two numbers; the rows of a batch follow from it, the settings and the seed. So a run that goes on
//! from any step uses the batches it would have used.
//!
//! An epoch visits every training sample once. Its last batch may be smaller than the others; nothing is carried over
//! into the next epoch.

use alloc::vec::Vec;
use core::ops::Range;

use crate::names::named;
use crate::random::RandomState;

/// How many samples a step uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BatchSize {
    /// All of them.
    Full,
    /// So many, at least 1; more than there are is all of them.
    Rows(usize),
}

/// In which order an epoch visits the samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BatchOrder {
    /// A new order each epoch: epoch e (from 0) uses `numpy.random.RandomState(seed + e).permutation(n)`.
    Shuffled,
    /// As stored.
    Sequential,
}

named!(BatchOrder { Shuffled = "shuffled", Sequential = "sequential" });

/// The settings of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Batches {
    pub(crate) size: BatchSize,
    pub(crate) order: BatchOrder,
    pub(crate) seed: u32,
}

/// Where a run stands in its epoch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cursor {
    /// Completed epochs.
    pub(crate) epochs: u32,
    /// Samples of the present epoch already used.
    pub(crate) used: usize,
}

/// The samples of one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Rows<'a> {
    /// All, as stored.
    All,
    /// Some that are stored one after the other.
    Stretch(Range<usize>),
    /// These, in this order.
    These(&'a [usize]),
}

impl Rows<'_> {
    /// Their numbers, out of `n`.
    pub(crate) fn numbers(self, n: usize) -> Vec<usize> {
        match self {
            Rows::All => (0..n).collect(),
            Rows::Stretch(rows) => rows.collect(),
            Rows::These(rows) => rows.to_vec(),
        }
    }
}

impl Cursor {
    /// The epoch begins anew: the samples are not the same any more.
    pub(crate) fn restart_epoch(&mut self) {
        self.used = 0;
    }

    /// Whether a run with these settings and `n` samples can stand here: between two batches.
    pub(crate) fn fits(&self, batches: Batches, n: usize) -> bool {
        match batches.size {
            BatchSize::Rows(size) if size < n => self.used < n && self.used.is_multiple_of(size),
            _ => self.used == 0,
        }
    }

    /// The next batch out of `n` samples, without moving on.
    pub(crate) fn batch<'a>(&self, batches: Batches, n: usize, order: &'a mut Order) -> Rows<'a> {
        match batches.size {
            BatchSize::Rows(size) if size < n => {
                let stretch = self.used..(self.used + size).min(n);
                match batches.order {
                    BatchOrder::Sequential => Rows::Stretch(stretch),
                    BatchOrder::Shuffled => {
                        Rows::These(&order.of_epoch(batches.seed.wrapping_add(self.epochs), n)[stretch])
                    }
                }
            }
            _ => Rows::All,
        }
    }

    /// Moves on behind the batch of the given settings.
    pub(crate) fn advance(&mut self, batches: Batches, n: usize) {
        self.used += match batches.size {
            BatchSize::Rows(size) => size.min(n),
            BatchSize::Full => n,
        };
        if self.used >= n {
            self.used = 0;
            self.epochs = self.epochs.wrapping_add(1);
        }
    }
}

/// The shuffled order of the present epoch, remembered until another one is asked for.
///
/// It follows from the seed, the epoch and the number of samples, so it is not part of the state of a run.
#[derive(Clone, Debug, Default)]
pub(crate) struct Order {
    made_for: Option<(u32, usize)>,
    rows: Vec<usize>,
}

impl Order {
    fn of_epoch(&mut self, seed: u32, n: usize) -> &[usize] {
        if self.made_for != Some((seed, n)) {
            self.made_for = Some((seed, n));
            self.rows.clear();
            self.rows.extend(0..n);
            RandomState::new(seed).shuffle(&mut self.rows);
        }
        &self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn epochs(batches: Batches, n: usize, steps: usize) -> Vec<Vec<usize>> {
        let (mut cursor, mut order) = (Cursor::default(), Order::default());
        let mut taken = Vec::new();
        for _ in 0..steps {
            taken.push(cursor.batch(batches, n, &mut order).numbers(n));
            cursor.advance(batches, n);
        }
        taken
    }

    #[test]
    fn the_last_batch_is_smaller_and_nothing_spills_over() {
        let batches = Batches { size: BatchSize::Rows(2), order: BatchOrder::Sequential, seed: 0 };
        assert_eq!(epochs(batches, 5, 4), [vec![0, 1], vec![2, 3], vec![4], vec![0, 1]]);
    }

    #[test]
    fn every_epoch_visits_every_sample_once_in_numpys_order() {
        let batches = Batches { size: BatchSize::Rows(3), order: BatchOrder::Shuffled, seed: 7 };
        for (epoch, batches) in epochs(batches, 8, 9).chunks(3).enumerate() {
            let seed = 7 + u32::try_from(epoch).expect("three epochs");
            assert_eq!(batches.concat(), RandomState::new(seed).permutation(8));
        }
    }

    #[test]
    fn a_batch_larger_than_the_data_is_all_of_it() {
        let batches = Batches { size: BatchSize::Rows(100), order: BatchOrder::Shuffled, seed: 0 };
        assert_eq!(epochs(batches, 3, 2), [[0, 1, 2], [0, 1, 2]]);
    }
}
