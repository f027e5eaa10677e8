//! Random sequences of all that can be done to an image, against a plain model.
//!
//! All is in memory, so there are thousands of them: `IMAGE_MODEL_CASES` says how
//! many. At the end each image of the chain must be without fault and without leak;
//! some are shown to qemu-img, and qemu-io goes on with them.

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
#[path = "image_model/qemu.rs"]
mod qemu;
#[path = "image_model/turn.rs"]
mod turn;

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use chain::{Chain, Kind, any_kind};
use qemu::Qemu;
use turn::{Turn, any_turn};

/// What is done when nobody asks for more; below 20 seconds without optimisation.
const CASES: u32 = 600;
const QEMU_LOOKS_AT_ONE_OF: u64 = 16;

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
    let (qemu, looks) = (Qemu::find(), Cell::new(0));
    let result = TestRunner::new(config).run(&sequences, |(kind, turns)| {
        let mut chain = play(&kind, &turns)?;
        // The same sequences in each run, so that a failure can be made shorter.
        match qemu.as_ref().filter(|_| kind.sectors() % QEMU_LOOKS_AT_ONE_OF == 0) {
            Some(qemu) => {
                looks.set(looks.get() + 1);
                qemu.look(&mut chain)
            }
            None => Ok(()),
        }
    });
    println!("qemu-img and qemu-io looked at {}", looks.get());
    if let Err(error) = result {
        panic!("{error}");
    }
}

fn play(kind: &Kind, turns: &[Turn]) -> Result<Chain, TestCaseError> {
    let mut chain = Chain::new(kind);
    for turn in turns {
        turn.take(&mut chain)?;
        chain.assert_shows_the_model()?;
    }
    chain.close()?;
    chain.assert_all_clean()?;
    Ok(chain)
}
