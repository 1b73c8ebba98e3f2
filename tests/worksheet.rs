//! One step written out: its numbers are those of the step, its formulas say how they are made.

#[path = "worksheet/formula.rs"]
mod formula;

use two_layer::{
    Activation, BatchSize, Config, Dataset, EpsilonMode, L2Scale, Loss, OptimizerKind, PerLayer, Phase,
    Quirk, Reduction, Scope, Session, Worksheet,
};

/// A session some steps into a run, so that the optimizers have something to remember.
fn session(config: Config, outputs: usize) -> Session {
    let x = [0.31, -0.82, -0.47, 0.23, 0.93, 0.71, -0.64, -0.38, 0.12, 0.55, -0.21, 0.87, 0.44, -0.15];
    let n = x.len() / 2;
    let y: Vec<f64> = (0..n * outputs)
        .map(|i| {
            if outputs == 1 { f64::from(i % 2 == 1) } else { f64::from(i / outputs % outputs == i % outputs) }
        })
        .collect();
    let data = Dataset::new(2, outputs, &x, &y, &[false, true, false, false, false, false, false]);
    let mut session = Session::new(Config { seed: 1, learning_rate: 0.05, ..config }).expect("valid");
    session.set_data(data.expect("valid points"), false).expect("as many outputs");
    // Biases start at 0, where ReLU behind a dead layer has its kink: begin somewhere else.
    let start: Vec<f64> = session.parameters().iter().map(|v| if *v == 0.0 { 0.1 } else { *v }).collect();
    session.set_parameters(&start, false).expect("as many numbers");
    session.step(3);
    session
}

fn config(hidden: &[usize], activation: Activation, loss: Loss, output: Activation) -> Config {
    Config {
        hidden_layers: hidden.to_vec(),
        activation: PerLayer::All(activation),
        output_activation: output,
        loss_function: loss,
        ..Config::default()
    }
}

/// Losses with the output activations they go with, and a number of outputs.
const LOSSES: [(Loss, Activation, usize); 8] = [
    (Loss::Bce, Activation::Sigmoid, 1),
    (Loss::Bce, Activation::Sigmoid, 2),
    (Loss::SoftmaxCe, Activation::Softmax, 3),
    (Loss::Hinge, Activation::Identity, 1),
    (Loss::HalfSquared, Activation::Sigmoid, 1),
    (Loss::HalfSquared, Activation::Softmax, 3),
    (Loss::Squared, Activation::Tanh, 2),
    (Loss::Squared, Activation::Identity, 1),
];

const DEPTHS: [&[usize]; 4] = [&[], &[3], &[4, 2], &[2, 3, 2]];

/// The numbers of the entries called so in every layer, in the order of the parameters.
fn parameters(worksheet: &Worksheet, weights: &str, biases: &str, layers: usize) -> Vec<f64> {
    let names = (1..=layers)
        .flat_map(|l| [weights.replace('1', &l.to_string()), biases.replace('1', &l.to_string())]);
    names.filter_map(|name| worksheet.entry(&name)).flat_map(|entry| entry.values.clone()).collect()
}

/// Everything a worksheet promises, for the step a session is about to take.
#[track_caller]
fn check(config: Config, outputs: usize) {
    let described = format!("{config:?}");
    let mut session = session(config, outputs);
    let before = session.parameters().to_vec();
    let gradient = session.batch_gradient();
    let worksheet = session.worksheet(Scope::Batch).expect("the batch has a worksheet");
    assert!(worksheet.is_next_step && worksheet.is_finite, "{described}");
    assert_eq!(worksheet.step, session.steps());
    let layers = session.layers().len();
    assert_eq!(parameters(&worksheet, "W1", "b1", layers), before, "{described}");
    assert_eq!(parameters(&worksheet, "dW1", "db1", layers), gradient.values, "{described}");
    assert_eq!(worksheet.entry("J").map(|j| j.values[0]), Some(gradient.objective), "{described}");

    assert_eq!(session.step(1), 1);
    assert_eq!(parameters(&worksheet, "W1′", "b1′", layers), session.parameters(), "{described}");
    formula::check(&worksheet);
    check_places(&worksheet, &session);
}

/// Names are unique, shapes fit the numbers, phases follow each other, factors come first, and numbers of parameters say
/// of which.
fn check_places(worksheet: &Worksheet, session: &Session) {
    let phases: Vec<usize> = worksheet.entries.iter().map(|entry| entry.phase as usize).collect();
    assert!(phases.is_sorted());
    for (place, entry) in worksheet.entries.iter().enumerate() {
        assert_eq!(
            worksheet.entries.iter().filter(|other| other.name == entry.name).count(),
            1,
            "{}",
            entry.name
        );
        assert_eq!(entry.values.len(), entry.rows * entry.columns, "{}", entry.name);
        assert!(entry.factors.iter().all(|factor| factor.entry < place), "{}", entry.name);
        assert!(entry.layer.is_none_or(|layer| layer < session.layers().len()), "{}", entry.name);
        if let (Some(first), true) =
            (entry.parameter, entry.name.ends_with('′') && !entry.name.starts_with(['S', 'M', 'V']))
        {
            assert_eq!(
                entry.values,
                session.parameters()[first..first + entry.values.len()],
                "{}",
                entry.name
            );
        }
    }
}

#[test]
fn every_optimizer_loss_activation_and_depth() {
    for hidden in DEPTHS {
        for &activation in Activation::HIDDEN {
            for (loss, output, outputs) in LOSSES {
                for &optimizer in OptimizerKind::ALL {
                    check(Config { optimizer, ..config(hidden, activation, loss, output) }, outputs);
                }
            }
        }
    }
}

#[test]
fn every_reduction_and_batch() {
    for &reduction in Reduction::ALL {
        for batch_size in [BatchSize::Full, BatchSize::Rows(1), BatchSize::Rows(4)] {
            let base = config(&[3], Activation::Tanh, Loss::HalfSquared, Activation::Sigmoid);
            check(Config { reduction, batch_size, ..base }, 2);
        }
    }
}

#[test]
fn penalties_are_entries() {
    for (l1, l2) in [(0.3, 0.0), (0.0, 0.7), (0.3, 0.7)] {
        for (penalize_weights, penalize_biases) in
            [(true, false), (true, true), (false, true), (false, false)]
        {
            for reduction in [Reduction::Sum, Reduction::MeanSamples] {
                let l2_scale = L2Scale::DivideByBatchSize;
                let base = config(&[3], Activation::Silu, Loss::Bce, Activation::Sigmoid);
                check(Config { l1, l2, l2_scale, penalize_weights, penalize_biases, reduction, ..base }, 1);
            }
        }
    }
}

#[test]
fn layers_without_biases_and_both_ways_of_adam() {
    for &epsilon_mode in EpsilonMode::ALL {
        let base = config(&[4, 3], Activation::Gelu, Loss::Bce, Activation::Sigmoid);
        let (bias, optimizer) = (PerLayer::Each(vec![true, false, true]), OptimizerKind::Adam);
        check(Config { bias, optimizer, epsilon_mode, ..base }, 1);
    }
}

#[test]
fn the_doubled_derivative_is_written_out() {
    let quirk = Quirk::OutputDerivativeUsesSigmoidOfActivation;
    for loss in [Loss::HalfSquared, Loss::Squared] {
        check(Config { quirk, ..config(&[], Activation::Tanh, loss, Activation::Sigmoid) }, 1);
    }
    let base = config(&[2], Activation::Tanh, Loss::HalfSquared, Activation::Sigmoid);
    let worksheet = session(Config { quirk, ..base }, 1).worksheet(Scope::Batch).expect("a worksheet");
    let formula = |name: &str| worksheet.entry(name).map(|entry| worksheet.formula(entry));
    assert_eq!(formula("σ(A2)").as_deref(), Some("σ(A2)"));
    assert_eq!(formula("G2").as_deref(), Some("σ(A2) ⊙ (1 − σ(A2))"));
    assert_eq!(formula("G1").as_deref(), Some("1 − A1²"));
}

#[test]
fn the_order_is_that_of_the_textbooks() {
    let base = config(&[3], Activation::Sigmoid, Loss::Bce, Activation::Sigmoid);
    let worksheet = session(base, 1).worksheet(Scope::Batch).expect("a worksheet");
    let names = |phase: Phase| -> Vec<&str> {
        worksheet.entries.iter().filter(|e| e.phase == phase).map(|e| e.name.as_str()).collect()
    };
    let forward = ["X", "W1", "b1", "X·W1", "Z1", "A1", "W2", "b2", "A1·W2", "Z2", "A2"];
    assert_eq!(names(Phase::Forward), forward);
    assert_eq!(names(Phase::Loss), ["Y", "E", "L", "J"]);
    let output = ["dA2", "G2", "dZ2", "A1ᵀ", "A1ᵀ·dZ2", "dW2", "ΣdZ2", "db2", "W2ᵀ"];
    let hidden = ["dA1", "G1", "dZ1", "Xᵀ", "Xᵀ·dZ1", "dW1", "ΣdZ1", "db1"];
    assert_eq!(names(Phase::Backward), [&output[..], &hidden].concat());
    assert_eq!(names(Phase::Update), ["ΔW1", "W1′", "Δb1", "b1′", "ΔW2", "W2′", "Δb2", "b2′"]);
}

#[test]
fn a_point_and_all_points_have_worksheets_of_their_own() {
    let base = config(&[3], Activation::Tanh, Loss::Bce, Activation::Sigmoid);
    let mut session = session(Config { batch_size: BatchSize::Rows(2), ..base }, 1);
    let one = session.worksheet(Scope::Point(4)).expect("point 4 trains");
    assert_eq!((one.points, one.is_next_step), (vec![4], false));
    assert_eq!(one.entries[0].values, session.data().x()[8..10]);
    let all = session.worksheet(Scope::All).expect("all train");
    assert_eq!(all.points, [0, 2, 3, 4, 5, 6], "point 1 tests");
    assert_eq!(parameters(&all, "dW1", "db1", 2), session.full_gradient().values);
    for wrong in [1, 7] {
        let error = session.worksheet(Scope::Point(wrong)).expect_err("it is refused");
        assert_eq!(error.to_string(), format!("point is {wrong}; allowed is the place of a training point."));
    }
}

#[test]
fn without_points_there_is_nothing_to_write() {
    let base = config(&[3], Activation::Tanh, Loss::Bce, Activation::Sigmoid);
    let mut session = session(base, 1);
    (0..7).for_each(|_| session.remove_point(0).expect("there is one"));
    for scope in [Scope::Batch, Scope::All] {
        let worksheet = session.worksheet(scope).expect("an empty one");
        assert!(worksheet.entries.is_empty() && worksheet.points.is_empty());
        assert_eq!(session.check_gradient(scope, 0..9), Ok(Vec::new()));
    }
}

#[test]
fn a_step_that_would_leave_the_finite_numbers_says_so() {
    let base = config(&[], Activation::Tanh, Loss::Squared, Activation::Identity);
    let mut session = session(base, 1);
    session.set_parameters(&[1e308, -1e308, 1e308], false).expect("three numbers");
    let worksheet = session.worksheet(Scope::Batch).expect("a worksheet");
    assert!(!worksheet.is_finite);
    assert_eq!(session.step(1), 0);
}

#[test]
fn derivatives_agree_with_central_differences() {
    for hidden in DEPTHS {
        for &activation in Activation::HIDDEN {
            for (loss, output, outputs) in LOSSES {
                let base = config(hidden, activation, loss, output);
                let described = format!("{base:?}");
                let mut session = session(Config { l2: 0.1, ..base }, outputs);
                let (count, gradient) = (session.parameters().len(), session.full_gradient().values);
                let checked = session.check_gradient(Scope::All, 0..count).expect("all parameters");
                assert_eq!(checked.len(), count);
                for (i, derivative) in checked.iter().enumerate() {
                    assert_eq!((derivative.parameter, derivative.analytic), (i, gradient[i]));
                    assert!(derivative.agrees(), "{derivative:?}\n{described}");
                }
            }
        }
    }
}

#[test]
fn the_doubled_derivative_is_found() {
    let quirk = Quirk::OutputDerivativeUsesSigmoidOfActivation;
    let base = config(&[], Activation::Tanh, Loss::HalfSquared, Activation::Sigmoid);
    let mut session = session(Config { quirk, ..base }, 1);
    let checked = session.check_gradient(Scope::Batch, 0..3).expect("three parameters");
    assert!(checked.iter().all(|derivative| !derivative.agrees()), "{checked:?}");
    assert!(session.check_gradient(Scope::Batch, 1..4).is_err());
}
