//! The image engine against qemu-img and qemu-io: what one writes, the other reads alike.

#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::single_range_in_vec_init,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "image_engine/amend.rs"]
mod amend;
#[path = "image_engine/bench.rs"]
mod bench;
#[path = "image_engine/bitmap.rs"]
mod bitmap;
#[path = "image_engine/commit.rs"]
mod commit;
#[path = "image_engine/read.rs"]
mod read;
#[path = "image_engine/repair.rs"]
mod repair;
#[path = "image_engine/resize.rs"]
mod resize;
#[path = "image_engine/snapshot.rs"]
mod snapshot;
#[path = "image_engine/verbs.rs"]
mod verbs;
#[path = "image_engine/write.rs"]
mod write;
