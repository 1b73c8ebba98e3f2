//! The two directions in which a path went furthest: its principal components.
//!
//! The path is a matrix of n points, one row each, from which the mean point is subtracted: X, `[n × parameters]`. There are
//! usually more parameters than points, so the eigenvectors of XᵀX are found by way of the small Gram matrix XXᵀ, `[n × n]`:
//! if XXᵀv = λv, then Xᵀv/√λ is an eigenvector of XᵀX with the same λ. Those of the Gram matrix come from Jacobi's method,
//! which needs only additions, multiplications, divisions and square roots, so the result has the same bits everywhere.

use alloc::vec;
use alloc::vec::Vec;

use super::projection::dot;
use crate::math;

/// Sweeps of Jacobi's method; it converges quadratically, and in far fewer.
const MAX_SWEEPS: usize = 30;

/// The two principal components of a path.
#[derive(Clone, Debug, PartialEq)]
pub struct Components {
    /// Unit vectors, perpendicular to each other; their largest number is positive. All zeros where the path does not
    /// leave the line, or the point, that the ones before span.
    pub directions: [Vec<f64>; 2],
    /// The share of the path's variance along each, 0 to 1; the first is at least the second.
    pub explained: [f64; 2],
}

impl Components {
    /// Of a path given as `[n × parameters]` row by row.
    pub fn of(path: &[f64], parameters: usize) -> Components {
        let mut rows = path.to_vec();
        subtract_mean(&mut rows, parameters);
        let rows: Vec<&[f64]> = rows.chunks_exact(parameters.max(1)).collect();
        let mut gram: Vec<Vec<f64>> = rows.iter().map(|a| rows.iter().map(|b| dot(a, b)).collect()).collect();
        let total: f64 = (0..rows.len()).map(|i| gram[i][i]).sum();
        let vectors = diagonalize(&mut gram);

        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by(|&a, &b| gram[b][b].total_cmp(&gram[a][a]));
        // What is left of a variance that is 0 after so many roundings.
        let nothing = total * f64::EPSILON * (rows.len() * parameters) as f64;
        let component = |k: usize| {
            let found = order.get(k).map(|&i| (gram[i][i], &vectors[i]));
            match found.filter(|&(variance, _)| variance > nothing) {
                Some((variance, vector)) => (direction(&rows, vector, parameters), variance / total),
                None => (vec![0.0; parameters], 0.0),
            }
        };
        let [(first, most), (second, less)] = [component(0), component(1)];
        Components { directions: [first, second], explained: [most, less] }
    }
}

/// Makes the mean of each column 0.
fn subtract_mean(rows: &mut [f64], columns: usize) {
    let n = rows.len() / columns.max(1);
    for column in 0..columns {
        let mean = rows.iter().skip(column).step_by(columns).sum::<f64>() / n as f64;
        rows.iter_mut().skip(column).step_by(columns).for_each(|number| *number -= mean);
    }
}

/// Xᵀv, of length 1, with its largest number positive: v and −v are the same component.
fn direction(rows: &[&[f64]], vector: &[f64], parameters: usize) -> Vec<f64> {
    let mut sum = vec![0.0; parameters];
    for (row, &weight) in rows.iter().zip(vector) {
        for (sum, number) in sum.iter_mut().zip(*row) {
            *sum += weight * number;
        }
    }
    let largest =
        sum.iter().fold(0.0, |best: f64, &number| if number.abs() > best.abs() { number } else { best });
    let length = math::sqrt(dot(&sum, &sum)) * if largest < 0.0 { -1.0 } else { 1.0 };
    sum.iter_mut().for_each(|number| *number /= length);
    sum
}

/// Jacobi's method for a symmetric matrix: rotates two axes at a time, so that their entry beside the diagonal becomes 0,
/// until all nearly are. Leaves the eigenvalues on the diagonal and returns the eigenvectors, in the same order.
fn diagonalize(matrix: &mut [Vec<f64>]) -> Vec<Vec<f64>> {
    let n = matrix.len();
    let mut vectors: Vec<Vec<f64>> =
        (0..n).map(|i| (0..n).map(|j| if i == j { 1.0 } else { 0.0 }).collect()).collect();
    let negligible = f64::EPSILON * (0..n).map(|i| matrix[i][i]).sum::<f64>();
    for _ in 0..MAX_SWEEPS {
        let mut rotated = false;
        for p in 0..n {
            for q in p + 1..n {
                let beside = matrix[p][q];
                if beside.abs() <= negligible {
                    continue;
                }
                rotated = true;
                // tan of the angle, the smaller root of t² + 2θt − 1 = 0.
                let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * beside);
                let sign = if theta < 0.0 { -1.0 } else { 1.0 };
                let t = sign / (theta.abs() + math::sqrt(theta * theta + 1.0));
                let cosine = 1.0 / math::sqrt(t * t + 1.0);
                rotate(matrix, &mut vectors, (p, q), (cosine, t * cosine));
            }
        }
        if !rotated {
            break;
        }
    }
    vectors
}

/// One rotation of the axes p and q: of the rows and columns of the matrix, and of the rows of eigenvectors.
fn rotate(
    matrix: &mut [Vec<f64>],
    vectors: &mut [Vec<f64>],
    (p, q): (usize, usize),
    (cosine, sine): (f64, f64),
) {
    for row in matrix.iter_mut() {
        (row[p], row[q]) = (cosine * row[p] - sine * row[q], sine * row[p] + cosine * row[q]);
    }
    for rows in [matrix, vectors] {
        let (before_q, from_q) = rows.split_at_mut(q); // p is before q
        for (a, b) in before_q[p].iter_mut().zip(&mut from_q[0]) {
            (*a, *b) = (cosine * *a - sine * *b, sine * *a + cosine * *b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Points on an ellipse around (5, −1, 2), with half axes 3 along (2, 1, 2)/3 and 1 along (1, 2, −2)/3.
    fn ellipse() -> Vec<f64> {
        let (long, short) = ([2.0, 1.0, 2.0].map(|v| v / 3.0), [1.0, 2.0, -2.0].map(|v| v / 3.0));
        let corners = [(3.0, 0.0), (0.0, 1.0), (-3.0, 0.0), (0.0, -1.0)];
        let point =
            |(a, b): (f64, f64)| (0..3).map(move |i| [5.0, -1.0, 2.0][i] + a * long[i] + b * short[i]);
        corners.into_iter().flat_map(point).collect()
    }

    #[test]
    fn finds_the_axes_of_an_ellipse() {
        let Components { directions: [first, second], explained } = Components::of(&ellipse(), 3);
        for (found, expected) in first.iter().zip([2.0, 1.0, 2.0]) {
            assert!((found - expected / 3.0).abs() < 1e-15);
        }
        for (found, expected) in second.iter().zip([1.0, 2.0, -2.0]) {
            assert!((found.abs() - (expected / 3.0_f64).abs()).abs() < 1e-15);
        }
        assert!((explained[0] - 0.9).abs() < 1e-15 && (explained[1] - 0.1).abs() < 1e-15);
    }

    #[test]
    fn are_perpendicular_unit_vectors_that_explain_more_than_any_others() {
        let mut random = crate::random::RandomState::new(5);
        let (n, parameters) = (40, 70);
        let path: Vec<f64> =
            (0..n * parameters).map(|i| random.normal() * ((i % parameters) as f64)).collect();
        let Components { directions: [first, second], explained } = Components::of(&path, parameters);
        assert!((dot(&first, &first) - 1.0).abs() < 1e-14 && (dot(&second, &second) - 1.0).abs() < 1e-14);
        assert!(dot(&first, &second).abs() < 1e-14);
        assert!(explained[0] > explained[1]);
        // XᵀX·v = λ·v
        let mut rows = path.clone();
        subtract_mean(&mut rows, parameters);
        let total = dot(&rows, &rows);
        for (direction, share) in [(&first, explained[0]), (&second, explained[1])] {
            let mut product = vec![0.0; parameters];
            for row in rows.chunks_exact(parameters) {
                let along = dot(row, direction);
                product.iter_mut().zip(row).for_each(|(sum, x)| *sum += along * x);
            }
            for (found, v) in product.iter().zip(direction) {
                assert!((found - share * total * v).abs() < 1e-12 * total);
            }
        }
    }

    #[test]
    fn a_straight_path_has_one_component_and_a_point_none() {
        let straight: Vec<f64> = (0..5).flat_map(|i| [f64::from(i) * 0.1, f64::from(i) * -0.3]).collect();
        let Components { directions: [first, second], explained } = Components::of(&straight, 2);
        assert!(first[0] < 0.0 && first[1] > 0.0);
        assert_eq!(second, [0.0, 0.0]);
        assert!((explained[0] - 1.0).abs() < 1e-14 && explained[1] == 0.0);
        for path in [&[][..], &[1.0, 2.0], &[1.0, 2.0, 1.0, 2.0]] {
            assert_eq!(Components::of(path, 2).explained, [0.0, 0.0]);
        }
    }
}
