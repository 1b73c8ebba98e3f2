//! NumPy's random numbers: the Mersenne Twister MT19937 and what `numpy.random.RandomState` draws from it.
//!
//! `RandomState::new(seed)` gives, call for call, the bits of `numpy.random.RandomState(seed)` and of
//! `numpy.random.seed(seed)` followed by `numpy.random.rand()` and so on.
//!
//! ```
//! use two_layer::random::RandomState;
//!
//! let mut random = RandomState::new(0); // np.random.seed(0)
//! assert_eq!(random.uniform(), 0.5488135039273248); // np.random.rand()
//! assert_eq!(RandomState::new(0).permutation(4), [2, 3, 1, 0]); // np.random.RandomState(0).permutation(4)
//! ```
//!
//! The generator is the one of M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998): 624 words of
//! state with a linear recurrence, made anew all at once, and a tempering of each word on its way out.

use alloc::vec::Vec;

use crate::math;

/// Words of state.
const N: usize = 624;
/// The recurrence combines words `k`, `k + 1` and `k + M`.
const M: usize = 397;

/// A stream of random numbers, fixed by its seed. Equal states have equal futures.
#[derive(Clone, PartialEq)]
pub struct RandomState {
    words: [u32; N],
    /// Words of the present block already given out.
    used: usize,
    /// The polar method makes normal numbers in pairs; the second waits here.
    spare_normal: Option<f64>,
}

impl RandomState {
    /// The stream of `seed`, as `numpy.random.RandomState(seed)`.
    pub fn new(seed: u32) -> RandomState {
        // As the authors' program of 2002 spreads a seed over all words.
        let mut words = [0; N];
        let mut word = seed;
        for (slot, next) in words.iter_mut().zip(1..) {
            *slot = word;
            word = 1_812_433_253u32.wrapping_mul(word ^ (word >> 30)).wrapping_add(next);
        }
        RandomState { words, used: N, spare_normal: None }
    }

    /// A number in [0, 1), a multiple of 2⁻⁵³: `rand()`.
    #[inline(never)] // called from every generator
    pub fn uniform(&mut self) -> f64 {
        let high = f64::from(self.next_u32() >> 5); // 27 bits
        let low = f64::from(self.next_u32() >> 6); // 26 bits
        (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0 // (2²⁶ · high + low) / 2⁵³
    }

    /// A number in [low, high): `uniform(low, high)`.
    pub fn uniform_in(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.uniform()
    }

    /// A number from the normal distribution with mean 0 and standard deviation 1: `randn()`.
    ///
    /// Marsaglia's polar method: a random point of the unit disc gives two independent normal numbers.
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare_normal.take() {
            return spare;
        }
        loop {
            let x = 2.0 * self.uniform() - 1.0;
            let y = 2.0 * self.uniform() - 1.0;
            let r2 = x * x + y * y;
            if r2 < 1.0 && r2 != 0.0 {
                let f = math::sqrt(-2.0 * math::ln(r2) / r2);
                self.spare_normal = Some(f * x);
                return f * y;
            }
        }
    }

    /// An integer in 0..below, all equally likely: `randint(below)`. Panics if `below` is 0.
    pub fn integer(&mut self, below: u32) -> u32 {
        assert!(below > 0, "an integer below 0 was asked for");
        self.integer_up_to(below - 1)
    }

    /// The integers 0..n in random order: `permutation(n)`.
    pub fn permutation(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        self.shuffle(&mut order);
        order
    }

    /// Puts `items` in random order (Fisher and Yates, from the end): `shuffle(items)`.
    ///
    /// Panics if there are more than 2³² items.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        let mut i = items.len().saturating_sub(1);
        while i > 0 {
            let last = u32::try_from(i).expect("at most 2^32 items are shuffled");
            let word = self.word_up_to(last);
            // As `integer_up_to`, but after a word that is too large item i stays, and has another turn: a processor that
            // has to guess whether one is too large is wrong about every third time.
            let is_drawn = word <= last;
            items.swap(i, if is_drawn { word as usize } else { i });
            i -= usize::from(is_drawn);
        }
    }

    /// An integer in 0..=last. Draws words, cut down to the bits `last` has, until one is not above `last`.
    fn integer_up_to(&mut self, last: u32) -> u32 {
        if last == 0 {
            return 0; // NumPy draws nothing here
        }
        loop {
            let word = self.word_up_to(last);
            if word <= last {
                return word;
            }
        }
    }

    /// The next random bits, as many as `last` has. `last` is not 0.
    #[inline]
    fn word_up_to(&mut self, last: u32) -> u32 {
        self.next_u32() & (u32::MAX >> last.leading_zeros())
    }

    /// The next 32 random bits.
    #[inline]
    fn next_u32(&mut self) -> u32 {
        if self.used == N {
            self.renew();
        }
        let mut word = self.words[self.used];
        self.used += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    /// Replaces all words by the next block.
    #[cold]
    #[inline(never)]
    fn renew(&mut self) {
        for k in 0..N {
            let joined = (self.words[k] & 0x8000_0000) | (self.words[(k + 1) % N] & 0x7fff_ffff);
            let twist = if joined & 1 == 1 { 0x9908_b0df } else { 0 };
            self.words[k] = self.words[(k + M) % N] ^ (joined >> 1) ^ twist;
        }
        self.used = 0;
    }
}

impl core::fmt::Debug for RandomState {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let RandomState { words: _, used, spare_normal } = self;
        f.debug_struct("RandomState")
            .field("used", used)
            .field("spare_normal", spare_normal)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_numpys_first_numbers() {
        // numpy.random.RandomState(0): rand(), randn(), randint(10), permutation(5)
        let mut random = RandomState::new(0);
        assert_eq!(random.uniform(), 0.548_813_503_927_324_8);
        assert_eq!(RandomState::new(0).normal(), 1.764_052_345_967_664);
        assert_eq!(RandomState::new(0).integer(10), 5);
        assert_eq!(RandomState::new(0).permutation(5), [2, 0, 1, 3, 4]);
    }

    #[test]
    fn equal_states_have_equal_futures() {
        let mut a = RandomState::new(7);
        a.normal();
        let mut b = a.clone();
        assert_eq!(a, b);
        assert_eq!(a.normal(), b.normal());
        assert_eq!(a, b);
        b.integer(3);
        assert_ne!(a, b);
    }

    #[test]
    fn an_integer_below_one_costs_nothing() {
        let mut random = RandomState::new(1);
        let before = random.clone();
        assert_eq!(random.integer(1), 0);
        assert_eq!(random, before);
    }
}
