//! What a reader can change about a run, as values: applied once, and again whenever the run is replayed.

use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::config::Config;
use crate::dataset::{Dataset, check_finite};
use crate::error::{Error, wrong_length};
use crate::optimizer::Optimizer;
use crate::trainer::Trainer;

/// A change of a run that goes on. (A change that starts a new one is not an edit but a new timeline.)
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    /// Other settings; `regenerate` says that they call for other points.
    Configure { config: Rc<Config>, regenerate: bool },
    /// One more training point.
    AddPoint { x: Vec<f64>, label: f64 },
    /// A point at another place.
    MovePoint { index: usize, x: Vec<f64> },
    /// One point less.
    RemovePoint { index: usize },
    /// Other points altogether.
    SetData(Rc<Dataset>),
    /// Other parameters, in the order of [`Network::parameters`](crate::Network::parameters).
    SetParameters(Rc<[f64]>),
    /// Undo or redo: back to what an edit had replaced.
    Restore { replaced: Rc<Replaced>, exactly: bool },
}

/// What kind of change an edit is, for those who look at a past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditKind {
    /// Other settings, and with them perhaps other points or units.
    Settings,
    /// Points that came, went or moved.
    Points,
    /// Other parameters.
    Parameters,
    /// An edit that was taken back or made again.
    Undo,
}

/// What an edit replaced.
#[derive(Clone, Debug)]
pub(crate) struct Replaced {
    before: Trainer,
    /// The step at which it was made; `None` if it is a gesture that went on over several steps.
    at: Option<u64>,
    /// Whether it gave other values to parameters that were there and still are.
    parameters: bool,
    /// Whether it took the optimizer's state.
    optimizer: bool,
}

impl Edit {
    /// Changes `trainer`.
    ///
    /// # Errors
    ///
    /// Says what is wrong with the edit; `trainer` is then unchanged.
    pub(crate) fn apply(&self, trainer: &mut Trainer) -> Result<(), Error> {
        let old = (trainer.config.batches(), trainer.data.train_part().x.rows());
        match self {
            Edit::Configure { config, regenerate } => {
                trainer.config = Rc::clone(config);
                if *regenerate {
                    trainer.data = Rc::new(config.generate());
                }
            }
            Edit::AddPoint { x, label } => trainer.data = Rc::new(trainer.data.with_point(x, *label)?),
            Edit::MovePoint { index, x } => trainer.data = Rc::new(trainer.data.with_moved(*index, x)?),
            Edit::RemovePoint { index } => trainer.data = Rc::new(trainer.data.without(*index)?),
            Edit::SetData(data) => {
                trainer.data = Rc::clone(data);
                Rc::make_mut(&mut trainer.config).follow_targets(data.y());
            }
            Edit::SetParameters(parameters) => set_parameters(trainer, parameters)?,
            Edit::Restore { replaced, exactly: true } => trainer.clone_from(&replaced.before),
            Edit::Restore { replaced, exactly: false } => replaced.put_back(trainer),
        }
        trainer.diverged = false;
        fit_network(trainer);
        let other_rows = old != (trainer.config.batches(), trainer.data.train_part().x.rows());
        match self {
            Edit::Restore { exactly: true, .. } => {}
            Edit::Configure { regenerate: true, .. } => trainer.cursor.restart_epoch(),
            _ if other_rows => trainer.cursor.restart_epoch(),
            _ => {}
        }
        Ok(())
    }

    pub(crate) fn kind(&self) -> EditKind {
        match self {
            Edit::Configure { .. } => EditKind::Settings,
            Edit::AddPoint { .. } | Edit::MovePoint { .. } | Edit::RemovePoint { .. } | Edit::SetData(_) => {
                EditKind::Points
            }
            Edit::SetParameters(_) => EditKind::Parameters,
            Edit::Restore { .. } => EditKind::Undo,
        }
    }

    /// Whether this edit leaves the same state with and without `earlier` just before it. Then a log need not keep
    /// `earlier`: what is dragged to and fro would make it grow without end.
    pub(crate) fn supersedes(&self, earlier: &Edit) -> bool {
        match (earlier, self) {
            (Edit::MovePoint { index: a, .. }, Edit::MovePoint { index: b, .. }) => a == b,
            (Edit::SetParameters(_), Edit::SetParameters(_)) => true,
            (Edit::Configure { config: a, .. }, Edit::Configure { config: b, regenerate: true }) => {
                a.generator == b.generator
                    && a.hidden_layers == b.hidden_layers
                    && a.bias == b.bias
                    && a.features == b.features
                    && a.optimizer == b.optimizer
            }
            _ => false,
        }
    }
}

impl Replaced {
    /// What lies between two states with no step between them.
    pub(crate) fn between(before: Trainer, after: &Trainer) -> Replaced {
        let (old, new) = (before.network.parameters(), after.network.parameters());
        Replaced {
            at: Some(after.steps),
            parameters: has_same_shape(&before, after) && old != new,
            optimizer: before.optimizer != after.optimizer,
            before,
        }
    }

    /// The gesture goes on: `next` becomes a part of it.
    pub(crate) fn extended_by(&self, next: &Replaced) -> Replaced {
        Replaced {
            before: self.before.clone(),
            at: self.at.filter(|_| self.at == next.at),
            parameters: self.parameters || next.parameters,
            optimizer: self.optimizer || next.optimizer,
        }
    }

    /// Whether nothing has been trained since the edit, so that undoing it means going back to the very same bits.
    pub(crate) fn is_untouched_at(&self, step: u64) -> bool {
        self.at == Some(step)
    }

    /// Restores what the edit replaced, and nothing of what has been trained since.
    fn put_back(&self, trainer: &mut Trainer) {
        let Replaced { before, parameters, optimizer, .. } = self;
        trainer.config = Rc::clone(&before.config);
        trainer.data = Rc::clone(&before.data);
        trainer.given.clone_from(&before.given);
        if *parameters {
            trainer.network = before.network.clone();
        } else if !has_same_shape(before, trainer) {
            // Units that come back have the parameters with which they left.
            trainer.network = trainer.network.kept_in(before.network.clone());
        }
        if *optimizer {
            trainer.optimizer = before.optimizer.clone();
        }
    }
}

fn set_parameters(trainer: &mut Trainer, parameters: &Rc<[f64]>) -> Result<(), Error> {
    let own = trainer.network.parameters_mut();
    if parameters.len() != own.len() {
        return Err(wrong_length("parameters", parameters.len(), own.len()));
    }
    check_finite("parameters", parameters)?;
    own.copy_from_slice(parameters);
    if trainer.steps == 0 {
        trainer.given = Some(Rc::clone(parameters)); // a run begins with them, so a reset returns to them
    }
    Ok(())
}

/// Lets network, optimizer and what is seen of the data follow settings and data. Whatever still exists keeps its value.
fn fit_network(trainer: &mut Trainer) {
    let (inputs, outputs) = (trainer.config.inputs(trainer.data.features()), trainer.data.outputs());
    trainer.data = Dataset::seen_as(&trainer.data, inputs);
    let layers = trainer.config.layers(inputs, outputs);
    if *trainer.network.layers() != *layers || trainer.network.inputs() != inputs {
        let (fresh, _) = trainer.config.draw_network(inputs, outputs);
        let same_shape = fresh.has_shape_of(&trainer.network);
        trainer.network = trainer.network.kept_in(fresh);
        if !same_shape {
            trainer.given = None;
            trainer.optimizer = Optimizer::new(trainer.config.optimizer, trainer.network.parameters().len());
        }
    }
    let parameters = trainer.network.parameters().len();
    if !trainer.optimizer.fits(trainer.config.optimizer, parameters) {
        trainer.optimizer = Optimizer::new(trainer.config.optimizer, parameters);
    }
}

/// Whether both have the same parameters, by number and place.
pub(crate) fn has_same_shape(a: &Trainer, b: &Trainer) -> bool {
    a.network.has_shape_of(&b.network)
}
