//! The functions of `math`, slowly, to about 30 digits: what the fast ones are compared with.
//!
//! Everything is a sum of two `f64` ("double-double") with a power of two beside it where the range needs it. Written
//! to be evidently right (plain series, Newton's method), not fast; `digits_of` in `math_accuracy.rs` holds it to
//! values from another implementation, mpmath.

/// high + low, |low| at most half a unit in the last place of high.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wide {
    pub(crate) high: f64,
    pub(crate) low: f64,
}

pub(crate) const LN_2: Wide = Wide { high: core::f64::consts::LN_2, low: 2.319_046_813_846_299_6e-17 };
const HALF_PI: [f64; 3] =
    [core::f64::consts::FRAC_PI_2, 6.123_233_995_736_766e-17, -1.497_384_904_859_169_8e-33];
const TWO_OVER_SQRT_PI: Wide =
    Wide { high: core::f64::consts::FRAC_2_SQRT_PI, low: 1.533_545_961_316_588e-17 };

impl Wide {
    pub(crate) fn new(x: f64) -> Wide {
        Wide { high: x, low: 0.0 }
    }

    fn of_sum(a: f64, b: f64) -> Wide {
        let high = a + b;
        let from_b = high - a;
        Wide { high, low: (a - (high - from_b)) + (b - from_b) }
    }

    pub(crate) fn plus(self, other: Wide) -> Wide {
        let (high, low) = (Wide::of_sum(self.high, other.high), Wide::of_sum(self.low, other.low));
        let sum = Wide::of_sum(high.high, high.low + low.high);
        Wide::of_sum(sum.high, sum.low + low.low)
    }

    pub(crate) fn minus(self, other: Wide) -> Wide {
        self.plus(Wide { high: -other.high, low: -other.low })
    }

    pub(crate) fn times(self, other: Wide) -> Wide {
        let high = self.high * other.high;
        let low = self.high.mul_add(other.high, -high) + (self.high * other.low + self.low * other.high);
        Wide::of_sum(high, low)
    }

    /// Long division: two digits of 53 bits, and a third for rounding.
    pub(crate) fn over(self, other: Wide) -> Wide {
        let mut rest = self;
        let mut quotient = Wide::new(0.0);
        for _ in 0..3 {
            let digit = rest.high / other.high;
            quotient = quotient.plus(Wide::new(digit));
            rest = rest.minus(other.times(Wide::new(digit)));
        }
        quotient
    }

    /// Times 2ⁿ, which must not leave the range of normal numbers.
    pub(crate) fn scaled(self, n: i32) -> Wide {
        let power = (2.0_f64).powi(n);
        Wide { high: self.high * power, low: self.low * power }
    }
}

/// A number times 2 to the power of an integer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scaled(pub(crate) Wide, pub(crate) i32);

/// eʳ − 1 for |r| < 0.4, by its series for r / 16 and e²ˣ − 1 = (eˣ − 1)² + 2 (eˣ − 1), four times.
fn small_exp_m1(r: Wide) -> Wide {
    let r = r.scaled(-4);
    let mut sum = Wide::new(0.0);
    for n in (1..=16).rev() {
        sum = Wide::new(1.0).plus(sum).times(r).over(Wide::new(f64::from(n)));
    }
    for _ in 0..4 {
        sum = sum.times(sum).plus(sum.scaled(1));
    }
    sum
}

/// eˣ for |x| < 1000.
pub(crate) fn exp(x: Wide) -> Scaled {
    let n = (x.high / LN_2.high).round();
    let r = x.minus(LN_2.times(Wide::new(n))).plus(Wide::new(n * -5.707_708_438_416_212e-34));
    Scaled(Wide::new(1.0).plus(small_exp_m1(r)), n as i32)
}

/// eˣ − 1 for −1000 < x < 700.
pub(crate) fn exp_m1(x: Wide) -> Wide {
    if x.high.abs() < 1e-32 {
        return x; // the series would leave the range of normal numbers
    }
    if x.high.abs() < 0.4 {
        return small_exp_m1(x);
    }
    let Scaled(e, n) = exp(x);
    if n < -200 { Wide::new(-1.0) } else { e.scaled(n).minus(Wide::new(1.0)) }
}

/// tanh x for |x| < 300.
pub(crate) fn tanh(x: f64) -> Wide {
    if x.abs() < 1e-32 {
        return Wide::new(x);
    }
    let t = exp_m1(Wide::new(2.0 * x));
    t.over(t.plus(Wide::new(2.0)))
}

/// 1 / (1 + e⁻ˣ) for |x| < 1000.
pub(crate) fn sigmoid(x: f64) -> Scaled {
    let Scaled(e, n) = exp(Wide::new(-x.abs()));
    let below = if n < -200 { Wide::new(0.0) } else { e.scaled(n) };
    let one_plus = Wide::new(1.0).plus(below);
    if x < 0.0 { Scaled(e.over(one_plus), n) } else { Scaled(Wide::new(1.0).over(one_plus), 0) }
}

/// ln x for finite positive x: Newton's method from the library's value.
pub(crate) fn ln(x: f64) -> Wide {
    let (x, n) = if x < 1e-290 { (x * (2.0_f64).powi(200), -200) } else { (x, 0) };
    let start = x.ln();
    let Scaled(e, k) = exp(Wide::new(-start));
    // ln x = start + ln(x e^-start), and the last is small: ln(1 + d) = d − d²/2 + …
    let d = Wide::new(x * (2.0_f64).powi(k / 2)).times(e.scaled(k - k / 2)).minus(Wide::new(1.0));
    Wide::new(start).plus(d.minus(d.times(d).scaled(-1))).plus(LN_2.times(Wide::new(f64::from(n))))
}

/// ln(1 + x) for finite x > −1: Newton's method from the library's value.
pub(crate) fn ln_1p(x: f64) -> Wide {
    if x > 1e30 {
        return ln(x);
    }
    if x.abs() < 1e-32 {
        return Wide::new(x);
    }
    let start = x.ln_1p();
    let m = exp_m1(Wide::new(start));
    let d = Wide::new(x).minus(m).over(Wide::new(1.0).plus(m));
    Wide::new(start).plus(d.minus(d.times(d).scaled(-1)))
}

/// sin(x + quarters · π/2) for |x| < 1e5.
pub(crate) fn sin(x: f64, quarters: i64) -> Wide {
    if x.abs() < 1e-32 {
        return Wide::new(if quarters == 0 { x } else { 1.0 });
    }
    let n = (x / HALF_PI[0]).round();
    let mut y = Wide::new(x);
    for part in HALF_PI {
        let high = n * part;
        y = y.minus(Wide { high, low: n.mul_add(part, -high) });
    }
    let square = y.times(y);
    let quadrant = (n as i64 + quarters).rem_euclid(4);
    let first = if quadrant % 2 == 0 { 1.0 } else { 0.0 };
    let mut sum = Wide::new(1.0);
    for k in (1..=15).rev() {
        let m = 2.0 * f64::from(k) + first;
        sum = Wide::new(1.0).minus(sum.times(square).over(Wide::new(m * (m - 1.0))));
    }
    let value = if quadrant % 2 == 0 { sum.times(y) } else { sum };
    if quadrant < 2 { value } else { value.times(Wide::new(-1.0)) }
}

/// atan x: one step of Newton's method from the library's value s, atan x = s + atan((x − tan s) / (1 + x tan s)).
pub(crate) fn atan(x: f64) -> Wide {
    if x.abs() < 1e-32 {
        return Wide::new(x);
    }
    let start = x.atan();
    let (sin, cos) = (sin(start, 0), sin(start, 1));
    // From 2³⁰⁰ on 1/x is less than what can be seen; and so that nothing overflows.
    let x = Wide::new(x.clamp(-2e90, 2e90));
    // The rest is so small that it is its own arc tangent.
    Wide::new(start).plus(x.times(cos).minus(sin).over(cos.plus(x.times(sin))))
}

/// erf x for 0 ≤ x < 7: 2/√π e^(−x²) Σ x (2x²)ᵏ / (1·3·5…(2k + 1)), whose terms are all positive.
pub(crate) fn erf(x: f64) -> Wide {
    if x < 1e-32 {
        return TWO_OVER_SQRT_PI.times(Wide::new(x));
    }
    let square = Wide::new(x).times(Wide::new(x));
    let (mut term, mut sum) = (Wide::new(x), Wide::new(x));
    let mut k = 1.0;
    while term.high > sum.high * 1e-33 {
        term = term.times(square.scaled(1)).over(Wide::new(2.0 * k + 1.0));
        sum = sum.plus(term);
        k += 1.0;
    }
    let Scaled(e, n) = exp(square.times(Wide::new(-1.0)));
    sum.times(e.scaled(n)).times(TWO_OVER_SQRT_PI)
}
