//! Packages of Debian and Ubuntu, where we may install them.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::process::{note, read};

/// Whether all of `packages` are installed.
pub(crate) fn has(packages: &[&str]) -> bool {
    let query = read(
        Command::new("dpkg-query")
            .args(["--show", "--showformat=${db:Status-Status}\n"])
            .args(packages)
            .stderr(Stdio::null()),
    );
    query.is_some_and(|states| states.lines().all(|state| state == "installed"))
}

/// Whether this is a Debian or a child of it, and we are root.
pub(crate) fn is_ours() -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let debian = release
        .lines()
        .filter(|line| line.starts_with("ID=") || line.starts_with("ID_LIKE="))
        .any(|line| line.contains("debian"));
    debian && read(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Installs `packages` from the distribution.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    note(&format!("installing {} (Debian packages)", packages.join(" ")));
    apt_get(&["update"])?;
    apt_get(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

/// Its chatter is shown only if it fails.
fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
    let output = command.output().context("apt-get cannot be started")?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
        bail!("apt-get {} failed", arguments.join(" "));
    }
    Ok(())
}
