//! Kind `optimum`: the minimum that other programs reach from the same start.

use serde_json::Value as Json;
use two_layer::{Config, Session};

use super::case::{STEP_0, check_predictions, size, train_score};
use super::fixture::{self, Obstacle, flat};
use super::worst::Worst;

/// The minimum reached: at most a thousandth above the worst that other methods reach from the same start. Their ways
/// there differ, as line searches do, so nothing on the way is compared.
pub(crate) fn check(fixture: &Json, session: &mut Session, worst: &mut Worst) -> Result<(), Obstacle> {
    let optimum = &fixture["optimum"];
    let number = |key: &str| optimum[key].as_f64().unwrap_or(f64::NAN);
    // At theirs, ours has their loss and their slope, which is next to none.
    let at = session.report_at(&flat(&optimum["params"]))?;
    let loss = at.train.map_or(f64::NAN, |score| score.loss);
    worst.compare("loss at their minimum", loss, number("loss"), STEP_0 * size(number("loss")));
    if let Some(theirs) = optimum["accuracy"].as_f64() {
        let accuracy = at.train.and_then(|score| score.accuracy).unwrap_or(f64::NAN);
        worst.compare("accuracy at their minimum", accuracy, theirs, 1e-12);
    }
    let mut there = fixture::session(fixture)?;
    there.set_parameters(&flat(&optimum["params"]), false)?;
    let slope = there.full_gradient().values.iter().fold(0.0, |most: f64, g| most.max(g.abs()));
    worst.compare("slope at their minimum", slope, number("grad_max_abs"), 1e-9);
    check_predictions(fixture, &mut there, 1e-10, worst)?;

    // Their first step has length 1.
    let gradient = session.full_gradient().values;
    let length = gradient.iter().map(|g| g * g).sum::<f64>().sqrt();
    let learning_rate = (1.0 / length).min(1000.0);
    session.configure(Config { learning_rate, ..session.config().clone() }, false)?;
    session.step(20 * optimum["n_iter"].as_u64().unwrap_or(100));
    let reached = train_score(session)?.loss;
    let theirs = number("worst_loss_of_all_variants");
    worst.compare("loss at the minimum", reached.max(theirs), theirs, 1e-3 * theirs);
    Ok(())
}
