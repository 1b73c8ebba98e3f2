//! A board of fields in two colours.

use super::Points;
use super::points::in_square;
use crate::math;
use crate::random::RandomState;

/// Fields per side.
const FIELDS: f64 = 4.0;

/// Points drawn evenly from [−1, 1]², then displaced by the noise.
pub(super) fn checkerboard(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let mut points = Points::new(2, 1);
    for _ in 0..samples {
        let x = in_square(random);
        let [column, row] = x.map(|x| math::floor((x + 1.0) * FIELDS / 2.0));
        points.push(&x, usize::from((column + row) % 2.0 != 0.0));
    }
    points.blur(noise, random);
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_fields_differ() {
        let points = checkerboard(1000, 0.0, &mut RandomState::new(0));
        for (x, &class) in points.x.chunks(2).zip(&points.y) {
            let shade = |x: f64| (x / 0.5).floor().rem_euclid(2.0);
            assert_eq!(class == 1.0, shade(x[0]) != shade(x[1]));
        }
        let ones = points.y.iter().sum::<f64>();
        assert!((430.0..570.0).contains(&ones), "{ones} of 1000 are of class 1");
    }
}
