//! Waiting for what other processes do.

use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long anything may take. Guests are emulated, and machines are busy.
const LIMIT: Duration = Duration::from_secs(300);

/// Looks again and again until `look` gives something; panics after minutes
/// with what `look` saw last.
#[track_caller]
pub(crate) fn wait_for<T>(what: &str, mut look: impl FnMut() -> Result<T, String>) -> T {
    let start = Instant::now();
    loop {
        match look() {
            Ok(value) => return value,
            Err(seen) if start.elapsed() > LIMIT => panic!("no {what} within {LIMIT:?}; {seen}"),
            Err(_) => sleep(Duration::from_millis(50)),
        }
    }
}
