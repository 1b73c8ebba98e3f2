//! `cargo xtask dist`: what is published, in `dist/`.

use anyhow::Result;

use crate::site;

/// Builds it and says what there is.
pub(crate) fn run() -> Result<()> {
    site::build()?;
    println!(
        "dist/site/  the playground page, and the modules a page of one's own loads: any static server will do"
    );
    Ok(())
}
