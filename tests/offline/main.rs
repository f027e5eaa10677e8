//! What daemons of four releases said, played back to the code of today.
//!
//! Each test is a dialogue with a daemon. Offline it is held with every release's
//! recording of it under `fixtures/rpc`, in strict order: a call that differs from
//! what was recorded, or that is not made any more, fails it. With `RECORD` set it
//! is held with a live daemon, and what is said becomes that release's recording;
//! `sh tests/record.sh` does so for all releases.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod console;
mod descriptors;
mod domains;
mod errors;
mod events;
mod library;
mod live;
mod machine;
mod opening;
mod recording;
mod secrets;
mod snapshots;
mod stage;
mod storage;
#[path = "../support/mod.rs"]
mod support;

use stage::{FOLDER, Opened, Stage, play};

/// A flag set without flags.
fn none<T: Default>() -> T {
    T::default()
}
