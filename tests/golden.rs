//! The fixtures in `tests/golden`: runs of NumPy, scikit-learn and PyTorch, compared digit by digit with ours.
//!
//! `GOLDEN_DIRS` names other folders or files, seen from the project's root and separated by `:`. One line per case with the
//! worst difference, as a share of the tolerance; ends non-zero if a case fails or none is found. Cases that need what the
//! crate does not offer are listed as such and counted. Only the crate's public interface is used.

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
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let places = std::env::var("GOLDEN_DIRS").unwrap_or("tests/golden".into());
    let places = places.split(':').filter(|place| !place.is_empty());
    let mut files: Vec<PathBuf> = places.flat_map(|place| json_files(&root.join(place))).collect();
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

/// The fixture that is at this place, or those in a folder and the folders in it. Where there is nothing there are none, which
/// ends in a failure if there are no others.
fn json_files(place: &Path) -> Vec<PathBuf> {
    match std::fs::read_dir(place) {
        Ok(entries) => entries.flatten().flat_map(|entry| json_files(&entry.path())).collect(),
        Err(_) if place.extension().is_some_and(|extension| extension == "json") => vec![place.to_owned()],
        Err(_) => vec![],
    }
}
