//! Conversions against qemu-img: what one writes, the other finds the same.

#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "image_engine/bench.rs"]
#[allow(dead_code, reason = "the engine's own tests use the rest")]
mod bench;
#[path = "convert/formats.rs"]
mod formats;
#[path = "convert/safety.rs"]
mod safety;
#[path = "convert/sources.rs"]
mod sources;
#[path = "convert/stage.rs"]
mod stage;
#[path = "convert/targets.rs"]
mod targets;
