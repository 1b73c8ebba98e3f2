//! The core against arbitrary input. The same is fuzzed by `crate/core/fuzz`, which seeks its input (`CONTRIBUTING.md`).

use proptest::prelude::*;

#[path = "hostile/visit.rs"]
mod visit;

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..600)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn settings_are_right_or_refused(bytes in bytes()) {
        visit::settings(&bytes);
    }

    #[test]
    fn a_state_is_right_or_refused(bytes in bytes()) {
        visit::state(&bytes);
    }

    #[test]
    fn a_session_takes_whatever_comes(bytes in bytes()) {
        visit::session(&bytes);
    }
}
