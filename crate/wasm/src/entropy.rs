//! Chance from outside: the one place that asks for it.

use js_sys::Error;
use wasm_bindgen::prelude::wasm_bindgen;

/// A seed nobody chose, 0 to 2³² − 1. It becomes part of the config, is shown, and gives the same run again.
///
/// # Errors
///
/// If the browser has no source of randomness.
#[wasm_bindgen(js_name = randomSeed)]
pub fn random_seed() -> Result<u32, Error> {
    getrandom::u32().map_err(|_| Error::new("This browser has no source of randomness."))
}
