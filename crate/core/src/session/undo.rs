//! Undo and redo.
//!
//! What was replaced is kept and put back; putting it back replaces something in turn, which is what redo needs. So
//! undo and redo are the same operation between two stacks. There are two kinds of entries: what an edit replaced, and
//! a whole timeline where an edit started another one, or where an edit or a step cut a recorded future.

use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::vec::Vec;

use crate::edit::{Edit, Replaced};
use crate::error::Error;
use crate::timeline::Timeline;
use crate::trainer::Trainer;

/// The most edits that can be taken back.
const DEPTH: usize = 100;

/// The edits that can be taken back and those that can be made again, the last one last.
#[derive(Debug, Default)]
pub(super) struct Undo {
    done: Vec<Entry>,
    undone: Vec<Entry>,
}

#[derive(Debug)]
enum Entry {
    Replaced(Rc<Replaced>),
    Timeline(Box<Timeline>),
}

impl Undo {
    pub(super) fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Makes an edit.
    pub(super) fn edit(&mut self, timeline: &mut Timeline, edit: Edit, continues: bool) -> Result<(), Error> {
        let entry = replace(timeline, edit)?;
        self.push(entry, continues);
        Ok(())
    }

    /// Cuts the recorded future off.
    pub(super) fn cut(&mut self, timeline: &mut Timeline) {
        let whole = timeline.snapshot();
        timeline.cut();
        self.push(Entry::Timeline(Box::new(whole)), false);
    }

    /// Replaces the timeline by a new one that begins with `start`.
    pub(super) fn start_over(&mut self, timeline: &mut Timeline, start: Trainer, continues: bool) {
        let old = core::mem::replace(timeline, Timeline::new(start));
        self.push(Entry::Timeline(Box::new(old)), continues);
    }

    pub(super) fn undo(&mut self, timeline: &mut Timeline) -> bool {
        let Some(entry) = self.done.pop() else { return false };
        self.undone.extend(put_back(timeline, entry));
        true
    }

    pub(super) fn redo(&mut self, timeline: &mut Timeline) -> bool {
        let Some(entry) = self.undone.pop() else { return false };
        self.done.extend(put_back(timeline, entry));
        true
    }

    /// Remembers an edit, as a part of the one before if it continues it.
    fn push(&mut self, entry: Entry, continues: bool) {
        let is_continuation = continues && self.undone.is_empty();
        self.undone.clear();
        match (self.done.last_mut(), &entry) {
            (Some(Entry::Replaced(whole)), Entry::Replaced(part)) if is_continuation => {
                *whole = Rc::new(whole.extended_by(part));
            }
            // The timeline before the gesture is already kept, whatever the gesture goes on to do.
            (Some(Entry::Timeline(_)), _) if is_continuation => {}
            _ => {
                if self.done.len() == DEPTH {
                    self.done.remove(0);
                }
                self.done.push(entry);
            }
        }
    }
}

/// Makes an edit and returns what takes it back.
fn replace(timeline: &mut Timeline, edit: Edit) -> Result<Entry, Error> {
    if timeline.is_rewound() {
        let whole = timeline.snapshot();
        timeline.edit(edit)?;
        return Ok(Entry::Timeline(Box::new(whole)));
    }
    let before = timeline.now().clone();
    timeline.edit(edit)?;
    Ok(Entry::Replaced(Rc::new(Replaced::between(before, timeline.now()))))
}

/// Takes an entry back and returns what makes it again; always something, since what was once there is allowed.
fn put_back(timeline: &mut Timeline, entry: Entry) -> Option<Entry> {
    match entry {
        Entry::Timeline(mut whole) => {
            core::mem::swap(timeline, &mut whole);
            Some(Entry::Timeline(whole))
        }
        Entry::Replaced(replaced) => {
            let exactly = !timeline.is_rewound() && replaced.is_untouched_at(timeline.now().steps);
            replace(timeline, Edit::Restore { replaced, exactly }).ok()
        }
    }
}
