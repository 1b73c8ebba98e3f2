//! What a generator makes: points with targets, and the last steps most generators share.

use alloc::vec::Vec;

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

    /// Adds a point of a regression.
    pub(super) fn push_target(&mut self, x: &[f64], y: f64) {
        self.x.extend_from_slice(x);
        self.y.push(y);
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

/// How many of `samples` the part `part` of `parts` gets: as even as possible, the first parts get what is left over.
pub(super) fn share(samples: usize, parts: usize, part: usize) -> usize {
    samples / parts + usize::from(part < samples % parts)
}

/// A point of the square [−1, 1]²: x₁ is drawn first.
pub(super) fn in_square(random: &mut RandomState) -> [f64; 2] {
    [random.uniform_in(-1.0, 1.0), random.uniform_in(-1.0, 1.0)]
}

/// So many numbers in [low, high), sorted.
pub(super) fn sorted(count: usize, low: f64, high: f64, random: &mut RandomState) -> Vec<f64> {
    let mut numbers: Vec<f64> = (0..count).map(|_| random.uniform_in(low, high)).collect();
    sort_by(&mut numbers, |&x| x);
    numbers
}

/// Sorts by a finite number, smallest first: heapsort (J. Williams, 1964). The standard library's sort is twice as fast and
/// twenty times as large.
pub(super) fn sort_by<T>(items: &mut [T], number: impl Fn(&T) -> f64) {
    // The items behind `root` are heaps already; now `root` finds its place among them.
    let sink = |heap: &mut [T], mut root: usize| {
        while let Some(left) = heap.get(2 * root + 1) {
            let right_is_larger = heap.get(2 * root + 2).is_some_and(|right| number(right) > number(left));
            let child = 2 * root + 1 + usize::from(right_is_larger);
            if number(&heap[root]) >= number(&heap[child]) {
                break;
            }
            heap.swap(root, child);
            root = child;
        }
    };
    for root in (0..items.len() / 2).rev() {
        sink(items, root);
    }
    for largest in (1..items.len()).rev() {
        items.swap(0, largest);
        sink(&mut items[..largest], 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut random = RandomState::new(0);
        for count in [0, 1, 2, 3, 10, 1000] {
            let mut numbers: Vec<f64> = (0..count).map(|_| f64::from(random.integer(300))).collect();
            let mut expected = numbers.clone();
            expected.sort_by(f64::total_cmp);
            sort_by(&mut numbers, |&x| x);
            assert_eq!(numbers, expected);
        }
    }
}
