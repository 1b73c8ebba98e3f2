//! What follows when only some fields are given: the others are brought along so that they fit.
//!
//! A reader who chooses data with three classes has not said anything about the loss, so the loss follows; one who adds a
//! layer has not said anything about its activation. Fields that are given are never changed: whether they
//! contradict each other is for [`Config::validate`] to say.

use super::{Config, PerLayer};
use crate::activation::Activation;
use crate::batch::BatchSize;
use crate::features::Features;
use crate::generator::Generator;
use crate::loss::Loss;
use crate::optimizer::OptimizerKind;

impl Config {
    /// Lets fields follow those named in `given`, which have just been set; `before` is the configuration they were set in:
    ///
    /// * loss and output activation follow the generator when the kind of problem is another,
    /// * loss and output activation follow each other,
    /// * features become the raw ones where the generator's points do not have them,
    /// * lists with an entry for each layer follow the number of layers: hidden layers that are added are like the last,
    /// * the batch becomes all samples with the optimizer L-BFGS.
    pub fn follow(&mut self, given: &[&str], before: &Config) {
        let is_given = |field| given.contains(&field);
        if is_given("optimizer") && self.optimizer == OptimizerKind::Lbfgs && !is_given("batchSize") {
            self.batch_size = BatchSize::Full;
        }
        if is_given("hiddenLayers") {
            self.fit_lists(is_given("activation"), is_given("bias"));
        }
        if is_given("generator") && !is_given("features") && !self.features.fit(self.generator.features()) {
            self.features = Features::RAW;
        }
        let (loss, activation) = (is_given("lossFunction"), is_given("outputActivation"));
        if !loss && !activation && usual(self.generator) != usual(before.generator) {
            (self.loss_function, self.output_activation) = usual(self.generator);
        }
        if !activation {
            self.output_activation = self.loss_function.output_activation().unwrap_or(self.output_activation);
        } else if !loss
            && self.loss_function.output_activation().is_some_and(|wanted| wanted != self.output_activation)
        {
            self.loss_function = made_for(self.output_activation);
        }
    }

    /// Lets features, loss and output activation follow the generator where they were for points it does not make, which
    /// give way to its own: features of two coordinates, several classes.
    pub(crate) fn follow_generator(&mut self) {
        if !self.features.fit(self.generator.features()) {
            self.features = Features::RAW;
        }
        if self.output_activation == Activation::Softmax && self.generator.outputs() < 2 {
            (self.loss_function, self.output_activation) = usual(self.generator);
        }
    }

    /// Lets loss and output activation follow targets from outside that the loss is not made for.
    pub(crate) fn follow_targets(&mut self, targets: &[f64]) {
        if self.check_loss(Some(targets)).is_err() {
            (self.loss_function, self.output_activation) = (Loss::HalfSquared, Activation::Identity);
        }
    }

    fn fit_lists(&mut self, keep_activation: bool, keep_bias: bool) {
        let hidden = self.hidden_layers.len();
        if let PerLayer::Each(activations) = &mut self.activation
            && !keep_activation
        {
            let last = activations.last().copied().unwrap_or(Activation::Tanh);
            activations.resize(hidden, last);
        }
        if let PerLayer::Each(biases) = &mut self.bias
            && !keep_bias
        {
            let output = biases.pop().unwrap_or(true); // the last entry is the output's
            let last = biases.last().copied().unwrap_or(output);
            biases.resize(hidden, last);
            biases.push(output);
        }
    }
}

/// Loss and output activation for the kind of problem a generator poses.
fn usual(generator: Generator) -> (Loss, Activation) {
    if generator.is_regression() {
        (Loss::HalfSquared, Activation::Identity)
    } else if generator.outputs() > 1 {
        (Loss::SoftmaxCe, Activation::Softmax)
    } else {
        (Loss::Bce, Activation::Sigmoid)
    }
}

/// The loss that makes δ = p − y with an output activation; half the squared error where none does.
fn made_for(activation: Activation) -> Loss {
    match activation {
        Activation::Sigmoid => Loss::Bce,
        Activation::Softmax => Loss::SoftmaxCe,
        _ => Loss::HalfSquared,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The default with `change` made and what follows from `given`.
    fn after(given: &[&str], change: impl FnOnce(&mut Config)) -> Config {
        let mut config = Config::default();
        change(&mut config);
        config.follow(given, &Config::default());
        config
    }

    #[test]
    fn loss_and_output_follow_the_data() {
        let config = after(&["generator"], |c| c.generator = Generator::Sine);
        assert_eq!(
            (config.loss_function, config.output_activation),
            (Loss::HalfSquared, Activation::Identity)
        );
        let config = after(&["generator"], |c| c.generator = Generator::Blobs3);
        assert_eq!((config.loss_function, config.output_activation), (Loss::SoftmaxCe, Activation::Softmax));
    }

    #[test]
    fn a_loss_chosen_for_a_kind_of_problem_stays_with_it() {
        let hinge = after(&["lossFunction", "generator"], |c| {
            c.loss_function = Loss::Hinge;
            c.generator = Generator::Circles;
        });
        assert_eq!((hinge.loss_function, hinge.output_activation), (Loss::Hinge, Activation::Identity));
        let mut next = hinge.clone();
        next.generator = Generator::Spiral;
        next.follow(&["generator"], &hinge);
        assert_eq!(next.loss_function, Loss::Hinge);
        let mut numbers = next.clone();
        numbers.generator = Generator::Plane;
        numbers.follow(&["generator"], &next);
        assert_eq!(numbers.loss_function, Loss::HalfSquared);
    }

    #[test]
    fn targets_the_loss_is_not_made_for_bring_their_own() -> Result<(), crate::Error> {
        let data = |y| crate::Dataset::new(2, 1, &[0.0, 1.0, 1.0, 0.0], y, &[false; 2]);
        let ends =
            |session: &crate::Session| (session.config().loss_function, session.config().output_activation);
        let mut session = crate::Session::new(Config::default())?;
        session.set_data(data(&[0.2, 0.8])?, false)?;
        assert_eq!(ends(&session), (Loss::Bce, Activation::Sigmoid), "shares are targets of cross-entropy");
        session.set_data(data(&[2.0, -1.0])?, false)?;
        assert_eq!(ends(&session), (Loss::HalfSquared, Activation::Identity));
        let refused = session.configure(Config::default(), false).map_err(|error| error.to_string());
        let sentence =
            "lossFunction is bce; allowed is half_squared or squared for targets that are no classes.";
        assert_eq!(refused, Err(sentence.into()));
        session.undo();
        assert_eq!(ends(&session), (Loss::Bce, Activation::Sigmoid));
        Ok(())
    }

    #[test]
    fn loss_and_output_activation_follow_each_other() {
        let config = after(&["lossFunction"], |c| c.loss_function = Loss::Hinge);
        assert_eq!(config.output_activation, Activation::Identity);
        let config = after(&["outputActivation"], |c| c.output_activation = Activation::Tanh);
        assert_eq!(config.loss_function, Loss::HalfSquared);
    }

    #[test]
    fn features_the_points_do_not_have_become_raw() {
        use crate::features::Feature::{Radius, SinX1, X1};
        let with = |features: &[_], generator| {
            after(&["generator"], |c| (c.features, c.generator) = (Features::of(features), generator))
                .features
        };
        assert_eq!(with(&[X1, SinX1], Generator::Sine), Features::of(&[X1, SinX1]));
        assert_eq!(with(&[X1, Radius], Generator::Xor), Features::of(&[X1, Radius]));
        assert_eq!(with(&[X1, Radius], Generator::Sine), Features::RAW);
        let change = |c: &mut Config| (c.features, c.generator) = (Features::of(&[Radius]), Generator::Sine);
        assert!(after(&["generator", "features"], change).validate_for(None).is_err());
    }

    #[test]
    fn the_batch_follows_lbfgs() {
        let change =
            |c: &mut Config| (c.optimizer, c.batch_size) = (OptimizerKind::Lbfgs, BatchSize::Rows(10));
        assert_eq!(after(&["optimizer"], change).validate(), Ok(()));
        assert!(after(&["optimizer", "batchSize"], change).validate().is_err());
    }

    #[test]
    fn what_is_given_stays_even_where_it_contradicts() {
        let config = after(&["lossFunction", "outputActivation"], |c| c.loss_function = Loss::Hinge);
        assert!(config.validate().is_err());
    }

    #[test]
    fn lists_follow_the_number_of_layers() {
        let change = |c: &mut Config| {
            c.activation = PerLayer::Each(vec![Activation::Relu, Activation::Sin]);
            c.bias = PerLayer::Each(vec![true, false, true]);
        };
        let longer = after(&["hiddenLayers"], |c| {
            change(c);
            c.hidden_layers = vec![3, 3, 3];
        });
        assert_eq!(
            longer.activation,
            PerLayer::Each(vec![Activation::Relu, Activation::Sin, Activation::Sin])
        );
        assert_eq!(longer.bias, PerLayer::Each(vec![true, false, false, true]));
        let shorter = after(&["hiddenLayers"], |c| {
            change(c);
            c.hidden_layers = vec![3];
        });
        assert_eq!(shorter.activation, PerLayer::Each(vec![Activation::Relu]));
        assert_eq!(shorter.bias, PerLayer::Each(vec![true, true]));
    }
}
