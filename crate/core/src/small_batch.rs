//! The gradient over so few samples that those of a unit fit in registers: one or two, the four of a truth table, batches of ten.
//!
//! A loop over five pairs of samples is mostly beginning and end. Here the number of pairs, `P`, is known to the compiler, which
//! writes such loops out; and one function goes through a layer, forward on the way up and backward on the way down. What is
//! computed, and the order of every sum, is that of `network.rs` for batches of any size: both give the same bits. Each `P` is a
//! piece of the program of its own, so there are only those that are met most.

use alloc::vec::Vec;

use crate::activation::Activation;
use crate::config::Config;
use crate::dataset::Part;
use crate::dense::Dense;
use crate::math::lane::{F64x2, Lane, Sigmoid, Tanh};
use crate::network::Network;
use crate::samples::{Pair, Samples};

/// What a unit, or an input, says of all samples.
type Column<const P: usize> = [Pair; P];

/// The gradient over `batch`, divided by `divisor`, into `gradient`, which has the layout of the parameters. Says whether it
/// was computed: not for other numbers of pairs, and not for softmax, which looks at all units of a sample.
pub(crate) fn gradient(
    config: &Config,
    network: &Network,
    batch: &Part,
    divisor: f64,
    scratch: &mut Vec<Pair>,
    gradient: &mut [f64],
) -> bool {
    let run = Run { config, divisor, is_odd: batch.x.rows() % 2 == 1 };
    if config.output_activation == Activation::Softmax {
        return false;
    }
    match batch.x.rows().div_ceil(2) {
        1 => run.start::<1>(network, batch, scratch, gradient),
        2 => run.start::<2>(network, batch, scratch, gradient),
        5 => run.start::<5>(network, batch, scratch, gradient),
        _ => return false,
    }
    true
}

/// What all layers need to know.
struct Run<'a> {
    config: &'a Config,
    divisor: f64,
    /// Whether the second lane of the last pair is no sample.
    is_odd: bool,
}

impl Run<'_> {
    fn start<const P: usize>(
        &self,
        network: &Network,
        batch: &Part,
        scratch: &mut Vec<Pair>,
        gradient: &mut [f64],
    ) {
        let units: usize = network.layers().iter().map(|layer| layer.fan_out).sum();
        scratch.resize(3 * units * P, [0.0; 2]);
        let (x, y) = (columns::<P>(&batch.x), columns(&batch.y));
        self.layer(
            network.layers(),
            network.parameters(),
            (x, y),
            &mut [],
            scratch.as_chunks_mut().0,
            gradient,
        );
    }

    /// The first of `layers` and those above it. `below` becomes ∂L/∂x of its inputs x.
    fn layer<const P: usize>(
        &self,
        layers: &[Dense],
        parameters: &[f64],
        (x, y): (&[Column<P>], &[Column<P>]),
        below: &mut [Column<P>],
        scratch: &mut [Column<P>],
        gradient: &mut [f64],
    ) {
        let Some((layer, above)) = layers.split_first() else { return };
        let (own, parameters) = parameters.split_at(layer.parameters());
        let (own_gradient, gradient) = gradient.split_at_mut(layer.parameters());
        let (weights, biases) = own.split_at(layer.weights());
        let (z, scratch) = scratch.split_at_mut(layer.fan_out);
        let (a, scratch) = scratch.split_at_mut(layer.fan_out);
        let (delta, scratch) = scratch.split_at_mut(layer.fan_out);

        let forward = (1, layer.fan_out);
        match layer.activation {
            // Of two pairs z never leaves the registers; nor is it needed on the way back.
            Activation::Tanh if P <= 2 => {
                let tanh = Tanh::load();
                weighted_sums(biases, weights, forward, x, a, |z| tanh.of(z));
            }
            Activation::Sigmoid if P <= 2 => {
                let sigmoid = Sigmoid::load();
                weighted_sums(biases, weights, forward, x, a, |z| sigmoid.of(z));
            }
            other => {
                weighted_sums(biases, weights, forward, x, z, |z| z);
                other.apply(z.as_flattened(), a.as_flattened_mut());
            }
        }
        if above.is_empty() {
            let Config { loss_function, quirk, .. } = self.config;
            let (z, p) = (z.as_flattened(), a.as_flattened_mut());
            loss_function.delta_of_numbers(
                layer.activation,
                *quirk,
                (z, p),
                y.as_flattened(),
                delta.as_flattened_mut(),
            );
            if self.is_odd {
                delta.iter_mut().for_each(|delta| delta[P - 1][1] = 0.0);
            }
        } else {
            self.layer(above, parameters, (a, y), delta, scratch, gradient);
            layer.activation.multiply_by_slope(
                z.as_flattened(),
                a.as_flattened_mut(),
                delta.as_flattened_mut(),
            );
        }
        products(x, delta, self.divisor, own_gradient);
        weighted_sums(&[], weights, (layer.fan_out, 1), delta, below, |sum| sum);
    }
}

/// All columns.
fn columns<const P: usize>(samples: &Samples) -> &[Column<P>] {
    samples.all_columns().as_chunks().0
}

/// sum ← g(start + w₀·x₀ + w₁·x₁ + …) over the columns of x, from the first to the last; where there is no start it is 0. The
/// weights are as far apart as said: from one sum to the next, and from one term to the next.
#[inline(always)]
fn weighted_sums<const P: usize>(
    starts: &[f64],
    weights: &[f64],
    (per_sum, per_term): (usize, usize),
    x: &[Column<P>],
    sums: &mut [Column<P>],
    g: impl Fn(F64x2) -> F64x2,
) {
    for (i, sum) in sums.iter_mut().enumerate() {
        let mut totals = [F64x2::splat(starts.get(i).copied().unwrap_or_default()); P];
        let mut at = i * per_sum;
        for x in x {
            let weight = F64x2::splat(weights[at]);
            for (total, x) in totals.iter_mut().zip(x) {
                *total = *total + weight * F64x2::load(x);
            }
            at += per_term;
        }
        sum.iter_mut().zip(totals).for_each(|(sum, total)| g(total).store(sum));
    }
}

/// gradient ← Σ x·δ / divisor over the samples, for every weight, and Σ δ / divisor for the biases, if there are any.
///
/// Two at a time that lie side by side: the weights of one input and two units or, where there is one unit, of two inputs.
#[inline(always)]
fn products<const P: usize>(x: &[Column<P>], delta: &[Column<P>], divisor: f64, gradient: &mut [f64]) {
    let mean = |one, other| F64x2::sums(one, other) / F64x2::splat(divisor);
    let units = delta.len();
    let (twos, last) = delta.as_chunks::<2>();
    for (i, two) in twos.iter().enumerate() {
        let [one, other] = two.each_ref().map(loaded);
        let mut at = 2 * i;
        for x in x {
            let x = loaded(x);
            mean(product(x, one), product(x, other)).store(&mut gradient[at..]);
            at += units;
        }
        if at < gradient.len() {
            mean(sum(one), sum(other)).store(&mut gradient[at..]);
        }
    }
    for delta in last {
        let delta = loaded(delta);
        let (pairs, rest) = if units == 1 { x.as_chunks::<2>() } else { (&[][..], x) };
        let mut at = units - 1;
        for pair in pairs {
            let [one, other] = pair.each_ref().map(loaded);
            mean(product(one, delta), product(other, delta)).store(&mut gradient[at..]);
            at += 2;
        }
        for x in rest {
            gradient[at] = product(loaded(x), delta).sum() / divisor;
            at += units;
        }
        if let Some(gradient) = gradient.get_mut(at) {
            *gradient = sum(delta).sum() / divisor;
        }
    }
}

#[inline(always)]
fn loaded<const P: usize>(column: &Column<P>) -> [F64x2; P] {
    core::array::from_fn(|p| F64x2::load(&column[p]))
}

/// Σ a·b over the pairs, lane by lane.
#[inline(always)]
fn product<const P: usize>(a: [F64x2; P], b: [F64x2; P]) -> F64x2 {
    (0..P).fold(F64x2::splat(0.0), |total, p| total + a[p] * b[p])
}

/// Σ a, likewise.
#[inline(always)]
fn sum<const P: usize>(a: [F64x2; P]) -> F64x2 {
    a.into_iter().fold(F64x2::splat(0.0), |total, a| total + a)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::config::PerLayer;
    use crate::generator::Generator;
    use crate::loss::{Loss, Quirk};
    use crate::network::Trace;
    use crate::objective::Objective;
    use crate::trainer::Trainer;

    /// The gradient over the first `rows` points: of a batch of that size, and as it is computed where the losses are wanted
    /// too, which is the way of larger batches.
    fn both_ways(config: &Config, rows: usize) -> [Vec<u64>; 2] {
        let trainer = Trainer::start(Rc::new(config.clone()), Rc::new(config.generate()), None);
        let batch = trainer.data.train_part().gather(&(0..rows).collect::<Vec<_>>());
        let mut losses = [0.0; 2];
        [None, Some(&mut losses)].map(|wanted| {
            let (mut trace, mut sums, mut gradient) = (Trace::default(), Vec::new(), Vec::new());
            let mut objective =
                Objective { config: &trainer.config, batch: &batch, trace: &mut trace, sums: &mut sums };
            objective.gradient_and_losses(&trainer.network, &mut gradient, wanted);
            gradient.iter().map(|g| g.to_bits()).collect()
        })
    }

    #[test]
    fn has_the_bits_of_larger_batches() {
        for hidden in [&[][..], &[1], &[3], &[4, 2], &[5, 1, 2]] {
            for bias in [true, false] {
                for activation in [Activation::Tanh, Activation::Sigmoid, Activation::Relu, Activation::Sin] {
                    let config = Config {
                        hidden_layers: hidden.to_vec(),
                        activation: PerLayer::All(activation),
                        bias: PerLayer::All(bias),
                        seed: 5,
                        ..Config::default()
                    };
                    for rows in 1..=12 {
                        let [small, large] = both_ways(&config, rows);
                        assert_eq!(small, large, "{rows} rows, {hidden:?}, {activation:?}, bias {bias}");
                        assert!(activation == Activation::Relu || small.iter().any(|bits| *bits != 0));
                    }
                }
            }
        }
    }

    #[test]
    fn is_for_one_two_and_five_pairs_without_softmax() {
        let computed = |config: &Config, rows: usize| {
            let trainer = Trainer::start(Rc::new(config.clone()), Rc::new(config.generate()), None);
            let batch = trainer.data.train_part().gather(&(0..rows).collect::<Vec<_>>());
            let mut numbers = vec![0.0; trainer.network.parameters().len()];
            gradient(config, &trainer.network, &batch, 1.0, &mut Vec::new(), &mut numbers)
        };
        let sizes: Vec<usize> = (1..=12).filter(|&rows| computed(&Config::default(), rows)).collect();
        assert_eq!(sizes, [1, 2, 3, 4, 9, 10]);
        let softmax = Config { output_activation: Activation::Softmax, ..Config::default() };
        assert!(!computed(&softmax, 4));
    }

    #[test]
    fn has_them_for_every_loss() {
        let three = Config { generator: Generator::Blobs3, ..Config::default() };
        let configs = [
            Config {
                loss_function: Loss::Hinge,
                output_activation: Activation::Identity,
                ..Config::default()
            },
            Config { loss_function: Loss::HalfSquared, ..Config::default() },
            Config {
                loss_function: Loss::Squared,
                output_activation: Activation::Softplus,
                ..Config::default()
            },
            Config {
                loss_function: Loss::Bce,
                quirk: Quirk::OutputDerivativeUsesSigmoidOfActivation,
                ..Config::default()
            },
            Config { l1: 0.01, l2: 0.1, ..Config::default() },
            Config { loss_function: Loss::Bce, output_activation: Activation::Sigmoid, ..three.clone() },
            Config {
                loss_function: Loss::SoftmaxCe,
                output_activation: Activation::Softmax,
                ..three.clone()
            },
            Config { loss_function: Loss::Squared, output_activation: Activation::Softmax, ..three },
        ];
        for config in configs {
            for rows in 1..=12 {
                let [small, large] = both_ways(&config, rows);
                assert_eq!(small, large, "{rows} rows, {:?}", config.loss_function);
            }
        }
    }
}
