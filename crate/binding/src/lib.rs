//! What both bindings of `two-layer` to JavaScript share.
//!
//! Configs and other plain values on their way in and out (`config.rs`), errors on their way out (`error.rs`), the memory
//! allocator, and a word on the console when something panics. What is exported to JavaScript otherwise is the business of
//! the two engines: `crate/wasm`, which trains and paints, and `crate/inside`, which looks inside.

mod config;
mod error;

use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::wasm_bindgen;

pub use config::{config_to_js, dataset, layers_to_js, object, read, value_to_js, words};
pub use error::Thrown;

/// A seventh of the size of the one of the standard library, and a step allocates nothing anyway.
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// Lets a panic say on the console where it happened; the trap that follows it says nothing.
#[wasm_bindgen(start)]
fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place =
            panic.location().map_or_else(String::new, |at| format!(" at {}:{}", at.file(), at.line()));
        web_sys::console::error_1(&format!("two-layer panicked{place}").into());
    }));
}
