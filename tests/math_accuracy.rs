//! How far the functions of `math` are from the truth, in units in the last place (ulp), over their whole range.
//!
//! Prints the worst case of each function and fails if it exceeds the promise. Half an ulp is the best possible.
//! `TWO_LAYER_POINTS` sets the number of points per function.

#![allow(clippy::print_stdout, reason = "the result is a table")]
#![allow(clippy::cast_possible_truncation, reason = "exponents are small")]

mod math_accuracy {
    pub(crate) mod points;
    pub(crate) mod reference;
}

use std::f64::consts::{FRAC_1_SQRT_2, FRAC_PI_2, FRAC_PI_4, LN_2, PI, SQRT_2};

use math_accuracy::points::{Domain, points};
use math_accuracy::reference::{self, Scaled, Wide};
use two_layer::math;
use two_layer::math::lane::{self, F64x2, Lane};

/// A function, where to look at it, and how exact it has to be.
struct Case {
    name: &'static str,
    fast: fn(f64) -> f64,
    /// The same, two at a time.
    pair: fn(F64x2) -> F64x2,
    truth: fn(f64) -> Scaled,
    domain: Domain,
    /// The largest error allowed, in ulp.
    promise: f64,
    /// What the function gives outside its domain and at special values.
    special: &'static [(f64, f64)],
}

const INFINITY: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

const CASES: &[Case] = &[
    Case {
        name: "exp",
        fast: math::exp,
        pair: lane::exp,
        truth: |x| reference::exp(Wide::new(x)),
        domain: Domain {
            low: -745.13,
            high: 709.782_712_893_383_9,
            near: &[-745.1, -708.4, 0.0, 0.34657, 709.78],
        },
        promise: 1.0,
        special: &[
            (0.0, 1.0),
            (-0.0, 1.0),
            (INFINITY, INFINITY),
            (-INFINITY, 0.0),
            (710.0, INFINITY),
            (-746.0, 0.0),
            (1e300, INFINITY),
            (-1e300, 0.0),
            (NAN, NAN),
        ],
    },
    Case {
        name: "exp_m1",
        fast: math::exp_m1,
        pair: lane::exp_m1,
        truth: |x| {
            if x < 600.0 { Scaled(reference::exp_m1(Wide::new(x)), 0) } else { reference::exp(Wide::new(x)) }
        },
        domain: Domain {
            low: -750.0,
            high: 709.782_712_893_383_9,
            near: &[-37.43, -0.34657, 0.0, 0.34657, 1.0397, 709.78],
        },
        promise: 2.0,
        special: &[
            (0.0, 0.0),
            (-0.0, -0.0),
            (INFINITY, INFINITY),
            (-INFINITY, -1.0),
            (710.0, INFINITY),
            (-1e300, -1.0),
            (1e300, INFINITY),
            (NAN, NAN),
        ],
    },
    Case {
        name: "tanh",
        fast: math::tanh,
        pair: lane::tanh,
        truth: |x| Scaled(reference::tanh(x), 0),
        domain: Domain {
            low: -25.0,
            high: 25.0,
            near: &[-19.07, -0.1733, 0.0, 0.1733, 0.5199, 0.8664, 19.07, 20.0],
        },
        promise: 3.0,
        special: &[
            (0.0, 0.0),
            (-0.0, -0.0),
            (INFINITY, 1.0),
            (-INFINITY, -1.0),
            (1e300, 1.0),
            (-1e300, -1.0),
            (NAN, NAN),
        ],
    },
    Case {
        name: "sigmoid",
        fast: math::sigmoid,
        pair: lane::sigmoid,
        truth: reference::sigmoid,
        domain: Domain { low: -745.13, high: 800.0, near: &[-745.1, -708.4, -LN_2, 0.0, LN_2, 36.8, 40.0] },
        promise: 3.0,
        special: &[
            (0.0, 0.5),
            (-0.0, 0.5),
            (INFINITY, 1.0),
            (-INFINITY, 0.0),
            (-746.0, 0.0),
            (1e300, 1.0),
            (-1e300, 0.0),
            (NAN, NAN),
        ],
    },
    Case {
        name: "ln",
        fast: math::ln,
        pair: lane::ln,
        truth: |x| Scaled(reference::ln(x), 0),
        domain: Domain {
            low: 5e-324,
            high: f64::MAX,
            near: &[0.5, FRAC_1_SQRT_2, 1.0, SQRT_2, 2.0, f64::MIN_POSITIVE],
        },
        promise: 0.51,
        special: &[
            (0.0, -INFINITY),
            (-0.0, -INFINITY),
            (INFINITY, INFINITY),
            (-INFINITY, NAN),
            (-1.0, NAN),
            (-5e-324, NAN),
            (1.0, 0.0),
            (NAN, NAN),
        ],
    },
    Case {
        name: "ln_1p",
        fast: math::ln_1p,
        pair: lane::ln_1p,
        truth: |x| Scaled(reference::ln_1p(x), 0),
        domain: Domain {
            low: -0.999_999_999_999_999_9,
            high: f64::MAX,
            near: &[-0.999_999, -0.5, FRAC_1_SQRT_2 - 1.0, 0.0, SQRT_2 - 1.0, 1.0, 9.007e15],
        },
        promise: 1.5,
        special: &[
            (0.0, 0.0),
            (-0.0, -0.0),
            (INFINITY, INFINITY),
            (-INFINITY, NAN),
            (-1.0, -INFINITY),
            (-1.5, NAN),
            (NAN, NAN),
        ],
    },
    Case {
        name: "sin",
        fast: math::sin,
        pair: lane::sin,
        truth: |x| Scaled(reference::sin(x, 0), 0),
        domain: Domain {
            low: -1e5,
            high: 1e5,
            near: &[-PI, 0.0, FRAC_PI_4, FRAC_PI_2, PI, 1599.999, 1600.0, 1600.001],
        },
        promise: 1.0,
        special: &[(0.0, 0.0), (-0.0, -0.0), (INFINITY, NAN), (-INFINITY, NAN), (NAN, NAN)],
    },
    Case {
        name: "cos",
        fast: math::cos,
        pair: lane::cos,
        truth: |x| Scaled(reference::sin(x, 1), 0),
        domain: Domain {
            low: -1e5,
            high: 1e5,
            near: &[-PI, 0.0, FRAC_PI_4, FRAC_PI_2, PI, 1599.999, 1600.0, 1600.001],
        },
        promise: 1.0,
        special: &[(0.0, 1.0), (-0.0, 1.0), (INFINITY, NAN), (-INFINITY, NAN), (NAN, NAN)],
    },
    Case {
        name: "erf",
        fast: math::erf,
        pair: lane::erf,
        truth: |x| {
            let Wide { high, low } = reference::erf(x.abs());
            Scaled(Wide { high: high * x.signum(), low: low * x.signum() }, 0)
        },
        domain: Domain { low: -6.5, high: 6.5, near: &[-1.0, 0.0, 1.0, 5.86, 5.95] },
        promise: 2.0,
        special: &[
            (0.0, 0.0),
            (-0.0, -0.0),
            (INFINITY, 1.0),
            (-INFINITY, -1.0),
            (7.0, 1.0),
            (-1e300, -1.0),
            (NAN, NAN),
        ],
    },
];

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
        return if value == 0.0 { 0.0 } else { INFINITY };
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
