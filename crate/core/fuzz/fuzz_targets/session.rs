//! A run from outside, and what a reader does with it.
#![no_main]

#[expect(dead_code, reason = "the others have targets of their own")]
#[path = "../../../../tests/hostile/visit.rs"]
mod visit;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| visit::session(bytes));
