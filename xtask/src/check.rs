//! `cargo xtask check`: the fast tests, for while one works. Also the first part of `cargo xtask test`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::process::run as run_command;
use crate::stages::Stage;
use crate::toolchain::WasmCompiler;
use crate::{engine, node, stages, toolchain};

/// In the order of what fails fastest.
pub(crate) const STAGES: &[Stage] = &[
    ("preparation", prepare),
    ("format", format),
    ("lints", lints),
    ("lints for WebAssembly", lints_for_wasm),
    ("engine", engine::build),
    ("types", types),
    ("Node tests", node_tests),
    ("Rust tests", rust_tests),
];

/// Runs the fast stages.
pub(crate) fn run() -> Result<()> {
    stages::run(STAGES)
}

fn prepare() -> Result<()> {
    toolchain::prepare_components()?;
    toolchain::prepare()?;
    node::prepare()
}

fn format() -> Result<()> {
    run_command(toolchain::cargo().args(["fmt", "--all", "--check"]))
}

fn lints() -> Result<()> {
    run_command(toolchain::cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// What only the browser gets is seen only by a compiler for the browser.
fn lints_for_wasm() -> Result<()> {
    let compiler = toolchain::prepare()?;
    if compiler == WasmCompiler::Distribution {
        println!("skipped: the distribution's compiler has no clippy");
        return Ok(());
    }
    let mut clippy = compiler.cargo("clippy");
    clippy.args(["--package", "two-layer", "--package", "two-layer-binding"]);
    clippy.args(engine::ENGINES.iter().flat_map(|engine| ["--package", engine.package]));
    run_command(clippy.args(["--", "-D", "warnings"]))
}

fn types() -> Result<()> {
    run_command(&mut node::package_program("typescript/bin/tsc"))
}

/// All `*.test.js` outside `tests/browser/`: pure modules, and the shipped `.wasm` in Node.
fn node_tests() -> Result<()> {
    let mut files = Vec::new();
    for folder in ["tests", "www"] {
        find_tests(Path::new(folder), &mut files)?;
    }
    files.sort();
    run_command(Command::new("node").args(["--test", "--test-reporter=spec"]).args(files))
}

fn find_tests(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            if path != Path::new("tests/browser") {
                find_tests(&path, found)?;
            }
        } else if path.to_string_lossy().ends_with(".test.js") {
            found.push(path);
        }
    }
    Ok(())
}

fn rust_tests() -> Result<()> {
    run_command(toolchain::cargo().args(["test", "--workspace"]))
}
