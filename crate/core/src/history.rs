//! The loss over the steps of a run, thinned out as it grows.

use alloc::vec::Vec;

/// When there are more entries, every other one goes.
const MAX_ENTRIES: usize = 1024;

/// The loss at some steps.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct History {
    entries: Vec<Entry>,
    /// Steps from one entry to the next, a power of two.
    spacing: u64,
}

/// The loss at one step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) step: u64,
    pub(crate) train: f64,
    /// NaN if there are no test points.
    pub(crate) test: f64,
}

impl History {
    pub(crate) fn new() -> History {
        History { entries: Vec::new(), spacing: 1 }
    }

    /// Whether the loss at `step` is worth computing.
    pub(crate) fn wants(&self, step: u64) -> bool {
        is_multiple(step, self.spacing) && self.entries.last().is_none_or(|last| last.step < step)
    }

    pub(crate) fn push(&mut self, entry: Entry) {
        if self.entries.len() == MAX_ENTRIES {
            self.spacing *= 2;
            let spacing = self.spacing;
            self.entries.retain(|entry| is_multiple(entry.step, spacing));
        }
        if is_multiple(entry.step, self.spacing) {
            self.entries.push(entry);
        }
    }

    /// The run continues differently from `step` on.
    pub(crate) fn cut(&mut self, step: u64) {
        self.entries.truncate(self.entries.partition_point(|entry| entry.step < step));
    }

    /// The entries before `step`.
    pub(crate) fn before(&self, step: u64) -> &[Entry] {
        &self.entries[..self.entries.partition_point(|entry| entry.step < step)]
    }
}

/// Whether `step` is a multiple of `spacing`, which is a power of two: a division would take longer than all else that is
/// asked at every step.
pub(crate) fn is_multiple(step: u64, spacing: u64) -> bool {
    step & (spacing - 1) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_bounded_and_evenly_spaced() {
        let mut history = History::new();
        for step in 0..10_000 {
            if history.wants(step) {
                history.push(Entry { step, train: 1.0, test: f64::NAN });
            }
        }
        let steps: Vec<u64> = history.before(u64::MAX).iter().map(|entry| entry.step).collect();
        assert!(steps.len() <= MAX_ENTRIES && steps.len() > MAX_ENTRIES / 2);
        assert!(steps.windows(2).all(|pair| pair[1] - pair[0] == 16), "{steps:?}");
    }
}
