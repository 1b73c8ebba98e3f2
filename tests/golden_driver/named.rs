//! `step0.named`: the matrices of the tutorials' own derivations, against those of our worksheet of the first step.

use serde_json::Value as Json;
use two_layer::{Config, Quirk, Reduction, Scope, Worksheet};

use super::fixture::{self, Obstacle, numbers};
use super::worst::Worst;

/// Tolerance per size.
const TOLERANCE: f64 = 1e-11;

type Change = fn(Config) -> Config;

/// A gradient whose reduction or derivative the fixture names itself, whatever the run uses.
const VARIANTS: [(&str, Change); 3] = [
    (" (mean)", |config| Config { reduction: Reduction::MeanSamples, ..config }),
    (" (sum)", |config| Config { reduction: Reduction::Sum, ..config }),
    ("_correct", |config| Config { quirk: Quirk::None, ..config }),
];

/// The tutorials' names and ours; numbers in brackets pick out a column.
const NAMES: [(&str, &str); 51] = [
    // 001: the visual one, a hidden layer of two units
    ("np.dot(X,w1)", "X·W1"),
    ("z1", "Z1"),
    ("a1", "A1"),
    ("output", "A2"),
    ("res (yhat - y)", "E"),
    ("(yhat - y) w2.T", "dA1"),
    ("d_b1_v", "dZ1"),
    ("d_b1", "db1"),
    ("d_w1", "dW1"),
    ("d_b2", "db2"),
    ("d_w2", "dW2"),
    // 002: one sample, two hidden units, every parameter by its own name
    ("x", "X"),
    ("y", "Y"),
    ("z1_1", "Z1[0]"),
    ("a1_1", "A1[0]"),
    ("z2_1", "Z1[1]"),
    ("a2_1", "A1[1]"),
    ("z1_2", "Z2"),
    ("a1_2", "A2"),
    ("e", "L"),
    ("deda1_2", "dA2"),
    ("da1_2dz1_2", "G2"),
    ("dedw11_2", "dW2ᵀ[0]"),
    ("dedw21_2", "dW2ᵀ[1]"),
    ("dedb1_2", "db2"),
    ("dedw11_1", "dW1[0]"),
    ("dedb1_1", "db1[0]"),
    ("dedw12_1", "dW1[1]"),
    ("dedb2_1", "db1[1]"),
    // 004: gates with a hidden layer
    ("input_hidden", "Z1"),
    ("output_hidden", "A1"),
    ("input_op", "Z2"),
    ("output_op", "A2"),
    ("error_out", "L"),
    ("derror_douto", "dA2"),
    ("douto_dino", "G2"),
    ("dino_dwo", "A1"),
    ("dino_dwo.T", "A1ᵀ"),
    ("derror_dwo", "dW2"),
    ("derror_dino", "dZ2"),
    ("dino_douth", "W2"),
    ("derror_douth", "dA1"),
    ("douth_dinh", "G1"),
    ("dinh_dwh", "X"),
    ("derror_dwh", "dW1"),
    // 004: a gate without one
    ("pred_in", "Z1"),
    ("pred_out", "A1"),
    ("error", "E"),
    ("dpred_dz", "G1"),
    ("z_delta", "dZ1"),
    ("gradient", "dW1"),
];

/// Compares everything the fixture names.
pub(crate) fn check(fixture: &Json, worst: &mut Worst) -> Result<(), Obstacle> {
    let Some(named) = fixture["step0"]["named"].as_object() else { return Ok(()) };
    let worksheet = |change: Change| -> Result<Worksheet, Obstacle> {
        let mut session = fixture::session(fixture)?;
        session.configure(change(session.config().clone()), false)?;
        Ok(session.worksheet(Scope::Batch)?)
    };
    let own = worksheet(|config| config)?;
    for (name, value) in named {
        let variant = VARIANTS.iter().find(|(suffix, _)| name.ends_with(suffix));
        let (stem, other) = match variant {
            Some((suffix, change)) => (name.trim_end_matches(suffix), Some(worksheet(*change)?)),
            None => (name.as_str(), None),
        };
        let theirs = numbers(&value["value"]);
        let ours = match NAMES.iter().find(|(known, _)| *known == stem) {
            Some((_, ours)) => values(other.as_ref().unwrap_or(&own), ours),
            None if name == "signed_error_sum" => {
                Some(vec![values(&own, "E").unwrap_or_default().iter().sum()])
            }
            None => nearest(other.as_ref().unwrap_or(&own), &theirs),
        };
        let ours = ours.ok_or_else(|| Obstacle::Wrong(format!("the worksheet has no {name}")))?;
        let size = ours.iter().copied().map(f64::abs).fold(1.0, f64::max);
        worst.compare_all(format!("{name} of the worksheet"), &ours, &theirs, TOLERANCE * size);
    }
    Ok(())
}

/// For a name that is not known here: the matrix of as many numbers that comes nearest to them, as it is, transposed, or a row
/// or a column of a larger one.
fn nearest(worksheet: &Worksheet, theirs: &[f64]) -> Option<Vec<f64>> {
    let candidates = worksheet.entries.iter().flat_map(|entry| {
        let rows: Vec<Vec<f64>> = entry.values.chunks_exact(entry.columns).map(<[f64]>::to_vec).collect();
        let column = |at: usize| rows.iter().map(|row| row[at]).collect();
        let columns: Vec<Vec<f64>> = (0..entry.columns).map(column).collect();
        let whole = [entry.values.clone(), columns.concat()];
        rows.into_iter().chain(columns).chain(whole)
    });
    let difference = |ours: &[f64]| {
        ours.iter().zip(theirs).map(|(ours, theirs)| (ours - theirs).abs()).fold(0.0, f64::max)
    };
    candidates
        .filter(|ours| ours.len() == theirs.len())
        .min_by(|a, b| difference(a).total_cmp(&difference(b)))
}

/// The numbers of an entry, of one of its columns, or of one of its rows (`ᵀ`).
fn values(worksheet: &Worksheet, name: &str) -> Option<Vec<f64>> {
    let (entry, place) = match name.split_once('[') {
        Some((entry, place)) => (entry, place.trim_end_matches(']').parse::<usize>().ok()),
        None => (name, None),
    };
    match (worksheet.entry(entry), entry.strip_suffix('ᵀ'), place) {
        (Some(entry), _, None) => Some(entry.values.clone()),
        (Some(entry), _, Some(column)) => Some(vec![*entry.values.get(column)?]),
        (None, Some(entry), Some(row)) => {
            let entry = worksheet.entry(entry)?;
            Some(entry.values.chunks_exact(entry.columns).nth(row)?.to_vec())
        }
        _ => None,
    }
}
