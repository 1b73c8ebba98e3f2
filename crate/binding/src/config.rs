//! Configs on their way in and out.
//!
//! By hand: serde would ask only for the fields it wants, so that a misspelt key passes unseen, and its errors do not name
//! the field but do bring along the formatting of floating-point numbers, which alone is larger than the rest of this crate.

use alloc::string::String;
use alloc::vec::Vec;

use js_sys::{Array, Object, Reflect};
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

/// A plain object.
pub fn object<'a>(entries: impl IntoIterator<Item = (&'a str, JsValue)>) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        set(&object, key, &value);
    }
    object.into()
}

/// Gives a fresh object a property, which cannot fail.
pub(crate) fn set(object: &JsValue, key: &str, value: &JsValue) {
    let _ = Reflect::set(object, &key.into(), value);
}

/// A config as a plain object with all fields.
pub fn config_to_js(config: &Config) -> JsValue {
    object(FIELDS.iter().filter_map(|&field| Some((field, value_to_js(&config.get(field).ok()?)))))
}

/// A value as JavaScript would write it.
pub fn value_to_js(value: &Value) -> JsValue {
    match value {
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.into(),
        Value::Flag(flag) => (*flag).into(),
        Value::List(entries) => list(entries),
        Value::Numbers(count) => (*count as f64).into(),
        Value::Other(_) => JsValue::NULL,
    }
}

/// Values as JavaScript would write them, in a list.
pub(crate) fn list(values: &[Value]) -> JsValue {
    values.iter().map(value_to_js).collect::<Array>().into()
}

/// Words in a list.
pub fn words(words: &[&str]) -> JsValue {
    words.iter().map(|&word| JsValue::from(word)).collect::<Array>().into()
}

/// The shapes of layers, a list of plain objects.
pub fn layers_to_js(layers: &[Dense]) -> JsValue {
    let layer = |&Dense { fan_in, fan_out, activation, bias }: &Dense| {
        object([
            ("fanIn", fan_in.into()),
            ("fanOut", fan_out.into()),
            ("activation", activation.name().into()),
            ("bias", bias.into()),
        ])
    };
    layers.iter().map(layer).collect::<Array>().into()
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
