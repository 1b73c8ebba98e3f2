//! The loss around the present parameters, computed in portions.

use alloc::vec::Vec;

use two_layer::{Components, Height, Landscape, Over, project};
use two_layer_binding::Thrown;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::run::RawInside;

/// Landscapes. One is under way at a time; `descended` asks for the loss that is descended instead of the reported one.
#[wasm_bindgen]
impl RawInside {
    /// Begins a landscape over the values `x` of one parameter.
    ///
    /// # Errors
    ///
    /// Throws `out-of-range`, as the others.
    #[wasm_bindgen(js_name = beginCurve)]
    pub fn begin_curve(&mut self, descended: bool, parameter: usize, x: &[f64]) -> Result<(), Thrown> {
        self.begin(descended, Over::Parameter(parameter), x, &[])
    }

    /// Begins one over the values `x` of a parameter and the values `y` of another.
    #[wasm_bindgen(js_name = beginGrid)]
    pub fn begin_grid(
        &mut self,
        descended: bool,
        one: usize,
        other: usize,
        x: &[f64],
        y: &[f64],
    ) -> Result<(), Thrown> {
        self.begin(descended, Over::Parameters(one, other), x, y)
    }

    /// Begins one over a plane through the present parameters.
    #[wasm_bindgen(js_name = beginPlane)]
    pub fn begin_plane(
        &mut self,
        descended: bool,
        across: &[f64],
        up: &[f64],
        x: &[f64],
        y: &[f64],
    ) -> Result<(), Thrown> {
        self.begin(descended, Over::Plane(across, up), x, y)
    }

    /// Begins one along a path, `[n × parameters]`.
    #[wasm_bindgen(js_name = beginPath)]
    pub fn begin_path(&mut self, descended: bool, path: &[f64]) -> Result<(), Thrown> {
        self.begin(descended, Over::Path(path), &[], &[])
    }

    fn begin(&mut self, descended: bool, over: Over<'_>, x: &[f64], y: &[f64]) -> Result<(), Thrown> {
        self.landscape = Some(self.session.landscape(height(descended), over, x, y)?);
        Ok(())
    }

    /// Computes a portion of the landscape that has been begun; says whether it is complete.
    pub fn advance(&mut self, evaluations: usize) -> bool {
        self.landscape.as_mut().is_none_or(|landscape| landscape.advance(evaluations))
    }

    /// Its losses, `[y × x]` row by row.
    pub fn losses(&self) -> Vec<f64> {
        self.landscape.as_ref().map_or_else(Vec::new, |landscape: &Landscape| landscape.losses().to_vec())
    }

    /// The loss at the present parameters.
    pub fn height(&self, descended: bool) -> f64 {
        self.session.height(height(descended))
    }

    /// ∂loss/∂parameter at the present parameters.
    pub fn slope(&self, descended: bool) -> Vec<f64> {
        self.session.slope(height(descended))
    }

    /// Two random directions, one after the other.
    #[wasm_bindgen(js_name = randomDirections)]
    pub fn random_directions(&self, seed: u32) -> Vec<f64> {
        self.session.random_directions(seed).concat()
    }

    /// The two principal components of a path, `[n × parameters]`: their directions and the shares of the variance they
    /// explain, one after the other.
    pub fn components(&self, path: &[f64]) -> Vec<f64> {
        let Components { directions, explained } = Components::of(path, self.session.parameters().len());
        directions.into_iter().flatten().chain(explained).collect()
    }

    /// x and y of each point of a path on a plane through `origin`, `[n × 2]`.
    pub fn project(&self, path: &[f64], origin: &[f64], across: &[f64], up: &[f64]) -> Vec<f64> {
        project(path, origin, across, up)
    }
}

fn height(descended: bool) -> Height {
    if descended { Height::Descended } else { Height::Reported }
}
