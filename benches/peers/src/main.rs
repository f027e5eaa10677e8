//! What others' crates take for the same work, as one table of microseconds.
//!
//! `cargo run --release -p virtsmith-peers`. The peers are read about in
//! [`call`], [`overlay`], [`seed`] and [`typed_params`], with what they do differently.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a benchmark stops by panicking")]

use std::time::{Duration, Instant};

mod call;
mod overlay;
mod seed;
#[path = "../../support/stats.rs"]
mod stats;
mod typed_params;

const ROUNDS: usize = 500;

fn main() {
    println!("{:<40} {:<16} {:>9} {:>9}", "work", "crate", "best", "p50");
    typed_params::compare();
    overlay::compare();
    seed::compare();
    call::compare();
}

/// Measures one piece of work and prints its line.
fn row<T>(work: &str, who: &str, mut run: impl FnMut() -> T) {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            let made = std::hint::black_box(run());
            let time = start.elapsed();
            drop(made);
            time
        })
        .collect();
    times.sort_unstable();
    let [best, median] = [times[0], times[ROUNDS / 2]].map(|time| time.as_secs_f64() * 1e6);
    println!("{work:<40} {who:<16} {best:9.1} {median:9.1}");
}
