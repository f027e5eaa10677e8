//! Images that other programs use, or read and write as we do.

#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[allow(dead_code, reason = "each program needs some of it")]
#[path = "image_engine/bench.rs"]
mod bench;
#[path = "image_engine/locks.rs"]
mod locks;
#[path = "image_engine/second.rs"]
mod second;
