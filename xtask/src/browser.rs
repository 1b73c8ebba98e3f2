//! A Chromium for the tests and benchmarks.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::process::{note, read, run};
use crate::{apt, node};

/// Names under which Chromium and Chrome are installed. The last two are where macOS and Windows keep theirs.
const NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/// The browser to use: the one named by `CHROMIUM`, an installed one, the distribution's, or Playwright's.
///
/// Needs [`node::prepare`] first.
pub(crate) fn prepare() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").map(PathBuf::from) {
        if !named.is_file() {
            bail!("CHROMIUM names {}, which is not there; unset it or name a browser", named.display());
        }
        return Ok(named);
    }
    if let Some(found) = installed().or_else(playwrights) {
        return Ok(found);
    }
    if apt::is_ours()
        && apt::install(&["chromium"]).is_ok()
        && let Some(found) = installed()
    {
        return Ok(found);
    }
    note("downloading Chromium (playwright install chromium)");
    let _ = run(playwright().args(["install", "chromium"]).stdin(Stdio::null()));
    match playwrights() {
        Some(found) => Ok(found),
        None => bail!(
            "no Chromium is installed and none could be; install Chromium or Chrome, or name one in CHROMIUM"
        ),
    }
}

fn installed() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let candidates = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    candidates.filter(|program| program.is_file()).find(works)
}

/// Ubuntu has programs of these names that only say where to get the real one.
fn works(program: &PathBuf) -> bool {
    // Chrome on Windows opens a window instead of printing its version.
    cfg!(windows) || read(Command::new(program).arg("--version").stderr(Stdio::null())).is_some()
}

/// The browser an earlier run downloaded.
fn playwrights() -> Option<PathBuf> {
    let question = "console.log(require('@playwright/test').chromium.executablePath())";
    let program = read(Command::new("node").args(["--eval", question]).stderr(Stdio::null()))?;
    Some(PathBuf::from(program)).filter(|program| program.is_file())
}

fn playwright() -> Command {
    node::package_program("@playwright/test/cli.js")
}
