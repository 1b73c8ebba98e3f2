//! A plane through the space of all parameters: present + x·one direction + y·another.

use alloc::vec::Vec;

use crate::config::Value;
use crate::dataset::check_finite;
use crate::error::{Allowed, Code, Error};
use crate::network::{Network, Trace};
use crate::samples::View;

/// Two directions from one point.
#[derive(Debug)]
pub(super) struct Plane {
    origin: Vec<f64>,
    x: Vec<f64>,
    y: Vec<f64>,
    /// The point x = 0 of the line under way.
    line: Vec<f64>,
}

impl Plane {
    /// A plane through the parameters of `network`.
    pub(super) fn new(network: &Network, x: &[f64], y: &[f64]) -> Result<Plane, Error> {
        let origin = network.parameters().to_vec();
        for (field, direction) in [("x", x), ("y", y)] {
            if direction.len() != origin.len() {
                let allowed = Allowed::new("{} numbers, one per parameter", [origin.len().into()]);
                return Err(Error::new(Code::WrongShape, field, Value::Numbers(direction.len()), allowed));
            }
            check_finite(field, direction)?;
        }
        Ok(Plane { line: origin.clone(), origin, x: x.to_vec(), y: y.to_vec() })
    }

    pub(super) fn enter_line(&mut self, y: f64) {
        for ((line, origin), direction) in self.line.iter_mut().zip(&self.origin).zip(&self.y) {
            *line = origin + y * direction;
        }
    }

    /// Every parameter is another one, so the whole network is computed.
    pub(super) fn enter_cell(
        &self,
        network: &mut Network,
        x: f64,
        inputs: View<'_>,
        needs_outputs: bool,
        trace: &mut Trace,
    ) {
        for ((own, line), direction) in network.parameters_mut().iter_mut().zip(&self.line).zip(&self.x) {
            *own = line + x * direction;
        }
        network.forward_for_loss(0, needs_outputs, inputs, trace);
    }
}
