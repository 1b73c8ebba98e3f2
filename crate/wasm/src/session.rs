//! A session as JavaScript sees it.

use alloc::vec::Vec;

use js_sys::{Object, Uint8ClampedArray, Uint32Array};
use two_layer::{Config, Picture, Score, Session, Trajectory};
use two_layer_binding::{Thrown, config_to_js, dataset, layers_to_js, read};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A network in training, with a past. `www/engine/session.js` wraps it and nothing else should: it checks that arguments
/// are of the right kind and that arrays to be filled have the right length.
#[wasm_bindgen]
#[derive(Debug)]
pub struct RawSession {
    inner: Session,
}

/// Settings, points and parameters: what can be changed.
#[wasm_bindgen]
impl RawSession {
    /// A session at step 0. What `config` leaves out takes its default.
    ///
    /// # Errors
    ///
    /// Throws `unknown-key`, or what the core refuses.
    #[wasm_bindgen(constructor)]
    pub fn new(config: &Object) -> Result<RawSession, Thrown> {
        Ok(RawSession { inner: Session::new(read(&Config::default(), config)?)? })
    }

    /// What has been changed so far belongs to the start and cannot be undone.
    ///
    /// # Errors
    ///
    /// Throws `out-of-range` if settings and points do not fit together.
    pub fn begin(&mut self) -> Result<(), Thrown> {
        Ok(self.inner.begin()?)
    }

    /// Changes the fields that are keys of `partial`. `continues` makes it a part of the edit before.
    ///
    /// # Errors
    ///
    /// Throws `unknown-key`, or what the core refuses. Nothing has changed then.
    pub fn configure(&mut self, partial: &Object, continues: bool) -> Result<(), Thrown> {
        let config = read(self.inner.config(), partial)?;
        Ok(self.inner.configure(config, continues)?)
    }

    /// The same, and points that were given or edited give way to those the config generates.
    ///
    /// # Errors
    ///
    /// As [`configure`](Self::configure).
    pub fn generate(&mut self, partial: &Object, continues: bool) -> Result<(), Thrown> {
        let config = read(self.inner.config(), partial)?;
        Ok(self.inner.generate(config, continues)?)
    }

    /// Whether the points are those a generator has made.
    #[wasm_bindgen(getter, js_name = isGenerated)]
    pub fn is_generated(&self) -> bool {
        self.inner.data().is_generated()
    }

    /// The complete config, a plain object.
    #[wasm_bindgen(unchecked_return_type = "any")]
    pub fn config(&self) -> JsValue {
        config_to_js(self.inner.config())
    }

    /// Adds a training point at `x[features]`.
    ///
    /// # Errors
    ///
    /// Throws `wrong-shape` or `out-of-range`, as all edits of points.
    #[wasm_bindgen(js_name = addPoint)]
    pub fn add_point(&mut self, x: &[f64], label: f64) -> Result<(), Thrown> {
        Ok(self.inner.add_point(x, label)?)
    }

    /// Moves a point to `x[features]`. `continues` makes it a part of the edit before.
    #[wasm_bindgen(js_name = movePoint)]
    pub fn move_point(&mut self, index: usize, x: &[f64], continues: bool) -> Result<(), Thrown> {
        Ok(self.inner.move_point(index, x, continues)?)
    }

    /// Removes a point.
    #[wasm_bindgen(js_name = removePoint)]
    pub fn remove_point(&mut self, index: usize) -> Result<(), Thrown> {
        Ok(self.inner.remove_point(index)?)
    }

    /// Replaces all points: `x` `[n × features]` and `y` `[n × outputs]` row by row, `test[n]` 1 for test points.
    #[wasm_bindgen(js_name = setData)]
    pub fn set_data(
        &mut self,
        x: &[f64],
        y: &[f64],
        test: &[u8],
        features: usize,
        outputs: usize,
    ) -> Result<(), Thrown> {
        Ok(self.inner.set_data(dataset(x, y, test, features, outputs)?)?)
    }

    /// Replaces all parameters: layer by layer, `W[in][out]` row by row, then `b`.
    #[wasm_bindgen(js_name = setParameters)]
    pub fn set_parameters(&mut self, parameters: &[f64], continues: bool) -> Result<(), Thrown> {
        Ok(self.inner.set_parameters(parameters, continues)?)
    }
}

/// Moving through time.
#[wasm_bindgen]
impl RawSession {
    /// Takes up to `n` steps.
    pub fn step(&mut self, n: u32) {
        self.inner.step(u64::from(n));
    }

    /// Goes to the state after `step` steps, between start and end.
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

/// What the network knows and how well it does. What does not exist is NaN.
#[wasm_bindgen]
impl RawSession {
    /// Loss over the training points.
    #[wasm_bindgen(getter)]
    pub fn loss(&mut self) -> f64 {
        loss(self.inner.report().train)
    }

    /// Loss over the test points.
    #[wasm_bindgen(getter, js_name = testLoss)]
    pub fn test_loss(&mut self) -> f64 {
        loss(self.inner.report().test)
    }

    /// Share of the training points predicted right.
    #[wasm_bindgen(getter)]
    pub fn accuracy(&mut self) -> f64 {
        accuracy(self.inner.report().train)
    }

    /// Share of the test points predicted right.
    #[wasm_bindgen(getter, js_name = testAccuracy)]
    pub fn test_accuracy(&mut self) -> f64 {
        accuracy(self.inner.report().test)
    }

    /// The confusion matrices of training and test points, one after the other, `[2 × n × n]`: a row for each true class, a
    /// column for each the network decides for. Empty in a regression.
    pub fn confusion(&mut self) -> Vec<f64> {
        let both = self.inner.confusion();
        both.iter().flatten().flat_map(|part| &part.counts).map(|&count| count as f64).collect()
    }

    /// 1 for each point that is put into another class than its own, `[n]`.
    pub fn misclassified(&mut self) -> Vec<u8> {
        self.inner.misclassified().into_iter().map(u8::from).collect()
    }

    /// Whether training has left the finite numbers.
    #[wasm_bindgen(getter)]
    pub fn diverged(&mut self) -> bool {
        self.inner.diverged()
    }

    /// The loss up to the present, thinned out: n steps, n losses in training, n in testing, one after the other.
    pub fn history(&mut self) -> Vec<f64> {
        let curve = self.inner.loss_curve();
        curve.steps.iter().map(|&step| step as f64).chain(curve.train).chain(curve.test).collect()
    }

    /// The parameters at some steps up to the present, or `to_end`: n steps, then n times all parameters.
    pub fn trajectory(&self, to_end: bool) -> Vec<f64> {
        let Trajectory { steps, parameters } =
            if to_end { self.inner.trajectory_to_end() } else { self.inner.trajectory() };
        steps.iter().map(|&step| step as f64).chain(parameters).collect()
    }

    /// The layers, nearest to the input first: plain objects.
    #[wasm_bindgen(unchecked_return_type = "any")]
    pub fn layers(&self) -> JsValue {
        layers_to_js(self.inner.layers())
    }

    /// What the network is given of points `x`, `[n × features]` row by row: `[n × inputs]`.
    ///
    /// # Errors
    ///
    /// Throws `wrong-shape` or `out-of-range`.
    pub fn inputs(&self, x: &[f64]) -> Result<Vec<f64>, Thrown> {
        Ok(self.inner.inputs(x)?)
    }

    /// All parameters, in the order of [`set_parameters`](Self::set_parameters).
    pub fn parameters(&self) -> Vec<f64> {
        self.inner.parameters().to_vec()
    }

    /// The initial parameters, if somebody has given them.
    pub fn given(&self) -> Option<Vec<f64>> {
        self.inner.given().map(<[f64]>::to_vec)
    }

    /// Numbers per point.
    #[wasm_bindgen(getter)]
    pub fn features(&self) -> usize {
        self.inner.data().features()
    }

    /// Targets per point.
    #[wasm_bindgen(getter)]
    pub fn outputs(&self) -> usize {
        self.inner.data().outputs()
    }

    /// The points, `[n × features]` row by row.
    pub fn x(&self) -> Vec<f64> {
        self.inner.data().x().to_vec()
    }

    /// Their targets, `[n × outputs]` row by row.
    pub fn y(&self) -> Vec<f64> {
        self.inner.data().y().to_vec()
    }

    /// 1 for those that test, `[n]`.
    pub fn test(&self) -> Vec<u8> {
        self.inner.data().test().iter().map(|&test| u8::from(test)).collect()
    }

    /// What layer `layer` makes of `x`, `[n × features]` row by row, or the last one if there are not so many: z, then a,
    /// each `[n × fan_out]` row by row.
    ///
    /// # Errors
    ///
    /// Throws `wrong-shape` or `out-of-range`.
    pub fn forward(&mut self, x: &[f64], layer: usize) -> Result<Vec<f64>, Thrown> {
        let mut values = self.inner.layer_values(x, layer)?;
        values.z.append(&mut values.a);
        Ok(values.z)
    }

    /// The edits on the way to the present: step and kind by its place in `EditKind`, one after the other.
    pub fn edits(&self) -> Vec<f64> {
        let mut all = Vec::new();
        for (step, kind) in self.inner.edits() {
            all.push(step as f64);
            all.push(f64::from(kind as u8));
        }
        all
    }

    /// Paints what a unit computes over a rectangle into `out`, `4 × width × height` bytes, with `colours`, 256 of them.
    ///
    /// # Errors
    ///
    /// Throws `out-of-range` if there is no such unit or the rectangle is not one.
    #[expect(
        clippy::too_many_arguments,
        reason = "an object for every picture of every frame would be garbage"
    )]
    pub fn paint(
        &mut self,
        layer: usize,
        unit: usize,
        width: usize,
        height: usize,
        x0: f64,
        x1: f64,
        y0: f64,
        y1: f64,
        discrete: bool,
        colours: &Uint32Array,
        out: &Uint8ClampedArray,
    ) -> Result<(), Thrown> {
        let mut table = [0; 256];
        colours.copy_to(&mut table);
        let picture = Picture { layer, unit, width, height, x: (x0, x1), y: (y0, y1), discrete };
        out.copy_from(self.inner.paint(&picture, &table)?);
        Ok(())
    }
}

fn loss(score: Option<Score>) -> f64 {
    score.map_or(f64::NAN, |score| score.loss)
}

fn accuracy(score: Option<Score>) -> f64 {
    score.and_then(|score| score.accuracy).unwrap_or(f64::NAN)
}
