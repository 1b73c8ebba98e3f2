//! First version on the standard library.

use super::lane::Lane;

fn each<L: Lane>(x: L, f: impl Fn(f64) -> f64) -> L {
    let mut lanes = [0.0; 8];
    x.store(&mut lanes);
    L::load(&lanes.map(f))
}

/// Sine.
#[inline]
pub fn sin<L: Lane>(x: L) -> L {
    each(x, f64::sin)
}

/// [`sin`] with its coefficients loaded.
#[derive(Clone, Copy, Debug)]
pub struct Sin<L>(core::marker::PhantomData<L>);

impl<L: Lane> Sin<L> {
    /// Loads the coefficients.
    #[inline]
    pub fn load() -> Sin<L> {
        Sin(core::marker::PhantomData)
    }

    /// The function's value at `x`.
    #[inline]
    pub fn of(&self, x: L) -> L {
        sin(x)
    }
}

/// Cosine.
#[inline]
pub fn cos<L: Lane>(x: L) -> L {
    each(x, f64::cos)
}

/// [`cos`] with its coefficients loaded.
#[derive(Clone, Copy, Debug)]
pub struct Cos<L>(core::marker::PhantomData<L>);

impl<L: Lane> Cos<L> {
    /// Loads the coefficients.
    #[inline]
    pub fn load() -> Cos<L> {
        Cos(core::marker::PhantomData)
    }

    /// The function's value at `x`.
    #[inline]
    pub fn of(&self, x: L) -> L {
        cos(x)
    }
}
