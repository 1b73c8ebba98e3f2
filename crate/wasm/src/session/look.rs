//! What the network knows and how well it does. What does not exist is NaN.

use alloc::vec::Vec;

use js_sys::{Uint8ClampedArray, Uint32Array};
use two_layer::{Picture, Raster, Score, Trajectory};
use two_layer_binding::{Thrown, layers_to_js};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::RawSession;

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
        let mut all = Vec::new();
        for part in self.inner.confusion().iter().flatten() {
            all.extend(part.counts.iter().map(|&count| count as f64));
        }
        all
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
        let mut all = numbers(&curve.steps);
        all.extend_from_slice(&curve.train);
        all.extend_from_slice(&curve.test);
        all
    }

    /// The parameters at some steps up to the present, or `to_end`: n steps, then n times all parameters.
    pub fn trajectory(&self, to_end: bool) -> Vec<f64> {
        let Trajectory { steps, parameters } =
            if to_end { self.inner.trajectory_to_end() } else { self.inner.trajectory() };
        let mut all = numbers(&steps);
        all.extend_from_slice(&parameters);
        all
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
        let picture = Picture { layer, unit, width, height, x: (x0, x1), y: (y0, y1), discrete };
        out.copy_from(self.inner.paint(&picture, &table(colours))?);
        Ok(())
    }

    /// Paints what every unit computes, `4 × width × height` bytes each, one after the other.
    ///
    /// # Errors
    ///
    /// As [`paint`](Self::paint).
    #[wasm_bindgen(js_name = paintAll)]
    #[expect(clippy::too_many_arguments, reason = "as above")]
    pub fn paint_all(
        &mut self,
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
        let raster = Raster { width, height, x: (x0, x1), y: (y0, y1), discrete };
        out.copy_from(self.inner.paint_all(&raster, &table(colours))?);
        Ok(())
    }
}

fn table(colours: &Uint32Array) -> [u32; 256] {
    let mut table = [0; 256];
    colours.copy_to(&mut table);
    table
}

fn numbers(steps: &[u64]) -> Vec<f64> {
    steps.iter().map(|&step| step as f64).collect()
}

fn loss(score: Option<Score>) -> f64 {
    score.map_or(f64::NAN, |score| score.loss)
}

fn accuracy(score: Option<Score>) -> f64 {
    score.and_then(|score| score.accuracy).unwrap_or(f64::NAN)
}
