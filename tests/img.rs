//! `virtsmith img`, called as `qemu-img`, against qemu-img: the same words, the
//! same exit codes, the same images.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "img/faults.rs"]
mod faults;
#[path = "img/fixtures.rs"]
mod fixtures;
#[path = "img/interrupt.rs"]
mod interrupt;
#[path = "img/names.rs"]
mod names;
#[path = "img/rows.rs"]
mod rows;
mod support;
