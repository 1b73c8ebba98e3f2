//! How the functions keep their coefficients.
//!
//! Each function is written once, over any [`Lane`](super::lane::Lane), as `name_with(x, &coefficients)`: the
//! coefficients are values, one per entry of a table. [`elementwise`] makes the two ways to call it:
//! a type that reads the table once and is kept during a loop, and a function for a single value.
//!
//! Coefficients that the compiler knows to be constants are made anew at each use by some WebAssembly engines, which
//! costs a quarter of the time of a loop. So the type's `load` hides from the compiler what the table contains. It takes
//! them one by one: a table taken as a whole is copied first, by a call that leaves WebAssembly.

/// Makes `$Type`, which keeps the coefficients `$TABLE` for `$with`, and `$name`, which calls `$with` once.
macro_rules! elementwise {
    ($(#[$doc:meta])* $name:ident, $Type:ident, $with:ident, $TABLE:ident) => {
        #[doc = concat!("[`", stringify!($name), "`] with its coefficients loaded, for use in a loop.")]
        #[derive(Clone, Copy, Debug)]
        pub struct $Type<L>(pub(super) [L; $TABLE.len()]);

        impl<L: $crate::math::lane::Lane> $Type<L> {
            /// Loads the coefficients.
            #[inline(always)]
            pub fn load() -> $Type<L> {
                let table = core::hint::black_box(&$TABLE);
                $Type(core::array::from_fn(|i| L::splat(table[i])))
            }

            /// The function's value at `x`.
            #[inline(always)]
            pub fn of(&self, x: L) -> L {
                $with(x, &self.0)
            }
        }

        $(#[$doc])*
        #[inline]
        pub fn $name<L: $crate::math::lane::Lane>(x: L) -> L {
            $with(x, &$TABLE.map(L::splat))
        }
    };
}

pub(super) use elementwise;

/// 1.5 · 2⁵². Added to a number below 2⁵¹ it leaves the nearest integer in the low bits, ties to even; subtracted
/// again it leaves that integer as a number.
pub(super) const ROUND: f64 = 6_755_399_441_055_744.0;

/// [`ROUND`] and the bias of the exponent: shifting the sum left by 52 bits makes 2ⁿ of the integer n.
pub(super) const ROUND_TO_EXPONENT: f64 = ROUND + 1023.0;
