//! The columns of a network's input: the coordinates of the points, or the features chosen instead of them.

use crate::features::{Feature, Features};
use crate::samples::{Samples, View};

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

    /// Whether each input is a function of one coordinate alone that is 0 where the coordinate is.
    pub(crate) fn separate(self) -> bool {
        !self.features.iter().any(|feature| matches!(feature, Feature::Product | Feature::Radius))
    }

    /// How large an input may be, roughly, of points with coordinates up to `farthest`.
    pub(crate) fn largest(self, farthest: f64) -> f64 {
        if self.are_raw() { farthest } else { farthest + farthest * farthest }
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
