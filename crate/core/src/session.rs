//! What a reader holds: a timeline that can be edited, undone and reset.
//!
//! This file begins a session and moves it through its steps; somebody else, who knows of time, calls [`Session::step`].
//! Changing it is `session/edits.rs`, undo `session/undo.rs`. Reading it is `session/look.rs` (where the run stands),
//! `session/values.rs` (what its network computes) and `session/classes.rs` (which class it decides for).
//!
//! What an edit keeps:
//!
//! * Other data, by whatever way, keep the weights. Only if the number of features or outputs changes do weights go.
//! * Other settings keep weights and steps; the optimizer keeps its state unless its kind changes.
//! * Other layers, biases or features keep the parameters of every unit and input that still exist, and the steps. New
//!   parameters take the values they would have after a reset. The optimizer begins anew.
//! * Another seed, or another way to draw the weights, starts a new timeline with the same data.
//! * A state to resume starts a new timeline with the same data and settings, at the step it is of.

mod by_hand;
mod classes;
mod edits;
mod look;
mod undo;
mod values;

use alloc::rc::Rc;

pub use classes::Confusion;
pub use look::{LossCurve, Trajectory};
pub use values::{Gradient, LayerValues};

use crate::config::Config;
use crate::dataset::Dataset;
use crate::error::Error;
use crate::metrics::Report;
use crate::picture::Painter;
use crate::timeline::Timeline;
use crate::trainer::{Trainer, Workspace};
use undo::Undo;

/// A network in training, with its past.
#[derive(Debug)]
pub struct Session {
    timeline: Timeline,
    undo: Undo,
    revision: u64,
    data_revision: u64,
    /// The report of the present revision, once somebody has asked for it.
    report: Option<Report>,
    work: Workspace,
    painter: Painter,
}

impl Session {
    /// A session at step 0, with the points its configuration generates.
    ///
    /// # Errors
    ///
    /// What [`Config::validate`] says.
    pub fn new(config: Config) -> Result<Session, Error> {
        config.validate()?;
        let data = config.generate();
        Ok(Session::at_step_0(config, data))
    }

    /// A session at step 0 with points from outside; what the configuration says about points is kept and not followed.
    ///
    /// # Errors
    ///
    /// What [`Config::validate`] says; `out-of-range` if settings and points do not fit together.
    pub fn with_data(config: Config, data: Dataset) -> Result<Session, Error> {
        config.validate_for(Some((data.features(), data.outputs())))?;
        config.check_size("points", data.len(), data.features(), data.outputs())?;
        Ok(Session::at_step_0(config, data))
    }

    fn at_step_0(config: Config, data: Dataset) -> Session {
        Session {
            timeline: Timeline::new(Trainer::start(Rc::new(config), Rc::new(data), None)),
            undo: Undo::default(),
            revision: 0,
            data_revision: 0,
            report: None,
            work: Workspace::default(),
            painter: Painter::default(),
        }
    }

    /// Takes up to `steps` steps and says how many it took. Fewer if there are no training points or if the numbers
    /// would become infinite.
    ///
    /// A session that was rewound goes on from where it is. As long as it was not edited later, that repeats its recorded
    /// past, bit for bit. If it was ([`Session::is_before_edits`]), the recorded future with its edits is cut off first, as
    /// an edit that can be undone.
    pub fn step(&mut self, steps: u64) -> u64 {
        let before = self.place();
        if steps > 0 && self.is_before_edits() {
            self.undo.cut(&mut self.timeline);
        }
        let taken = (0..steps).take_while(|_| self.timeline.step(&mut self.work)).count() as u64;
        self.changed_since(before);
        taken
    }

    /// Goes to the state after `step` steps, exactly; at least to [`Session::start`], at most to [`Session::end`].
    pub fn seek(&mut self, step: u64) {
        let before = self.place();
        self.timeline.seek(step, &mut self.work);
        self.changed_since(before);
    }

    /// Goes on from a state that a session with the same configuration and data gave ([`Session::state`]): from there on
    /// both give the same bits. The state becomes the first one of a new timeline, whose steps are counted on: it cannot
    /// be sought before, and [`Session::reset`] still goes to step 0. As an edit it can be undone.
    ///
    /// # Errors
    ///
    /// `wrong-shape` or `out-of-range` if the numbers are not a state of such a session; nothing has changed then.
    pub fn resume(&mut self, state: &[f64]) -> Result<(), Error> {
        let start = self.timeline.now().resumed(state)?;
        self.start_over(start, false);
        Ok(())
    }

    /// Starts over: the same initial weights, data and settings as they are now.
    pub fn reset(&mut self) {
        let now = self.timeline.now();
        let start = Trainer::start(Rc::clone(&now.config), Rc::clone(&now.data), now.given.clone());
        self.start_over(start, false);
    }

    /// Takes back the last edit that has not been taken back: restores exactly what it replaced, not what has been
    /// trained since. If it started or cut a timeline, that whole timeline comes back. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        let data = self.shared_data();
        let done = self.undo.undo(&mut self.timeline);
        self.edited(done, &data);
        done
    }

    /// Takes back the last [`Session::undo`]. Says whether there was one.
    pub fn redo(&mut self) -> bool {
        let data = self.shared_data();
        let done = self.undo.redo(&mut self.timeline);
        self.edited(done, &data);
        done
    }

    /// Makes what has been edited so far a part of the start: it cannot be taken back any more.
    ///
    /// # Errors
    ///
    /// `out-of-range` if settings and points do not fit together.
    pub fn begin(&mut self) -> Result<(), Error> {
        self.config().check_points(self.data().features(), self.data().outputs())?;
        self.undo = Undo::default();
        Ok(())
    }

    fn start_over(&mut self, start: Trainer, continues: bool) {
        let data = self.shared_data();
        self.undo.start_over(&mut self.timeline, start, continues);
        self.edited(true, &data);
    }

    /// After a move through time: from where, and with which data.
    fn changed_since(&mut self, (steps, diverged, data): (u64, bool, Rc<Dataset>)) {
        let now = self.timeline.now();
        let moved = (now.steps, now.diverged) != (steps, diverged);
        self.edited(moved, &data);
    }

    /// After an edit, if there was one; `data` were the data before it. Data sets never change, so the points can have
    /// changed only if they are another data set.
    fn edited(&mut self, edited: bool, data: &Rc<Dataset>) {
        if edited {
            self.revision += 1;
            self.report = None;
        }
        let now = &self.timeline.now().data;
        if !Rc::ptr_eq(data, now) && !data.has_points_of(now) {
            self.data_revision += 1;
        }
    }

    fn place(&self) -> (u64, bool, Rc<Dataset>) {
        let now = self.timeline.now();
        (now.steps, now.diverged, self.shared_data())
    }

    fn shared_data(&self) -> Rc<Dataset> {
        Rc::clone(&self.timeline.now().data)
    }
}
