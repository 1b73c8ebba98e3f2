//! Configs on their way in and out.
//!
//! Out, `serde-wasm-bindgen` makes plain objects. In, values are taken by hand: serde would ask only for the fields it
//! wants, so that a misspelt key passes unseen, and its errors do not name the field but do bring along the formatting of
//! floating-point numbers, which alone is larger than the rest of this crate.

use js_sys::{Array, Object};
use serde::{Serialize, Serializer};
use two_layer::{Config, Dataset, Dense, Error, FIELDS, Value};
use wasm_bindgen::{JsCast, JsValue};

use crate::error::Thrown;

/// `before` with other values for the fields that are keys of `object`; of the others, those change that have to follow.
///
/// # Errors
///
/// `unknown-key`, or what the core refuses.
pub fn read(before: &Config, object: &Object) -> Result<Config, Thrown> {
    let mut config = before.clone();
    let mut keys = Vec::new();
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        let (key, given) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
        config.set(&key, value(&given)).map_err(|error| Thrown::about(&error, &given))?;
        keys.push(key);
    }
    config.follow(&keys.iter().map(String::as_str).collect::<Vec<_>>(), before);
    Ok(config)
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
struct PlainConfig<'a>(&'a Config);

impl Serialize for PlainConfig<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = FIELDS.iter().filter_map(|&field| Some((field, PlainValue(self.0.get(field).ok()?))));
        serializer.collect_map(fields)
    }
}

/// What JavaScript sees of a value.
struct PlainValue(Value);

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
struct PlainLayers<'a>(&'a [Dense]);

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

// One function per kind, not a generic one: generic code would be compiled into each engine once more.

/// A config as a plain object with all fields.
pub fn config_to_js(config: &Config) -> JsValue {
    to_js(&PlainConfig(config))
}

/// A value as JavaScript would write it.
pub fn value_to_js(value: Value) -> JsValue {
    to_js(&PlainValue(value))
}

/// The shapes of layers, a list of plain objects.
pub fn layers_to_js(layers: &[Dense]) -> JsValue {
    to_js(&PlainLayers(layers))
}

/// A plain JavaScript value: objects for maps, null for nothing.
pub fn to_js(value: &impl Serialize) -> JsValue {
    // Numbers, words, flags and lists of them always have a place in JavaScript.
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// Points: `x` `[n × features]` and `y` `[n × outputs]` row by row, `test[n]` 1 for test points.
///
/// # Errors
///
/// What [`Dataset::new`] refuses.
pub fn dataset(x: &[f64], y: &[f64], test: &[u8], features: usize, outputs: usize) -> Result<Dataset, Error> {
    let test: Vec<bool> = test.iter().map(|&test| test != 0).collect();
    Dataset::new(features, outputs, x, y, &test)
}
