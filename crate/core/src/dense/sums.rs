//! The loops of a layer over a block of samples: sums over its inputs, forward, and sums over the samples, backward.
//!
//! Several terms go through the samples together. That spares loads and stores; the order of every sum is that in which it
//! is written.

use crate::math::lane::{F64x2, Lane};
use crate::samples::{Pair, View};

/// The weights of several sums over the same terms: where in a stretch of parameters each of them is.
#[derive(Clone, Copy)]
pub(super) struct Weights<'a> {
    pub(super) numbers: &'a [f64],
    /// From one sum to the next.
    pub(super) per_sum: usize,
    /// From one term to the next.
    pub(super) per_term: usize,
}

impl Weights<'_> {
    #[inline(always)]
    fn of(&self, sum: usize, term: usize) -> F64x2 {
        let weight = self.numbers.get(sum * self.per_sum + term * self.per_term);
        F64x2::splat(weight.copied().unwrap_or_default())
    }
}

/// sum ← start + w₀·x₀ + w₁·x₁ + … over the columns of x, from the first to the last in every lane: each column of `sums`,
/// as long as one of x, with a start and weights of its own. Where there is no start it is 0.
///
/// The first terms overwrite what is in `sums`: it need not be set to the starts in a pass of its own. With an odd number
/// of columns that is the first one, otherwise the first two. Of the others four are added in one pass, before that possibly
/// two.
#[inline(never)]
pub(super) fn weighted_sums(starts: &[f64], weights: Weights<'_>, x: View<'_>, sums: &mut [Pair]) {
    let columns = x.columns();
    let start = |sum: usize| F64x2::splat(starts.get(sum).copied().unwrap_or_default());
    let pairs = x.pairs().max(1);
    let mut term = columns.min(2 - columns % 2);
    if term == 2 {
        set_to_two_terms(start, weights, [x.column(0), x.column(1)], sums);
    } else {
        for (i, sum) in sums.chunks_exact_mut(pairs).enumerate() {
            let (start, w0) = (start(i), weights.of(i, 0));
            if columns == 0 {
                sum.iter_mut().for_each(|sum| start.store(sum));
            } else {
                let samples = sum.iter_mut().zip(x.column(0));
                samples.for_each(|(sum, x0)| (start + w0 * F64x2::load(x0)).store(sum));
            }
        }
    }
    if (columns - term) % 4 == 2 {
        let (x0, x1) = (x.column(term), x.column(term + 1));
        for (i, sum) in sums.chunks_exact_mut(pairs).enumerate() {
            let (w0, w1) = (weights.of(i, term), weights.of(i, term + 1));
            for ((sum, x0), x1) in sum.iter_mut().zip(x0).zip(x1) {
                (F64x2::load(sum) + w0 * F64x2::load(x0) + w1 * F64x2::load(x1)).store(sum);
            }
        }
        term += 2;
    }
    for term in (term..columns).step_by(4) {
        add_four_terms(weights, term, [0, 1, 2, 3].map(|k| x.column(term + k)), sums);
    }
}

/// sum ← start + w₀·x₀ + w₁·x₁. Two sums go through the samples together, so that these are loaded half as often.
#[inline(always)]
fn set_to_two_terms(
    start: impl Fn(usize) -> F64x2,
    weights: Weights<'_>,
    [x0, x1]: [&[Pair]; 2],
    sums: &mut [Pair],
) {
    let pairs = x0.len().max(1);
    for (i, two) in sums.chunks_mut(2 * pairs).enumerate() {
        let (sum, other) = two.split_at_mut(pairs);
        let of = |i| (start(i), weights.of(i, 0), weights.of(i, 1));
        let ((s, w0, w1), (t, v0, v1)) = (of(2 * i), of(2 * i + 1));
        let samples = sum.iter_mut().zip(x0).zip(x1);
        if other.is_empty() {
            for ((sum, x0), x1) in samples {
                (s + w0 * F64x2::load(x0) + w1 * F64x2::load(x1)).store(sum);
            }
        } else {
            for (((sum, x0), x1), other) in samples.zip(other) {
                let [x0, x1] = [x0, x1].map(|x| F64x2::load(x));
                (s + w0 * x0 + w1 * x1).store(sum);
                (t + v0 * x0 + v1 * x1).store(other);
            }
        }
    }
}

/// sum ← sum + w₀·x₀ + w₁·x₁ + w₂·x₂ + w₃·x₃, where w₀ is the weight of the given term.
#[inline(always)]
fn add_four_terms(weights: Weights<'_>, term: usize, [x0, x1, x2, x3]: [&[Pair]; 4], sums: &mut [Pair]) {
    for (i, sum) in sums.chunks_exact_mut(x0.len().max(1)).enumerate() {
        let [w0, w1, w2, w3] = [0, 1, 2, 3].map(|k| weights.of(i, term + k));
        for ((((sum, x0), x1), x2), x3) in sum.iter_mut().zip(x0).zip(x1).zip(x2).zip(x3) {
            let [x0, x1, x2, x3] = [x0, x1, x2, x3].map(|x| F64x2::load(x));
            (F64x2::load(sum) + w0 * x0 + w1 * x1 + w2 * x2 + w3 * x3).store(sum);
        }
    }
}

/// sum ← sum + w₀·x₀ + w₁·x₁ + … over the columns of x, likewise; from one weight to the next it is `step`.
///
/// Two terms are added in one pass over the samples; that changes the traffic, not the order.
#[inline(never)]
pub(super) fn add_weighted(weights: &[f64], step: usize, x: View<'_>, sum: &mut [Pair]) {
    let weight = |i: usize| F64x2::splat(weights.get(i * step).copied().unwrap_or_default());
    for i in (1..x.columns()).step_by(2) {
        let (w0, w1) = (weight(i - 1), weight(i));
        for ((sum, x0), x1) in sum.iter_mut().zip(x.column(i - 1)).zip(x.column(i)) {
            (F64x2::load(sum) + w0 * F64x2::load(x0) + w1 * F64x2::load(x1)).store(sum);
        }
    }
    if x.columns() % 2 == 1 {
        let last = x.columns() - 1;
        let w = weight(last);
        for (sum, x) in sum.iter_mut().zip(x.column(last)) {
            (F64x2::load(sum) + w * F64x2::load(x)).store(sum);
        }
    }
}

/// sums ← sums + Σ x·δ over the samples, lane by lane: for two inputs x and two units δ, from the places of x₀δ₀ and x₁δ₀
/// on, where those of δ₁ come next; and Σ δ₀ and Σ δ₁ at those of the biases.
#[inline(always)]
pub(super) fn add_products_of_two_units(
    [x0, x1]: [&[Pair]; 2],
    [d0, d1]: [&[Pair]; 2],
    weights: [usize; 2],
    biases: Option<usize>,
    sums: &mut [Pair],
) {
    let [[mut t0, mut t1], [mut t2, mut t3]] = weights.map(|at| read(sums, at));
    let [mut b0, mut b1] = biases.map_or_else(Default::default, |at| read(sums, at));
    for (((x0, x1), d0), d1) in x0.iter().zip(x1).zip(d0).zip(d1) {
        let [x0, x1, d0, d1] = [x0, x1, d0, d1].map(|pair| F64x2::load(pair));
        t0 = t0 + x0 * d0;
        t1 = t1 + x0 * d1;
        t2 = t2 + x1 * d0;
        t3 = t3 + x1 * d1;
        b0 = b0 + d0;
        b1 = b1 + d1;
    }
    weights.into_iter().zip([[t0, t1], [t2, t3]]).for_each(|(at, totals)| write(totals, sums, at));
    biases.into_iter().for_each(|at| write([b0, b1], sums, at));
}

/// Likewise for four inputs and one unit.
#[inline(always)]
pub(super) fn add_products_of_one_unit(
    [x0, x1, x2, x3]: [&[Pair]; 4],
    d: &[Pair],
    weights: [usize; 4],
    bias: Option<usize>,
    sums: &mut [Pair],
) {
    let [[mut t0], [mut t1], [mut t2], [mut t3]] = weights.map(|at| read(sums, at));
    let [mut b] = bias.map_or_else(Default::default, |at| read(sums, at));
    for ((((x0, x1), x2), x3), d) in x0.iter().zip(x1).zip(x2).zip(x3).zip(d) {
        let [x0, x1, x2, x3, d] = [x0, x1, x2, x3, d].map(|pair| F64x2::load(pair));
        t0 = t0 + x0 * d;
        t1 = t1 + x1 * d;
        t2 = t2 + x2 * d;
        t3 = t3 + x3 * d;
        b = b + d;
    }
    weights.into_iter().zip([t0, t1, t2, t3]).for_each(|(at, total)| write([total], sums, at));
    bias.into_iter().for_each(|at| write([b], sums, at));
}

/// The sums from a place on.
#[inline(always)]
pub(super) fn read<const N: usize>(sums: &[Pair], at: usize) -> [F64x2; N] {
    let sums = &sums[at..at + N];
    core::array::from_fn(|i| F64x2::load(&sums[i]))
}

#[inline(always)]
pub(super) fn write<const N: usize>(totals: [F64x2; N], sums: &mut [Pair], at: usize) {
    sums[at..at + N].iter_mut().zip(totals).for_each(|(sum, total)| total.store(sum));
}
