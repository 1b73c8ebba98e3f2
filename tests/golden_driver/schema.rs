//! Which fields schema `nn-golden/1` has. A fixture with another one asks for something that would be left out without a word.

use serde_json::Value as Json;

use super::fixture::Obstacle;

/// The fields of each object, by the way there; what is behind a field that is not listed here is free.
const FIELDS: [(&str, &[&str]); 18] = [
    (
        "",
        &[
            "schema",
            "id",
            "split",
            "family",
            "tutorial",
            "kind",
            "optional",
            "title",
            "notes",
            "referee",
            "task",
            "data",
            "network",
            "loss",
            "regularization",
            "optimizer",
            "batch",
            "quirk",
            "init",
            "step0",
            "checkpoints",
            "loss_curve",
            "param_curve",
            "predictions",
            "final_step",
            "slice",
            "optimum",
            "extra",
        ],
    ),
    (".data", &["source", "n", "d", "k", "X", "Y"]),
    (".network", &["layers"]),
    (".network.layers", &["in", "out", "activation", "bias"]),
    (".loss", &["name", "report_reduction", "grad_reduction"]),
    (".regularization", &["l1", "l2", "l2_scale", "on_weights", "on_biases", "in_report"]),
    // `gd_lr` is of one of the methods an optimum was compared with.
    (
        ".optimizer",
        &["name", "lr", "momentum", "nesterov", "rho", "beta1", "beta2", "eps", "eps_mode", "gd_lr"],
    ),
    (".batch", &["mode", "size"]),
    (".init", &["W", "b"]),
    (
        ".step0",
        &[
            "loss",
            "objective",
            "batch_rows",
            "forward_rows",
            "forward",
            "grad",
            "full_batch_grad",
            "true_grad",
            "named",
            "checks",
        ],
    ),
    (".step0.forward", &["Z", "A"]),
    (
        ".checkpoints",
        &["step", "loss", "accuracy", "params", "tol", "tol_loss", "amplification", "rounding_drift"],
    ),
    (".loss_curve", &["steps", "loss"]),
    (".param_curve", &["steps", "theta"]),
    (".predictions", &["step", "X", "P", "P_at_step_0", "hidden"]),
    (".slice", &["axes", "loss", "literal_loss", "argmin_index", "min", "max"]),
    (
        ".optimum",
        &[
            "loss",
            "accuracy",
            "params",
            "grad_max_abs",
            "n_iter",
            "loss_after_iterations",
            "best_loss_of_all_variants",
            "worst_loss_of_all_variants",
        ],
    ),
    (".slice.axes", &["layer", "param", "row", "col", "values"]),
];

/// Refuses a fixture with a field, or of a task, that the schema does not have.
pub(crate) fn check(fixture: &Json) -> Result<(), Obstacle> {
    if !["binary", "multiclass", "regression"].iter().any(|task| fixture["task"] == **task) {
        return Err(Obstacle::Unsupported(format!("task {}", fixture["task"])));
    }
    check_below("", fixture)
}

fn check_below(way: &str, json: &Json) -> Result<(), Obstacle> {
    match json {
        Json::Array(items) => items.iter().try_for_each(|item| check_below(way, item)),
        Json::Object(fields) => {
            let Some((_, known)) = FIELDS.iter().find(|(place, _)| *place == way) else { return Ok(()) };
            fields.iter().try_for_each(|(name, value)| {
                let way = format!("{way}.{name}");
                if known.contains(&name.as_str()) {
                    check_below(&way, value)
                } else {
                    Err(Obstacle::Unsupported(format!("the field {}", &way[1..])))
                }
            })
        }
        _ => Ok(()),
    }
}
