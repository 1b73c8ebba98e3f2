//! The functions over whole arrays, as NumPy has them, but in place: `tanh(x)` is `x[:] = np.tanh(x)`.
//!
//! Each of these loops exists once in the program: they are long, and whoever needs a function calls it here. The coefficients
//! are loaded before the loop. Those that take two arrays, `tanh` and `sigmoid` above all, in which training spends its time, are
//! not in place: `tanh(x, y)` is `y[:] = np.tanh(x)`.

use super::lane::{Atan, Cos, Erf, Exp, ExpM1, F64x2, Lane, Ln1p, Sin};
pub(crate) use super::stages::{sigmoid, tanh};
use crate::samples::Pair;

macro_rules! over_arrays {
    ($($(#[$doc:meta])* $name:ident = $Type:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[inline(never)]
        pub(crate) fn $name(x: &mut [Pair]) {
            let function = $Type::<F64x2>::load();
            for pair in x {
                function.of(F64x2::load(pair)).store(pair);
            }
        }
    )+};
}

over_arrays! {
    /// eˣ.
    exp = Exp,
    /// eˣ − 1.
    exp_m1 = ExpM1,
    /// ln(1 + x).
    ln_1p = Ln1p,
    /// The sine.
    sin = Sin,
    /// The cosine.
    cos = Cos,
    /// The arc tangent.
    atan = Atan,
    /// The error function.
    erf = Erf,
}

/// y ← ln(1 + e^−|x|), the part of the softplus and of cross-entropies that is not a straight line.
pub(crate) fn ln_1p_exp_minus_abs(x: &[Pair], y: &mut [Pair]) {
    for (x, y) in x.iter().zip(&mut *y) {
        (-F64x2::load(x).abs()).store(y);
    }
    exp(y);
    ln_1p(y);
}
