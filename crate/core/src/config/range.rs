//! The interval a numeric field lies in, and how that is said.

use super::Value;
use crate::error::{Code, Error};

/// An interval of numbers. Its ends are whole, so that saying them needs no formatting of fractions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    low: i64,
    high: i64,
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
    pub(super) const fn whole(low: i64, high: i64) -> Range {
        Range { low, high, kind: Kind::Whole }
    }

    pub(super) const fn closed(low: i64, high: i64) -> Range {
        Range { low, high, kind: Kind::Closed }
    }

    pub(super) const fn above(low: i64, high: i64) -> Range {
        Range { low, high, kind: Kind::Above }
    }

    pub(super) const fn below(low: i64, high: i64) -> Range {
        Range { low, high, kind: Kind::Below }
    }

    /// The number in `value`, if it is one in this range.
    pub(super) fn number(self, field: &str, value: &Value) -> Result<f64, Error> {
        let refused = |code| Err(Error::new(code, field, value.clone(), self.to_string()));
        let &Value::Number(number) = value else { return refused(Code::WrongType) };
        let (low, high) = (self.low as f64, self.high as f64);
        let inside = match self.kind {
            Kind::Whole => low <= number && number <= high && number.fract() == 0.0,
            Kind::Closed => low <= number && number <= high,
            Kind::Above => low < number && number <= high,
            Kind::Below => low <= number && number < high,
        };
        if inside { Ok(number) } else { refused(Code::OutOfRange) }
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

impl core::fmt::Display for Range {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Range { low, high, kind } = self;
        match kind {
            Kind::Whole => write!(f, "a whole number from {low} to {high}"),
            Kind::Closed => write!(f, "a number from {low} to {high}"),
            Kind::Above => write!(f, "a number above {low} and at most {high}"),
            Kind::Below => write!(f, "a number from {low} to below {high}"),
        }
    }
}
