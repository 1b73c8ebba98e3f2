//! A Python with the libraries that exported programs need: NumPy and scikit-learn always, PyTorch where it can be had.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process::{note, run};
use crate::{apt, target_folder};

/// Names under which Python is installed.
const NAMES: [&str; 3] = ["python3", "python", "/usr/bin/python3"];

const REQUIREMENTS: &str = "tests/export/requirements.txt";

/// The distribution's PyTorch, which does without a graphics card and is a quarter of the usual package.
const PACKAGE: &str = "python3-torch";

/// A Python with NumPy and scikit-learn, in an environment of its own.
pub(crate) fn prepare() -> Result<PathBuf> {
    let folder = target_folder()?.join("python");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let wanted = fs::read(REQUIREMENTS).with_context(|| format!("{REQUIREMENTS} cannot be read"))?;
    let stamp = folder.join("installed.txt");
    if python.is_file() && fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    create(&folder)?;
    note("installing NumPy and scikit-learn (pip)");
    run(Command::new(&python)
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--requirement",
            REQUIREMENTS,
        ])
        .stdin(Stdio::null()))
    .context("NumPy and scikit-learn cannot be installed; pip's own words are above")?;
    fs::write(&stamp, wanted)?;
    Ok(python)
}

/// A Python with PyTorch: any that has it, else the distribution's, else none.
pub(crate) fn with_torch(prepared: &Path) -> Option<PathBuf> {
    let find = || {
        let candidates = [prepared].into_iter().chain(NAMES.iter().map(Path::new));
        candidates.map(Path::to_owned).find(|python| imports(python, "torch"))
    };
    find().or_else(|| {
        let installed = apt::is_ours() && apt::install(&[PACKAGE]).is_ok();
        installed.then(find).flatten()
    })
}

/// Makes an empty environment.
fn create(folder: &Path) -> Result<()> {
    // Debian has the module that makes one in a package of its own.
    let find = || NAMES.iter().find(|name| imports(Path::new(name), "ensurepip"));
    if find().is_none() && apt::is_ours() {
        apt::install(&["python3-venv"])?;
    }
    let Some(python) = find() else {
        bail!(
            "Python is missing, or its module venv; install Python 3.9 or newer, it runs the exported programs"
        );
    };
    let mut command = Command::new(python);
    command.args(["-m", "venv", "--clear"]).arg(folder).stdin(Stdio::null()).stdout(Stdio::null());
    run(&mut command).context("no environment for Python's packages can be made")
}

/// Whether a module is there.
fn imports(python: &Path, module: &str) -> bool {
    let mut command = Command::new(python);
    command.args(["-c", &format!("import {module}")]).env_remove("PYTHONPATH");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
