//! The loss as a function of one or two coordinates, everything else as it is: what training descends, seen from above.
//!
//! A [`Landscape`] is computed piece by piece, so that a page can go on drawing meanwhile. Where parameters are replaced
//! one by one (`landscape/slice.rs`), only what depends on them is computed again; over a plane that moves all
//! parameters at once (`landscape/plane.rs`) nothing can be kept. Both give, bit for bit, what a report would say of a
//! network with those parameters. Which plane is worth looking at: `landscape/directions.rs`, at random, and
//! `landscape/components.rs`, where the path went.

mod components;
mod directions;
mod ground;
mod path;
mod place;
mod plane;
mod projection;
mod slice;
mod slope;

use alloc::rc::Rc;
use alloc::vec;
use alloc::vec::Vec;

use crate::config::Config;
use crate::dataset::{Dataset, check_finite};
use crate::error::Error;
use crate::metrics::add_up;
use crate::network::{Network, Trace};
use crate::samples::Pair;
use crate::session::Session;
pub use components::Components;
use ground::Ground;
pub use projection::project;

/// Which loss a landscape shows, over all training points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Height {
    /// The one that is reported, with its penalty if the report has it.
    Reported,
    /// The one a full batch descends, with its penalty.
    Descended,
}

/// What the coordinates of a landscape mean. Parameters are named by their place in [`Session::parameters`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Over<'a> {
    /// x is the value of one parameter.
    Parameter(usize),
    /// x is the value of one parameter, y that of another.
    Parameters(usize, usize),
    /// x and y are how far to go from the present parameters along two directions, each with one number per parameter.
    Plane(&'a [f64], &'a [f64]),
    /// No grid but a path: all parameters at each of its points, `[n × parameters]` row by row. x and y are empty.
    Path(&'a [f64]),
}

/// A loss over a grid, under way or finished. It belongs to the moment at which [`Session::landscape`] made it.
#[derive(Debug)]
pub struct Landscape {
    config: Rc<Config>,
    data: Rc<Dataset>,
    height: Height,
    /// With the parameters of the cell under way.
    network: Network,
    ground: Ground,
    x: Vec<f64>,
    y: Vec<f64>,
    trace: Trace,
    /// The loss of each cell over the blocks so far, lane by lane, `[y × x]`.
    sums: Vec<Pair>,
    losses: Vec<f64>,
    /// The first sample of the block under way.
    block: usize,
    line: usize,
    cell: usize,
}

impl Session {
    /// The loss around the present parameters, to be computed with [`Landscape::advance`]: for every number of `y` a row
    /// with every number of `x`. A landscape over one parameter has one row; `y` is empty then. One along a path has one
    /// row too, with a cell for every point.
    ///
    /// # Errors
    ///
    /// `out-of-range` for a parameter that does not exist, for twice the same one, and for numbers that are not finite;
    /// `wrong-shape` for directions and points of another length, and if there are numbers where there must be none.
    pub fn landscape(
        &self,
        height: Height,
        over: Over<'_>,
        x: &[f64],
        y: &[f64],
    ) -> Result<Landscape, Error> {
        check_finite("x", x)?;
        check_finite("y", y)?;
        let now = self.now();
        let network = now.network.clone();
        let (ground, cells) = Ground::of(&network, over, x, y)?;
        Ok(Landscape {
            config: Rc::clone(&now.config),
            data: Rc::clone(&now.data),
            height,
            network,
            ground,
            x: x.to_vec(),
            y: y.to_vec(),
            trace: Trace::default(),
            sums: vec![[0.0; 2]; cells],
            losses: vec![f64::NAN; cells],
            block: 0,
            line: 0,
            cell: 0,
        })
    }
}

impl Landscape {
    /// Computes so many evaluations more, one of which is the loss of a block of samples at one cell. Says whether the
    /// landscape is complete.
    ///
    /// Block after block goes over the whole grid; so the losses are there at the end, all at once.
    pub fn advance(&mut self, evaluations: usize) -> bool {
        let mut left = evaluations;
        while left > 0 && !self.is_complete() {
            let cells = left.min(self.cells_in_a_line() - self.cell);
            self.go_along_the_line(cells);
            left -= cells;
        }
        self.is_complete()
    }

    /// Whether there is nothing left to compute. Without training points there never was.
    pub fn is_complete(&self) -> bool {
        self.block >= self.data.train_part().x.rows() || self.losses.is_empty()
    }

    /// The losses once it is complete, `[y × x]` row by row; NaN without training points.
    pub fn losses(&self) -> &[f64] {
        &self.losses
    }

    /// Computes the next cells of the line under way, and moves on.
    fn go_along_the_line(&mut self, cells: usize) {
        let (lines, cells_in_a_line) = (self.lines(), self.cells_in_a_line());
        let Landscape { config, data, network, ground, x, y, trace, .. } = self;
        let part = data.train_part();
        let all = part.x.rows();
        let (inputs, targets) = (part.x.block(self.block), part.y.block(self.block));
        let rows = inputs.rows();
        let is_last = self.block + rows == all;

        if self.cell == 0 {
            if self.line == 0 {
                ground.enter_block(network, inputs, cells_in_a_line, trace);
            }
            ground.enter_line(network, self.line, (x, y), inputs, trace);
        }
        for cell in self.cell..self.cell + cells {
            let needs_outputs = config.loss_function.needs_outputs();
            ground.enter_cell(network, (self.line, cell), (x, y), inputs, needs_outputs, trace);
            let at = ground.place_in_grid(self.line, cell, x.len());
            let Trace { z, a, delta, terms, .. } = &mut *trace;
            if let (Some(z), Some(p), Some(scratch)) = (z.last(), a.last(), delta.last_mut()) {
                config.loss_function.terms((z, p), targets, scratch, terms);
                add_up(terms, &mut self.sums[at]);
            }
            if is_last {
                self.losses[at] = reduce(config, self.height, network, self.sums[at], all);
            }
        }

        self.cell += cells;
        if self.cell == cells_in_a_line {
            (self.line, self.cell) = (self.line + 1, 0);
        }
        if self.line == lines {
            (self.block, self.line) = (self.block + rows, 0);
        }
    }

    fn lines(&self) -> usize {
        if self.ground.lines_are_x() { self.x.len() } else { self.y.len().max(1) }
    }

    fn cells_in_a_line(&self) -> usize {
        self.losses.len() / self.lines()
    }
}

/// From the loss summed up in two lanes to the number that is shown, for `network` as it is.
fn reduce(config: &Config, height: Height, network: &Network, [even, odd]: Pair, samples: usize) -> f64 {
    let (reduction, with_penalty) = match height {
        Height::Reported => (config.report_reduction, config.report_penalty),
        Height::Descended => (config.reduction, true),
    };
    let loss = (even + odd) / reduction.divisor(samples, network.outputs());
    loss + if with_penalty { config.regularization().penalty(network, samples) } else { 0.0 }
}
