//! Images from a server that misbehaves, through the library and the program.

#![allow(
    clippy::cast_possible_truncation,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "../support/mod.rs"]
mod support;

mod attacks;
mod backing;
mod cache;
mod launch;
mod processes;
mod program;
mod proxies;
mod published;
mod resume;
mod seams;
mod stage;
mod tls;
mod upload;
