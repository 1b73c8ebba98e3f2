//! Named pieces of work, one after the other, each with its duration; the first that fails ends it.

use std::time::Instant;

use anyhow::{Context, Result};

/// A name and the work behind it.
pub(crate) type Stage = (&'static str, fn() -> Result<()>);

/// Runs `stages` in order. The error names the stage that failed.
pub(crate) fn run(stages: &[Stage]) -> Result<()> {
    let begin = Instant::now();
    for (number, (name, work)) in stages.iter().enumerate() {
        println!("\n[{}/{}] {name}", number + 1, stages.len());
        let started = Instant::now();
        work().with_context(|| format!("stage \"{name}\""))?;
        println!("[{}/{}] {name}: {:.1} s", number + 1, stages.len(), started.elapsed().as_secs_f64());
    }
    println!("\nAll {} stages passed in {:.1} s.", stages.len(), begin.elapsed().as_secs_f64());
    Ok(())
}
