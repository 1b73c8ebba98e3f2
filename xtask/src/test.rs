//! `cargo xtask test`: everything, as the continuous integration runs it.

use std::process::Command;

use anyhow::Result;

use crate::process::run as run_command;
use crate::stages::Stage;
use crate::{browser, check, dist, hosts, node, python, site, stages, toolchain};

/// What `check` leaves out because it takes its time.
const SLOW_STAGES: &[Stage] = &[
    ("fixtures, accuracy and distributions, as released", released_tests),
    ("Python", prepare_python),
    ("exported programs", exported_programs),
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

fn prepare_python() -> Result<()> {
    let python = python::prepare()?;
    println!("{}", python.display());
    match python::with_torch(&python) {
        Some(torch) => println!("{} with PyTorch", torch.display()),
        None => println!("no PyTorch: its programs are skipped"),
    }
    Ok(())
}

/// What a run is exported as, run by Python and compared with the core.
fn exported_programs() -> Result<()> {
    let python = python::prepare()?;
    let mut tests = Command::new("node");
    tests.args(["--test", "--test-reporter=spec", "tests/export/python.js"]).env("PYTHON", &python);
    if let Some(torch) = python::with_torch(&python) {
        tests.env("PYTHON_TORCH", torch);
    }
    run_command(&mut tests)
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
