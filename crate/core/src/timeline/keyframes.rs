//! Which states of a run are kept as keyframes.
//!
//! Keyframes are evenly spaced, and every other one goes when there are too many. Those at powers of two stay: a run
//! changes most at its beginning. So do the start, and the place where the present shape of the network began. There is one
//! more at an end that was left for an earlier step.

use alloc::rc::Rc;

use super::Timeline;
use crate::edit::has_same_shape;
use crate::history::is_multiple;
use crate::trainer::Trainer;

/// When there are more keyframes, every other one of the evenly spaced ones goes and the spacing doubles.
const MAX_KEYFRAMES: usize = 192;
/// A large network has fewer keyframes, so that they take about so much memory, …
const KEYFRAME_BYTES: usize = 256 << 10;
/// … but not fewer than this: going back would take too long, and half of them may be at powers of two.
const MIN_KEYFRAMES: usize = 32;

impl Timeline {
    /// The states of the recorded past that have the shape of the present one, the present, and, `to_end`, those of the
    /// recorded future as long as they have its shape; by step.
    pub(crate) fn trajectory(&self, to_end: bool) -> impl Iterator<Item = &Trainer> {
        let fits = |keyframe: &&Rc<Trainer>| has_same_shape(keyframe, &self.now);
        let past = self.keyframes.partition_point(|keyframe| keyframe.steps < self.now.steps);
        let (past, rest) = self.keyframes.split_at(past);
        let from = past.iter().rposition(|keyframe| !fits(&keyframe)).map_or(0, |i| i + 1);
        let ahead = rest.iter().skip_while(|keyframe| keyframe.steps == self.now.steps).take_while(fits);
        let ahead = ahead.take(if to_end { usize::MAX } else { 0 });
        past.iter().skip(from).map(Rc::as_ref).chain([&self.now]).chain(ahead.map(Rc::as_ref))
    }

    /// Keeps the present as a keyframe, if its step is worth it.
    pub(super) fn keep_keyframe(&mut self) {
        if !is_worth_keeping(self.now.steps, self.spacing) {
            return;
        }
        // Into the memory of one that was thinned out, if no timeline kept for undo still needs that.
        let recycled = self.spare.pop().and_then(|mut spare| {
            Rc::get_mut(&mut spare)?.clone_from(&self.now);
            Some(spare)
        });
        self.keyframes.push(recycled.unwrap_or_else(|| Rc::new(self.now.clone())));
        let numbers = self.now.network.parameters().len() + self.now.optimizer.len();
        let bytes = size_of::<Trainer>() + numbers * size_of::<f64>();
        if self.keyframes.len() > (KEYFRAME_BYTES / bytes).clamp(MIN_KEYFRAMES, MAX_KEYFRAMES) {
            self.spacing *= 2;
            self.thin_out();
        }
    }

    /// Lets those keyframes go that are not worth keeping.
    fn thin_out(&mut self) {
        let (start, spacing) = (self.start(), self.spacing);
        let shaped = self.keyframes.iter().rposition(|keyframe| !has_same_shape(keyframe, &self.now));
        let shaped = shaped.and_then(|i| self.keyframes.get(i + 1)).map(|keyframe| keyframe.steps);
        self.spare.extend(self.keyframes.extract_if(.., |keyframe| {
            let step = keyframe.steps;
            step != start && Some(step) != shaped && !is_worth_keeping(step, spacing)
        }));
    }
}

/// Whether keyframes with that spacing include one at `step`.
fn is_worth_keeping(step: u64, spacing: u64) -> bool {
    is_multiple(step, spacing) || step.is_power_of_two()
}
