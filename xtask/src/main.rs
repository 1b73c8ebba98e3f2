//! `cargo xtask`: the commands of this repository.
//!
//! This file reads the command line and nothing else. Each command is a file of its own, and so is each
//! thing a command may find missing and prepare: the toolchain, the npm packages, the browser.

mod apt;
mod bench;
mod browser;
mod check;
mod dist;
mod engine;
mod function_names;
mod glue;
mod hosts;
mod node;
mod panics;
mod play;
mod process;
mod python;
mod screenshots;
mod shares;
mod site;
mod stages;
mod test;
mod toolchain;

use std::ffi::OsString;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use lexopt::prelude::*;

const HELP: &str = "\
cargo xtask: build, serve, test and measure Two-Layer

Usage: cargo xtask <command>

Commands:
  play [--port N]  build the page and serve it on http://127.0.0.1:4173/ until Ctrl-C
  check            the fast tests, for while you work: format, lints, types, Rust and Node tests
  test             every test, as the continuous integration runs them
  bench            speed beside other libraries in the same run, page weight, first picture
        [NAME...]      only these: engine, or a file of benches/parts/
        [--quick]      a rough look: three rounds with short windows
        [--rounds N]   9 unless said otherwise
        [--record]     writes the figures to benches/RESULTS.md and README.md
        [--date DAY]   the day written there, today unless said otherwise
  dist             dist/: what is published
  screenshots      the README's pictures in docs/screenshots/, every view in target/views/
  engine           only www/engine/*pkg/: the WebAssembly and its bindings, for an editor or a dev server

Needed: Rust (https://rustup.rs) and Node 20.19 or newer (https://nodejs.org); for `test` also Python 3.9 or newer.
The rest is prepared at the first run, each with a line saying so: the wasm32 target, the npm packages and,
for the tests, a Chromium. A browser named by the environment variable CHROMIUM is used instead.
";

/// What the user asked for.
enum Task {
    Help,
    Play { port: u16 },
    Check,
    Test,
    Bench(bench::Options),
    Dist,
    Screenshots,
    Engine,
}

fn main() -> ExitCode {
    match parse(lexopt::Parser::from_env()).map_err(explain).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    std::env::set_current_dir(root()?).context("the repository's folder cannot be entered")?;
    match task {
        Task::Help => print!("{HELP}"),
        Task::Play { port } => play::run(port)?,
        Task::Check => check::run()?,
        Task::Test => test::run()?,
        Task::Bench(options) => bench::run(&options)?,
        Task::Dist => dist::run()?,
        Task::Screenshots => screenshots::run()?,
        Task::Engine => {
            node::prepare()?;
            engine::build()?;
        }
    }
    Ok(())
}

fn parse(mut arguments: lexopt::Parser) -> Result<Task, lexopt::Error> {
    let mut command: Option<OsString> = None;
    let mut port = None;
    let mut measuring = bench::Options::default();
    while let Some(argument) = arguments.next()? {
        let is_bench = command.as_deref().is_some_and(|command| command == "bench");
        match argument {
            Short('h') | Long("help") => return Ok(Task::Help),
            Long("port") => {
                let given = arguments.value()?.string()?;
                let allowed = || format!("--port is {given}; allowed is a whole number from 1 to 65535");
                port = Some(given.parse::<NonZero<u16>>().map_err(|_| allowed())?);
            }
            Long("quick") if is_bench => measuring.quick = true,
            Long("record") if is_bench => measuring.record = true,
            Long("rounds") if is_bench => measuring.rounds = Some(arguments.value()?.parse()?),
            Long("date") if is_bench => measuring.date = Some(arguments.value()?.string()?),
            Value(value) if is_bench => measuring.names.push(value.string()?),
            Value(value) if command.is_none() => command = Some(value),
            other => return Err(other.unexpected()),
        }
    }
    let command = command.unwrap_or_else(|| "help".into());
    if port.is_some() && command != "play" {
        return Err("only `play` has a --port".into());
    }
    Ok(match command.to_string_lossy().as_ref() {
        "help" => Task::Help,
        "play" => Task::Play { port: port.map_or(play::PORT, NonZero::get) },
        "check" => Task::Check,
        "test" => Task::Test,
        "bench" => Task::Bench(measuring),
        "dist" => Task::Dist,
        "screenshots" => Task::Screenshots,
        "engine" => Task::Engine,
        other => return Err(format!("there is no command `{other}`").into()),
    })
}

fn explain(error: lexopt::Error) -> anyhow::Error {
    anyhow::anyhow!("{error}; `cargo xtask --help` lists the commands")
}

/// The repository's folder. Every command runs in it, so that all other paths are relative to it.
///
/// Asked for when we run: two clones that share a target folder may share this program.
fn root() -> Result<PathBuf> {
    let xtask = std::env::var_os("CARGO_MANIFEST_DIR").context("this program is started by `cargo xtask`")?;
    Ok(Path::new(&xtask).parent().context("xtask is a folder of the repository")?.to_owned())
}

/// Where cargo put this very program's build, two floors up: `target/`, or what `CARGO_TARGET_DIR` says.
fn target_folder() -> Result<PathBuf> {
    let program = std::env::current_exe().context("this program cannot find itself")?;
    let folder = program.ancestors().nth(2).context("this program was not built by cargo")?;
    Ok(folder.to_owned())
}
