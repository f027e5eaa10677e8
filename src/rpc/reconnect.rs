//! Reconnecting: when a lost connection is tried again, and when no more.

use std::time::{Duration, Instant};

/// How a lost connection is made again.
///
/// It is off unless [`Options::reconnect`](super::Options::reconnect) says so.
/// A connection is lost when the daemon closes it, dies, or answers no pings;
/// one whose daemon breaks the protocol is not made again. What happens then:
///
/// - The daemon is asked again for the events that it was asked for, and their
///   streams say [`Heard::Reconnected`](super::Heard::Reconnected), as what
///   happened in between was not heard.
/// - Calls wait until there is a connection again, as long as
///   [`Options::call_timeout`](super::Options::call_timeout) allows.
/// - A call that was on its way is repeated, once, if it
///   [only reads](super::protocol::ProcedureInfo::only_reads). Any other fails,
///   as nobody can tell whether the daemon has carried it out.
/// - A data stream fails: what it has transferred is known to its user alone.
///
/// What else the daemon kept for the connection is gone: domains that were
/// created with `AUTODESTROY` are destroyed, an identity that was set is not.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reconnect {
    /// How long to wait before the first attempt; each further one waits twice
    /// as long. Default 100 milliseconds.
    ///
    /// Up to half of it is left out at random, so that many clients of a daemon
    /// do not come back at once.
    pub delay: Duration,

    /// The longest wait between attempts. Default 10 seconds.
    pub max_delay: Duration,

    /// When to give up, counted from the loss; `None` for never. Default 5
    /// minutes.
    ///
    /// A refusal to authenticate ends it at once.
    pub give_up_after: Option<Duration>,
}

impl Default for Reconnect {
    fn default() -> Self {
        Self {
            delay: Duration::from_millis(100),
            max_delay: Duration::from_secs(10),
            give_up_after: Some(Duration::from_secs(300)),
        }
    }
}

/// The waits between attempts.
#[derive(Debug)]
pub(super) struct Backoff {
    policy: Reconnect,
    delay: Duration,
    lost: Instant,
}

impl Backoff {
    pub(super) fn new(policy: Reconnect, now: Instant) -> Self {
        Self { delay: policy.delay, lost: now, policy }
    }

    /// Starts anew, unless the connection lasted no longer than the next wait
    /// would be: a daemon that dies as soon as it is spoken to is no success.
    pub(super) fn lost(&mut self, opened: Instant, now: Instant) {
        if now.saturating_duration_since(opened) > self.delay {
            *self = Self::new(self.policy.clone(), now);
        }
    }

    /// How long to wait before the next attempt; `None` to give up.
    ///
    /// `random` says how much is left out.
    pub(super) fn next(&mut self, now: Instant, random: u8) -> Option<Duration> {
        let tried = now.saturating_duration_since(self.lost);
        if self.policy.give_up_after.is_some_and(|limit| tried >= limit) {
            return None;
        }
        let wait = self.delay.min(self.policy.max_delay);
        self.delay = wait.saturating_mul(2);
        Some(wait.mul_f64(1.0 - f64::from(random) / 512.0))
    }

    /// How long it has been tried.
    pub(super) fn tried(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.lost)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy() -> Reconnect {
        Reconnect {
            delay: Duration::from_millis(100),
            max_delay: Duration::from_millis(500),
            give_up_after: Some(Duration::from_secs(2)),
        }
    }

    #[test]
    fn waits_grow_to_the_longest_and_end_with_the_patience() {
        let start = Instant::now();
        let mut backoff = Backoff::new(policy(), start);
        let mut now = start;
        let mut waits = Vec::new();
        while let Some(wait) = backoff.next(now, 0) {
            waits.push(wait.as_millis());
            now += wait;
        }
        assert_eq!(waits, [100, 200, 400, 500, 500, 500]);
    }

    #[test]
    fn chance_leaves_out_no_more_than_half_of_a_wait() {
        let now = Instant::now();
        for random in [0, 1, 127, 255] {
            let wait = Backoff::new(policy(), now).next(now, random).unwrap();
            assert!(wait > Duration::from_millis(50) && wait <= Duration::from_millis(100));
        }
    }

    #[test]
    fn waits_start_anew_only_after_a_connection_that_lasted() {
        let start = Instant::now();
        for (lasted, next) in [(50, 200), (150, 200), (1000, 100)] {
            let mut backoff = Backoff::new(policy(), start);
            backoff.next(start, 0);
            backoff.lost(start, start + Duration::from_millis(lasted));
            let wait = backoff.next(start + Duration::from_millis(lasted), 0).unwrap();
            assert_eq!(wait.as_millis(), next, "after {lasted} ms");
        }
    }
}
