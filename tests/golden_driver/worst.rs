//! The largest difference of a case, as a share of its tolerance.

use std::fmt;

/// Collects comparisons; keeps the worst.
#[derive(Debug, Default)]
pub(crate) struct Worst {
    ratio: f64,
    what: String,
    comparisons: usize,
}

impl Worst {
    /// Compares two numbers. A NaN is as wrong as can be; equal numbers are right also where the tolerance is 0.
    pub(crate) fn compare(&mut self, what: impl fmt::Display, ours: f64, theirs: f64, tolerance: f64) {
        let ratio = if ours == theirs { 0.0 } else { (ours - theirs).abs() / tolerance };
        let ratio = if ratio.is_nan() { f64::INFINITY } else { ratio };
        self.comparisons += 1;
        if ratio > self.ratio || self.what.is_empty() {
            self.ratio = ratio;
            self.what = what.to_string();
        }
    }

    /// Compares lists of numbers, which must be as long as each other.
    pub(crate) fn compare_all(
        &mut self,
        what: impl fmt::Display,
        ours: &[f64],
        theirs: &[f64],
        tolerance: f64,
    ) {
        if ours.len() != theirs.len() {
            return self.compare(format!("length of {what}"), ours.len() as f64, theirs.len() as f64, 0.1);
        }
        for (&ours, &theirs) in ours.iter().zip(theirs) {
            self.compare(&what, ours, theirs, tolerance);
        }
    }

    pub(crate) fn is_within_tolerance(&self) -> bool {
        self.comparisons > 0 && self.ratio <= 1.0
    }
}

impl fmt::Display for Worst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3e} ({}; {} numbers)", self.ratio, self.what, self.comparisons)
    }
}
