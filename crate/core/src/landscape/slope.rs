//! How steep a landscape is where the network stands.

use alloc::vec::Vec;

use super::Height;
use crate::config::Config;
use crate::loss::Quirk;
use crate::network::Trace;
use crate::objective::Objective;
use crate::session::Session;

impl Session {
    /// ∂loss/∂parameter at the present parameters, over all training points, in the order of [`Session::parameters`]: the
    /// slope of the tangents to the landscape. NaN if a mean is taken and there are no training points.
    ///
    /// Always the true derivative. What training goes down by is [`Session::full_gradient`], which has the mistake a
    /// [`Quirk`] asks for.
    pub fn slope(&self, height: Height) -> Vec<f64> {
        let now = self.now();
        let mut config = Config { quirk: Quirk::None, ..Config::clone(&now.config) };
        if height == Height::Reported {
            config.reduction = config.report_reduction;
            if !config.report_penalty {
                (config.l1, config.l2) = (0.0, 0.0);
            }
        }
        let (mut trace, mut sums, mut slope) = (Trace::default(), Vec::new(), Vec::new());
        let batch = now.data.train_part();
        Objective { config: &config, batch, trace: &mut trace, sums: &mut sums }
            .gradient(&now.network, &mut slope);
        slope
    }
}
