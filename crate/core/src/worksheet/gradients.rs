//! From δ to the gradients: the sums over the samples, what they are divided by, the penalty's share.

use alloc::format;
use alloc::vec;
use alloc::vec::Vec;
use core::ops::Range;

use super::draft::{Draft, Matrix, below, of_layer};
use super::loss::{division, is_on};
use super::{Cells, Phase};
use crate::dataset::Part;
use crate::network::Trace;
use crate::objective::Objective;
use crate::reduction::Reduction;
use crate::samples::Pair;
use crate::trainer::Trainer;

/// Sums over the samples, the penalty's share, and the gradient made of both, in the order of the parameters.
pub(super) struct Gradients {
    reduction: Reduction,
    sums: Vec<f64>,
    penalty: Vec<f64>,
    total: Vec<f64>,
    /// Which of the penalty's terms there are, for weights and for biases.
    penalized: [bool; 2],
    terms: Vec<&'static str>,
}

impl Gradients {
    pub(super) fn of(trainer: &Trainer, batch: &Part, sums: &[Pair]) -> Gradients {
        let (config, network) = (&*trainer.config, &trainer.network);
        let regularization = config.regularization();
        let mut penalty = vec![0.0; sums.len()];
        regularization.add_gradient(network, batch.x.rows(), &mut penalty);
        let (mut total, mut trace, mut own_sums) = (Vec::new(), Trace::default(), Vec::new());
        Objective { config, batch, trace: &mut trace, sums: &mut own_sums }.gradient(network, &mut total);
        let mut terms = Vec::new();
        if config.l1 > 0.0 {
            terms.push("{λ₁} sign({0})");
        }
        if config.l2 > 0.0 {
            terms.push("{λ₂} {0}");
        }
        Gradients {
            reduction: config.reduction,
            sums: sums.iter().map(|[even, odd]| even + odd).collect(),
            penalty,
            total,
            penalized: [regularization.on_weights, regularization.on_biases]
                .map(|on| on && is_on(regularization)),
            terms,
        }
    }

    /// The transposed inputs, their product with dZ, and what becomes of it.
    pub(super) fn write_weights(&self, draft: &mut Draft, l: usize, fan_out: usize, own: Range<usize>) {
        let (inputs, [w, dw, dz]) = (below(l), ["W", "dW", "dZ"].map(|letter| of_layer(letter, l)));
        let transposed = format!("{inputs}ᵀ");
        let columns = own.len() / fan_out;
        let matrix = Matrix::transposed(columns, draft.values(&inputs));
        draft.add((Phase::Backward, Some(l)), &transposed, "{0}ᵀ", &[(&inputs, Cells::Swapped)], matrix);
        let sum = format!("{transposed}·{dz}");
        let factors = [(transposed.as_str(), Cells::Row), (&dz, Cells::Column)];
        self.write(draft, l, [&w, &sum, &dw], ("{0}·{1}", &factors), (fan_out, own));
    }

    /// The sums of the columns of dZ, and what becomes of them.
    pub(super) fn write_biases(&self, draft: &mut Draft, l: usize, own: Range<usize>) {
        let [b, db, dz] = ["b", "db", "dZ"].map(|letter| of_layer(letter, l));
        let sum = format!("Σ{dz}");
        let formula = ("Σ {0}", &[(dz.as_str(), Cells::Column)][..]);
        self.write(draft, l, [&b, &sum, &db], formula, (own.len(), own));
    }

    /// Writes the gradient of the parameters `own`, called `name`; `sum`, made by `formula`, comes before it where it is
    /// another number, and so does the penalty's share.
    fn write(
        &self,
        draft: &mut Draft,
        l: usize,
        [name, sum, gradient]: [&str; 3],
        (formula, factors): (&str, &[(&str, Cells)]),
        (columns, own): (usize, Range<usize>),
    ) {
        let place = (Phase::Backward, Some(l));
        let matrix = |values: &[f64]| Matrix::new(columns, values[own.clone()].to_vec());
        let penalized = self.penalized[usize::from(name.starts_with('b'))];
        let is_sum = self.reduction == Reduction::Sum && !penalized;
        if is_sum {
            draft.add(place, gradient, formula, factors, matrix(&self.total));
            return draft.belongs_to(own.start);
        }
        draft.add(place, sum, formula, factors, matrix(&self.sums));
        draft.belongs_to(own.start);
        let divided = format!("{{0}}{}", division(self.reduction));
        if penalized {
            let share = format!("dR/d{name}");
            draft.add(place, &share, &self.terms.join(" + "), &[(name, Cells::Same)], matrix(&self.penalty));
            draft.belongs_to(own.start);
            let both = [(sum, Cells::Same), (share.as_str(), Cells::Same)];
            draft.add(place, gradient, &format!("{divided} + {{1}}"), &both, matrix(&self.total));
        } else {
            draft.add(place, gradient, &divided, &[(sum, Cells::Same)], matrix(&self.total));
        }
        draft.belongs_to(own.start);
    }
}
