//! The one error type of the core: which field, what value, what is allowed.
//!
//! Trouble *during* training is not an error: a loss that is no longer finite is a result worth showing
//! ([`Session::diverged`](crate::Session::diverged)), and a network without points takes no step.

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
    allowed: String,
}

impl Error {
    pub(crate) fn new(
        code: Code,
        field: impl Into<String>,
        value: impl Into<Value>,
        allowed: impl Into<String>,
    ) -> Error {
        Error(Box::new(Refusal { code, field: field.into(), value: value.into(), allowed: allowed.into() }))
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

    /// What would have been accepted: the end of a sentence that begins with "allowed is".
    pub fn allowed(&self) -> &str {
        &self.0.allowed
    }
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
        let error = Error::new(Code::OutOfRange, "learningRate", -1.0, "a number above 0 and at most 1000");
        assert_eq!(error.to_string(), "learningRate is -1; allowed is a number above 0 and at most 1000.");
    }
}
