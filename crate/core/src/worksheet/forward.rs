//! X, and per layer W, b, X·W, Z and A.

use alloc::format;

use super::draft::{Draft, Matrix, below, of_layer};
use super::{Cells, Phase, formulas};
use crate::dataset::Part;
use crate::dense::Dense;
use crate::network::Trace;
use crate::samples::{Samples, View};
use crate::trainer::Trainer;

/// Writes the forward pass and leaves it in `trace`.
pub(super) fn write(draft: &mut Draft, trainer: &Trainer, batch: &Part, trace: &mut Trace) {
    let network = &trainer.network;
    network.forward(batch.x.view(), trace);
    draft.give((Phase::Forward, None), "X", Matrix::of(&batch.x));
    for (l, (layer, own)) in network.layers_with_parameters().enumerate() {
        let place = (Phase::Forward, Some(l));
        let [w, b, z, a] = ["W", "b", "Z", "A"].map(|letter| of_layer(letter, l));
        let (weights, biases) = network.parameters()[own.clone()].split_at(layer.weights());
        draft.give(place, &w, Matrix::new(layer.fan_out, weights.to_vec()));
        draft.belongs_to(own.start);

        let inputs = below(l);
        let product = [(inputs.as_str(), Cells::Row), (&w, Cells::Column)];
        let matrix = Matrix::of(&trace.z[l]);
        if layer.bias {
            draft.give(place, &b, Matrix::new(layer.fan_out, biases.to_vec()));
            draft.belongs_to(own.start + layer.weights());
            let from = if l == 0 { batch.x.view() } else { trace.a[l - 1].view() };
            let weighted = format!("{inputs}·{w}");
            draft.add(place, &weighted, "{0}·{1}", &product, weighted_inputs(layer, weights, from));
            draft.add(place, &z, "{0} + {1}", &[(&weighted, Cells::Same), (&b, Cells::Same)], matrix);
        } else {
            draft.add(place, &z, "{0}·{1}", &product, matrix);
        }
        let (formula, cells) = formulas::activation(layer.activation);
        draft.add(place, &a, formula, &[(&z, cells)], Matrix::of(&trace.a[l]));
    }
}

/// inputs·W without the biases; a step adds the products to the biases one by one and has no such number.
fn weighted_inputs(layer: &Dense, weights: &[f64], inputs: View<'_>) -> Matrix {
    let unbiased = Dense { bias: false, ..*layer };
    let mut products = Samples::zeros(inputs.rows(), layer.fan_out);
    for unit in 0..layer.fan_out {
        unbiased.preactivation(unit, weights, inputs, products.column_mut(unit));
    }
    Matrix::of(&products)
}
