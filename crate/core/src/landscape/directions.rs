//! Two random directions, filter-normalized.
//!
//! Two networks that differ only in how their units are scaled may compute the same; a direction of plain random numbers
//! would make one look steep and the other flat. So the part of a direction that belongs to a unit, its incoming weights
//! and its bias, gets the length that the unit's own parameters have (H. Li, Z. Xu, G. Taylor, C. Studer, T. Goldstein:
//! "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018).

use alloc::vec::Vec;

use crate::math;
use crate::network::Network;
use crate::random::RandomState;
use crate::session::Session;

impl Session {
    /// Two random directions in the space of the parameters, drawn from `seed` and scaled unit by unit to the present
    /// parameters: two lists in the order of [`Session::parameters`]. Equal seeds draw equal numbers.
    ///
    /// Where all parameters of a unit are 0, so is the direction.
    pub fn random_directions(&self, seed: u32) -> [Vec<f64>; 2] {
        let network = &self.now().network;
        let mut random = RandomState::new(seed);
        [(); 2].map(|()| {
            let mut direction: Vec<f64> = network.parameters().iter().map(|_| random.normal()).collect();
            normalize(network, &mut direction);
            direction
        })
    }
}

/// Gives the part of every unit the length of the unit's own parameters.
fn normalize(network: &Network, direction: &mut [f64]) {
    for (layer, own) in network.layers_with_parameters() {
        for unit in 0..layer.fan_out {
            // W[0][unit], W[1][unit], …, and the bias: they are fan_out apart.
            let part = || own.clone().skip(unit).step_by(layer.fan_out);
            let length =
                |numbers: &[f64]| math::sqrt(part().map(|at| numbers[at] * numbers[at]).sum::<f64>());
            let scale = length(network.parameters()) / length(direction);
            for at in part() {
                direction[at] *= scale;
            }
        }
    }
}
