//! First version on the standard library.

use super::lane::Lane;

fn each<L: Lane>(x: L, f: impl Fn(f64) -> f64) -> L {
    let mut lanes = [0.0; 8];
    x.store(&mut lanes);
    L::load(&lanes.map(f))
}

/// The error function (not yet).
#[inline]
pub fn erf<L: Lane>(x: L) -> L {
    each(x, f64::tanh)
}

/// [`erf`] with its coefficients loaded.
#[derive(Clone, Copy, Debug)]
pub struct Erf<L>(core::marker::PhantomData<L>);

impl<L: Lane> Erf<L> {
    /// Loads the coefficients.
    #[inline]
    pub fn load() -> Erf<L> {
        Erf(core::marker::PhantomData)
    }

    /// The function's value at `x`.
    #[inline]
    pub fn of(&self, x: L) -> L {
        erf(x)
    }
}
