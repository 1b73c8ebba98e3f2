//! Softmax over the units of each sample, and its derivative.

use crate::math;
use crate::samples::Samples;

/// a_j = e^(z_j − m) / Σ e^(z_k − m) with m = max z, so that nothing overflows.
pub(super) fn forward(z: &Samples, a: &mut Samples) {
    let units = 0..z.columns();
    for row in 0..z.rows() {
        let highest = units.clone().map(|unit| z.get(row, unit)).fold(f64::NEG_INFINITY, f64::max);
        let mut total = 0.0;
        for unit in units.clone() {
            let power = math::exp(z.get(row, unit) - highest);
            a.column_mut(unit)[row / 2][row % 2] = power;
            total += power;
        }
        for unit in units.clone() {
            a.column_mut(unit)[row / 2][row % 2] /= total;
        }
    }
}

/// delta_j ← a_j · (delta_j − Σ delta_k a_k): the product with the derivative's matrix diag(a) − a·aᵀ.
pub(super) fn backward(a: &Samples, delta: &mut Samples) {
    let units = 0..a.columns();
    for row in 0..a.rows() {
        let mean: f64 = units.clone().map(|unit| delta.get(row, unit) * a.get(row, unit)).sum();
        for unit in units.clone() {
            let delta = &mut delta.column_mut(unit)[row / 2][row % 2];
            *delta = a.get(row, unit) * (*delta - mean);
        }
    }
}
