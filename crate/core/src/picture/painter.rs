//! Paints: goes over the blocks of pixels and, in each, over the layers. What a layer says is coloured as it comes by, so
//! that the pictures of all units take one forward pass.

use alloc::vec::Vec;

use super::borders::Borders;
use super::columns::{BLOCK, Columns};
use super::exact::Exact;
use super::first_layer::FirstLayer;
use super::grid::Block;
use super::layer::{activate, preactivation, softmax};
use super::rounding::Precision;
use super::task::{Subject, Task, Which};
use super::{Picture, Raster};
use crate::activation::Activation;
use crate::error::Error;
use crate::math::f32x4::F32x4;
use crate::samples::Samples;

/// The memory pictures are made in, reused for ever.
#[derive(Debug, Default)]
pub(crate) struct Painter {
    first_layer: FirstLayer,
    exact: Exact,
    /// What two layers that follow one another say in a block.
    below: Columns,
    above: Columns,
    positions: Vec<F32x4>,
    borders: Borders,
    wide: [Samples; 2],
    pixels: Vec<u8>,
}

impl Painter {
    /// Paints a unit, or the map of classes: RGBA, row by row from the top. Features beyond the second are 0; a single
    /// feature gives vertical stripes.
    pub(crate) fn paint(
        &mut self,
        subject: Subject<'_>,
        picture: &Picture,
        colours: &[u32; 256],
    ) -> Result<&[u8], Error> {
        picture.check(subject.network)?;
        let is_map = picture.unit == subject.network.layers()[picture.layer].fan_out;
        let which = if is_map { Which::Map } else { Which::One(picture.unit) };
        self.start(subject, &picture.raster(), which, picture.layer, colours)
    }

    /// Paints all units of all layers, nearest to the input first, one picture after the other.
    pub(crate) fn paint_all(
        &mut self,
        subject: Subject<'_>,
        raster: &Raster,
        colours: &[u32; 256],
    ) -> Result<&[u8], Error> {
        self.start(subject, raster, Which::All, subject.network.layers().len() - 1, colours)
    }

    fn start(
        &mut self,
        subject: Subject<'_>,
        raster: &Raster,
        which: Which,
        last: usize,
        colours: &[u32; 256],
    ) -> Result<&[u8], Error> {
        raster.check()?;
        let network = subject.network;
        // A single feature says the same in each row.
        let rows = if network.inputs().columns() == 1 { 1 } else { raster.height };
        let mut task = Task { subject, raster, which, last, precision: Precision::Full };
        if !task.is_map_of_ratios() {
            let positions = |l| if task.is_painted(l) { task.ink(l).positions_per_value() } else { 0.0 };
            task.precision = Precision::enough_for(network, raster, last, &positions);
        }
        if task.precision == Precision::Separable {
            self.first_layer.prepare(network, raster, rows);
        }
        let layers = &network.layers()[..=last];
        let kept = layers.iter().skip(usize::from(task.skips_first(&self.first_layer)));
        let widest = kept.map(|layer| layer.fan_out).max().unwrap_or_default();
        self.below.reserve(widest);
        self.above.reserve(widest);
        self.borders.find();
        self.positions.resize(BLOCK, F32x4::default());
        let pictures = match which {
            Which::All => layers.iter().map(|layer| layer.fan_out).sum(),
            Which::One(_) | Which::Map => 1,
        };
        self.pixels.resize(pictures * task.bytes(), 0);
        for top in (0..rows).step_by(raster.rows_of_a_block()) {
            for left in (0..raster.across()).step_by(BLOCK) {
                let rows = top..(top + raster.rows_of_a_block()).min(rows);
                let registers = left..(left + BLOCK).min(raster.across());
                self.block(&task, &Block { rows, registers }, colours);
            }
        }
        if rows < raster.height {
            repeat_first_row(&mut self.pixels, 4 * raster.width, task.bytes());
        }
        Ok(&self.pixels)
    }

    /// A block of all pictures.
    #[inline(never)]
    fn block(&mut self, task: &Task<'_>, block: &Block, colours: &[u32; 256]) {
        let network = task.subject.network;
        if task.precision != Precision::Separable {
            self.exact.place(network, task.raster, block);
        }
        if task.precision == Precision::Full {
            self.exact.forward(network);
        }
        let mut picture = 0;
        for l in 0..=task.last {
            self.layer(task, block, l);
            let all = self.above.all();
            let units = network.layers()[l].fan_out;
            let (painted, together) = match task.which {
                Which::One(unit) if l == task.last => (unit..unit + 1, 1),
                Which::All => (0..units, 1),
                Which::Map if l == task.last => (0..units, units),
                _ => (0..0, 1),
            };
            let ink = task.ink(l);
            for units in all.get(painted).unwrap_or_default().chunks(together.max(1)) {
                let values = ink.values(units, block.len(), &mut self.positions);
                for (row, values) in block.rows.clone().zip(values.chunks(block.registers.len())) {
                    let pixels = task.stretch(picture, row, block, &mut self.pixels);
                    ink.put(values, &self.borders, colours, pixels);
                }
                picture += 1;
            }
            core::mem::swap(&mut self.below, &mut self.above);
        }
    }

    /// What the units of a layer say in a block, into `self.above`.
    #[inline(never)]
    fn layer(&mut self, task: &Task<'_>, block: &Block, l: usize) {
        let Painter { first_layer, exact, below, above, wide, .. } = self;
        let network = task.subject.network;
        let Some((layer, own)) = network.layers_with_parameters().nth(l) else { return };
        let parameters = &network.parameters()[own];
        let registers = block.len();
        let units = task.units(l);
        let is_summed = task.is_summed(first_layer);
        if l == 0 && task.skips_first(first_layer) {
            return;
        }
        let is_logit = task.logit(l).is_some();
        for unit in units.clone() {
            let Some(a) = above.all_mut().get_mut(unit) else { return };
            match task.precision {
                Precision::Full => {
                    exact.unit(l, unit, is_logit, a);
                    continue;
                }
                Precision::FirstLayer if l == 0 => exact.first_layer(network, unit, a),
                Precision::Separable if l == 0 => {
                    if first_layer.unit(layer.activation, unit, block, a) {
                        continue;
                    }
                }
                _ if l == 1 && is_summed => {
                    first_layer.sum(network.layers()[0].activation, parameters, block, &mut a[..registers]);
                }
                _ => preactivation(layer, parameters, unit, below, &mut a[..registers]),
            }
            if !is_logit && layer.activation != Activation::Softmax {
                activate(layer.activation, &mut a[..registers], wide);
            }
        }
        if layer.activation == Activation::Softmax && task.precision != Precision::Full {
            softmax(above.all_mut().get_mut(units).unwrap_or_default(), registers);
        }
    }
}

/// Copies the first row of each picture to all others.
fn repeat_first_row(pixels: &mut [u8], row: usize, picture: usize) {
    for picture in pixels.chunks_exact_mut(picture) {
        for start in (row..picture.len()).step_by(row) {
            picture.copy_within(..row, start);
        }
    }
}
