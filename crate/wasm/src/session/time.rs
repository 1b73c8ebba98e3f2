//! A session's way through its steps.

use alloc::vec::Vec;

use two_layer_binding::Thrown;
use wasm_bindgen::prelude::wasm_bindgen;

use super::RawSession;

#[wasm_bindgen]
impl RawSession {
    /// Takes up to `n` steps.
    pub fn step(&mut self, n: u32) {
        self.inner.step(u64::from(n));
    }

    /// Goes to the state after `step` steps, between start and end. `www/engine/session.js` refuses what 32 bits do not take.
    pub fn seek(&mut self, step: u32) {
        self.inner.seek(u64::from(step));
    }

    /// Back to the initial weights.
    pub fn reset(&mut self) {
        self.inner.reset();
    }

    /// Goes on from a state that a session with the same config and points gave.
    ///
    /// # Errors
    ///
    /// Throws `wrong-shape` or `out-of-range`. Nothing has changed then.
    pub fn resume(&mut self, state: &[f64]) -> Result<(), Thrown> {
        Ok(self.inner.resume(state)?)
    }

    /// What of the present is neither in the config nor in the points.
    pub fn state(&self) -> Vec<f64> {
        self.inner.state()
    }

    /// Takes the last edit back; says whether there was one.
    pub fn undo(&mut self) -> bool {
        self.inner.undo()
    }

    /// Makes the edit again that was taken back last; says whether there was one.
    pub fn redo(&mut self) -> bool {
        self.inner.redo()
    }

    /// Steps taken since the start.
    #[wasm_bindgen(getter)]
    pub fn steps(&self) -> f64 {
        self.inner.steps() as f64
    }

    /// The first step that can be visited.
    #[wasm_bindgen(getter)]
    pub fn start(&self) -> f64 {
        self.inner.start() as f64
    }

    /// The furthest step reached.
    #[wasm_bindgen(getter)]
    pub fn end(&self) -> f64 {
        self.inner.end() as f64
    }

    /// Whether the run was edited after the present step, so that the next step cuts those edits off.
    #[wasm_bindgen(getter, js_name = isBeforeEdits)]
    pub fn is_before_edits(&self) -> bool {
        self.inner.is_before_edits()
    }

    /// Completed passes over the training points.
    #[wasm_bindgen(getter)]
    pub fn epoch(&self) -> u32 {
        self.inner.epoch()
    }

    /// Grows with every change of anything.
    #[wasm_bindgen(getter)]
    pub fn revision(&self) -> f64 {
        self.inner.revision() as f64
    }

    /// Grows with every change of the points.
    #[wasm_bindgen(getter, js_name = dataRevision)]
    pub fn data_revision(&self) -> f64 {
        self.inner.data_revision() as f64
    }

    /// Whether there is an edit to take back.
    #[wasm_bindgen(getter, js_name = canUndo)]
    pub fn can_undo(&self) -> bool {
        self.inner.can_undo()
    }

    /// Whether there is an edit to make again.
    #[wasm_bindgen(getter, js_name = canRedo)]
    pub fn can_redo(&self) -> bool {
        self.inner.can_redo()
    }
}
