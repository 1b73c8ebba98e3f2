//! The chain rule, factor by factor: from the last layer to the first, ∂L/∂A, g′(Z), their product δ = ∂L/∂Z, and the
//! gradients of weights and biases that follow from it.

use alloc::format;
use alloc::vec;

use super::draft::{Draft, Matrix, of_layer};
use super::formulas::{self, From, Of};
use super::gradients::Gradients;
use super::{Cells, Phase};
use crate::activation::Activation;
use crate::config::Config;
use crate::dataset::Part;
use crate::loss::{Loss, Quirk};
use crate::network::Trace;
use crate::samples::Samples;
use crate::trainer::Trainer;

/// Writes the backward pass of what `trace` holds.
pub(super) fn write(draft: &mut Draft, trainer: &Trainer, batch: &Part, trace: &mut Trace) {
    let (config, network) = (&*trainer.config, &trainer.network);
    let Some(last) = network.layers().len().checked_sub(1) else { return };
    let mut pass = trace.clone(); // A is used up on the way back
    let (z, p, delta) = (&pass.z[last], &mut pass.a[last], &mut pass.delta[last]);
    config.loss_function.delta(config.output_activation, config.quirk, (z, p), batch.y.view(), delta);
    let mut sums = vec![[0.0; 2]; network.parameters().len()];
    network.backward(batch.x.view(), &mut pass, &mut sums);
    trace.delta = pass.delta;
    let gradients = Gradients::of(trainer, batch, &sums);

    write_output(draft, config, trace, last);
    for (l, (layer, own)) in network.layers_with_parameters().enumerate().rev() {
        let biases = own.start + layer.weights();
        gradients.write_weights(draft, l, layer.fan_out, own.start..biases);
        if layer.bias {
            gradients.write_biases(draft, l, biases..own.end);
        }
        if let Some(l_below) = l.checked_sub(1) {
            let mut from_above = Samples::zeros(batch.x.rows(), layer.fan_in);
            layer.propagate(&network.parameters()[own], &trace.delta[l], &mut from_above);
            let [w, dz] = ["W", "dZ"].map(|letter| of_layer(letter, l));
            let place = (Phase::Backward, Some(l_below));
            let transposed = format!("{w}ᵀ");
            let matrix = Matrix::transposed(layer.fan_out, draft.values(&w));
            draft.add((Phase::Backward, Some(l)), &transposed, "{0}ᵀ", &[(&w, Cells::Swapped)], matrix);
            let factors = [(dz.as_str(), Cells::Row), (&transposed, Cells::Column)];
            draft.add(place, &of_layer("dA", l_below), "{0}·{1}", &factors, Matrix::of(&from_above));
            write_slope(draft, network.layers()[l_below].activation, trace, l_below);
            write_delta(draft, trace, l_below, "{0} ⊙ {1}", &[]);
        }
    }
}

/// dA, G and dZ of the last layer.
fn write_output(draft: &mut Draft, config: &Config, trace: &Trace, last: usize) {
    let place = (Phase::Backward, Some(last));
    let [a, da, dz] = ["A", "dA", "dZ"].map(|letter| of_layer(letter, last));
    let is_quirky = config.quirk != Quirk::None;
    // The tutorial that has the mistake begins with the error, whatever the loss.
    let loss = if is_quirky { Loss::HalfSquared } else { config.loss_function };
    let (formula, from) = formulas::loss_slope(loss);
    let factors: &[_] = match from {
        From::Error => &[("E", Cells::Same)],
        From::Outputs => &[(a.as_str(), Cells::Same), ("Y", Cells::Same)],
    };
    let values = draft.values(&a).iter().zip(draft.values("Y")).map(|(&p, &y)| loss_slope(loss, p, y));
    let matrix = Matrix::new(trace.a[last].columns(), values.collect());
    draft.add(place, &da, formula, factors, matrix);

    // Where a loss is made for one output activation, the product is the error, and is computed as such.
    let is_error = !is_quirky && matches!(loss, Loss::Bce | Loss::SoftmaxCe);
    let error: &[_] = if is_error { &[("E", Cells::Same)] } else { &[] };
    if is_quirky {
        let mut twice = trace.a[last].clone();
        Activation::Sigmoid.forward(&trace.a[last], &mut twice);
        let name = format!("σ({a})");
        let slopes = twice.to_rows().iter().map(|s| s * (1.0 - s)).collect();
        draft.add(place, &name, "σ({0})", &[(&a, Cells::Same)], Matrix::of(&twice));
        let matrix = Matrix::new(twice.columns(), slopes);
        draft.add(place, &of_layer("G", last), "{0} ⊙ (1 − {0})", &[(&name, Cells::Same)], matrix);
        write_delta(draft, trace, last, "{0} ⊙ {1}", error);
    } else if config.output_activation == Activation::Softmax {
        let name = of_layer("s", last);
        let columns = trace.a[last].columns();
        let rows = draft.values(&da).chunks_exact(columns).zip(draft.values(&a).chunks_exact(columns));
        let sums = rows.map(|(da, a)| da.iter().zip(a).map(|(da, a)| da * a).sum()).collect();
        let both = [(da.as_str(), Cells::Row), (&a, Cells::Row)];
        draft.add(place, &name, "Σ {0} ⊙ {1}", &both, Matrix::new(1, sums));
        let same = [&a, &da, &name].map(|name| (name.as_str(), Cells::Same));
        let formula = if is_error { "{0} ⊙ ({1} − {2}) = {3}" } else { "{0} ⊙ ({1} − {2})" };
        draft.add(place, &dz, formula, &[&same, error].concat(), Matrix::of(&trace.delta[last]));
    } else {
        write_slope(draft, config.output_activation, trace, last);
        write_delta(draft, trace, last, if is_error { "{0} ⊙ {1} = {2}" } else { "{0} ⊙ {1}" }, error);
    }
}

/// G = g′(Z), number by number.
fn write_slope(draft: &mut Draft, activation: Activation, trace: &Trace, l: usize) {
    let (z, a) = (&trace.z[l], &trace.a[l]);
    let mut slopes = Samples::from_rows(a.columns(), &vec![1.0; a.rows() * a.columns()]);
    activation.backward(z, &mut a.clone(), &mut slopes);
    let [z, a, g] = ["Z", "A", "G"].map(|letter| of_layer(letter, l));
    let (z, a) = ((z.as_str(), Cells::Same), (a.as_str(), Cells::Same));
    let (formula, of) = formulas::slope(activation);
    let factors: &[_] = match of {
        Of::Z => &[z],
        Of::A => &[a],
        Of::ZAndA => &[z, a],
    };
    draft.add((Phase::Backward, Some(l)), &g, formula, factors, Matrix::of(&slopes));
}

/// dZ from dA and G, and what else it is equal to.
fn write_delta(draft: &mut Draft, trace: &Trace, l: usize, formula: &str, equal: &[(&str, Cells)]) {
    let [da, g, dz] = ["dA", "G", "dZ"].map(|letter| of_layer(letter, l));
    let factors = [&[(da.as_str(), Cells::Same), (&g, Cells::Same)], equal].concat();
    draft.add((Phase::Backward, Some(l)), &dz, formula, &factors, Matrix::of(&trace.delta[l]));
}

/// ∂L/∂p of one output. Of the cross-entropies, a term whose factor is 0 is 0, also where its logarithm is not finite.
fn loss_slope(loss: Loss, p: f64, y: f64) -> f64 {
    let share = |y: f64, p: f64| if y == 0.0 { 0.0 } else { y / p };
    match loss {
        Loss::HalfSquared => p - y,
        Loss::Squared => 2.0 * (p - y),
        Loss::Bce => share(1.0 - y, 1.0 - p) - share(y, p),
        Loss::SoftmaxCe => 0.0 - share(y, p),
        Loss::Hinge => {
            let t = 2.0 * y - 1.0;
            if t * p < 1.0 { 0.0 - t } else { 0.0 }
        }
    }
}
