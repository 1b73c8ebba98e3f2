//! Two classes that a straight line separates: what a network without hidden layer can do.

use super::Points;
use super::points::in_square;
use crate::random::RandomState;

/// Points drawn evenly from [−1, 1]², then displaced by the noise.
pub(super) fn linear(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let mut points = Points::new(2, 1);
    for _ in 0..samples {
        let x = in_square(random);
        points.push(&x, usize::from(x[1] > 0.2 - x[0] / 2.0));
    }
    points.blur(noise, random);
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lie_on_their_side_of_the_line() {
        let points = linear(400, 0.0, &mut RandomState::new(0));
        for (x, &class) in points.x.chunks(2).zip(&points.y) {
            assert_eq!(class == 1.0, x[0] + 2.0 * x[1] > 0.4);
        }
    }
}
