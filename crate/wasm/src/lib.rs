//! The binding of `two-layer` to JavaScript: translates, decides nothing.
//!
//! `www/engine/session.js` is its only user. What crosses: numbers, plain objects for configs and shapes, and arrays, which
//! are copied; no view of WebAssembly's memory leaves this crate. What goes wrong is thrown as an `Error` with a code
//! (`crate/binding`); ranges, defaults and names are the core's.

#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod config;
mod entropy;
mod names;
mod session;

pub use config::complete_config;
pub use entropy::random_seed;
pub use names::names;
pub use session::RawSession;
