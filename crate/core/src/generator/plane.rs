//! A sloping plane: a regression that needs no hidden layer.

use super::Points;
use super::points::in_square;
use crate::random::RandomState;

/// Points drawn evenly from [−1, 1]²; y = (x₁ + x₂) / 2 and the noise.
pub(super) fn plane(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let mut points = Points::new(2, 1);
    for _ in 0..samples {
        let x = in_square(random);
        points.push_target(&x, (x[0] + x[1]) / 2.0 + noise * random.normal());
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rises_to_the_upper_right() {
        let points = plane(100, 0.0, &mut RandomState::new(0));
        assert!(points.x.chunks(2).zip(&points.y).all(|(x, y)| (x[0] + x[1]) / 2.0 == *y));
    }
}
