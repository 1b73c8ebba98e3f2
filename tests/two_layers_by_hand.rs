//! The network against the two-layer formulas as a textbook writes them, with no loop over layers.
//!
//! ```text
//! z₁ = x·W₁ + b₁    a₁ = tanh z₁          δ₂ = p − y              ∂L/∂W₂ = a₁ᵀ·δ₂ / n    ∂L/∂b₂ = Σ δ₂ / n
//! z₂ = a₁·W₂ + b₂   p = 1/(1 + e^−z₂)     δ₁ = δ₂·W₂ᵀ·(1 − a₁²)   ∂L/∂W₁ = xᵀ·δ₁ / n     ∂L/∂b₁ = Σ δ₁ / n
//! ```

#![allow(clippy::needless_range_loop, reason = "the formulas have indices, so the code has them too")]

use two_layer::{BatchSize, Config, Session};

const HIDDEN: usize = 5;

/// The parameters of a 2-5-1 network.
#[derive(Default)]
struct TwoLayers {
    w1: [[f64; HIDDEN]; 2],
    b1: [f64; HIDDEN],
    w2: [f64; HIDDEN],
    b2: f64,
}

impl TwoLayers {
    fn read(parameters: &[f64]) -> TwoLayers {
        let part = |at: usize| core::array::from_fn(|j| parameters[at + j]);
        TwoLayers {
            w1: [part(0), part(HIDDEN)],
            b1: part(2 * HIDDEN),
            w2: part(3 * HIDDEN),
            b2: parameters[20],
        }
    }

    fn write(&self) -> Vec<f64> {
        [&self.w1[0][..], &self.w1[1], &self.b1, &self.w2, &[self.b2]].concat()
    }

    /// One step of gradient descent on the mean cross-entropy; returns that mean, taken before the step.
    fn step(&mut self, points: &[([f64; 2], f64)], rate: f64) -> f64 {
        let n = points.len() as f64;
        let mut loss = 0.0;
        let mut d = TwoLayers::default();
        for (x, y) in points {
            let mut a1 = [0.0; HIDDEN];
            let mut z2 = self.b2;
            for j in 0..HIDDEN {
                a1[j] = (x[0] * self.w1[0][j] + x[1] * self.w1[1][j] + self.b1[j]).tanh();
                z2 += a1[j] * self.w2[j];
            }
            let p = 1.0 / (1.0 + (-z2).exp());
            loss -= (y * p.ln() + (1.0 - y) * (1.0 - p).ln()) / n;

            let delta2 = p - y;
            d.b2 += delta2 / n;
            for j in 0..HIDDEN {
                d.w2[j] += a1[j] * delta2 / n;
                let delta1 = delta2 * self.w2[j] * (1.0 - a1[j] * a1[j]);
                d.b1[j] += delta1 / n;
                d.w1[0][j] += x[0] * delta1 / n;
                d.w1[1][j] += x[1] * delta1 / n;
            }
        }
        let moved = self.write().iter().zip(d.write()).map(|(v, g)| v - rate * g).collect::<Vec<_>>();
        *self = TwoLayers::read(&moved);
        loss
    }
}

#[test]
fn the_network_does_what_the_formulas_say() {
    let config = Config { samples: 101, split: 1.0, seed: 3, ..Config::default() };
    let rate = config.learning_rate;
    let mut session = Session::new(config).expect("a valid configuration");
    let mut by_hand = TwoLayers::read(session.parameters());
    let data = session.data();
    let points: Vec<([f64; 2], f64)> =
        data.x().chunks(2).zip(data.y()).map(|(x, &y)| ([x[0], x[1]], y)).collect();

    for step in 0..200 {
        let ours = session.report().train.expect("there are training points").loss;
        let theirs = by_hand.step(&points, rate);
        session.step(1);
        assert!((ours - theirs).abs() < 1e-12, "loss at step {step}: {ours}, by hand {theirs}");
        for (ours, theirs) in session.parameters().iter().zip(by_hand.write()) {
            assert!((ours - theirs).abs() < 1e-11, "after step {step}: {ours}, by hand {theirs}");
        }
    }
}

#[test]
fn the_third_tutorial_begins_with_its_first_cost() {
    // np.random.seed(3), weights, then make_moons(500, noise=.2) from the same stream.
    let config = Config {
        samples: 500,
        split: 1.0,
        seed: 3,
        sample_seed: two_layer::SampleSeed::AfterWeights,
        ..Config::default()
    };
    let mut session = Session::new(config).expect("a valid configuration");
    let loss = |session: &mut Session| session.report().train.expect("there are training points").loss;
    assert!((loss(&mut session) - 0.738_378_120_373_391_1).abs() < 1e-15);
    session.step(4999);
    assert!((loss(&mut session) - 0.067_911_093_275_476_1).abs() < 1e-13);
}

/// What is recorded during a step has the bits of what is reported before it.
#[test]
fn the_loss_curve_is_made_of_what_was_reported() {
    for batch_size in [BatchSize::Full, BatchSize::Rows(7)] {
        for (split, l2) in [(1.0, 0.0), (0.6, 0.1)] {
            let config = Config { samples: 301, split, l2, batch_size, ..Config::default() };
            let mut session = Session::new(config).expect("a valid configuration");
            let mut reported = Vec::new();
            for _ in 0..20 {
                let report = session.report();
                reported
                    .push([report.train, report.test].map(|score| score.map(|score| score.loss.to_bits())));
                session.step(1);
            }
            let curve = session.loss_curve();
            for (step, [train, test]) in reported.into_iter().enumerate() {
                assert_eq!(Some(curve.train[step].to_bits()), train, "step {step}");
                assert_eq!(Some(curve.test[step].to_bits()).filter(|_| split < 1.0), test, "step {step}");
            }
        }
    }
}
