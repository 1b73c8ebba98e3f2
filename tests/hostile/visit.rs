//! What an outsider can make the core do, read from arbitrary bytes: no panic, no hang; what is refused changes nothing and
//! names its field. Run with random bytes by `tests/hostile.rs`, with sought ones by `crate/core/fuzz`.
//!
//! Sizes stay small, so that a run takes milliseconds: the largest allowed ones are only slow.

mod act;
mod bytes;

use two_layer::{Config, Dataset, Error, FIELDS, Session};

use act::act;
use bytes::Bytes;

/// So that a step stays cheap.
const MOST_SAMPLES: usize = 150;
const MOST_ACTIONS: usize = 24;

/// A run from outside, as a link or a preset brings it, and what a reader then does with it.
pub(crate) fn session(bytes: &[u8]) {
    let mut bytes = Bytes::new(bytes);
    let Some(mut session) = opened(&mut bytes) else { return };
    for _ in 0..MOST_ACTIONS {
        if bytes.is_empty() {
            break;
        }
        act(&mut session, &mut bytes);
        assert!(session.parameters().iter().all(|v| v.is_finite()), "a session has finite parameters only");
        let numbers = session.data().x().iter().chain(session.data().y());
        assert!(numbers.map(|v| v.abs()).all(|v| v <= 1e15), "no point is out of bounds");
    }
    reopens(&session);
}

/// Settings from outside: right or refused, and complete with what follows from them.
pub(crate) fn settings(bytes: &[u8]) {
    let mut bytes = Bytes::new(bytes);
    let Some(config) = read_settings(&Config::default(), &mut bytes) else { return };
    for field in FIELDS {
        let value = config.get(field).expect("it is a field");
        assert_eq!(config.clone().set(field, value), Ok(()), "{field}: what is read can be written");
    }
    if accepted(config.validate()).is_some() && accepted(config.validate_for(None)).is_some() {
        accepted(Session::new(config)).expect("the settings are valid");
    }
}

/// Numbers from outside as the state of a run: one it can go on from, or refused.
pub(crate) fn state(bytes: &[u8]) {
    let mut bytes = Bytes::new(bytes);
    let Some(mut session) = opened(&mut bytes) else { return };
    for _ in 0..4 {
        session.step(3);
        act::resume(&mut session, &mut bytes);
        let (at, numbers) = (session.steps(), bits(&session.state()));
        session.step(3);
        session.seek(at);
        assert_eq!(bits(&session.state()), numbers, "a resumed run can be gone back in");
    }
    reopens(&session);
}

/// In the order in which a link is opened: settings, points, initial parameters; then the state.
fn opened(bytes: &mut Bytes<'_>) -> Option<Session> {
    let config = read_settings(&Config::default(), bytes)?;
    let mut session = accepted(Session::new(config))?;
    if bytes.flag() {
        let data = read_points(bytes)?;
        tried(&mut session, |session| session.set_data(data, false))?;
    }
    if bytes.flag() {
        let parameters = bytes.tame(session.parameters().len());
        tried(&mut session, |session| session.set_parameters(&parameters, false))?;
    }
    if bytes.flag() {
        act::resume(&mut session, bytes);
    }
    tried(&mut session, Session::begin)?;
    Some(session)
}

/// `before` with some fields changed, as the binding reads them from an object.
fn read_settings(before: &Config, bytes: &mut Bytes<'_>) -> Option<Config> {
    let mut config = before.clone();
    let mut keys = Vec::new();
    for _ in 0..bytes.count(6) {
        let byte = bytes.byte();
        let key = FIELDS.get(usize::from(byte) % (FIELDS.len() + 1)).copied().unwrap_or("__proto__");
        let untouched = config.clone();
        if accepted(config.set(key, bytes.value())).is_none() {
            assert_eq!(config, untouched, "a refused value changes nothing");
        }
        keys.push(key);
    }
    config.samples = config.samples.min(MOST_SAMPLES);
    config.follow(&keys, before);
    Some(config)
}

/// Points as they come from a table, a preset, a link; not always as many numbers as there should be.
fn read_points(bytes: &mut Bytes<'_>) -> Option<Dataset> {
    let columns = |byte: u8| match byte {
        0..100 => 1,
        100..200 => 2,
        200..240 => 3,
        240..250 => usize::from(byte) - 230,
        250 => 300,
        251 => 1000,
        252 => 1001,
        253 => 0,
        254 => usize::MAX,
        255 => usize::MAX / 2 + 1,
    };
    let (features, outputs) = (columns(bytes.byte()), columns(bytes.byte()));
    let n = bytes.count(12);
    let length =
        |columns: usize, bytes: &mut Bytes<'_>| n * columns.min(1001) + usize::from(bytes.byte() == 255);
    let length_of_x = length(features, bytes);
    let x = bytes.tame(length_of_x);
    let classes = bytes.byte();
    let y = match length(outputs, bytes) {
        length if classes < 100 => (0..length)
            .map(|i| f64::from(u8::from(i % outputs.max(1) == i / outputs.max(1) % outputs.max(1))))
            .collect(),
        length if classes < 150 => (0..length).map(|_| f64::from(bytes.byte() & 1)).collect(),
        length => bytes.tame(length),
    };
    let test: Vec<bool> = (0..n).map(|_| bytes.byte() > 180).collect();
    accepted(Dataset::new(features, outputs, &x, &y, &test))
}

/// The value; or nothing if there is an error, which says everything an error has to say.
fn accepted<T>(result: Result<T, Error>) -> Option<T> {
    let error = match result {
        Ok(value) => return Some(value),
        Err(error) => error,
    };
    assert!(!error.field().is_empty(), "{error}");
    assert_eq!(error.allowed().words().matches("{}").count(), error.allowed().values().len(), "{error}");
    assert!(error.to_string().ends_with('.'), "{error}");
    None
}

/// Does something to a session; refused, it must have changed nothing.
fn tried<T>(session: &mut Session, act: impl FnOnce(&mut Session) -> Result<T, Error>) -> Option<T> {
    let before =
        (session.revision(), session.data_revision(), session.config().clone(), bits(&session.state()));
    let done = accepted(act(session));
    if done.is_none() {
        let after =
            (session.revision(), session.data_revision(), session.config().clone(), bits(&session.state()));
        assert!(after == before, "what is refused changes nothing");
    }
    done
}

/// What is on the screen can be passed on: settings, points and state make the same run again.
fn reopens(session: &Session) {
    let data = session.data();
    let points = Dataset::new(data.features(), data.outputs(), data.x(), data.y(), data.test());
    let mut again = Session::new(session.config().clone()).expect("settings of a run");
    again.set_data(points.expect("points of a run"), false).expect("points of a run");
    again.resume(&session.state()).expect("a state of a run");
    again.begin().expect("settings and points of a run");
    assert_eq!(bits(&again.state()), bits(&session.state()));
}

fn bits(numbers: &[f64]) -> Vec<u64> {
    numbers.iter().map(|number| number.to_bits()).collect()
}
