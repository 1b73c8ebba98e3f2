//! `cargo xtask test`: everything, as the continuous integration runs it.

use anyhow::Result;

use crate::process::run as run_command;
use crate::stages::Stage;
use crate::{browser, check, node, site, stages, toolchain};

/// What `check` leaves out because it takes its time.
const SLOW_STAGES: &[Stage] = &[
    ("Rust tests, optimized", optimized_tests),
    ("site", site::bundle),
    ("browser", prepare_browser),
    ("browser tests", browser_tests),
];

/// Runs all stages.
pub(crate) fn run() -> Result<()> {
    stages::run(&[check::STAGES, SLOW_STAGES].concat())
}

/// The golden fixtures and the sweeps over millions of points: too slow without the optimizer, and they have
/// to hold with it.
fn optimized_tests() -> Result<()> {
    run_command(toolchain::cargo().args(["test", "--release", "--package", "two-layer"]))
}

fn prepare_browser() -> Result<()> {
    browser::prepare().map(|program| println!("{}", program.display()))
}

fn browser_tests() -> Result<()> {
    let mut tests = node::package_program("@playwright/test/cli.js");
    run_command(tests.arg("test").env("CHROMIUM", browser::prepare()?))
}
