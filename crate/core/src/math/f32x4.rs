//! Four `f32` side by side: one SIMD register in WebAssembly, four numbers with the same bits elsewhere.
//!
//! Only pictures are made with them, four pixels at a time: an eye cannot tell the 17th digit of a colour. Whatever is
//! trained or read as a number is `f64`.

mod exp;
#[cfg(not(target_arch = "wasm32"))]
mod twin;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub(crate) use exp::Exp;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use twin::F32x4;
#[cfg(target_arch = "wasm32")]
pub(crate) use wasm::F32x4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_chosen_in_place_of_nan_but_what_comes_first() {
        let [one, nan] = [1.0, f32::NAN].map(F32x4::splat);
        assert!(nan.pmin(one).lanes()[0].is_nan() && nan.pmax(one).lanes()[0].is_nan());
        assert_eq!([one.pmin(nan).lanes(), one.pmax(nan).lanes()], [[1.0; 4]; 2]);
        assert_eq!(F32x4::select(one.lt(nan), nan, one).lanes(), [1.0; 4]);
    }

    #[test]
    fn lanes_keep_to_themselves() {
        let (a, b) = (F32x4::of([1.0, -2.0, 3.0, -4.0]), F32x4::of([4.0, 3.0, 2.0, 1.0]));
        assert_eq!((a + b).lanes(), [5.0, 1.0, 5.0, -3.0]);
        assert_eq!((a - b).lanes(), [-3.0, -5.0, 1.0, -5.0]);
        assert_eq!((a * b).lanes(), [4.0, -6.0, 6.0, -4.0]);
        assert_eq!((a / b).lanes(), [0.25, -2.0 / 3.0, 1.5, -4.0]);
        assert_eq!(a.pmin(b).lanes(), [1.0, -2.0, 2.0, -4.0]);
        assert_eq!(a.pmax(b).lanes(), [4.0, 3.0, 3.0, 1.0]);
        assert_eq!(F32x4::select(a.lt(b), a, b).lanes(), [1.0, -2.0, 2.0, -4.0]);
        assert_eq!(b.bits(), [0x4040_0000_4080_0000, 0x3f80_0000_4000_0000]);
        assert_eq!(F32x4::splat(1.0).shl::<1>().lanes(), [f32::from_bits(0x7f00_0000); 4]);
    }
}
