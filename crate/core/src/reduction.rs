//! How the losses of the samples become one number.
//!
//! A run has two: one for the objective that is descended, over the batch, and one for the loss that is reported, over all
//! samples. Tutorials often show a mean and descend a sum; with n samples the step then is n times as long.

use crate::names::named;

/// How the losses of samples become one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reduction {
    /// The sum over the samples.
    Sum,
    /// The sum divided by the number of samples.
    MeanSamples,
    /// The sum divided by samples × outputs.
    MeanElements,
}

named!(Reduction { Sum = "sum", MeanSamples = "mean_samples", MeanElements = "mean_elements" });

impl Reduction {
    /// What a sum over so many samples is divided by.
    ///
    /// ```
    /// use two_layer::Reduction;
    ///
    /// // The losses of 4 samples with 3 outputs each, summed up to 6:
    /// assert_eq!(6.0 / Reduction::Sum.divisor(4, 3), 6.0);
    /// assert_eq!(6.0 / Reduction::MeanSamples.divisor(4, 3), 1.5); // L.sum(axis=1).mean()
    /// assert_eq!(6.0 / Reduction::MeanElements.divisor(4, 3), 0.5); // L.mean()
    /// ```
    pub fn divisor(self, samples: usize, outputs: usize) -> f64 {
        match self {
            Reduction::Sum => 1.0,
            Reduction::MeanSamples => samples as f64,
            Reduction::MeanElements => (samples * outputs) as f64,
        }
    }
}
