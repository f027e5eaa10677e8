//! Keepalive: pings, so that a dead peer is found in time.

use std::time::{Duration, Instant};

/// How often to ask a silent daemon whether it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeepaliveSetting {
    /// How long the daemon may be silent before it is asked.
    pub interval: Duration,
    /// How many questions in a row may go unanswered.
    pub count: u32,
}

/// The client's own pings.
#[derive(Debug)]
pub(super) struct Keepalive {
    setting: KeepaliveSetting,
    unanswered: u32,
    next: Instant,
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    Nothing,
    Ping,
    /// The daemon has left every question unanswered.
    Dead,
}

impl Keepalive {
    pub(super) fn new(setting: KeepaliveSetting, now: Instant) -> Self {
        Self { setting, unanswered: 0, next: later(now, setting.interval) }
    }

    /// The daemon has said something, whatever it was.
    pub(super) fn heard(&mut self, now: Instant) {
        self.unanswered = 0;
        self.next = later(now, self.setting.interval);
    }

    /// When to look again.
    pub(super) const fn next(&self) -> Instant {
        self.next
    }

    pub(super) fn due(&mut self, now: Instant) -> Due {
        if now < self.next {
            return Due::Nothing;
        }
        if self.unanswered >= self.setting.count {
            return Due::Dead;
        }
        self.unanswered = self.unanswered.saturating_add(1);
        self.next = later(now, self.setting.interval);
        Due::Ping
    }
}

/// An interval that no clock reaches means never; a year is as good.
fn later(now: Instant, interval: Duration) -> Instant {
    const YEAR: Duration = Duration::from_secs(365 * 24 * 3600);
    now.checked_add(interval.min(YEAR)).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_daemon_is_asked_count_times_and_then_given_up() {
        let setting = KeepaliveSetting { interval: Duration::from_secs(5), count: 2 };
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let mut keepalive = Keepalive::new(setting, start);
        for (seconds, due) in [
            (4, Due::Nothing),
            (5, Due::Ping),
            (9, Due::Nothing),
            (10, Due::Ping),
            (14, Due::Nothing),
            (15, Due::Dead),
        ] {
            assert_eq!(keepalive.due(at(seconds)), due, "{seconds} s");
        }
        keepalive.heard(at(15));
        assert_eq!(keepalive.next(), at(20));
        assert_eq!(keepalive.due(at(20)), Due::Ping);
    }
}
