//! The settings of a run: which points, which network, which loss, which rule for updates.
//!
//! The fields have the same names everywhere: here, in JavaScript's plain object (`learningRate`), in HTML attributes
//! (`learning-rate`). Their ranges are in `config/fields.rs` and nowhere else.

mod derived;
mod fields;
mod follow;
mod range;
mod slot;
pub(crate) mod validate;
mod value;

pub use fields::FIELDS;
pub use value::Value;

use alloc::vec;
use alloc::vec::Vec;

use crate::activation::Activation;
use crate::batch::{BatchOrder, BatchSize};
use crate::features::Features;
use crate::generator::Generator;
use crate::init::Init;
use crate::loss::{Loss, Quirk};
use crate::optimizer::{EpsilonMode, OptimizerKind};
use crate::reduction::Reduction;
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

/// The settings of a run. Build one from [`Config::default`] and check it with [`Config::validate`].
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
