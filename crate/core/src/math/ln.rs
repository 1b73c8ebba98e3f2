//! First version on the standard library.

use super::lane::Lane;

fn each<L: Lane>(x: L, f: impl Fn(f64) -> f64) -> L {
    let mut lanes = [0.0; 8];
    x.store(&mut lanes);
    L::load(&lanes.map(f))
}

/// The natural logarithm.
#[inline]
pub fn ln<L: Lane>(x: L) -> L {
    each(x, f64::ln)
}

/// [`ln`] with its coefficients loaded.
#[derive(Clone, Copy, Debug)]
pub struct Ln<L>(core::marker::PhantomData<L>);

impl<L: Lane> Ln<L> {
    /// Loads the coefficients.
    #[inline]
    pub fn load() -> Ln<L> {
        Ln(core::marker::PhantomData)
    }

    /// The function's value at `x`.
    #[inline]
    pub fn of(&self, x: L) -> L {
        ln(x)
    }
}

/// ln(1 + x).
#[inline]
pub fn ln_1p<L: Lane>(x: L) -> L {
    each(x, f64::ln_1p)
}

/// [`ln_1p`] with its coefficients loaded.
#[derive(Clone, Copy, Debug)]
pub struct Ln1p<L>(core::marker::PhantomData<L>);

impl<L: Lane> Ln1p<L> {
    /// Loads the coefficients.
    #[inline]
    pub fn load() -> Ln1p<L> {
        Ln1p(core::marker::PhantomData)
    }

    /// The function's value at `x`.
    #[inline]
    pub fn of(&self, x: L) -> L {
        ln_1p(x)
    }
}
