//! First version on the standard library.

use super::lane::Lane;

fn each<L: Lane>(x: L, f: impl Fn(f64) -> f64) -> L {
    let mut lanes = [0.0; 8];
    x.store(&mut lanes);
    L::load(&lanes.map(f))
}

/// The hyperbolic tangent.
#[inline]
pub fn tanh<L: Lane>(x: L) -> L {
    each(x, f64::tanh)
}

/// [`tanh`] with its coefficients loaded.
#[derive(Clone, Copy, Debug)]
pub struct Tanh<L>(core::marker::PhantomData<L>);

impl<L: Lane> Tanh<L> {
    /// Loads the coefficients.
    #[inline]
    pub fn load() -> Tanh<L> {
        Tanh(core::marker::PhantomData)
    }

    /// The function's value at `x`.
    #[inline]
    pub fn of(&self, x: L) -> L {
        tanh(x)
    }
}

/// The logistic function.
#[inline]
pub fn sigmoid<L: Lane>(x: L) -> L {
    each(x, |x| 1.0 / (1.0 + (-x).exp()))
}

/// [`sigmoid`] with its coefficients loaded.
#[derive(Clone, Copy, Debug)]
pub struct Sigmoid<L>(core::marker::PhantomData<L>);

impl<L: Lane> Sigmoid<L> {
    /// Loads the coefficients.
    #[inline]
    pub fn load() -> Sigmoid<L> {
        Sigmoid(core::marker::PhantomData)
    }

    /// The function's value at `x`.
    #[inline]
    pub fn of(&self, x: L) -> L {
        sigmoid(x)
    }
}
