//! What is descended: J = Σ losses of the samples / divisor + penalty, over a batch; and its gradient, ∂J/∂parameter.
//!
//! The divisor is that of `reduction.rs`, the penalty that of `regularization.rs`. What is *reported*, over all samples and
//! perhaps with another divisor, is `metrics.rs`.

use alloc::vec::Vec;

use crate::config::Config;
use crate::dataset::Part;
use crate::math::lane::{F64x2, Lane};
use crate::metrics;
use crate::network::{Network, Trace};
use crate::samples::{Pair, View};
use crate::small_batch;

/// The objective over a batch, as a function of a network's parameters.
pub(crate) struct Objective<'a> {
    pub(crate) config: &'a Config,
    pub(crate) batch: &'a Part,
    /// Scratch memory.
    pub(crate) trace: &'a mut Trace,
    /// Scratch memory.
    pub(crate) sums: &'a mut Vec<Pair>,
}

impl Objective<'_> {
    /// The loss, reduced as it is descended, plus the penalty.
    pub(crate) fn value(&mut self, network: &Network) -> f64 {
        let Objective { config, batch, .. } = self;
        let loss =
            metrics::reduced_loss(config, config.reduction, network, batch, self.trace, &mut |_, _| ());
        loss + config.regularization().penalty(network, batch.x.rows())
    }

    /// The gradient, into `gradient`: per block forward, δ of the loss, backward; then the penalty.
    ///
    /// Each parameter's sum over the samples has two parts, samples 0, 2, 4, … of the batch and samples 1, 3, 5, …, which
    /// are added at the end. So the result depends neither on the size of a block nor on the machine.
    pub(crate) fn gradient(&mut self, network: &Network, gradient: &mut Vec<f64>) {
        self.gradient_and_losses(network, gradient, None);
    }

    /// [`gradient`](Self::gradient); the losses of all samples are added to `losses`, if wanted, lane by lane.
    pub(crate) fn gradient_and_losses(
        &mut self,
        network: &Network,
        gradient: &mut Vec<f64>,
        mut losses: Option<&mut Pair>,
    ) {
        let Objective { config, batch, trace, sums } = self;
        let rows = batch.x.rows();
        let parameters = network.parameters().len();
        let divisor = config.reduction.divisor(rows, network.outputs());
        gradient.resize(parameters, 0.0);
        if losses.is_none() && small_batch::gradient(config, network, batch, divisor, sums, gradient) {
            config.regularization().add_gradient(network, rows, gradient);
            return;
        }
        sums.resize(parameters, [0.0; 2]);
        // A zero that the compiler does not know to be one: it would call a function to write so few.
        let zero = F64x2::splat(core::hint::black_box(0.0));
        sums.iter_mut().for_each(|sum| zero.store(sum));
        for (x, y) in batch.x.blocks().zip(batch.y.blocks()) {
            network.forward(x, trace);
            if let Some(losses) = &mut losses {
                metrics::add_losses(config, trace, y, losses);
            }
            output_delta(config, trace, y);
            network.backward(x, trace, sums);
        }
        put_together(sums, divisor, gradient);
        config.regularization().add_gradient(network, rows, gradient);
    }
}

/// gradient ← (even + odd) / divisor, parameter by parameter.
fn put_together(sums: &[Pair], divisor: f64, gradient: &mut [f64]) {
    let (sums, last_sum) = sums.as_chunks::<2>();
    let (gradient, last) = gradient.as_chunks_mut::<2>();
    for ([a, b], gradient) in sums.iter().zip(gradient) {
        (F64x2::sums(F64x2::load(a), F64x2::load(b)) / F64x2::splat(divisor)).store(gradient);
    }
    for ([even, odd], gradient) in last_sum.iter().zip(last) {
        *gradient = (even + odd) / divisor;
    }
}

/// δ of the last layer.
fn output_delta(config: &Config, trace: &mut Trace, y: View<'_>) {
    if let (Some(z), Some(p), Some(delta)) = (trace.z.last(), trace.a.last_mut(), trace.delta.last_mut()) {
        config.loss_function.delta(config.output_activation, config.quirk, (z, p), y, delta);
    }
}
