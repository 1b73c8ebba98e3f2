//! z of the only unit above the first layer, from the powers that layer separates into and without its activations.
//!
//! With E of the column of pixels, f of the row and c = 1 for tanh, c = 0 for a sigmoid, a hidden unit's activation is
//! a = (E − cf) / (E + f) = 1 − (1 + c)f / (E + f), and so
//!
//! ```text
//! b + Σ wa = b + Σ w − Σ (1 + c)wf / (E + f)
//! v / d + w / e = (ve + wd) / (de)          two quotients share a division, which takes as long as several products
//! ```

use super::first_layer::{FirstLayer, splat};
use super::grid::Block;
use crate::activation::Activation;
use crate::math::f32x4::F32x4;

impl FirstLayer {
    /// z for a block of pixels, if it [is to be had so](Self::is_summed); `parameters` are those of the unit above.
    ///
    /// All units for eight pixels, then the next eight: so z stays in registers while it is summed, and what belongs to a
    /// unit is read once for two registers of pixels.
    #[inline(never)]
    pub(super) fn sum(&mut self, activation: Activation, parameters: &[f64], block: &Block, z: &mut [F32x4]) {
        let (units, registers) = (self.units(), &block.registers);
        let FirstLayer { z: [_, rows], columns, terms, .. } = self;
        let columns = columns.get(units * registers.start..).unwrap_or_default();
        let height = if activation == Activation::Tanh { -2.0 } else { -1.0 };
        let start = splat(&parameters.iter().sum());
        // A unit that fills up has no weight.
        terms.clear();
        terms.resize(2 * units, F32x4::splat(1.0));
        if let Some(weight) = terms.last_mut() {
            *weight = F32x4::default();
        }
        let mut z = z;
        for row in block.rows.clone() {
            for (unit, (term, weight)) in
                terms.as_chunks_mut().0.iter_mut().zip(parameters).enumerate().take(rows.columns())
            {
                let f = rows.get(row, unit);
                *term = [splat(&f), splat(&(height * weight * f))];
            }
            let (terms, _) = terms.as_chunks();
            let (of_row, below) = z.split_at_mut(registers.len().min(z.len()));
            z = below;
            let mut columns = columns;
            for z in of_row.chunks_mut(2) {
                let Some((powers, beyond)) = columns.split_at_checked(2 * units) else { return };
                columns = beyond;
                let (mut left, mut right) = (start, start);
                for ([one_left, one_right, other_left, other_right], terms) in
                    powers.as_chunks().0.iter().zip(terms)
                {
                    left = left + of_two(*one_left, *other_left, terms);
                    right = right + of_two(*one_right, *other_right, terms);
                }
                match z {
                    [a, b] => [*a, *b] = [left, right],
                    [a] => *a = left,
                    _ => {}
                }
            }
        }
    }
}

/// v / (E + f) of one unit and w / (E + g) of another, added.
#[inline(always)]
fn of_two(one: F32x4, other: F32x4, [f, v, g, w]: &[F32x4; 4]) -> F32x4 {
    let (d, e) = (one + *f, other + *g);
    (*v * e + *w * d) / (d * e)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::config::Config;
    use crate::network::Network;
    use crate::picture::Raster;
    use crate::trainer::Trainer;

    fn network(units: usize, seed: u32) -> Network {
        let config = Config { hidden_layers: vec![units], seed, ..Config::default() };
        Trainer::start(Rc::new(config.clone()), Rc::new(config.generate()), None).network
    }

    /// The bits of z in the first rows of a picture.
    fn sum(first_layer: &mut FirstLayer, network: &Network) -> Vec<u32> {
        let raster = Raster { width: 100, height: 50, x: (-3.0, 3.0), y: (-2.0, 3.0), discrete: false };
        let block = Block { rows: 0..5, registers: 0..raster.across() };
        let mut z = vec![F32x4::default(); block.len()];
        first_layer.prepare(network, &raster, raster.height);
        assert!(first_layer.is_summed);
        let (_, own) = network.layers_with_parameters().last().expect("an output layer");
        first_layer.sum(Activation::Tanh, &network.parameters()[own], &block, &mut z);
        z.iter().flat_map(|z| z.lanes()).map(f32::to_bits).collect()
    }

    /// Where five units are filled up to six there was a sixth one.
    #[test]
    fn what_was_summed_before_leaves_nothing_behind() {
        let mut used = FirstLayer::default();
        sum(&mut used, &network(6, 1));
        let five = network(5, 2);
        assert_eq!(sum(&mut used, &five), sum(&mut FirstLayer::default(), &five));
    }
}
