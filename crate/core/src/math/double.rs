//! Numbers of about 106 bits, as the sum of two `f64`: "double-double" arithmetic.
//!
//! The errors of an addition and of a multiplication are `f64` themselves and can be computed. T. J. Dekker, "A
//! floating-point technique for extending the available precision", Numerische Mathematik 18 (1971).

use super::lane::Lane;

/// `high + low`, where `high` is the sum rounded to `f64`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Double<L> {
    pub(super) high: L,
    pub(super) low: L,
}

impl<L: Lane> Double<L> {
    /// The exact a + b.
    #[inline(always)]
    pub(super) fn sum(a: L, b: L) -> Double<L> {
        let high = a + b;
        let from_b = high - a;
        Double { high, low: (a - (high - from_b)) + (b - from_b) }
    }

    /// The exact a + b, given |a| ≥ |b|.
    #[inline(always)]
    pub(super) fn quick_sum(a: L, b: L) -> Double<L> {
        let high = a + b;
        Double { high, low: b - (high - a) }
    }

    /// The exact a · b, if neither it nor 2²⁷ times either is out of range.
    #[inline(always)]
    pub(super) fn product(a: L, b: L) -> Double<L> {
        let high = a * b;
        let ((a1, a2), (b1, b2)) = (halves(a), halves(b));
        Double { high, low: ((a1 * b1 - high) + a1 * b2 + a2 * b1) + a2 * b2 }
    }

    /// self + other.
    #[inline(always)]
    pub(super) fn add(self, other: Double<L>) -> Double<L> {
        let sum = Double::sum(self.high, other.high);
        Double::quick_sum(sum.high, sum.low + (self.low + other.low))
    }

    /// self · other.
    #[inline(always)]
    pub(super) fn mul(self, other: Double<L>) -> Double<L> {
        let product = Double::product(self.high, other.high);
        Double::quick_sum(product.high, product.low + (self.high * other.low + self.low * other.high))
    }

    /// self / other.
    #[inline(always)]
    pub(super) fn div(self, other: Double<L>) -> Double<L> {
        let high = self.high / other.high;
        let product = Double::product(high, other.high);
        let rest = ((self.high - product.high) - product.low) + (self.low - high * other.low);
        Double::quick_sum(high, rest / other.high)
    }
}

/// x as the sum of two numbers of 26 bits (Veltkamp).
#[inline(always)]
fn halves<L: Lane>(x: L) -> (L, L) {
    let scaled = x * L::splat(134_217_729.0); // 2²⁷ + 1
    let high = scaled - (scaled - x);
    (high, x - high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost() {
        let sum = Double::sum(1.0, 1e-20);
        assert_eq!((sum.high, sum.low), (1.0, 1e-20));
        let x = 1.0 + f64::EPSILON;
        let square = Double::product(x, x);
        assert_eq!((square.high, square.low), (1.0 + 2.0 * f64::EPSILON, f64::EPSILON * f64::EPSILON));
        let third = Double::div(Double { high: 1.0, low: 0.0 }, Double { high: 3.0, low: 0.0 });
        assert_eq!((third.high, third.low), (1.0 / 3.0, 1.0 / 3.0 * f64::EPSILON / 4.0));
    }
}
