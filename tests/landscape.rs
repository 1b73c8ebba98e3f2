//! Landscapes: bit for bit what a report would say, whatever was kept on the way; and what tutorial 001 says of its own.

use proptest::prelude::*;
use two_layer::random::RandomState;
use two_layer::{
    Activation, Config, Dataset, Error, Feature, Features, Height, L2Scale, Loss, Over, PerLayer, Reduction,
    Session, project,
};

/// A run: its shape, its settings, and a seed for points and parameters.
#[derive(Clone, Debug)]
struct Run {
    samples: usize,
    features: usize,
    outputs: usize,
    hidden: Vec<(usize, usize, bool)>,
    loss: (Loss, Activation),
    reductions: (usize, usize),
    bias: bool,
    penalty: Option<(f64, f64, bool)>,
    seed: u32,
}

fn run() -> impl Strategy<Value = Run> {
    let losses = prop_oneof![
        3 => Just((Loss::Bce, Activation::Sigmoid)),
        2 => Just((Loss::SoftmaxCe, Activation::Softmax)),
        1 => Just((Loss::Hinge, Activation::Identity)),
        1 => Just((Loss::Squared, Activation::Softmax)),
        2 => (0..Activation::HIDDEN.len()).prop_map(|i| (Loss::HalfSquared, Activation::HIDDEN[i])),
    ];
    let layer = (1..6usize, 0..Activation::HIDDEN.len(), any::<bool>());
    let penalty = prop::option::of((0.0..0.1, 0.0..0.1, any::<bool>()));
    // More samples than a block takes, so that sums go on from block to block.
    let shape = (prop_oneof![1..9usize, 300..700usize], 1..4usize, 1..4usize);
    let settings = ((0..3usize, 0..3usize), any::<bool>(), penalty, any::<u32>());
    (shape, prop::collection::vec(layer, 0..4), losses, settings).prop_map(
        |((samples, features, outputs), hidden, loss, (reductions, bias, penalty, seed))| Run {
            samples,
            features,
            outputs: if loss.1 == Activation::Softmax { outputs + 1 } else { outputs },
            hidden,
            loss,
            reductions,
            bias,
            penalty,
            seed,
        },
    )
}

impl Run {
    fn session(&self) -> Session {
        let (l1, l2, report_penalty) = self.penalty.unwrap_or((0.0, 0.0, false));
        let config = Config {
            hidden_layers: self.hidden.iter().map(|layer| layer.0).collect(),
            activation: PerLayer::Each(self.hidden.iter().map(|layer| Activation::HIDDEN[layer.1]).collect()),
            bias: PerLayer::Each(self.hidden.iter().map(|layer| layer.2).chain([self.bias]).collect()),
            loss_function: self.loss.0,
            output_activation: self.loss.1,
            report_reduction: Reduction::ALL[self.reductions.0],
            reduction: Reduction::ALL[self.reductions.1],
            l1,
            l2,
            report_penalty,
            penalize_biases: self.bias,
            l2_scale: L2Scale::DivideByBatchSize,
            features: match self.features {
                2 if self.seed.is_multiple_of(2) => {
                    Features::of(&[Feature::X1, Feature::Product, Feature::SinX2])
                }
                _ => Features::RAW,
            },
            ..Config::default()
        };
        let mut random = RandomState::new(self.seed);
        let mut numbers = |n: usize| -> Vec<f64> { (0..n).map(|_| random.normal()).collect() };
        let x = numbers(self.samples * self.features);
        let y: Vec<f64> = (0..self.samples)
            .flat_map(|row| (0..self.outputs).map(move |unit| f64::from(row % self.outputs.max(2) == unit)))
            .collect();
        let test: Vec<bool> = (0..self.samples).map(|row| row % 5 == 4).collect();
        let data = Dataset::new(self.features, self.outputs, &x, &y, &test).expect("valid points");
        let mut session = Session::with_data(config, data).expect("valid settings");
        let parameters = numbers(session.parameters().len());
        session.set_parameters(&parameters, false).expect("as many as there are");
        session
    }
}

/// Finishes it in portions of `portion` evaluations.
fn losses(
    session: &Session,
    height: Height,
    over: Over<'_>,
    x: &[f64],
    y: &[f64],
    portion: usize,
) -> Result<Vec<f64>, Error> {
    let mut landscape = session.landscape(height, over, x, y)?;
    while !landscape.advance(portion) {}
    Ok(landscape.losses().to_vec())
}

/// The loss computed without a landscape, from nothing.
fn full(session: &mut Session, height: Height, parameters: &[f64]) -> f64 {
    match height {
        Height::Reported => {
            let report = session.report_at(parameters).expect("as many as there are");
            report.train.map_or(f64::NAN, |score| score.loss)
        }
        Height::Descended => {
            session.set_parameters(parameters, true).expect("as many as there are");
            session.full_gradient().objective
        }
    }
}

fn same_bits(a: f64, b: f64) -> bool {
    a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())
}

const X: [f64; 5] = [-2.0, 0.0, 0.3, 1.7, 40.0];
const Y: [f64; 4] = [1.1, -0.4, 0.0, -1e4];
const HEIGHTS: [Height; 2] = [Height::Reported, Height::Descended];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn replacing_parameters_gives_the_bits_of_the_whole_network(
        run in run(),
        (one, other) in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
        portion in 1..40usize,
    ) {
        let mut session = run.session();
        let parameters = session.parameters().to_vec();
        let (one, other) = (one.index(parameters.len()), other.index(parameters.len()));
        for height in HEIGHTS {
            let here = session.height(height);
            prop_assert!(same_bits(here, full(&mut session, height, &parameters)), "{here:?}");
            let curve = losses(&session, height, Over::Parameter(one), &X, &[], portion).expect("a parameter");
            for (&found, value) in curve.iter().zip(X) {
                let mut replaced = parameters.clone();
                replaced[one] = value;
                let expected = full(&mut session, height, &replaced);
                prop_assert!(same_bits(found, expected), "{one} = {value}: {found:?}, not {expected:?}");
            }
            session.set_parameters(&parameters, true).expect("as many as there are");
            if one == other {
                continue;
            }
            let grid = losses(&session, height, Over::Parameters(one, other), &X, &Y, portion)
                .expect("two parameters");
            for (row, &y) in grid.chunks(X.len()).zip(&Y) {
                for (&found, x) in row.iter().zip(X) {
                    let mut replaced = parameters.clone();
                    (replaced[one], replaced[other]) = (x, y);
                    let expected = full(&mut session, height, &replaced);
                    prop_assert!(same_bits(found, expected), "{one} = {x}, {other} = {y}: {found:?}, not {expected:?}");
                }
            }
            session.set_parameters(&parameters, true).expect("as many as there are");
        }
    }

    #[test]
    fn a_plane_gives_the_bits_of_the_whole_network(run in run(), portion in 1..40usize) {
        let mut session = run.session();
        let origin = session.parameters().to_vec();
        let [across, up] = session.random_directions(run.seed);
        for height in HEIGHTS {
            let grid = losses(&session, height, Over::Plane(&across, &up), &X, &Y, portion).expect("directions fit");
            for (row, y) in grid.chunks(X.len()).zip(Y) {
                for (&found, x) in row.iter().zip(X) {
                    let there: Vec<f64> =
                        origin.iter().zip(&up).zip(&across).map(|((o, u), a)| o + y * u + x * a).collect();
                    let expected = full(&mut session, height, &there);
                    prop_assert!(same_bits(found, expected), "({x}, {y}): {found:?}, not {expected:?}");
                }
            }
            session.set_parameters(&origin, true).expect("as many as there are");
        }
    }

    #[test]
    fn the_slope_is_the_derivative_of_the_landscape(run in run(), at in any::<prop::sample::Index>()) {
        // Smooth activations only; elsewhere a difference may step over a kink.
        let mut run = run;
        run.hidden.iter_mut().for_each(|layer| layer.1 = [1, 2, 8, 9][layer.1 % 4]);
        run.loss = (Loss::Bce, Activation::Sigmoid);
        run.penalty = run.penalty.map(|(_, l2, reported)| (0.0, l2, reported));
        let session = run.session();
        let at = at.index(session.parameters().len());
        let value = session.parameters()[at];
        const H: f64 = 1e-4;
        for height in HEIGHTS {
            let around = losses(&session, height, Over::Parameter(at), &[value - H, value + H], &[], 1000)
                .expect("a parameter");
            let difference = (around[1] - around[0]) / (2.0 * H);
            let slope = session.slope(height)[at];
            // The third derivative times h², and rounding of the losses over h; a sum over 700 samples is that much larger.
            let size = around[0].abs().max(1.0) * if run.samples > 100 { 100.0 } else { 1.0 };
            prop_assert!((slope - difference).abs() < 1e-6 * size, "{slope}, not {difference}");
        }
    }
}

/// Tutorial 001's slice: all parameters as printed but the first, which is varied.
fn tutorial_001() -> Session {
    let x = [-1.51, -1.29, -1.18, -0.64, -0.53, -0.09, 0.13, 0.35, 0.89, 1.11, 1.33, 1.44];
    let y: Vec<f64> = x.iter().map(|&x| f64::from((-0.6..0.5).contains(&x))).collect();
    let data = Dataset::new(1, 1, &x, &y, &[false; 12]).expect("valid points");
    let config = Config {
        hidden_layers: vec![2],
        activation: PerLayer::All(Activation::Sigmoid),
        ..Config::default()
    };
    let mut session = Session::with_data(config, data).expect("valid settings");
    session
        .set_parameters(&[0.0, -37.94, 16.81, -23.41, 28.8, -52.89, -17.53], false)
        .expect("seven parameters");
    session
}

/// NumPy's `linspace`.
fn linspace(from: f64, to: f64, n: usize) -> Vec<f64> {
    (0..n).map(|i| from + (to - from) / (n - 1) as f64 * i as f64).collect()
}

#[test]
fn the_slice_of_tutorial_001_has_one_minimum_and_is_not_convex() {
    let values = linspace(-100.0, 100.0, 10_000);
    let curve = losses(&tutorial_001(), Height::Reported, Over::Parameter(0), &values, &[], 777)
        .expect("a parameter");
    let lowest = (0..curve.len()).min_by(|&a, &b| curve[a].total_cmp(&curve[b])).expect("not empty");
    assert!((values[lowest] + 23.25).abs() < 0.01, "{}", values[lowest]);
    assert!((curve[lowest] - 1.01519e-5).abs() < 1e-10, "{}", curve[lowest]);

    let changes_of_sign = |differences: &[f64], negligible: f64| {
        let signs: Vec<bool> =
            differences.iter().filter(|d| d.abs() > negligible).map(|d| *d > 0.0).collect();
        signs.windows(2).filter(|pair| pair[0] != pair[1]).count()
    };
    let slopes: Vec<f64> = curve.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let curvatures: Vec<f64> = slopes.windows(2).map(|pair| pair[1] - pair[0]).collect();
    // Where the curve is flat to the last bits, a difference is noise.
    assert_eq!(changes_of_sign(&slopes, 1e-12), 1, "one minimum");
    // Bends of at least a thirtieth of the strongest. There is a tenth change, at -48, which is weaker.
    assert_eq!(changes_of_sign(&curvatures, 2e-5), 9);
    assert_eq!(changes_of_sign(&curvatures, 1e-9), 10);
}

/// Four points, one unit without a bias, and the loss, the penalty and the derivative written out.
#[test]
fn what_is_descended_is_the_loss_with_its_reduction_and_penalty_by_hand() {
    let (x, y) = ([-1.5, -0.5, 0.25, 2.0], [0.0, 1.0, 0.0, 1.0]);
    let data = Dataset::new(1, 1, &x, &y, &[false; 4]).expect("valid points");
    let config = Config {
        hidden_layers: vec![],
        bias: PerLayer::All(false),
        reduction: Reduction::Sum,
        report_reduction: Reduction::MeanSamples,
        l1: 0.25,
        l2: 0.5,
        report_penalty: false,
        ..Config::default()
    };
    let mut session = Session::with_data(config, data).expect("valid settings");
    let w = -1.25_f64;
    session.set_parameters(&[w], false).expect("one parameter");
    let p = |x: f64| 1.0 / (1.0 + (-w * x).exp());
    let points = || x.iter().zip(&y);
    let sum: f64 = points().map(|(&x, &y)| -y * p(x).ln() - (1.0 - y) * (1.0 - p(x)).ln()).sum();
    let slope: f64 = points().map(|(&x, &y)| (p(x) - y) * x).sum();
    let (penalty, its_slope) = (0.25 * w.abs() + 0.25 * w * w, -0.25 + 0.5 * w);
    let close =
        |found: f64, expected: f64| assert!((found - expected).abs() < 1e-14, "{found}, not {expected}");
    close(session.height(Height::Reported), sum / 4.0);
    close(session.height(Height::Descended), sum + penalty);
    close(session.slope(Height::Reported)[0], slope / 4.0);
    close(session.slope(Height::Descended)[0], slope + its_slope);
}

#[test]
fn random_directions_are_as_long_as_each_units_own_parameters() {
    let session = Session::new(Config { hidden_layers: vec![4, 3], ..Config::default() }).expect("valid");
    let (parameters, [across, up]) = (session.parameters(), session.random_directions(7));
    assert_eq!(session.random_directions(7), [across.clone(), up.clone()]);
    assert_ne!(across, up);
    // The second unit of the second layer: weights 12 + 1, 12 + 4, … and bias 24 + 1.
    let length = |of: &[f64]| [13, 16, 19, 22, 25].iter().map(|&at| of[at] * of[at]).sum::<f64>().sqrt();
    for direction in [&across, &up] {
        assert!((length(direction) - length(parameters)).abs() < 1e-14);
    }
    // Biases begin at 0, but their unit is not 0; a unit that is all 0 gets no direction.
    let mut session = session;
    session.set_parameters(&vec![0.0; parameters_of(&session)], false).expect("as many as there are");
    assert!(session.random_directions(7)[0].iter().all(|&number| number == 0.0));
}

fn parameters_of(session: &Session) -> usize {
    session.parameters().len()
}

#[test]
fn without_training_points_there_is_nothing_to_compute() {
    let data = Dataset::new(2, 1, &[0.0, 0.0], &[1.0], &[true]).expect("valid points");
    let session = Session::with_data(Config::default(), data).expect("valid settings");
    assert!(HEIGHTS.iter().all(|&height| session.height(height).is_nan()));
    let mut landscape =
        session.landscape(Height::Reported, Over::Parameters(0, 1), &X, &Y).expect("two parameters");
    assert!(landscape.is_complete() && landscape.advance(1));
    assert!(landscape.losses().iter().all(|loss| loss.is_nan()));
    assert_eq!(landscape.losses().len(), X.len() * Y.len());
}

#[test]
fn along_the_path_it_has_the_losses_the_run_had() {
    let config = Config { l2: 0.01, report_penalty: true, samples: 500, ..Config::default() };
    let mut session = Session::new(config).expect("valid");
    let (mut path, mut expected) = (Vec::new(), Vec::new());
    for _ in 0..20 {
        path.extend_from_slice(session.parameters());
        expected.push(session.report().train.expect("training points").loss);
        session.step(7);
    }
    assert_eq!(losses(&session, Height::Reported, Over::Path(&path), &[], &[], 13), Ok(expected));
    let refused = session.landscape(Height::Reported, Over::Path(&path[1..]), &[], &[]);
    assert_eq!(
        refused.expect_err("it is refused").to_string(),
        "path is 419 numbers; allowed is 21 numbers per point."
    );
}

#[test]
fn refuses_what_is_not_a_landscape() {
    let session = Session::new(Config::default()).expect("valid");
    let refused = |over: Over<'_>, x: &[f64], y: &[f64]| {
        session.landscape(Height::Reported, over, x, y).expect_err("it is refused").to_string()
    };
    assert_eq!(refused(Over::Parameters(0, 21), &X, &Y), "y is 21; allowed is a parameter, 0 to 20.");
    assert_eq!(refused(Over::Parameters(3, 3), &X, &Y), "y is 3; allowed is another parameter than x.");
    assert_eq!(refused(Over::Parameter(0), &[f64::NAN], &[]), "x is NaN; allowed is finite numbers.");
    assert_eq!(
        refused(Over::Parameter(0), &X, &Y),
        "y is 4 numbers; allowed is no numbers for this landscape."
    );
    assert_eq!(
        refused(Over::Plane(&[1.0; 21], &[1.0; 20]), &X, &Y),
        "y is 20 numbers; allowed is 21 numbers, one per parameter."
    );
}

#[test]
fn the_path_ends_where_the_plane_begins() {
    let mut session = Session::new(Config::default()).expect("valid");
    let mut path = Vec::new();
    for _ in 0..30 {
        path.extend_from_slice(session.parameters());
        session.step(10);
    }
    path.extend_from_slice(session.parameters());
    let components = two_layer::Components::of(&path, session.parameters().len());
    let [across, up] = &components.directions;
    let seen = project(&path, session.parameters(), across, up);
    assert_eq!(seen[60..], [0.0, 0.0]);
    assert!(components.explained[0] + components.explained[1] > 0.9);
    // The plane has the loss of the present at (0, 0).
    let grid = losses(&session, Height::Reported, Over::Plane(across, up), &[0.0], &[0.0], 1).expect("fits");
    assert_eq!(grid[0], session.report().train.expect("training points").loss);
}
