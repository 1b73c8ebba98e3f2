//! A step: a regression with one feature that wants steep weights.

use super::Points;
use super::points::sorted;
use crate::random::RandomState;

/// Sorted x drawn evenly from [−1, 1); y = −1 below 0 and 1 above, and the noise.
pub(super) fn step(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let mut points = Points::new(1, 1);
    for x in sorted(samples, -1.0, 1.0, random) {
        points.push_target(&[x], if x < 0.0 { -1.0 } else { 1.0 } + noise * random.normal());
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jumps_at_zero() {
        let points = step(100, 0.0, &mut RandomState::new(0));
        assert!(points.x.iter().zip(&points.y).all(|(x, y)| *y == x.signum()));
    }
}
