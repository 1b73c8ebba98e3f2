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
dist/site/            the playground page, the documentation, and the modules a page of one's own loads
dist/package/         the npm package: npm publish dist/package
dist/two-layer/       the element, to be copied next to a post: two-layer.js, the engine, the panels
dist/one-file/        the same in one file
dist/two-layer.html   the playground in one file; opens from a disk"
    );
    Ok(())
}

/// Everything that is made beside the page; needs the packages, the engine and the bundled page.
pub(crate) fn publish() -> Result<()> {
    for (script, note) in [
        ("xtask/src/publish.js", "building what is published"),
        ("xtask/src/docs.js", "writing the documentation"),
    ] {
        run_noting(Command::new("node").arg(script).stdin(Stdio::null()), note)?;
    }
    Ok(())
}
