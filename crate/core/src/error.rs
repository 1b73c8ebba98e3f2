//! The one error type of the core: which field, what value, what is allowed.
//!
//! Trouble *during* training is not an error: a loss that is no longer finite is a result worth showing
//! ([`Session::diverged`](crate::Session::diverged)), and a network without points takes no step.
//!
//! An error is data: its numbers and names are put into words by whoever shows it, here [`Display`](fmt::Display), in the
//! page JavaScript, which can format numbers anyway.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::config::Value;

/// What a caller can get wrong. The names of these are part of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Code {
    /// A number outside its range, or not a number; an index past the end.
    OutOfRange,
    /// A word that is not one of the choices, or a choice that does not go with another.
    UnknownName,
    /// A text where a number belongs, and so on.
    WrongType,
    /// Arrays whose lengths do not fit each other or the network.
    WrongShape,
    /// A configuration has no such field.
    UnknownKey,
}

impl Code {
    /// The machine-readable name; it reaches JavaScript as `error.code`.
    pub const fn name(self) -> &'static str {
        match self {
            Code::OutOfRange => "out-of-range",
            Code::UnknownName => "unknown-name",
            Code::WrongType => "wrong-type",
            Code::WrongShape => "wrong-shape",
            Code::UnknownKey => "unknown-key",
        }
    }
}

/// A refused value, with what is needed to put it right. Nothing was changed by the call that returns it.
///
/// In a box, so that a result that may be an error is small and `?` costs one comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Error(Box<Refusal>);

#[derive(Clone, Debug, PartialEq)]
struct Refusal {
    code: Code,
    field: String,
    value: Value,
    allowed: Allowed,
}

/// What would have been accepted: the end of a sentence that begins with "allowed is".
#[derive(Clone, Debug, PartialEq)]
pub struct Allowed {
    words: String,
    values: Vec<Value>,
}

impl Allowed {
    /// `words` with a gap, `{}`, for each of `values`.
    pub(crate) fn new<const N: usize>(words: &str, values: [Value; N]) -> Allowed {
        Allowed { words: words.into(), values: values.into() }
    }

    /// The same between `before` and `after`; more values for the gaps of `before`.
    pub(crate) fn between<const N: usize>(self, before: &str, values: [Value; N], after: &str) -> Allowed {
        let mut all: Vec<Value> = values.into();
        all.extend(self.values);
        Allowed { words: [before, &self.words, after].concat(), values: all }
    }

    /// The words, with a gap, `{}`, for each value.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// What goes into the gaps, in their order; a list is listed, without brackets.
    pub fn values(&self) -> &[Value] {
        &self.values
    }
}

impl From<&str> for Allowed {
    fn from(words: &str) -> Allowed {
        Allowed::new(words, [])
    }
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = self.words.split("{}");
        f.write_str(words.next().unwrap_or_default())?;
        for (value, words) in self.values.iter().zip(words) {
            match value {
                Value::List(entries) => write_list(entries, f)?,
                value => write!(f, "{value}")?,
            }
            f.write_str(words)?;
        }
        Ok(())
    }
}

/// Values with commas between them.
pub(crate) fn write_list(entries: &[Value], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (i, entry) in entries.iter().enumerate() {
        write!(f, "{}{entry}", if i > 0 { ", " } else { "" })?;
    }
    Ok(())
}

impl Error {
    pub(crate) fn new(
        code: Code,
        field: &str,
        value: impl Into<Value>,
        allowed: impl Into<Allowed>,
    ) -> Error {
        Error::of(code, field, value.into(), allowed.into())
    }

    fn of(code: Code, field: &str, value: Value, allowed: Allowed) -> Error {
        Error(Box::new(Refusal { code, field: field.into(), value, allowed }))
    }

    /// What kind of mistake it is.
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// The field of the configuration or the argument, as JavaScript spells it.
    pub fn field(&self) -> &str {
        &self.0.field
    }

    /// The value that was refused.
    pub fn value(&self) -> &Value {
        &self.0.value
    }

    /// What would have been accepted.
    pub fn allowed(&self) -> &Allowed {
        &self.0.allowed
    }
}

/// The error for an array of the wrong length.
pub(crate) fn wrong_length(field: &str, given: usize, wanted: usize) -> Error {
    let allowed = Allowed::new("{} numbers", [wanted.into()]);
    Error::new(Code::WrongShape, field, Value::Numbers(given), allowed)
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.code {
            Code::UnknownKey => write!(f, "{} is not a field; allowed is {}.", self.0.field, self.0.allowed),
            _ => write!(f, "{} is {}; allowed is {}.", self.0.field, self.0.value, self.0.allowed),
        }
    }
}

impl core::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_as_a_sentence() {
        let allowed = Allowed::new("a number above {} and at most {}", [0.0.into(), 1000.0.into()]);
        let error = Error::new(Code::OutOfRange, "learningRate", -1.0, allowed);
        assert_eq!(error.to_string(), "learningRate is -1; allowed is a number above 0 and at most 1000.");
    }

    #[test]
    fn what_is_allowed_can_be_a_part_of_what_is_allowed() {
        let one = Allowed::new("one of {}", [["red", "blue"][..].into()]);
        let several = one.between("at most {} entries, each ", [2.5.into()], ", or none");
        assert_eq!(several.to_string(), "at most 2.5 entries, each one of red, blue, or none");
    }
}
