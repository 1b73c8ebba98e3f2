//! A field's value before it is known to be right: what comes from JavaScript, from a link, from an attribute.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::error::write_list;

/// A value of one of the shapes a configuration uses.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number, whole or not.
    Number(f64),
    /// A word.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A list, possibly empty.
    List(Vec<Value>),
    /// So many numbers, where it does not matter which.
    Numbers(usize),
    /// Something else, by its name: `null`, `an object`.
    Other(&'static str),
}

impl From<f64> for Value {
    fn from(number: f64) -> Value {
        Value::Number(number)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(number as f64)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Number(f64::from(number))
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Value {
        Value::Flag(flag)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.into())
    }
}

impl From<&[&str]> for Value {
    fn from(texts: &[&str]) -> Value {
        Value::List(texts.iter().map(|&text| text.into()).collect())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Number(number) => write!(f, "{number}"),
            Value::Text(text) => f.write_str(text),
            Value::Flag(flag) => write!(f, "{flag}"),
            Value::Other(name) => f.write_str(name),
            Value::Numbers(count) => write!(f, "{count} numbers"),
            Value::List(values) => {
                f.write_str("[")?;
                write_list(values, f)?;
                f.write_str("]")
            }
        }
    }
}
