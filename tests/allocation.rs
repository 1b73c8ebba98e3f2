//! Nothing allocates per step or per picture once a session has warmed up.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use two_layer::{
    Activation, BatchOrder, BatchSize, Config, Feature, Features, Generator, Height, Loss, OptimizerKind,
    Over, PerLayer, Picture, Raster, Session,
};

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
    for &batch_order in BatchOrder::ALL {
        for batch_size in [BatchSize::Full, BatchSize::Rows(1), BatchSize::Rows(7), BatchSize::Rows(10)] {
            for &optimizer in OptimizerKind::ALL {
                let config =
                    Config { batch_size, batch_order, optimizer, learning_rate: 0.01, ..Config::default() };
                if config.validate().is_ok() {
                    step_without_allocating(config); // the others: L-BFGS takes all samples or none
                }
            }
        }
    }
}

#[test]
fn steps_of_other_networks_allocate_nothing() {
    let usual = Config { learning_rate: 0.01, ..Config::default() };
    for &activation in Activation::HIDDEN {
        step_without_allocating(Config { activation: PerLayer::All(activation), ..usual.clone() });
    }
    for hidden_layers in [vec![], vec![4, 2], vec![3; 6]] {
        step_without_allocating(Config { hidden_layers, ..usual.clone() });
    }
    for (generator, output_activation, loss_function) in [
        (Generator::Blobs3, Activation::Softmax, Loss::SoftmaxCe),
        (Generator::Moons, Activation::Identity, Loss::Hinge),
        (Generator::Plane, Activation::Identity, Loss::Squared),
    ] {
        step_without_allocating(Config { generator, output_activation, loss_function, ..usual.clone() });
    }
    step_without_allocating(Config { l1: 0.01, l2: 0.01, penalize_biases: true, ..usual });
}

fn step_without_allocating(config: Config) {
    let what = format!("{config:?}");
    let mut session = Session::new(config).expect("a valid configuration");
    assert_eq!(session.step(WARM), WARM, "{what}");
    let count = allocations(|| assert_eq!(session.step(10_000), 10_000));
    assert_eq!(count, 0, "{what}");
}

#[test]
fn pictures_and_reports_allocate_nothing() {
    let mut session = Session::new(Config::default()).expect("a valid configuration");
    paint_without_allocating(&mut session, &[(0, 0), (0, 4), (1, 0)]);
}

/// What is painted in other ways than most: inputs that do not separate, an activation by way of `f64`, weights too large
/// for `f32`.
#[test]
fn unusual_pictures_allocate_nothing() {
    let features = Features::of(&[Feature::X1, Feature::Product]);
    let usual = Config { learning_rate: 1e-3, ..Config::default() };
    let with_features = Config { features, ..usual.clone() };
    let gelu = Config { activation: PerLayer::All(Activation::Gelu), ..usual.clone() };
    for (config, scale) in [(with_features, 1.0), (gelu, 1.0), (usual, 1e6)] {
        let mut session = Session::new(config).expect("a valid configuration");
        let parameters: Vec<f64> = session.parameters().iter().map(|parameter| parameter * scale).collect();
        session.set_parameters(&parameters, false).expect("as many as there are");
        paint_without_allocating(&mut session, &[(0, 0), (1, 0)]);
    }
}

#[test]
fn maps_of_classes_allocate_nothing() {
    let mut session = Session::new(Config {
        generator: Generator::Blobs3,
        output_activation: Activation::Softmax,
        loss_function: Loss::SoftmaxCe,
        ..Config::default()
    })
    .expect("a valid configuration");
    let outputs = session.data().outputs();
    paint_without_allocating(&mut session, &[(0, 0), (1, 0), (1, outputs)]);
}

/// Frames with a step, a report and the given units, each in both ways of painting.
fn paint_without_allocating(session: &mut Session, units: &[(usize, usize)]) {
    let mut frame = || {
        session.step(1);
        session.report();
        for &(layer, unit) in units {
            for discrete in [false, true] {
                let (x, y) = ((-2.0, 3.0), (-1.5, 2.0));
                let picture = Picture { layer, unit, width: 20, height: 20, x, y, discrete };
                session.paint(&picture, &[0; 256]).expect("a valid picture");
            }
        }
        let raster = Raster { width: 12, height: 12, x: (-2.0, 3.0), y: (-1.5, 2.0), discrete: false };
        session.paint_all(&raster, &[0; 256]).expect("a valid picture");
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
