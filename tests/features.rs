//! Features: the network sees functions of the coordinates, everybody else the coordinates.

use two_layer::{
    Activation, Code, Config, Dataset, Feature, Features, Generator, Loss, OptimizerKind, PerLayer, Picture,
    Session, math,
};

fn session(features: &[Feature], hidden_layers: &[usize]) -> Session {
    let features = Features::of(features);
    Session::new(Config { features, hidden_layers: hidden_layers.to_vec(), ..Config::default() })
        .expect("a valid configuration")
}

fn change(session: &mut Session, change: impl FnOnce(&mut Config)) {
    let mut config = session.config().clone();
    change(&mut config);
    session.configure(config, false).expect("a valid configuration");
}

/// Weights of the first layer that belong to an input.
fn weights(session: &Session, input: usize) -> Vec<f64> {
    let units = session.layers()[0].fan_out;
    session.parameters()[input * units..][..units].to_vec()
}

#[test]
fn the_network_computes_with_the_features_of_raw_points() {
    let mut session = session(&[Feature::X2, Feature::Product, Feature::SinX1, Feature::Radius], &[]);
    change(&mut session, |config| {
        config.output_activation = Activation::Identity;
        config.loss_function = Loss::HalfSquared;
    });
    assert_eq!(session.parameters().len(), 5);
    session.set_parameters(&[1.0, 10.0, 100.0, 1000.0, 0.5], false).expect("as many numbers");
    let points = [3.0, -4.0, 0.3, 0.4];
    let by_hand = |x1: f64, x2: f64| {
        0.5 + x2 + 10.0 * (x1 * x2) + 100.0 * math::sin(x1) + 1000.0 * (x1 * x1 + x2 * x2).sqrt()
    };
    let inputs =
        [-4.0, -12.0, math::sin(3.0), 5.0, 0.4, 0.3 * 0.4, math::sin(0.3), (0.3f64 * 0.3 + 0.4 * 0.4).sqrt()];
    assert_eq!(session.inputs(&points).expect("two points"), inputs);
    let expected = [by_hand(3.0, -4.0), by_hand(0.3, 0.4)];
    assert_eq!(session.predict(&points).expect("two points"), expected);
    assert_eq!(session.forward(&points).expect("two points")[0].z, expected);
}

#[test]
fn the_product_alone_solves_xor_without_a_hidden_layer() {
    let config = Config {
        generator: Generator::Xor,
        noise: 0.0,
        features: Features::of(&[Feature::Product]),
        hidden_layers: vec![],
        learning_rate: 10.0,
        ..Config::default()
    };
    let mut with = Session::new(config.clone()).expect("a valid configuration");
    let mut without =
        Session::new(Config { features: Features::RAW, ..config }).expect("a valid configuration");
    with.step(5000);
    without.step(5000);
    let accuracy =
        |session: &mut Session| session.report().train.and_then(|score| score.accuracy).expect("classes");
    assert!(accuracy(&mut with) > 0.98, "{}", accuracy(&mut with));
    assert!(accuracy(&mut without) < 0.75, "{}", accuracy(&mut without));
    assert!(with.parameters()[0] < -10.0, "class 1 is where x₁ and x₂ have different signs");
}

#[test]
fn the_gradient_is_that_of_the_objective_over_the_features() {
    let mut session = session(Feature::ALL, &[3]);
    change(&mut session, |config| config.activation = PerLayer::All(Activation::Tanh));
    let count = session.parameters().len();
    assert_eq!(count, 10 * 3 + 3 + 3 + 1);
    let checked = session.check_gradient(two_layer::Scope::All, 0..count).expect("all of them");
    for one in checked {
        assert!((one.analytic - one.numeric).abs() < 1e-7, "{one:?}");
    }
}

#[test]
fn features_that_stay_keep_their_weights_and_new_ones_get_those_of_a_reset() {
    let mut session = session(&[], &[4]);
    session.step(20);
    let (x1, x2) = (weights(&session, 0), weights(&session, 1));
    change(&mut session, |config| {
        config.features = Features::of(&[Feature::X2, Feature::X1, Feature::Product]);
    });
    assert_eq!([weights(&session, 0), weights(&session, 1)], [x1.clone(), x2.clone()]);
    let product = weights(&session, 2);
    change(&mut session, |config| config.features = Features::of(&[Feature::X2, Feature::Product]));
    assert_eq!([weights(&session, 0), weights(&session, 1)], [x2.clone(), product.clone()]);
    assert_eq!(session.steps(), 20);
    change(&mut session, |config| config.features = Features::of(&[Feature::X1, Feature::X2]));
    let mut fresh = Session::new(Config { hidden_layers: vec![4], ..Config::default() }).expect("valid");
    assert_eq!([weights(&session, 0), weights(&session, 1)], [weights(&fresh, 0), x2.clone()]);
    while session.undo() {}
    fresh.step(20);
    assert_eq!(session.parameters(), fresh.parameters());
}

#[test]
fn as_many_but_other_features_are_another_network() {
    let mut session = session(&[], &[2]);
    session.step(10);
    let before = session.parameters().to_vec();
    change(&mut session, |config| config.features = Features::of(&[Feature::X1, Feature::Product]));
    assert_ne!(weights(&session, 1), before[2..4]);
    session.step(5);
    assert_eq!(session.trajectory().steps, [10, 11, 12, 13, 14, 15], "the trajectory begins anew");
    session.seek(10);
    session.seek(9);
    assert_eq!(session.trajectory().steps.len(), 10);
    session.seek(15);
    let first = weights(&session, 0);
    assert!(session.undo());
    assert_eq!(
        (weights(&session, 0), weights(&session, 1)),
        (first, before[2..4].to_vec()),
        "what was trained stays"
    );
}

#[test]
fn points_stay_as_they_are() {
    let mut session = session(&[Feature::Radius, Feature::AbsX1], &[3]);
    let (revision, data_revision) = (session.revision(), session.data_revision());
    change(&mut session, |config| config.features = Features::of(&[Feature::X1Squared]));
    assert_eq!((session.revision(), session.data_revision()), (revision + 1, data_revision));
    assert_eq!(session.data().features(), 2);
    session.add_point(&[0.5, -0.25], 1.0).expect("a point of two coordinates");
    assert_eq!(session.data().x()[400..], [0.5, -0.25]);
    assert_eq!(session.data().train_part().x.to_rows()[160..], [0.25]);
    session.move_point(200, &[-3.0, 7.0], false).expect("a point of two coordinates");
    assert_eq!(session.data().train_part().x.to_rows()[160..], [9.0]);
    assert!(session.add_point(&[0.5], 1.0).is_err());
    session.reset();
    assert_eq!(session.data().train_part().x.to_rows()[160..], [9.0]);
}

#[test]
fn pictures_show_the_plane_of_the_points() {
    let mut session = session(Feature::ALL, &[3]);
    session.step(50);
    let colours: [u32; 256] = core::array::from_fn(|i| u32::try_from(i).expect("it is small"));
    let picture =
        Picture { layer: 1, unit: 0, width: 41, height: 23, x: (-1.5, 2.5), y: (-1.0, 1.5), discrete: false };
    let pixels = session.paint(&picture, &colours).expect("a picture").to_vec();
    let centre =
        |i: usize, n: usize, (from, to): (f64, f64)| from + (i as f64 + 0.5) / n as f64 * (to - from);
    for row in 0..picture.height {
        for column in 0..picture.width {
            let x = [
                centre(column, picture.width, picture.x),
                centre(row, picture.height, (picture.y.1, picture.y.0)),
            ];
            let value = session.predict(&x).expect("a point")[0];
            // The colour of the value, or the one beside it where it lies on the border of two.
            let off = value * 256.0 - f64::from(pixels[4 * (row * picture.width + column)]) - 0.5;
            assert!(off.abs() < 0.501, "{row}, {column}: {off}");
        }
    }
}

#[test]
fn points_on_a_line_have_the_features_of_one_coordinate() {
    let config = Config {
        generator: Generator::Sine,
        features: Features::of(&[Feature::SinX1, Feature::X1Squared]),
        hidden_layers: vec![],
        output_activation: Activation::Identity,
        loss_function: Loss::HalfSquared,
        optimizer: OptimizerKind::Lbfgs,
        ..Config::default()
    };
    let mut session = Session::new(config.clone()).expect("a valid configuration");
    assert_eq!(session.inputs(&[0.5]).expect("a point"), [0.25, math::sin(0.5)]);
    assert!(session.step(10) > 0);

    let refused = |result: Result<(), two_layer::Error>| {
        let error = result.expect_err("points on a line have no radius");
        assert_eq!((error.code(), error.field()), (Code::OutOfRange, "features"));
    };
    let radius = Config { features: Features::of(&[Feature::Radius]), ..config };
    refused(session.configure(radius.clone(), false));
    refused(radius.validate_for(None));
    assert_eq!(radius.validate_for(Some((2, 1))), Ok(()));
    let space = Dataset::new(3, 1, &[1.0, 2.0, 3.0], &[0.5], &[false]).expect("a point");
    refused(session.set_data(space.clone(), false));
    change(&mut session, |config| config.features = Features::RAW);
    session.set_data(space, false).expect("three coordinates go with the raw features");
    assert_eq!(session.inputs(&[4.0, 5.0, 6.0]).expect("a point"), [4.0, 5.0, 6.0]);
}
