//! The second engine: what looks inside a run. Translates, decides nothing.
//!
//! `www/engine/inside.js` is its only user and loads it when somebody looks. The first engine (`crate/wasm`) trains; this one
//! gets copies of its settings, points and parameters, and answers questions about them. What crosses: numbers, plain
//! objects and arrays, which are copied. What goes wrong is thrown as an `Error` with a code (`crate/binding`).

#![cfg_attr(target_arch = "wasm32", no_std)]

extern crate alloc;

mod activation;
mod landscape;
mod run;
mod worksheet;

pub use activation::activation_curve;
pub use run::RawInside;
