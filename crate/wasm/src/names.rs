//! The choices a menu shows.

use two_layer::{
    Activation, BatchOrder, EpsilonMode, Feature, Generator, Init, L2Scale, Loss, OptimizerKind, Quirk,
    Reduction,
};
use two_layer_binding::{object, words};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The choices of every field that is a name, in the order of menus: a plain object of lists.
#[wasm_bindgen(unchecked_return_type = "any")]
pub fn names() -> JsValue {
    let choices: [(&str, &[&str]); 12] = [
        ("generator", Generator::NAMES),
        ("features", Feature::NAMES),
        ("activation", &Activation::NAMES[..Activation::HIDDEN.len()]),
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
    object(choices.map(|(field, names)| (field, words(names))))
}
