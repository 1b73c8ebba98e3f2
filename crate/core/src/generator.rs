//! The data sets a reader can choose, by name. Each has a file of its own under `generator/`.
//!
//! A generator makes points from a number of samples, an amount of noise and a stream of random numbers, which it
//! continues: two calls give different points. Splitting into training and test points is `dataset.rs`.

mod circles;
mod gaussians;
mod moons;
mod points;
mod spiral;
mod xor;

pub use points::Points;

use crate::random::RandomState;

/// A kind of data set.
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
    /// Two spiral arms from the origin to radius 1.
    /// Noise: standard deviation of the displacement of each coordinate.
    Spiral,
}

impl Generator {
    /// All of them, in the order of menus.
    pub const ALL: &[Generator] =
        &[Generator::Moons, Generator::Circles, Generator::Xor, Generator::Gaussians, Generator::Spiral];

    /// The name in configurations.
    pub fn name(self) -> &'static str {
        match self {
            Generator::Moons => "moons",
            Generator::Circles => "circles",
            Generator::Xor => "xor",
            Generator::Gaussians => "gaussians",
            Generator::Spiral => "spiral",
        }
    }

    /// The generator called `name`, if there is one.
    pub fn from_name(name: &str) -> Option<Generator> {
        Generator::ALL.iter().copied().find(|generator| generator.name() == name)
    }

    /// The number of features of its points: 1 or 2.
    pub fn features(self) -> usize {
        2
    }

    /// The number of outputs of its points: 1 for two classes or a regression, else one per class.
    pub fn outputs(self) -> usize {
        1
    }

    /// Whether the targets are real numbers and not classes.
    pub fn is_regression(self) -> bool {
        false
    }

    /// Makes about `samples` points (a few data sets have a number of their own), continuing `random`.
    pub fn generate(self, samples: usize, noise: f64, random: &mut RandomState) -> Points {
        match self {
            Generator::Moons => moons::moons(samples, noise, random),
            Generator::Circles => circles::circles(samples, noise, random),
            Generator::Xor => xor::xor(samples, noise, random),
            Generator::Gaussians => gaussians::gaussians(samples, noise, random),
            Generator::Spiral => spiral::spiral(samples, noise, random),
        }
    }
}
