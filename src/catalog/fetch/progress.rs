//! How far a fetch is.

use std::time::{Duration, Instant};

/// How far a fetch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[non_exhaustive]
pub struct Progress {
    /// The bytes that are there, those of earlier runs too.
    pub bytes: u64,
    /// The bytes that it will be, where that is known.
    pub total: Option<u64>,
    /// Bytes a second since this fetch began.
    pub rate: u64,
}

/// Told how far a fetch is, at most ten times a second and once at the end.
pub type OnProgress<'a> = dyn FnMut(Progress) + Send + 'a;

/// The shortest time between two reports.
const PERIOD: Duration = Duration::from_millis(100);

/// Decides when progress is worth a word.
#[derive(Clone, Debug)]
pub(crate) struct Meter {
    began: Instant,
    /// The bytes that were there when it began.
    start: u64,
    last: Option<Instant>,
    total: Option<u64>,
}

impl Meter {
    pub(crate) fn new(start: u64, total: Option<u64>, now: Instant) -> Self {
        Self { began: now, start, last: None, total }
    }

    /// A server said how much it will be.
    pub(crate) fn expect(&mut self, total: Option<u64>) {
        self.total = total.or(self.total);
    }

    /// What to say at this moment, if it is time to.
    pub(crate) fn at(&mut self, bytes: u64, now: Instant) -> Option<Progress> {
        if self.last.is_some_and(|last| now.saturating_duration_since(last) < PERIOD) {
            return None;
        }
        self.last = Some(now);
        Some(self.progress(bytes, now))
    }

    /// The last word.
    pub(crate) fn end(&self, bytes: u64, now: Instant) -> Progress {
        Progress { total: Some(bytes), ..self.progress(bytes, now) }
    }

    fn progress(&self, bytes: u64, now: Instant) -> Progress {
        let millis = now.saturating_duration_since(self.began).as_millis().max(1);
        let brought = u128::from(bytes.saturating_sub(self.start));
        let rate = u64::try_from(brought * 1000 / millis).unwrap_or(u64::MAX);
        Progress { bytes, total: self.total, rate }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_told_at_most_ten_times_a_second_and_without_what_was_there_before() {
        let began = Instant::now();
        let at = |millis| began + Duration::from_millis(millis);
        let mut meter = Meter::new(1000, Some(3000), began);
        let told = |bytes, rate| Some(Progress { bytes, total: Some(3000), rate });
        assert_eq!(meter.at(1000, began), told(1000, 0));
        assert_eq!(meter.at(1500, at(99)), None);
        assert_eq!(meter.at(2000, at(500)), told(2000, 2000));
        assert_eq!(meter.at(2100, at(599)), None);
        assert_eq!(meter.end(3000, at(600)).rate, 3333);
        let told: usize = (0..1000).filter(|ms| meter.at(0, at(1000 + ms)).is_some()).count();
        assert_eq!(told, 10);
    }
}
