//! Powers of e along an axis of a picture.

use crate::math::array;
use crate::math::lane::{F64x2, Lane};
use crate::samples::Pair;

/// z ← e^(kz), but no further from 1 than e^(±most).
#[inline(never)]
pub(super) fn powers(k: f64, most: f64, z: &mut [Pair]) {
    z.as_flattened_mut().iter_mut().for_each(|z| *z = (k * *z).clamp(-most, most));
    array::exp(z);
}

/// The same for z that lie evenly, as those of a unit do whose inputs are the coordinates themselves, and not so far out.
///
/// ```text
/// e^p, e^(p + s), e^(p + 2s), e^(p + 3s), …         each is the one before it, times e^s
/// ```
///
/// Two side by side, so each is the one two before it, times e^(2s). After the 4096 steps of the longest axis there are still
/// more digits than an `f32` takes.
#[inline(never)]
pub(super) fn even_powers(k: f64, z: &mut [Pair]) {
    let Some(&[first, second]) = z.first() else { return };
    let twice = 2.0 * k * (second - first);
    let mut start = [[k * first, k * second], [twice, twice]];
    array::exp(&mut start);
    let (mut power, factor) = (F64x2::load(&start[0]), F64x2::load(&start[1]));
    for pair in z {
        power.store(pair);
        power = power * factor;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::MAX_SIDE;

    #[test]
    fn powers_along_the_longest_axis_have_more_digits_than_an_f32() {
        for (k, from, to) in [(2.0, -18.9, 18.9), (-1.0, 37.9, -30.0), (-2.0, 3.0, 3.001), (1.0, 7.0, 7.0)] {
            let at = |i: usize| from + (i as f64 + 0.5) / MAX_SIDE as f64 * (to - from);
            let mut z: Vec<Pair> = (0..MAX_SIDE / 2).map(|i| [at(2 * i), at(2 * i + 1)]).collect();
            even_powers(k, &mut z);
            for (i, power) in z.as_flattened().iter().enumerate() {
                let share = power / (k * at(i)).exp();
                assert!((share - 1.0).abs() < 1e-9, "{share} of the power of {k} * {}", at(i));
            }
        }
    }
}
