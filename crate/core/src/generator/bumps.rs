//! Two hills and two hollows, each ±e^(−d²/2s²) at the distance d from its centre: a regression no single unit can do.

use super::Points;
use super::points::in_square;
use crate::math;
use crate::random::RandomState;

/// The hills and hollows lie at (±CENTRE, ±CENTRE).
const CENTRE: f64 = 0.5;
/// The standard deviation of each.
const WIDTH: f64 = 0.25;

/// Points drawn evenly from [−1, 1]²; y the height there and the noise.
pub(super) fn bumps(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let mut points = Points::new(2, 1);
    for _ in 0..samples {
        let x = in_square(random);
        points.push_target(&x, height(x) + noise * random.normal());
    }
    points
}

/// A sum over the four centres: positive where x₁ and x₂ have the same sign.
fn height(x: [f64; 2]) -> f64 {
    let mut height = 0.0;
    for (a, b) in [(CENTRE, CENTRE), (-CENTRE, -CENTRE), (CENTRE, -CENTRE), (-CENTRE, CENTRE)] {
        let square = (x[0] - a) * (x[0] - a) + (x[1] - b) * (x[1] - b);
        let bump = math::exp(-square / (2.0 * WIDTH * WIDTH));
        height += if a == b { bump } else { -bump };
    }
    height
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_hills_and_hollows() {
        assert!((height([0.5, 0.5]) - 1.0).abs() < 0.001);
        assert!((height([0.5, -0.5]) + 1.0).abs() < 0.001);
        assert_eq!(height([0.0, 0.3]), 0.0);
    }
}
