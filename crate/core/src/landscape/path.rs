//! Points somewhere in the space of all parameters, one after the other: those a run has come through.

use alloc::vec::Vec;

use crate::config::Value;
use crate::dataset::check_finite;
use crate::error::{Allowed, Code, Error};
use crate::network::{Network, Trace};
use crate::samples::View;

/// All parameters at each of some points.
#[derive(Debug)]
pub(super) struct Path {
    /// `[points × parameters]`
    numbers: Vec<f64>,
    parameters: usize,
}

impl Path {
    pub(super) fn new(network: &Network, numbers: &[f64]) -> Result<Path, Error> {
        let parameters = network.parameters().len();
        if !numbers.len().is_multiple_of(parameters) {
            let allowed = Allowed::new("{} numbers per point", [parameters.into()]);
            return Err(Error::new(Code::WrongShape, "path", Value::Numbers(numbers.len()), allowed));
        }
        check_finite("path", numbers)?;
        Ok(Path { numbers: numbers.to_vec(), parameters })
    }

    pub(super) fn points(&self) -> usize {
        self.numbers.len() / self.parameters
    }

    /// Every parameter is another one, so the whole network is computed.
    pub(super) fn enter_cell(
        &self,
        network: &mut Network,
        point: usize,
        inputs: View<'_>,
        needs_outputs: bool,
        trace: &mut Trace,
    ) {
        let there = &self.numbers[point * self.parameters..][..self.parameters];
        network.parameters_mut().copy_from_slice(there);
        network.forward_for_loss(0, needs_outputs, inputs, trace);
    }
}
