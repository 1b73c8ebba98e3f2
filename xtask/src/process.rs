//! Starting other programs, and saying what went wrong in one sentence.

use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Work that takes less than this needs no line of its own.
const NOTICEABLE: Duration = Duration::from_millis(700);

/// Runs `command` to its end; its output is the user's. An error names the command line.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let child = spawn(command)?;
    finish(command, child)
}

/// Like [`run`]; prints `doing` first if it takes long enough for somebody to wonder.
pub(crate) fn run_noting(command: &mut Command, doing: &str) -> Result<()> {
    let mut child = spawn(command)?;
    let started = Instant::now();
    while started.elapsed() < NOTICEABLE && child.try_wait()?.is_none() {
        std::thread::sleep(Duration::from_millis(5));
    }
    if child.try_wait()?.is_none() {
        note(doing);
    }
    finish(command, child)
}

/// What `command` prints, without the line break at its end. `None` where it is missing or fails.
pub(crate) fn read(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok().map(|text| text.trim_end().to_owned())
}

/// One line about a preparation, so that nobody wonders what takes so long or what was installed.
pub(crate) fn note(doing: &str) {
    println!("preparing: {doing}");
}

fn spawn(command: &mut Command) -> Result<Child> {
    command.spawn().with_context(|| format!("`{}` cannot be started", describe(command)))
}

fn finish(command: &Command, mut child: Child) -> Result<()> {
    let status = child.wait()?;
    if !status.success() {
        bail!("`{}` failed ({status})", describe(command));
    }
    Ok(())
}

/// The command line as a user would type it, without the folder of the program.
fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let words = program.file_name().into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
