//! The binding of `two-layer` to JavaScript: translates, decides nothing.
//!
//! `www/engine/session.js` is its only user. What crosses: numbers, plain objects for configs and shapes, and arrays, which
//! are copied; no view of WebAssembly's memory leaves this crate. What goes wrong is thrown as an `Error` with a code
//! (`error.rs`); ranges, defaults and names are the core's.

mod config;
mod entropy;
mod error;
mod session;

use rlsf::SmallGlobalTlsf;
use wasm_bindgen::prelude::wasm_bindgen;

pub use config::names;
pub use entropy::random_seed;
pub use session::RawSession;

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
