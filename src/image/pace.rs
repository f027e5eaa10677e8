//! Going no faster than the caller wants.

use std::time::{Duration, Instant};

use super::Error;

/// The longest nap: whoever wants to stop is not to wait.
const NAP: Duration = Duration::from_millis(100);

/// A limit of bytes in a second, and what was spent of it.
#[derive(Debug)]
pub(super) struct Pace {
    limit: Option<u64>,
    start: Instant,
    spent: u64,
}

impl Pace {
    /// Nothing is spent yet; without a limit, or with one of zero, there is no waiting.
    pub(super) fn new(limit: Option<u64>) -> Pace {
        Pace { limit: limit.filter(|limit| *limit > 0), start: Instant::now(), spent: 0 }
    }

    /// Waits until so many bytes more were allowed, unless `go_on` fails.
    pub(super) fn spend(
        &mut self,
        bytes: u64,
        go_on: &dyn Fn() -> Result<(), Error>,
    ) -> Result<(), Error> {
        let Some(limit) = self.limit else { return Ok(()) };
        self.spent += bytes;
        let due = due(self.spent, limit);
        loop {
            let early = due.saturating_sub(self.start.elapsed());
            if early.is_zero() {
                return Ok(());
            }
            go_on()?;
            std::thread::sleep(early.min(NAP));
        }
    }
}

/// When so many bytes are allowed, from the start on.
fn due(bytes: u64, limit: u64) -> Duration {
    Duration::try_from_secs_f64(seconds(bytes) / seconds(limit)).unwrap_or(Duration::MAX)
}

#[expect(clippy::cast_precision_loss, reason = "a moment more or less does not matter")]
fn seconds(bytes: u64) -> f64 {
    bytes as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_due_by_the_limit() {
        assert_eq!(due(1 << 20, 1 << 20), Duration::from_secs(1));
        assert_eq!(due(3 << 20, 6 << 20), Duration::from_millis(500));
        assert_eq!(due(0, 1), Duration::ZERO);
    }

    #[test]
    fn without_a_limit_nobody_is_asked() {
        let refused = || Err(Error::corrupt("never"));
        assert!(Pace::new(None).spend(u64::MAX, &refused).is_ok());
        assert!(Pace::new(Some(1)).spend(1 << 40, &refused).is_err());
    }
}
