//! The fields of a configuration by name: which there are, and their ranges.

use super::range::Range;
use super::slot::Slot;
use super::{Config, Value};
use crate::error::{Allowed, Code, Error};

const SAMPLES: Range = Range::whole(1.0, 100_000.0);
const NOISE: Range = Range::closed(0.0, 10.0);
const SPLIT: Range = Range::above(0.0, 1.0);
const SEED: Range = Range::whole(0.0, 4_294_967_295.0);
const UNITS: Range = Range::whole(1.0, 64.0);
const LEARNING_RATE: Range = Range::above(0.0, 1000.0);
const DECAY: Range = Range::below(0.0, 1.0);
const EPSILON: Range = Range::above(0.0, 1.0);
const BATCH: Range = Range::whole(1.0, 4_294_967_295.0);
const INIT_SCALE: Range = Range::closed(-1000.0, 1000.0);
const PENALTY: Range = Range::closed(0.0, 100.0);

/// Makes [`FIELDS`] and `Config::slot` from one table: the name of each field and its place, with what is allowed in it.
macro_rules! fields {
    ($config:ident: $($name:literal => $slot:expr),+ $(,)?) => {
        /// The names of all fields.
        pub static FIELDS: &[&str] = &[$($name),+];

        impl Config {
            /// The place of a field, with what is allowed in it. Looks for the name first: a `match` of texts would
            /// be a comparison of its own for each.
            fn slot(&mut self, field: &str) -> Option<Slot<'_>> {
                let $config = self;
                let mut place = FIELDS.iter().position(|name| *name == field)?;
                $(
                    if place == 0 {
                        return Some($slot);
                    }
                    place = place.wrapping_sub(1);
                )+
                None
            }
        }
    };
}

fields! {
    config:
    "generator" => Slot::Choice(&mut config.generator),
    "samples" => Slot::Count(SAMPLES, &mut config.samples),
    "noise" => Slot::Number(NOISE, &mut config.noise),
    "split" => Slot::Number(SPLIT, &mut config.split),
    "sampleSeed" => Slot::SampleSeed(SEED, &mut config.sample_seed),
    "features" => Slot::Features(&mut config.features),
    "hiddenLayers" => Slot::Widths(UNITS, &mut config.hidden_layers),
    "activation" => Slot::Activations(&mut config.activation),
    "outputActivation" => Slot::Choice(&mut config.output_activation),
    "bias" => Slot::Flags(&mut config.bias),
    "lossFunction" => Slot::Choice(&mut config.loss_function),
    "reduction" => Slot::Choice(&mut config.reduction),
    "reportReduction" => Slot::Choice(&mut config.report_reduction),
    "optimizer" => Slot::Choice(&mut config.optimizer),
    "learningRate" => Slot::Number(LEARNING_RATE, &mut config.learning_rate),
    "momentum" => Slot::Number(DECAY, &mut config.momentum),
    "rho" => Slot::Number(DECAY, &mut config.rho),
    "beta1" => Slot::Number(DECAY, &mut config.beta1),
    "beta2" => Slot::Number(DECAY, &mut config.beta2),
    "epsilon" => Slot::Number(EPSILON, &mut config.epsilon),
    "epsilonMode" => Slot::Choice(&mut config.epsilon_mode),
    "batchSize" => Slot::BatchSize(BATCH, &mut config.batch_size),
    "batchOrder" => Slot::Choice(&mut config.batch_order),
    "init" => Slot::Choice(&mut config.init),
    "initScale" => Slot::Number(INIT_SCALE, &mut config.init_scale),
    "l1" => Slot::Number(PENALTY, &mut config.l1),
    "l2" => Slot::Number(PENALTY, &mut config.l2),
    "l2Scale" => Slot::Choice(&mut config.l2_scale),
    "penalizeWeights" => Slot::Flag(&mut config.penalize_weights),
    "penalizeBiases" => Slot::Flag(&mut config.penalize_biases),
    "reportPenalty" => Slot::Flag(&mut config.report_penalty),
    "quirk" => Slot::Choice(&mut config.quirk),
    "seed" => Slot::Seed(SEED, &mut config.seed),
}

impl Config {
    /// The value of the field called `field`.
    ///
    /// # Errors
    ///
    /// `unknown-key`.
    pub fn get(&self, field: &str) -> Result<Value, Error> {
        match self.clone().slot(field) {
            Some(slot) => Ok(slot.read()),
            None => Err(unknown_key(field, Value::Other("unknown"))),
        }
    }

    /// Changes the field called `field`. Fields that must go together are compared by [`Config::validate`].
    ///
    /// ```
    /// use two_layer::Config;
    ///
    /// let mut config = Config::default();
    /// config.set("learningRate", 0.1.into())?;
    /// let error = config.set("momentum", 1.0.into()).expect_err("below 1");
    /// assert_eq!(error.to_string(), "momentum is 1; allowed is a number from 0 to below 1.");
    /// # Ok::<(), two_layer::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// `unknown-key`, or what is wrong with the value. The configuration is then as it was.
    pub fn set(&mut self, field: &str, value: Value) -> Result<(), Error> {
        match self.slot(field) {
            Some(slot) => slot.write(field, &value),
            None => Err(unknown_key(field, value)),
        }
    }
}

fn unknown_key(field: &str, value: Value) -> Error {
    Error::new(Code::UnknownKey, field, value, Allowed::new("one of {}", [FIELDS.into()]))
}

#[cfg(test)]
mod tests {
    use super::super::SampleSeed;
    use super::*;
    use crate::batch::BatchSize;

    fn refusal(field: &str, value: impl Into<Value>) -> String {
        let mut config = Config::default();
        let error = config.set(field, value.into()).expect_err("it is refused");
        assert_eq!(config, Config::default(), "a refused value changes nothing");
        error.to_string()
    }

    #[test]
    fn every_field_can_be_read_and_written() {
        let mut config = Config::default();
        for field in FIELDS {
            let value = config.get(field).expect("it is a field");
            assert_eq!(config.set(field, value), Ok(()), "{field}");
        }
        assert_eq!(config, Config::default());
    }

    #[test]
    fn refusals_say_what_is_allowed() {
        let allowed = "learningRate is -1; allowed is a number above 0 and at most 1000.";
        assert_eq!(refusal("learningRate", -1.0), allowed);
        assert!(refusal("learningRate", f64::NAN).starts_with("learningRate is NaN;"));
        assert!(refusal("learningRate", "fast").starts_with("learningRate is fast;"));
        assert!(refusal("momentum", 1.0).ends_with("allowed is a number from 0 to below 1."));
        assert!(refusal("batchSize", 0.0).ends_with(" or \"full\"."));
        assert!(refusal("generator", "sun").contains("moons, circles"));
        assert!(refusal("activation", "softmax").starts_with("activation is softmax;"));
        for list in [vec![], vec!["x1".into(), "x1".into()]] {
            assert!(refusal("features", Value::List(list)).ends_with(
                "a list of different ones of x1, x2, x1^2, \
                x2^2, x1x2, sin_x1, sin_x2, abs_x1, abs_x2, r."
            ));
        }
        assert!(refusal("features", "x1").starts_with("features is x1; allowed is \"raw\" or a list"));
        assert!(
            refusal("features", Value::List(vec!["x3".into()])).starts_with("features is [x3]; allowed is")
        );
        assert!(refusal("seed", 0.5).ends_with("a whole number from 0 to 4294967295."));
        assert!(refusal("learningrate", 1.0).starts_with("learningrate is not a field; allowed is one of"));
    }

    #[test]
    fn words_stand_for_special_values() {
        let mut config = Config::default();
        assert_eq!(config.set("sampleSeed", "after_weights".into()), Ok(()));
        assert_eq!(config.set("batchSize", 10.0.into()), Ok(()));
        assert_eq!(config.sample_seed, SampleSeed::AfterWeights);
        assert_eq!(config.batch_size, BatchSize::Rows(10));
        assert_eq!(config.set("batchSize", "full".into()), Ok(()));
        assert_eq!(config.batch_size, BatchSize::Full);
        assert_eq!(config.set("features", Value::List(vec!["r".into(), "x2".into()])), Ok(()));
        assert_eq!(
            config.get("features"),
            Ok(Value::List(vec!["x2".into(), "r".into()])),
            "in the order of menus"
        );
        assert_eq!(config.set("features", "raw".into()), Ok(()));
        assert!(config.features.is_raw());
    }
}
