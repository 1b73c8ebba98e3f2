//! Each optimizer against pencil and paper: two updates of one weight.
//!
//! The network is p = w x with one point x = 1, y = 0 and the loss ½(p − y)², so the gradient is w itself.

use two_layer::{Activation, Config, Dataset, EpsilonMode, Loss, OptimizerKind, PerLayer, Session};

/// The weight after each of two updates from w = 1 with η = 0.1, and what it should be.
#[track_caller]
fn check(settings: Config, expected: [f64; 2]) {
    let config = Config {
        hidden_layers: vec![],
        output_activation: Activation::Identity,
        bias: PerLayer::All(false),
        loss_function: Loss::HalfSquared,
        learning_rate: 0.1,
        ..settings
    };
    let mut session = Session::new(config).expect("a valid configuration");
    session.set_data(Dataset::new(1, 1, &[1.0], &[0.0], &[false]).expect("a point")).expect("a point");
    session.set_parameters(&[1.0], false).expect("one weight");
    for (k, expected) in expected.into_iter().enumerate() {
        session.step(1);
        let w = session.parameters()[0];
        assert!((w - expected).abs() < 1e-15, "after update {}: {w}, expected {expected}", k + 1);
    }
}

#[test]
fn sgd() {
    // 1 − 0.1·1, then 0.9 − 0.1·0.9
    check(Config { optimizer: OptimizerKind::Sgd, ..Config::default() }, [0.9, 0.81]);
}

#[test]
fn momentum() {
    // S = 1, w = 0.9; S = 0.5·1 + 0.9 = 1.4, w = 0.9 − 0.14
    check(Config { optimizer: OptimizerKind::Momentum, momentum: 0.5, ..Config::default() }, [0.9, 0.76]);
}

#[test]
fn nesterov() {
    // S = 1, w = 1 − 0.1·(1 + 0.5) = 0.85; S = 0.5 + 0.85 = 1.35, w = 0.85 − 0.1·(0.85 + 0.675)
    check(Config { optimizer: OptimizerKind::Nesterov, momentum: 0.5, ..Config::default() }, [0.85, 0.6975]);
}

#[test]
fn rmsprop() {
    // V = 0.25, √V = 0.5, w = 1 − 0.1/(0.5 + 0.5) = 0.9; V = 0.75·0.25 + 0.25·0.81 = 0.39
    let settings = Config { optimizer: OptimizerKind::Rmsprop, rho: 0.75, epsilon: 0.5, ..Config::default() };
    check(settings, [0.9, 0.9 - 0.1 * 0.9 / (0.39_f64.sqrt() + 0.5)]);
}

#[test]
fn adam_after_bias_correction() {
    // M/c₁ = 1 and V/c₂ = 1: w = 1 − 0.1/(1 + 0.25) = 0.92.
    // Then M = 0.5·0.5 + 0.5·0.92 = 0.71, c₁ = 0.75; V = 0.75·0.25 + 0.25·0.92² = 0.3991, c₂ = 0.4375.
    let step = 0.1 * (0.71 / 0.75) / ((0.3991_f64 / 0.4375).sqrt() + 0.25);
    check(adam(EpsilonMode::AfterBiasCorrection), [0.92, 0.92 - step]);
}

#[test]
fn adam_before_bias_correction() {
    // M = 0.5, c₁ = 0.5, V = 0.25, √V = 0.5, c₂ = 0.25: w = 1 − 0.1·(0.5/0.5)·0.5/(0.5 + 0.25) = 14/15.
    // Then M = 0.25 + 0.5·14/15, V = 0.1875 + 0.25·(14/15)².
    let w: f64 = 14.0 / 15.0;
    let (m, v) = (0.25 + 0.5 * w, 0.1875 + 0.25 * w * w);
    let step = 0.1 * 0.4375_f64.sqrt() / 0.75 * m / (v.sqrt() + 0.25);
    check(adam(EpsilonMode::BeforeBiasCorrection), [w, w - step]);
}

fn adam(epsilon_mode: EpsilonMode) -> Config {
    let (beta1, beta2, epsilon) = (0.5, 0.75, 0.25);
    Config { optimizer: OptimizerKind::Adam, beta1, beta2, epsilon, epsilon_mode, ..Config::default() }
}
