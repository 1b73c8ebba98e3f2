//! One step written out: every matrix of forward, loss, backward and update, with its shape, its formula and its numbers.
//!
//! The order is that of the textbooks, and every factor of the chain rule is an entry of its own:
//!
//! | phase    | entries, for layers 1 … L                                                                    |
//! |----------|----------------------------------------------------------------------------------------------|
//! | forward  | X; then per layer `W1`, `b1`, `X·W1`, `Z1`, `A1`                                             |
//! | loss     | Y, the error `E` = A − Y, the loss `L` of each sample, the penalty `R`, the objective `J`    |
//! | backward | from the last layer to the first: `dA2` = ∂L/∂A, `G2` = g′(Z), `dZ2` (δ), `A1ᵀ`, `dW2`, `db2`, |
//! |          | then `W2ᵀ` and on with `dA1`                                                                 |
//! | update   | per layer, for weights and biases: what the optimizer remembers, the change `ΔW1`, the new `W1′` |
//!
//! An entry that would only repeat another is left out: the product `X·W1` where there is no bias, the sum `A1ᵀ·dZ2`
//! where it is the gradient already. Nothing is computed in another way than in a step: the numbers are taken from the
//! passes and the optimizer themselves, so the gradients and the new parameters have the step's bits.

mod backward;
mod draft;
mod formulas;
mod forward;
mod gradients;
mod loss;
mod update;

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::dataset::Part;
use crate::names::named;
use crate::network::Trace;
use crate::trainer::Trainer;
use draft::Draft;

/// Which samples a step is written out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Those the next step will use.
    Batch,
    /// One training point, by its place among all points: the step as it would be with this point alone.
    Point(usize),
    /// All training points, as if the batch were full.
    All,
}

/// A part of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// From the inputs to the prediction.
    Forward,
    /// How wrong it is.
    Loss,
    /// From the loss to the gradients.
    Backward,
    /// From the gradients to the new parameters.
    Update,
}

named!(Phase { Forward = "forward", Loss = "loss", Backward = "backward", Update = "update" });

/// Which numbers of a factor go into the number at row i, column j of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// The one at i, j. A factor with a single row or column has it for all.
    Same,
    /// Row i.
    Row,
    /// Column j.
    Column,
    /// The one at j, i.
    Swapped,
    /// All.
    All,
}

named!(Cells { Same = "same", Row = "row", Column = "column", Swapped = "swapped", All = "all" });

/// What an entry is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Factor {
    /// Its place in [`Worksheet::entries`], mostly before that of the entry.
    pub entry: usize,
    /// Which of its numbers.
    pub cells: Cells,
}

/// A matrix of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// `X`, `W1`, `Z1`, `dW1` …; layers are counted from 1.
    pub name: String,
    /// The part of the step it belongs to.
    pub phase: Phase,
    /// Its layer, from 0; `None` if it belongs to no layer.
    pub layer: Option<usize>,
    /// How it is made: `{0}`, `{1}` … stand for the factors, `{η}` … for the constants, ⊙ for the product number by
    /// number. Empty for what is given: points, parameters, what the optimizer remembers.
    pub formula: String,
    /// The number of rows.
    pub rows: usize,
    /// The number of columns.
    pub columns: usize,
    /// `[rows × columns]`, row by row.
    pub values: Vec<f64>,
    /// The entries it is made from, in the order of the formula's numbers.
    pub factors: Vec<Factor>,
    /// If its numbers belong to parameters: the place of the first in [`Session::parameters`](crate::Session::parameters);
    /// the others follow.
    pub parameter: Option<usize>,
}

/// A step written out.
#[derive(Clone, Debug, PartialEq)]
pub struct Worksheet {
    /// Steps taken before this one.
    pub step: u64,
    /// The samples: row i of `X` is the point with this place among all points.
    pub points: Vec<usize>,
    /// Whether these are the samples of the next step, in their order.
    pub is_next_step: bool,
    /// Whether everything the step computes is finite. If not, the step will not be taken; if not even the gradient is
    /// finite, there are no entries of the update.
    pub is_finite: bool,
    /// The symbols of the formulas with their values: η, n, …
    pub constants: Vec<(&'static str, f64)>,
    /// Everything, in the order of the textbooks. Empty without training points.
    pub entries: Vec<Entry>,
}

impl Worksheet {
    /// Writes out the step `trainer` would take with the given points.
    pub(crate) fn of(trainer: &Trainer, points: Vec<usize>, batch: &Part, is_next_step: bool) -> Worksheet {
        let mut draft = Draft::default();
        let mut is_finite = true;
        if !points.is_empty() {
            let mut trace = Trace::default();
            forward::write(&mut draft, trainer, batch, &mut trace);
            loss::write(&mut draft, trainer, batch, &trace);
            backward::write(&mut draft, trainer, batch, &mut trace);
            is_finite = update::write(&mut draft, trainer, batch);
        }
        let Draft { entries, constants, .. } = draft;
        Worksheet { step: trainer.steps, points, is_next_step, is_finite, constants, entries }
    }

    /// The entry called `name`.
    pub fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// The formula of an entry with the names of its factors and the symbols of constants.
    pub fn formula(&self, entry: &Entry) -> String {
        let mut text = entry.formula.clone();
        for (i, factor) in entry.factors.iter().enumerate() {
            text = text.replace(&format!("{{{i}}}"), &self.entries[factor.entry].name);
        }
        for (symbol, _) in &self.constants {
            text = text.replace(&format!("{{{symbol}}}"), symbol);
        }
        text
    }
}
