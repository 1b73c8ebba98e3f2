//! One thing a reader, or a page around the element, does to a session; arguments as they come.

use two_layer::{Components, Height, Over, Picture, Raster, Scope, Session, project};

use super::bytes::Bytes;
use super::{accepted, read_points, read_settings, tried};

/// So that an action stays cheap: multiplications of one pass over the training points.
const MOST_WORK: usize = 400_000;

pub(crate) fn act(session: &mut Session, bytes: &mut Bytes<'_>) {
    match bytes.byte() % 20 {
        0..4 => {
            let work = session.parameters().len() * session.data().len();
            let steps = bytes.count(60).min(1 + MOST_WORK / work.max(1));
            assert!(session.step(steps as u64) <= steps as u64);
        }
        4 => session.seek(if bytes.flag() { bytes.word() } else { bytes.byte().into() }),
        5 => drop(session.undo()),
        6 => drop(session.redo()),
        7 => session.reset(),
        8..10 => {
            let before = session.config().clone();
            let Some(config) = read_settings(&before, bytes) else { return };
            let (continues, generates) = (bytes.flag(), bytes.byte() < 64);
            tried(session, |session| match generates {
                true => session.generate(config, continues),
                false => session.configure(config, continues),
            });
        }
        10 => {
            let (x, label) = (point(session, bytes), bytes.number());
            tried(session, |session| session.add_point(&x, label));
        }
        11 => {
            let (x, index, continues) =
                (point(session, bytes), bytes.index(session.data().len()), bytes.flag());
            tried(session, |session| session.move_point(index, &x, continues));
        }
        12 => {
            let index = bytes.index(session.data().len());
            tried(session, |session| session.remove_point(index));
        }
        13 => {
            let Some(data) = read_points(bytes) else { return };
            let continues = bytes.flag();
            tried(session, |session| session.set_data(data, continues));
        }
        14 => {
            let parameters = some_parameters(session, bytes);
            let continues = bytes.flag();
            tried(session, |session| session.set_parameters(&parameters, continues));
        }
        15 => resume(session, bytes),
        16 => paint(session, bytes),
        17 => look_around(session, bytes),
        18 => write_out(session, bytes),
        _ => look(session, bytes),
    }
}

/// Goes on from the session's own state, from one that is nearly it, or from any numbers.
pub(crate) fn resume(session: &mut Session, bytes: &mut Bytes<'_>) {
    let mut state = session.state();
    match bytes.byte() % 8 {
        0 => {
            let count = bytes.count(40);
            state = bytes.numbers(count);
        }
        1 => state.truncate(bytes.count(255)),
        2 => state.push(bytes.number()),
        _ => {
            for _ in 0..bytes.count(5) {
                let place = bytes.index(state.len().min(200));
                let number = bytes.number();
                if let Some(old) = state.get_mut(place) {
                    *old = number;
                }
            }
        }
    }
    tried(session, |session| session.resume(&state));
}

fn point(session: &Session, bytes: &mut Bytes<'_>) -> Vec<f64> {
    let features = session.data().features();
    let wrong = bytes.byte();
    bytes.tame(if wrong == 255 { features + 1 } else { features })
}

fn some_parameters(session: &Session, bytes: &mut Bytes<'_>) -> Vec<f64> {
    let count = session.parameters().len();
    let wrong = bytes.byte();
    let mut some = bytes.tame((count + usize::from(wrong == 255)).min(60));
    if wrong < 250 {
        some.resize(count, 0.25);
    }
    some
}

fn paint(session: &mut Session, bytes: &mut Bytes<'_>) {
    let layer = bytes.index(session.layers().len());
    let units = session.layers().get(layer).map_or(1, |layer| layer.fan_out);
    let picture = Picture {
        layer,
        unit: bytes.index(units + 1),
        width: bytes.index(9),
        height: bytes.index(9),
        x: (bytes.number(), bytes.number()),
        y: (bytes.number(), bytes.number()),
        discrete: bytes.flag(),
    };
    let Picture { width, height, x, y, discrete, .. } = picture;
    if let Some(pixels) = accepted(session.paint(&picture, &[7; 256])) {
        assert_eq!(pixels, [7, 0, 0, 0].repeat(width * height));
    }
    let units: usize = session.layers().iter().map(|layer| layer.fan_out).sum();
    if let Some(pixels) = accepted(session.paint_all(&Raster { width, height, x, y, discrete }, &[7; 256])) {
        assert_eq!(pixels, [7, 0, 0, 0].repeat(width * height * units));
    }
}

fn look_around(session: &mut Session, bytes: &mut Bytes<'_>) {
    let height = if bytes.flag() { Height::Reported } else { Height::Descended };
    let count = session.parameters().len();
    let (nx, ny) = (bytes.count(3), bytes.count(3));
    let (x, y) = (bytes.tame(nx), bytes.tame(ny));
    let [across, up] = session.random_directions(bytes.byte().into());
    let given = some_parameters(session, bytes);
    let trajectory = session.trajectory_to_end();
    let Components { directions, .. } = Components::of(&trajectory.parameters, count);
    let over = match bytes.byte() % 5 {
        0 => Over::Parameter(bytes.index(count)),
        1 => Over::Parameters(bytes.index(count), bytes.index(count)),
        2 => Over::Plane(&across, &given),
        3 => Over::Plane(&directions[0], &up),
        _ => Over::Path(&given),
    };
    if let Some(mut landscape) = accepted(session.landscape(height, over, &x, &y)) {
        while !landscape.advance(1 + bytes.count(9)) {}
    }
    assert_eq!(session.slope(height).len(), count);
    assert!(session.height(height).is_nan() || !session.data().training_points().is_empty());
    drop(project(&trajectory.parameters, session.parameters(), &across, &given));
}

fn write_out(session: &mut Session, bytes: &mut Bytes<'_>) {
    let scope = match bytes.byte() % 4 {
        0 => Scope::All,
        1 => Scope::Batch,
        _ => Scope::Point(bytes.index(session.data().len())),
    };
    if session.parameters().len() < 3000
        && let Some(worksheet) = accepted(session.worksheet(scope))
    {
        for entry in &worksheet.entries {
            assert_eq!(entry.values.len(), entry.rows * entry.columns, "{}", entry.name);
            drop(worksheet.formula(entry));
        }
    }
    let from = bytes.index(session.parameters().len());
    accepted(session.check_gradient(scope, from..from.wrapping_add(bytes.count(3))));
}

fn look(session: &mut Session, bytes: &mut Bytes<'_>) {
    let (points, layer) = (bytes.count(4), bytes.index(8));
    let count = points * session.data().features() + usize::from(bytes.byte() == 255);
    let x = bytes.tame(count);
    accepted(session.predict(&x));
    accepted(session.layer_values(&x, layer));
    accepted(session.inputs(&x));
    let parameters = some_parameters(session, bytes);
    accepted(session.report_at(&parameters));
    drop((session.report(), session.loss_curve(), session.confusion(), session.diverged()));
    assert_eq!(session.misclassified().len(), session.data().len());
    assert_eq!(session.batch_gradient().values.len(), session.parameters().len());
    assert!(session.edits().all(|(step, _)| step <= session.steps()));
}
