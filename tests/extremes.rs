//! Numbers at the ends of their range: activations and losses stay what they are in the limit, and nothing becomes NaN on the
//! way that is none.

use two_layer::{Activation, Config, Dataset, EpsilonMode, Loss, OptimizerKind, PerLayer, Session};

/// Positive numbers from the smallest to the largest; those between are where squares, cubes or multiples overflow.
const SIZES: [f64; 18] = [
    0.0,
    5e-324,
    1e-310,
    f64::MIN_POSITIVE,
    1e-155,
    1.0,
    27.5,
    710.0,
    746.0,
    1e102,
    1.3e154,
    1.4e154,
    1e155,
    1e300,
    4.6e307,
    9.1e307,
    1.7e308,
    f64::MAX,
];

/// From here on all activations but the sine have reached their limits.
const FAR: f64 = 1e102;

fn both_signs() -> impl Iterator<Item = f64> {
    SIZES.into_iter().flat_map(|size| [size, -size])
}

fn at(activation: Activation, z: f64) -> (f64, f64) {
    let (values, slopes) = activation.curve(&[z]).expect("not softmax");
    (values[0], slopes[0])
}

/// g and g′ far out on one side: in the limit, or how they grow.
fn limit(activation: Activation, z: f64) -> (f64, f64) {
    let line = (z, 1.0);
    let (level, is_right) = (|value: f64| (value, 0.0), z > 0.0);
    match activation {
        Activation::Identity => line,
        Activation::LeakyRelu if !is_right => (0.01 * z, 0.01),
        Activation::Elu if !is_right => level(-1.0),
        Activation::Tanh | Activation::Softsign => level(z.signum()),
        Activation::Arctan => level(z.signum() * std::f64::consts::FRAC_PI_2),
        Activation::Sigmoid => level(if is_right { 1.0 } else { 0.0 }),
        Activation::Gaussian => level(0.0),
        _ if is_right => line,
        _ => level(0.0),
    }
}

#[test]
fn every_activation_and_its_slope_are_finite_and_reach_their_limits() {
    for &activation in Activation::HIDDEN {
        for z in both_signs() {
            let (value, slope) = at(activation, z);
            assert!(value.is_finite() && slope.is_finite(), "{activation:?} at {z:e}: {value}, {slope}");
            if z.abs() < FAR || activation == Activation::Sin {
                continue;
            }
            let (limit, slope_there) = limit(activation, z);
            // What falls the most slowly, 1 / z, is next to nothing here.
            let near =
                |found: f64, expected: f64| (found - expected).abs() <= 1e-15 * expected.abs() + 1e-100;
            assert!(
                near(value, limit) && near(slope, slope_there),
                "{activation:?} at {z:e}: {value}, {slope}"
            );
        }
    }
}

/// A network that has diverged must not look well.
#[test]
fn of_nan_is_nan() {
    for &activation in Activation::HIDDEN {
        let (value, slope) = at(activation, f64::NAN);
        assert!(value.is_nan(), "{activation:?}");
        assert!(slope.is_nan() || activation == Activation::Identity, "the slope of {activation:?}: {slope}");
    }
}

/// A layer without biases whose weights are the logits of its only sample, x = 1.
fn with_logits(loss: Loss, logits: &[f64], targets: &[f64], config: Config) -> Session {
    let data = Dataset::new(1, logits.len(), &[1.0], targets, &[false]).expect("a point");
    let config = Config {
        hidden_layers: vec![],
        bias: PerLayer::All(false),
        loss_function: loss,
        output_activation: loss.output_activation().unwrap_or(Activation::Identity),
        ..config
    };
    let mut session = Session::with_data(config, data).expect("valid settings");
    session.set_parameters(logits, false).expect("as many as there are");
    session
}

fn loss_and_gradient(loss: Loss, logits: &[f64], targets: &[f64]) -> (f64, Vec<f64>) {
    let mut session = with_logits(loss, logits, targets, Config::default());
    let gradient = session.full_gradient().values;
    (session.report().train.expect("a point").loss, gradient)
}

#[test]
fn cross_entropy_and_hinge_of_one_logit_are_finite() {
    for z in both_signs() {
        for y in [0.0, 1.0] {
            let t = 2.0 * y - 1.0;
            let (bce, slope) = loss_and_gradient(Loss::Bce, &[z], &[y]);
            assert!((0.0..=f64::MAX).contains(&bce) && slope[0].abs() <= 1.0, "{z:e}, {y}: {bce}, {slope:?}");
            let (hinge, slope) = loss_and_gradient(Loss::Hinge, &[z], &[y]);
            assert_eq!((hinge, slope[0]), ((1.0 - t * z).max(0.0), if t * z < 1.0 { -t } else { 0.0 }));
        }
    }
}

#[test]
fn cross_entropy_of_three_logits_is_their_distance_far_out() {
    for a in both_signs() {
        for b in both_signs() {
            let (loss, gradient) = loss_and_gradient(Loss::SoftmaxCe, &[a, b, 0.0], &[1.0, 0.0, 0.0]);
            // From one end of the range to the other it is twice as far as there are numbers.
            let distance = a.max(b).max(0.0) - a;
            assert!(loss >= distance && loss <= distance + 3.0_f64.ln() + 1e-9, "{a:e}, {b:e}: {loss}");
            assert!(gradient.iter().all(|g| g.abs() <= 1.0), "{a:e}, {b:e}: {gradient:?}");
        }
    }
}

#[test]
fn squared_errors_are_right_or_infinite() {
    for z in both_signs() {
        let (loss, gradient) = loss_and_gradient(Loss::HalfSquared, &[z], &[0.0]);
        assert_eq!((loss, gradient[0]), (0.5 * z * z, z));
        let (loss, gradient) = loss_and_gradient(Loss::Squared, &[z], &[0.0]);
        assert_eq!((loss, gradient[0]), (z * z, 2.0 * z));
    }
}

/// Two weights so large that the logit is ∞ − ∞.
#[test]
fn a_logit_that_is_no_number_stops_the_training() {
    for (loss, output) in [
        (Loss::Bce, Activation::Sigmoid),
        (Loss::Hinge, Activation::Identity),
        (Loss::Squared, Activation::Identity),
        (Loss::HalfSquared, Activation::Relu),
    ] {
        let data = Dataset::new(2, 1, &[2.0, -2.0], &[1.0], &[false]).expect("a point");
        let config = Config {
            hidden_layers: vec![],
            loss_function: loss,
            output_activation: output,
            ..Config::default()
        };
        let mut session = Session::with_data(config, data).expect("valid settings");
        session.set_parameters(&[f64::MAX, f64::MAX, 0.0], false).expect("three parameters");
        assert!(session.report().train.expect("a point").loss.is_nan());
        assert!(session.full_gradient().values.iter().all(|g| g.is_nan()), "{loss:?}");
        assert_eq!(session.step(1), 0, "{loss:?}");
        assert!(session.diverged());
    }
}

/// The first step from a parameter z whose gradient is z. Where g² is beyond all numbers, so is its mean, and what is divided
/// by it is 0: RMSProp and Adam then stand still.
#[test]
fn a_first_update_is_what_its_formula_says_or_is_not_made() {
    const RATE: f64 = 1e-3;
    for &optimizer in OptimizerKind::ALL {
        for &epsilon_mode in EpsilonMode::ALL {
            for z in both_signs() {
                let config = Config { optimizer, epsilon_mode, learning_rate: RATE, ..Config::default() };
                let Config { momentum, rho, beta2, epsilon, .. } = config;
                let root_of_mean = |share: f64| (share * z * z).sqrt();
                let change = match (optimizer, epsilon_mode) {
                    (OptimizerKind::Sgd | OptimizerKind::Momentum, _) => z,
                    (OptimizerKind::Nesterov, _) => z + momentum * z,
                    (OptimizerKind::Rmsprop, _) => z / (root_of_mean(1.0 - rho) + epsilon),
                    (OptimizerKind::Adam, EpsilonMode::AfterBiasCorrection) => {
                        z / (root_of_mean(1.0) + epsilon)
                    }
                    (OptimizerKind::Adam, EpsilonMode::BeforeBiasCorrection) => {
                        (1.0 - beta2).sqrt() * z / (root_of_mean(1.0 - beta2) + epsilon)
                    }
                    (OptimizerKind::Lbfgs, _) => 0.0,
                };
                let mut session = with_logits(Loss::HalfSquared, &[z], &[0.0], config);
                let (taken, expected) = (session.step(1), z - RATE * change);
                let now = session.parameters()[0];
                let what =
                    format!("{optimizer:?}, {epsilon_mode:?}, from {z:e} to {now:e}, not {expected:e}");
                match optimizer {
                    OptimizerKind::Lbfgs => assert!(now.abs() <= z.abs(), "{what}"),
                    _ if !expected.is_finite() => assert_eq!((taken, now), (0, z), "{what}"),
                    _ => assert!((now - expected).abs() <= 1e-12 * z.abs().max(RATE), "{what}"),
                }
            }
        }
    }
}
