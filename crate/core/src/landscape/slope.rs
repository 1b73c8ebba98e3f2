//! How high a landscape is where the network stands, and how steep.

use alloc::vec::Vec;

use super::Height;
use crate::config::Config;
use crate::loss::Quirk;
use crate::metrics::reported_loss;
use crate::network::Trace;
use crate::objective::Objective;
use crate::session::Session;

impl Session {
    /// The height of a landscape at the present parameters, bit for bit: the loss it shows, over all training points. NaN if
    /// there are none.
    pub fn height(&self, height: Height) -> f64 {
        let now = self.now();
        let (config, batch) = (&*now.config, now.data.train_part());
        let rows = batch.x.rows();
        let (mut trace, mut sums) = (Trace::default(), Vec::new());
        match height {
            Height::Reported => reported_loss(config, &now.network, batch, rows, &mut trace),
            Height::Descended if rows == 0 => f64::NAN,
            Height::Descended => {
                Objective { config, batch, trace: &mut trace, sums: &mut sums }.value(&now.network)
            }
        }
    }

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
