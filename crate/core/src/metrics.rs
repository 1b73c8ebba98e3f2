//! Loss, accuracy and decisions over a whole part of the data: the loss as it is reported, the share of points whose class is
//! right, and which class each point is put into.

use alloc::vec::Vec;

use crate::config::Config;
use crate::dataset::{Part, Task};
use crate::loss::Loss;
use crate::network::{Network, Trace};
use crate::reduction::Reduction;
use crate::samples::{Pair, Samples, View};

/// How well a network does on some points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The reported loss.
    pub loss: f64,
    /// The share of points whose class is right; `None` in a regression.
    pub accuracy: Option<f64>,
}

/// How well a network does on the training points and on the test points; `None` where there are none.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Report {
    /// On the points it trains with.
    pub train: Option<Score>,
    /// On the others.
    pub test: Option<Score>,
}

/// The network's score on `part`. The penalty is the one of the training data, `trained` samples, for both parts, so
/// that they differ by nothing but their points.
pub(crate) fn score(
    config: &Config,
    network: &Network,
    task: Task,
    part: &Part,
    trained: usize,
    trace: &mut Trace,
) -> Option<Score> {
    let rows = part.x.rows();
    if rows == 0 {
        return None;
    }
    let mut correct = 0;
    let loss = reduced_loss(config, config.report_reduction, network, part, trace, &mut |p, y| {
        correct += match task {
            Task::Regression => 0,
            _ => correct_rows(config, p, y),
        };
    });
    let accuracy = (task != Task::Regression).then(|| correct as f64 / rows as f64);
    Some(Score { loss: loss + reported_penalty(config, network, trained), accuracy })
}

/// The loss of [`score`] alone, which takes less time: nobody looks at single points. NaN if `part` has none.
pub(crate) fn reported_loss(
    config: &Config,
    network: &Network,
    part: &Part,
    trained: usize,
    trace: &mut Trace,
) -> f64 {
    if part.x.rows() == 0 {
        return f64::NAN;
    }
    let loss = reduced_loss(config, config.report_reduction, network, part, trace, &mut |_, _| ());
    loss + reported_penalty(config, network, trained)
}

/// [`reported_loss`] on the points it trains with, from the sum of the losses of their samples ([`add_losses`]).
pub(crate) fn reported_loss_of_sum(config: &Config, network: &Network, trained: usize, sum: Pair) -> f64 {
    let loss = (sum[0] + sum[1]) / config.report_reduction.divisor(trained, network.outputs());
    loss + reported_penalty(config, network, trained)
}

fn reported_penalty(config: &Config, network: &Network, trained: usize) -> f64 {
    let regularization = config.regularization();
    if regularization.in_report { regularization.penalty(network, trained) } else { 0.0 }
}

/// The losses of the samples of `part` as one number, by `reduction` and without penalty. `look` sees outputs and targets of
/// each block.
pub(crate) fn reduced_loss(
    config: &Config,
    reduction: Reduction,
    network: &Network,
    part: &Part,
    trace: &mut Trace,
    look: &mut dyn FnMut(&Samples, View<'_>),
) -> f64 {
    let mut sum = [0.0; 2];
    for (x, y) in part.x.blocks().zip(part.y.blocks()) {
        network.forward(x, trace);
        add_losses(config, trace, y, &mut sum);
        if let Some(p) = trace.a.last() {
            look(p, y);
        }
    }
    (sum[0] + sum[1]) / reduction.divisor(part.x.rows(), network.outputs())
}

/// sum ← sum + the losses of the block last sent forward, lane by lane.
pub(crate) fn add_losses(config: &Config, trace: &mut Trace, y: View<'_>, sum: &mut Pair) {
    let Trace { z, a, delta, terms, .. } = trace;
    if let (Some(z), Some(p), Some(scratch)) = (z.last(), a.last(), delta.last_mut()) {
        config.loss_function.terms((z, p), y, scratch, terms);
        add_up(terms, sum);
    }
}

/// sum ← sum + the losses of a block of samples, lane by lane.
pub(crate) fn add_up(terms: &[Pair], sum: &mut Pair) {
    for [even, odd] in terms {
        sum[0] += even;
        sum[1] += odd;
    }
}

/// Of each row of `part`, the true class and the one the network decides for.
pub(crate) fn decisions(
    config: &Config,
    network: &Network,
    part: &Part,
    trace: &mut Trace,
) -> Vec<[usize; 2]> {
    let mut decisions = Vec::with_capacity(part.x.rows());
    for (x, y) in part.x.blocks().zip(part.y.blocks()) {
        network.forward(x, trace);
        let Some(p) = trace.a.last() else { break };
        decisions.extend((0..p.rows()).map(|row| classes_of_row(config, p, y, row)));
    }
    decisions
}

/// How many samples of a block are put into their class.
fn correct_rows(config: &Config, p: &Samples, y: View<'_>) -> usize {
    (0..p.rows())
        .filter(|&row| {
            let [class, decided] = classes_of_row(config, p, y, row);
            class == decided
        })
        .count()
}

/// The true class of a row, and the one the network decides for.
///
/// With one output: class 1 if p > ½, with the hinge loss if p > 0. With several: the class of the largest, of equal ones the
/// first, as `p.argmax(axis=1)`.
fn classes_of_row(config: &Config, p: &Samples, y: View<'_>, row: usize) -> [usize; 2] {
    let outputs = p.columns();
    if outputs == 1 {
        return [y.get(row, 0) > 0.5, p.get(row, 0) > decision_threshold(config)].map(usize::from);
    }
    let largest = |value: &dyn Fn(usize) -> f64| {
        (1..outputs).fold(0, |best, unit| if value(unit) > value(best) { unit } else { best })
    };
    [largest(&|unit| y.get(row, unit)), largest(&|unit| p.get(row, unit))]
}

/// The output at which one class becomes the other.
pub(crate) fn decision_threshold(config: &Config) -> f64 {
    if config.loss_function == Loss::Hinge { 0.0 } else { 0.5 }
}
