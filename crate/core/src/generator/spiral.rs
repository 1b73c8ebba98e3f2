//! Spiral arms, one per class: r (cos t, sin t), where the angle t grows with the radius r.

use core::f64::consts::PI;

use super::Points;
use super::points::share;
use crate::math;
use crate::random::RandomState;

/// Each arm turns by this much on its way from the origin to radius 1.
const TURN: f64 = 3.0 * PI / 2.0;

/// The points of an arm at even steps of radius up to 1, then displaced by the noise. In random order.
pub(super) fn spiral(arms: usize, samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let mut points = Points::new(2, if arms == 2 { 1 } else { arms });
    for arm in 0..arms {
        let count = share(samples, arms, arm);
        for i in 0..count {
            let radius = (i + 1) as f64 / count as f64;
            let angle = TURN * radius + 2.0 * PI * arm as f64 / arms as f64;
            points.push(&[radius * math::cos(angle), radius * math::sin(angle)], arm);
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
    fn the_arms_are_each_others_mirror_images() {
        let points = spiral(2, 100, 0.0, &mut RandomState::new(0));
        assert_eq!((points.len(), points.y.iter().sum::<f64>()), (100, 50.0));
        for (x, &class) in points.x.chunks(2).zip(&points.y) {
            let opposite = points.x.chunks(2).zip(&points.y).find(|(other, other_class)| {
                **other_class != class && (other[0] + x[0]).hypot(other[1] + x[1]) < 1e-14
            });
            assert!(opposite.is_some());
        }
    }

    #[test]
    fn five_arms_share_the_points() {
        let points = spiral(5, 102, 0.0, &mut RandomState::new(0));
        let of_class = |class| points.y.chunks(5).filter(|y| y[class] == 1.0).count();
        assert_eq!([0, 1, 2, 3, 4].map(of_class), [21, 21, 20, 20, 20]);
    }
}
