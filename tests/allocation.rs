//! Nothing allocates per step or per picture once a session has warmed up.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use two_layer::{BatchSize, Config, Height, OptimizerKind, Over, Picture, Session};

/// The system's allocator, counting.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
    static BYTES: Cell<usize> = const { Cell::new(0) };
}

#[allow(unsafe_code, reason = "an allocator can only be written with it; it passes everything on")]
// SAFETY: every call is the system allocator's.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.set(ALLOCATIONS.get() + 1);
        BYTES.set(BYTES.get().wrapping_add(layout.size()));
        // SAFETY: the caller's promises are the ones needed.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        BYTES.set(BYTES.get().wrapping_sub(layout.size()));
        // SAFETY: the caller's promises are the ones needed.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations(f: impl FnOnce()) -> usize {
    let before = ALLOCATIONS.get();
    f();
    ALLOCATIONS.get() - before
}

/// What stays allocated by a long run, in bytes. A session in WebAssembly has pointers half as long.
fn kept_by(config: Config) -> usize {
    let before = BYTES.get();
    let mut session = Session::new(config).expect("a valid configuration");
    assert_eq!(session.step(100_000), 100_000);
    session.report();
    session.loss_curve();
    BYTES.get().wrapping_sub(before)
}

#[test]
fn a_session_and_its_whole_past_are_small() {
    let default = kept_by(Config::default());

    assert!(default < 300_000, "{default} bytes");
    let large = kept_by(Config {
        hidden_layers: vec![8, 8],
        samples: 20,
        optimizer: OptimizerKind::Adam,
        ..Config::default()
    });

    assert!(large < 500_000, "{large} bytes");
}

/// Long enough that the keyframes have been thinned out twice.
const WARM: u64 = 5000;

#[test]
fn steps_allocate_nothing() {
    for batch_size in [BatchSize::Full, BatchSize::Rows(10)] {
        for &optimizer in OptimizerKind::ALL {
            let config = Config { batch_size, optimizer, learning_rate: 0.01, ..Config::default() };
            if config.validate().is_err() {
                continue; // L-BFGS takes all samples or none
            }
            let mut session = Session::new(config).expect("a valid configuration");
            assert_eq!(session.step(WARM), WARM);
            let count = allocations(|| assert_eq!(session.step(20_000), 20_000));
            assert_eq!(count, 0, "{optimizer:?}, {batch_size:?}");
        }
    }
}

#[test]
fn pictures_and_reports_allocate_nothing() {
    let mut session = Session::new(Config::default()).expect("a valid configuration");
    let picture = |layer, unit| Picture {
        layer,
        unit,
        width: 20,
        height: 20,
        x: (-2.0, 3.0),
        y: (-1.5, 2.0),
        discrete: false,
    };
    let mut frame = || {
        session.step(1);
        session.report();
        for picture in [picture(0, 0), picture(0, 4), picture(1, 0)] {
            session.paint(&picture, &[0; 256]).expect("a valid picture");
        }
    };
    for _ in 0..WARM {
        frame();
    }
    let count = allocations(|| (0..100).for_each(|_| frame()));
    assert_eq!(count, 0);
}

#[test]
fn evaluations_of_a_landscape_allocate_nothing() {
    let config = Config { hidden_layers: vec![5, 4], l2: 0.1, report_penalty: true, ..Config::default() };
    let session = Session::new(config).expect("a valid configuration");
    let values: Vec<f64> = (0..20).map(|i| f64::from(i) * 0.1).collect();
    let [across, up] = session.random_directions(0);
    // Units of one layer, of two layers, weights and a bias of the output, a plane.
    for over in [
        Over::Parameters(0, 11),
        Over::Parameters(2, 20),
        Over::Parameters(39, 40),
        Over::Plane(&across, &up),
    ] {
        let mut landscape =
            session.landscape(Height::Reported, over, &values, &values).expect("what is there");
        landscape.advance(1);
        let count = allocations(|| while !landscape.advance(7) {});
        assert_eq!(count, 0, "{over:?}");
    }
}
