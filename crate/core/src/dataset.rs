//! Points with targets, some of which are kept for testing.
//!
//! A data set never changes: an edit makes a new one. That lets a session keep old ones at no cost.

mod edits;
mod outside;
mod part;

use alloc::rc::Rc;
use alloc::vec;
use alloc::vec::Vec;

pub(crate) use outside::{check_finite, check_numbers};
pub use part::Part;

use crate::features::Features;
use crate::generator::Points;
use crate::inputs::Inputs;
use crate::math;
use crate::random::RandomState;
use crate::samples::Samples;

/// What the targets mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// One output, 0 or 1.
    Binary,
    /// One output per class, one-hot.
    Multiclass,
    /// Real numbers.
    Regression,
}

/// Points in the order in which they were made or added, and the two matrices they are trained and tested with.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    features: usize,
    outputs: usize,
    task: Task,
    x: Vec<f64>,
    y: Vec<f64>,
    test: Vec<bool>,
    /// Whether a generator made the points, and nobody has changed them.
    generated: bool,
    /// What the parts have of each point.
    inputs: Inputs,
    train_part: Part,
    test_part: Part,
}

impl Dataset {
    /// Generated points, of which the share `split` trains.
    ///
    /// The test points are those of scikit-learn's `train_test_split(random_state=seed)`: the first
    /// n − round(n · split) of a permutation of all, leaving at least one. Each part keeps the order of the points.
    pub(crate) fn from_points(points: Points, task: Task, split: f64, seed: u32) -> Dataset {
        let n = points.len();
        // Lossless: at least 0 and at most n.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 ≤ split ≤ 1")]
        let trained = (math::floor(n as f64 * split + 0.5) as usize).max(1);
        let mut test = vec![false; n];
        if trained < n {
            for &row in &RandomState::new(seed).permutation(n)[..n - trained] {
                test[row] = true;
            }
        }
        let inputs = Inputs::new(Features::RAW, points.features);
        let data = Dataset::from_parts(inputs, points.outputs, task, points.x, points.y, test);
        Dataset { generated: true, ..data }
    }

    /// `data`, with those inputs in its parts.
    pub(crate) fn seen_as(data: &Rc<Dataset>, inputs: Inputs) -> Rc<Dataset> {
        if data.inputs == inputs {
            return Rc::clone(data);
        }
        let Dataset { outputs, task, x, y, test, generated, .. } = (**data).clone();
        Rc::new(Dataset { generated, ..Dataset::from_parts(inputs, outputs, task, x, y, test) })
    }

    /// Divides `x` `[n × features]` and `y` `[n × outputs]`, row by row, by `test` `[n]` into the two parts.
    fn from_parts(
        inputs: Inputs,
        outputs: usize,
        task: Task,
        x: Vec<f64>,
        y: Vec<f64>,
        test: Vec<bool>,
    ) -> Dataset {
        let features = inputs.columns();
        let part = |wanted: bool| {
            let chosen: Vec<usize> = (0..test.len()).filter(|&point| test[point] == wanted).collect();
            let matrix = |columns: usize, numbers: &[f64]| {
                let mut samples = Samples::zeros(chosen.len(), columns);
                for (row, &point) in chosen.iter().enumerate() {
                    samples.set_row(row, &numbers[point * columns..][..columns]);
                }
                samples
            };
            let mut part = Part { x: matrix(features, &x), y: matrix(outputs, &y) };
            if !inputs.are_raw() {
                let coordinates = core::mem::take(&mut part.x);
                inputs.map(coordinates.view(), &mut part.x);
            }
            part
        };
        let (train_part, test_part) = (part(false), part(true));
        Dataset { features, outputs, task, x, y, test, generated: false, inputs, train_part, test_part }
    }

    /// Whether both have the same points, whatever a network is given of them.
    pub(crate) fn has_points_of(&self, other: &Dataset) -> bool {
        (self.features, self.outputs) == (other.features, other.outputs)
            && (&self.x, &self.y, &self.test) == (&other.x, &other.y, &other.test)
    }

    /// Numbers per point.
    pub fn features(&self) -> usize {
        self.features
    }

    /// Targets per point.
    pub fn outputs(&self) -> usize {
        self.outputs
    }

    /// Whether these are the points a generator has made: nobody gave them, and none was added, moved or removed since.
    pub fn is_generated(&self) -> bool {
        self.generated
    }

    /// What the targets mean.
    pub fn task(&self) -> Task {
        self.task
    }

    /// The largest size of a target in a regression, what pictures scale their colours by; 1 for classes, and where all
    /// targets are 0.
    pub fn scale(&self) -> f64 {
        let largest = match self.task {
            Task::Regression => self.y.iter().fold(0.0, |largest: f64, target| largest.max(target.abs())),
            _ => 1.0,
        };
        if largest > 0.0 { largest } else { 1.0 }
    }

    /// The number of points, training and test.
    pub fn len(&self) -> usize {
        self.test.len()
    }

    /// Whether there is no point.
    pub fn is_empty(&self) -> bool {
        self.test.is_empty()
    }

    /// All points, `[n × features]` row by row.
    pub fn x(&self) -> &[f64] {
        &self.x
    }

    /// All targets, `[n × outputs]` row by row.
    pub fn y(&self) -> &[f64] {
        &self.y
    }

    /// For each point, whether it is a test point.
    pub fn test(&self) -> &[bool] {
        &self.test
    }

    /// The places of the points that train, among all points; row i of [`Dataset::train_part`] is the i-th of them.
    pub fn training_points(&self) -> Vec<usize> {
        (0..self.len()).filter(|&point| !self.test[point]).collect()
    }

    /// The points to train with.
    pub fn train_part(&self) -> &Part {
        &self.train_part
    }

    /// The points to test with.
    pub fn test_part(&self) -> &Part {
        &self.test_part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three_points() -> Dataset {
        Dataset::new(2, 1, &[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], &[0.0, 1.0, 0.0], &[false, true, false])
            .expect("valid data")
    }

    #[test]
    fn keeps_training_and_test_points_apart() {
        let data = three_points();
        assert_eq!(data.train_part().x.to_rows(), [0.0, 1.0, 4.0, 5.0]);
        assert_eq!(data.test_part().y.to_rows(), [1.0]);
    }

    #[test]
    fn edits_make_new_data() {
        let data = three_points();
        let added = data.with_point(&[9.0, 9.0], 1.0).expect("a valid point");
        assert_eq!((data.len(), added.len()), (3, 4));
        assert_eq!(added.without(3), Ok(data.clone()));
        assert_eq!(data.with_moved(0, &[7.0, 7.0]).map(|d| d.x()[..2].to_vec()), Ok(vec![7.0, 7.0]));
    }

    #[test]
    fn refuses_what_is_not_a_point() {
        let data = three_points();
        for wrong in [
            data.with_point(&[1.0], 0.0),
            data.with_point(&[1.0, f64::NAN], 0.0),
            data.with_point(&[1.0, 2.0], 0.5),
            data.with_point(&[1.0, 2.0], 2.0),
            data.with_moved(3, &[1.0, 2.0]),
            data.without(3),
            Dataset::new(2, 1, &[1.0], &[1.0], &[false]),
            Dataset::new(0, 1, &[], &[1.0], &[false]),
        ] {
            assert!(wrong.is_err());
        }
    }
}
