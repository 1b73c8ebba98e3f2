//! `cargo xtask dist`: what is published, in `dist/`.

use std::process::{Command, Stdio};

use anyhow::Result;

use crate::process::run_noting;
use crate::site;

/// Builds it and says what there is.
pub(crate) fn run() -> Result<()> {
    site::build()?;
    publish()?;
    println!(
        "\
dist/site/            the playground page, and the modules a page of one's own loads: any static server will do
dist/package/         the npm package: npm publish dist/package
dist/one-file/        two-layer.js with everything inside, to be copied next to a post
dist/two-layer.html   the playground in one file; opens from a disk"
    );
    Ok(())
}

/// Everything but the site; needs the packages and the engine.
fn publish() -> Result<()> {
    let mut script = Command::new("node");
    run_noting(script.arg("xtask/src/publish.js").stdin(Stdio::null()), "building what is published")
}
