//! Packages of Debian and Ubuntu, where we may install them.

use std::process::{Command, Stdio};

use anyhow::Result;

use crate::process::{note, read, run};

/// Whether all of `packages` are installed.
pub(crate) fn has(packages: &[&str]) -> bool {
    let query = read(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}\n"]).args(packages).stderr(Stdio::null()));
    query.is_some_and(|states| states.lines().all(|state| state == "installed"))
}

/// Whether this is a Debian or a child of it, and we are root.
pub(crate) fn is_ours() -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let debian = release.lines().filter(|line| line.starts_with("ID=") || line.starts_with("ID_LIKE=")).any(|line| line.contains("debian"));
    debian && read(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Installs `packages` from the distribution.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    note(&format!("installing {} (Debian packages)", packages.join(" ")));
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null()).stdout(Stdio::null());
        command
    };
    run(apt().args(["update", "--quiet=2"]))?;
    run(apt().args(["install", "--quiet=2", "--yes", "--no-install-recommends"]).args(packages))
}
