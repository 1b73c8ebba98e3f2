//! `tanh` and `sigmoid` of whole arrays, one stage after the other: what training spends its time in.
//!
//! From a number to its function it is a long way on which each operation waits for the one before. A processor works on
//! several numbers at a time, but does not look far enough ahead to keep busy. Stage by stage the ways are short, and more
//! of them fit in what it sees: a fifth less time. Each number goes through the operations of `tanh.rs`, in their order.

use super::lane::{F64x2, Lane, Sigmoid, Tanh};
use super::tanh::{
    sigmoid_polynomials, sigmoid_quotient, sigmoid_reduced, tanh_polynomials, tanh_quotient, tanh_reduced,
};
use crate::samples::Pair;

/// Pairs that go through the stages together: what lies between two stages stays in the nearest memory.
const TOGETHER: usize = 16;

/// y ← tanh x, number by number.
#[inline(never)]
pub(crate) fn tanh(x: &[Pair], y: &mut [Pair]) {
    let Tanh(c) = Tanh::<F64x2>::load();
    in_stages(
        (x, y),
        |x| tanh_reduced(x, &c),
        |y| tanh_polynomials(y, &c),
        |x, e, parts| tanh_quotient(x, e, parts, &c),
    );
}

/// y ← sigmoid x, number by number.
#[inline(never)]
pub(crate) fn sigmoid(x: &[Pair], y: &mut [Pair]) {
    let Sigmoid(c) = Sigmoid::<F64x2>::load();
    in_stages(
        (x, y),
        |x| sigmoid_reduced(x, &c),
        |y| sigmoid_polynomials(y, &c),
        |_, power, parts| sigmoid_quotient(power, parts, &c),
    );
}

/// y ← quotient(x, power, polynomials(reduced)), where (reduced, power) = reduce(x); for tanh, E in place of the power.
#[inline(always)]
fn in_stages(
    (x, y): (&[Pair], &mut [Pair]),
    reduce: impl Fn(F64x2) -> (F64x2, F64x2),
    polynomials: impl Fn(F64x2) -> (F64x2, F64x2),
    quotient: impl Fn(F64x2, F64x2, (F64x2, F64x2)) -> F64x2,
) {
    debug_assert_eq!(x.len(), y.len());
    let (many_x, few_x) = x.as_chunks::<TOGETHER>();
    let (many_y, few_y) = y.as_chunks_mut::<TOGETHER>();
    if !many_x.is_empty() {
        // Zeros that the compiler does not know to be zeros: it would call a function to write so few.
        let zero = F64x2::splat(core::hint::black_box(0.0));
        let (mut powers, mut seconds) = ([zero; TOGETHER], [zero; TOGETHER]);
        for (x, y) in many_x.iter().zip(many_y) {
            for ((x, y), power) in x.iter().zip(&mut *y).zip(&mut powers) {
                let reduced;
                (reduced, *power) = reduce(F64x2::load(x));
                reduced.store(y);
            }
            for (y, second) in y.iter_mut().zip(&mut seconds) {
                let first;
                (first, *second) = polynomials(F64x2::load(y));
                first.store(y);
            }
            for (((x, y), power), second) in x.iter().zip(y).zip(&powers).zip(&seconds) {
                quotient(F64x2::load(x), *power, (F64x2::load(y), *second)).store(y);
            }
        }
    }
    for (x, y) in few_x.iter().zip(few_y) {
        let x = F64x2::load(x);
        let (reduced, power) = reduce(x);
        quotient(x, power, polynomials(reduced)).store(y);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::lane;

    #[test]
    fn has_the_bits_of_one_number_at_a_time() {
        let special = [0.0, -0.0, 5e-324, f64::INFINITY, f64::NEG_INFINITY, -745.0, 1e300, 19.06];
        for pairs in [0, 1, 15, 16, 17, 40] {
            let number = |i: usize| special.get(i).copied().unwrap_or((i as f64 - 30.0) * 0.37);
            let x: Vec<Pair> = (0..pairs).map(|pair| [number(2 * pair), number(2 * pair + 1)]).collect();
            let mut y = vec![[0.0; 2]; pairs];
            for (all, one) in [
                (tanh as fn(&[Pair], &mut [Pair]), lane::tanh::<f64> as fn(f64) -> f64),
                (sigmoid, lane::sigmoid::<f64>),
            ] {
                all(&x, &mut y);
                for (x, y) in x.as_flattened().iter().zip(y.as_flattened()) {
                    assert_eq!(y.to_bits(), one(*x).to_bits(), "of {x}, one of {pairs} pairs");
                }
            }
        }
    }
}
