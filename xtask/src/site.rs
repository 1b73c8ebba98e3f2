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
    run_noting(vite().args(["build", "--logLevel", "warn"]).stdin(Stdio::null()), "bundling the page")
}

/// Starts to serve the built site on this machine only.
///
/// The server ends with us, whatever ends us: it watches its standard input, which closes when we are gone.
pub(crate) fn serve(port: u16) -> Result<Child> {
    let mut server = vite();
    server.args(["preview", "--strictPort", "--logLevel", "error", "--port", &port.to_string()]);
    // Under CI it would not watch its input.
    server.env_remove("CI").stdin(Stdio::piped()).stdout(Stdio::null());
    // Ctrl-C goes to the whole group of the terminal; we alone decide when the server ends.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut server, 0);
    server.spawn().context("the server cannot be started")
}

fn vite() -> Command {
    node::package_program("vite/bin/vite.js")
}
