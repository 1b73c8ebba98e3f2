//! What a reader would compute by hand: one step written out, and its gradient checked.

use alloc::format;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use super::Session;
use crate::dataset::Part;
use crate::error::{Allowed, Code, Error};
use crate::gradient_check::{self, CheckedDerivative};
use crate::network::Trace;
use crate::objective::Objective;
use crate::worksheet::{Scope, Worksheet};

impl Session {
    /// The next step written out, for the samples it will use or for others. Nothing is changed.
    ///
    /// # Errors
    ///
    /// `out-of-range` for a point that does not exist or does not train.
    pub fn worksheet(&mut self, scope: Scope) -> Result<Worksheet, Error> {
        let next = self.timeline.now().next_rows(&mut self.work);
        let rows = self.rows(scope)?;
        let now = self.timeline.now();
        let training = now.data.training_points();
        let points = rows.iter().map(|&row| training[row]).collect();
        Ok(Worksheet::of(now, points, &now.data.train_part().gather(&rows), rows == next))
    }

    /// The gradient over those samples, held against central differences, for some of the parameters. Each takes two
    /// forward passes. Empty without training points.
    ///
    /// # Errors
    ///
    /// `out-of-range` for a point that does not exist or does not train, and for parameters that do not exist.
    pub fn check_gradient(
        &mut self,
        scope: Scope,
        parameters: Range<usize>,
    ) -> Result<Vec<CheckedDerivative>, Error> {
        let count = self.parameters().len();
        if parameters.start > parameters.end || parameters.end > count {
            let given = format!("{} to {}", parameters.start, parameters.end);
            return Err(Error::new(
                Code::OutOfRange,
                "parameters",
                given,
                Allowed::new("a range within 0 to {}", [count.into()]),
            ));
        }
        let rows = self.rows(scope)?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let now = self.timeline.now();
        let batch: Part = now.data.train_part().gather(&rows);
        let (mut trace, mut sums, mut gradient) = (Trace::default(), Vec::new(), Vec::new());
        let mut objective =
            Objective { config: &now.config, batch: &batch, trace: &mut trace, sums: &mut sums };
        objective.gradient(&now.network, &mut gradient);
        Ok(gradient_check::check(&gradient, &now.network, &mut objective, parameters))
    }

    /// The samples of a scope, as rows of the training points.
    fn rows(&mut self, scope: Scope) -> Result<Vec<usize>, Error> {
        let now = self.timeline.now();
        match scope {
            Scope::Batch => Ok(now.next_rows(&mut self.work)),
            Scope::All => Ok((0..now.data.train_part().x.rows()).collect()),
            Scope::Point(point) => {
                let training = now.data.training_points();
                match training.binary_search(&point) {
                    Ok(row) => Ok(vec![row]),
                    Err(_) => {
                        Err(Error::new(Code::OutOfRange, "point", point, "the place of a training point"))
                    }
                }
            }
        }
    }
}
