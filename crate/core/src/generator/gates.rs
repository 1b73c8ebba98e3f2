//! Logic gates: the four points of a truth table.

use super::Points;

/// The points (0, 0), (0, 1), (1, 0) and (1, 1), of class 1 where `output` is true.
pub(super) fn gate(output: impl Fn(bool, bool) -> bool) -> Points {
    let mut points = Points::new(2, 1);
    for (a, b) in [(false, false), (false, true), (true, false), (true, true)] {
        points.push(&[f64::from(a), f64::from(b)], usize::from(output(a, b)));
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_its_truth_table() {
        let points = gate(|a, b| a & !b);
        assert_eq!(points.x, [0.0, 0.0, 0.0, 1.0, 1.0, 0.0, 1.0, 1.0]);
        assert_eq!(points.y, [0.0, 0.0, 1.0, 0.0]);
    }
}
