//! Configs on their way in and out.
//!
//! Out, `serde-wasm-bindgen` makes plain objects. In, values are taken by hand: serde would ask only for the fields it
//! wants, so that a misspelt key passes unseen, and its errors do not name the field but do bring along the formatting of
//! floating-point numbers, which alone is larger than the rest of this crate.

use js_sys::{Array, Object};
use serde::{Serialize, Serializer};
use two_layer::{
    Activation, BatchOrder, Config, Dense, EpsilonMode, FIELDS, Generator, Init, L2Scale, Loss,
    OptimizerKind, Quirk, Reduction, Value,
};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Thrown;

/// Changes the fields that are keys of `object`; of the others, those change that have to follow.
///
/// # Errors
///
/// `unknown-key`, or what the core refuses; `config` may then be half changed.
pub(crate) fn read(config: &mut Config, object: &Object) -> Result<(), Thrown> {
    let before = config.clone();
    let mut keys = Vec::new();
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        let (key, given) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        config.set(&key, value(&given)).map_err(|error| Thrown::about(&error, &given))?;
        keys.push(key);
    }
    config.follow(&keys.iter().map(String::as_str).collect::<Vec<_>>(), &before);
    Ok(())
}

/// A value as the core sees it.
fn value(given: &JsValue) -> Value {
    if Array::is_array(given) {
        return Value::List(given.unchecked_ref::<Array>().iter().map(|entry| scalar(&entry)).collect());
    }
    scalar(given)
}

/// As [`value`], but not a list: no field has lists in lists. NaN counts as no number.
fn scalar(given: &JsValue) -> Value {
    if let Some(number) = given.as_f64().filter(|number| !number.is_nan()) {
        Value::Number(number)
    } else if let Some(flag) = given.as_bool() {
        Value::Flag(flag)
    } else if let Some(text) = given.as_string() {
        Value::Text(text)
    } else {
        Value::Other("of another kind")
    }
}

/// What JavaScript sees of a config: a plain object with all fields.
#[derive(Debug)]
pub(crate) struct PlainConfig<'a>(pub(crate) &'a Config);

impl Serialize for PlainConfig<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = FIELDS.iter().filter_map(|&field| Some((field, PlainValue(self.0.get(field).ok()?))));
        serializer.collect_map(fields)
    }
}

/// What JavaScript sees of a value.
#[derive(Debug)]
pub(crate) struct PlainValue(pub(crate) Value);

impl Serialize for PlainValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Value::Number(number) => serializer.serialize_f64(*number),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
            Value::List(entries) => serializer.collect_seq(entries.iter().cloned().map(PlainValue)),
            Value::Other(_) => serializer.serialize_none(),
        }
    }
}

/// What JavaScript sees of the shapes of layers: a list of plain objects.
#[derive(Debug)]
pub(crate) struct PlainLayers<'a>(pub(crate) &'a [Dense]);

impl Serialize for PlainLayers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(PlainLayer))
    }
}

struct PlainLayer<'a>(&'a Dense);

impl Serialize for PlainLayer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Dense { fan_in, fan_out, activation, bias } = *self.0;
        let entries: [(&str, Value); 4] = [
            ("fanIn", fan_in.into()),
            ("fanOut", fan_out.into()),
            ("activation", activation.name().into()),
            ("bias", bias.into()),
        ];
        serializer.collect_map(entries.map(|(key, value)| (key, PlainValue(value))))
    }
}

/// A plain JavaScript value: objects for maps, null for nothing.
pub(crate) fn to_js(value: &impl Serialize) -> JsValue {
    // Numbers, words, flags and lists of them always have a place in JavaScript.
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// The choices of every field that is a name, in the order of menus: a plain object of lists.
#[wasm_bindgen(unchecked_return_type = "any")]
pub fn names() -> JsValue {
    struct Choices;

    impl Serialize for Choices {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let hidden = &Activation::NAMES[..Activation::HIDDEN.len()];
            let choices: [(&str, &[&str]); 11] = [
                ("generator", Generator::NAMES),
                ("activation", hidden),
                ("outputActivation", Activation::NAMES),
                ("lossFunction", Loss::NAMES),
                ("reduction", Reduction::NAMES),
                ("optimizer", OptimizerKind::NAMES),
                ("epsilonMode", EpsilonMode::NAMES),
                ("batchOrder", BatchOrder::NAMES),
                ("init", Init::NAMES),
                ("l2Scale", L2Scale::NAMES),
                ("quirk", Quirk::NAMES),
            ];
            serializer.collect_map(choices)
        }
    }

    to_js(&Choices)
}
