//! Settings without a session.

use js_sys::Object;
use two_layer::Config;
use two_layer_binding::{Thrown, config_to_js, read};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The config of a session that begins with `config` and with points of so many features and outputs; by default with those the config
/// generates.
///
/// # Errors
///
/// Throws what such a session would throw.
#[wasm_bindgen(js_name = completeConfig, unchecked_return_type = "any")]
pub fn complete_config(
    config: &Object,
    features: Option<usize>,
    outputs: Option<usize>,
) -> Result<JsValue, Thrown> {
    let complete = read(&Config::default(), config)?;
    complete.validate_for(features.zip(outputs))?;
    Ok(config_to_js(&complete))
}
