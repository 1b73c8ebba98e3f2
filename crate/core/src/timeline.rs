//! A run with a past: any step can be visited again, exactly.
//!
//! A timeline keeps *keyframes*, which are clones of the trainer, and a log of the edits made on the way. Going to step
//! n means taking the last keyframe at or before n and training again, repeating the edits where they were made. That is
//! exact because equal trainers have equal futures.
//!
//! A state "at step n" is the one after all edits made there. Which keyframes are kept is `timeline/keyframes.rs`.

mod keyframes;

use alloc::rc::Rc;
use alloc::vec;
use alloc::vec::Vec;

use crate::edit::{Edit, EditKind, has_same_shape};
use crate::error::Error;
use crate::history::{Entry, History};
use crate::trainer::{Trainer, Workspace};

#[derive(Debug)]
pub(crate) struct Timeline {
    now: Trainer,
    /// By step; the first is the start.
    keyframes: Vec<Rc<Trainer>>,
    /// Keyframes that were thinned out, for use again.
    spare: Vec<Rc<Trainer>>,
    /// Keyframes are at multiples of this, a power of two; and some others.
    spacing: u64,
    /// Edits made after the start, each with its step.
    log: Vec<(u64, Rc<Edit>)>,
    /// The furthest step reached.
    end: u64,
    history: History,
}

impl Timeline {
    /// A timeline that starts at `now`.
    pub(crate) fn new(now: Trainer) -> Timeline {
        Timeline {
            end: now.steps,
            keyframes: vec![Rc::new(now.clone())],
            spare: Vec::new(),
            spacing: 1,
            log: Vec::new(),
            history: History::new(),
            now,
        }
    }

    /// A copy to come back to; shares the keyframes.
    pub(crate) fn snapshot(&self) -> Timeline {
        Timeline {
            now: self.now.clone(),
            keyframes: self.keyframes.clone(),
            spare: Vec::new(),
            spacing: self.spacing,
            log: self.log.clone(),
            end: self.end,
            history: self.history.clone(),
        }
    }

    /// The present.
    pub(crate) fn now(&self) -> &Trainer {
        &self.now
    }

    /// The step it starts at.
    pub(crate) fn start(&self) -> u64 {
        self.keyframes[0].steps
    }

    /// The furthest step reached.
    pub(crate) fn end(&self) -> u64 {
        self.end
    }

    /// Whether there is a recorded future.
    pub(crate) fn is_rewound(&self) -> bool {
        self.now.steps < self.end
    }

    /// Whether the recorded future has edits. Those made at the present step belong to the present.
    pub(crate) fn has_edits_ahead(&self) -> bool {
        self.log.last().is_some_and(|(step, _)| *step > self.now.steps)
    }

    /// The recorded losses before the present step.
    pub(crate) fn history(&self) -> &[Entry] {
        self.history.before(self.now.steps)
    }

    /// The edits made after the start and up to the present, each with its step.
    pub(crate) fn edits(&self) -> impl Iterator<Item = (u64, EditKind)> {
        let present = self.now.steps;
        self.log.iter().map(|(step, edit)| (*step, edit.kind())).take_while(move |(step, _)| *step <= present)
    }

    /// Changes the present. A recorded future is forgotten.
    pub(crate) fn edit(&mut self, edit: Edit) -> Result<(), Error> {
        edit.apply(&mut self.now)?;
        let step = self.now.steps;
        self.forget_after(step);
        let is_start = self.start() == step;
        let of_before = self.keyframes.pop_if(|last| last.steps == step);
        if of_before.is_some() || self.keyframes.last().is_some_and(|last| !has_same_shape(last, &self.now)) {
            self.keyframes.push(Rc::new(self.now.clone()));
        }
        if !is_start {
            if self.log.last().is_some_and(|(at, earlier)| *at == step && edit.supersedes(earlier)) {
                self.log.pop();
            }
            self.log.push((step, Rc::new(edit)));
        }
        Ok(())
    }

    /// Forgets the recorded future.
    pub(crate) fn cut(&mut self) {
        self.forget_after(self.now.steps);
    }

    /// One step forward: into the future, or along the recorded past. Says whether there was one: not without training
    /// points, and not where the numbers would become infinite.
    pub(crate) fn step(&mut self, work: &mut Workspace) -> bool {
        if self.is_rewound() {
            self.step_again(work);
            return true;
        }
        if self.now.diverged || self.now.data.train_part().x.rows() == 0 {
            return false;
        }
        let step = self.now.steps;
        if self.step_and_record(work) {
            self.end = self.now.steps;
            self.keep_keyframe();
        } else {
            self.restore(step, work);
            self.now.diverged = true;
        }
        !self.now.diverged
    }

    /// Goes to `step`, backwards or forwards, between start and end. The end it leaves is kept, to be near again.
    pub(crate) fn seek(&mut self, step: u64, work: &mut Workspace) {
        let step = step.clamp(self.start(), self.end);
        if step == self.now.steps {
            return;
        }
        let last = self.keyframes.last().map_or(0, |keyframe| keyframe.steps);
        if self.now.steps == self.end && last < self.end {
            self.keyframes.push(Rc::new(self.now.clone()));
        }
        self.restore(step, work);
    }

    /// Goes to a step of the recorded past, from the keyframe before it unless the present is nearer.
    fn restore(&mut self, step: u64, work: &mut Workspace) {
        let nearest = self.keyframes.partition_point(|keyframe| keyframe.steps <= step).saturating_sub(1);
        let keyframe = &self.keyframes[nearest];
        if self.now.steps > step || keyframe.steps > self.now.steps {
            self.now.clone_from(keyframe);
        }
        while self.now.steps < step {
            self.step_again(work);
        }
    }

    /// Repeats a step of the recorded past, and the edits made after it.
    fn step_again(&mut self, work: &mut Workspace) {
        let repeated = self.now.step(work, None);
        debug_assert!(repeated, "what was possible once is possible again");
        let step = self.now.steps;
        let first = self.log.partition_point(|(at, _)| *at < step);
        for (_, edit) in self.log[first..].iter().take_while(|(at, _)| *at == step) {
            let applied = edit.apply(&mut self.now);
            debug_assert!(applied.is_ok(), "what was allowed once is allowed again");
        }
    }

    /// Takes a step, and writes down the loss it trains away.
    fn step_and_record(&mut self, work: &mut Workspace) -> bool {
        let step = self.now.steps;
        if !self.history.wants(step) {
            return self.now.step(work, None);
        }
        let (mut train, test) = (f64::NAN, self.now.loss(self.now.data.test_part(), work));
        let taken = self.now.step(work, Some(&mut train));
        self.history.push(Entry { step, train, test });
        taken
    }

    /// The run goes on differently from `step`.
    fn forget_after(&mut self, step: u64) {
        self.end = step;
        self.history.cut(step);
        self.log.truncate(self.log.partition_point(|(at, _)| *at <= step));
        let kept = self.keyframes.partition_point(|keyframe| keyframe.steps <= step);
        self.spare.extend(self.keyframes.drain(kept..));
    }
}
