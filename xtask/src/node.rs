//! Node and the npm packages: Vite, TypeScript, Playwright, wasm-opt, Lit, uPlot.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process::{note, read, run};

/// The oldest Node that Vite runs on.
const OLDEST: (u32, u32) = (20, 19);

/// The lock file the installed packages were made from.
const INSTALLED: &str = "node_modules/.installed-lock.json";

/// Makes sure of Node, and of exactly the packages `package-lock.json` names.
pub(crate) fn prepare() -> Result<()> {
    let Some(version) = read(Command::new("node").arg("--version")) else {
        bail!("Node is missing; install Node {}.{} or newer from https://nodejs.org", OLDEST.0, OLDEST.1);
    };
    if parse(&version).is_none_or(|found| found < OLDEST) {
        bail!("Node is {version}; install Node {}.{} or newer from https://nodejs.org", OLDEST.0, OLDEST.1);
    }

    let wanted = fs::read("package-lock.json").context("package-lock.json cannot be read")?;
    if fs::read(INSTALLED).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    note("installing the npm packages (npm ci)");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(Command::new(npm).args(["ci", "--loglevel=error"]).stdin(Stdio::null()).stdout(Stdio::null()))
        .context("the npm packages cannot be installed; npm's own words are above")?;
    fs::write(INSTALLED, wanted)?;
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
