//! Who sends too slowly.

use std::time::Duration;

/// Adds up what came and how long was waited for it.
///
/// Only the wait for the sender counts: a slow disk is not its fault.
#[derive(Clone, Debug)]
pub(super) struct Pace {
    /// In bytes a second; 0 for any.
    minimum_rate: u64,
    /// How long a sender is watched before it is judged.
    window: Duration,
    waited: Duration,
    bytes: u64,
}

impl Pace {
    pub(super) fn new(minimum_rate: u64, window: Duration) -> Self {
        Self { minimum_rate, window, waited: Duration::ZERO, bytes: 0 }
    }

    /// So many bytes came after this wait. False when the sender is to be dropped.
    pub(super) fn keeps_up(&mut self, bytes: u64, waited: Duration) -> bool {
        self.waited = self.waited.saturating_add(waited);
        self.bytes = self.bytes.saturating_add(bytes);
        if self.waited < self.window {
            return true;
        }
        let due = u128::from(self.minimum_rate) * self.waited.as_millis() / 1000;
        let kept = u128::from(self.bytes) >= due;
        (self.waited, self.bytes) = (Duration::ZERO, 0);
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Duration = Duration::from_secs(20);

    #[test]
    fn a_sender_is_dropped_after_a_window_that_brought_too_little() {
        // The bytes that come each second, and after how many seconds that is the end.
        for (each_second, end) in [(1, Some(20)), (999, Some(20)), (1000, None), (1_000_000, None)]
        {
            let mut pace = Pace::new(1000, WINDOW);
            let dropped = (1..=100).find(|_| !pace.keeps_up(each_second, Duration::from_secs(1)));
            assert_eq!(dropped, end, "{each_second}");
        }
    }

    #[test]
    fn a_fast_beginning_does_not_pay_for_a_slow_rest() {
        let mut pace = Pace::new(1000, WINDOW);
        assert!(pace.keeps_up(u64::MAX, Duration::from_secs(20)));
        assert!(!pace.keeps_up(0, Duration::from_secs(20)));
    }

    #[test]
    fn without_a_minimum_nobody_is_too_slow() {
        assert!(Pace::new(0, WINDOW).keeps_up(0, Duration::MAX));
    }
}
