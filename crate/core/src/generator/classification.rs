//! Two stretched clouds: scikit-learn's `make_classification` with two features, both informative.

use alloc::vec::Vec;

use super::Points;
use crate::random::RandomState;

/// The same points in the same order as `make_classification(samples, n_features=2, n_informative=2, n_redundant=0,
/// n_clusters_per_class=1, flip_y=noise, random_state=random)`; coordinates to about one unit in the last place,
/// because there a matrix product leaves open how it rounds.
pub(super) fn classification(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let corners = random.permutation(4);
    let mut cloud: Vec<[f64; 2]> = (0..samples).map(|_| [random.normal(), random.normal()]).collect();
    let (first, second) = cloud.split_at_mut(samples.div_ceil(2));
    for (part, corner) in [first, second].into_iter().zip(corners) {
        let centre = [corner / 2, corner % 2].map(|bit| if bit == 1 { 1.0 } else { -1.0 });
        let [a, b, c, d] = [(); 4].map(|()| 2.0 * random.uniform() - 1.0); // [[a, b], [c, d]] stretches and turns
        for x in part {
            *x = [x[0] * a + x[1] * c + centre[0], x[0] * b + x[1] * d + centre[1]];
        }
    }
    let mut classes: Vec<usize> = (0..samples).map(|i| usize::from(i >= samples.div_ceil(2))).collect();
    let flipped: Vec<bool> = (0..samples).map(|_| random.uniform() < noise).collect();
    for (class, _) in classes.iter_mut().zip(flipped).filter(|(_, flipped)| *flipped) {
        *class = random.integer(2) as usize;
    }

    let mut points = Points::new(2, 1);
    for (x, class) in cloud.iter().zip(classes) {
        points.push(x, class);
    }
    points.shuffle(random);
    if random.permutation(2) == [1, 0] {
        points.x.chunks_mut(2).for_each(|x| x.swap(0, 1));
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_as_many_points_of_each_class() {
        let points = classification(101, 0.0, &mut RandomState::new(0));
        assert_eq!((points.len(), points.y.iter().sum::<f64>()), (101, 50.0));
    }

    #[test]
    fn noise_1_leaves_no_class_as_it_was() {
        let clean = classification(400, 0.0, &mut RandomState::new(0));
        let noisy = classification(400, 1.0, &mut RandomState::new(0));
        let ones = |points: &Points| points.y.iter().sum::<f64>();
        assert_eq!(ones(&clean), 200.0);
        assert!((150.0..250.0).contains(&ones(&noisy)));
    }
}
