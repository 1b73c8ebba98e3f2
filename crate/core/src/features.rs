//! What the network is given of a point: its coordinates, or functions of them.
//!
//! Points are always given, shown and edited by their coordinates; only the network sees the features.

use crate::activation::Activation;
use crate::math;
use crate::names::named;
use crate::samples::Pair;

/// A function of a point's coordinates x₁ and x₂.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// x₁
    X1,
    /// x₂
    X2,
    /// x₁²
    X1Squared,
    /// x₂²
    X2Squared,
    /// x₁x₂
    Product,
    /// sin x₁
    SinX1,
    /// sin x₂
    SinX2,
    /// |x₁|
    AbsX1,
    /// |x₂|
    AbsX2,
    /// √(x₁² + x₂²), the distance from the origin
    Radius,
}

named!(Feature {
    X1 = "x1",
    X2 = "x2",
    X1Squared = "x1^2",
    X2Squared = "x2^2",
    Product = "x1x2",
    SinX1 = "sin_x1",
    SinX2 = "sin_x2",
    AbsX1 = "abs_x1",
    AbsX2 = "abs_x2",
    Radius = "r",
});

impl Feature {
    /// Whether x₁ is all it needs.
    pub fn is_of_x1(self) -> bool {
        matches!(self, Feature::X1 | Feature::X1Squared | Feature::SinX1 | Feature::AbsX1)
    }

    /// Of points with these coordinates, into `value`; each `[points]`. `x2` is not read where [`Feature::is_of_x1`].
    pub(crate) fn of(self, x1: &[Pair], x2: &[Pair], value: &mut [Pair]) {
        let x = if matches!(self, Feature::X2 | Feature::X2Squared | Feature::SinX2 | Feature::AbsX2) {
            x2
        } else {
            x1
        };
        let f: fn(f64, f64) -> f64 = match self {
            Feature::X1 | Feature::X2 => |x, _| x,
            Feature::X1Squared | Feature::X2Squared => |x, _| x * x,
            Feature::AbsX1 | Feature::AbsX2 => |x, _| x.abs(),
            Feature::SinX1 | Feature::SinX2 => return Activation::Sin.apply(x, value),
            Feature::Product => |x, x2| x * x2,
            Feature::Radius => |x, x2| math::sqrt(x * x + x2 * x2),
        };
        for ((value, x), x2) in value.iter_mut().zip(x).zip(x2) {
            *value = [f(x[0], x2[0]), f(x[1], x2[1])];
        }
    }
}

/// Which features the network is given, in the order of [`Feature::ALL`]; none means the coordinates as they are. A set: bit i is
/// 1 if feature i belongs to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Features(u16);

impl Features {
    /// The coordinates as they are, however many there are.
    pub const RAW: Features = Features(0);

    /// These features; the order makes no difference, and none is [`Features::RAW`].
    pub fn of(features: &[Feature]) -> Features {
        Features(features.iter().fold(0, |set, &feature| set | 1 << feature as u16))
    }

    /// Whether it is [`Features::RAW`].
    pub fn is_raw(self) -> bool {
        self == Features::RAW
    }

    /// The features, in the order of [`Feature::ALL`]; none if they are raw.
    pub fn iter(self) -> impl Iterator<Item = Feature> {
        Feature::ALL.iter().copied().filter(move |&feature| self.0 & 1 << feature as u16 != 0)
    }

    /// Whether points with so many coordinates have these features. Those with more than two have none but the raw ones.
    pub fn fit(self, columns: usize) -> bool {
        match columns {
            1 => self.iter().all(Feature::is_of_x1),
            2 => true,
            _ => self.is_raw(),
        }
    }
}
