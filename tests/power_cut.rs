//! Power cuts at any moment of any write: at worst, clusters leak.
//!
//! Each scene runs once on storage that records what is written and when it is
//! made durable. From the record, the files are built as a cut at each moment
//! could leave them, and looked at. `POWER_CUT_ROUNDS` asks for more of them.

#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "power_cut/failures.rs"]
mod failures;
#[path = "power_cut/flushes.rs"]
mod flushes;
#[path = "power_cut/guest.rs"]
mod guest;
#[path = "power_cut/images.rs"]
mod images;
#[path = "power_cut/judge.rs"]
mod judge;
#[path = "power_cut/left.rs"]
mod left;
#[path = "power_cut/qemu.rs"]
mod qemu;
#[path = "power_cut/record.rs"]
mod record;
#[path = "power_cut/scenes.rs"]
mod scenes;
#[path = "power_cut/verbs.rs"]
mod verbs;
