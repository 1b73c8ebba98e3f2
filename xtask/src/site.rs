//! The built site in `dist/site/`: the page, the element's modules, the engine.

use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use crate::process::run_noting;
use crate::{engine, node};

/// Everything between a fresh clone and a site that can be served.
pub(crate) fn build() -> Result<()> {
    node::prepare()?;
    engine::build()?;
    bundle()
}

/// Bundles what is there; needs the packages and the engine.
pub(crate) fn bundle() -> Result<()> {
    let mut vite = node::package_program("vite/bin/vite.js");
    run_noting(vite.args(["build", "--logLevel", "warn"]).stdin(Stdio::null()), "bundling the page")
}

/// Starts to serve the built site on this machine only. The server ends when its standard input does.
pub(crate) fn serve(port: u16) -> Result<Child> {
    let mut server = Command::new("node");
    server.args(["xtask/src/serve.js", &port.to_string()]).stdin(Stdio::piped());
    // Ctrl-C goes to the whole group of the terminal; we alone decide when the server ends.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut server, 0);
    server.spawn().context("the server cannot be started")
}
