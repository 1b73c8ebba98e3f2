//! Where to look at a function: everywhere a little, and closely where something changes.

use two_layer::random::RandomState;

/// The part of the line on which a function is an ordinary number, and where to look closely.
#[derive(Clone, Copy)]
pub(crate) struct Domain {
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) near: &'static [f64],
}

/// About `count` points of the domain: each special place with its neighbours; every power of two with its
/// neighbours; numbers of every magnitude, evenly spread; and in several bands around 0, evenly spread.
pub(crate) fn points(domain: &Domain, count: usize) -> impl Iterator<Item = f64> {
    let Domain { low, high, near } = *domain;
    let mut random = RandomState::new(1);
    let bits = move |random: &mut RandomState| {
        u64::from(random.integer(u32::MAX)) << 32 | u64::from(random.integer(u32::MAX))
    };

    let places = near.iter().flat_map(|&x| around(x, 200));
    let powers = (0..2047_u64).flat_map(|e| around(f64::from_bits(e << 52), 2)).flat_map(|x| [x, -x]);
    let subnormals =
        (1..200).flat_map(|i| [f64::from_bits(i), -f64::from_bits(i), f64::from_bits((1 << 52) - i)]);
    let random_points = (0..count).map(move |i| {
        let band = [1e-3, 0.2, 0.8, 2.0, 8.0, 40.0, 800.0, high.min(1e6)][i / 2 % 8];
        match i % 4 {
            0 => f64::from_bits(bits(&mut random)),
            1 => random.uniform_in(low.max(-1e6), high.min(1e6)),
            _ => random.uniform_in(-band, band),
        }
    });
    places.chain(powers).chain(subnormals).chain(random_points).filter(move |&x| low <= x && x <= high)
}

/// x and `count` neighbours to each side.
fn around(x: f64, count: u64) -> impl Iterator<Item = f64> {
    let start = x.abs().to_bits().saturating_sub(count);
    (start..=x.abs().to_bits() + count).map(move |bits| f64::from_bits(bits).copysign(x))
}
