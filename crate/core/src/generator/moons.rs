//! Two interleaving half circles, (cos t, sin t) and (1 − cos t, ½ − sin t) with t from 0 to π: scikit-learn's `make_moons`.

use core::f64::consts::PI;

use super::Points;
use crate::math;
use crate::random::RandomState;

/// The same points in the same order as `make_moons(samples, noise=noise, random_state=random)`.
pub(super) fn moons(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let outer = samples / 2;
    let inner = samples - outer;
    let mut points = Points::new(2, 1);
    for angle in half_turn(outer) {
        points.push(&[math::cos(angle), math::sin(angle)], 0);
    }
    for angle in half_turn(inner) {
        points.push(&[1.0 - math::cos(angle), 1.0 - math::sin(angle) - 0.5], 1);
    }
    points.shuffle(random);
    points.blur(noise, random);
    points
}

/// `n` angles from 0 to π, both included: `numpy.linspace(0, pi, n)`.
fn half_turn(n: usize) -> impl Iterator<Item = f64> {
    let last = n.saturating_sub(1);
    let step = PI / last.max(1) as f64;
    (0..n).map(move |i| if i == last && i > 0 { PI } else { i as f64 * step })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lie_on_their_half_circles() {
        let points = moons(101, 0.0, &mut RandomState::new(0));
        assert_eq!(points.len(), 101);
        assert_eq!(points.y.iter().sum::<f64>(), 51.0);
        for (x, &class) in points.x.chunks(2).zip(&points.y) {
            let (dx, dy) = if class == 0.0 { (x[0], x[1]) } else { (x[0] - 1.0, x[1] - 0.5) };
            assert!((dx.hypot(dy) - 1.0).abs() < 1e-15);
            assert!(if class == 0.0 { dy >= 0.0 } else { dy <= 0.0 });
        }
    }
}
