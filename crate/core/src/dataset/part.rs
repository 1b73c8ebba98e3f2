//! The points that train, or those that test, as the two matrices a network is given.

use crate::samples::Samples;

/// The points of one kind, `[samples × inputs]` and `[samples × outputs]`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// What the network is given of each point: its coordinates, or the features a configuration asks for.
    pub x: Samples,
    /// The targets.
    pub y: Samples,
}

impl Part {
    /// The given rows, in the given order.
    pub(crate) fn gather(&self, rows: &[usize]) -> Part {
        let mut part = Part::default();
        part.x.gather(&self.x, rows);
        part.y.gather(&self.y, rows);
        part
    }
}
