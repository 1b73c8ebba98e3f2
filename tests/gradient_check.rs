//! Back-propagation against finite differences, for every activation, loss and depth.

use two_layer::{Activation, Config, Dataset, Generator, L2Scale, Loss, PerLayer, Quirk, Reduction, Session};

/// Central differences with this distance, in float64, leave an error of about 1e-10.
const H: f64 = 1e-5;

/// Points that avoid kinks: no coordinate is 0 and no two are equal.
fn points(loss: Loss, outputs: usize) -> Dataset {
    let x = [0.31, -0.82, -0.47, 0.23, 0.93, 0.71, -0.64, -0.38, 0.12, 0.55, -0.21, 0.87, 0.44, -0.15];
    let n = x.len() / 2;
    let y: Vec<f64> = (0..n)
        .flat_map(|row| (0..outputs).map(move |output| (row, output)))
        .map(|(row, output)| match (loss, outputs) {
            (Loss::HalfSquared | Loss::Squared, _) => 0.2 * row as f64 - 0.3 * output as f64,
            (_, 1) => f64::from(row % 2 == 1),
            _ => f64::from(row % outputs == output),
        })
        .collect();
    Dataset::new(2, outputs, &x, &y, &vec![false; n]).expect("valid points")
}

/// The single place that knows how a gradient is checked; the tests below are data.
#[track_caller]
fn check(config: Config, outputs: usize) {
    let data = points(config.loss_function, outputs);
    let described = format!("{config:?}");
    let objective = Config { report_reduction: config.reduction, report_penalty: true, ..config };
    let mut session = Session::new(objective).expect("a valid configuration");
    session.set_data(data, false).expect("valid points");
    // Biases start at 0, where L1 has a kink: begin somewhere else.
    let start: Vec<f64> = session.parameters().iter().map(|v| if *v == 0.0 { 0.1 } else { *v }).collect();
    session.set_parameters(&start, false).expect("as many numbers");

    let gradient = session.full_gradient();
    for (i, exact) in gradient.values.iter().enumerate() {
        let mut loss_at = |shift: f64| {
            let mut parameters = start.clone();
            parameters[i] += shift;
            let report = session.report_at(&parameters).expect("as many numbers");
            report.train.expect("there are training points").loss
        };
        let numeric = (loss_at(H) - loss_at(-H)) / (2.0 * H);
        let error = (numeric - exact).abs() / (numeric.abs() + exact.abs() + 1e-3);
        assert!(error < 1e-6, "parameter {i}: numeric {numeric}, exact {exact}\n{described}");
    }
}

fn config(hidden: &[usize], activation: Activation, loss: Loss, output: Activation) -> Config {
    Config {
        generator: Generator::Moons,
        hidden_layers: hidden.to_vec(),
        activation: PerLayer::All(activation),
        output_activation: output,
        loss_function: loss,
        seed: 1,
        ..Config::default()
    }
}

/// Every loss with the output activations it is defined for, and a number of outputs.
fn losses() -> Vec<(Loss, Activation, usize)> {
    let mut losses = vec![
        (Loss::Bce, Activation::Sigmoid, 1),
        (Loss::Bce, Activation::Sigmoid, 3),
        (Loss::SoftmaxCe, Activation::Softmax, 3),
        (Loss::Hinge, Activation::Identity, 1),
    ];
    for loss in [Loss::HalfSquared, Loss::Squared] {
        losses.extend(Activation::HIDDEN.iter().map(|&output| (loss, output, 1)));
        losses.push((loss, Activation::Softmax, 3));
        losses.push((loss, Activation::Tanh, 2));
    }
    losses
}

#[test]
fn every_activation_loss_and_depth() {
    for hidden in [&[][..], &[5], &[4, 3], &[3, 4, 2, 3]] {
        for &activation in Activation::HIDDEN {
            for (loss, output, outputs) in losses() {
                check(config(hidden, activation, loss, output), outputs);
            }
        }
    }
}

#[test]
fn six_hidden_layers_of_different_activations() {
    let activation = PerLayer::Each(Activation::HIDDEN[1..7].to_vec());
    let deep = config(&[3, 2, 4, 3, 2, 3], Activation::Tanh, Loss::Bce, Activation::Sigmoid);
    check(Config { activation, ..deep }, 1);
}

#[test]
fn every_reduction() {
    for &reduction in Reduction::ALL {
        let base = config(&[4], Activation::Tanh, Loss::HalfSquared, Activation::Sigmoid);
        check(Config { reduction, ..base }, 2);
    }
}

#[test]
fn every_penalty() {
    for l2_scale in [L2Scale::None, L2Scale::DivideByBatchSize] {
        for (penalize_weights, penalize_biases) in [(true, false), (true, true), (false, true)] {
            let base = config(&[4, 3], Activation::Silu, Loss::Bce, Activation::Sigmoid);
            let (l1, l2) = (0.3, 0.7);
            check(Config { l1, l2, l2_scale, penalize_weights, penalize_biases, ..base }, 1);
        }
    }
}

#[test]
fn layers_without_biases() {
    let base = config(&[4, 3], Activation::Gelu, Loss::Bce, Activation::Sigmoid);
    check(Config { bias: PerLayer::All(false), ..base.clone() }, 1);
    check(Config { bias: PerLayer::Each(vec![true, false, true]), ..base }, 1);
}

#[test]
fn the_quirk_is_not_the_gradient() {
    let base = config(&[], Activation::Tanh, Loss::HalfSquared, Activation::Sigmoid);
    let gradient = |quirk| {
        let mut session = Session::new(Config { quirk, ..base.clone() }).expect("a valid configuration");
        session.full_gradient().values
    };
    assert_ne!(gradient(Quirk::None), gradient(Quirk::OutputDerivativeUsesSigmoidOfActivation));
}
