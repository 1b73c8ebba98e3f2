//! Y, the error, the loss of each sample, the penalty and the objective.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::draft::{Draft, Matrix, of_layer};
use super::formulas::{self, From};
use super::{Cells, Phase};
use crate::config::Config;
use crate::dataset::Part;
use crate::network::{Network, Trace};
use crate::objective::Objective;
use crate::reduction::Reduction;
use crate::regularization::Regularization;
use crate::samples::Pair;
use crate::trainer::Trainer;

const PLACE: (Phase, Option<usize>) = (Phase::Loss, None);

/// Writes how wrong the prediction in `trace` is.
pub(super) fn write(draft: &mut Draft, trainer: &Trainer, batch: &Part, trace: &Trace) {
    let (config, network) = (&*trainer.config, &trainer.network);
    let (rows, outputs) = (batch.y.rows(), batch.y.columns());
    let Some(last) = network.layers().len().checked_sub(1) else { return };
    let prediction = of_layer("A", last);

    draft.give(PLACE, "Y", Matrix::of(&batch.y));
    let pairs = draft.values(&prediction).iter().zip(draft.values("Y"));
    let errors = pairs.map(|(p, y)| p - y).collect();
    let both = [(prediction.as_str(), Cells::Same), ("Y", Cells::Same)];
    draft.add(PLACE, "E", "{0} − {1}", &both, Matrix::new(outputs, errors));

    let mut terms: Vec<Pair> = vec![[0.0; 2]; rows.div_ceil(2)];
    let (z_and_p, mut scratch) = ((&trace.z[last], &trace.a[last]), trace.delta[last].clone());
    config.loss_function.terms(z_and_p, batch.y.view(), &mut scratch, &mut terms);
    let losses = terms.concat()[..rows].to_vec();
    let ([single, several], from) = formulas::loss(config.loss_function);
    let (formula, cells) = if outputs == 1 { (single, Cells::Same) } else { (several, Cells::Row) };
    match from {
        From::Error => draft.add(PLACE, "L", formula, &[("E", cells)], Matrix::new(1, losses)),
        From::Outputs => {
            draft.add(PLACE, "L", formula, &both.map(|(name, _)| (name, cells)), Matrix::new(1, losses));
        }
    }

    divisor_constants(draft, config.reduction, rows, outputs);
    let divided = format!("Σ {{0}}{}", division(config.reduction));
    let (mut scratch, mut sums) = (Trace::default(), Vec::new());
    let objective = Objective { config, batch, trace: &mut scratch, sums: &mut sums }.value(network);
    let objective = Matrix::new(1, vec![objective]);
    if write_penalty(draft, config, network, rows) {
        let factors = [("L", Cells::Column), ("R", Cells::Same)];
        draft.add(PLACE, "J", &format!("{divided} + {{1}}"), &factors, objective);
    } else {
        draft.add(PLACE, "J", &divided, &[("L", Cells::Column)], objective);
    }
}

/// The end of a formula that divides as the reduction does.
pub(super) fn division(reduction: Reduction) -> &'static str {
    match reduction {
        Reduction::Sum => "",
        Reduction::MeanSamples => " / {n}",
        Reduction::MeanElements => " / ({n} {k})",
    }
}

fn divisor_constants(draft: &mut Draft, reduction: Reduction, rows: usize, outputs: usize) {
    if reduction != Reduction::Sum {
        draft.constant("n", rows as f64);
    }
    if reduction == Reduction::MeanElements {
        draft.constant("k", outputs as f64);
    }
}

/// R = l1·Σ|v| + ½·L2·Σv². Says whether there is a penalty.
fn write_penalty(draft: &mut Draft, config: &Config, network: &Network, rows: usize) -> bool {
    let regularization = config.regularization();
    let penalized: Vec<String> = network
        .layers()
        .iter()
        .enumerate()
        .flat_map(|(l, layer)| {
            let weights = regularization.on_weights.then(|| of_layer("W", l));
            let biases = (regularization.on_biases && layer.bias).then(|| of_layer("b", l));
            [weights, biases]
        })
        .flatten()
        .collect();
    if !is_on(regularization) || penalized.is_empty() {
        return false;
    }
    let sums = |each: &dyn Fn(usize) -> String| {
        let parts: Vec<String> = (0..penalized.len()).map(each).collect();
        if parts.len() == 1 { parts.concat() } else { format!("({})", parts.join(" + ")) }
    };
    let mut parts = Vec::new();
    if config.l1 > 0.0 {
        draft.constant("λ₁", config.l1);
        parts.push(format!("{{λ₁}} {}", sums(&|i| format!("Σ |{{{i}}}|"))));
    }
    if config.l2 > 0.0 {
        draft.constant("λ₂", regularization.l2(rows));
        parts.push(format!("½ {{λ₂}} {}", sums(&|i| format!("Σ {{{i}}}²"))));
    }
    let factors: Vec<(&str, Cells)> = penalized.iter().map(|name| (name.as_str(), Cells::All)).collect();
    let penalty = Matrix::new(1, vec![regularization.penalty(network, rows)]);
    draft.add(PLACE, "R", &parts.join(" + "), &factors, penalty);
    true
}

/// Whether parameters cost anything.
pub(super) fn is_on(regularization: Regularization) -> bool {
    regularization.l1 > 0.0 || regularization.l2 > 0.0
}
