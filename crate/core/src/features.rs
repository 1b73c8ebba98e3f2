//! What the network is given of a point: its coordinates, or functions of them.
//!
//! Points are always given, shown and edited by their coordinates; only the network sees the features.

use crate::activation::Activation;
use crate::math;
use crate::names::named;
use crate::samples::{Pair, Samples, View};

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
    fn of(self, x1: &[Pair], x2: &[Pair], value: &mut [Pair]) {
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

/// Which features the network is given, in the order of [`Feature::ALL`]; none means the coordinates as they are.
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

/// The columns of a network's input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Inputs {
    /// The coordinates of a point.
    columns: usize,
    /// Raw if they are just the coordinates.
    features: Features,
}

impl Inputs {
    /// `features` of points with so many coordinates; the raw ones where they do not have them.
    pub(crate) fn new(features: Features, columns: usize) -> Inputs {
        let coordinates = Features::of(&Feature::ALL[..columns.min(2)]);
        let is_mapped = features != coordinates && features.fit(columns);
        Inputs { columns, features: if is_mapped { features } else { Features::RAW } }
    }

    /// The number of inputs.
    pub(crate) fn count(self) -> usize {
        if self.features.is_raw() { self.columns } else { self.features.iter().count() }
    }

    /// The coordinates of a point.
    pub(crate) fn columns(self) -> usize {
        self.columns
    }

    /// Whether the inputs are the coordinates as they are.
    pub(crate) fn are_raw(self) -> bool {
        self.features.is_raw()
    }

    /// The place among these inputs of what is at `place` among others.
    pub(crate) fn place_of(self, place: usize, other: Inputs) -> Option<usize> {
        let wanted = other.identity(place);
        (0..self.count()).find(|&place| self.identity(place) == wanted)
    }

    /// What input `place` is: its place in [`Feature::ALL`], and behind those the third and further coordinates.
    fn identity(self, place: usize) -> usize {
        match self.features.iter().nth(place) {
            Some(feature) => feature as usize,
            None if place < 2 => place,
            None => Feature::ALL.len() + place,
        }
    }

    /// The inputs for `points`, `[n × columns]`: those themselves, or mapped into `inputs`.
    pub(crate) fn of<'a>(self, points: &'a Samples, inputs: &'a mut Samples) -> View<'a> {
        if self.are_raw() {
            return points.view();
        }
        self.map(points.view(), inputs);
        inputs.view()
    }

    /// The inputs for points `x`, `[n × columns]`, into `inputs`.
    pub(crate) fn map(self, x: View<'_>, inputs: &mut Samples) {
        inputs.reshape(x.rows(), self.count());
        let last = self.columns - 1;
        if self.features.is_raw() {
            (0..self.columns).for_each(|i| inputs.column_mut(i).copy_from_slice(x.column(i)));
        }
        for (i, feature) in self.features.iter().enumerate() {
            feature.of(x.column(0), x.column(last), inputs.column_mut(i));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapped(features: &[Feature], columns: usize, x: &[f64]) -> Vec<f64> {
        let mut inputs = Samples::default();
        Inputs::new(Features::of(features), columns).map(Samples::from_rows(columns, x).view(), &mut inputs);
        inputs.to_rows()
    }

    #[test]
    fn features_are_what_they_are_called() {
        let sin = crate::math::sin;
        let expected = [3.0, -4.0, 9.0, 16.0, -12.0, sin(3.0), sin(-4.0), 3.0, 4.0, 5.0];
        assert_eq!(mapped(Feature::ALL, 2, &[3.0, -4.0]), expected);
        let of_x1: Vec<Feature> = Feature::ALL.iter().copied().filter(|feature| feature.is_of_x1()).collect();
        assert_eq!(mapped(&of_x1, 1, &[-0.5, 2.0]), [-0.5, 0.25, sin(-0.5), 0.5, 2.0, 4.0, sin(2.0), 2.0]);
    }

    #[test]
    fn the_order_is_that_of_the_menu() {
        assert_eq!(mapped(&[Feature::Radius, Feature::X2], 2, &[3.0, -4.0]), [-4.0, 5.0]);
        assert_eq!(
            Features::of(&[Feature::Product, Feature::X1]),
            Features::of(&[Feature::X1, Feature::Product])
        );
    }

    #[test]
    fn coordinates_as_they_are_are_raw() {
        assert_eq!(Inputs::new(Features::of(&[Feature::X1, Feature::X2]), 2), Inputs::new(Features::RAW, 2));
        assert_eq!(Inputs::new(Features::of(&[Feature::X1]), 1), Inputs::new(Features::RAW, 1));
        assert_ne!(Inputs::new(Features::of(&[Feature::X1]), 2), Inputs::new(Features::RAW, 2));
        assert_eq!(mapped(&[], 3, &[1.0, 2.0, 3.0]), [1.0, 2.0, 3.0]);
        assert_eq!(
            Inputs::new(Features::of(&[Feature::Radius]), 1).count(),
            1,
            "points on a line have no such feature"
        );
    }

    #[test]
    fn an_input_is_found_among_others() {
        let inputs = |features: &[Feature], columns| Inputs::new(Features::of(features), columns);
        let (raw, some) = (inputs(&[], 2), inputs(&[Feature::X2, Feature::Product], 2));
        assert_eq!([0, 1].map(|place| raw.place_of(place, some)), [Some(1), None]);
        assert_eq!([0, 1].map(|place| some.place_of(place, raw)), [None, Some(0)]);
        assert_eq!([0, 1, 2].map(|place| raw.place_of(place, inputs(&[], 3))), [Some(0), Some(1), None]);
    }
}
