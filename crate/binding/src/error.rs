//! Errors of the core as JavaScript exceptions.

use js_sys::Error;
use wasm_bindgen::JsValue;

use crate::config::{list, set, value_to_js};

/// An error on its way to JavaScript, where it is thrown as an `Error` called `TwoLayerError` with the properties `code`,
/// `field`, `value`, `allowed` (words with gaps, `{}`) and `values` (what goes into them). Its sentence is made of them by
/// `www/engine/errors.js`, which makes all of them.
#[derive(Debug)]
pub struct Thrown(Error);

impl Thrown {
    /// `error` about something JavaScript gave, which is shown as it was given.
    pub fn about(error: &two_layer::Error, given: &JsValue) -> Thrown {
        let thrown = Error::new(error.code().name());
        thrown.set_name("TwoLayerError");
        for (key, value) in [
            ("code", &error.code().name().into()),
            ("field", &error.field().into()),
            ("value", given),
            ("allowed", &error.allowed().words().into()),
            ("values", &list(error.allowed().values())),
        ] {
            set(&thrown, key, value);
        }
        Thrown(thrown)
    }
}

impl From<two_layer::Error> for Thrown {
    fn from(error: two_layer::Error) -> Thrown {
        Thrown::about(&error, &value_to_js(error.value()))
    }
}

impl From<Thrown> for JsValue {
    fn from(thrown: Thrown) -> JsValue {
        thrown.0.into()
    }
}
