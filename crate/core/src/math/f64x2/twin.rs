//! Two numbers side by side in plain Rust, with the bits of the SIMD register. The compiler does use one where the
//! machine has it: on x86-64 this becomes packed instructions.

// The rest of the crate does without the standard library. That has these two from the processor.
extern crate std;

use core::ops::{Add, Div, Mul, Neg, Sub};

use crate::math::lane::Lane;

/// Two `f64`, one after the other; the compiler puts them into one register where there is one.
#[derive(Clone, Copy, Debug, Default)]
#[repr(align(16))]
pub struct F64x2([f64; 2]);

/// √x, correctly rounded.
#[inline(always)]
pub(in crate::math) fn sqrt(x: f64) -> f64 {
    x.sqrt()
}

/// The largest integer not above x.
#[inline(always)]
pub(in crate::math) fn floor(x: f64) -> f64 {
    x.floor()
}

impl F64x2 {
    #[inline(always)]
    fn both<T>(self, other: F64x2, f: impl Fn(f64, f64) -> T) -> [T; 2] {
        let ([a, b], [c, d]) = (self.0, other.0);
        [f(a, c), f(b, d)]
    }
}

impl F64x2 {
    /// The sum of the lanes of `a`, and that of `b`.
    #[inline(always)]
    pub(crate) fn sums(a: F64x2, b: F64x2) -> F64x2 {
        F64x2([a.sum(), b.sum()])
    }
}

impl Add for F64x2 {
    type Output = F64x2;
    #[inline(always)]
    fn add(self, other: F64x2) -> F64x2 {
        F64x2(self.both(other, |a, b| a + b))
    }
}

impl Sub for F64x2 {
    type Output = F64x2;
    #[inline(always)]
    fn sub(self, other: F64x2) -> F64x2 {
        F64x2(self.both(other, |a, b| a - b))
    }
}

impl Mul for F64x2 {
    type Output = F64x2;
    #[inline(always)]
    fn mul(self, other: F64x2) -> F64x2 {
        F64x2(self.both(other, |a, b| a * b))
    }
}

impl Div for F64x2 {
    type Output = F64x2;
    #[inline(always)]
    fn div(self, other: F64x2) -> F64x2 {
        F64x2(self.both(other, |a, b| a / b))
    }
}

impl Neg for F64x2 {
    type Output = F64x2;
    #[inline(always)]
    fn neg(self) -> F64x2 {
        self.map(|a| -a)
    }
}

impl Lane for F64x2 {
    type Mask = [bool; 2];
    const WIDTH: usize = 2;

    #[inline(always)]
    fn splat(x: f64) -> F64x2 {
        F64x2([x, x])
    }

    #[inline(always)]
    fn load(from: &[f64]) -> F64x2 {
        let [a, b, ..] = *from else { panic!("two numbers are loaded") };
        F64x2([a, b])
    }

    #[inline(always)]
    fn store(self, to: &mut [f64]) {
        let [a, b, ..] = to else { panic!("two numbers are stored") };
        [*a, *b] = self.0;
    }

    #[inline(always)]
    fn sum(self) -> f64 {
        self.0[0] + self.0[1]
    }

    #[inline(always)]
    fn abs(self) -> F64x2 {
        self.map(f64::abs)
    }

    #[inline(always)]
    fn sqrt(self) -> F64x2 {
        self.map(sqrt)
    }

    #[inline(always)]
    fn pmin(self, other: F64x2) -> F64x2 {
        F64x2(self.both(other, Lane::pmin))
    }

    #[inline(always)]
    fn pmax(self, other: F64x2) -> F64x2 {
        F64x2(self.both(other, Lane::pmax))
    }

    #[inline(always)]
    fn lt(self, other: F64x2) -> [bool; 2] {
        self.both(other, |a, b| a < b)
    }

    #[inline(always)]
    fn le(self, other: F64x2) -> [bool; 2] {
        self.both(other, |a, b| a <= b)
    }

    #[inline(always)]
    fn eq(self, other: F64x2) -> [bool; 2] {
        self.both(other, |a, b| a == b)
    }

    #[inline(always)]
    fn select(mask: [bool; 2], yes: F64x2, no: F64x2) -> F64x2 {
        F64x2([f64::select(mask[0], yes.0[0], no.0[0]), f64::select(mask[1], yes.0[1], no.0[1])])
    }

    #[inline(always)]
    fn any(mask: [bool; 2]) -> bool {
        mask[0] | mask[1]
    }

    #[inline(always)]
    fn map(self, f: impl Fn(f64) -> f64) -> F64x2 {
        F64x2(self.0.map(f))
    }

    #[inline(always)]
    fn and(self, other: F64x2) -> F64x2 {
        F64x2(self.both(other, Lane::and))
    }

    #[inline(always)]
    fn or(self, other: F64x2) -> F64x2 {
        F64x2(self.both(other, Lane::or))
    }

    #[inline(always)]
    fn xor(self, other: F64x2) -> F64x2 {
        F64x2(self.both(other, Lane::xor))
    }

    #[inline(always)]
    fn add_bits(self, other: F64x2) -> F64x2 {
        F64x2(self.both(other, Lane::add_bits))
    }

    #[inline(always)]
    fn sub_bits(self, other: F64x2) -> F64x2 {
        F64x2(self.both(other, Lane::sub_bits))
    }

    #[inline(always)]
    fn shl<const N: u32>(self) -> F64x2 {
        self.map(|a| a.shl::<N>())
    }

    #[inline(always)]
    fn shr<const N: u32>(self) -> F64x2 {
        self.map(|a| a.shr::<N>())
    }
}
