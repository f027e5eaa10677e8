//! What others' crates take for the same work, as one table of microseconds.
//!
//! `cargo run --release -p virtsmith-peers`. The peers are read about in
//! [`call`], [`overlay`], [`seed`] and [`typed_params`], with what they do differently.
//! With `-- convert [CHART.svg]`, it measures conversions: see [`convert`].

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops by panicking"
)]

use std::time::{Duration, Instant};

mod call;
mod convert;
mod convert_peers;
mod overlay;
#[path = "../../support/rootfs.rs"]
mod rootfs;
mod seed;
#[path = "../../support/stats.rs"]
mod stats;
mod typed_params;

const ROUNDS: usize = 500;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["convert"] => return convert::compare(None),
        ["convert", chart] => return convert::compare(Some(chart.as_ref())),
        ["convert-once", who, source, target, words] => {
            return convert::once(who, source.as_ref(), target.as_ref(), words);
        }
        _ => {}
    }
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
