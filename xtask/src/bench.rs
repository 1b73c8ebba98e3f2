//! `cargo xtask bench`: what the page weighs, what each crate adds to it, and how fast it is.
//!
//! The measurements in the browser are scripts in `benches/`; here is only what needs the compiler.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::process::run as run_command;
use crate::{browser, engine, shares, site};

/// Prints every table.
pub(crate) fn run() -> Result<()> {
    site::build()?;
    let browser = browser::prepare()?;

    let shares = shares::of(&fs::read(engine::build_named()?)?)?;
    let total: usize = shares.iter().map(|share| share.bytes).sum();
    println!("\nEngine: bytes of the .wasm by crate\n");
    for share in &shares {
        println!("{:>9} {:>5.1} %  {}", share.bytes, 100.0 * share.bytes as f64 / total as f64, share.name);
    }
    println!("{total:>9} 100.0 %  in all");

    run_command(Command::new("node").arg("benches/run.js").env("CHROMIUM", browser))
}
