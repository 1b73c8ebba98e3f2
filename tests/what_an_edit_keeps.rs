//! The promises of `session.rs`, one by one.

use two_layer::{
    Activation, BatchSize, Config, Dataset, EditKind, Generator, Loss, OptimizerKind, PerLayer, SampleSeed,
    Session,
};

fn session() -> Session {
    Session::new(Config::default()).expect("a valid configuration")
}

fn change(session: &mut Session, change: impl FnOnce(&mut Config)) {
    let mut config = session.config().clone();
    change(&mut config);
    session.configure(config, false).expect("a valid configuration");
}

/// Parameters of the default 2-h-1 network: those of hidden unit `unit` of `units`.
fn unit(session: &Session, unit: usize, units: usize) -> [f64; 4] {
    [0, units, 2 * units, 3 * units].map(|at| session.parameters()[at + unit])
}

#[test]
fn other_data_keep_the_weights_and_the_steps() {
    let mut session = session();
    session.step(10);
    let before = session.parameters().to_vec();
    change(&mut session, |config| config.generator = Generator::Circles);
    change(&mut session, |config| config.noise = 0.1);
    change(&mut session, |config| config.sample_seed = SampleSeed::Seed(9));
    session.add_point(&[0.0, 0.0], 1.0).expect("a valid point");
    assert_eq!(session.parameters(), before);
    assert_eq!(session.steps(), 10);
}

#[test]
fn settings_that_are_not_about_the_data_keep_the_clicked_points() {
    let mut session = session();
    session.add_point(&[0.25, 0.75], 1.0).expect("a valid point");
    let revision = session.data_revision();
    change(&mut session, |config| config.learning_rate = 0.1);
    change(&mut session, |config| config.hidden_layers = vec![3, 3]);
    change(&mut session, |config| config.seed = 7);
    session.reset();
    assert_eq!(session.data_revision(), revision);
    assert_eq!(session.data().x().len(), 402);
}

#[test]
fn fewer_units_keep_theirs_and_more_get_those_of_a_reset() {
    let mut session = session();
    session.step(10);
    let kept: Vec<_> = (0..3).map(|u| unit(&session, u, 5)).collect();
    change(&mut session, |config| config.hidden_layers = vec![3]);
    assert_eq!((0..3).map(|u| unit(&session, u, 3)).collect::<Vec<_>>(), kept);
    assert_eq!(session.steps(), 10);

    change(&mut session, |config| config.hidden_layers = vec![4]);
    assert_eq!((0..3).map(|u| unit(&session, u, 4)).collect::<Vec<_>>(), kept);
    let new = unit(&session, 3, 4);
    session.reset();
    assert_eq!(unit(&session, 3, 4), new);
}

#[test]
fn a_unit_that_comes_back_by_undo_is_the_one_that_left() {
    let mut session = session();
    session.step(10);
    let gone = unit(&session, 4, 5);
    change(&mut session, |config| config.hidden_layers = vec![4]);
    session.step(5);
    let trained = unit(&session, 0, 4);
    assert!(session.undo());
    assert_eq!(unit(&session, 4, 5), gone);
    assert_eq!(unit(&session, 0, 5), trained, "what was trained since stays");
    assert_eq!(session.steps(), 15);
    assert!(session.redo());
    assert_eq!(unit(&session, 0, 4), trained);
}

#[test]
fn another_layer_keeps_the_layers_before_it() {
    let mut session = session();
    session.step(10);
    let first = session.parameters()[..15].to_vec();
    let bias = *session.parameters().last().expect("an output bias");
    change(&mut session, |config| config.hidden_layers = vec![5, 3]);
    assert_eq!(session.parameters()[..15], first);
    assert_eq!(session.parameters().last(), Some(&bias));
}

#[test]
fn biases_can_go_and_come_back() {
    let mut session = session();
    session.step(10);
    let before = session.parameters().to_vec();
    change(&mut session, |config| config.bias = PerLayer::All(false));
    assert_eq!(session.parameters(), [&before[..10], &before[15..20]].concat());
    change(&mut session, |config| config.bias = PerLayer::All(true));
    assert_eq!(session.parameters()[10..15], [0.0; 5]);
    assert!(session.undo() && session.undo());
    assert_eq!(session.parameters(), before);
}

#[test]
fn the_optimizer_remembers_unless_it_is_another_one() {
    let momentum = Config { optimizer: OptimizerKind::Momentum, ..Config::default() };
    let after = |change_between: &dyn Fn(&mut Config)| {
        let mut session = Session::new(momentum.clone()).expect("a valid configuration");
        session.step(10);
        change(&mut session, change_between);
        change(&mut session, |config| *config = momentum.clone());
        session.step(1);
        session.parameters().to_vec()
    };
    let undisturbed = after(&|_| {});
    assert_eq!(after(&|config| config.learning_rate = 0.01), undisturbed);
    assert_eq!(after(&|config| config.l2 = 1.0), undisturbed);
    assert_ne!(after(&|config| config.optimizer = OptimizerKind::Nesterov), undisturbed);
}

#[test]
fn a_seed_starts_a_new_timeline_and_undo_brings_the_old_one_back() {
    let mut session = session();
    session.step(100);
    let before = session.parameters().to_vec();
    change(&mut session, |config| config.seed = 5);
    assert_eq!((session.steps(), session.end()), (0, 0));
    session.step(7);
    assert!(session.undo());
    assert_eq!((session.steps(), session.end()), (100, 100));
    assert_eq!(session.parameters(), before);
    assert!(session.redo());
    assert_eq!(session.steps(), 7);
}

#[test]
fn given_weights_at_step_0_are_those_a_reset_returns_to() {
    let mut session = session();
    let given: Vec<f64> = (0..21).map(|i| f64::from(i) * 0.1 - 1.0).collect();
    session.set_parameters(&given, false).expect("as many numbers");
    session.step(10);
    session.set_parameters(&[0.0; 21], false).expect("as many numbers");
    session.reset();
    assert_eq!(session.parameters(), given);
    change(&mut session, |config| config.seed = 1);
    assert_ne!(session.parameters(), given);
}

#[test]
fn a_gesture_is_one_edit() {
    let mut session = session();
    session.step(3);
    let (x, config) = (session.data().x().to_vec(), session.config().clone());
    session.move_point(0, &[1.0, 1.0], false).expect("a valid point");
    for place in [1.5, 1.7, 2.0] {
        session.step(1);
        session.move_point(0, &[place, place], true).expect("a valid point");
    }
    for (continues, noise) in [(false, 0.1), (true, 0.2), (true, 0.3)] {
        session.configure(Config { noise, ..config.clone() }, continues).expect("a valid configuration");
    }
    let parameters = session.parameters().to_vec();
    assert!(session.undo() && session.undo() && !session.can_undo());
    assert_eq!(session.data().x(), x);
    assert_eq!(session.config(), &config);
    assert_eq!((session.steps(), session.parameters()), (6, &parameters[..]), "training is not undone");
}

#[test]
fn a_past_says_where_it_was_edited() {
    let mut session = session();
    session.set_parameters(&[0.5; 21], false).expect("21 parameters");
    assert_eq!(session.edits().count(), 0, "edits at the start belong to it");
    session.step(5);
    session.add_point(&[0.5, 0.5], 0.0).expect("a valid point");
    session.step(5);
    for weight in [1.0, 2.0, 3.0] {
        session.set_parameters(&[weight; 21], weight > 1.0).expect("21 parameters");
    }
    session.step(5);
    change(&mut session, |config| config.learning_rate = 0.1);
    assert!(session.undo());
    let all =
        [(5, EditKind::Points), (10, EditKind::Parameters), (15, EditKind::Settings), (15, EditKind::Undo)];
    assert_eq!(session.edits().collect::<Vec<_>>(), all);

    let end = session.parameters().to_vec();
    session.seek(7);
    assert_eq!(session.edits().collect::<Vec<_>>(), all[..1]);
    session.seek(15);
    assert_eq!(session.parameters(), end, "of a drag only the last place is repeated");
}

#[test]
fn undo_goes_back_a_hundred_edits() {
    let mut session = session();
    for i in 0..120 {
        session.add_point(&[f64::from(i), 0.0], 0.0).expect("a valid point");
    }
    let undone = (0..200).take_while(|_| session.undo()).count();
    assert_eq!((undone, session.data().len()), (100, 220));
}

#[test]
fn points_removed_in_the_middle_of_an_epoch_begin_it_anew() {
    let mut session = session();
    change(&mut session, |config| config.batch_size = BatchSize::Rows(10));
    session.step(15);
    while session.data().len() > 5 {
        session.remove_point(0).expect("there are points left");
        session.step(1);
    }
    while !session.data().is_empty() {
        session.remove_point(0).expect("there are points left");
    }
    assert_eq!(session.step(5), 0, "there is nothing to learn from");
    assert_eq!(session.report().train, None);
}

#[test]
fn divergence_stops_at_the_last_finite_step() {
    let config = Config {
        output_activation: Activation::Identity,
        activation: PerLayer::All(Activation::Relu),
        loss_function: Loss::Squared,
        learning_rate: 1000.0,
        ..Config::default()
    };
    let mut session = Session::new(config).expect("a valid configuration");
    let taken = session.step(1000);
    assert!(taken < 1000 && session.diverged());
    assert_eq!((session.step(10), session.steps()), (0, taken));
    assert!(session.parameters().iter().all(|v| v.is_finite()));

    session.seek(0);
    assert!(!session.diverged());
    change(&mut session, |config| config.learning_rate = 0.01);
    assert_eq!(session.step(100), 100);
    assert!(!session.diverged());
}

#[test]
fn refused_edits_change_nothing() {
    let mut session = session();
    session.step(5);
    let (revision, parameters) = (session.revision(), session.parameters().to_vec());
    assert!(session.configure(Config { learning_rate: -1.0, ..Config::default() }, false).is_err());
    assert!(session.add_point(&[0.0], 1.0).is_err());
    assert!(session.add_point(&[0.0, 0.0], 7.0).is_err());
    assert!(session.move_point(1000, &[0.0, 0.0], false).is_err());
    assert!(session.remove_point(1000).is_err());
    assert!(session.set_parameters(&[1.0], false).is_err());
    assert!(session.set_parameters(&[f64::NAN; 21], false).is_err());
    assert!(session.predict(&[1.0]).is_err());
    assert_eq!((session.revision(), session.parameters()), (revision, &parameters[..]));
    assert!(!session.can_undo());
}

#[test]
fn points_may_continue_the_settings_that_were_chosen_for_them() {
    for rewound in [false, true] {
        let mut session = session();
        session.step(20);
        session.seek(if rewound { 10 } else { 20 });
        let before = (session.config().clone(), session.data().clone(), session.state(), session.end());
        let regression = Config {
            loss_function: Loss::HalfSquared,
            output_activation: Activation::Identity,
            ..before.0.clone()
        };
        session.configure(regression, false).expect("a valid configuration");
        let points = Dataset::new(2, 1, &[0.0, 1.0], &[2.5], &[false]).expect("a point");
        session.set_data(points, true).expect("a point");
        let after = (session.config().clone(), session.data().clone());
        assert!(session.undo() && !session.can_undo());
        assert_eq!(
            (session.config().clone(), session.data().clone(), session.state(), session.end()),
            before
        );
        assert!(session.redo() && !session.can_redo());
        assert_eq!((session.config().clone(), session.data().clone()), after);
    }
}

#[test]
fn classes_and_features_may_change() {
    let mut session = session();
    session.step(5);
    let hidden = session.parameters()[10..15].to_vec();
    let data =
        Dataset::new(1, 3, &[0.0, 1.0, 2.0], &[1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0], &[false; 3]);
    session.set_data(data.expect("valid points"), false).expect("valid points");
    change(&mut session, |config| {
        config.loss_function = Loss::SoftmaxCe;
        config.output_activation = Activation::Softmax;
    });
    assert_eq!(session.parameters().len(), 5 + 5 + 15 + 3);
    assert_eq!(session.parameters()[5..10], hidden, "the hidden biases stay");
    session.add_point(&[3.0], 2.0).expect("a valid point");
    assert_eq!(session.step(10), 10);
    let p = session.predict(&[0.5]).expect("one feature");
    assert!((p.iter().sum::<f64>() - 1.0).abs() < 1e-15);
}

#[test]
fn playing_while_rewound_cuts_later_edits_off_and_undo_brings_them_back() {
    let mut session = session();
    session.step(100);
    session.add_point(&[0.5, 0.5], 1.0).expect("a valid point");
    session.step(100);
    let end = session.parameters().to_vec();

    session.seek(150);
    assert!(!session.is_before_edits());
    session.step(50);
    assert_eq!((session.end(), session.parameters()), (200, &end[..]), "the recorded past is repeated");

    session.seek(60);
    assert!(session.is_before_edits());
    assert_eq!(session.step(0), 0);
    assert_eq!(session.end(), 200, "no step, no cut");
    session.step(50);
    assert_eq!((session.steps(), session.end(), session.data().len()), (110, 110, 200));
    assert_eq!((session.edits().count(), session.loss_curve().steps.last()), (0, Some(&110)));
    session.step(90);
    assert_ne!(session.parameters(), end, "it went on without the point");

    assert!(session.undo());
    assert_eq!((session.steps(), session.end(), session.data().len()), (60, 200, 200));
    session.seek(200);
    assert_eq!((session.parameters(), session.data().len()), (&end[..], 201));
    assert!(session.redo());
    assert_eq!((session.steps(), session.data().len()), (200, 200));
    assert!(session.undo() && session.undo());
    assert_eq!(session.data().len(), 200, "before the point was added");
}

#[test]
fn points_of_ones_own_give_way_to_those_of_the_generator_only_when_asked() {
    let mut session = session();
    let generated = session.data().clone();
    assert!(generated.is_generated());
    session.generate(session.config().clone(), false).expect("the same settings");
    assert!(!session.can_undo(), "they are there");
    session.step(10);
    session.add_point(&[0.0, 0.0], 1.0).expect("a valid point");
    change(&mut session, |config| config.learning_rate = 0.1);
    assert!(!session.data().is_generated() && session.data().len() == 201);

    let parameters = session.parameters().to_vec();
    session.generate(session.config().clone(), false).expect("the same settings");
    assert_eq!((session.data(), session.parameters(), session.steps()), (&generated, &parameters[..], 10));
    session.step(5);
    session.seek(12);
    assert!(session.data().is_generated());
    session.seek(15);
    assert!(session.undo());
    assert!(!session.data().is_generated() && session.data().len() == 201);
    assert!(session.undo() && session.undo());
    assert_eq!(session.data(), &generated);

    session
        .set_data(Dataset::new(2, 1, &[0.0, 1.0], &[1.0], &[false]).expect("a point"), false)
        .expect("a point");
    let refused = Config { learning_rate: -1.0, ..Config::default() };
    assert!(session.generate(refused, false).is_err() && !session.data().is_generated());
    session.generate(Config { seed: 9, ..Config::default() }, false).expect("another start");
    assert_eq!((session.data(), session.steps()), (&generated, 0));
    change(&mut session, |config| config.features = two_layer::Features::of(&[two_layer::Feature::Radius]));
    assert!(session.data().is_generated(), "other features are no other points");
}

#[test]
fn revisions_grow_when_something_changes_and_only_then() {
    let mut session = session();
    session.step(20);
    session.add_point(&[0.0, 0.0], 1.0).expect("a valid point");
    session.step(20);
    session.seek(10);
    let (revision, data_revision) = (session.revision(), session.data_revision());
    session.seek(10);
    session.step(0);
    session.redo();
    session.configure(session.config().clone(), false).expect("a valid configuration");
    assert_eq!((session.revision(), session.data_revision()), (revision, data_revision));
    session.seek(15);
    assert_eq!((session.revision(), session.data_revision()), (revision + 1, data_revision));
    session.seek(25); // where a point was added
    assert_eq!((session.revision(), session.data_revision()), (revision + 2, data_revision + 1));
    session.seek(0);
    assert_eq!(session.data_revision(), data_revision + 2);
}
