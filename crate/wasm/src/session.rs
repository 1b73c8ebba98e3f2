//! A session as JavaScript sees it. Here what can be changed; `session/time.rs` moves it through its steps,
//! `session/look.rs` reads it.

mod look;
mod time;

use js_sys::Object;
use two_layer::{Config, Session};
use two_layer_binding::{Thrown, config_to_js, dataset, read};
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
    /// `continues` makes it a part of the edit before.
    #[wasm_bindgen(js_name = setData)]
    pub fn set_data(
        &mut self,
        x: &[f64],
        y: &[f64],
        test: &[u8],
        features: usize,
        outputs: usize,
        continues: bool,
    ) -> Result<(), Thrown> {
        Ok(self.inner.set_data(dataset(x, y, test, features, outputs)?, continues)?)
    }

    /// Replaces all parameters: layer by layer, `W[in][out]` row by row, then `b`.
    #[wasm_bindgen(js_name = setParameters)]
    pub fn set_parameters(&mut self, parameters: &[f64], continues: bool) -> Result<(), Thrown> {
        Ok(self.inner.set_parameters(parameters, continues)?)
    }
}
