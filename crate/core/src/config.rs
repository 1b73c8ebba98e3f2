//! Every number of a run.
//!
//! The fields have the same names everywhere: here, in JavaScript's plain object (`learningRate`), in HTML attributes
//! (`learning-rate`). Their ranges are in `config/fields.rs` and nowhere else.

mod derived;
mod fields;
mod follow;
mod range;
mod slot;
mod value;

pub use fields::FIELDS;
pub use value::Value;

use alloc::vec;
use alloc::vec::Vec;

use crate::activation::Activation;
use crate::batch::{BatchOrder, BatchSize};
use crate::error::{Allowed, Code, Error};
use crate::features::{Feature, Features};
use crate::generator::Generator;
use crate::init::Init;
use crate::loss::{Loss, Quirk, Reduction};
use crate::optimizer::{EpsilonMode, OptimizerKind};
use crate::regularization::L2Scale;

/// The most layers a network has: six hidden ones and the output.
pub(crate) const MAX_LAYERS: usize = 7;

/// One value for every layer, or one each.
#[derive(Clone, Debug, PartialEq)]
pub enum PerLayer<T> {
    /// The same for all.
    All(T),
    /// One for each, the layer nearest to the input first.
    Each(Vec<T>),
}

impl<T: Copy> PerLayer<T> {
    /// The value of layer `l`; `None` if the list is too short.
    pub fn get(&self, l: usize) -> Option<T> {
        match self {
            PerLayer::All(value) => Some(*value),
            PerLayer::Each(values) => values.get(l).copied(),
        }
    }

    /// Whether there is a value for each of so many layers and none left over.
    fn fits(&self, layers: usize) -> bool {
        matches!(self, PerLayer::Each(values) if values.len() == layers) || matches!(self, PerLayer::All(_))
    }
}

/// Where a generator's random numbers come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SampleSeed {
    /// A stream of their own.
    Seed(u32),
    /// The stream that drew the weights, where it stopped: tutorials that seed once and draw everything from it.
    AfterWeights,
}

/// Every number of a run. Build one from [`Config::default`] and check it with [`Config::validate`].
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Which points are generated.
    pub generator: Generator,
    /// How many.
    pub samples: usize,
    /// The generator's amount of noise, a standard deviation in data units.
    pub noise: f64,
    /// The share of the points that trains; the rest tests.
    pub split: f64,
    /// Where the generator's random numbers come from.
    pub sample_seed: SampleSeed,
    /// What the network is given of each point.
    pub features: Features,
    /// Units of each hidden layer, the one nearest to the input first.
    pub hidden_layers: Vec<usize>,
    /// Activation of the hidden layers.
    pub activation: PerLayer<Activation>,
    /// Activation of the output layer.
    pub output_activation: Activation,
    /// Whether units have a bias; a list has one entry per hidden layer and one for the output.
    pub bias: PerLayer<bool>,
    /// The loss of a sample.
    pub loss_function: Loss,
    /// How the samples of a batch make the objective that is descended.
    pub reduction: Reduction,
    /// How all samples make the loss that is reported.
    pub report_reduction: Reduction,
    /// The rule for updates.
    pub optimizer: OptimizerKind,
    /// η
    pub learning_rate: f64,
    /// μ of momentum and Nesterov.
    pub momentum: f64,
    /// ρ of RMSProp.
    pub rho: f64,
    /// β₁ of Adam.
    pub beta1: f64,
    /// β₂ of Adam.
    pub beta2: f64,
    /// ε of RMSProp and Adam.
    pub epsilon: f64,
    /// Where Adam adds its ε.
    pub epsilon_mode: EpsilonMode,
    /// Samples per step.
    pub batch_size: BatchSize,
    /// The order in which an epoch visits the samples.
    pub batch_order: BatchOrder,
    /// How weights are drawn.
    pub init: Init,
    /// The value of `constant`, the factor of `uniform` and `normal`.
    pub init_scale: f64,
    /// Factor of Σ|v|.
    pub l1: f64,
    /// Factor of Σv²/2.
    pub l2: f64,
    /// What `l2` is divided by.
    pub l2_scale: L2Scale,
    /// Whether weights are penalized.
    pub penalize_weights: bool,
    /// Whether biases are penalized.
    pub penalize_biases: bool,
    /// Whether the reported loss contains the penalty.
    pub report_penalty: bool,
    /// A mistake of a tutorial to be reproduced.
    pub quirk: Quirk,
    /// Seed of the weights and of the batches' order.
    pub seed: u32,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            generator: Generator::Moons,
            samples: 200,
            noise: 0.2,
            split: 0.8,
            sample_seed: SampleSeed::Seed(0),
            features: Features::RAW,
            hidden_layers: vec![5],
            activation: PerLayer::All(Activation::Tanh),
            output_activation: Activation::Sigmoid,
            bias: PerLayer::All(true),
            loss_function: Loss::Bce,
            reduction: Reduction::MeanSamples,
            report_reduction: Reduction::MeanSamples,
            optimizer: OptimizerKind::Sgd,
            learning_rate: 0.3,
            momentum: 0.9,
            rho: 0.9,
            beta1: 0.9,
            beta2: 0.999,
            epsilon: 1e-8,
            epsilon_mode: EpsilonMode::AfterBiasCorrection,
            batch_size: BatchSize::Full,
            batch_order: BatchOrder::Shuffled,
            init: Init::He,
            init_scale: 1.0,
            l1: 0.0,
            l2: 0.0,
            l2_scale: L2Scale::None,
            penalize_weights: true,
            penalize_biases: false,
            report_penalty: false,
            quirk: Quirk::None,
            seed: 0,
        }
    }
}

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
        self.check_batch()
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

#[cfg(test)]
mod tests {
    use super::*;

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
