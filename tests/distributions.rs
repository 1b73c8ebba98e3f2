//! What the tutorials do for most seeds: fifty runs each, with NumPy's seeds 0 to 49.
//!
//! A single run that comes out right may be luck. Here the share of runs that succeed has to be what NumPy, scikit-learn and
//! PyTorch gave for the same experiment, and the median has to lie between their quartiles.

use two_layer::random::RandomState;
use two_layer::{
    Activation, BatchOrder, BatchSize, Config, Generator, Init, Loss, PerLayer, Reduction, SampleSeed, Score,
    Session,
};

const SEEDS: u32 = 50;

/// What is the same in all of them: every point trains, sigmoid units, all points in a step.
fn tutorial(generator: Generator, hidden_layers: Vec<usize>) -> Config {
    Config {
        generator,
        split: 1.0,
        hidden_layers,
        activation: PerLayer::All(Activation::Sigmoid),
        init: Init::Uniform,
        ..Config::default()
    }
}

fn start(config: Config) -> Session {
    Session::new(config).expect("the settings are valid")
}

fn score(session: &mut Session) -> Score {
    session.report().train.expect("there are training points")
}

fn after(session: &mut Session, steps: u64) -> Score {
    session.step(steps - session.steps());
    score(session)
}

/// The accuracy of classes.
fn accuracy(score: Score) -> f64 {
    score.accuracy.expect("the targets are classes")
}

/// One number per seed.
fn runs(run: impl Fn(u32) -> f64) -> Vec<f64> {
    (0..SEEDS).map(run).collect()
}

/// The share of the numbers that are so.
fn share(numbers: &[f64], is_so: impl Fn(f64) -> bool) -> f64 {
    numbers.iter().filter(|&&number| is_so(number)).count() as f64 / numbers.len() as f64
}

/// Checks that the median lies between the quartiles of the reference.
#[track_caller]
fn assert_median(numbers: &[f64], [low, high]: [f64; 2]) {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let median = f64::midpoint(sorted[middle - 1], sorted[middle]);
    assert!((low..=high).contains(&median), "the median is {median}; the quartiles are {low} and {high}");
}

/// 000: 100 moons, points and weights of different streams.
fn hundred_moons(seed: u32, hidden_layers: Vec<usize>, learning_rate: f64) -> Session {
    start(Config {
        samples: 100,
        noise: 0.1,
        sample_seed: SampleSeed::Seed(seed),
        seed: seed + SEEDS,
        bias: PerLayer::All(false),
        reduction: Reduction::Sum,
        learning_rate,
        ..tutorial(Generator::Moons, hidden_layers)
    })
}

#[test]
fn hundred_moons_without_a_hidden_layer() {
    assert_median(&runs(|seed| after(&mut hundred_moons(seed, vec![], 0.05), 15).loss), [0.2850, 0.3031]);
    assert_median(&runs(|seed| after(&mut hundred_moons(seed, vec![], 0.05), 2000).loss), [0.2773, 0.2970]);
}

#[test]
fn hundred_moons_with_four_hidden_units() {
    let losses = runs(|seed| after(&mut hundred_moons(seed, vec![4], 0.1), 1000).loss);
    assert_median(&losses, [0.2192, 0.2863]);
}

/// 001: twelve points.
fn twelve_points(seed: u32, reduction: Reduction) -> Session {
    start(Config { seed, reduction, learning_rate: 0.1, ..tutorial(Generator::TwelvePoints, vec![2]) })
}

#[test]
fn twelve_points_with_the_summed_gradient() {
    // The first step at which all points are right; none where that is never so.
    let first = runs(|seed| {
        let mut session = twelve_points(seed, Reduction::Sum);
        let right = (1..=2500).find(|&step| accuracy(after(&mut session, step)) == 1.0);
        right.map_or(f64::INFINITY, |step| step as f64)
    });
    assert!(share(&first, f64::is_finite) >= 0.98);
    assert_median(&first, [318.0, 510.0]);
    for (steps, quartiles) in
        [(1000, [0.0539, 0.0691]), (2000, [0.0207, 0.0244]), (10_000, [0.00196, 0.00201])]
    {
        assert_median(&runs(|seed| after(&mut twelve_points(seed, Reduction::Sum), steps).loss), quartiles);
    }
}

#[test]
fn twelve_points_with_the_mean_gradient() {
    let right_after = |steps| {
        let run = |seed| accuracy(after(&mut twelve_points(seed, Reduction::MeanSamples), steps));
        share(&runs(run), |accuracy| accuracy == 1.0)
    };
    assert_eq!(right_after(2000), 0.0);
    assert!((0.4..=0.8).contains(&right_after(5000)), "60 % in the reference");
    assert!(right_after(20_000) >= 0.98);
    let losses = runs(|seed| after(&mut twelve_points(seed, Reduction::MeanSamples), 20_000).loss);
    assert_median(&losses, [0.0273, 0.0332]);
}

/// 002: beans, one at a time in the order of their size. Weights and biases come from the stream that drew the beans.
fn beans(seed: u32) -> Session {
    const BEANS: usize = 100;
    let mut random = RandomState::new(seed);
    for _ in 0..2 * BEANS {
        random.uniform(); // a size and a blur for each bean
    }
    let [w1, b1, w2, b2, v1, v2, _unused, c]: [f64; 8] = core::array::from_fn(|_| random.uniform());
    let mut session = start(Config {
        samples: BEANS,
        noise: 0.02,
        sample_seed: SampleSeed::Seed(seed),
        loss_function: Loss::Squared,
        reduction: Reduction::Sum,
        learning_rate: 0.03,
        batch_size: BatchSize::Rows(1),
        batch_order: BatchOrder::Sequential,
        ..tutorial(Generator::Beans, vec![2])
    });
    session.set_parameters(&[w1, w2, b1, b2, v1, v2, c], false).expect("seven parameters");
    session
}

/// Half of the seeds, since this is half a million steps for each: the two halves are two tests, which run at once.
fn beans_end_as_a_bump(seeds: core::ops::Range<u32>) {
    let mut losses = Vec::new();
    for seed in seeds {
        let mut session = beans(seed);
        let end = after(&mut session, 500_000);
        assert!(accuracy(end) >= 0.95, "seed {seed}: {end:?}");
        let outputs = session.predict(&[0.0, 0.86, 2.0]).expect("one feature");
        assert!(outputs[0] < 0.5 && outputs[1] > 0.5 && outputs[2] < 0.5, "seed {seed}: {outputs:?}");
        losses.push(end.loss);
    }
    assert_median(&losses, [0.00576, 0.01016]);
}

#[test]
fn half_of_the_beans_end_as_a_bump() {
    beans_end_as_a_bump(0..25);
}

#[test]
fn so_does_the_other_half() {
    beans_end_as_a_bump(25..50);
}

/// 003: 500 moons, points and weights of streams of their own.
fn five_hundred_moons(seed: u32, init: Init) -> Session {
    start(Config {
        samples: 500,
        noise: 0.2,
        sample_seed: SampleSeed::Seed(seed),
        seed,
        activation: PerLayer::All(Activation::Tanh),
        init,
        init_scale: 0.01,
        learning_rate: 0.3,
        ..tutorial(Generator::Moons, vec![5])
    })
}

#[test]
fn five_hundred_moons_from_he_weights() {
    assert_median(&runs(|seed| score(&mut five_hundred_moons(seed, Init::He)).loss), [0.588, 0.825]);
    let losses = runs(|seed| after(&mut five_hundred_moons(seed, Init::He), 5000).loss);
    assert!(share(&losses, |loss| loss < 0.15) >= 0.98);
    assert_median(&losses, [0.0685, 0.0824]);
}

#[test]
fn five_hundred_moons_from_small_weights() {
    let losses = runs(|seed| after(&mut five_hundred_moons(seed, Init::Normal), 5000).loss);
    let low = share(&losses, |loss| loss < 0.15);
    assert!((0.3..=0.66).contains(&low), "48 % in the reference: {low}");
    assert_median(&losses, [0.081, 0.291]);
}

/// 004: XOR without biases.
fn xor(seed: u32, hidden: usize) -> Session {
    start(Config {
        seed,
        bias: PerLayer::All(false),
        loss_function: Loss::HalfSquared,
        reduction: Reduction::Sum,
        report_reduction: Reduction::Sum,
        learning_rate: 0.05,
        ..tutorial(Generator::XorGate, vec![hidden])
    })
}

#[test]
fn xor_with_four_hidden_units() {
    let losses = runs(|seed| after(&mut xor(seed, 4), 10_000).loss);
    assert_median(&losses, [0.088, 0.244]);
    // Looked at every ten steps: the quartiles are a thousand apart.
    let first = runs(|seed| {
        let mut session = xor(seed, 4);
        let right = (10..=40_000).step_by(10).find(|&step| accuracy(after(&mut session, step)) == 1.0);
        right.map_or(f64::INFINITY, |step| step as f64)
    });
    assert!(share(&first, f64::is_finite) >= 0.98);
    assert_median(&first, [5520.0, 8425.0]);
}

#[test]
fn xor_needs_two_hidden_units() {
    let solved = |hidden| share(&runs(|seed| accuracy(after(&mut xor(seed, hidden), 60_000))), |a| a == 1.0);
    assert_eq!(solved(1), 0.0);
    assert!(solved(2) >= 0.9, "96 % in the reference");
}
