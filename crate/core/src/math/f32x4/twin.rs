//! Four numbers side by side in plain Rust, with the bits of the SIMD register. The compiler does use one where the
//! machine has it.

use core::ops::{Add, Div, Mul, Sub};

/// Four `f32`, one after the other; the compiler puts them into one register where there is one.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(16))]
pub(crate) struct F32x4([f32; 4]);

impl F32x4 {
    /// `x` in every lane.
    #[inline(always)]
    pub(crate) fn splat(x: f32) -> F32x4 {
        F32x4([x; 4])
    }

    /// These four.
    #[inline(always)]
    pub(crate) fn of(lanes: [f32; 4]) -> F32x4 {
        F32x4(lanes)
    }

    /// The four, one by one.
    #[inline(always)]
    pub(crate) fn lanes(self) -> [f32; 4] {
        self.0
    }

    /// The bits of each, two to a number: the first in its lower half.
    #[inline(always)]
    pub(crate) fn bits(self) -> [u64; 2] {
        let [a, b, c, d] = self.0.map(|x| u64::from(x.to_bits()));
        [a | b << 32, c | d << 32]
    }

    /// `other < self ? other : self`. So `self` if either is NaN.
    #[inline(always)]
    pub(crate) fn pmin(self, other: F32x4) -> F32x4 {
        self.both(other, |a, b| if b < a { b } else { a })
    }

    /// `self < other ? other : self`. So `self` if either is NaN.
    #[inline(always)]
    pub(crate) fn pmax(self, other: F32x4) -> F32x4 {
        self.both(other, |a, b| if a < b { b } else { a })
    }

    /// `self < other`; false if either is NaN.
    #[inline(always)]
    pub(crate) fn lt(self, other: F32x4) -> [bool; 4] {
        core::array::from_fn(|lane| self.0[lane] < other.0[lane])
    }

    /// `yes` where `mask` holds, `no` elsewhere.
    #[inline(always)]
    pub(crate) fn select(mask: [bool; 4], yes: F32x4, no: F32x4) -> F32x4 {
        F32x4(core::array::from_fn(|lane| if mask[lane] { yes.0[lane] } else { no.0[lane] }))
    }

    /// The bits shifted left by `N`, zeros coming in.
    #[inline(always)]
    pub(crate) fn shl<const N: u32>(self) -> F32x4 {
        F32x4(self.0.map(|a| f32::from_bits(a.to_bits() << N)))
    }

    #[inline(always)]
    fn both(self, other: F32x4, f: impl Fn(f32, f32) -> f32) -> F32x4 {
        F32x4(core::array::from_fn(|lane| f(self.0[lane], other.0[lane])))
    }
}

impl Add for F32x4 {
    type Output = F32x4;
    #[inline(always)]
    fn add(self, other: F32x4) -> F32x4 {
        self.both(other, |a, b| a + b)
    }
}

impl Sub for F32x4 {
    type Output = F32x4;
    #[inline(always)]
    fn sub(self, other: F32x4) -> F32x4 {
        self.both(other, |a, b| a - b)
    }
}

impl Mul for F32x4 {
    type Output = F32x4;
    #[inline(always)]
    fn mul(self, other: F32x4) -> F32x4 {
        self.both(other, |a, b| a * b)
    }
}

impl Div for F32x4 {
    type Output = F32x4;
    #[inline(always)]
    fn div(self, other: F32x4) -> F32x4 {
        self.both(other, |a, b| a / b)
    }
}
