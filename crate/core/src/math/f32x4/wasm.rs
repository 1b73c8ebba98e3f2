//! Four numbers in a SIMD register of WebAssembly, by its own instructions, none of them "relaxed": each gives the same
//! bits on every machine. A register lies in memory as it is, so nothing here takes an address.

use core::arch::wasm32::*;
use core::ops::{Add, Div, Mul, Sub};

/// Four `f32` in one SIMD register.
#[derive(Clone, Copy, Debug)]
pub(crate) struct F32x4(v128);

impl Default for F32x4 {
    #[inline(always)]
    fn default() -> F32x4 {
        F32x4::splat(0.0)
    }
}

impl F32x4 {
    /// `x` in every lane.
    #[inline(always)]
    pub(crate) fn splat(x: f32) -> F32x4 {
        F32x4(f32x4_splat(x))
    }

    /// These four.
    #[inline(always)]
    pub(crate) fn of([a, b, c, d]: [f32; 4]) -> F32x4 {
        F32x4(f32x4(a, b, c, d))
    }

    /// The four, one by one.
    #[inline(always)]
    pub(crate) fn lanes(self) -> [f32; 4] {
        [
            f32x4_extract_lane::<0>(self.0),
            f32x4_extract_lane::<1>(self.0),
            f32x4_extract_lane::<2>(self.0),
            f32x4_extract_lane::<3>(self.0),
        ]
    }

    /// The bits of each, two to a number: the first in its lower half.
    #[inline(always)]
    pub(crate) fn bits(self) -> [u64; 2] {
        [u64x2_extract_lane::<0>(self.0), u64x2_extract_lane::<1>(self.0)]
    }

    /// `other < self ? other : self`. So `self` if either is NaN.
    #[inline(always)]
    pub(crate) fn pmin(self, other: F32x4) -> F32x4 {
        F32x4(f32x4_pmin(self.0, other.0))
    }

    /// `self < other ? other : self`. So `self` if either is NaN.
    #[inline(always)]
    pub(crate) fn pmax(self, other: F32x4) -> F32x4 {
        F32x4(f32x4_pmax(self.0, other.0))
    }

    /// `self < other`; false if either is NaN.
    #[inline(always)]
    pub(crate) fn lt(self, other: F32x4) -> v128 {
        f32x4_lt(self.0, other.0)
    }

    /// `yes` where `mask` holds, `no` elsewhere.
    #[inline(always)]
    pub(crate) fn select(mask: v128, yes: F32x4, no: F32x4) -> F32x4 {
        F32x4(v128_bitselect(yes.0, no.0, mask))
    }

    /// The bits shifted left by `N`, zeros coming in.
    #[inline(always)]
    pub(crate) fn shl<const N: u32>(self) -> F32x4 {
        F32x4(i32x4_shl(self.0, N))
    }
}

impl Add for F32x4 {
    type Output = F32x4;
    #[inline(always)]
    fn add(self, other: F32x4) -> F32x4 {
        F32x4(f32x4_add(self.0, other.0))
    }
}

impl Sub for F32x4 {
    type Output = F32x4;
    #[inline(always)]
    fn sub(self, other: F32x4) -> F32x4 {
        F32x4(f32x4_sub(self.0, other.0))
    }
}

impl Mul for F32x4 {
    type Output = F32x4;
    #[inline(always)]
    fn mul(self, other: F32x4) -> F32x4 {
        F32x4(f32x4_mul(self.0, other.0))
    }
}

impl Div for F32x4 {
    type Output = F32x4;
    #[inline(always)]
    fn div(self, other: F32x4) -> F32x4 {
        F32x4(f32x4_div(self.0, other.0))
    }
}
