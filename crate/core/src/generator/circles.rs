//! A circle in a circle, (cos t, sin t) and half of that: scikit-learn's `make_circles`.

use core::f64::consts::PI;

use super::Points;
use crate::math;
use crate::random::RandomState;

/// The inner circle's radius. (scikit-learn's default is 0.8, which leaves hardly a gap.)
const FACTOR: f64 = 0.5;

/// The same points in the same order as `make_circles(samples, noise=noise, factor=0.5, random_state=random)`.
pub(super) fn circles(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let outer = samples / 2;
    let inner = samples - outer;
    let mut points = Points::new(2, 1);
    for angle in turn(outer) {
        points.push(&[math::cos(angle), math::sin(angle)], 0);
    }
    for angle in turn(inner) {
        points.push(&[math::cos(angle) * FACTOR, math::sin(angle) * FACTOR], 1);
    }
    points.shuffle(random);
    points.blur(noise, random);
    points
}

/// `n` angles from 0 to 2π, the end left out: `numpy.linspace(0, 2 * pi, n, endpoint=False)`.
fn turn(n: usize) -> impl Iterator<Item = f64> {
    let step = 2.0 * PI / n as f64;
    (0..n).map(move |i| i as f64 * step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lie_on_their_circles() {
        let points = circles(101, 0.0, &mut RandomState::new(0));
        assert_eq!(points.len(), 101);
        assert_eq!(points.y.iter().sum::<f64>(), 51.0);
        for (x, &class) in points.x.chunks(2).zip(&points.y) {
            let radius = if class == 0.0 { 1.0 } else { FACTOR };
            assert!((x[0].hypot(x[1]) - radius).abs() < 1e-15);
        }
    }
}
