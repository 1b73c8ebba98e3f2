//! A network, its data, its optimizer: everything a step needs, and the step: take the next batch (`batch.rs`), compute its
//! gradient (`objective.rs`), move the parameters (`optimizer.rs`).
//!
//! Equal trainers have equal futures, so a clone is all that is needed to come back to a step.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::batch::{Cursor, Order, Rows};
use crate::config::Config;
use crate::dataset::{Dataset, Part};
use crate::math::lane::{F64x2, Lane};
use crate::metrics::{self, Report};
use crate::network::{Network, Trace};
use crate::objective::Objective;
use crate::optimizer::{Optimizer, Scratch};
use crate::picture::Subject;
use crate::samples::Pair;

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
    search: Scratch,
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
    /// Whose pictures are painted.
    pub(crate) fn subject(&self) -> Subject<'_> {
        Subject { network: &self.network, config: &self.config, scale: self.data.scale() }
    }

    /// A run that has not taken a step.
    pub(crate) fn start(config: Rc<Config>, data: Rc<Dataset>, given: Option<Rc<[f64]>>) -> Trainer {
        let inputs = config.inputs(data.features());
        let data = Dataset::seen_as(&data, inputs);
        let (mut network, _) = config.draw_network(inputs, data.outputs());
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
    /// broken and is to be thrown away.
    ///
    /// `before`, if wanted, becomes the reported loss on the training points before the update. With all of them in the batch
    /// it comes from the step's own forward pass.
    pub(crate) fn step(&mut self, work: &mut Workspace, mut before: Option<&mut f64>) -> bool {
        let batches = self.config.batches();
        let train = self.data.train_part();
        let n = train.x.rows();
        if n == 0 {
            return false;
        }
        let rows = self.cursor.batch(batches, n, &mut work.order);
        if rows != Rows::All
            && let Some(before) = before.take()
        {
            *before = metrics::reported_loss(&self.config, &self.network, train, n, &mut work.trace);
        }
        let batch = match rows {
            Rows::All => train,
            Rows::Stretch(rows) => {
                work.batch.x.copy_rows(&train.x, rows.clone());
                work.batch.y.copy_rows(&train.y, rows);
                &work.batch
            }
            Rows::These(rows) => {
                work.batch.x.gather(&train.x, rows);
                work.batch.y.gather(&train.y, rows);
                &work.batch
            }
        };
        let mut objective =
            Objective { config: &self.config, batch, trace: &mut work.trace, sums: &mut work.sums };
        let mut losses = [0.0; 2];
        let wanted = before.is_some().then_some(&mut losses);
        objective.gradient_and_losses(&self.network, &mut work.gradient, wanted);
        if let Some(before) = before {
            *before = metrics::reported_loss_of_sum(&self.config, &self.network, n, losses);
        }
        let finite =
            self.optimizer.update(&mut self.network, &mut work.gradient, &mut objective, &mut work.search);
        self.cursor.advance(batches, n);
        self.steps += 1;
        finite
    }

    /// Loss and accuracy on both parts of the data.
    pub(crate) fn report(&self, work: &mut Workspace) -> Report {
        let (task, trained) = (self.data.task(), self.data.train_part().x.rows());
        let mut score =
            |part| metrics::score(&self.config, &self.network, task, part, trained, &mut work.trace);
        Report { train: score(self.data.train_part()), test: score(self.data.test_part()) }
    }

    /// The loss of [`report`](Self::report) alone, on one part of the data; NaN if there is nothing in it.
    pub(crate) fn loss(&self, part: &Part, work: &mut Workspace) -> f64 {
        let trained = self.data.train_part().x.rows();
        metrics::reported_loss(&self.config, &self.network, part, trained, &mut work.trace)
    }

    /// The samples the next step will use, in their order.
    pub(crate) fn next_batch(&self, work: &mut Workspace) -> Part {
        self.data.train_part().gather(&self.next_rows(work))
    }

    /// Their rows among the training points.
    pub(crate) fn next_rows(&self, work: &mut Workspace) -> Vec<usize> {
        let n = self.data.train_part().x.rows();
        self.cursor.batch(self.config.batches(), n, &mut work.order).numbers(n)
    }

    /// ∂objective/∂parameter over `batch`, left in `work.gradient`.
    pub(crate) fn gradient(&self, batch: &Part, work: &mut Workspace) {
        let Workspace { trace, sums, gradient, .. } = work;
        Objective { config: &self.config, batch, trace, sums }.gradient(&self.network, gradient);
    }

    /// The objective over `batch`: the loss that is descended, with its penalty.
    pub(crate) fn objective(&self, batch: &Part, work: &mut Workspace) -> f64 {
        let Workspace { trace, sums, .. } = work;
        Objective { config: &self.config, batch, trace, sums }.value(&self.network)
    }
}

/// Whether no number is infinite or NaN.
pub(crate) fn all_finite(numbers: &[f64]) -> bool {
    // 0·x is 0 if x is finite, otherwise NaN.
    let zero = F64x2::splat(0.0);
    let (twos, last) = numbers.as_chunks::<2>();
    let zeros = twos.iter().fold(zero, |zeros, two| zeros + zero * F64x2::load(two));
    last.iter().fold(zeros.sum() == 0.0, |all, number| all & number.is_finite())
}
