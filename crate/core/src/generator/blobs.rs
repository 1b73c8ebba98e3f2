//! Round clouds of points, one per class: scikit-learn's `make_blobs`.

use alloc::vec::Vec;

use super::Points;
use super::points::share;
use crate::random::RandomState;

/// The centres lie in [−BOX, BOX]². (scikit-learn's default is 10; 1 suits the picture and the default noise.)
const BOX: f64 = 1.0;

/// The same points in the same order as
/// `make_blobs(samples, centers=classes, cluster_std=noise, center_box=(-1, 1), random_state=random)`.
pub(super) fn blobs(classes: usize, samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let centres: Vec<f64> = (0..2 * classes).map(|_| random.uniform_in(-BOX, BOX)).collect();
    let mut points = Points::new(2, classes);
    for (class, centre) in centres.chunks(2).enumerate() {
        for _ in 0..share(samples, classes, class) {
            let x = [centre[0] + noise * random.normal(), centre[1] + noise * random.normal()];
            points.push(&x, class);
        }
    }
    points.shuffle(random);
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_noise_each_class_is_one_point() {
        let points = blobs(4, 42, 0.0, &mut RandomState::new(0));
        for class in 0..4 {
            let mut of_class = points.x.chunks(2).zip(points.y.chunks(4)).filter(|(_, y)| y[class] == 1.0);
            let (first, _) = of_class.next().expect("each class has points");
            assert!(of_class.all(|(x, _)| x == first));
        }
    }
}
