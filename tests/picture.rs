//! Pictures: where a pixel lies in the plane, and which colour a value gets.

use two_layer::{Activation, Config, Dataset, Loss, PerLayer, Picture, Session};

/// A table in which the colour of index i is i, so that a picture can be read back.
fn table() -> [u32; 256] {
    let mut table = [0; 256];
    for (index, colour) in (0..).zip(&mut table) {
        *colour = index;
    }
    table
}

/// A network without hidden layers: p = g(w₁x₁ + w₂x₂ + b).
fn plane(output_activation: Activation, loss_function: Loss, parameters: [f64; 3]) -> Session {
    let config = Config { hidden_layers: vec![], output_activation, loss_function, ..Config::default() };
    let mut session = Session::new(config).expect("a valid configuration");
    session.set_parameters(&parameters, false).expect("three parameters");
    session
}

fn picture(layer: usize, unit: usize, discrete: bool) -> Picture {
    Picture { layer, unit, width: 4, height: 2, x: (0.0, 4.0), y: (0.0, 2.0), discrete }
}

/// The indices of the pixels, row by row from the top.
fn indices(session: &mut Session, picture: &Picture) -> Vec<u8> {
    let pixels = session.paint(picture, &table()).expect("a valid picture");
    pixels.chunks(4).map(|rgba| rgba[0]).collect()
}

#[test]
fn rows_go_down_and_columns_to_the_right() {
    // p = (x₁ + 10 x₂)/100 − 1, seen at pixel centres
    let mut session = plane(Activation::Identity, Loss::HalfSquared, [0.01, 0.1, -1.0]);
    let expected =
        [(0.5, 1.5), (1.5, 1.5), (2.5, 1.5), (3.5, 1.5), (0.5, 0.5), (1.5, 0.5), (2.5, 0.5), (3.5, 0.5)];
    let expected: Vec<u8> = expected
        .iter()
        .map(|(x, y)| {
            let position: f64 = (0.01 * x + 0.1 * y) * 128.0;
            (0..=255u8).rfind(|&index| f64::from(index) <= position).expect("inside the table")
        })
        .collect();
    assert_eq!(indices(&mut session, &picture(0, 0, false)), expected);
}

#[test]
fn a_wide_picture_is_what_predict_says() {
    let mut session = Session::new(Config::default()).expect("a valid configuration");
    session.step(100);
    let (width, height) = (1001, 3);
    let wide = Picture { layer: 1, unit: 0, width, height, x: (-2.0, 3.0), y: (-1.0, 2.0), discrete: false };
    let painted = indices(&mut session, &wide);
    for (row, column) in [(0, 0), (1, 333), (2, 1000), (0, 999), (1, 512)] {
        let x = -2.0 + (column as f64 + 0.5) / 1001.0 * 5.0;
        let y = 2.0 - (row as f64 + 0.5) / 3.0 * 3.0;
        let p = session.predict(&[x, y]).expect("two features")[0];
        let index = f64::from(painted[row * width + column]);
        assert!((index - p * 256.0).abs() <= 1.0, "at {x}, {y}: {index}, p = {p}");
    }
}

#[test]
fn the_ends_of_the_table_are_the_ends_of_the_range() {
    for (bias, index) in [(-800.0, 0), (0.0, 128), (800.0, 255)] {
        let mut sigmoid = plane(Activation::Sigmoid, Loss::Bce, [0.0, 0.0, bias]);
        assert_eq!(indices(&mut sigmoid, &picture(0, 0, false)), [index; 8]);
        let mut identity = plane(Activation::Identity, Loss::Hinge, [0.0, 0.0, bias]);
        assert_eq!(indices(&mut identity, &picture(0, 0, false)), [index; 8]);
    }
}

#[test]
fn a_decision_has_two_colours() {
    let mut session = plane(Activation::Sigmoid, Loss::Bce, [1.0, 0.0, -2.0]);
    assert_eq!(indices(&mut session, &picture(0, 0, true)), [0, 0, 255, 255, 0, 0, 255, 255]);
}

#[test]
fn hidden_units_without_bounds_are_squashed() {
    let config = Config {
        hidden_layers: vec![2],
        activation: PerLayer::All(Activation::Relu),
        bias: PerLayer::All(true),
        ..Config::default()
    };
    let mut session = Session::new(config).expect("a valid configuration");
    session.set_parameters(&[0.0, 0.0, 0.0, 0.0, -5.0, 1e6, 0.0, 0.0, 0.0], false).expect("nine parameters");
    assert_eq!(indices(&mut session, &picture(0, 0, false)), [128; 8]);
    assert_eq!(indices(&mut session, &picture(0, 1, false)), [255; 8]);
}

#[test]
fn one_feature_gives_vertical_stripes() {
    let mut session = plane(Activation::Sigmoid, Loss::Bce, [0.0; 3]);
    let data = Dataset::new(1, 1, &[0.0, 1.0], &[0.0, 1.0], &[false; 2]).expect("valid points");
    session.set_data(data, false).expect("valid points");
    session.set_parameters(&[1.0, -2.0], false).expect("two parameters");
    let painted = indices(&mut session, &picture(0, 0, false));
    assert_eq!(painted[..4], painted[4..]);
    assert!(painted[..4].is_sorted_by(|a, b| a < b));
}

#[test]
fn several_outputs_have_a_map_of_classes() {
    let config = Config {
        hidden_layers: vec![],
        output_activation: Activation::Softmax,
        loss_function: Loss::SoftmaxCe,
        ..Config::default()
    };
    let mut session = Session::new(config).expect("a valid configuration");
    let one_hot = [1.0, 0.0, 0.0, 1.0];
    let data = Dataset::new(2, 2, &[0.0, 0.0, 1.0, 1.0], &one_hot, &[false; 2]).expect("valid points");
    session.set_data(data, false).expect("valid points");
    // z = (−1000 (x₁ − 2), 0): class 0 on the left, class 1 on the right, without doubt
    session.set_parameters(&[-1000.0, 0.0, 0.0, 0.0, 2000.0, 0.0], false).expect("six parameters");
    let sure = [127, 127, 255, 255, 127, 127, 255, 255];
    assert_eq!(indices(&mut session, &picture(0, 2, false)), sure);
    assert_eq!(indices(&mut session, &picture(0, 2, true)), sure);
    session.set_parameters(&[0.0; 6], false).expect("six parameters");
    assert_eq!(indices(&mut session, &picture(0, 2, false)), [0; 8], "in doubt: the first class, faintly");
    assert_eq!(indices(&mut session, &picture(0, 1, false)), [128; 8], "one class by itself");
}

#[test]
fn refuses_pictures_that_are_none() {
    let mut session = Session::new(Config::default()).expect("a valid configuration");
    let good = picture(1, 0, false);
    for (field, wrong) in [
        ("layer", Picture { layer: 2, ..good }),
        ("unit", Picture { unit: 1, ..good }),
        ("width", Picture { width: 0, ..good }),
        ("height", Picture { height: 5000, ..good }),
        ("x1", Picture { x: (1.0, 1.0), ..good }),
        ("y1", Picture { y: (0.0, f64::NAN), ..good }),
    ] {
        let error = session.paint(&wrong, &table()).expect_err("it is refused");
        assert_eq!(error.field(), field);
    }
}

#[test]
fn a_regression_has_the_scale_of_its_targets() {
    // p = x₁: the pixels at 0.5, 1.5, 2.5 and 3.5 of targets up to 4 are 1/8, 3/8, 5/8 and 7/8 above the middle.
    let mut session = plane(Activation::Identity, Loss::HalfSquared, [1.0, 0.0, 0.0]);
    let data =
        Dataset::new(2, 1, &[0.0, 0.0, 1.0, 1.0], &[-4.0, 3.0], &[false; 2]).expect("a valid data set");
    session.set_data(data, false).expect("data for this network");
    session.set_parameters(&[1.0, 0.0, 0.0], false).expect("three parameters");
    assert_eq!(session.data().scale(), 4.0);
    assert_eq!(indices(&mut session, &picture(0, 0, false))[..4], [144, 176, 208, 240]);
}
