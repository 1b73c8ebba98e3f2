//! Two numbers in a SIMD register of WebAssembly, by its own instructions. None is "relaxed": each gives the same bits
//! on every machine. All are safe to call but those that take an address: `load` and `store`.

#![allow(
    unsafe_code,
    reason = "a register is loaded and stored whole; from two numbers it would take twice as long"
)]

use core::arch::wasm32::*;
use core::ops::{Add, Div, Mul, Neg, Sub};

use crate::math::lane::Lane;

/// Two `f64` in one SIMD register.
#[derive(Clone, Copy, Debug)]
pub struct F64x2(v128);

/// √x, correctly rounded.
#[inline(always)]
pub(in crate::math) fn sqrt(x: f64) -> f64 {
    f64x2_extract_lane::<0>(f64x2_sqrt(f64x2_splat(x)))
}

/// The largest integer not above x.
#[inline(always)]
pub(in crate::math) fn floor(x: f64) -> f64 {
    f64x2_extract_lane::<0>(f64x2_floor(f64x2_splat(x)))
}

impl Default for F64x2 {
    #[inline(always)]
    fn default() -> F64x2 {
        F64x2(f64x2_splat(0.0))
    }
}

impl F64x2 {
    /// The sum of the lanes of `a`, and that of `b`.
    #[inline(always)]
    pub(crate) fn sums(a: F64x2, b: F64x2) -> F64x2 {
        F64x2(f64x2_add(i64x2_shuffle::<0, 2>(a.0, b.0), i64x2_shuffle::<1, 3>(a.0, b.0)))
    }
}

impl Add for F64x2 {
    type Output = F64x2;
    #[inline(always)]
    fn add(self, other: F64x2) -> F64x2 {
        F64x2(f64x2_add(self.0, other.0))
    }
}

impl Sub for F64x2 {
    type Output = F64x2;
    #[inline(always)]
    fn sub(self, other: F64x2) -> F64x2 {
        F64x2(f64x2_sub(self.0, other.0))
    }
}

impl Mul for F64x2 {
    type Output = F64x2;
    #[inline(always)]
    fn mul(self, other: F64x2) -> F64x2 {
        F64x2(f64x2_mul(self.0, other.0))
    }
}

impl Div for F64x2 {
    type Output = F64x2;
    #[inline(always)]
    fn div(self, other: F64x2) -> F64x2 {
        F64x2(f64x2_div(self.0, other.0))
    }
}

impl Neg for F64x2 {
    type Output = F64x2;
    #[inline(always)]
    fn neg(self) -> F64x2 {
        F64x2(f64x2_neg(self.0))
    }
}

impl Lane for F64x2 {
    type Mask = v128;
    const WIDTH: usize = 2;

    #[inline(always)]
    fn splat(x: f64) -> F64x2 {
        F64x2(f64x2_splat(x))
    }

    #[inline(always)]
    fn load(from: &[f64]) -> F64x2 {
        let [_, _, ..] = from else { panic!("two numbers are loaded") };
        // SAFETY: there are two numbers; the instruction asks for no alignment.
        F64x2(unsafe { v128_load(from.as_ptr().cast()) })
    }

    #[inline(always)]
    fn store(self, to: &mut [f64]) {
        let [_, _, ..] = to else { panic!("two numbers are stored") };
        // SAFETY: there is room for two numbers; the instruction asks for no alignment.
        unsafe { v128_store(to.as_mut_ptr().cast(), self.0) }
    }

    #[inline(always)]
    fn sum(self) -> f64 {
        f64x2_extract_lane::<0>(self.0) + f64x2_extract_lane::<1>(self.0)
    }

    #[inline(always)]
    fn abs(self) -> F64x2 {
        F64x2(f64x2_abs(self.0))
    }

    #[inline(always)]
    fn sqrt(self) -> F64x2 {
        F64x2(f64x2_sqrt(self.0))
    }

    #[inline(always)]
    fn pmin(self, other: F64x2) -> F64x2 {
        F64x2(f64x2_pmin(self.0, other.0))
    }

    #[inline(always)]
    fn pmax(self, other: F64x2) -> F64x2 {
        F64x2(f64x2_pmax(self.0, other.0))
    }

    #[inline(always)]
    fn lt(self, other: F64x2) -> v128 {
        f64x2_lt(self.0, other.0)
    }

    #[inline(always)]
    fn le(self, other: F64x2) -> v128 {
        f64x2_le(self.0, other.0)
    }

    #[inline(always)]
    fn eq(self, other: F64x2) -> v128 {
        f64x2_eq(self.0, other.0)
    }

    #[inline(always)]
    fn select(mask: v128, yes: F64x2, no: F64x2) -> F64x2 {
        F64x2(v128_bitselect(yes.0, no.0, mask))
    }

    #[inline(always)]
    fn any(mask: v128) -> bool {
        v128_any_true(mask)
    }

    #[inline(always)]
    fn map(self, f: impl Fn(f64) -> f64) -> F64x2 {
        F64x2(f64x2(f(f64x2_extract_lane::<0>(self.0)), f(f64x2_extract_lane::<1>(self.0))))
    }

    #[inline(always)]
    fn and(self, other: F64x2) -> F64x2 {
        F64x2(v128_and(self.0, other.0))
    }

    #[inline(always)]
    fn or(self, other: F64x2) -> F64x2 {
        F64x2(v128_or(self.0, other.0))
    }

    #[inline(always)]
    fn xor(self, other: F64x2) -> F64x2 {
        F64x2(v128_xor(self.0, other.0))
    }

    #[inline(always)]
    fn add_bits(self, other: F64x2) -> F64x2 {
        F64x2(i64x2_add(self.0, other.0))
    }

    #[inline(always)]
    fn sub_bits(self, other: F64x2) -> F64x2 {
        F64x2(i64x2_sub(self.0, other.0))
    }

    #[inline(always)]
    fn shl<const N: u32>(self) -> F64x2 {
        F64x2(i64x2_shl(self.0, N))
    }

    #[inline(always)]
    fn shr<const N: u32>(self) -> F64x2 {
        F64x2(u64x2_shr(self.0, N))
    }
}
