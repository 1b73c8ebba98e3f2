//! Two numbers side by side: one SIMD register in WebAssembly, two `f64` with the same bits elsewhere.

use core::ops::{Add, Div, Mul, Neg, Sub};

use super::lane::Lane;

#[cfg(target_arch = "wasm32")]
pub use wasm::F64x2;

#[cfg(not(target_arch = "wasm32"))]
pub use twin::F64x2;

/// The WebAssembly SIMD register.
#[cfg(target_arch = "wasm32")]
mod wasm {
    use core::arch::wasm32::*;

    use super::{Add, Div, Lane, Mul, Neg, Sub};

    /// Two `f64` in one SIMD register.
    #[derive(Clone, Copy, Debug)]
    pub struct F64x2(v128);

    impl Default for F64x2 {
        #[inline(always)]
        fn default() -> F64x2 {
            F64x2(f64x2_splat(0.0))
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
            let [a, b, ..] = *from else { panic!("two numbers are loaded") };
            F64x2(f64x2(a, b))
        }

        #[inline(always)]
        fn store(self, to: &mut [f64]) {
            let [a, b, ..] = to else { panic!("two numbers are stored") };
            *a = f64x2_extract_lane::<0>(self.0);
            *b = f64x2_extract_lane::<1>(self.0);
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
}

/// The same in plain Rust.
#[cfg(not(target_arch = "wasm32"))]
mod twin {
    use super::{Add, Div, Lane, Mul, Neg, Sub};

    /// Two `f64`, one after the other; the compiler puts them into one register where there is one.
    #[derive(Clone, Copy, Debug, Default)]
    #[repr(align(16))]
    pub struct F64x2([f64; 2]);

    impl F64x2 {
        #[inline(always)]
        fn both<T>(self, other: F64x2, f: impl Fn(f64, f64) -> T) -> [T; 2] {
            let ([a, b], [c, d]) = (self.0, other.0);
            [f(a, c), f(b, d)]
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
            self.map(f64::sqrt)
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
}
