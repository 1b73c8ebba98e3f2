//! The parameters over the past: which steps there are, and that they are those of the run.

use two_layer::{Config, Session, Trajectory};

fn session() -> Session {
    Session::new(Config::default()).expect("a valid configuration")
}

/// Compares every point of the trajectory with what going back to its step shows.
#[track_caller]
fn assert_is_the_past_of(trajectory: &Trajectory, mut session: Session) {
    let n = session.parameters().len();
    assert_eq!(trajectory.parameters.len(), n * trajectory.steps.len());
    for (&step, parameters) in trajectory.steps.iter().zip(trajectory.parameters.chunks(n)) {
        session.seek(step);
        assert_eq!((session.steps(), session.parameters()), (step, parameters));
    }
}

#[test]
fn it_has_the_start_the_powers_of_two_and_evenly_spaced_steps_and_ends_at_the_present() {
    let mut session = session();
    assert_eq!(session.trajectory().steps, [0]);
    session.step(50_001);
    let trajectory = session.trajectory();
    let steps = &trajectory.steps;
    assert!(steps.is_sorted_by(|a, b| a < b) && steps.len() > 96 && steps.len() <= 193, "{}", steps.len());
    assert_eq!((steps[0], steps.last()), (0, Some(&50_001)));
    assert!((0..16).all(|k| steps.contains(&(1 << k))), "{steps:?}");
    assert!((0..=50_001).step_by(512).all(|step| steps.contains(&step)), "{steps:?}");
    assert_is_the_past_of(&trajectory, session);
}

#[test]
fn it_ends_where_a_rewound_session_is() {
    let mut session = session();
    session.step(150);
    session.seek(100);
    let trajectory = session.trajectory();
    assert_eq!(trajectory.steps, (0..=100).collect::<Vec<_>>());
    assert_is_the_past_of(&trajectory, session);
}

#[test]
fn another_shape_begins_another_trajectory() {
    let mut session = session();
    session.step(5000);
    session.add_point(&[0.0, 0.0], 1.0).expect("a valid point");
    session.step(100);
    assert_eq!(session.trajectory().steps[0], 0, "other points are no other shape");
    session
        .configure(Config { hidden_layers: vec![3], ..Config::default() }, false)
        .expect("a valid configuration");
    assert_eq!(session.trajectory().steps, [5100]);
    session.step(20_000);
    let trajectory = session.trajectory();
    assert_eq!(trajectory.steps[0], 5100, "it stays, however long the run becomes");
    assert!(trajectory.steps.len() > 64);
    session.seek(3000);
    assert_eq!(session.trajectory().steps[0], 0);
    session.seek(25_100);
    assert_is_the_past_of(&trajectory, session);
}

#[test]
fn it_begins_at_the_state_that_was_resumed() {
    let mut session = session();
    session.step(77);
    session.resume(&session.state()).expect("its own state");
    session.step(20_000);
    let trajectory = session.trajectory();
    assert_eq!(trajectory.steps[..2], [77, 128]);
    assert_is_the_past_of(&trajectory, session);
}

#[test]
fn to_the_end_it_has_the_recorded_future_too_and_the_end_itself() {
    let mut session = session();
    session.step(50_001);
    session.seek(7);
    assert_eq!(session.trajectory().steps.last(), Some(&7));
    let trajectory = session.trajectory_to_end();
    assert_eq!(trajectory.steps.last(), Some(&50_001));
    assert!(trajectory.steps.is_sorted_by(|a, b| a < b) && trajectory.steps.len() > 96);
    assert_is_the_past_of(&trajectory, session);
}

#[test]
fn to_the_end_it_stops_where_the_shape_changes() {
    let mut session = session();
    session.step(100);
    session
        .configure(Config { hidden_layers: vec![3], ..Config::default() }, false)
        .expect("a valid configuration");
    session.step(100);
    session.seek(50);
    assert!(session.trajectory_to_end().steps.iter().all(|&step| step <= 100));
    session.seek(150);
    assert_eq!(session.trajectory_to_end().steps.last(), Some(&200));
}
