//! How far the functions of `math` are from the truth, in units in the last place (ulp), over their whole range.
//!
//! Prints the worst case of each function and fails if it exceeds the promise. Half an ulp is the best possible.
//! `TWO_LAYER_POINTS` sets the number of points per function.

#![allow(clippy::print_stdout, reason = "the result is a table")]
#![allow(clippy::cast_possible_truncation, reason = "exponents are small")]

mod math_accuracy {
    pub(crate) mod cases;
    pub(crate) mod points;
    pub(crate) mod reference;
}

use math_accuracy::cases::{CASES, Case};
use math_accuracy::points::points;
use math_accuracy::reference::{Scaled, Wide};
use two_layer::math::lane::{F64x2, Lane};

fn main() {
    let count =
        std::env::var("TWO_LAYER_POINTS").map_or(250_000, |text| text.parse().expect("a number of points"));
    agree_with_stored_digits();
    println!("{:8} {:>9} {:>9} {:>8}  at", "", "points", "promise", "worst");
    std::thread::scope(|scope| {
        let sweeps: Vec<_> =
            CASES.iter().map(|case| (case, scope.spawn(move || case.sweep(count)))).collect();
        for (case, sweep) in sweeps {
            let (points, worst, at) = sweep.join().expect("the sweep ran to its end");
            println!("{:8} {points:9} {:9.2} {worst:8.4}  {at:?}", case.name, case.promise);
            assert!(worst <= case.promise, "{} is {worst} ulp off at {at:?}", case.name);
        }
    });
}

impl Case {
    /// The number of points looked at, the largest error in ulp, and where it is.
    fn sweep(&self, count: usize) -> (usize, f64, f64) {
        for &(x, expected) in self.special {
            assert!(
                same((self.fast)(x), expected),
                "{}({x:?}) is {:?}, not {expected:?}",
                self.name,
                (self.fast)(x)
            );
        }
        let (mut looked_at, mut worst, mut at) = (0, 0.0, 0.0);
        let mut previous = 1.0;
        for x in points(&self.domain, count) {
            let value = (self.fast)(x);
            let mut lanes = [0.0; 2];
            (self.pair)(F64x2::load(&[x, previous])).store(&mut lanes);
            let scalar = [value, (self.fast)(previous)];
            assert!(
                same(lanes[0], scalar[0]) && same(lanes[1], scalar[1]),
                "{} of {x:?} {previous:?}",
                self.name
            );
            previous = x;

            let error = ulps(value, (self.truth)(x));
            looked_at += 1;
            if error > worst || error.is_nan() {
                (worst, at) = (error, x);
            }
        }
        (looked_at, worst, at)
    }
}

/// The same bits, or both NaN.
fn same(a: f64, b: f64) -> bool {
    a.to_bits() == b.to_bits() || (a.is_nan() && b.is_nan())
}

/// |value − truth| in units in the last place of the truth.
fn ulps(value: f64, Scaled(truth, n): Scaled) -> f64 {
    if truth.high == 0.0 {
        return if value == 0.0 { 0.0 } else { f64::INFINITY };
    }
    let exponent = exponent_of(truth.high) + n;
    let ulp = exponent.max(-1022) - 52;
    // Both are brought to about 2⁵², where an ulp is 1.
    let truth = scale(truth.high, n - ulp) - scale(value, -ulp) + scale(truth.low, n - ulp);
    truth.abs()
}

/// The exponent of the first digit of x.
fn exponent_of(x: f64) -> i32 {
    let bits = x.abs().to_bits();
    if bits >> 52 == 0 { -1011 - bits.leading_zeros() as i32 } else { (bits >> 52) as i32 - 1023 }
}

/// x · 2ⁿ, also if 2ⁿ is not an `f64`.
fn scale(x: f64, n: i32) -> f64 {
    x * (2.0_f64).powi(n / 2) * (2.0_f64).powi(n - n / 2)
}

/// The reference itself is right: it agrees to 30 digits with mpmath (`tests/reference/digits.py`), and so do the
/// sine and cosine of numbers too large for it, to one ulp.
fn agree_with_stored_digits() {
    for line in include_str!("reference/digits.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split_whitespace();
        let name = words.next().expect("a function");
        let case = CASES.iter().find(|case| case.name == name).expect("one of the functions");
        let [x, high, low] = [(); 3].map(|()| {
            let word = words.next().expect("three numbers");
            f64::from_bits(u64::from_str_radix(word, 16).expect("the bits of a number"))
        });
        if (name == "sin" || name == "cos") && x.abs() > 1e5 {
            let error = ulps((case.fast)(x), Scaled(Wide { high, low }, 0));
            assert!(error < case.promise, "{name}({x:?}) is {error} ulp off");
            continue;
        }
        let Scaled(truth, n) = (case.truth)(x);
        let error = scale(truth.high, n) - high + (scale(truth.low, n) - low);
        assert!(
            error.abs() <= high.abs() * 1e-28 + 5e-324,
            "the reference for {name}({x:?}) is off by {error:e}"
        );
    }
}
