//! Single points: adding, moving, removing. Each makes a new data set.

use alloc::vec;
use alloc::vec::Vec;

use super::{Dataset, Task, check_numbers};
use crate::error::{Allowed, Code, Error, wrong_length};

impl Dataset {
    /// With one more training point at the end. `label` is a class, 0, 1, …, or the target of a regression.
    pub(crate) fn with_point(&self, point: &[f64], label: f64) -> Result<Dataset, Error> {
        self.check_point(point)?;
        let mut next = self.clone();
        next.x.extend_from_slice(point);
        next.y.extend(self.targets(label)?);
        next.test.push(false);
        Ok(next.split_again())
    }

    /// With a point at another place.
    pub(crate) fn with_moved(&self, index: usize, point: &[f64]) -> Result<Dataset, Error> {
        self.check_index(index)?;
        self.check_point(point)?;
        let mut next = self.clone();
        next.x[index * self.features..][..self.features].copy_from_slice(point);
        Ok(next.split_again())
    }

    /// Without a point.
    pub(crate) fn without(&self, index: usize) -> Result<Dataset, Error> {
        self.check_index(index)?;
        let mut next = self.clone();
        next.x.drain(index * self.features..(index + 1) * self.features);
        next.y.drain(index * self.outputs..(index + 1) * self.outputs);
        next.test.remove(index);
        Ok(next.split_again())
    }

    fn split_again(self) -> Dataset {
        Dataset::from_parts(self.inputs, self.outputs, self.task, self.x, self.y, self.test)
    }

    /// The targets of a label.
    fn targets(&self, label: f64) -> Result<Vec<f64>, Error> {
        let classes = self.outputs.max(2);
        let refused = |allowed: Allowed| Err(Error::new(Code::OutOfRange, "label", label, allowed));
        match self.task {
            Task::Regression if self.outputs > 1 => {
                refused("one number, but these points have several; set the data as a whole".into())
            }
            Task::Regression => check_numbers("label", &[label]).map(|()| vec![label]),
            _ => match (0..classes).find(|&class| class as f64 == label) {
                None => refused(Allowed::new("a whole number from 0 to {}", [(classes - 1).into()])),
                Some(_) if self.task == Task::Binary => Ok(vec![label]),
                Some(class) => Ok((0..classes).map(|c| if c == class { 1.0 } else { 0.0 }).collect()),
            },
        }
    }

    fn check_point(&self, point: &[f64]) -> Result<(), Error> {
        if point.len() != self.features {
            return Err(wrong_length("x", point.len(), self.features));
        }
        check_numbers("x", point)
    }

    fn check_index(&self, index: usize) -> Result<(), Error> {
        if index < self.len() {
            return Ok(());
        }
        let allowed = match self.len() {
            0 => "nothing: there are no points".into(),
            n => Allowed::new("a whole number from 0 to {}", [(n - 1).into()]),
        };
        Err(Error::new(Code::OutOfRange, "index", index, allowed))
    }
}
