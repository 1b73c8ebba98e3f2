//! What a generator makes: points with targets, and the last steps most generators share.

use crate::random::RandomState;

/// Points with their targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    /// Numbers per point: 1 or 2.
    pub features: usize,
    /// Targets per point: 1 for two classes (0 or 1) or a regression, else one per class (one-hot).
    pub outputs: usize,
    /// The points, [n × features], row by row.
    pub x: Vec<f64>,
    /// The targets, [n × outputs], row by row.
    pub y: Vec<f64>,
}

impl Points {
    /// No points yet.
    pub(super) fn new(features: usize, outputs: usize) -> Points {
        Points { features, outputs, x: Vec::new(), y: Vec::new() }
    }

    /// The number of points.
    pub fn len(&self) -> usize {
        self.y.len() / self.outputs
    }

    /// Whether there is no point.
    pub fn is_empty(&self) -> bool {
        self.y.is_empty()
    }

    /// Adds a point of the given class: its number if there is one output, else one-hot.
    pub(super) fn push(&mut self, x: &[f64], class: usize) {
        self.x.extend_from_slice(x);
        if self.outputs == 1 {
            self.y.push(class as f64);
        } else {
            self.y.extend((0..self.outputs).map(|c| if c == class { 1.0 } else { 0.0 }));
        }
    }

    /// Puts the points in random order, as `sklearn.utils.shuffle`.
    pub(super) fn shuffle(&mut self, random: &mut RandomState) {
        let order = random.permutation(self.len());
        let (features, outputs) = (self.features, self.outputs);
        self.x = order.iter().flat_map(|&i| &self.x[i * features..(i + 1) * features]).copied().collect();
        self.y = order.iter().flat_map(|&i| &self.y[i * outputs..(i + 1) * outputs]).copied().collect();
    }

    /// Displaces every coordinate by a normal number with standard deviation `noise`.
    pub(super) fn blur(&mut self, noise: f64, random: &mut RandomState) {
        for x in &mut self.x {
            *x += noise * random.normal();
        }
    }
}
