//! One round cloud cut into rings of equally many points: scikit-learn's `make_gaussian_quantiles`.

use alloc::vec::Vec;

use super::Points;
use super::points::sort_by;
use crate::math;
use crate::random::RandomState;

/// The same points in the same order as
/// `make_gaussian_quantiles(n_samples=samples, n_classes=classes, cov=noise**2, random_state=random)`.
pub(super) fn quantiles(classes: usize, samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let deviation = math::sqrt(noise * noise); // as it comes back from the covariance matrix
    let mut cloud: Vec<[f64; 2]> =
        (0..samples).map(|_| [deviation * random.normal(), deviation * random.normal()]).collect();
    sort_by(&mut cloud, |x| x[0] * x[0] + x[1] * x[1]);

    let per_class = (samples / classes).max(1);
    let mut points = Points::new(2, if classes == 2 { 1 } else { classes });
    for (i, x) in cloud.iter().enumerate() {
        points.push(x, (i / per_class).min(classes - 1)); // the last class gets what is left over
    }
    points.shuffle(random);
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classes_follow_each_other_outwards() {
        let points = quantiles(3, 100, 1.0, &mut RandomState::new(0));
        let mut radii: Vec<(f64, usize)> = points
            .x
            .chunks(2)
            .zip(points.y.chunks(3))
            .map(|(x, y)| (x[0].hypot(x[1]), y.iter().position(|&y| y == 1.0).expect("one class")))
            .collect();
        radii.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert!(radii.is_sorted_by_key(|&(_, class)| class));
        assert_eq!([0, 1, 2].map(|class| radii.iter().filter(|(_, c)| *c == class).count()), [33, 33, 34]);
    }
}
