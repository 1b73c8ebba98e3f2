//! First version on the standard library.

use super::lane::Lane;

fn each<L: Lane>(x: L, f: impl Fn(f64) -> f64) -> L {
    let mut lanes = [0.0; 8];
    x.store(&mut lanes);
    L::load(&lanes.map(f))
}

/// eˣ.
#[inline]
pub fn exp<L: Lane>(x: L) -> L {
    each(x, f64::exp)
}

/// [`exp`] with its coefficients loaded.
#[derive(Clone, Copy, Debug)]
pub struct Exp<L>(core::marker::PhantomData<L>);

impl<L: Lane> Exp<L> {
    /// Loads the coefficients.
    #[inline]
    pub fn load() -> Exp<L> {
        Exp(core::marker::PhantomData)
    }

    /// The function's value at `x`.
    #[inline]
    pub fn of(&self, x: L) -> L {
        exp(x)
    }
}

/// eˣ − 1.
#[inline]
pub fn exp_m1<L: Lane>(x: L) -> L {
    each(x, f64::exp_m1)
}

/// [`exp_m1`] with its coefficients loaded.
#[derive(Clone, Copy, Debug)]
pub struct ExpM1<L>(core::marker::PhantomData<L>);

impl<L: Lane> ExpM1<L> {
    /// Loads the coefficients.
    #[inline]
    pub fn load() -> ExpM1<L> {
        ExpM1(core::marker::PhantomData)
    }

    /// The function's value at `x`.
    #[inline]
    pub fn of(&self, x: L) -> L {
        exp_m1(x)
    }
}
