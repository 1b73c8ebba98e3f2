//! Points from outside: whether they can be points at all, and what their targets mean.

use super::{Dataset, Task};
use crate::config::Value;
use crate::error::{Allowed, Code, Error};
use crate::features::Features;
use crate::inputs::Inputs;

/// The largest number of features or outputs of data from outside.
const MAX_COLUMNS: usize = 1000;

/// Coordinates and targets are at most so far from zero: their squares and products stay finite, and whole numbers exact.
const LARGEST: f64 = 1e15;

impl Dataset {
    /// Data from outside: `x` `[n × features]` and `y` `[n × outputs]` row by row, `test[n]` true for test points.
    ///
    /// Targets that are all 0 or 1 (one output) or one-hot (several) are classes, any others make it a regression:
    ///
    /// ```
    /// use two_layer::{Dataset, Task};
    ///
    /// let task = |outputs, y: &[f64]| Dataset::new(1, outputs, &[0.1, 0.2], y, &[false; 2]).map(|data| data.task());
    /// assert_eq!(task(1, &[0.0, 1.0]), Ok(Task::Binary));
    /// assert_eq!(task(2, &[1.0, 0.0, 0.0, 1.0]), Ok(Task::Multiclass)); // np.eye(2)
    /// assert_eq!(task(1, &[0.0, 0.5]), Ok(Task::Regression));
    /// ```
    ///
    /// # Errors
    ///
    /// `wrong-shape` if lengths do not fit, `out-of-range` if a number is not from −10¹⁵ to 10¹⁵ or there are no columns.
    pub fn new(
        features: usize,
        outputs: usize,
        x: &[f64],
        y: &[f64],
        test: &[bool],
    ) -> Result<Dataset, Error> {
        for (field, columns) in [("features", features), ("outputs", outputs)] {
            if !(1..=MAX_COLUMNS).contains(&columns) {
                let allowed = Allowed::new("a whole number from 1 to {}", [MAX_COLUMNS.into()]);
                return Err(Error::new(Code::OutOfRange, field, columns, allowed));
            }
        }
        for (field, numbers, columns) in [("x", x, features), ("y", y, outputs)] {
            if numbers.len() != test.len() * columns {
                let shape = [test.len().into(), columns.into()];
                let allowed = Allowed::new("{} points of {} numbers", shape);
                return Err(Error::new(Code::WrongShape, field, Value::Numbers(numbers.len()), allowed));
            }
            check_numbers(field, numbers)?;
        }
        let task = Dataset::task_of(outputs, y);
        let inputs = Inputs::new(Features::RAW, features);
        Ok(Dataset::from_parts(inputs, outputs, task, x.to_vec(), y.to_vec(), test.to_vec()))
    }

    /// What targets from outside mean.
    fn task_of(outputs: usize, y: &[f64]) -> Task {
        let all_classes = y.iter().all(|&y| y == 0.0 || y == 1.0);
        let one_hot = || y.chunks_exact(outputs).all(|row| row.iter().sum::<f64>() == 1.0);
        match outputs {
            1 if all_classes => Task::Binary,
            2.. if all_classes && one_hot() => Task::Multiclass,
            _ => Task::Regression,
        }
    }
}

/// Refuses coordinates and targets that are no numbers or out of bounds.
pub(crate) fn check_numbers(field: &str, numbers: &[f64]) -> Result<(), Error> {
    check_each(field, numbers, LARGEST, "numbers from -1e15 to 1e15")
}

/// Refuses numbers that are not finite.
pub(crate) fn check_finite(field: &str, numbers: &[f64]) -> Result<(), Error> {
    check_each(field, numbers, f64::MAX, "finite numbers")
}

fn check_each(field: &str, numbers: &[f64], largest: f64, allowed: &str) -> Result<(), Error> {
    match numbers.iter().find(|number| number.is_nan() || number.abs() > largest) {
        Some(&number) => Err(Error::new(Code::OutOfRange, field, number, allowed)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    #[test]
    fn numbers_have_bounds_and_the_sentence_says_them() {
        let new = |x: f64, y: f64| Dataset::new(1, 1, &[x], &[y], &[false]);
        assert!(new(LARGEST, -LARGEST).is_ok());
        for wrong in [LARGEST * 1.001, -1e300, f64::INFINITY, f64::NAN] {
            for (error, field) in [(new(wrong, 0.0), "x"), (new(0.0, wrong), "y")] {
                let error = error.expect_err("it is out of bounds");
                assert_eq!((error.code(), error.field()), (Code::OutOfRange, field));
                assert_eq!(
                    error.allowed().words(),
                    alloc::format!("numbers from -{LARGEST:e} to {LARGEST:e}")
                );
            }
        }
    }

    #[test]
    fn targets_tell_the_task() {
        let task = |outputs: usize, y: &[f64]| {
            let n = y.len() / outputs;
            Dataset::new(1, outputs, &vec![0.0; n], y, &vec![false; n]).map(|data| data.task())
        };
        assert_eq!(task(1, &[0.0, 1.0]), Ok(Task::Binary));
        assert_eq!(task(1, &[0.0, 0.5]), Ok(Task::Regression));
        assert_eq!(task(3, &[0.0, 1.0, 0.0]), Ok(Task::Multiclass));
        assert_eq!(task(2, &[1.0, 1.0]), Ok(Task::Regression));
    }
}
