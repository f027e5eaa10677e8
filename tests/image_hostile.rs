//! Images that lie, and images without end: bounded work, and nothing opened that was not named.

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
#[path = "image_engine/hostile.rs"]
mod hostile;
#[path = "image_engine/limits.rs"]
mod limits;
#[path = "image_engine/named.rs"]
mod named;
