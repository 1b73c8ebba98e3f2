//! Concentric rings: the class changes twice on the way out.

use core::f64::consts::PI;

use super::Points;
use super::points::share;
use crate::math;
use crate::random::RandomState;

/// The number of rings; ring i has the radius (i + 1) / RINGS.
const RINGS: usize = 3;

/// Each ring gets a third of the points, at even angles, then displaced by the noise. In random order.
pub(super) fn rings(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let mut points = Points::new(2, 1);
    for ring in 0..RINGS {
        let radius = (ring + 1) as f64 / RINGS as f64;
        let count = share(samples, RINGS, ring);
        for i in 0..count {
            let angle = 2.0 * PI * i as f64 / count as f64;
            points.push(&[radius * math::cos(angle), radius * math::sin(angle)], ring % 2);
        }
    }
    points.shuffle(random);
    points.blur(noise, random);
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_ring_is_class_1() {
        let points = rings(100, 0.0, &mut RandomState::new(0));
        assert_eq!((points.len(), points.y.iter().sum::<f64>()), (100, 33.0));
        for (x, &class) in points.x.chunks(2).zip(&points.y) {
            let is_middle = (x[0].hypot(x[1]) - 2.0 / 3.0).abs() < 1e-12;
            assert_eq!(class == 1.0, is_middle);
        }
    }
}
