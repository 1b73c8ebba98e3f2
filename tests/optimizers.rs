//! Each optimizer against pencil and paper: two updates of one weight; and what L-BFGS promises.
//!
//! The network is p = w x with one point x = 1, y = 0 and the loss ½(p − y)², so the gradient is w itself.

use two_layer::{
    Activation, Config, Dataset, EpsilonMode, Generator, Loss, OptimizerKind, PerLayer, Reduction, Session,
};

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
    session.set_data(Dataset::new(1, 1, &[1.0], &[0.0], &[false]).expect("a point"), false).expect("a point");
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

/// Half the mean squared error of p = w₁x₁ + w₂x₂ + b on points of y = 3x₁ − 2x₂ + 1, whose coordinates differ a
/// hundredfold in size: a long narrow valley. Its minimum is 0.
fn valley() -> Session {
    let config = Config {
        hidden_layers: vec![],
        output_activation: Activation::Identity,
        loss_function: Loss::HalfSquared,
        optimizer: OptimizerKind::Lbfgs,
        ..Config::default()
    };
    let points = [[1.0, 10.0], [-1.0, 20.0], [0.5, -30.0], [0.0, 5.0], [-0.5, -10.0]];
    let y = points.map(|[x1, x2]| 3.0 * x1 - 2.0 * x2 + 1.0);
    let mut session = Session::new(config).expect("a valid configuration");
    session
        .set_data(Dataset::new(2, 1, points.as_flattened(), &y, &[false; 5]).expect("points"), false)
        .expect("points");
    session.set_parameters(&[0.0; 3], false).expect("two weights and a bias");
    session
}

#[test]
fn lbfgs_solves_a_quadratic_in_a_few_iterations() {
    let mut session = valley();
    // Three unknowns take three iterations with exact line searches; ours are not exact.
    session.step(15);
    for (v, expected) in session.parameters().iter().zip([3.0, -2.0, 1.0]) {
        assert!((v - expected).abs() < 1e-8, "{v}, expected {expected}");
    }
}

#[test]
fn lbfgs_begins_with_the_step_of_gradient_descent() {
    // w = 1 − 0.1·1 is taken: the slope has fallen by a tenth, as it has to. Then s = y = −0.1, so H is 1, and the second
    // update reaches the minimum.
    check(Config { optimizer: OptimizerKind::Lbfgs, ..Config::default() }, [0.9, 0.0]);
}

#[test]
fn lbfgs_stays_where_nothing_is_left_to_gain() {
    let mut session = valley();
    session.step(100);
    let reached = session.parameters().to_vec();
    assert_eq!(session.step(50), 50);
    assert_eq!(session.parameters(), reached);
    assert!(!session.diverged());
}

/// Also where the objective has kinks, and where the first trial is much too far.
#[test]
fn lbfgs_never_increases_the_objective() {
    for (activation, learning_rate) in [
        (Activation::Tanh, 0.3),
        (Activation::Relu, 0.3),
        (Activation::Sin, 1000.0),
        (Activation::Mish, 1e-6),
    ] {
        let mut session = Session::new(Config {
            generator: Generator::Circles,
            activation: PerLayer::All(activation),
            optimizer: OptimizerKind::Lbfgs,
            reduction: Reduction::Sum,
            learning_rate,
            l1: 0.01,
            l2: 0.1,
            ..Config::default()
        })
        .expect("a valid configuration");
        let start = session.batch_gradient().objective;
        let mut last = start;
        for step in 1..=200 {
            session.step(1);
            let objective = session.batch_gradient().objective;
            assert!(objective <= last, "{activation:?}, step {step}: {objective} after {last}");
            last = objective;
        }
        assert!(last < 0.5 * start, "{activation:?}: {last} of {start}");
    }
}

#[test]
fn lbfgs_goes_on_after_an_edit() {
    let mut session = Session::new(Config { optimizer: OptimizerKind::Lbfgs, ..Config::default() })
        .expect("a valid configuration");
    session.step(20);
    session.add_point(&[0.3, -0.2], 1.0).expect("a point");
    let before = session.batch_gradient().objective;
    session.step(20);
    let after = session.parameters().to_vec();
    assert!(session.batch_gradient().objective < before);
    session.seek(7);
    session.seek(40);
    assert_eq!(session.parameters(), after);
}
