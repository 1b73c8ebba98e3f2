//! Points of the space of all parameters, as seen from a plane.

use alloc::vec::Vec;

/// The coordinates of the points of a plane that are nearest to `points`, `[n × parameters]` row by row: x and y of each,
/// `[n × 2]`. The plane goes through `origin` along the directions `x` and `y`, as that of
/// [`Over::Plane`](super::Over::Plane).
///
/// Least squares: δ·x = a x·x + b x·y and δ·y = a x·y + b y·y with δ = point − origin. Where the directions do not span a
/// plane, the coordinate along y is 0, and along x too if there is no direction at all.
pub fn project(points: &[f64], origin: &[f64], x: &[f64], y: &[f64]) -> Vec<f64> {
    let (xx, xy, yy) = (dot(x, x), dot(x, y), dot(y, y));
    let determinant = xx * yy - xy * xy;
    let mut coordinates = Vec::new();
    for point in points.chunks_exact(origin.len().max(1)) {
        let along = |direction: &[f64]| -> f64 {
            point.iter().zip(origin).zip(direction).map(|((p, o), d)| (p - o) * d).sum()
        };
        let (dx, dy) = (along(x), along(y));
        coordinates.extend(if determinant > f64::EPSILON * xx * yy {
            [(dx * yy - dy * xy) / determinant, (dy * xx - dx * xy) / determinant]
        } else if xx > 0.0 {
            [dx / xx, 0.0]
        } else {
            [0.0; 2]
        });
    }
    coordinates
}

pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_coordinates_of_points_of_the_plane() {
        let (origin, x, y) = ([1.0, -2.0, 0.5], [1.0, 2.0, 0.0], [0.0, 1.0, -1.0]);
        let at = |a: f64, b: f64| -> Vec<f64> { (0..3).map(|i| origin[i] + a * x[i] + b * y[i]).collect() };
        let points = [at(0.0, 0.0), at(3.0, -1.0), at(0.25, 8.0)].concat();
        let found = project(&points, &origin, &x, &y);
        for (found, expected) in found.iter().zip([0.0, 0.0, 3.0, -1.0, 0.25, 8.0]) {
            assert!((found - expected).abs() < 1e-14, "{found}, not {expected}");
        }
    }

    #[test]
    fn a_plane_that_is_a_line_has_no_second_coordinate() {
        let point = [3.0, 4.0];
        assert_eq!(project(&point, &[0.0; 2], &[1.0, 1.0], &[2.0, 2.0]), [3.5, 0.0]);
        assert_eq!(project(&point, &[0.0; 2], &[0.0; 2], &[0.0; 2]), [0.0, 0.0]);
    }
}
