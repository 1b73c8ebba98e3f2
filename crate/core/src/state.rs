//! A run's state as numbers: what a configuration and data still lack to be a trainer.
//!
//! Two trainers with equal configurations, data and states have equal futures. What `reset` returns to is no part of it.
//!
//! | place | number |
//! |---|---|
//! | 0 | the layout, [`LAYOUT`] |
//! | 1 | steps |
//! | 2 | completed epochs |
//! | 3 | samples of the present epoch already used |
//! | 4 | the kind of optimizer, by its place in `OptimizerKind` |
//! | 5 | updates the optimizer has made |
//! | 6 | iterations L-BFGS remembers, at most ten; 0 with another optimizer |
//! | 7 | parameters, n |
//! | 8 … | n parameters |
//! | … | n numbers of momentum, Nesterov and Adam |
//! | … | n numbers of RMSProp and Adam |
//! | … | 2n numbers for each remembered iteration of L-BFGS, oldest first |

use alloc::vec::Vec;

use crate::batch::Cursor;
use crate::config::Value;
use crate::dataset::check_finite;
use crate::error::{Allowed, Code, Error, wrong_length};
use crate::math;
use crate::optimizer::Optimizer;
use crate::trainer::Trainer;

/// Another order or meaning of the numbers needs another one.
const LAYOUT: f64 = 1.0;
/// The numbers before the parameters.
const HEAD: usize = 8;
/// The most steps. From twice as many on, not every whole number is a float64: so a run that goes on from here still has
/// a state.
const MAX_STEPS: u64 = 1 << 52;

impl Trainer {
    /// The numbers of the present.
    pub(crate) fn state(&self) -> Vec<f64> {
        let parameters = self.network.parameters();
        let head = [
            LAYOUT,
            self.steps as f64,
            f64::from(self.cursor.epochs),
            self.cursor.used as f64,
            f64::from(self.config.optimizer as u8),
            f64::from(self.optimizer.updates()),
            self.optimizer.iterations() as f64,
            parameters.len() as f64,
        ];
        let mut state = Vec::with_capacity(HEAD + parameters.len() + self.optimizer.len());
        state.extend(head);
        state.extend(parameters);
        self.optimizer.write(&mut state);
        state
    }

    /// A trainer with these settings and data in another state.
    ///
    /// # Errors
    ///
    /// `wrong-shape` or `out-of-range`: the numbers are not a state of such a trainer.
    pub(crate) fn resumed(&self, state: &[f64]) -> Result<Trainer, Error> {
        let Some((&[layout, ..], rest)) = state.split_first_chunk::<HEAD>() else {
            let allowed = Allowed::new("at least {} numbers", [HEAD.into()]);
            return Err(Error::new(Code::WrongShape, "state", Value::Numbers(state.len()), allowed));
        };
        if layout != LAYOUT {
            return Err(refused(0, layout, "1, the layout of a state".into()));
        }
        let kind = self.config.optimizer;
        let wanted = kind as u8;
        if state[4] != f64::from(wanted) {
            let values = [f64::from(wanted).into(), kind.name().into()];
            return Err(refused(4, state[4], Allowed::new("{}, a state of the optimizer {}", values)));
        }
        let parameters = self.network.parameters().len();
        if state[7] != parameters as f64 {
            return Err(refused(
                7,
                state[7],
                Allowed::new("{} parameters, as this network has", [parameters.into()]),
            ));
        }
        let steps = whole(state, 1, MAX_STEPS)?;
        let [epochs, used, updates] = [2, 3, 5].map(|place| whole_u32(state, place, u32::MAX.into()));
        let (cursor, updates) = (Cursor { epochs: epochs?, used: used? as usize }, updates?);
        let iterations = whole_u32(state, 6, Optimizer::most_iterations(kind) as u64)? as usize;
        let length = parameters + Optimizer::length(kind, parameters, iterations);
        if rest.len() != length {
            return Err(wrong_length("state", state.len(), HEAD + length));
        }
        if !cursor.fits(self.config.batches(), self.data.train_part().x.rows()) {
            return Err(refused(3, state[3], "a place between two batches of these data".into()));
        }
        let (values, remembered) = rest.split_at(parameters);
        check_finite("state", values)?;
        let mut trainer = self.clone();
        trainer.network.parameters_mut().copy_from_slice(values);
        trainer.optimizer = Optimizer::read(kind, parameters, updates, remembered)?;
        (trainer.cursor, trainer.steps, trainer.diverged) = (cursor, steps, false);
        Ok(trainer)
    }
}

/// The whole number at a place of the state.
fn whole(state: &[f64], place: usize, most: u64) -> Result<u64, Error> {
    let number = state[place];
    if math::floor(number) == number && (0.0..=most as f64).contains(&number) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is whole and in range"
        )]
        return Ok(number as u64);
    }
    Err(refused(place, number, Allowed::new("a whole number from 0 to {}", [(most as f64).into()])))
}

/// As [`whole`], with `most` at most 2³² − 1.
fn whole_u32(state: &[f64], place: usize, most: u64) -> Result<u32, Error> {
    #[expect(clippy::cast_possible_truncation, reason = "it is in range")]
    whole(state, place, most).map(|number| number as u32)
}

fn refused(place: usize, value: f64, allowed: Allowed) -> Error {
    const PLACES: [&str; HEAD] =
        ["state[0]", "state[1]", "state[2]", "state[3]", "state[4]", "state[5]", "state[6]", "state[7]"];
    Error::new(Code::OutOfRange, PLACES[place], value, allowed)
}
