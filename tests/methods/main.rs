//! The methods of libvirt's objects, on libvirt's test driver, on its QEMU
//! driver and on a daemon's administration.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
#![allow(clippy::too_many_lines, reason = "a table is as long as what it lists")]

mod admin;
mod outcome;
mod qemu_driver;
mod qemu_driver_domains;
mod releases;
#[path = "../support/mod.rs"]
mod support;
mod test_driver;
mod test_driver_domains;
