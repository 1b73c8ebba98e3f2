//! The choices a menu shows.

use serde::{Serialize, Serializer};
use two_layer::{
    Activation, BatchOrder, EpsilonMode, Feature, Generator, Init, L2Scale, Loss, OptimizerKind, Quirk,
    Reduction,
};
use two_layer_binding::to_js;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// The choices of every field that is a name, in the order of menus: a plain object of lists.
#[wasm_bindgen(unchecked_return_type = "any")]
pub fn names() -> JsValue {
    struct Choices;

    impl Serialize for Choices {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let hidden = &Activation::NAMES[..Activation::HIDDEN.len()];
            let choices: [(&str, &[&str]); 12] = [
                ("generator", Generator::NAMES),
                ("features", Feature::NAMES),
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
