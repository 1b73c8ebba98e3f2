//! What both bindings of `two-layer` to JavaScript share.
//!
//! Configs and other plain values on their way in and out (`config.rs`), errors on their way out (`error.rs`), the memory
//! allocator, and a word on the console when something panics. What is exported to JavaScript otherwise is the business of
//! the two engines: `crate/wasm`, which trains and paints, and `crate/inside`, which looks inside.

#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod config;
mod error;

use rlsf::SmallGlobalTlsf;

pub use config::{config_to_js, dataset, layers_to_js, object, read, value_to_js, words};
pub use error::Thrown;

/// A seventh of the size of the one of the standard library, and a step allocates nothing anyway.
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

/// What happens after a panic: a word on the console, since the trap says nothing. Only where, not what: texts with numbers in
/// them would be a tenth of the engine. In the engines the page loads not even that is left: `cargo xtask` makes a trap of every
/// panic (`panics.rs`), whose stack says in which function.
#[cfg(target_arch = "wasm32")]
#[panic_handler]
fn panic(panic: &core::panic::PanicInfo<'_>) -> ! {
    if let Some(at) = panic.location() {
        web_sys::console::error_3(&"two-layer panicked at".into(), &at.file().into(), &at.line().into());
    }
    core::arch::wasm32::unreachable()
}
