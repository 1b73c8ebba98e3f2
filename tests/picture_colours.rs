//! Pictures are painted in `f32`; here each pixel is held to what the network computes in `f64`.
//!
//! A pixel has the colour of its value or, where the value lies within rounding of the border between two colours, the
//! one on the other side of that border: never another.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use two_layer::{
    Activation, Config, Dataset, Feature, Features, Generator, Loss, PerLayer, Picture, Raster, Session,
};

/// A table in which the colour of index i is i, so that a picture can be read back.
fn table() -> [u32; 256] {
    core::array::from_fn(|index| u32::try_from(index).expect("it is small"))
}

const WIDTH: usize = 23;
const HEIGHT: usize = 9;

/// A random network and what is painted of it.
#[derive(Clone, Debug)]
struct Case {
    hidden: Vec<usize>,
    activation: Activation,
    output: Activation,
    features: Features,
    /// Standard deviation times 2 of all parameters but that of one layer.
    scale: f64,
    /// That layer, and how much larger its parameters are.
    louder: (usize, f64),
    range: f64,
    seed: u64,
}

fn cases(loudest: f64) -> impl Strategy<Value = Case> {
    let power = |from: f64, to: f64| (from..to).prop_map(|exponent: f64| 10_f64.powf(exponent));
    (
        prop::collection::vec(1..=12_usize, 0..=6),
        prop::sample::select(Activation::HIDDEN),
        prop::sample::select(Activation::HIDDEN),
        prop_oneof![Just(0_u16), 0..1024_u16],
        power(-1.5, 0.7),
        (0..7_usize, power(0.0, loudest)),
        power(-0.5, 1.0),
        any::<u64>(),
    )
        .prop_map(|(hidden, activation, output, features, scale, louder, range, seed)| {
            let chosen: Vec<Feature> =
                (0..).zip(Feature::ALL).filter(|(i, _)| features >> i & 1 == 1).map(|(_, &f)| f).collect();
            Case { hidden, activation, output, features: Features::of(&chosen), scale, louder, range, seed }
        })
}

/// Numbers between −1 and 1, by SplitMix64.
fn noise(mut state: u64) -> impl Iterator<Item = f64> {
    core::iter::repeat_with(move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    })
}

fn session(case: &Case) -> Session {
    let config = Config {
        hidden_layers: case.hidden.clone(),
        activation: PerLayer::All(case.activation),
        output_activation: case.output,
        loss_function: Loss::HalfSquared,
        features: case.features,
        samples: 10,
        ..Config::default()
    };
    let mut session = Session::new(config).expect("a valid configuration");
    let mut noise = noise(case.seed);
    let mut parameters = Vec::new();
    for (l, layer) in session.layers().iter().enumerate() {
        let louder = if l == case.louder.0 { case.louder.1 } else { 1.0 };
        let weight = 2.0 * case.scale * louder / (layer.fan_in as f64).sqrt();
        parameters.extend((&mut noise).take(layer.weights()).map(|x| weight * x));
        let biases = layer.parameters() - layer.weights();
        parameters.extend((&mut noise).take(biases).map(|x| case.scale * louder * x));
    }
    session.set_parameters(&parameters, false).expect("as many as there are");
    session
}

/// The middles of the pixels, row by row.
fn points(raster: &Raster) -> Vec<f64> {
    let at = |i: usize, n: usize, (from, to): (f64, f64)| from + (i as f64 + 0.5) / n as f64 * (to - from);
    let (width, height) = (raster.width, raster.height);
    (0..width * height)
        .flat_map(|i| [at(i % width, width, raster.x), at(i / width, height, (raster.y.1, raster.y.0))])
        .collect()
}

/// Where in the table a value is, in `f64`.
fn position(activation: Activation, is_output: bool, value: f64) -> f64 {
    let squashed = if is_output || activation.range().is_some() { value } else { value.tanh() };
    let (low, high) = activation.range().unwrap_or((-1.0, 1.0));
    ((squashed - low) / (high - low) * 256.0).clamp(0.0, 256.0)
}

/// How far the pixels of all units are from the colours `f64` says, in positions of the table: 0 if it is that colour, less
/// than 1 if it is the one beside it.
fn distances(case: &Case) -> Vec<f64> {
    let mut session = session(case);
    let (x, y) = ((-case.range, 0.9 * case.range), (-0.8 * case.range, case.range));
    let raster = Raster { width: WIDTH, height: HEIGHT, x, y, discrete: false };
    let points = points(&raster);
    let all = session.paint_all(&raster, &table()).expect("a picture").to_vec();
    let mut pictures = all.chunks(4 * WIDTH * HEIGHT);
    let mut distances = Vec::new();
    for (l, layer) in session.layers().to_vec().into_iter().enumerate() {
        let values = session.layer_values(&points, l).expect("points").a;
        for unit in 0..layer.fan_out {
            let picture = pictures.next().expect("one for each unit");
            for (i, rgba) in picture.chunks(4).enumerate() {
                let value = values[i * layer.fan_out + unit];
                let expected = position(layer.activation, l == case.hidden.len(), value).min(255.5);
                let found = f64::from(rgba[0]);
                distances.push((found - expected).max(expected - (found + 1.0)).max(0.0));
            }
        }
    }
    assert!(pictures.next().is_none());
    distances
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    /// Whatever the network, up to weights a million times as large as usual.
    #[test]
    fn no_pixel_is_further_off_than_the_next_colour(case in cases(6.0)) {
        let largest = distances(&case).into_iter().fold(0.0, f64::max);
        prop_assert!(largest < 0.5, "{largest}");
    }
}

/// In networks as one trains them a pixel can only be off if its value lies within a thousandth of a position of the border.
#[test]
fn only_pixels_on_a_border_are_off() {
    for &activation in Activation::HIDDEN {
        for (seed, hidden) in (1..).zip([vec![], vec![5], vec![16], vec![8, 8], vec![6; 6]]) {
            let (output, louder, features) = (Activation::Sigmoid, (0, 1.0), Features::RAW);
            let case = Case { hidden, activation, output, features, scale: 1.5, louder, range: 3.0, seed };
            let largest = distances(&case).into_iter().fold(0.0, f64::max);
            assert!(largest < 1e-3, "{largest} in {case:?}");
        }
    }
}

/// With one hidden layer, whose powers are summed without its activations: up to where they are cut off, and their sums are.
#[test]
fn a_single_hidden_layer_is_right_however_steep() {
    for activation in [Activation::Tanh, Activation::Sigmoid] {
        for (seed, units) in (0..60).zip([1, 2, 5, 16].into_iter().cycle()) {
            for output in [Activation::Sigmoid, Activation::Identity] {
                let louder = (usize::try_from(seed % 2).expect("0 or 1"), 10_f64.powf(seed as f64 / 12.0));
                let (hidden, features) = (vec![units], Features::RAW);
                let case =
                    Case { hidden, activation, output, features, scale: 1.0, louder, range: 3.0, seed };
                let largest = distances(&case).into_iter().fold(0.0, f64::max);
                assert!(largest < 0.1, "{largest} with {units} units, {louder:?}");
            }
        }
    }
}

/// Each picture painted by itself is the one among all, bit by bit.
#[test]
fn one_picture_is_what_it_is_among_all() {
    let separable = [vec![5, 3], vec![5]].map(|hidden| (hidden, Features::RAW));
    let not = (vec![5, 3], Features::of(&[Feature::X1, Feature::Radius]));
    for (hidden, features) in separable.into_iter().chain([not]) {
        let (activation, output) = (Activation::Tanh, Activation::Sigmoid);
        let layers: Vec<usize> = hidden.iter().copied().chain([1]).collect();
        let louder = (1, 1.0);
        let case = Case { hidden, activation, output, features, scale: 1.0, louder, range: 2.0, seed: 3 };
        let mut session = session(&case);
        let (x, y) = ((-2.0, 1.0), (-1.0, 2.0));
        for (width, height, discrete) in [(1, 1, false), (23, 9, false), (300, 5, true)] {
            let raster = Raster { width, height, x, y, discrete };
            let all = session.paint_all(&raster, &table()).expect("a picture").to_vec();
            let units = layers.iter().enumerate().flat_map(|(l, &n)| (0..n).map(move |i| (l, i)));
            for ((layer, unit), among) in units.zip(all.chunks(4 * width * height)) {
                let picture = Picture { layer, unit, width, height, x, y, discrete };
                assert_eq!(session.paint(&picture, &table()).expect("a picture"), among);
            }
        }
    }
}

/// A decision is the sign of the logit, unless that is as good as 0.
#[test]
fn decisions_are_those_of_f64() {
    for seed in 0..50 {
        let (activation, output, features) = (Activation::Tanh, Activation::Sigmoid, Features::RAW);
        let (hidden, louder) = (vec![6, 4], (2, 10.0));
        let case = Case { hidden, activation, output, features, scale: 1.5, louder, range: 3.0, seed };
        let mut session = session(&case);
        let raster = Raster { width: 40, height: 40, x: (-3.0, 3.0), y: (-3.0, 3.0), discrete: true };
        let Raster { width, height, x, y, discrete } = raster;
        let picture = Picture { layer: 2, unit: 0, width, height, x, y, discrete };
        let painted = session.paint(&picture, &table()).expect("a picture").to_vec();
        let logits = session.layer_values(&points(&raster), 2).expect("points").z;
        for (rgba, logit) in painted.chunks(4).zip(logits) {
            assert!(rgba[0] == if logit > 0.0 { 255 } else { 0 } || logit.abs() < 1e-4, "{logit}");
        }
    }
}

/// The map of classes says the most probable class, and how sure it is, also where all probabilities are tiny.
#[test]
fn maps_of_classes_are_those_of_f64() {
    for (output_activation, loss_function) in
        [(Activation::Softmax, Loss::SoftmaxCe), (Activation::Sigmoid, Loss::Bce)]
    {
        for (seed, loudness) in (0..40).zip([0.3, 1.0, 3.0, 30.0].into_iter().cycle()) {
            let config = Config {
                generator: Generator::Blobs3,
                output_activation,
                loss_function,
                hidden_layers: vec![6],
                ..Config::default()
            };
            let mut session = Session::new(config).expect("a valid configuration");
            let parameters: Vec<f64> =
                noise(seed).take(session.parameters().len()).map(|x| x * loudness).collect();
            session.set_parameters(&parameters, false).expect("as many as there are");
            let raster = Raster { width: 30, height: 20, x: (-3.0, 3.0), y: (-3.0, 3.0), discrete: false };
            let Raster { width, height, x, y, discrete } = raster;
            let unit = session.data().outputs();
            let picture = Picture { layer: 1, unit, width, height, x, y, discrete };
            let painted = session.paint(&picture, &table()).expect("a picture").to_vec();
            let outputs = session.predict(&points(&raster)).expect("points");
            for (rgba, p) in painted.chunks(4).zip(outputs.chunks(3)) {
                let total: f64 = p.iter().sum();
                let found = f64::from(rgba[0]);
                let fits = (0..3).any(|class| {
                    let others = p.iter().copied().fold(0.0, f64::max);
                    let certainty = ((p[class] / total - 1.0 / 3.0) * 1.5).max(0.0);
                    let expected = 85.0 * class as f64 + (85.0 * certainty).min(84.0);
                    p[class] >= others * (1.0 - 1e-5) && (found + 0.5 - expected).abs() < 0.51
                });
                assert!(fits, "{found}: {p:?}");
            }
        }
    }
}

/// What was painted before leaves nothing behind, also where an odd number of units is filled up to pairs.
#[test]
fn pictures_do_not_depend_on_those_before() {
    let (activation, output, features) = (Activation::Tanh, Activation::Sigmoid, Features::RAW);
    let case = |units, seed| {
        let (hidden, louder) = (vec![units], (0, 3.0));
        Case { hidden, activation, output, features, scale: 1.5, louder, range: 3.0, seed }
    };
    let (x, y, width, height) = ((-3.0, 3.0), (-2.0, 3.0), 100, 50);
    let picture = Picture { layer: 1, unit: 0, width, height, x, y, discrete: false };
    for seed in 0..300 {
        let mut fresh = session(&case(5, seed));
        let expected = fresh.paint(&picture, &table()).expect("a picture").to_vec();
        let mut used = session(&case(6, seed + 1000));
        used.paint(&picture, &table()).expect("a picture");
        used.configure(fresh.config().clone(), false).expect("a valid configuration");
        used.set_parameters(fresh.parameters(), false).expect("as many as there are");
        assert_eq!(used.paint(&picture, &table()).expect("a picture"), expected);
    }
}

/// Without hidden layers the outputs are what the grid separates, and points from outside may have more of them than a layer
/// has units otherwise. Only the last ones are flat enough for powers.
#[test]
fn each_of_many_outputs_has_its_own_picture() {
    const OUTPUTS: usize = 100;
    const STEEP: usize = 64;
    let config = Config {
        hidden_layers: vec![],
        output_activation: Activation::Sigmoid,
        loss_function: Loss::HalfSquared,
        ..Config::default()
    };
    let data = Dataset::new(2, OUTPUTS, &[0.0, 0.0], &[0.5; OUTPUTS], &[false]).expect("a point");
    let mut session = Session::with_data(config, data).expect("valid settings");
    let size = |parameter: usize| if parameter % OUTPUTS < STEEP { 200.0 } else { 1.0 };
    let parameters: Vec<f64> =
        noise(3).take(3 * OUTPUTS).enumerate().map(|(i, number)| size(i) * number).collect();
    session.set_parameters(&parameters, false).expect("as many as there are");
    let (x, y) = ((-1.0, 1.0), (-1.0, 1.0));
    let raster = Raster { width: WIDTH, height: HEIGHT, x, y, discrete: false };
    let painted = session.paint_all(&raster, &table()).expect("a picture").to_vec();
    let outputs = session.predict(&points(&raster)).expect("points");
    for (unit, picture) in painted.chunks(4 * WIDTH * HEIGHT).enumerate() {
        for (rgba, p) in picture.chunks(4).zip(outputs.chunks(OUTPUTS)) {
            let (found, expected) =
                (f64::from(rgba[0]), position(Activation::Sigmoid, true, p[unit]).min(255.5));
            assert!((found - 0.1..found + 1.1).contains(&expected), "output {unit}: {found}, not {expected}");
        }
    }
}
