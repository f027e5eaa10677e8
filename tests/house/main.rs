//! The house's rules: who may import whom, which licences ship, what a file is,
//! what is tested.
//!
//! Each rule is a table and a function of text. Each has a test that the rule
//! holds here, and tests that it can fail.
#![allow(
    clippy::panic,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod behaviours;
mod files;
mod imports;
mod licences;
mod paths;
