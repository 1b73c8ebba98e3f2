//! What is expected of each function.

use std::f64::consts::{FRAC_1_SQRT_2, FRAC_PI_2, FRAC_PI_4, LN_2, PI, SQRT_2};

use two_layer::math;
use two_layer::math::lane::{self, F64x2};

use super::points::Domain;
use super::reference::{self, Scaled, Wide};

/// A function, where to look at it, and how exact it has to be.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) fast: fn(f64) -> f64,
    /// The same, two at a time.
    pub(crate) pair: fn(F64x2) -> F64x2,
    pub(crate) truth: fn(f64) -> Scaled,
    pub(crate) domain: Domain,
    /// The largest error allowed, in ulp.
    pub(crate) promise: f64,
    /// What the function gives outside its domain and at special values.
    pub(crate) special: &'static [(f64, f64)],
}

const INFINITY: f64 = f64::INFINITY;
const NAN: f64 = f64::NAN;

/// All functions of `math`.
pub(crate) const CASES: &[Case] = &[
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
        promise: 3.5,
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
        promise: 3.5,
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
        name: "atan",
        fast: math::atan,
        pair: lane::atan,
        truth: |x| Scaled(reference::atan(x), 0),
        domain: Domain {
            low: -f64::MAX,
            high: f64::MAX,
            near: &[-1.0, 0.0, SQRT_2 - 1.0, 0.5, 1.0, 2.0, SQRT_2 + 1.0, 9e15],
        },
        promise: 2.0,
        special: &[
            (0.0, 0.0),
            (-0.0, -0.0),
            (INFINITY, FRAC_PI_2),
            (-INFINITY, -FRAC_PI_2),
            (1e300, FRAC_PI_2),
            (NAN, NAN),
        ],
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
