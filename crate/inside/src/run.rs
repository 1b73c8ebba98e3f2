//! A run to be looked into.

use alloc::vec::Vec;

use js_sys::Object;
use two_layer::{Config, Landscape, Session};
use two_layer_binding::{Thrown, dataset, read};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::worksheet::{derivatives_to_js, scope, worksheet_to_js};

/// A copy of a run at one moment. `www/engine/inside.js` wraps it and nothing else should: it checks that arguments are of
/// the right kind.
#[wasm_bindgen]
#[derive(Debug)]
pub struct RawInside {
    pub(crate) session: Session,
    /// The landscape under way, or the last one.
    pub(crate) landscape: Option<Landscape>,
}

#[wasm_bindgen]
impl RawInside {
    /// A run with the settings `config` and with points: `x` `[n × features]` and `y` `[n × outputs]` row by row, `test[n]` 1
    /// for test points.
    ///
    /// # Errors
    ///
    /// Throws `unknown-key`, or what the core refuses.
    #[wasm_bindgen(constructor)]
    pub fn new(
        config: &Object,
        x: &[f64],
        y: &[f64],
        test: &[u8],
        features: usize,
        outputs: usize,
    ) -> Result<RawInside, Thrown> {
        let config = read(&Config::default(), config)?;
        let data = dataset(x, y, test, features, outputs)?;
        Ok(RawInside { session: Session::with_data(config, data)?, landscape: None })
    }

    /// Moves to other parameters: layer by layer, `W[in][out]` row by row, then `b`.
    ///
    /// # Errors
    ///
    /// Throws `wrong-shape` or `out-of-range`.
    #[wasm_bindgen(js_name = setParameters)]
    pub fn set_parameters(&mut self, parameters: &[f64]) -> Result<(), Thrown> {
        Ok(self.session.set_parameters(parameters, true)?)
    }

    /// Moves to the state of a session with the same settings and points. Nothing of what was before is kept.
    ///
    /// # Errors
    ///
    /// Throws `wrong-shape` or `out-of-range`.
    pub fn resume(&mut self, state: &[f64]) -> Result<(), Thrown> {
        self.session.resume(state)?;
        Ok(self.session.begin()?)
    }

    /// ∂objective/∂parameter over all training points: what a full batch descends, with its penalty.
    pub fn gradient(&mut self) -> Vec<f64> {
        self.session.full_gradient().values
    }

    /// The next step written out, for the samples it will use, for all training points or for one of them.
    ///
    /// # Errors
    ///
    /// Throws `out-of-range` for a point that does not train.
    #[wasm_bindgen(unchecked_return_type = "any")]
    pub fn worksheet(&mut self, point: Option<usize>, all: bool) -> Result<JsValue, Thrown> {
        Ok(worksheet_to_js(&self.session.worksheet(scope(point, all))?))
    }

    /// The gradient over those samples against central differences, for the parameters `from` to before `to`.
    ///
    /// # Errors
    ///
    /// Throws `out-of-range` for a point that does not train and for parameters that do not exist.
    #[wasm_bindgen(js_name = checkGradient, unchecked_return_type = "any")]
    pub fn check_gradient(
        &mut self,
        point: Option<usize>,
        all: bool,
        from: usize,
        to: usize,
    ) -> Result<JsValue, Thrown> {
        Ok(derivatives_to_js(&self.session.check_gradient(scope(point, all), from..to)?))
    }
}
