//! Runs one fixture and compares every number in it, but for those that follow from others (the smallest loss of a slice),
//! those of other methods on their way to a minimum, and what only a tutorial's own program computes (`literal_loss`, a
//! neuron of its own in `extra`).
//!
//! A field that does not apply to a fixture is absent or null, and then nothing is compared.

use std::path::Path;

use serde_json::Value as Json;
use two_layer::{Config, Quirk, Score, Session};

use super::fixture::{self, Obstacle, count, flat, given, numbers};
use super::named;
use super::optimum;
use super::schema;
use super::slice;
use super::worst::Worst;

/// What came of a fixture.
pub(crate) enum Outcome {
    Checked(Worst),
    NotYetSupported(String),
    Unreadable(String),
}

/// Tolerance of quantities at step 0, per size.
pub(super) const STEP_0: f64 = 1e-11;

pub(crate) fn run(file: &Path) -> Outcome {
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string());
    let fixture = match text.and_then(|text| serde_json::from_str(&text).map_err(|e| e.to_string())) {
        Ok(fixture) => fixture,
        Err(why) => return Outcome::Unreadable(why),
    };
    let mut worst = Worst::default();
    match check(&fixture, &mut worst) {
        Ok(()) => Outcome::Checked(worst),
        Err(Obstacle::Unsupported(what)) => Outcome::NotYetSupported(what),
        Err(Obstacle::Wrong(why)) => Outcome::Unreadable(why),
    }
}

fn check(fixture: &Json, worst: &mut Worst) -> Result<(), Obstacle> {
    if fixture["schema"] != "nn-golden/1" {
        return Err(Obstacle::Wrong(format!("schema {}", fixture["schema"])));
    }
    schema::check(fixture)?;
    let mut session = fixture::session(fixture)?;
    check_start(fixture, &mut session, worst)?;
    named::check(fixture, worst)?;
    match fixture["kind"].as_str().unwrap_or_default() {
        "train" => return check_training(fixture, &mut session, worst),
        "optimum" => optimum::check(fixture, &mut session, worst)?,
        "forward" => {
            check_predictions(fixture, &mut session, 100.0 * tolerance_at(fixture, 0, 1e-12), worst)?
        }
        "slice1d" | "slice2d" => slice::check(fixture, &mut session, worst)?,
        kind => return Err(Obstacle::Unsupported(format!("kind {kind}"))),
    }
    // Their only checkpoint is the start, compared above but for this.
    session.seek(0);
    let accuracy = train_score(&mut session)?.accuracy;
    checkpoints(fixture).iter().for_each(|checkpoint| check_accuracy(checkpoint, accuracy, worst));
    Ok(())
}

fn checkpoints(fixture: &Json) -> &[Json] {
    fixture["checkpoints"].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The tolerance of parameters at a step; a general one where there is no checkpoint.
fn tolerance_at(fixture: &Json, step: u64, general: f64) -> f64 {
    let here = checkpoints(fixture).iter().find(|checkpoint| count(&checkpoint["step"]) as u64 == step);
    here.and_then(|checkpoint| checkpoint["tol"].as_f64()).unwrap_or(general)
}

pub(super) fn train_score(session: &mut Session) -> Result<Score, Obstacle> {
    session.report().train.ok_or_else(|| Obstacle::Wrong("no training points".into()))
}

pub(super) fn size(number: f64) -> f64 {
    number.abs().max(1.0)
}

fn largest(numbers: &[f64]) -> f64 {
    numbers.iter().copied().map(f64::abs).fold(1.0, f64::max)
}

/// `step0`: loss, objective, gradients, and every layer's values for the first rows.
fn check_start(fixture: &Json, session: &mut Session, worst: &mut Worst) -> Result<(), Obstacle> {
    let start = &fixture["step0"];
    let batch = session.batch_gradient();
    for (what, ours, key) in [
        ("loss at 0", train_score(session)?.loss, "loss"),
        ("objective at 0", batch.objective, "objective"),
        ("rows of the first batch", batch.samples as f64, "batch_rows"),
    ] {
        if let Some(theirs) = given(&start[key]) {
            let theirs = theirs.as_f64().unwrap_or(f64::NAN);
            worst.compare(what, ours, theirs, STEP_0 * size(theirs));
        }
    }
    let mut compare_gradient = |what: &str, ours: &[f64], key: &str| {
        if let Some(theirs) = given(&start[key]) {
            worst.compare_all(what, ours, &flat(theirs), STEP_0 * largest(ours));
        }
    };
    compare_gradient("gradient at 0", &batch.values, "grad");
    compare_gradient("full gradient at 0", &session.full_gradient().values, "full_batch_grad");
    let mut honest = fixture::session(fixture)?;
    honest.configure(Config { quirk: Quirk::None, ..honest.config().clone() }, false)?;
    compare_gradient("true gradient at 0", &honest.batch_gradient().values, "true_grad");

    if let Some(forward) = start["forward"].as_array() {
        let rows = count(&start["forward_rows"]).min(session.data().len());
        let x = session.data().x()[..rows * session.data().features()].to_vec();
        let layers = session.forward(&x)?;
        worst.compare("layers", layers.len() as f64, forward.len() as f64, 0.1);
        for (l, (ours, theirs)) in layers.iter().zip(forward).enumerate() {
            for (name, ours, theirs) in [("Z", &ours.z, &theirs["Z"]), ("A", &ours.a, &theirs["A"])] {
                let tolerance = STEP_0 * largest(ours);
                worst.compare_all(format!("{name} of layer {l}"), ours, &numbers(theirs), tolerance);
            }
        }
    }
    if let Some(p) = given(&fixture["predictions"]["P_at_step_0"]) {
        let ours = session.predict(&numbers(&fixture["predictions"]["X"]))?;
        worst.compare_all("predictions at 0", &ours, &numbers(p), STEP_0 * largest(&ours));
    }
    Ok(())
}

/// Checkpoints, curves and predictions, in one run from step to step.
fn check_training(fixture: &Json, session: &mut Session, worst: &mut Worst) -> Result<(), Obstacle> {
    let checkpoints = checkpoints(fixture);
    let tolerance = |key: &str| {
        checkpoints.iter().filter_map(|checkpoint| checkpoint[key].as_f64()).fold(STEP_0, f64::max)
    };
    let (tol, tol_loss) = (tolerance("tol"), tolerance("tol_loss"));
    let curve = |name: &str, key: &str| -> Vec<(u64, Vec<f64>)> {
        let steps = fixture[name]["steps"].as_array().map(Vec::as_slice).unwrap_or_default();
        let values = fixture[name][key].as_array().map(Vec::as_slice).unwrap_or_default();
        // A value that is missing differs from whatever we have.
        let values = values.iter().map(numbers).chain(std::iter::repeat(vec![]));
        steps.iter().zip(values).map(|(step, value)| (count(step) as u64, value)).collect()
    };
    let losses = curve("loss_curve", "loss");
    let parameters = curve("param_curve", "theta");
    let error_sums = fixture["extra"]["signed_error_sum"].as_object();
    let error_sums: Vec<(u64, f64)> = error_sums
        .into_iter()
        .flatten()
        .map(|(step, sum)| (step.parse().unwrap_or_default(), sum.as_f64().unwrap_or(f64::NAN)))
        .collect();
    let predictions = given(&fixture["predictions"]);
    let predictions =
        predictions.map(|of| count(given(&of["step"]).unwrap_or(&fixture["final_step"])) as u64);

    let mut stops: Vec<u64> =
        checkpoints.iter().map(|checkpoint| count(&checkpoint["step"]) as u64).collect();
    stops.extend(losses.iter().chain(&parameters).map(|(step, _)| step));
    stops.extend(error_sums.iter().map(|(step, _)| step));
    stops.extend(predictions);
    stops.sort_unstable();
    stops.dedup();
    for step in stops {
        let wanted = step - session.steps();
        if session.step(wanted) != wanted {
            return Err(Obstacle::Wrong(format!("training stopped at step {}", session.steps())));
        }
        for (_, loss) in losses.iter().filter(|(at, _)| *at == step) {
            let ours = train_score(session)?.loss;
            worst.compare_all(format!("loss curve at {step}"), &[ours], loss, 100.0 * tol_loss);
        }
        for (_, theta) in parameters.iter().filter(|(at, _)| *at == step) {
            worst.compare_all(format!("parameter curve at {step}"), session.parameters(), theta, 100.0 * tol);
        }
        for (_, sum) in error_sums.iter().filter(|(at, _)| *at == step) {
            let (x, y) = (session.data().x().to_vec(), session.data().y().to_vec());
            let ours = session.predict(&x)?.iter().zip(&y).map(|(p, y)| p - y).sum();
            worst.compare(format!("sum of errors at {step}"), ours, *sum, 100.0 * tol);
        }
        for checkpoint in checkpoints.iter().filter(|checkpoint| count(&checkpoint["step"]) as u64 == step) {
            check_checkpoint(checkpoint, session, worst)?;
        }
        if predictions == Some(step) {
            check_predictions(fixture, session, 100.0 * tolerance_at(fixture, step, tol), worst)?;
        }
    }
    Ok(())
}

fn check_checkpoint(checkpoint: &Json, session: &mut Session, worst: &mut Worst) -> Result<(), Obstacle> {
    let number = |key: &str| checkpoint[key].as_f64().unwrap_or(f64::NAN);
    let step = session.steps();
    let score = train_score(session)?;
    let theirs = flat(&checkpoint["params"]);
    worst.compare_all(format!("parameters at {step}"), session.parameters(), &theirs, number("tol"));
    worst.compare(format!("loss at {step}"), score.loss, number("loss"), number("tol_loss"));
    check_accuracy(checkpoint, score.accuracy, worst);
    Ok(())
}

fn check_accuracy(checkpoint: &Json, ours: Option<f64>, worst: &mut Worst) {
    // On an unstable trajectory a point near the boundary may fall on either side.
    let is_stable = checkpoint["tol"].as_f64().is_some_and(|tol| tol <= 1e-9);
    if let (Some(theirs), true) = (checkpoint["accuracy"].as_f64(), is_stable) {
        let ours = ours.unwrap_or(f64::NAN);
        worst.compare(format!("accuracy at {}", checkpoint["step"]), ours, theirs, 1e-12);
    }
}

pub(super) fn check_predictions(
    fixture: &Json,
    session: &mut Session,
    tol: f64,
    worst: &mut Worst,
) -> Result<(), Obstacle> {
    let Some(predictions) = given(&fixture["predictions"]) else { return Ok(()) };
    let x = numbers(&predictions["X"]);
    if let Some(p) = given(&predictions["P"]) {
        worst.compare_all("predictions", &session.predict(&x)?, &numbers(p), tol);
    }
    if let Some(hidden) = given(&predictions["hidden"]) {
        let layers = session.forward(&x)?;
        worst.compare_all("hidden activations", &layers[0].a, &numbers(hidden), tol);
    }
    Ok(())
}
