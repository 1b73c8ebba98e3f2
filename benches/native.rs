//! T1 by the native build of the core: prints what a step takes, in microseconds.
//!
//! `cargo xtask bench native` builds this and runs it in turns with WebAssembly. The argument is how many milliseconds to
//! measure. The clock is here because the core has none.

use std::time::{Duration, Instant};

use two_layer::{Config, Session};

/// Steps between two looks at the clock.
const STEPS: u32 = 100;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let window = Duration::from_millis(std::env::args().nth(1).as_deref().unwrap_or("100").parse()?);
    // 500 moons, 2-5-1, tanh and sigmoid, mean cross-entropy, full batch.
    let mut session =
        Session::new(Config { samples: 500, split: 1.0, learning_rate: 0.5, seed: 1, ..Config::default() })?;
    session.step(1000);
    let started = Instant::now();
    let mut steps = 0;
    while started.elapsed() < window {
        session.step(u64::from(STEPS));
        steps += STEPS;
    }
    println!("{}", started.elapsed().as_secs_f64() * 1e6 / f64::from(steps));
    Ok(())
}
