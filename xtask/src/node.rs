//! Node and the npm packages: Vite, TypeScript, Playwright, wasm-opt, Lit, uPlot.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process::{note, read, run};

/// The oldest Node that Vite runs on.
const OLDEST: (u32, u32) = (20, 19);

/// Makes sure of Node, and of exactly the packages `package-lock.json` names.
pub(crate) fn prepare() -> Result<()> {
    let Some(version) = read(Command::new("node").arg("--version")) else {
        bail!("Node is missing; install Node {}.{} or newer from https://nodejs.org", OLDEST.0, OLDEST.1);
    };
    if parse(&version).is_none_or(|found| found < OLDEST) {
        bail!("Node is {version}; install Node {}.{} or newer from https://nodejs.org", OLDEST.0, OLDEST.1);
    }
    install(Path::new("."), "installing the npm packages (npm ci)")
}

/// Makes sure of exactly the packages the `package-lock.json` in `folder` names.
pub(crate) fn install(folder: &Path, doing: &str) -> Result<()> {
    // The lock file the installed packages were made from.
    let stamp = folder.join("node_modules/.installed-lock.json");
    let wanted = fs::read(folder.join("package-lock.json")).context("package-lock.json cannot be read")?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    note(doing);
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut install = Command::new(npm);
    install.args(["ci", "--loglevel=error"]).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
    run(&mut install).context("the npm packages cannot be installed; npm's own words are above")?;
    fs::write(stamp, wanted)?;
    Ok(())
}

/// `node <script>`, a program of one of the packages; faster than `npx`, and never another version.
pub(crate) fn package_program(script: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(format!("node_modules/{script}"));
    command
}

/// `v20.19.1` is `(20, 19)`.
fn parse(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}
