//! Where a run stands: its settings, points and parameters, its place in time, its loss and the way it came. Nothing here
//! changes it.

use alloc::vec::Vec;

use super::Session;
use crate::config::Config;
use crate::dataset::Dataset;
use crate::dense::Dense;
use crate::edit::EditKind;
use crate::metrics::Report;
use crate::trainer::Trainer;

/// The reported loss at some steps up to the present.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LossCurve {
    /// The steps, ascending.
    pub steps: Vec<u64>,
    /// On the training points.
    pub train: Vec<f64>,
    /// On the test points; NaN where there were none.
    pub test: Vec<f64>,
}

/// The parameters on the way to the present.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trajectory {
    /// The steps, ascending.
    pub steps: Vec<u64>,
    /// The parameters there, `[steps × parameters]`, in the order of [`Session::parameters`].
    pub parameters: Vec<f64>,
}

impl Session {
    pub(crate) fn now(&self) -> &Trainer {
        self.timeline.now()
    }

    /// The settings.
    pub fn config(&self) -> &Config {
        &self.now().config
    }

    /// The points.
    pub fn data(&self) -> &Dataset {
        &self.now().data
    }

    /// The layers, the one nearest to the input first.
    pub fn layers(&self) -> &[Dense] {
        self.now().network.layers()
    }

    /// All parameters: layer by layer, weights `W[in][out]` row by row, then biases.
    pub fn parameters(&self) -> &[f64] {
        self.now().network.parameters()
    }

    /// Everything about the present that configuration and data do not say: steps, epoch, parameters, what the optimizer
    /// remembers. Equal configurations, data and states have equal futures. The first number is the layout of the others;
    /// apart from it, they are for [`Session::resume`] to read.
    pub fn state(&self) -> Vec<f64> {
        self.now().state()
    }

    /// The initial parameters, in the order of [`Session::parameters`], if somebody has given them; else the seed draws them.
    pub fn given(&self) -> Option<&[f64]> {
        self.now().given.as_deref()
    }

    /// Steps taken since the initial weights.
    pub fn steps(&self) -> u64 {
        self.now().steps
    }

    /// The first step that can be visited: 0, or the one of the state that was resumed.
    pub fn start(&self) -> u64 {
        self.timeline.start()
    }

    /// The furthest step reached.
    pub fn end(&self) -> u64 {
        self.timeline.end()
    }

    /// Whether the run was edited after the present step. The next step then cuts those edits off.
    pub fn is_before_edits(&self) -> bool {
        self.timeline.has_edits_ahead()
    }

    /// Completed passes over the training points.
    pub fn epoch(&self) -> u32 {
        self.now().cursor.epochs
    }

    /// Grows with every change of anything.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Grows with every change of the points.
    pub fn data_revision(&self) -> u64 {
        self.data_revision
    }

    /// Whether there is an edit to take back.
    pub fn can_undo(&self) -> bool {
        self.undo.can_undo()
    }

    /// Whether there is an edit to make again.
    pub fn can_redo(&self) -> bool {
        self.undo.can_redo()
    }

    /// Loss and accuracy at the present step. Computed when first asked for.
    pub fn report(&mut self) -> Report {
        let Session { report, timeline, work, .. } = self;
        *report.get_or_insert_with(|| timeline.now().report(work))
    }

    /// Whether training has left the finite numbers. It then stays at the last step before; any edit, or going back,
    /// gives it another chance.
    pub fn diverged(&mut self) -> bool {
        self.now().diverged || self.report().train.is_some_and(|score| !score.loss.is_finite())
    }

    /// The loss over the steps up to the present, thinned out to at most about a thousand.
    pub fn loss_curve(&mut self) -> LossCurve {
        let report = self.report();
        let loss = |score: Option<crate::metrics::Score>| score.map_or(f64::NAN, |score| score.loss);
        let mut curve = LossCurve::default();
        let present = (self.steps(), loss(report.train), loss(report.test));
        let past = self.timeline.history().iter().map(|entry| (entry.step, entry.train, entry.test));
        for (step, train, test) in past.chain([present]) {
            curve.steps.push(step);
            curve.train.push(train);
            curve.test.push(test);
        }
        curve
    }

    /// Where the run was changed on its way to the present: the step of each edit and what kind it is. Those made at the
    /// start belong to it and are not among them.
    pub fn edits(&self) -> impl Iterator<Item = (u64, EditKind)> {
        self.timeline.edits()
    }

    /// The parameters at some steps up to the present: at the start, at powers of two and at evenly spaced steps, all in
    /// all at most a few hundred. It begins where the network got its present shape.
    pub fn trajectory(&self) -> Trajectory {
        self.trajectory_until(false)
    }

    /// The same, and on to the end of what is recorded, as long as the network keeps its shape.
    pub fn trajectory_to_end(&self) -> Trajectory {
        self.trajectory_until(true)
    }

    fn trajectory_until(&self, to_end: bool) -> Trajectory {
        let mut trajectory = Trajectory::default();
        for trainer in self.timeline.trajectory(to_end) {
            trajectory.steps.push(trainer.steps);
            trajectory.parameters.extend(trainer.network.parameters());
        }
        trajectory
    }
}
