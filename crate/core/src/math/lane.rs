//! Arithmetic on one or two numbers at a time, and the functions written in it.
//!
//! A kernel written once over [`Lane`] runs on `f64` and on [`F64x2`], lane by lane with the same bits: there is no
//! operation here that mixes lanes except [`Lane::sum`], and no fused multiply-add.
//!
//! In a hot loop, load a function's coefficients once and keep them: `let tanh = Tanh::<F64x2>::load();` before the
//! loop, `tanh.of(z)` inside. `tanh(z)` is the same function with the coefficients as constants.

use core::fmt::Debug;
use core::ops::{Add, Div, Mul, Neg, Sub};

pub use super::atan::{Atan, atan};
pub use super::erf::{Erf, erf};
pub use super::exp::{Exp, ExpM1, exp, exp_m1};
pub use super::f64x2::F64x2;
pub use super::ln::{Ln, Ln1p, ln, ln_1p};
pub use super::tanh::{Sigmoid, Tanh, sigmoid, tanh};
pub use super::trig::{Cos, Sin, cos, sin};

/// One or more `f64` side by side. `+`, `-`, `*`, `/` and [`sqrt`](Lane::sqrt) round as IEEE 754 says, in every lane.
pub trait Lane:
    Copy
    + Debug
    + Default
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// What a comparison gives: one truth value per lane.
    type Mask: Copy + Debug;

    /// The number of lanes.
    const WIDTH: usize;

    /// `x` in every lane.
    fn splat(x: f64) -> Self;

    /// The first [`WIDTH`](Lane::WIDTH) numbers of `from`. Panics if there are fewer.
    fn load(from: &[f64]) -> Self;

    /// Writes the lanes to the first [`WIDTH`](Lane::WIDTH) places of `to`. Panics if there are fewer.
    fn store(self, to: &mut [f64]);

    /// The sum of the lanes, from the first to the last.
    fn sum(self) -> f64;

    /// |x|, also of −0 and NaN: clears the sign bit.
    fn abs(self) -> Self;

    /// √x, correctly rounded.
    fn sqrt(self) -> Self;

    /// `other < self ? other : self`. So `self` if either is NaN, and if both are zeros of any sign.
    fn pmin(self, other: Self) -> Self;

    /// `self < other ? other : self`. So `self` if either is NaN, and if both are zeros of any sign.
    fn pmax(self, other: Self) -> Self;

    /// `self < other`; false if either is NaN.
    fn lt(self, other: Self) -> Self::Mask;

    /// `self <= other`; false if either is NaN.
    fn le(self, other: Self) -> Self::Mask;

    /// `self == other`; false if either is NaN.
    fn eq(self, other: Self) -> Self::Mask;

    /// `yes` where `mask` holds, `no` elsewhere.
    fn select(mask: Self::Mask, yes: Self, no: Self) -> Self;

    /// Whether `mask` holds in some lane.
    fn any(mask: Self::Mask) -> bool;

    /// `f` of each lane.
    fn map(self, f: impl Fn(f64) -> f64) -> Self;

    /// Bitwise and.
    fn and(self, other: Self) -> Self;

    /// Bitwise or.
    fn or(self, other: Self) -> Self;

    /// Bitwise exclusive or.
    fn xor(self, other: Self) -> Self;

    /// The bits as integers, added modulo 2⁶⁴.
    fn add_bits(self, other: Self) -> Self;

    /// The bits as integers, subtracted modulo 2⁶⁴.
    fn sub_bits(self, other: Self) -> Self;

    /// The bits shifted left by `N`, zeros coming in.
    fn shl<const N: u32>(self) -> Self;

    /// The bits shifted right by `N`, zeros coming in.
    fn shr<const N: u32>(self) -> Self;
}

impl Lane for f64 {
    type Mask = bool;
    const WIDTH: usize = 1;

    #[inline(always)]
    fn splat(x: f64) -> f64 {
        x
    }

    #[inline(always)]
    fn load(from: &[f64]) -> f64 {
        from[0]
    }

    #[inline(always)]
    fn store(self, to: &mut [f64]) {
        to[0] = self;
    }

    #[inline(always)]
    fn sum(self) -> f64 {
        self
    }

    #[inline(always)]
    fn abs(self) -> f64 {
        self.abs()
    }

    #[inline(always)]
    fn sqrt(self) -> f64 {
        super::sqrt(self)
    }

    #[inline(always)]
    fn pmin(self, other: f64) -> f64 {
        if other < self { other } else { self }
    }

    #[inline(always)]
    fn pmax(self, other: f64) -> f64 {
        if self < other { other } else { self }
    }

    #[inline(always)]
    fn lt(self, other: f64) -> bool {
        self < other
    }

    #[inline(always)]
    fn le(self, other: f64) -> bool {
        self <= other
    }

    #[inline(always)]
    fn eq(self, other: f64) -> bool {
        self == other
    }

    #[inline(always)]
    fn select(mask: bool, yes: f64, no: f64) -> f64 {
        if mask { yes } else { no }
    }

    #[inline(always)]
    fn any(mask: bool) -> bool {
        mask
    }

    #[inline(always)]
    fn map(self, f: impl Fn(f64) -> f64) -> f64 {
        f(self)
    }

    #[inline(always)]
    fn and(self, other: f64) -> f64 {
        f64::from_bits(self.to_bits() & other.to_bits())
    }

    #[inline(always)]
    fn or(self, other: f64) -> f64 {
        f64::from_bits(self.to_bits() | other.to_bits())
    }

    #[inline(always)]
    fn xor(self, other: f64) -> f64 {
        f64::from_bits(self.to_bits() ^ other.to_bits())
    }

    #[inline(always)]
    fn add_bits(self, other: f64) -> f64 {
        f64::from_bits(self.to_bits().wrapping_add(other.to_bits()))
    }

    #[inline(always)]
    fn sub_bits(self, other: f64) -> f64 {
        f64::from_bits(self.to_bits().wrapping_sub(other.to_bits()))
    }

    #[inline(always)]
    fn shl<const N: u32>(self) -> f64 {
        f64::from_bits(self.to_bits() << N)
    }

    #[inline(always)]
    fn shr<const N: u32>(self) -> f64 {
        f64::from_bits(self.to_bits() >> N)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every operation on two lanes is the operation on each.
    #[test]
    fn two_lanes_have_the_bits_of_one() {
        let numbers = [0.0, -0.0, 1.5, -2.25, 1e300, -1e-310, f64::INFINITY, f64::NEG_INFINITY, f64::NAN];
        for a in numbers {
            for b in numbers {
                for (operation, (pair, one)) in every_operation().into_iter().enumerate() {
                    let mut lanes = [0.0; 2];
                    pair(F64x2::load(&[a, b]), F64x2::load(&[b, a])).store(&mut lanes);
                    for (found, expected) in lanes.into_iter().zip([one(a, b), one(b, a)]) {
                        let same =
                            found.to_bits() == expected.to_bits() || (found.is_nan() && expected.is_nan());
                        assert!(
                            same,
                            "operation {operation} of {a:?} and {b:?}: {found:?}, not {expected:?}"
                        );
                    }
                }
            }
        }
    }

    type Operation<L> = fn(L, L) -> L;

    fn every_operation() -> Vec<(Operation<F64x2>, Operation<f64>)> {
        operations::<F64x2>().into_iter().zip(operations::<f64>()).collect()
    }

    fn operations<L: Lane>() -> Vec<Operation<L>> {
        vec![
            |a, b| a + b,
            |a, b| a - b,
            |a, b| a * b,
            |a, b| a / b,
            |a, _| -a,
            |a, _| a.abs(),
            |a, _| a.sqrt(),
            |a, b| a.pmin(b),
            |a, b| a.pmax(b),
            |a, b| L::select(a.lt(b), a, b),
            |a, b| L::select(a.le(b), a, b),
            |a, b| L::select(a.eq(b), a, -b),
            |a, b| a.and(b),
            |a, b| a.or(b),
            |a, b| a.xor(b),
            |a, b| a.add_bits(b),
            |a, b| a.sub_bits(b),
            |a, _| a.shl::<52>(),
            |a, _| a.shr::<1>(),
            |a, _| a.map(|x| x + 1.0),
        ]
    }

    #[test]
    fn the_sum_goes_from_the_first_to_the_last() {
        assert_eq!(F64x2::load(&[1.0, 2.0]).sum(), 3.0);
        assert_eq!(F64x2::splat(0.5).sum(), 1.0);
    }

    #[test]
    fn any_looks_at_both_lanes() {
        let small = |x: [f64; 2]| F64x2::any(F64x2::load(&x).lt(F64x2::splat(1.0)));
        assert!(small([0.0, 2.0]) && small([2.0, 0.0]) && !small([2.0, 2.0]));
    }
}
