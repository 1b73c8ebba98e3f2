//! Which class each point is put into, and how often that is right.

use alloc::vec;
use alloc::vec::Vec;

use super::Session;
use crate::dataset::{Part, Task};
use crate::metrics;

/// How often points of each class are put into each class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confusion {
    /// The number of classes, n; two for a single output.
    pub classes: usize,
    /// `[n × n]` row by row: a row for each true class, a column for each class the network decides for.
    pub counts: Vec<usize>,
}

impl Confusion {
    /// Of each class, the number of points that are put into another one, `[n]`.
    pub fn misclassified(&self) -> Vec<usize> {
        let rows = self.counts.chunks(self.classes).enumerate();
        rows.map(|(class, row)| row.iter().sum::<usize>() - row[class]).collect()
    }
}

impl Session {
    /// The confusion matrices of the training and of the test points; `None` in a regression.
    pub fn confusion(&mut self) -> Option<[Confusion; 2]> {
        let data = self.shared_data();
        if data.task() == Task::Regression {
            return None;
        }
        let classes = data.outputs().max(2);
        Some([data.train_part(), data.test_part()].map(|part| {
            let mut counts = vec![0; classes * classes];
            for [class, decided] in self.decisions(part) {
                counts[class * classes + decided] += 1;
            }
            Confusion { classes, counts }
        }))
    }

    /// For each point, in the order of the data, whether it is put into another class than its own; for none in a
    /// regression.
    pub fn misclassified(&mut self) -> Vec<bool> {
        let data = self.shared_data();
        if data.task() == Task::Regression {
            return vec![false; data.len()];
        }
        let [mut train, mut test] =
            [data.train_part(), data.test_part()].map(|part| self.decisions(part).into_iter());
        let decisions = data.test().iter().map(|&is_test| if is_test { test.next() } else { train.next() });
        decisions.map(|decision| decision.is_some_and(|[class, decided]| class != decided)).collect()
    }

    /// Of each row of `part`, the true class and the one the network decides for.
    fn decisions(&mut self, part: &Part) -> Vec<[usize; 2]> {
        let now = self.timeline.now();
        metrics::decisions(&now.config, &now.network, part, &mut self.work.trace)
    }
}
