//! The interval a numeric field lies in, and how that is said.

use super::Value;
use crate::error::{Allowed, Code, Error};
use crate::math;

/// An interval of numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    low: f64,
    high: f64,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// low, low + 1, …, high
    Whole,
    /// low ≤ x ≤ high
    Closed,
    /// low < x ≤ high
    Above,
    /// low ≤ x < high
    Below,
}

impl Range {
    pub(super) const fn whole(low: f64, high: f64) -> Range {
        Range { low, high, kind: Kind::Whole }
    }

    pub(super) const fn closed(low: f64, high: f64) -> Range {
        Range { low, high, kind: Kind::Closed }
    }

    pub(super) const fn above(low: f64, high: f64) -> Range {
        Range { low, high, kind: Kind::Above }
    }

    pub(super) const fn below(low: f64, high: f64) -> Range {
        Range { low, high, kind: Kind::Below }
    }

    /// The number in `value`, if it is one in this range.
    pub(super) fn number(self, field: &str, value: &Value) -> Result<f64, Error> {
        let refused = |code| Err(Error::new(code, field, value.clone(), self.allowed()));
        let &Value::Number(number) = value else { return refused(Code::WrongType) };
        let Range { low, high, .. } = self;
        let inside = match self.kind {
            Kind::Whole => low <= number && number <= high && math::floor(number) == number,
            Kind::Closed => low <= number && number <= high,
            Kind::Above => low < number && number <= high,
            Kind::Below => low <= number && number < high,
        };
        if inside { Ok(number) } else { refused(Code::OutOfRange) }
    }

    /// The range in words.
    pub(super) fn allowed(self) -> Allowed {
        let words = match self.kind {
            Kind::Whole => "a whole number from {} to {}",
            Kind::Closed => "a number from {} to {}",
            Kind::Above => "a number above {} and at most {}",
            Kind::Below => "a number from {} to below {}",
        };
        Allowed::new(words, [self.low.into(), self.high.into()])
    }

    /// The whole number in `value`, if it is one in this range.
    pub(super) fn integer(self, field: &str, value: &Value) -> Result<u32, Error> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole ranges lie within u32"
        )]
        self.number(field, value).map(|number| number as u32)
    }
}
