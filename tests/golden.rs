//! The fixtures in `tests/golden`: runs of NumPy, scikit-learn and PyTorch, compared digit by digit with ours.
//!
//! `GOLDEN_DIRS` names other folders, separated by `:`. One line per case with the worst difference, as a share of the
//! tolerance; ends non-zero if a case fails or none is found. Cases that need what the crate does not offer are
//! listed as such and counted. Only the crate's public interface is used.

#![allow(clippy::print_stdout, reason = "the result is a list of lines")]

// The folder called like this file holds the fixtures.
#[path = "golden_driver/case.rs"]
mod case;
#[path = "golden_driver/fixture.rs"]
mod fixture;
#[path = "golden_driver/named.rs"]
mod named;
#[path = "golden_driver/optimum.rs"]
mod optimum;
#[path = "golden_driver/schema.rs"]
mod schema;
#[path = "golden_driver/slice.rs"]
mod slice;
#[path = "golden_driver/worst.rs"]
mod worst;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use case::Outcome;

fn main() -> ExitCode {
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden");
    let folders = match std::env::var("GOLDEN_DIRS") {
        Ok(folders) => folders.split(':').filter(|folder| !folder.is_empty()).map(PathBuf::from).collect(),
        Err(_) => vec![default],
    };
    let mut files: Vec<PathBuf> = folders.iter().flat_map(|folder| json_files(folder)).collect();
    files.sort();

    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for file in &files {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        match case::run(file) {
            Outcome::Checked(worst) if worst.is_within_tolerance() => {
                passed += 1;
                println!("ok    {name:45} worst difference / tolerance {worst}");
            }
            Outcome::Checked(worst) => {
                failed += 1;
                println!("FAIL  {name:45} worst difference / tolerance {worst}");
            }
            Outcome::NotYetSupported(what) => {
                skipped += 1;
                println!("-     {name:45} not yet supported: {what}");
            }
            Outcome::Unreadable(why) => {
                failed += 1;
                println!("FAIL  {name:45} {why}");
            }
        }
    }
    println!("{passed} passed, {failed} failed, {skipped} skipped");
    if failed > 0 || passed == 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The fixtures in a folder. A folder that cannot be read holds none, which ends in a failure if there is no other.
fn json_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "json")).collect()
}
