//! Confusion matrices against counting by hand, from what the network predicts.

use two_layer::{Activation, Config, Generator, Loss, Session};

/// A trained session, whose loss and output activation are those for its data.
fn trained(generator: Generator, loss: Option<Loss>, steps: u64) -> Session {
    let before = Config::default();
    let mut config = Config { generator, samples: 120, noise: 0.3, learning_rate: 0.1, ..before.clone() };
    config.loss_function = loss.unwrap_or(config.loss_function);
    config.follow(if loss.is_some() { &["generator", "lossFunction"] } else { &["generator"] }, &before);
    let mut session = Session::new(config).expect("a valid configuration");
    session.step(steps);
    session
}

/// The class of each point: the true one, and the one predict speaks for.
fn by_hand(session: &mut Session) -> Vec<(usize, usize, bool)> {
    let data = session.data().clone();
    let outputs = data.outputs();
    let threshold = if session.config().loss_function == Loss::Hinge { 0.0 } else { 0.5 };
    let p = session.predict(data.x()).expect("as many features");
    let class = |row: &[f64], threshold: f64| match row {
        [single] => usize::from(*single > threshold),
        several => {
            (0..several.len()).rev().max_by(|&a, &b| several[a].total_cmp(&several[b])).expect("several")
        }
    };
    let rows = data.y().chunks(outputs).zip(p.chunks(outputs)).zip(data.test());
    rows.map(|((y, p), &test)| (class(y, 0.5), class(p, threshold), test)).collect()
}

#[test]
fn confusion_counts_what_predict_says() {
    for (generator, loss, classes) in [
        (Generator::Moons, None, 2),
        (Generator::Moons, Some(Loss::Hinge), 2),
        (Generator::Spiral3, None, 3),
        (Generator::Blobs8, None, 8),
    ] {
        for steps in [0, 30] {
            let mut session = trained(generator, loss, steps);
            let by_hand = by_hand(&mut session);
            let parts = session.confusion().expect("classes");
            for (part, is_test) in parts.iter().zip([false, true]) {
                let count = |true_class, decided| {
                    by_hand.iter().filter(|&&point| point == (true_class, decided, is_test)).count()
                };
                let expected: Vec<usize> = (0..classes)
                    .flat_map(|row| (0..classes).map(move |column| (row, column)))
                    .map(|(row, column)| count(row, column))
                    .collect();
                assert_eq!(
                    (part.classes, &part.counts),
                    (classes, &expected),
                    "{generator:?}, test: {is_test}"
                );
                let wrong =
                    |class| (0..classes).filter(|&d| d != class).map(|d| count(class, d)).sum::<usize>();
                assert_eq!(part.misclassified(), (0..classes).map(wrong).collect::<Vec<_>>());
            }
            assert_eq!(session.misclassified(), by_hand.iter().map(|(t, d, _)| t != d).collect::<Vec<_>>());

            let report = session.report();
            for (score, part) in [report.train, report.test].into_iter().zip(&parts) {
                let total: usize = part.counts.iter().sum();
                let right: usize = (0..classes).map(|class| part.counts[class * classes + class]).sum();
                assert_eq!(score.and_then(|score| score.accuracy), Some(right as f64 / total as f64));
            }
        }
    }
}

#[test]
fn a_regression_has_no_classes() {
    let mut session = trained(Generator::Plane, None, 5);
    assert_eq!(session.confusion(), None);
    assert_eq!(session.misclassified(), vec![false; 120]);
}

#[test]
fn points_of_an_edit_count_at_once() {
    let mut session = Session::new(Config {
        hidden_layers: vec![],
        split: 1.0,
        output_activation: Activation::Sigmoid,
        ..Config::default()
    })
    .expect("a valid configuration");
    session.set_parameters(&[0.0, 1.0, 0.0], false).expect("as many numbers"); // class 1 above the axis
    let before = session.confusion().expect("classes");
    session.add_point(&[0.0, 3.0], 0.0).expect("a valid point");
    let [train, test] = session.confusion().expect("classes");
    assert_eq!(train.counts[1], before[0].counts[1] + 1);
    assert_eq!(session.misclassified().last(), Some(&true));
    assert_eq!((test.counts, test.classes), (vec![0; 4], 2), "there are no test points");
}
