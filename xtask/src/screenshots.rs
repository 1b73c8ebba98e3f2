//! `cargo xtask screenshots`: the README's pictures made anew, and every view to be looked at.

use std::process::Command;

use anyhow::Result;

use crate::process::run as run_command;
use crate::{browser, site};

/// Builds the page and takes its pictures, into `docs/screenshots/` and `target/views/`.
pub(crate) fn run() -> Result<()> {
    site::build()?;
    let browser = browser::prepare()?;
    run_command(Command::new("node").arg("tests/browser/screenshots.js").env("CHROMIUM", browser))
}
