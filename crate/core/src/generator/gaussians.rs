//! Two round clouds.

use super::Points;
use crate::random::RandomState;

/// The clouds' centres are (−c, −c) and (c, c).
const CENTRE: f64 = 0.5;

/// Half the points of each class (the odd one of class 1), in random order.
pub(super) fn gaussians(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let mut points = Points::new(2, 1);
    for i in 0..samples {
        let class = usize::from(i >= samples / 2);
        points.push(&[CENTRE; 2].map(|c| if class == 0 { -c } else { c }), class);
    }
    points.shuffle(random);
    points.blur(noise, random);
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cloud_lies_around_its_centre() {
        let points = gaussians(1000, 0.2, &mut RandomState::new(0));
        for class in [0.0, 1.0] {
            let of_class = points.x.chunks(2).zip(&points.y).filter(|(_, y)| **y == class);
            let (sum, count) = of_class.fold((0.0, 0), |(sum, count), (x, _)| (sum + x[0] + x[1], count + 2));
            assert_eq!(count, 1000);
            let mean = sum / f64::from(count);
            assert!((mean - (class - 0.5)).abs() < 0.03, "class {class} around {mean}");
        }
    }
}
