//! What follows from a configuration: the layers, their initial parameters, the points, the settings of the parts.

use alloc::rc::Rc;

use super::{Config, SampleSeed};
use crate::activation::Activation;
use crate::batch::Batches;
use crate::dataset::{Dataset, Task};
use crate::dense::Dense;
use crate::inputs::Inputs;
use crate::network::Network;
use crate::random::RandomState;
use crate::regularization::Regularization;

impl Config {
    /// What a network is given of points with so many coordinates.
    pub(crate) fn inputs(&self, columns: usize) -> Inputs {
        Inputs::new(self.features, columns)
    }

    /// The shapes of the layers for so many inputs and outputs.
    pub(crate) fn layers(&self, inputs: Inputs, outputs: usize) -> Rc<[Dense]> {
        let mut fan_in = inputs.count();
        let widths = self.hidden_layers.iter().copied().chain([outputs]);
        widths
            .enumerate()
            .map(|(l, fan_out)| {
                let hidden = l < self.hidden_layers.len();
                let activation = if hidden { self.activation.get(l) } else { Some(self.output_activation) };
                let layer = Dense {
                    fan_in,
                    fan_out,
                    activation: activation.unwrap_or(Activation::Identity),
                    bias: self.bias.get(l).unwrap_or(true),
                };
                fan_in = fan_out;
                layer
            })
            .collect()
    }

    /// The network a run with this configuration starts from, and its stream of random numbers behind the weights.
    pub(crate) fn draw_network(&self, inputs: Inputs, outputs: usize) -> (Network, RandomState) {
        let mut random = RandomState::new(self.seed);
        let layers = self.layers(inputs, outputs);
        (Network::draw(inputs, layers, self.init, self.init_scale, &mut random), random)
    }

    /// Generates the points.
    pub(crate) fn generate(&self) -> Dataset {
        let (inputs, outputs) = (self.inputs(self.generator.features()), self.generator.outputs());
        let (mut random, seed) = match self.sample_seed {
            SampleSeed::Seed(seed) => (RandomState::new(seed), seed),
            SampleSeed::AfterWeights => (self.draw_network(inputs, outputs).1, self.seed),
        };
        let task = match outputs {
            _ if self.generator.is_regression() => Task::Regression,
            1 => Task::Binary,
            _ => Task::Multiclass,
        };
        let points = self.generator.generate(self.samples, self.noise, &mut random);
        Dataset::from_points(points, task, self.split, seed)
    }

    /// Whether both generate the same points, as far as what a reader asked for goes.
    pub(crate) fn has_data_of(&self, other: &Config) -> bool {
        let drawn_with_weights = self.sample_seed == SampleSeed::AfterWeights;
        self.generator == other.generator
            && self.samples == other.samples
            && self.noise == other.noise
            && self.split == other.split
            && self.sample_seed == other.sample_seed
            && !(drawn_with_weights && self.seed != other.seed)
    }

    /// Whether both draw the same weights for the same layers.
    pub(crate) fn has_start_of(&self, other: &Config) -> bool {
        self.seed == other.seed && self.init == other.init && self.init_scale == other.init_scale
    }

    pub(crate) fn batches(&self) -> Batches {
        Batches { size: self.batch_size, order: self.batch_order, seed: self.seed }
    }

    pub(crate) fn regularization(&self) -> Regularization {
        Regularization {
            l1: self.l1,
            l2: self.l2,
            l2_scale: self.l2_scale,
            on_weights: self.penalize_weights,
            on_biases: self.penalize_biases,
            in_report: self.report_penalty,
        }
    }
}
