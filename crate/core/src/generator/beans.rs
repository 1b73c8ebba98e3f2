//! Beans of which those of middle size are toxic.

use super::Points;
use super::points::sorted;
use crate::random::RandomState;

/// Sizes in [0, 2), sorted. A bean is toxic if 0.7 times its size and 0.5, blurred, lie between 0.8 and 1.4.
///
/// The draws are those of NumPy's `sort(rand(samples) * 2)` and then one `rand()` per bean.
pub(super) fn beans(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let mut points = Points::new(1, 1);
    for size in sorted(samples, 0.0, 2.0, random) {
        let toxicity = 0.7 * size + (0.5 - random.uniform()) * noise + 0.5;
        points.push(&[size], usize::from(0.8 < toxicity && toxicity < 1.4));
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn are_the_tutorials_beans() {
        // numpy.random.seed(0); get_beans3(100)
        let points = beans(100, 0.02, &mut RandomState::new(0));
        assert_eq!(
            points.x[..3],
            [0.009_390_952_385_094_131, 0.037_579_600_872_710_284, 0.040_215_092_374_987_105]
        );
        assert_eq!(points.y.iter().sum::<f64>(), 43.0);
    }

    #[test]
    fn the_toxic_ones_are_in_the_middle() {
        let points = beans(200, 0.0, &mut RandomState::new(0));
        assert!(points.x.is_sorted());
        for (size, &class) in points.x.iter().zip(&points.y) {
            assert_eq!(class == 1.0, 3.0 / 7.0 < *size && *size < 9.0 / 7.0);
        }
    }
}
