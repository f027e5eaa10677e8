//! Random sequences of all that can be done to an image, against a plain model.
//!
//! All is in memory, so there are thousands of them: `IMAGE_MODEL_CASES` says how
//! many. At the end each image of the chain must be without fault and without leak.

#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "image_model/chain.rs"]
mod chain;
#[path = "image_model/turn.rs"]
mod turn;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use chain::{Chain, Kind, any_kind};
use turn::{Turn, any_turn};

/// What is done when nobody asks for more; below 20 seconds without optimisation.
const CASES: u32 = 600;

#[test]
fn any_sequence_leaves_what_a_plain_disk_would_hold() {
    let cases = std::env::var("IMAGE_MODEL_CASES");
    let config = Config {
        cases: cases.map_or(CASES, |cases| cases.parse().expect("it is a number")),
        failure_persistence: None,
        max_shrink_iters: 2000,
        ..Config::default()
    };
    let sequences = (any_kind(), proptest::collection::vec(any_turn(), 1..25));
    let result = TestRunner::new(config).run(&sequences, |(kind, turns)| play(&kind, &turns));
    if let Err(error) = result {
        panic!("{error}");
    }
}

fn play(kind: &Kind, turns: &[Turn]) -> Result<(), TestCaseError> {
    let mut chain = Chain::new(kind);
    for turn in turns {
        turn.take(&mut chain)?;
        chain.assert_shows_the_model()?;
    }
    chain.close()?;
    chain.assert_all_clean()
}
