//! Two numbers side by side: one SIMD register in WebAssembly, two `f64` with the same bits elsewhere.

#[cfg(not(target_arch = "wasm32"))]
mod twin;
#[cfg(target_arch = "wasm32")]
mod wasm;

#[cfg(not(target_arch = "wasm32"))]
pub use twin::F64x2;
#[cfg(not(target_arch = "wasm32"))]
pub(super) use twin::{floor, sqrt};
#[cfg(target_arch = "wasm32")]
pub use wasm::F64x2;
#[cfg(target_arch = "wasm32")]
pub(super) use wasm::{floor, sqrt};
