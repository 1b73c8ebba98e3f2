//! L-BFGS: a quasi-Newton method that knows the curvature from the last few iterations only.
//!
//! J. Nocedal and S. J. Wright, Numerical Optimization, 2nd edition (2006): algorithms 7.4 (two-loop recursion) and 7.5.
//! One iteration goes from v to v + αd, where d = −Hg and H stands for the inverse of the second derivatives; α is
//! found by a line search. So one step of a run evaluates the objective once or a few times.
//!
//! Without memory, in the first iteration, H is the learning rate η, so the first point tried is that of a step of
//! gradient descent; afterwards the memory has the scale, and η plays no part.

use alloc::vec;
use alloc::vec::Vec;

use super::line_search::{Line, search};
use crate::network::Network;
use crate::objective::Objective;

/// How many iterations are remembered; so many the book and scikit-learn take.
pub(super) const PAIRS: usize = 10;
/// A gradient no component of which is larger counts as 0.
const CONVERGED: f64 = 1e-12;

/// What L-BFGS remembers: how parameters and gradient have changed in the last iterations.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Memory {
    /// In slot i mod [`PAIRS`] those of iteration i: first s = Δv, then y = Δg.
    changes: Vec<f64>,
    /// sᵀy of each slot, positive.
    products: [f64; PAIRS],
    /// Iterations remembered since the beginning, also those overwritten.
    count: usize,
}

/// Scratch memory, reused from step to step.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    start: Vec<f64>,
    start_gradient: Vec<f64>,
    direction: Vec<f64>,
}

impl Memory {
    pub(super) fn new(parameters: usize) -> Memory {
        Memory { changes: vec![0.0; 2 * PAIRS * parameters], ..Memory::default() }
    }

    /// How many numbers it takes.
    pub(super) fn len(&self) -> usize {
        self.changes.len()
    }

    /// Overwrites this memory by `other` without allocating if there is room.
    pub(super) fn copy_from(&mut self, other: &Memory) {
        self.changes.clone_from(&other.changes);
        self.products = other.products;
        self.count = other.count;
    }

    /// The remembered iterations, oldest first: s, then y of each.
    pub(super) fn pairs(&self) -> impl Iterator<Item = &[f64]> {
        let length = self.changes.len() / PAIRS;
        let kept = self.count.saturating_sub(PAIRS)..self.count;
        kept.map(move |i| &self.changes[i % PAIRS * length..][..length])
    }

    /// A memory of these iterations, as [`Memory::pairs`] gives them, at most [`PAIRS`]; `None` if the curvature of one
    /// is not positive. Which slot an iteration is in makes no difference, so they take the first ones.
    pub(super) fn of(pairs: &[f64], parameters: usize) -> Option<Memory> {
        let mut memory = Memory::new(parameters);
        memory.changes[..pairs.len()].copy_from_slice(pairs);
        memory.count = pairs.len() / (2 * parameters).max(1);
        for slot in 0..memory.count {
            let (s, y) = memory.pair(slot, parameters);
            memory.products[slot] = dot(s, y);
        }
        memory.products[..memory.count].iter().all(|&product| product > 0.0).then_some(memory)
    }

    /// One iteration. `gradient` is that of `network`, before and after. Where nothing is left to gain, the parameters
    /// stay as they are. Not inlined, like the sums below: what takes the time is the objective.
    #[inline(never)]
    pub(super) fn iterate(
        &mut self,
        network: &mut Network,
        gradient: &mut Vec<f64>,
        objective: &mut Objective<'_>,
        scratch: &mut Scratch,
    ) {
        if gradient.iter().all(|g| g.abs() < CONVERGED) {
            return;
        }
        let Scratch { start, start_gradient, direction } = scratch;
        copy(network.parameters(), start);
        copy(gradient, start_gradient);
        let value = objective.value(network);
        loop {
            self.find_direction(objective.config.learning_rate, start_gradient, direction);
            if search(&mut Line { start, direction, network, gradient, objective }, value) {
                return self.remember(network.parameters(), start, gradient, start_gradient);
            }
            network.parameters_mut().copy_from_slice(start);
            gradient.copy_from_slice(start_gradient);
            if self.count == 0 {
                return;
            }
            self.count = 0; // the memory may be of another objective, before an edit: once more without it
        }
    }

    /// d = −Hg, by the two-loop recursion. In NumPy, with the pairs (s, y) from the oldest to the newest:
    ///
    /// ```text
    /// d = -g
    /// for i, (s, y) in reversed(list(enumerate(pairs))):
    ///     factors[i] = (s @ d) / (s @ y)
    ///     d -= factors[i] * y
    /// s, y = pairs[-1]
    /// d *= (s @ y) / (y @ y)     # where there are no pairs, by the learning rate
    /// for i, (s, y) in enumerate(pairs):
    ///     d += (factors[i] - (y @ d) / (s @ y)) * s
    /// ```
    fn find_direction(&self, rate: f64, gradient: &[f64], direction: &mut Vec<f64>) {
        direction.clear();
        direction.extend(gradient.iter().map(|g| -g));
        let kept = self.count.saturating_sub(PAIRS)..self.count;
        let mut factors = [0.0; PAIRS];
        for slot in kept.clone().rev().map(|i| i % PAIRS) {
            let (s, y) = self.pair(slot, gradient.len());
            factors[slot] = dot(s, direction) / self.products[slot];
            add_scaled(direction, -factors[slot], y);
        }
        let scale = match kept.clone().last().map(|i| i % PAIRS) {
            Some(newest) => {
                let (_, y) = self.pair(newest, gradient.len());
                self.products[newest] / dot(y, y)
            }
            None => rate,
        };
        direction.iter_mut().for_each(|d| *d *= scale);
        for slot in kept.map(|i| i % PAIRS) {
            let (s, y) = self.pair(slot, gradient.len());
            let factor = factors[slot] - dot(y, direction) / self.products[slot];
            add_scaled(direction, factor, s);
        }
    }

    /// s and y of a slot.
    fn pair(&self, slot: usize, parameters: usize) -> (&[f64], &[f64]) {
        self.changes[2 * slot * parameters..][..2 * parameters].split_at(parameters)
    }

    /// Keeps the iteration, unless its curvature sᵀy is not positive, as may happen where the objective has kinks.
    fn remember(&mut self, now: &[f64], before: &[f64], gradient: &[f64], gradient_before: &[f64]) {
        let differences = |(now, before): (&f64, &f64)| now - before;
        let s = now.iter().zip(before).map(differences);
        let y = gradient.iter().zip(gradient_before).map(differences);
        let (mut product, mut square) = (0.0, 0.0); // sᵀy and yᵀy
        for (s, y) in s.clone().zip(y.clone()) {
            product += s * y;
            square += y * y;
        }
        if product > f64::EPSILON * square {
            let slot = self.count % PAIRS;
            let places = &mut self.changes[2 * slot * now.len()..];
            places.iter_mut().zip(s.chain(y)).for_each(|(place, change)| *place = change);
            self.products[slot] = product;
            self.count += 1;
        }
    }
}

/// to ← from
fn copy(from: &[f64], to: &mut Vec<f64>) {
    to.clear();
    to.extend_from_slice(from);
}

/// Σ aᵢbᵢ, from the first to the last.
#[inline(never)]
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).fold(0.0, |sum, (a, b)| sum + a * b)
}

/// v ← v + factor · u
#[inline(never)]
fn add_scaled(v: &mut [f64], factor: f64, u: &[f64]) {
    v.iter_mut().zip(u).for_each(|(v, u)| *v += factor * u);
}
