//! Arbitrary bytes read as numbers, names and lists. There are always more of them: behind the end come zeros.

use two_layer::{
    Activation, BatchOrder, EpsilonMode, Feature, Generator, Init, L2Scale, Loss, OptimizerKind, Quirk,
    Reduction, Value,
};

/// Numbers at which something may change: limits of types and ranges, and their neighbours.
const EDGES: [f64; 16] = [
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::MAX,
    f64::MIN,
    f64::MIN_POSITIVE,
    5e-324,
    -0.0,
    -1.0,
    1e-300,
    1e154,
    1e300,
    4_294_967_295.0,
    4_294_967_296.0,
    9_007_199_254_740_992.0,
    18_446_744_073_709_551_615.0,
];

/// Words that stand for special values, and words that stand for nothing.
const WORDS: [&str; 8] = ["full", "raw", "after_weights", "", "moons ", "{}", "__proto__", "none"];

const NAMES: [&[&str]; 13] = [
    Generator::NAMES,
    Feature::NAMES,
    Activation::NAMES,
    Loss::NAMES,
    Reduction::NAMES,
    OptimizerKind::NAMES,
    EpsilonMode::NAMES,
    BatchOrder::NAMES,
    Init::NAMES,
    L2Scale::NAMES,
    Quirk::NAMES,
    &WORDS,
    &["x1", "x2"],
];

/// Bytes not yet read.
#[derive(Debug)]
pub(crate) struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Bytes<'a> {
        Bytes(bytes)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first
    }

    pub(crate) fn flag(&mut self) -> bool {
        self.byte() & 1 == 1
    }

    /// 0 to `most`, which fits into a byte.
    pub(crate) fn count(&mut self, most: usize) -> usize {
        usize::from(self.byte()) % (most + 1)
    }

    pub(crate) fn word(&mut self) -> u64 {
        u64::from_le_bytes(std::array::from_fn(|_| self.byte()))
    }

    /// Usually one of `count` things, now and then an index behind them.
    pub(crate) fn index(&mut self, count: usize) -> usize {
        match self.byte() {
            254 => count,
            255 => usize::MAX,
            byte => usize::from(byte) % count.max(1),
        }
    }

    /// Usually a small number with a few digits, as a reader would give.
    pub(crate) fn number(&mut self) -> f64 {
        let (kind, byte) = (self.byte() % 8, self.byte());
        match kind {
            0 => f64::from_bits(self.word()),
            1 => EDGES[usize::from(byte) % EDGES.len()],
            2..5 => f64::from(byte),
            _ => f64::from(byte as i8) / 16.0,
        }
    }

    pub(crate) fn numbers(&mut self, count: usize) -> Vec<f64> {
        (0..count).map(|_| self.number()).collect()
    }

    /// The same with finite numbers, as far as `are_finite` says so.
    pub(crate) fn tame(&mut self, count: usize) -> Vec<f64> {
        let are_finite = self.byte() > 8;
        let tame = |number: f64| if are_finite && !number.is_finite() { 0.5 } else { number };
        self.numbers(count).into_iter().map(tame).collect()
    }

    pub(crate) fn name(&mut self) -> &'static str {
        let names = NAMES[usize::from(self.byte()) % NAMES.len()];
        names[usize::from(self.byte()) % names.len()]
    }

    pub(crate) fn value(&mut self) -> Value {
        match self.byte() % 16 {
            0 => Value::Other("of another kind"),
            1..5 => Value::List((0..self.count(8)).map(|_| self.scalar()).collect()),
            _ => self.scalar(),
        }
    }

    fn scalar(&mut self) -> Value {
        match self.byte() % 8 {
            0 => Value::Flag(self.flag()),
            1..4 => Value::Text(self.name().into()),
            4 => Value::Text(String::from_utf8_lossy(&[self.byte(), self.byte()]).into_owned()),
            _ => Value::Number(self.number()),
        }
    }
}
