//! A sine: a regression with one feature.

use super::Points;
use super::points::sorted;
use crate::math;
use crate::random::RandomState;

/// Sorted x drawn evenly from [−3, 3); y = sin 1.5x and the noise.
pub(super) fn sine(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let mut points = Points::new(1, 1);
    for x in sorted(samples, -3.0, 3.0, random) {
        points.push_target(&[x], math::sin(1.5 * x) + noise * random.normal());
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_sine() {
        let points = sine(100, 0.0, &mut RandomState::new(0));
        assert!(points.x.is_sorted());
        assert!(points.x.iter().zip(&points.y).all(|(x, y)| math::sin(1.5 * x) == *y));
    }
}
