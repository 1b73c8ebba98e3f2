//! From the gradients to the new parameters: what the optimizer remembers, the change, the sum.

use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::draft::{Draft, Matrix, of_layer};
use super::{Cells, Phase};
use crate::config::Config;
use crate::dataset::Part;
use crate::network::Trace;
use crate::objective::Objective;
use crate::optimizer::{EpsilonMode, Optimizer, OptimizerKind, Scratch};
use crate::trainer::{Trainer, all_finite};

/// Writes the update the optimizer makes and says whether everything in it is finite.
pub(super) fn write(draft: &mut Draft, trainer: &Trainer, batch: &Part) -> bool {
    let (config, before) = (&*trainer.config, &trainer.network);
    let (mut network, mut optimizer) = (trainer.network.clone(), trainer.optimizer.clone());
    let (mut gradient, mut sums, mut trace) = (Vec::new(), Vec::new(), Trace::default());
    let mut objective = Objective { config, batch, trace: &mut trace, sums: &mut sums };
    objective.gradient(before, &mut gradient);
    if !all_finite(&gradient) {
        return false;
    }
    optimizer.update(&mut network, &mut gradient, &mut objective, &mut Scratch::default());

    write_constants(draft, config, &optimizer);
    let memories = memories(config.optimizer);
    for (l, (layer, own)) in before.layers_with_parameters().enumerate() {
        let biases = own.start + layer.weights();
        let stretches = [("W", own.start..biases), ("b", biases..own.end)];
        for (letter, own) in stretches.into_iter().filter(|(_, own)| !own.is_empty()) {
            let place = (Phase::Update, Some(l));
            let name = of_layer(letter, l);
            let matrix = |values: &[f64]| Matrix::new(layer.fan_out, values[own.clone()].to_vec());
            let gradient = format!("d{name}");
            for memory in memories {
                let [old, new] = ["", "′"].map(|prime| format!("{}{name}{prime}", memory.letter));
                draft.give(place, &old, matrix((memory.of)(&trainer.optimizer)));
                draft.belongs_to(own.start);
                let factors = [(old.as_str(), Cells::Same), (&gradient, Cells::Same)];
                draft.add(place, &new, memory.formula, &factors, matrix((memory.of)(&optimizer)));
                draft.belongs_to(own.start);
            }
            let (delta, new) = (format!("Δ{name}"), format!("{name}′"));
            let pairs = own.clone().map(|i| (before.parameters()[i], network.parameters()[i]));
            let difference = pairs.map(|(old, new)| new - old).collect();
            let (formula, from, values) = change(draft, config, &name, difference);
            let cells = if config.optimizer == OptimizerKind::Lbfgs { Cells::All } else { Cells::Same };
            let factors: Vec<(&str, Cells)> = from.iter().map(|name| (name.as_str(), cells)).collect();
            draft.add(place, &delta, formula, &factors, Matrix::new(layer.fan_out, values));
            draft.belongs_to(own.start);
            let factors = [(name.as_str(), Cells::Same), (&delta, Cells::Same)];
            draft.add(place, &new, "{0} + {1}", &factors, matrix(network.parameters()));
            draft.belongs_to(own.start);
        }
    }
    all_finite(network.parameters())
}

/// What an optimizer remembers of each parameter, and how the gradient {1} changes it.
struct Memory {
    letter: &'static str,
    formula: &'static str,
    of: fn(&Optimizer) -> &[f64],
}

/// The memories of a kind, in the order in which they are used. Those of L-BFGS are no matrices like the parameters.
fn memories(kind: OptimizerKind) -> &'static [Memory] {
    const VELOCITY: Memory = Memory { letter: "S", formula: "{μ} {0} + {1}", of: Optimizer::first };
    const SQUARES: Memory =
        Memory { letter: "V", formula: "{ρ} {0} + (1 − {ρ}) {1}²", of: Optimizer::second };
    const MEAN: Memory =
        Memory { letter: "M", formula: "{β₁} {0} + (1 − {β₁}) {1}", of: Optimizer::first };
    const MEAN_SQUARES: Memory =
        Memory { letter: "V", formula: "{β₂} {0} + (1 − {β₂}) {1}²", of: Optimizer::second };
    match kind {
        OptimizerKind::Sgd | OptimizerKind::Lbfgs => &[],
        OptimizerKind::Momentum | OptimizerKind::Nesterov => &[VELOCITY],
        OptimizerKind::Rmsprop => &[SQUARES],
        OptimizerKind::Adam => &[MEAN, MEAN_SQUARES],
    }
}

/// How ΔW or Δb of the parameters called `name` is made: formula, factors, numbers. `difference` is new − old, which is
/// what it is for all optimizers; for those that only scale, the product has more digits of its own.
fn change(
    draft: &Draft,
    config: &Config,
    name: &str,
    difference: Vec<f64>,
) -> (&'static str, Vec<String>, Vec<f64>) {
    let gradient = format!("d{name}");
    let memory = |letter: &str| format!("{letter}{name}′");
    let scaled = |by: &str| draft.values(by).iter().map(|v| -(config.learning_rate * v)).collect();
    match config.optimizer {
        OptimizerKind::Sgd => {
            let values = scaled(&gradient);
            ("−{η} {0}", vec![gradient], values)
        }
        OptimizerKind::Momentum => ("−{η} {0}", vec![memory("S")], scaled(&memory("S"))),
        OptimizerKind::Nesterov => ("−{η} ({0} + {μ} {1})", vec![gradient, memory("S")], difference),
        OptimizerKind::Rmsprop => ("−{η} {0} / (√{1} + {ε})", vec![gradient, memory("V")], difference),
        OptimizerKind::Adam => {
            let formula = match config.epsilon_mode {
                EpsilonMode::AfterBiasCorrection => "−{η} ({0} / {c₁}) / (√({1} / {c₂}) + {ε})",
                EpsilonMode::BeforeBiasCorrection => "−{η} (√{c₂} / {c₁}) {0} / (√{1} + {ε})",
            };
            (formula, vec![memory("M"), memory("V")], difference)
        }
        OptimizerKind::Lbfgs => {
            let names = draft.entries.iter().map(|entry| &entry.name);
            let gradients = names.filter(|name| name.starts_with("dW") || name.starts_with("db"));
            ("α d", gradients.cloned().collect(), difference)
        }
    }
}

/// The numbers behind the symbols of the optimizer's formulas.
fn write_constants(draft: &mut Draft, config: &Config, after: &Optimizer) {
    let mut give = |constants: &[(&'static str, f64)]| {
        constants.iter().for_each(|&(symbol, value)| draft.constant(symbol, value));
    };
    if config.optimizer != OptimizerKind::Lbfgs {
        give(&[("η", config.learning_rate)]);
    }
    match config.optimizer {
        OptimizerKind::Sgd | OptimizerKind::Lbfgs => {}
        OptimizerKind::Momentum | OptimizerKind::Nesterov => give(&[("μ", config.momentum)]),
        OptimizerKind::Rmsprop => give(&[("ρ", config.rho), ("ε", config.epsilon)]),
        OptimizerKind::Adam => {
            let (c1, c2) = after.bias_corrections(config);
            give(&[
                ("β₁", config.beta1),
                ("β₂", config.beta2),
                ("ε", config.epsilon),
                ("c₁", c1),
                ("c₂", c2),
            ]);
        }
    }
}
