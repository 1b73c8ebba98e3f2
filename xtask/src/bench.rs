//! `cargo xtask bench`: how fast Two-Layer is beside its peers, what the page weighs, what each crate adds to it.
//!
//! The measurements are scripts in `benches/`; here is only what needs the compiler.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{note, run as run_command, run_noting};
use crate::shares::Share;
use crate::{browser, engine, node, shares, site, target_folder, toolchain};

/// The one part that is not a script: the shares of the crates.
const ENGINE: &str = "engine";

/// The scripts, a part each.
const PARTS: &str = "benches/parts";

/// How many functions are listed.
const FUNCTIONS: usize = 20;

/// What the user asked for.
#[derive(Default)]
pub(crate) struct Options {
    /// Parts; none means all.
    pub(crate) names: Vec<String>,
    pub(crate) quick: bool,
    pub(crate) record: bool,
    pub(crate) rounds: Option<u32>,
    /// Written to the record.
    pub(crate) date: Option<String>,
}

impl Options {
    fn wants(&self, part: &str) -> bool {
        self.names.is_empty() || self.names.iter().any(|name| name == part)
    }

    fn check(&self) -> Result<()> {
        for name in &self.names {
            if name != ENGINE && !Path::new(PARTS).join(name).with_extension("js").is_file() {
                bail!("there is no benchmark `{name}`; there are {}", parts()?.join(", "));
            }
        }
        if self.record && !self.names.is_empty() {
            bail!("what is recorded is all of it: --record takes no names");
        }
        if self.rounds == Some(0) {
            bail!("--rounds is 0; allowed is a whole number from 1");
        }
        Ok(())
    }

    /// For `benches/run.js`.
    fn arguments(&self) -> Vec<String> {
        let mut arguments: Vec<String> = self.names.iter().filter(|name| *name != ENGINE).cloned().collect();
        for (flag, is_set) in [("--quick", self.quick), ("--record", self.record)] {
            if is_set {
                arguments.push(flag.to_owned());
            }
        }
        arguments.extend(self.rounds.map(|rounds| format!("--rounds={rounds}")));
        arguments.extend(self.date.as_ref().map(|date| format!("--date={date}")));
        arguments
    }
}

/// Measures and prints.
pub(crate) fn run(options: &Options) -> Result<()> {
    options.check()?;
    site::build()?;
    if options.wants(ENGINE) {
        print_engines()?;
    }
    let arguments = options.arguments();
    if options.names == [ENGINE] {
        return Ok(());
    }
    if node::install(Path::new("benches"), "installing the libraries to compare with (npm ci)").is_err() {
        note("they cannot be installed; measuring without them");
    }
    let mut script = Command::new("node");
    script.arg("benches/run.js").args(arguments).env("CHROMIUM", browser::prepare()?);
    if options.wants("native") {
        script.env("NATIVE", build_native()?);
    }
    run_command(&mut script)
}

/// The names of all parts.
fn parts() -> Result<Vec<String>> {
    let mut names = vec![ENGINE.to_owned()];
    for entry in fs::read_dir(PARTS)? {
        names.extend(entry?.path().file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    names.sort();
    Ok(names)
}

/// `benches/native.rs`, released.
fn build_native() -> Result<PathBuf> {
    let target = target_folder()?;
    let mut build = toolchain::cargo();
    build
        .args([
            "build",
            "--quiet",
            "--release",
            "--package",
            "two-layer",
            "--example",
            "native",
            "--target-dir",
        ])
        .arg(&target);
    run_noting(&mut build, "compiling the core for this machine")?;
    Ok(target.join("release/examples/native"))
}

fn print_engines() -> Result<()> {
    for (title, wasm) in engine::build_named()? {
        let shares = shares::of(&fs::read(wasm)?)?;
        let total: usize = shares.crates.iter().map(|share| share.bytes).sum();
        print_shares(&format!("{title}: bytes of the .wasm by crate, {total} in all"), &shares.crates, total);
        let largest = &shares.functions[..shares.functions.len().min(FUNCTIONS)];
        print_shares(&format!("{title}: the largest functions"), largest, total);
    }
    Ok(())
}

fn print_shares(title: &str, shares: &[Share], total: usize) {
    println!("\n{title}\n");
    for Share { name, bytes } in shares {
        println!("{bytes:>9} {:>5.1} %  {name}", 100.0 * *bytes as f64 / total as f64);
    }
}
