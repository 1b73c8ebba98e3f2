//! The state of a run as numbers: it goes on from there with the same bits, and what is not a state is refused.

use proptest::prelude::*;
use two_layer::{
    BatchOrder, BatchSize, Code, Config, Generator, OptimizerKind, Reduction, SampleSeed, Session,
};

/// Configurations of every optimizer, batch and reduction.
fn config() -> impl Strategy<Value = Config> {
    let batch = prop_oneof![Just(BatchSize::Full), (1..40usize).prop_map(BatchSize::Rows)];
    let layers = prop::collection::vec(1..6usize, 0..3);
    let choice = 0..usize::MAX;
    (choice.clone(), batch, choice.clone(), choice.clone(), choice, layers, 0..u32::MAX).prop_map(
        |(optimizer, size, order, reduction, generator, hidden_layers, seed)| {
            let optimizer = OptimizerKind::ALL[optimizer % OptimizerKind::ALL.len()];
            let generators = [Generator::Moons, Generator::Xor, Generator::TwelvePoints, Generator::Linear];
            Config {
                optimizer,
                batch_size: if optimizer == OptimizerKind::Lbfgs { BatchSize::Full } else { size },
                batch_order: BatchOrder::ALL[order % BatchOrder::ALL.len()],
                reduction: Reduction::ALL[reduction % Reduction::ALL.len()],
                generator: generators[generator % generators.len()],
                hidden_layers,
                samples: 30,
                learning_rate: 0.02,
                seed,
                sample_seed: SampleSeed::Seed(seed / 2),
                ..Config::default()
            }
        },
    )
}

fn start(config: &Config) -> Session {
    Session::new(config.clone()).expect("a valid configuration")
}

/// A trained session of every optimizer, with momentum, squares or pairs to remember.
fn trained(optimizer: OptimizerKind) -> Session {
    let batch_size = if optimizer == OptimizerKind::Lbfgs { BatchSize::Full } else { BatchSize::Rows(50) };
    let mut session = start(&Config { optimizer, batch_size, learning_rate: 0.05, ..Config::default() });
    session.step(27);
    session
}

fn bits(numbers: &[f64]) -> Vec<u64> {
    numbers.iter().map(|number| number.to_bits()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_resumed_run_goes_on_with_the_same_bits(config in config(), n in 0..60u64, k in 0..60u64) {
        let mut original = start(&config);
        original.step(n);
        let state = original.state();
        let mut resumed = start(&config);
        resumed.step(3);
        prop_assert_eq!(resumed.resume(&state), Ok(()));
        prop_assert_eq!(bits(&resumed.state()), bits(&state));
        for _ in 0..=k {
            prop_assert_eq!(bits(&resumed.state()), bits(&original.state()));
            prop_assert_eq!(resumed.report(), original.report());
            prop_assert_eq!(resumed.batch_gradient(), original.batch_gradient());
            prop_assert_eq!(resumed.step(1), original.step(1));
        }
    }

    #[test]
    fn one_number_of_a_state_put_wrong_is_refused_or_is_another_state(
        optimizer in 0..OptimizerKind::ALL.len(), place: usize, wrong in any::<f64>(), k in 1..5u64,
    ) {
        let mut session = trained(OptimizerKind::ALL[optimizer]);
        let (mut state, before) = (session.state(), session.state());
        let place = place % state.len();
        state[place] = wrong;
        match session.resume(&state) {
            Ok(()) => prop_assert_eq!(session.state(), state),
            Err(error) => {
                prop_assert!(error.field().starts_with("state"), "{}", error);
                prop_assert_eq!(bits(&session.state()), bits(&before));
            }
        }
        session.step(k); // whatever was accepted can be trained
    }
}

#[test]
fn every_optimizer_remembers_something_else() {
    for (&optimizer, numbers) in OptimizerKind::ALL.iter().zip([0, 21, 21, 21, 42, 10 * 42]) {
        assert_eq!(trained(optimizer).state().len(), 8 + 21 + numbers, "{optimizer:?}");
    }
}

#[test]
fn a_state_begins_a_timeline_at_its_step() {
    let mut original = trained(OptimizerKind::Adam);
    let state = original.state();
    let at_start = original.parameters().to_vec();
    let mut resumed = start(original.config());
    let initial = resumed.parameters().to_vec();
    resumed.resume(&state).expect("a state of the same configuration");
    assert_eq!((resumed.start(), resumed.steps(), resumed.end()), (27, 27, 27));
    assert_eq!((resumed.epoch(), original.epoch()), (6, 6), "an epoch has four batches");
    assert_eq!(resumed.loss_curve().steps, [27]);
    resumed.step(100);
    original.step(100);
    resumed.seek(0);
    assert_eq!((resumed.steps(), resumed.parameters()), (27, &at_start[..]), "not before the start");
    for step in [40, 64, 127, 30] {
        resumed.seek(step);
        original.seek(step);
        assert_eq!(bits(&resumed.state()), bits(&original.state()), "step {step}");
    }
    resumed.reset();
    assert_eq!((resumed.start(), resumed.steps()), (0, 0));
    assert_eq!(resumed.parameters(), initial, "a reset goes to the initial weights of the seed");
}

#[test]
fn resuming_is_undone_like_any_edit() {
    let state = trained(OptimizerKind::Sgd).state();
    let mut session = trained(OptimizerKind::Sgd);
    session.step(10);
    let before = session.state();
    session.resume(&state).expect("a state of the same configuration");
    session.step(1);
    assert!(session.undo());
    assert_eq!((session.state(), session.start(), session.end()), (before, 0, 37));
    assert!(session.redo());
    assert_eq!((session.start(), session.steps()), (27, 28));
}

#[test]
fn weights_given_at_step_0_are_still_those_of_a_reset() {
    let mut session = start(&Config::default());
    let given = [0.25; 21];
    session.set_parameters(&given, false).expect("as many numbers");
    session.step(5);
    session.resume(&session.state()).expect("its own state");
    session.reset();
    assert_eq!(session.parameters(), given);
}

#[test]
fn what_is_not_a_state_is_refused_with_its_place() {
    type Damage = fn(&mut Vec<f64>);
    let cases: [(OptimizerKind, Damage, &str); 15] = [
        (OptimizerKind::Sgd, |s| s.clear(), "state is 0 numbers; allowed is at least 8 numbers."),
        (OptimizerKind::Sgd, |s| s[0] = 2.0, "state[0] is 2; allowed is 1, the layout of a state."),
        (
            OptimizerKind::Sgd,
            |s| s[1] = 0.5,
            "state[1] is 0.5; allowed is a whole number from 0 to 4503599627370496.",
        ),
        (
            OptimizerKind::Sgd,
            |s| s[1] = -1.0,
            "state[1] is -1; allowed is a whole number from 0 to 4503599627370496.",
        ),
        (
            OptimizerKind::Sgd,
            |s| s[2] = 1e10,
            "state[2] is 10000000000; allowed is a whole number from 0 to 4294967295.",
        ),
        (
            OptimizerKind::Sgd,
            |s| s[3] = 40.0,
            "state[3] is 40; allowed is a place between two batches of these data.",
        ),
        (
            OptimizerKind::Sgd,
            |s| s[3] = 200.0,
            "state[3] is 200; allowed is a place between two batches of these data.",
        ),
        (OptimizerKind::Sgd, |s| s[4] = 4.0, "state[4] is 4; allowed is 0, a state of the optimizer sgd."),
        (
            OptimizerKind::Adam,
            |s| s[5] = f64::NAN,
            "state[5] is NaN; allowed is a whole number from 0 to 4294967295.",
        ),
        (OptimizerKind::Adam, |s| s[6] = 1.0, "state[6] is 1; allowed is a whole number from 0 to 0."),
        (OptimizerKind::Lbfgs, |s| s[6] = 11.0, "state[6] is 11; allowed is a whole number from 0 to 10."),
        (
            OptimizerKind::Lbfgs,
            |s| s[7] = 22.0,
            "state[7] is 22; allowed is 21 parameters, as this network has.",
        ),
        (OptimizerKind::Lbfgs, |s| s.push(0.0), "state is 450 numbers; allowed is 449 numbers."),
        (OptimizerKind::Adam, |s| s[10] = f64::INFINITY, "state is inf; allowed is finite numbers."),
        (OptimizerKind::Adam, |s| s[8 + 42] = -1.0, "state is -1; allowed is mean squares of at least 0."),
    ];
    for (optimizer, damage, sentence) in cases {
        let mut session = trained(optimizer);
        let (revision, mut state) = (session.revision(), session.state());
        damage(&mut state);
        let error = session.resume(&state).expect_err("it is damaged");
        assert_eq!(error.to_string(), sentence);
        assert!(matches!(error.code(), Code::OutOfRange | Code::WrongShape));
        assert_eq!((session.revision(), session.can_undo()), (revision, false));
    }
    let mut session = trained(OptimizerKind::Lbfgs);
    let mut state = session.state();
    state[8 + 21..].iter_mut().for_each(|number| *number = 0.0);
    assert!(session.resume(&state).is_err(), "iterations without curvature");
}

#[test]
fn a_state_of_another_network_is_refused() {
    let mut session = start(&Config { hidden_layers: vec![4], ..Config::default() });
    assert_eq!(
        session.resume(&start(&Config::default()).state()).expect_err("it has 5 units").field(),
        "state[7]"
    );
}
