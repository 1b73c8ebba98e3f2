//! What holds for every session, whatever a reader does: tried with random edits, in random order.

use std::collections::BTreeMap;

use proptest::prelude::*;
use two_layer::{
    Activation, BatchSize, Config, Dataset, Feature, Generator, Init, OptimizerKind, PerLayer, Session,
};

/// Something a reader does. Numbers are taken modulo what there is.
#[derive(Clone, Debug)]
enum Action {
    Step(u64),
    AddPoint([f64; 2], bool),
    MovePoint(usize, [f64; 2], bool),
    RemovePoint(usize),
    SetData(usize),
    SetParameters(f64),
    LearningRate(f64),
    Noise(f64, bool),
    Generator(usize),
    HiddenLayers(Vec<usize>),
    Features(u16),
    Bias(bool),
    Activation(usize),
    Optimizer(usize),
    Batch(usize),
    L2(f64),
    Seed(u32),
    Init(usize),
    Reset,
    Undo,
    Redo,
    Seek(u64),
}

use Action::*;

fn edit_within_a_timeline() -> impl Strategy<Value = Action> {
    let coordinate = -2.0..2.0;
    let point = [coordinate.clone(), coordinate];
    prop_oneof![
        (point.clone(), any::<bool>()).prop_map(|(x, label)| AddPoint(x, label)),
        (any::<usize>(), point, any::<bool>()).prop_map(|(i, x, continues)| MovePoint(i, x, continues)),
        any::<usize>().prop_map(RemovePoint),
        (0..4usize).prop_map(SetData),
        (-1.0..1.0).prop_map(SetParameters),
        (0.01..1.0).prop_map(LearningRate),
        ((0.0..0.5), any::<bool>()).prop_map(|(noise, continues)| Noise(noise, continues)),
        any::<usize>().prop_map(Generator),
        prop::collection::vec(1..6usize, 0..4).prop_map(HiddenLayers),
        any::<u16>().prop_map(Features),
        any::<bool>().prop_map(Bias),
        any::<usize>().prop_map(Activation),
        any::<usize>().prop_map(Optimizer),
        (0..20usize).prop_map(Batch),
        (0.0..0.1).prop_map(L2),
    ]
}

fn edit() -> impl Strategy<Value = Action> {
    prop_oneof![
        8 => edit_within_a_timeline(),
        1 => (0..5u32).prop_map(Seed),
        1 => any::<usize>().prop_map(Init),
        1 => Just(Reset),
    ]
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => (0..12u64).prop_map(Step),
        4 => edit(),
        1 => Just(Undo),
        1 => Just(Redo),
        1 => (0..40u64).prop_map(Seek),
    ]
}

/// Often no step, so that several edits are made at the same one.
fn rounds_of_steps() -> impl Strategy<Value = u64> {
    prop_oneof![3 => Just(0), 3 => 1..10u64, 1 => 0..700u64]
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    prop::collection::vec(action(), 0..14)
}

fn start() -> Session {
    Session::new(Config { samples: 24, ..Config::default() }).expect("a valid configuration")
}

/// Does what `action` says. Removing a point that does not exist, and the like, changes nothing.
fn act(session: &mut Session, action: &Action) {
    let now = session.config().clone();
    let some = |i: &usize| i % session.data().len().max(1);
    let configure = |session: &mut Session, config, continues| {
        session.configure(config, continues).expect("all of these are valid");
    };
    let all_activations = Activation::HIDDEN;
    match action {
        Step(n) => drop(session.step(*n)),
        Seek(n) => session.seek(*n),
        Undo => drop(session.undo()),
        Redo => drop(session.redo()),
        Reset => session.reset(),
        AddPoint(x, label) => drop(session.add_point(&x[..session.data().features()], f64::from(*label))),
        MovePoint(i, x, continues) => {
            let i = some(i);
            drop(session.move_point(i, &x[..session.data().features()], *continues));
        }
        RemovePoint(i) => drop(session.remove_point(some(i))),
        SetData(n) => {
            let x: Vec<f64> = (0..*n).map(|i| i as f64 * 0.3 - 0.5).collect();
            let y: Vec<f64> = (0..*n).map(|i| f64::from(i % 2 == 0)).collect();
            let data = Dataset::new(1, 1, &x, &y, &vec![false; *n]).expect("valid points");
            drop(session.set_data(data, false)); // not with features it does not have
        }
        SetParameters(value) => {
            let parameters: Vec<f64> = session
                .parameters()
                .iter()
                .enumerate()
                .map(|(i, v)| v * 0.5 + value * i as f64 * 0.1)
                .collect();
            session.set_parameters(&parameters, false).expect("as many numbers");
        }
        LearningRate(learning_rate) => {
            configure(session, Config { learning_rate: *learning_rate, ..now }, false)
        }
        Noise(noise, continues) => configure(session, Config { noise: *noise, ..now }, *continues),
        Generator(i) => {
            let generator = Generator::ALL[i % Generator::ALL.len()];
            let features =
                if now.features.fit(generator.features()) { now.features } else { two_layer::Features::RAW };
            configure(session, Config { generator, features, ..now }, false);
        }
        HiddenLayers(widths) => {
            configure(session, Config { hidden_layers: widths.clone(), ..now }, false);
        }
        Features(set) => {
            let chosen: Vec<_> = Feature::ALL.iter().copied().filter(|&f| set & 1 << f as u16 != 0).collect();
            drop(session.configure(Config { features: two_layer::Features::of(&chosen), ..now }, false));
        }
        Bias(bias) => configure(session, Config { bias: PerLayer::All(*bias), ..now }, false),
        Activation(i) => {
            let activation = PerLayer::All(all_activations[i % all_activations.len()]);
            configure(session, Config { activation, ..now }, false);
        }
        Optimizer(i) => {
            let optimizer = OptimizerKind::ALL[i % OptimizerKind::ALL.len()];
            // L-BFGS takes all samples.
            let batch_size = if optimizer == OptimizerKind::Lbfgs { BatchSize::Full } else { now.batch_size };
            configure(session, Config { optimizer, batch_size, ..now }, false);
        }
        Batch(0) => configure(session, Config { batch_size: BatchSize::Full, ..now }, false),
        Batch(size) => {
            let optimizer =
                if now.optimizer == OptimizerKind::Lbfgs { OptimizerKind::Sgd } else { now.optimizer };
            configure(session, Config { batch_size: BatchSize::Rows(*size), optimizer, ..now }, false);
        }
        L2(l2) => configure(session, Config { l2: *l2, ..now }, false),
        Seed(seed) => configure(session, Config { seed: *seed, ..now }, false),
        Init(i) => configure(session, Config { init: Init::ALL[i % Init::ALL.len()], ..now }, false),
    }
}

fn session_after(actions: &[Action]) -> Session {
    let mut session = start();
    for action in actions {
        act(&mut session, action);
    }
    session
}

/// Everything visible about the present, parameters as bits.
#[derive(Clone, Debug, PartialEq)]
struct Present {
    steps: u64,
    epoch: u32,
    parameters: Vec<u64>,
    config: Config,
    data: Dataset,
    batch_gradient: Vec<u64>,
}

fn bits(numbers: &[f64]) -> Vec<u64> {
    numbers.iter().map(|number| number.to_bits()).collect()
}

fn present(session: &mut Session) -> Present {
    Present {
        steps: session.steps(),
        epoch: session.epoch(),
        parameters: bits(session.parameters()),
        config: session.config().clone(),
        data: session.data().clone(),
        batch_gradient: bits(&session.batch_gradient().values),
    }
}

/// The present, the whole recorded past and some of the future: with it whatever is remembered and not shown, such as
/// the optimizer's state.
fn everything(session: &mut Session) -> Vec<Present> {
    let at = session.steps();
    let mut all = vec![present(session)];
    for step in 0..session.end() {
        session.seek(step);
        all.push(present(session));
    }
    for step in at..session.end() {
        session.seek(step + 1);
        all.push(present(session));
    }
    for _ in 0..3 {
        session.step(1);
        all.push(present(session));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_step_never_changes_the_data_or_the_settings(actions in actions(), n in 1..30u64) {
        let mut session = session_after(&actions);
        let (config, data, revision) = (session.config().clone(), session.data().clone(), session.data_revision());
        session.step(n);
        prop_assert_eq!((session.config(), session.data()), (&config, &data));
        prop_assert_eq!(session.data_revision(), revision);
    }

    #[test]
    fn seek_n_equals_having_stepped_n(
        rounds in prop::collection::vec((edit_within_a_timeline(), rounds_of_steps()), 1..12),
        stops in prop::collection::vec(any::<u64>(), 1..12),
    ) {
        let mut session = start();
        let mut seen = BTreeMap::new();
        for (edit, steps) in &rounds {
            act(&mut session, edit);
            seen.insert(session.steps(), present(&mut session));
            for _ in 0..*steps {
                session.step(1);
                seen.insert(session.steps(), present(&mut session));
            }
        }
        let end = session.end();
        for stop in stops {
            session.seek(stop % (end + 1));
            prop_assert_eq!(Some(&present(&mut session)), seen.get(&session.steps()));
            if session.is_before_edits() || session.steps() == end {
                continue;
            }
            session.step(1); // along the recorded past, of which nothing is lost
            prop_assert_eq!(Some(&present(&mut session)), seen.get(&session.steps()));
            prop_assert_eq!(session.end(), end);
        }
    }

    #[test]
    fn undo_of_any_edit_restores_everything(actions in actions(), edit in edit()) {
        let mut untouched = session_after(&actions);
        let mut session = session_after(&actions);
        let could_undo = session.can_undo();
        let revision = session.revision();
        act(&mut session, &edit);
        prop_assert!(session.revision() >= revision);
        if let MovePoint(_, _, true) | Noise(_, true) = edit && could_undo {
            return Ok(()); // a part of the edit before
        }
        if session.can_undo() && session.revision() > revision {
            session.undo();
        }
        prop_assert_eq!(everything(&mut session), everything(&mut untouched));
    }

    #[test]
    fn redo_makes_the_edit_again(actions in actions(), edit in edit()) {
        let mut once = session_after(&actions);
        let mut twice = session_after(&actions);
        act(&mut once, &edit);
        act(&mut twice, &edit);
        if twice.undo() {
            prop_assert!(twice.redo());
        }
        prop_assert_eq!(everything(&mut twice), everything(&mut once));
    }

    #[test]
    fn everything_can_be_taken_back(edits in prop::collection::vec(edit(), 0..12)) {
        let mut session = session_after(&edits);
        let mut final_state = session_after(&edits);
        while session.undo() {}
        prop_assert_eq!(present(&mut session), present(&mut start()));
        while session.redo() {}
        prop_assert_eq!(everything(&mut session), everything(&mut final_state));
    }

    #[test]
    fn undo_keeps_what_has_been_trained_since(actions in actions(), rate in 0.01..1.0, n in 1..20u64) {
        let mut session = session_after(&actions);
        session.seek(session.end());
        let config = session.config().clone();
        act(&mut session, &LearningRate(rate));
        act(&mut session, &AddPoint([0.25, 0.5], true));
        session.step(n);
        let (steps, parameters) = (session.steps(), bits(session.parameters()));
        prop_assert!(session.undo() && session.undo());
        prop_assert_eq!((session.steps(), bits(session.parameters())), (steps, parameters));
        prop_assert_eq!(session.config(), &config);
    }

    #[test]
    fn an_edit_while_rewound_cuts_the_future_and_undo_brings_it_back(
        actions in actions(), back in 1..20u64, edit in edit_within_a_timeline(), n in 0..10u64,
    ) {
        let mut session = session_after(&actions);
        let mut untouched = session_after(&actions);
        for session in [&mut session, &mut untouched] {
            session.seek(session.end());
            session.step(20);
            session.seek(session.end().saturating_sub(back));
        }
        if session.steps() == session.end() {
            return Ok(()); // there is nothing to train with
        }
        let revision = session.revision();
        act(&mut session, &edit);
        if session.revision() == revision {
            return Ok(()); // there is no such point
        }
        prop_assert_eq!(session.end(), session.steps());
        if let MovePoint(_, _, true) | Noise(_, true) = edit {
            return Ok(()); // possibly a part of the edit before
        }
        session.step(n);
        prop_assert!(session.undo());
        prop_assert_eq!(everything(&mut session), everything(&mut untouched));
    }

    #[test]
    fn playing_while_rewound_cuts_the_future_only_if_it_was_edited_and_undo_brings_it_back(
        actions in actions(), edit in edit_within_a_timeline(), later: bool, back in 1..20u64, n in 1..40u64,
    ) {
        let mut session = session_after(&actions);
        let mut untouched = session_after(&actions);
        for session in [&mut session, &mut untouched] {
            session.seek(session.end());
            session.step(10);
            act(session, &edit);
            session.step(10);
            session.seek(session.end().saturating_sub(if later { back } else { back % 10 }));
        }
        let (steps, end) = (session.steps(), session.end());
        let (past, is_before_edits) = (present(&mut session), session.is_before_edits());
        session.step(n);
        if is_before_edits {
            prop_assert!(session.end() == session.steps() && session.steps() <= steps + n);
            prop_assert_eq!((session.config(), session.data()), (&past.config, &past.data));
            let after = everything(&mut session);
            session.seek(steps + 1);
            prop_assert!(session.undo());
            prop_assert_eq!((session.steps(), session.end()), (steps, end));
            prop_assert_eq!(everything(&mut session), everything(&mut untouched));
            session.seek(steps);
            prop_assert!(session.redo());
            session.seek(after[0].steps);
            prop_assert_eq!(&present(&mut session), &after[0]);
        } else {
            prop_assert_eq!(session.end(), session.steps().max(end));
            untouched.seek(steps + n);
            untouched.step((steps + n).saturating_sub(end));
            prop_assert_eq!(everything(&mut session), everything(&mut untouched));
        }
    }

    #[test]
    fn a_new_point_changes_no_prediction_before_the_next_step(actions in actions(), label: bool) {
        let mut session = session_after(&actions);
        let points = session.data().x().to_vec();
        let before = session.predict(&points).expect("as many features");
        act(&mut session, &AddPoint([0.1, 0.2], label));
        let after = session.predict(&points).expect("as many features");
        prop_assert_eq!(bits(&before), bits(&after));
    }

    #[test]
    fn reset_replays_the_same_bits(edits in prop::collection::vec(edit(), 0..6), n in 1..40u64) {
        let mut session = session_after(&edits);
        session.reset();
        let first = present(&mut session);
        session.step(n);
        let last = present(&mut session);
        session.reset();
        prop_assert_eq!(present(&mut session), first);
        session.step(n);
        prop_assert_eq!(present(&mut session), last);
    }

    #[test]
    fn without_steps_before_a_reset_changes_nothing(
        changes in prop::collection::vec(edit_within_a_timeline(), 0..6),
    ) {
        // What has left and come back has kept its parameters; everything else is as after a reset.
        prop_assume!(!changes.iter().any(|c| matches!(c, HiddenLayers(_) | Features(_) | Bias(_) | SetData(_) | Generator(_))));
        let mut session = session_after(&changes);
        let before = present(&mut session);
        session.reset();
        prop_assert_eq!(present(&mut session), before);
    }
}
