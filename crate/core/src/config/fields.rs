//! The fields of a configuration by name: their ranges, how they are read and how they are written.

use super::range::Range;
use super::{Config, DataSeed, PerLayer, Value};
use crate::activation::Activation;
use crate::batch::BatchSize;
use crate::error::{Code, Error};
use crate::names::Named;

/// The names of all fields.
pub const FIELDS: &[&str] = &[
    "generator",
    "samples",
    "noise",
    "split",
    "dataSeed",
    "hiddenLayers",
    "activation",
    "outputActivation",
    "bias",
    "lossFunction",
    "reduction",
    "reportReduction",
    "optimizer",
    "learningRate",
    "momentum",
    "rho",
    "beta1",
    "beta2",
    "epsilon",
    "epsilonMode",
    "batchSize",
    "batchOrder",
    "init",
    "initScale",
    "l1",
    "l2",
    "l2Scale",
    "penalizeWeights",
    "penalizeBiases",
    "reportPenalty",
    "quirk",
    "seed",
];

const SAMPLES: Range = Range::whole(1, 100_000);
const NOISE: Range = Range::closed(0, 10);
const SPLIT: Range = Range::above(0, 1);
const SEED: Range = Range::whole(0, u32::MAX as i64);
const HIDDEN_LAYERS: usize = super::MAX_LAYERS - 1;
const UNITS: Range = Range::whole(1, 64);
const LEARNING_RATE: Range = Range::above(0, 1000);
const DECAY: Range = Range::below(0, 1);
const EPSILON: Range = Range::above(0, 1);
const BATCH: Range = Range::whole(1, u32::MAX as i64);
const INIT_SCALE: Range = Range::closed(-1000, 1000);
const PENALTY: Range = Range::closed(0, 100);

/// What `dataSeed` says for [`DataSeed::AfterWeights`].
const AFTER_WEIGHTS: &str = "after_weights";
/// What `batchSize` says for [`BatchSize::Full`].
const FULL: &str = "full";

impl Config {
    /// The value of the field called `field`.
    ///
    /// # Errors
    ///
    /// `unknown-key`.
    pub fn get(&self, field: &str) -> Result<Value, Error> {
        Ok(match field {
            "generator" => self.generator.name().into(),
            "samples" => self.samples.into(),
            "noise" => self.noise.into(),
            "split" => self.split.into(),
            "dataSeed" => match self.data_seed {
                DataSeed::Seed(seed) => seed.into(),
                DataSeed::AfterWeights => AFTER_WEIGHTS.into(),
            },
            "hiddenLayers" => Value::List(self.hidden_layers.iter().map(|&units| units.into()).collect()),
            "activation" => from_layers(&self.activation, |activation| activation.name().into()),
            "outputActivation" => self.output_activation.name().into(),
            "bias" => from_layers(&self.bias, Value::Flag),
            "lossFunction" => self.loss_function.name().into(),
            "reduction" => self.reduction.name().into(),
            "reportReduction" => self.report_reduction.name().into(),
            "optimizer" => self.optimizer.name().into(),
            "learningRate" => self.learning_rate.into(),
            "momentum" => self.momentum.into(),
            "rho" => self.rho.into(),
            "beta1" => self.beta1.into(),
            "beta2" => self.beta2.into(),
            "epsilon" => self.epsilon.into(),
            "epsilonMode" => self.epsilon_mode.name().into(),
            "batchSize" => match self.batch_size {
                BatchSize::Full => FULL.into(),
                BatchSize::Rows(rows) => rows.into(),
            },
            "batchOrder" => self.batch_order.name().into(),
            "init" => self.init.name().into(),
            "initScale" => self.init_scale.into(),
            "l1" => self.l1.into(),
            "l2" => self.l2.into(),
            "l2Scale" => self.l2_scale.name().into(),
            "penalizeWeights" => self.penalize_weights.into(),
            "penalizeBiases" => self.penalize_biases.into(),
            "reportPenalty" => self.report_penalty.into(),
            "quirk" => self.quirk.name().into(),
            "seed" => self.seed.into(),
            _ => return Err(unknown_key(field, Value::Other("unknown"))),
        })
    }

    /// Changes the field called `field`. Fields that must go together are compared by [`Config::validate`].
    ///
    /// # Errors
    ///
    /// `unknown-key`, or what is wrong with the value. The configuration is then as it was.
    pub fn set(&mut self, field: &str, value: Value) -> Result<(), Error> {
        let value = &value;
        match field {
            "generator" => self.generator = name(field, value)?,
            "samples" => self.samples = SAMPLES.integer(field, value)? as usize,
            "noise" => self.noise = NOISE.number(field, value)?,
            "split" => self.split = SPLIT.number(field, value)?,
            "dataSeed" => {
                let seed = SEED.integer(field, value);
                self.data_seed =
                    word_or(field, value, AFTER_WEIGHTS, DataSeed::AfterWeights, seed.map(DataSeed::Seed))?;
            }
            "hiddenLayers" => self.hidden_layers = hidden_layers(field, value)?,
            "activation" => {
                self.activation = per_layer(value, |value| one_of(field, value, Activation::HIDDEN))?
            }
            "outputActivation" => self.output_activation = name(field, value)?,
            "bias" => self.bias = per_layer(value, |value| flag(field, value))?,
            "lossFunction" => self.loss_function = name(field, value)?,
            "reduction" => self.reduction = name(field, value)?,
            "reportReduction" => self.report_reduction = name(field, value)?,
            "optimizer" => self.optimizer = name(field, value)?,
            "learningRate" => self.learning_rate = LEARNING_RATE.number(field, value)?,
            "momentum" => self.momentum = DECAY.number(field, value)?,
            "rho" => self.rho = DECAY.number(field, value)?,
            "beta1" => self.beta1 = DECAY.number(field, value)?,
            "beta2" => self.beta2 = DECAY.number(field, value)?,
            "epsilon" => self.epsilon = EPSILON.number(field, value)?,
            "epsilonMode" => self.epsilon_mode = name(field, value)?,
            "batchSize" => {
                let rows = BATCH.integer(field, value).map(|rows| BatchSize::Rows(rows as usize));
                self.batch_size = word_or(field, value, FULL, BatchSize::Full, rows)?;
            }
            "batchOrder" => self.batch_order = name(field, value)?,
            "init" => self.init = name(field, value)?,
            "initScale" => self.init_scale = INIT_SCALE.number(field, value)?,
            "l1" => self.l1 = PENALTY.number(field, value)?,
            "l2" => self.l2 = PENALTY.number(field, value)?,
            "l2Scale" => self.l2_scale = name(field, value)?,
            "penalizeWeights" => self.penalize_weights = flag(field, value)?,
            "penalizeBiases" => self.penalize_biases = flag(field, value)?,
            "reportPenalty" => self.report_penalty = flag(field, value)?,
            "quirk" => self.quirk = name(field, value)?,
            "seed" => self.seed = SEED.integer(field, value)?,
            _ => return Err(unknown_key(field, value.clone())),
        }
        Ok(())
    }
}

fn unknown_key(field: &str, value: Value) -> Error {
    Error::new(Code::UnknownKey, field, value, format!("one of {}", FIELDS.join(", ")))
}

/// The choice called by `value`.
fn name<T: Named>(field: &str, value: &Value) -> Result<T, Error> {
    one_of(field, value, T::ALL)
}

/// The choice called by `value`, out of some.
fn one_of<T: Named>(field: &str, value: &Value, choices: &[T]) -> Result<T, Error> {
    let refused = |code| {
        let names: Vec<_> = choices.iter().map(|choice| choice.name()).collect();
        Error::new(code, field, value.clone(), format!("one of {}", names.join(", ")))
    };
    let Value::Text(text) = value else { return Err(refused(Code::WrongType)) };
    let found = choices.iter().copied().find(|choice| choice.name() == text);
    found.ok_or_else(|| refused(Code::UnknownName))
}

fn flag(field: &str, value: &Value) -> Result<bool, Error> {
    match value {
        Value::Flag(flag) => Ok(*flag),
        _ => Err(Error::new(Code::WrongType, field, value.clone(), "true or false")),
    }
}

/// What `word` stands for if the value is that word, else what was read as a number.
fn word_or<T>(
    field: &str,
    value: &Value,
    word: &str,
    meaning: T,
    number: Result<T, Error>,
) -> Result<T, Error> {
    match value {
        Value::Text(text) if text == word => Ok(meaning),
        Value::Text(_) => number.map_err(|error| {
            Error::new(Code::UnknownName, field, value.clone(), format!("{} or \"{word}\"", error.allowed()))
        }),
        _ => number.map_err(|error| {
            Error::new(error.code(), field, value.clone(), format!("{} or \"{word}\"", error.allowed()))
        }),
    }
}

fn hidden_layers(field: &str, value: &Value) -> Result<Vec<usize>, Error> {
    let refused = |code| {
        let allowed = format!("a list of at most {HIDDEN_LAYERS} entries, each {UNITS}");
        Err(Error::new(code, field, value.clone(), allowed))
    };
    let Value::List(entries) = value else { return refused(Code::WrongType) };
    if entries.len() > HIDDEN_LAYERS {
        return refused(Code::OutOfRange);
    }
    let widths = entries.iter().map(|entry| UNITS.integer(field, entry).map(|units| units as usize));
    widths.collect::<Result<_, _>>().or_else(|error: Error| refused(error.code()))
}

/// One value for all layers or a list of them; the list's length is compared by [`Config::validate`].
fn per_layer<T>(value: &Value, read: impl Fn(&Value) -> Result<T, Error>) -> Result<PerLayer<T>, Error> {
    match value {
        Value::List(values) => values.iter().map(read).collect::<Result<_, _>>().map(PerLayer::Each),
        value => read(value).map(PerLayer::All),
    }
}

fn from_layers<T: Copy>(layers: &PerLayer<T>, write: impl Fn(T) -> Value) -> Value {
    match layers {
        PerLayer::All(value) => write(*value),
        PerLayer::Each(values) => Value::List(values.iter().map(|&value| write(value)).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(refusal("seed", 0.5).ends_with("a whole number from 0 to 4294967295."));
        assert!(refusal("learningrate", 1.0).starts_with("learningrate is not a field; allowed is one of"));
    }

    #[test]
    fn words_stand_for_special_values() {
        let mut config = Config::default();
        assert_eq!(config.set("dataSeed", "after_weights".into()), Ok(()));
        assert_eq!(config.set("batchSize", 10.0.into()), Ok(()));
        assert_eq!(config.data_seed, DataSeed::AfterWeights);
        assert_eq!(config.batch_size, BatchSize::Rows(10));
        assert_eq!(config.set("batchSize", "full".into()), Ok(()));
        assert_eq!(config.batch_size, BatchSize::Full);
    }
}
