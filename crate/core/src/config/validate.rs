//! Whether the fields of a configuration are in their ranges, go together, and go with the points.

use super::{Config, FIELDS, Value};
use crate::activation::Activation;
use crate::batch::BatchSize;
use crate::dense::Dense;
use crate::error::{Allowed, Code, Error};
use crate::features::Feature;
use crate::optimizer::OptimizerKind;

/// The most multiplications of one pass over all points, weights × points: a fraction of a second. More would not let a page
/// get a word in between two steps.
const MAX_PRODUCTS: usize = 50_000_000;

/// The same of points that are only looked at, once: they may be more than those of the run.
const MAX_LOOKED_AT: usize = 4 * MAX_PRODUCTS;

impl Config {
    /// Checks every field against its range and the fields against each other.
    ///
    /// # Errors
    ///
    /// The first field that is wrong.
    pub fn validate(&self) -> Result<(), Error> {
        let mut scratch = self.clone();
        for field in FIELDS {
            scratch.set(field, self.get(field)?)?;
        }
        self.check_lengths()?;
        self.check_activations()?;
        self.check_batch()?;
        self.check_size("samples", self.samples, self.generator.features(), self.generator.outputs())
    }

    /// Checks also that the fields go with points of so many features and outputs; by default with those the generator
    /// makes.
    ///
    /// # Errors
    ///
    /// What [`Config::validate`] says; `out-of-range` if settings and points do not fit together.
    pub fn validate_for(&self, points: Option<(usize, usize)>) -> Result<(), Error> {
        self.validate()?;
        let (features, outputs) = points.unwrap_or((self.generator.features(), self.generator.outputs()));
        self.check_points(features, outputs)
    }

    /// Checks that a pass of the network over `n` points is not too much at a time; `field` is what gives their number.
    ///
    /// # Errors
    ///
    /// `out-of-range`.
    pub(crate) fn check_size(
        &self,
        field: &str,
        n: usize,
        features: usize,
        outputs: usize,
    ) -> Result<(), Error> {
        let layers = self.layers(self.inputs(features), outputs);
        check_products(field, n, &layers, MAX_PRODUCTS)
    }

    /// Checks that points with so many features and outputs go with the fields.
    ///
    /// # Errors
    ///
    /// `out-of-range`: features that such points do not have; softmax over a single output is 1 whatever the network
    /// computes.
    pub(crate) fn check_points(&self, features: usize, outputs: usize) -> Result<(), Error> {
        if !self.features.fit(features) {
            let allowed = if features == 1 {
                let of_x1 = Feature::ALL.iter().filter(|feature| feature.is_of_x1());
                let names = Value::List(of_x1.map(|feature| feature.name().into()).collect());
                Allowed::new("\"raw\" or a list of {} for points with one feature", [names])
            } else {
                "\"raw\" for points with more than two features".into()
            };
            return Err(Error::new(Code::OutOfRange, "features", self.get("features")?, allowed));
        }
        if self.output_activation == Activation::Softmax && outputs < 2 {
            let allowed = "any but softmax for data with one output";
            return Err(Error::new(
                Code::OutOfRange,
                "outputActivation",
                self.output_activation.name(),
                allowed,
            ));
        }
        Ok(())
    }

    /// Checks that the loss is made for these targets, or for those the generator makes.
    ///
    /// # Errors
    ///
    /// `out-of-range`: a loss for classes, and targets that are other numbers.
    pub(crate) fn check_loss(&self, targets: Option<&[f64]>) -> Result<(), Error> {
        let numbers = match targets {
            Some(targets) => targets.iter().any(|y| !(0.0..=1.0).contains(y)),
            None => self.generator.is_regression(),
        };
        if numbers && !self.loss_function.takes_numbers() {
            let allowed = "half_squared or squared for targets that are no classes";
            return Err(Error::new(Code::OutOfRange, "lossFunction", self.loss_function.name(), allowed));
        }
        Ok(())
    }

    fn check_lengths(&self) -> Result<(), Error> {
        let hidden = self.hidden_layers.len();
        for (field, fits, wanted) in [
            ("activation", self.activation.fits(hidden), hidden),
            ("bias", self.bias.fits(hidden + 1), hidden + 1),
        ] {
            if !fits {
                let allowed = Allowed::new("one value, or a list of {}", [wanted.into()]);
                return Err(Error::new(Code::WrongShape, field, self.get(field)?, allowed));
            }
        }
        Ok(())
    }

    fn check_activations(&self) -> Result<(), Error> {
        match self.loss_function.output_activation() {
            Some(wanted) if wanted != self.output_activation => {
                let names = [wanted.name().into(), self.loss_function.name().into()];
                let allowed = Allowed::new("{} with lossFunction {}", names);
                let given = self.output_activation.name();
                Err(Error::new(Code::UnknownName, "outputActivation", given, allowed))
            }
            _ => Ok(()),
        }
    }

    fn check_batch(&self) -> Result<(), Error> {
        if self.optimizer == OptimizerKind::Lbfgs && self.batch_size != BatchSize::Full {
            let allowed = "\"full\" with optimizer lbfgs";
            return Err(Error::new(Code::UnknownName, "batchSize", self.get("batchSize")?, allowed));
        }
        Ok(())
    }
}

/// Checks that what `layers` make of `n` points to look at is not too much at a time.
///
/// # Errors
///
/// `out-of-range`.
pub(crate) fn check_look(n: usize, layers: &[Dense]) -> Result<(), Error> {
    check_products("points", n, layers, MAX_LOOKED_AT)
}

fn check_products(field: &str, n: usize, layers: &[Dense], products: usize) -> Result<(), Error> {
    let weights: usize = layers.iter().map(|layer| layer.weights()).sum();
    let most = products / weights;
    if n > most {
        let allowed = Allowed::new("at most {} with {} weights", [most.into(), weights.into()]);
        return Err(Error::new(Code::OutOfRange, field, n, allowed));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::PerLayer;
    use super::*;
    use crate::loss::Loss;

    fn refused(change: impl FnOnce(&mut Config)) -> Error {
        let mut config = Config::default();
        change(&mut config);
        config.validate().expect_err("it is refused")
    }

    #[test]
    fn the_default_is_valid() {
        assert_eq!(Config::default().validate(), Ok(()));
    }

    #[test]
    fn ranges_hold_for_typed_fields_too() {
        assert_eq!(refused(|c| c.learning_rate = f64::NAN).field(), "learningRate");
        assert_eq!(refused(|c| c.samples = 0).field(), "samples");
        assert_eq!(refused(|c| c.hidden_layers = vec![65]).field(), "hiddenLayers");
        assert_eq!(refused(|c| c.hidden_layers = vec![1; 7]).field(), "hiddenLayers");
        assert_eq!(refused(|c| c.batch_size = BatchSize::Rows(0)).field(), "batchSize");
        assert_eq!(refused(|c| c.activation = PerLayer::All(Activation::Softmax)).field(), "activation");
    }

    #[test]
    fn lists_have_one_entry_per_layer() {
        let error = refused(|c| c.bias = PerLayer::Each(vec![true]));
        assert_eq!(error.to_string(), "bias is [true]; allowed is one value, or a list of 2.");
        assert_eq!(refused(|c| c.activation = PerLayer::Each(vec![])).code(), Code::WrongShape);
    }

    #[test]
    fn points_and_weights_together_are_bounded() {
        let change = |c: &mut Config| (c.samples, c.hidden_layers) = (100_000, vec![64; 6]);
        let error = refused(change);
        assert_eq!(error.to_string(), "samples is 100000; allowed is at most 2418 with 20672 weights.");
        assert_eq!(Config { samples: 100_000, ..Config::default() }.validate(), Ok(()));
        assert_eq!(
            Config { samples: 2418, hidden_layers: vec![64; 6], ..Config::default() }.validate(),
            Ok(())
        );
    }

    #[test]
    fn lbfgs_needs_all_samples_in_a_step() {
        let error = refused(|c| (c.optimizer, c.batch_size) = (OptimizerKind::Lbfgs, BatchSize::Rows(10)));
        assert_eq!(error.to_string(), "batchSize is 10; allowed is \"full\" with optimizer lbfgs.");
    }

    #[test]
    fn a_loss_needs_its_output_activation() {
        let error = refused(|c| c.loss_function = Loss::Hinge);
        assert_eq!(
            error.to_string(),
            "outputActivation is sigmoid; allowed is identity with lossFunction hinge."
        );
    }
}
