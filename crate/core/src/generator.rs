//! The data sets a reader can choose, by name. Each has a file of its own under `generator/`.
//!
//! A generator makes points from a number of samples, an amount of noise and a stream of random numbers, which it
//! continues: two calls give different points. Those that scikit-learn has as well give, with equal random states, the
//! same points in the same order. Splitting into training and test points is `dataset.rs`.

mod beans;
mod blobs;
mod bumps;
mod checkerboard;
mod circles;
mod classification;
mod gates;
mod gaussians;
mod linear;
mod moons;
mod plane;
mod points;
mod quantiles;
mod rings;
mod sine;
mod spiral;
mod step;
mod twelve_points;
mod xor;

pub use points::Points;

use crate::names::named;
use crate::random::RandomState;

/// A kind of data set. Units and ranges are those without noise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generator {
    /// Two interleaving half circles, scikit-learn's `make_moons`; x₁ in [−1, 2], x₂ in [−0.5, 1].
    /// Noise: standard deviation of the displacement of each coordinate.
    Moons,
    /// A circle of radius 0.5 (class 1) in one of radius 1, scikit-learn's `make_circles(factor=0.5)`.
    /// Noise: standard deviation of the displacement of each coordinate.
    Circles,
    /// The square [−1, 1]²; class 1 where x₁ and x₂ have different signs.
    /// Noise: standard deviation of the displacement of each coordinate, after the class was decided.
    Xor,
    /// Two round clouds, class 0 around (−0.5, −0.5) and class 1 around (0.5, 0.5).
    /// Noise: standard deviation of each coordinate.
    Gaussians,
    /// Two spiral arms from the origin to radius 1, one per class.
    /// Noise: standard deviation of the displacement of each coordinate.
    Spiral,
    /// The same with three arms and classes.
    Spiral3,
    /// The same with four arms and classes.
    Spiral4,
    /// The same with five arms and classes.
    Spiral5,
    /// The square [−1, 1]² as a board of 4 × 4 fields; class 1 on the fields of the colour of the upper left one.
    /// Noise: standard deviation of the displacement of each coordinate, after the class was decided.
    Checkerboard,
    /// Three rings around the origin, of radius ⅓, ⅔ and 1; class 1 is the middle one.
    /// Noise: standard deviation of the displacement of each coordinate.
    Rings,
    /// The square [−1, 1]²; class 1 above the straight line x₂ = 0.2 − x₁ / 2.
    /// Noise: standard deviation of the displacement of each coordinate, after the class was decided.
    Linear,
    /// Three round clouds with centres anywhere in [−1, 1]²: scikit-learn's
    /// `make_blobs(centers=3, center_box=(-1, 1), cluster_std=noise)`. Noise: standard deviation of each coordinate.
    Blobs3,
    /// The same with four clouds and classes.
    Blobs4,
    /// The same with five clouds and classes.
    Blobs5,
    /// The same with six clouds and classes.
    Blobs6,
    /// The same with seven clouds and classes.
    Blobs7,
    /// The same with eight clouds and classes.
    Blobs8,
    /// One round cloud around the origin, the nearer half of class 0 and the farther of class 1: scikit-learn's
    /// `make_gaussian_quantiles(n_classes=2, cov=noise**2)`. Noise: standard deviation of each coordinate.
    Quantiles2,
    /// The same in three classes, each the next third by distance.
    Quantiles3,
    /// The same in four classes, each the next quarter by distance.
    Quantiles4,
    /// Two stretched clouds at two corners of [−1, 1]²: scikit-learn's `make_classification(n_features=2, n_redundant=0,
    /// n_clusters_per_class=1, flip_y=noise)`. Noise: the share of points that get a random class, at most 1.
    Classification,
    /// Twelve given points with one feature in [−1.51, 1.44]; the four in the middle are of class 1. No noise.
    TwelvePoints,
    /// Beans of a size in [0, 2], sorted; those of middle size, from 0.43 to 1.29, are of class 1 (toxic). One feature.
    /// Noise: how far the edges blur, in units of 0.7 times the size; 0.02 in the tutorial.
    Beans,
    /// The four points of the truth table of *or*, (0, 0), (0, 1), (1, 0) and (1, 1). No noise.
    Or,
    /// The same for *and*.
    And,
    /// The same for *not and*.
    Nand,
    /// The same for *exclusive or*.
    XorGate,
    /// The same for *not exclusive or*.
    Xnor,
    /// Regression: y = (x₁ + x₂) / 2 on the square [−1, 1]². Noise: standard deviation of what is added to y.
    Plane,
    /// Regression on the square [−1, 1]²: a hill at (½, ½) and at (−½, −½), a hollow at the other two corners of that
    /// square, each a Gaussian of height 1 and width ¼. Noise: standard deviation of what is added to y.
    Bumps,
    /// Regression with one feature: y = sin 1.5x for sorted x in [−3, 3].
    /// Noise: standard deviation of what is added to y.
    Sine,
    /// Regression with one feature: y = −1 below 0 and 1 above, for sorted x in [−1, 1].
    /// Noise: standard deviation of what is added to y.
    Step,
}

named!(Generator {
    Moons = "moons",
    Circles = "circles",
    Xor = "xor",
    Gaussians = "gaussians",
    Spiral = "spiral",
    Spiral3 = "spiral3",
    Spiral4 = "spiral4",
    Spiral5 = "spiral5",
    Checkerboard = "checkerboard",
    Rings = "rings",
    Linear = "linear",
    Blobs3 = "blobs3",
    Blobs4 = "blobs4",
    Blobs5 = "blobs5",
    Blobs6 = "blobs6",
    Blobs7 = "blobs7",
    Blobs8 = "blobs8",
    Quantiles2 = "quantiles2",
    Quantiles3 = "quantiles3",
    Quantiles4 = "quantiles4",
    Classification = "classification",
    TwelvePoints = "twelve_points",
    Beans = "beans",
    Or = "or",
    And = "and",
    Nand = "nand",
    XorGate = "xor_gate",
    Xnor = "xnor",
    Plane = "plane",
    Bumps = "bumps",
    Sine = "sine",
    Step = "step",
});

impl Generator {
    /// The number of features of its points: 1 or 2.
    pub fn features(self) -> usize {
        match self {
            Generator::TwelvePoints | Generator::Beans | Generator::Sine | Generator::Step => 1,
            _ => 2,
        }
    }

    /// The number of outputs of its points: 1 for two classes or a regression, else one per class.
    pub fn outputs(self) -> usize {
        match self {
            Generator::Spiral3 | Generator::Blobs3 | Generator::Quantiles3 => 3,
            Generator::Spiral4 | Generator::Blobs4 | Generator::Quantiles4 => 4,
            Generator::Spiral5 | Generator::Blobs5 => 5,
            Generator::Blobs6 => 6,
            Generator::Blobs7 => 7,
            Generator::Blobs8 => 8,
            _ => 1,
        }
    }

    /// Whether the targets are real numbers and not classes.
    pub fn is_regression(self) -> bool {
        matches!(self, Generator::Plane | Generator::Bumps | Generator::Sine | Generator::Step)
    }

    /// Makes `samples` points (the twelve points and the gates have a number of their own), continuing `random`.
    ///
    /// ```
    /// use two_layer::{Generator, random::RandomState};
    ///
    /// // X, y = make_moons(4, random_state=0)
    /// let points = Generator::Moons.generate(4, 0.0, &mut RandomState::new(0));
    /// assert_eq!(points.x[4..], [-1.0, 1.2246467991473532e-16, 1.0, 0.0]); // X[2] and X[3]
    /// assert_eq!(points.y, [1.0, 1.0, 0.0, 0.0]);
    /// ```
    pub fn generate(self, samples: usize, noise: f64, random: &mut RandomState) -> Points {
        let classes = self.outputs().max(2);
        match self {
            Generator::Moons => moons::moons(samples, noise, random),
            Generator::Circles => circles::circles(samples, noise, random),
            Generator::Xor => xor::xor(samples, noise, random),
            Generator::Gaussians => gaussians::gaussians(samples, noise, random),
            Generator::Spiral | Generator::Spiral3 | Generator::Spiral4 | Generator::Spiral5 => {
                spiral::spiral(classes, samples, noise, random)
            }
            Generator::Checkerboard => checkerboard::checkerboard(samples, noise, random),
            Generator::Rings => rings::rings(samples, noise, random),
            Generator::Linear => linear::linear(samples, noise, random),
            Generator::Blobs3
            | Generator::Blobs4
            | Generator::Blobs5
            | Generator::Blobs6
            | Generator::Blobs7
            | Generator::Blobs8 => blobs::blobs(classes, samples, noise, random),
            Generator::Quantiles2 | Generator::Quantiles3 | Generator::Quantiles4 => {
                quantiles::quantiles(classes, samples, noise, random)
            }
            Generator::Classification => classification::classification(samples, noise, random),
            Generator::TwelvePoints => twelve_points::twelve_points(),
            Generator::Beans => beans::beans(samples, noise, random),
            Generator::Or => gates::gate(|a, b| a | b),
            Generator::And => gates::gate(|a, b| a & b),
            Generator::Nand => gates::gate(|a, b| !(a & b)),
            Generator::XorGate => gates::gate(|a, b| a ^ b),
            Generator::Xnor => gates::gate(|a, b| a == b),
            Generator::Plane => plane::plane(samples, noise, random),
            Generator::Bumps => bumps::bumps(samples, noise, random),
            Generator::Sine => sine::sine(samples, noise, random),
            Generator::Step => step::step(samples, noise, random),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_generator_keeps_its_word() {
        for &generator in Generator::ALL {
            for samples in [1, 2, 7, 100] {
                let points = generator.generate(samples, 0.1, &mut RandomState::new(3));
                assert_eq!(Generator::from_name(generator.name()), Some(generator));
                assert_eq!(points.features, generator.features(), "{generator:?}");
                assert_eq!(points.outputs, generator.outputs(), "{generator:?}");
                assert_eq!(points.x.len(), points.len() * points.features, "{generator:?}");
                assert!(points.x.iter().chain(&points.y).all(|x| x.is_finite()), "{generator:?}");
                if !generator.is_regression() {
                    assert!(points.y.iter().all(|&y| y == 0.0 || y == 1.0), "{generator:?}");
                }
                if points.outputs > 1 {
                    assert!(
                        points.y.chunks(points.outputs).all(|y| y.iter().sum::<f64>() == 1.0),
                        "{generator:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn equal_streams_give_equal_points_and_go_on() {
        for &generator in Generator::ALL {
            let mut random = RandomState::new(5);
            let mut again = random.clone();
            let points = generator.generate(50, 0.3, &mut random);
            assert_eq!(points, generator.generate(50, 0.3, &mut again), "{generator:?}");
            assert_eq!(random, again, "{generator:?}");
        }
    }
}
