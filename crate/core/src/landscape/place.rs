//! Where a parameter sits in a network.

use crate::error::{Allowed, Code, Error};
use crate::network::Network;

/// The place of a parameter. The order is that of the computation: what comes later depends on what comes before, not the
/// other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) layer: usize,
    /// The unit it leads to.
    pub(super) unit: usize,
    /// The input it weighs; `None` for the bias, with which the sum starts.
    pub(super) input: Option<usize>,
    /// Its index among all parameters.
    pub(super) at: usize,
}

impl Place {
    /// The place of parameter `at`.
    ///
    /// # Errors
    ///
    /// `out-of-range` if there is none; `field` is what the caller calls it.
    pub(super) fn of(network: &Network, field: &str, at: usize) -> Result<Place, Error> {
        for (layer, (dense, own)) in network.layers_with_parameters().enumerate() {
            if own.contains(&at) {
                let offset = at - own.start;
                let (unit, input) = match offset.checked_sub(dense.weights()) {
                    Some(unit) => (unit, None),
                    None => (offset % dense.fan_out, Some(offset / dense.fan_out)),
                };
                return Ok(Place { layer, unit, input, at });
            }
        }
        let allowed = Allowed::new("a parameter, 0 to {}", [(network.parameters().len() - 1).into()]);
        Err(Error::new(Code::OutOfRange, field, at, allowed))
    }
}
