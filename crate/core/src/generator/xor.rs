//! Four squares in a chequered pattern: exclusive or with points all over the plane.

use super::Points;
use super::points::in_square;
use crate::random::RandomState;

/// Points drawn evenly from [−1, 1]², then displaced by the noise.
pub(super) fn xor(samples: usize, noise: f64, random: &mut RandomState) -> Points {
    let mut points = Points::new(2, 1);
    for _ in 0..samples {
        let x = in_square(random);
        points.push(&x, usize::from((x[0] < 0.0) != (x[1] < 0.0)));
    }
    points.blur(noise, random);
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_is_the_exclusive_or_of_the_signs() {
        let points = xor(400, 0.0, &mut RandomState::new(0));
        for (x, &class) in points.x.chunks(2).zip(&points.y) {
            assert_eq!(class == 1.0, x[0] * x[1] < 0.0);
            assert!(x.iter().all(|x| x.abs() <= 1.0));
        }
        let ones = points.y.iter().sum::<f64>();
        assert!((150.0..250.0).contains(&ones), "{ones} of 400 are of class 1");
    }
}
