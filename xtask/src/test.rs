//! `cargo xtask test`: everything, as the continuous integration runs it.

use anyhow::Result;

use crate::process::run as run_command;
use crate::stages::Stage;
use crate::{browser, check, dist, hosts, node, site, stages, toolchain};

/// What `check` leaves out because it takes its time.
const SLOW_STAGES: &[Stage] = &[
    ("fixtures, accuracy and distributions, as released", released_tests),
    ("site", site::bundle),
    ("package, single files, documentation", dist::publish),
    ("browser", prepare_browser),
    ("browser tests", browser_tests),
    ("sites of others", hosts::build),
    ("the element in sites of others", host_tests),
];

/// Runs all stages.
pub(crate) fn run() -> Result<()> {
    stages::run(&[check::STAGES, SLOW_STAGES].concat())
}

/// What is promised digit for digit has to hold without overflow checks and assertions as well.
fn released_tests() -> Result<()> {
    let tests =
        ["--test", "golden", "--test", "math_accuracy", "--test", "same_bits", "--test", "distributions"];
    run_command(toolchain::cargo().args(["test", "--release", "--package", "two-layer"]).args(tests))
}

fn prepare_browser() -> Result<()> {
    browser::prepare().map(|program| println!("{}", program.display()))
}

fn browser_tests() -> Result<()> {
    playwright("page")
}

fn host_tests() -> Result<()> {
    playwright("hosts")
}

/// The tests of one project of `playwright.config.js`.
fn playwright(project: &str) -> Result<()> {
    let mut tests = node::package_program("@playwright/test/cli.js");
    run_command(tests.args(["test", "--project", project]).env("CHROMIUM", browser::prepare()?))
}
