//! Activations on their own.

use alloc::vec::Vec;

use two_layer::Activation;
use wasm_bindgen::prelude::wasm_bindgen;

/// g(z) of the activation with this name at each of the places `z`, then g′(z) at each; nothing for softmax, which is no
/// function of one z, and for a name there is not.
#[wasm_bindgen(js_name = activationCurve)]
pub fn activation_curve(name: &str, z: &[f64]) -> Option<Vec<f64>> {
    let (values, slopes) = Activation::from_name(name)?.curve(z)?;
    Some([values, slopes].concat())
}
