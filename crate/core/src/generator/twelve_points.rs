//! The twelve points of a tutorial: the smallest data that needs two hidden units.

use super::Points;

const X: [f64; 12] = [-1.51, -1.29, -1.18, -0.64, -0.53, -0.09, 0.13, 0.35, 0.89, 1.11, 1.33, 1.44];

/// The four points in the middle are of class 1: one logistic unit, which has one threshold, cannot tell them apart.
pub(super) fn twelve_points() -> Points {
    let mut points = Points::new(1, 1);
    for (i, x) in X.into_iter().enumerate() {
        points.push(&[x], usize::from((4..8).contains(&i)));
    }
    points
}
