//! `cargo xtask bench`: what the page weighs, what each crate adds to it, and how fast it is.
//!
//! The measurements in the browser are scripts in `benches/`; here is only what needs the compiler.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::process::run as run_command;
use crate::shares::Share;
use crate::{browser, engine, shares, site};

/// How many functions are listed.
const FUNCTIONS: usize = 20;

/// Prints every table.
pub(crate) fn run() -> Result<()> {
    site::build()?;
    let browser = browser::prepare()?;

    for (title, wasm) in engine::build_named()? {
        let shares = shares::of(&fs::read(wasm)?)?;
        let total: usize = shares.crates.iter().map(|share| share.bytes).sum();
        print_shares(&format!("{title}: bytes of the .wasm by crate, {total} in all"), &shares.crates, total);
        let largest = &shares.functions[..shares.functions.len().min(FUNCTIONS)];
        print_shares(&format!("{title}: the largest functions"), largest, total);
    }

    run_command(Command::new("node").arg("benches/run.js").env("CHROMIUM", browser))
}

fn print_shares(title: &str, shares: &[Share], total: usize) {
    println!("\n{title}\n");
    for Share { name, bytes } in shares {
        println!("{bytes:>9} {:>5.1} %  {name}", 100.0 * *bytes as f64 / total as f64);
    }
}
