//! The sites of others in which the element is tried: the generators, and the sites they make.

use std::process::{Command, Stdio};

use anyhow::Result;

use crate::process::run;
use crate::{apt, node};

/// Generators that come from the distribution, and what it takes to make Python's own environments.
const PACKAGES: [&str; 3] = ["hugo", "jekyll", "python3-venv"];

/// Builds the sites in `target/hosts/`, from what `dist` has made. Where Debian's packages cannot be installed, the
/// sites that need them are left out, and said to be.
pub(crate) fn build() -> Result<()> {
    node::prepare()?;
    if apt::is_ours() && !apt::has(&PACKAGES) {
        apt::install(&PACKAGES).unwrap_or_else(|error| eprintln!("{error:#}"));
    }
    run(Command::new("node").arg("tests/hosts/build.js").stdin(Stdio::null()))
}
