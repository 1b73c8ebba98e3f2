//! A field of a configuration while it is read or written: its place, and what is allowed there.

use alloc::vec::Vec;

use super::range::Range;
use super::{MAX_LAYERS, PerLayer, SampleSeed, Value};
use crate::activation::Activation;
use crate::batch::BatchSize;
use crate::error::{Allowed, Code, Error};
use crate::features::{Feature, Features};
use crate::names::Named;

/// What `sampleSeed` says for [`SampleSeed::AfterWeights`].
const AFTER_WEIGHTS: &str = "after_weights";
/// What `batchSize` says for [`BatchSize::Full`].
const FULL: &str = "full";
/// What `features` says for [`Features::RAW`].
const RAW: &str = "raw";

/// The place of a field, by the kind of value it takes.
pub(super) enum Slot<'a> {
    Number(Range, &'a mut f64),
    Count(Range, &'a mut usize),
    Seed(Range, &'a mut u32),
    Flag(&'a mut bool),
    Choice(&'a mut dyn Named),
    SampleSeed(Range, &'a mut SampleSeed),
    BatchSize(Range, &'a mut BatchSize),
    Features(&'a mut Features),
    Widths(Range, &'a mut Vec<usize>),
    Activations(&'a mut PerLayer<Activation>),
    Flags(&'a mut PerLayer<bool>),
}

impl Slot<'_> {
    /// The field's value.
    pub(super) fn read(self) -> Value {
        match self {
            Slot::Number(_, number) => (*number).into(),
            Slot::Count(_, count) => (*count).into(),
            Slot::Seed(_, seed) => (*seed).into(),
            Slot::Flag(flag) => (*flag).into(),
            Slot::Choice(choice) => choice.name().into(),
            Slot::SampleSeed(_, seed) => match *seed {
                SampleSeed::Seed(seed) => seed.into(),
                SampleSeed::AfterWeights => AFTER_WEIGHTS.into(),
            },
            Slot::BatchSize(_, size) => match *size {
                BatchSize::Full => FULL.into(),
                BatchSize::Rows(rows) => rows.into(),
            },
            Slot::Features(features) if features.is_raw() => RAW.into(),
            Slot::Features(features) => {
                Value::List(features.iter().map(|feature| feature.name().into()).collect())
            }
            Slot::Widths(_, widths) => Value::List(widths.iter().map(|&units| units.into()).collect()),
            Slot::Activations(layers) => from_layers(layers, |activation| activation.name().into()),
            Slot::Flags(layers) => from_layers(layers, Value::Flag),
        }
    }

    /// Gives the field called `field` another value, if it is allowed there.
    pub(super) fn write(self, field: &str, value: &Value) -> Result<(), Error> {
        match self {
            Slot::Number(range, number) => *number = range.number(field, value)?,
            Slot::Count(range, count) => *count = range.integer(field, value)? as usize,
            Slot::Seed(range, seed) => *seed = range.integer(field, value)?,
            Slot::Flag(flag) => *flag = read_flag(field, value)?,
            Slot::Choice(choice) => choice.choose(read_choice(field, value, choice.names())?),
            Slot::SampleSeed(range, seed) => {
                *seed = word_or_integer(field, value, AFTER_WEIGHTS, range)?
                    .map_or(SampleSeed::AfterWeights, SampleSeed::Seed);
            }
            Slot::BatchSize(range, size) => {
                *size = word_or_integer(field, value, FULL, range)?
                    .map_or(BatchSize::Full, |rows| BatchSize::Rows(rows as usize));
            }
            Slot::Features(features) => *features = read_features(field, value)?,
            Slot::Widths(range, widths) => *widths = read_widths(field, value, range)?,
            Slot::Activations(layers) => {
                let names = &Activation::NAMES[..Activation::HIDDEN.len()];
                *layers = to_layers(value, |value| Ok(Activation::ALL[read_choice(field, value, names)?]))?;
            }
            Slot::Flags(layers) => *layers = to_layers(value, |value| read_flag(field, value))?,
        }
        Ok(())
    }
}

/// The index of the name that `value` is.
fn read_choice(field: &str, value: &Value, names: &[&str]) -> Result<usize, Error> {
    let (code, found) = match value {
        Value::Text(text) => (Code::UnknownName, names.iter().position(|name| name == text)),
        _ => (Code::WrongType, None),
    };
    found.ok_or_else(|| Error::new(code, field, value.clone(), Allowed::new("one of {}", [names.into()])))
}

fn read_flag(field: &str, value: &Value) -> Result<bool, Error> {
    match value {
        Value::Flag(flag) => Ok(*flag),
        _ => Err(Error::new(Code::WrongType, field, value.clone(), "true or false")),
    }
}

/// A whole number, or `None` for the word that may stand in its place.
fn word_or_integer(field: &str, value: &Value, word: &str, range: Range) -> Result<Option<u32>, Error> {
    if matches!(value, Value::Text(text) if text == word) {
        return Ok(None);
    }
    range.integer(field, value).map(Some).map_err(|error| {
        let code = if let Value::Text(_) = value { Code::UnknownName } else { error.code() };
        let words = [" or \"", word, "\""].concat();
        Error::new(code, field, value.clone(), range.allowed().between("", [], &words))
    })
}

fn read_features(field: &str, value: &Value) -> Result<Features, Error> {
    let refused = |code| {
        let words = "\"{}\" or a list of different ones of {}";
        Error::new(code, field, value.clone(), Allowed::new(words, [RAW.into(), Feature::NAMES.into()]))
    };
    let list = match value {
        Value::Text(text) if text == RAW => return Ok(Features::RAW),
        Value::Text(_) => return Err(refused(Code::UnknownName)),
        Value::List(list) => list,
        _ => return Err(refused(Code::WrongType)),
    };
    let read = |entry| read_choice(field, entry, Feature::NAMES).map(|index| Feature::ALL[index]);
    let chosen: Vec<Feature> =
        list.iter().map(read).collect::<Result<_, _>>().map_err(|error: Error| refused(error.code()))?;
    let features = Features::of(&chosen);
    let is_set = !chosen.is_empty() && features.iter().count() == chosen.len();
    if is_set { Ok(features) } else { Err(refused(Code::OutOfRange)) }
}

fn read_widths(field: &str, value: &Value, range: Range) -> Result<Vec<usize>, Error> {
    let refused = |code| {
        let most = [(MAX_LAYERS - 1).into()];
        let allowed = range.allowed().between("a list of at most {} entries, each ", most, "");
        Error::new(code, field, value.clone(), allowed)
    };
    let Value::List(entries) = value else { return Err(refused(Code::WrongType)) };
    if entries.len() >= MAX_LAYERS {
        return Err(refused(Code::OutOfRange));
    }
    let widths = entries.iter().map(|entry| range.integer(field, entry).map(|units| units as usize));
    widths.collect::<Result<_, _>>().map_err(|error: Error| refused(error.code()))
}

/// One value for all layers or a list of them; the list's length is compared by `Config::validate`.
fn to_layers<T>(value: &Value, read: impl Fn(&Value) -> Result<T, Error>) -> Result<PerLayer<T>, Error> {
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
