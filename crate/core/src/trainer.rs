//! A network, its data, its optimizer: everything a step needs, and the step.
//!
//! Equal trainers have equal futures, so a clone is all that is needed to come back to a step.

use std::rc::Rc;

use crate::batch::{Cursor, Order, Rows};
use crate::config::Config;
use crate::dataset::{Dataset, Part};
use crate::metrics::{self, Report};
use crate::network::{Network, Trace, block_rows};
use crate::optimizer::Optimizer;
use crate::samples::{Pair, View};

/// The state of a run at some step.
#[derive(Debug, PartialEq)]
pub(crate) struct Trainer {
    pub(crate) config: Rc<Config>,
    pub(crate) data: Rc<Dataset>,
    pub(crate) network: Network,
    pub(crate) optimizer: Optimizer,
    pub(crate) cursor: Cursor,
    /// Updates since the start.
    pub(crate) steps: u64,
    /// Initial parameters somebody has given; otherwise they are drawn from the seed.
    pub(crate) given: Option<Rc<[f64]>>,
    /// The next update would leave the finite numbers, so there is none.
    pub(crate) diverged: bool,
}

/// Scratch memory of steps and evaluations: not part of any state, reused for ever.
#[derive(Debug, Default)]
pub(crate) struct Workspace {
    pub(crate) trace: Trace,
    order: Order,
    batch: Part,
    sums: Vec<Pair>,
    pub(crate) gradient: Vec<f64>,
}

impl Clone for Trainer {
    fn clone(&self) -> Trainer {
        Trainer {
            config: Rc::clone(&self.config),
            data: Rc::clone(&self.data),
            network: self.network.clone(),
            optimizer: self.optimizer.clone(),
            cursor: self.cursor,
            steps: self.steps,
            given: self.given.clone(),
            diverged: self.diverged,
        }
    }

    /// Does not allocate if there is room.
    fn clone_from(&mut self, other: &Trainer) {
        self.config = Rc::clone(&other.config);
        self.data = Rc::clone(&other.data);
        self.network.copy_from(&other.network);
        self.optimizer.copy_from(&other.optimizer);
        self.cursor = other.cursor;
        self.steps = other.steps;
        self.given.clone_from(&other.given);
        self.diverged = other.diverged;
    }
}

impl Trainer {
    /// A run that has not taken a step.
    pub(crate) fn start(config: Rc<Config>, data: Rc<Dataset>, given: Option<Rc<[f64]>>) -> Trainer {
        let (mut network, _) = config.draw_network(data.features(), data.outputs());
        let parameters = network.parameters_mut();
        let given = given.filter(|given| given.len() == parameters.len());
        if let Some(given) = &given {
            parameters.copy_from_slice(given);
        }
        let optimizer = Optimizer::new(config.optimizer, parameters.len());
        Trainer {
            config,
            data,
            network,
            optimizer,
            cursor: Cursor::default(),
            steps: 0,
            given,
            diverged: false,
        }
    }

    /// One update of all parameters. Says whether it was made and left all of them finite; if not, the trainer may be
    /// broken and belongs thrown away.
    pub(crate) fn step(&mut self, work: &mut Workspace) -> bool {
        let batches = self.config.batches();
        let train = self.data.train_part();
        let n = train.x.rows();
        if n == 0 {
            return false;
        }
        let batch = match self.cursor.batch(batches, n, &mut work.order) {
            Rows::All => train,
            Rows::Some(rows) => {
                work.batch.x.gather(&train.x, rows);
                work.batch.y.gather(&train.y, rows);
                &work.batch
            }
        };
        gradient(&self.config, &self.network, batch, &mut work.trace, &mut work.sums, &mut work.gradient);
        if !all_finite(&work.gradient) {
            return false;
        }
        self.optimizer.update(&self.config, self.network.parameters_mut(), &work.gradient);
        self.cursor.advance(batches, n);
        self.steps += 1;
        all_finite(self.network.parameters())
    }

    /// Loss and accuracy on both parts of the data.
    pub(crate) fn report(&self, work: &mut Workspace) -> Report {
        let (task, trained) = (self.data.task(), self.data.train_part().x.rows());
        let mut score =
            |part| metrics::score(&self.config, &self.network, task, part, trained, &mut work.trace);
        Report { train: score(self.data.train_part()), test: score(self.data.test_part()) }
    }

    /// The samples the next step will use, in their order.
    pub(crate) fn next_batch(&self, work: &mut Workspace) -> Part {
        let train = self.data.train_part();
        match self.cursor.batch(self.config.batches(), train.x.rows(), &mut work.order) {
            Rows::All => train.clone(),
            Rows::Some(rows) => {
                let mut batch = Part::default();
                batch.x.gather(&train.x, rows);
                batch.y.gather(&train.y, rows);
                batch
            }
        }
    }

    /// ∂objective/∂parameter over `batch`, left in `work.gradient`.
    pub(crate) fn gradient(&self, batch: &Part, work: &mut Workspace) {
        gradient(&self.config, &self.network, batch, &mut work.trace, &mut work.sums, &mut work.gradient);
    }

    /// The objective over `batch`: the loss that is descended, with its penalty.
    pub(crate) fn objective(&self, batch: &Part, work: &mut Workspace) -> f64 {
        let config = Config {
            report_reduction: self.config.reduction,
            report_penalty: true,
            ..(*self.config).clone()
        };
        let (task, rows) = (self.data.task(), batch.x.rows());
        metrics::score(&config, &self.network, task, batch, rows, &mut work.trace)
            .map_or(0.0, |score| score.loss)
    }
}

/// The gradient of the objective: per block forward, δ of the loss, backward; then the penalty.
///
/// Each parameter's sum over the samples has two parts, samples 0, 2, 4, … of the batch and samples 1, 3, 5, …, which
/// are added at the end. So the result depends neither on the size of a block nor on the machine.
fn gradient(
    config: &Config,
    network: &Network,
    batch: &Part,
    trace: &mut Trace,
    sums: &mut Vec<Pair>,
    gradient: &mut Vec<f64>,
) {
    let (rows, block) = (batch.x.rows(), block_rows(network.layers()));
    let parameters = network.parameters().len();
    sums.clear();
    sums.resize(parameters, [0.0; 2]);
    for start in (0..rows).step_by(block) {
        let count = block.min(rows - start);
        let x = batch.x.block(start, count);
        network.forward(x, trace);
        output_delta(config, trace, batch.y.block(start, count));
        network.backward(x, trace, sums);
    }
    let divisor = config.reduction.divisor(rows, network.outputs());
    gradient.clear();
    gradient.extend(sums.iter().map(|[even, odd]| (even + odd) / divisor));
    config.regularization().add_gradient(network, rows, gradient);
}

/// δ of the last layer.
fn output_delta(config: &Config, trace: &mut Trace, y: View<'_>) {
    if let (Some(z), Some(p), Some(delta)) = (trace.z.last(), trace.a.last(), trace.delta.last_mut()) {
        config.loss_function.delta(config.output_activation, config.quirk, (z, p), y, delta);
    }
}

/// Whether no number is infinite or NaN: times 0 those are NaN, everything else is 0.
fn all_finite(numbers: &[f64]) -> bool {
    numbers.iter().map(|number| number * 0.0).sum::<f64>() == 0.0
}
