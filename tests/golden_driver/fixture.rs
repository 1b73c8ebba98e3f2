//! Reads a fixture of schema `nn-golden/1`: JSON to numbers, and to a session that stands where the fixture begins.

use serde_json::Value as Json;
use two_layer::{Code, Config, Dataset, Error, Session, Value};

/// Why a fixture cannot be run.
pub(crate) enum Obstacle {
    /// It needs something the crate does not offer.
    Unsupported(String),
    /// It, or the crate's answer to it, is wrong.
    Wrong(String),
}

impl From<Error> for Obstacle {
    fn from(error: Error) -> Obstacle {
        match error.code() {
            Code::UnknownName => Obstacle::Unsupported(error.to_string()),
            _ => Obstacle::Wrong(error.to_string()),
        }
    }
}

/// A field that applies to the fixture: one that is there and not null.
pub(crate) fn given(json: &Json) -> Option<&Json> {
    Some(json).filter(|json| !json.is_null())
}

/// All numbers in `json`, however deep, in reading order.
pub(crate) fn numbers(json: &Json) -> Vec<f64> {
    match json {
        Json::Array(items) => items.iter().flat_map(numbers).collect(),
        json => json.as_f64().into_iter().collect(),
    }
}

/// A parameter set in the flat order: per layer W row by row, then b.
pub(crate) fn flat(layers: &Json) -> Vec<f64> {
    let layers = layers.as_array().map(Vec::as_slice).unwrap_or_default();
    layers.iter().flat_map(|layer| [numbers(&layer["W"]), numbers(&layer["b"])].concat()).collect()
}

/// A session at the fixture's step 0.
pub(crate) fn session(fixture: &Json) -> Result<Session, Obstacle> {
    let data = &fixture["data"];
    let (features, outputs) = (count(&data["d"]), count(&data["k"]));
    let (x, y) = (numbers(&data["X"]), numbers(&data["Y"]));
    let data = Dataset::new(features, outputs, &x, &y, &vec![false; count(&data["n"])])?;
    let mut session = Session::with_data(config(fixture)?, data)?;
    let shapes = numbers_of(&fixture["network"]["layers"], ["in", "out"]);
    if shapes != session.layers().iter().map(|layer| [layer.fan_in, layer.fan_out]).collect::<Vec<_>>() {
        return Err(Obstacle::Wrong(format!("layers of {shapes:?} units")));
    }
    session.set_parameters(&flat(&fixture["init"]), false)?;
    Ok(session)
}

/// A whole number of the fixture.
pub(crate) fn count(json: &Json) -> usize {
    json.as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or_default()
}

/// Two whole numbers of each item.
fn numbers_of(items: &Json, [a, b]: [&str; 2]) -> Vec<[usize; 2]> {
    let items = items.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().map(|item| [count(&item[a]), count(&item[b])]).collect()
}

/// The fixture's settings, field by field.
fn config(fixture: &Json) -> Result<Config, Obstacle> {
    let mut config = Config::default();
    let layers = fixture["network"]["layers"].as_array().map(Vec::as_slice).unwrap_or_default();
    let Some((output, hidden)) = layers.split_last() else {
        return Err(Obstacle::Wrong("no layers".into()));
    };
    let each = |layers: &[Json], key: &str| Value::List(layers.iter().map(|l| value(&l[key])).collect());
    config.set("hiddenLayers", each(hidden, "out"))?;
    config.set("activation", each(hidden, "activation"))?;
    config.set("outputActivation", value(&output["activation"]))?;
    config.set("bias", each(layers, "bias"))?;

    let (loss, penalty, batch) = (&fixture["loss"], &fixture["regularization"], &fixture["batch"]);
    // Where the fixture says nothing, the configuration's own default holds: no penalty, all samples in each step.
    let sequential = batch["mode"] == "sequential";
    for (field, json) in [
        ("lossFunction", &loss["name"]),
        ("reportReduction", &loss["report_reduction"]),
        ("reduction", &loss["grad_reduction"]),
        ("l1", &penalty["l1"]),
        ("l2", &penalty["l2"]),
        ("l2Scale", &penalty["l2_scale"]),
        ("penalizeWeights", &penalty["on_weights"]),
        ("penalizeBiases", &penalty["on_biases"]),
        ("reportPenalty", &penalty["in_report"]),
        ("batchSize", if sequential { &batch["size"] } else { &batch["mode"] }),
        ("batchOrder", if sequential { &batch["mode"] } else { &Json::Null }),
        ("quirk", &fixture["quirk"]),
    ] {
        if let Some(json) = given(json) {
            config.set(field, value(json))?;
        }
    }
    set_optimizer(&mut config, &fixture["optimizer"])?;
    Ok(config)
}

/// Plain SGD of the schema has momentum and Nesterov as numbers; here they are optimizers of their own.
fn set_optimizer(config: &mut Config, optimizer: &Json) -> Result<(), Obstacle> {
    let name = match optimizer["name"].as_str().unwrap_or_default() {
        "" | "none" => return Ok(()),
        "sgd" if given(&optimizer["momentum"]).is_none_or(|momentum| *momentum == 0.0) => "sgd",
        "sgd" if optimizer["nesterov"] == true => "nesterov",
        "sgd" => "momentum",
        name => name,
    };
    config.set("optimizer", name.into())?;
    for (field, key) in [
        ("learningRate", "lr"),
        ("momentum", "momentum"),
        ("rho", "rho"),
        ("beta1", "beta1"),
        ("beta2", "beta2"),
        ("epsilon", "eps"),
        ("epsilonMode", "eps_mode"),
    ] {
        // L-BFGS has no learning rate: 0.
        if let Some(json) = given(&optimizer[key]).filter(|_| field != "learningRate" || name != "lbfgs") {
            config.set(field, value(json))?;
        }
    }
    Ok(())
}

fn value(json: &Json) -> Value {
    match json {
        Json::Number(_) => Value::Number(json.as_f64().unwrap_or(f64::NAN)),
        Json::String(text) => Value::Text(text.clone()),
        Json::Bool(flag) => Value::Flag(*flag),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Null => Value::Other("null"),
        Json::Object(_) => Value::Other("an object"),
    }
}
