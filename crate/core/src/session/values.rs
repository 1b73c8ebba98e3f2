//! What the network of a session computes: of points, the values of its units, as numbers or as a picture; of its training
//! points, the gradient. Nothing here changes it.

use alloc::vec::Vec;

use super::Session;
use crate::config::Value;
use crate::config::validate::check_look;
use crate::dataset::{Part, check_numbers};
use crate::error::{Allowed, Code, Error, wrong_length};
use crate::metrics::Report;
use crate::picture::{Picture, Raster};
use crate::samples::Samples;

/// What one layer makes of some samples, row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerValues {
    /// Before the activation, `[n × fan_out]`.
    pub z: Vec<f64>,
    /// After it, `[n × fan_out]`.
    pub a: Vec<f64>,
}

/// The direction in which an objective grows.
#[derive(Clone, Debug, PartialEq)]
pub struct Gradient {
    /// The objective itself, with its penalty.
    pub objective: f64,
    /// The number of samples it is taken over.
    pub samples: usize,
    /// ∂objective/∂parameter, in the order of [`Session::parameters`].
    pub values: Vec<f64>,
}

impl Session {
    /// The outputs for `x`, `[n × features]` row by row: `[n × outputs]`.
    ///
    /// # Errors
    ///
    /// `wrong-shape`; `out-of-range` for numbers beyond ±10¹⁵, and for more points than go through such a network in a
    /// second or so.
    pub fn predict(&mut self, x: &[f64]) -> Result<Vec<f64>, Error> {
        Ok(self.layer_values(x, usize::MAX)?.a)
    }

    /// What one layer makes of `x`, `[n × features]` row by row; the last layer where there are not so many.
    ///
    /// # Errors
    ///
    /// `wrong-shape` or `out-of-range`.
    pub fn layer_values(&mut self, x: &[f64], layer: usize) -> Result<LayerValues, Error> {
        let x = self.looked_at(x)?;
        let network = &self.timeline.now().network;
        let layer = layer.min(network.layers().len() - 1);
        let mut values = LayerValues { z: Vec::new(), a: Vec::new() };
        let trace = &mut self.work.trace;
        for block in x.blocks() {
            network.forward(block, trace);
            values.z.append(&mut trace.z[layer].to_rows());
            values.a.append(&mut trace.a[layer].to_rows());
        }
        Ok(values)
    }

    /// What every layer makes of `x`, `[n × features]` row by row.
    ///
    /// # Errors
    ///
    /// `wrong-shape` or `out-of-range`.
    pub fn forward(&mut self, x: &[f64]) -> Result<Vec<LayerValues>, Error> {
        let x = self.looked_at(x)?;
        let trace = &mut self.work.trace;
        self.timeline.now().network.forward(x.view(), trace);
        let layers = trace.z.iter().zip(&trace.a);
        Ok(layers.map(|(z, a)| LayerValues { z: z.to_rows(), a: a.to_rows() }).collect())
    }

    /// The gradient the next step will descend.
    pub fn batch_gradient(&mut self) -> Gradient {
        let batch = self.timeline.now().next_batch(&mut self.work);
        self.gradient(&batch)
    }

    /// The gradient over all training points.
    pub fn full_gradient(&mut self) -> Gradient {
        let all = self.data().train_part().clone();
        self.gradient(&all)
    }

    fn gradient(&mut self, batch: &Part) -> Gradient {
        let Session { timeline, work, .. } = self;
        let objective = timeline.now().objective(batch, work);
        timeline.now().gradient(batch, work);
        Gradient { objective, samples: batch.x.rows(), values: work.gradient.clone() }
    }

    /// The report the session would give with other parameters.
    ///
    /// # Errors
    ///
    /// `wrong-shape` if their number is wrong.
    pub fn report_at(&mut self, parameters: &[f64]) -> Result<Report, Error> {
        let mut other = self.now().clone();
        let own = other.network.parameters_mut();
        if own.len() != parameters.len() {
            return Err(wrong_length("parameters", parameters.len(), own.len()));
        }
        own.copy_from_slice(parameters);
        Ok(other.report(&mut self.work))
    }

    /// Paints what a unit computes over a rectangle: RGBA bytes, row by row from the top, valid until the next call.
    ///
    /// # Errors
    ///
    /// `out-of-range` if there is no such unit or the rectangle is not one.
    pub fn paint(&mut self, picture: &Picture, colours: &[u32; 256]) -> Result<&[u8], Error> {
        let Session { timeline, painter, .. } = self;
        painter.paint(timeline.now().subject(), picture, colours)
    }

    /// Paints what every unit computes over a rectangle, in a single pass forward: the pictures one after the other, those of
    /// the layer nearest to the input first, each as [`Session::paint`] gives it.
    ///
    /// # Errors
    ///
    /// `out-of-range` if the rectangle is not one.
    pub fn paint_all(&mut self, raster: &Raster, colours: &[u32; 256]) -> Result<&[u8], Error> {
        let Session { timeline, painter, .. } = self;
        painter.paint_all(timeline.now().subject(), raster, colours)
    }

    /// What the network is given of points `x`, `[n × features]` row by row: `[n × inputs]`. The inputs are the features
    /// the configuration asks for, in the order of [`Feature::ALL`](crate::Feature::ALL); the same points if those are raw.
    ///
    /// # Errors
    ///
    /// `wrong-shape` or `out-of-range`.
    pub fn inputs(&self, x: &[f64]) -> Result<Vec<f64>, Error> {
        Ok(self.samples(x)?.to_rows())
    }

    /// Points `x` that go through the network as samples of its inputs: not too many at a time.
    fn looked_at(&self, x: &[f64]) -> Result<Samples, Error> {
        check_look(x.len() / self.data().features(), self.now().network.layers())?;
        self.samples(x)
    }

    /// Points `x` as samples of the network's inputs.
    fn samples(&self, x: &[f64]) -> Result<Samples, Error> {
        let features = self.data().features();
        if !x.len().is_multiple_of(features) {
            let allowed = Allowed::new("{} numbers per point", [features.into()]);
            return Err(Error::new(Code::WrongShape, "x", Value::Numbers(x.len()), allowed));
        }
        check_numbers("x", x)?;
        let mut inputs = Samples::default();
        self.now().network.inputs().map(Samples::from_rows(features, x).view(), &mut inputs);
        Ok(inputs)
    }
}
