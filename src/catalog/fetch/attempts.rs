//! Which mirror is tried next, and when.

use std::time::Duration;

/// What a failure says about trying again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It may go well later, and not before this long has passed.
    Again(Duration),
    /// This mirror will never have it.
    Never,
}

/// The longest pause, whatever a server asks for.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Mirrors in their order, round after round, until too many rounds brought nothing.
#[derive(Clone, Debug)]
pub(super) struct Attempts {
    /// Whether each mirror is still worth asking.
    worth: Vec<bool>,
    current: usize,
    rounds: u32,
    most_rounds: u32,
    first_pause: Duration,
}

impl Attempts {
    /// `most_rounds` are made over all mirrors, the second after `first_pause`.
    pub(super) fn new(mirrors: usize, most_rounds: u32, first_pause: Duration) -> Self {
        Self { worth: vec![true; mirrors], current: 0, rounds: 0, most_rounds, first_pause }
    }

    /// The mirror whose turn it is.
    pub(super) fn current(&self) -> usize {
        self.current
    }

    /// The current mirror failed. Gives the pause before the next one's turn; `None` to give up.
    ///
    /// Whoever brought bytes is asked again, however often: every cut then costs one pause.
    pub(super) fn failed(
        &mut self,
        verdict: Verdict,
        brought: bool,
        random: u64,
    ) -> Option<Duration> {
        let asked = match verdict {
            Verdict::Again(pause) => pause,
            Verdict::Never => {
                *self.worth.get_mut(self.current)? = false;
                Duration::ZERO
            }
        };
        if brought {
            self.rounds = 0;
        }
        let is_worth = |at: &usize| self.worth.get(*at).copied().unwrap_or_default();
        if let Some(next) = (self.current + 1..self.worth.len()).find(is_worth) {
            self.current = next;
            return Some(Duration::ZERO);
        }
        self.current = (0..self.worth.len()).find(is_worth)?;
        self.rounds += 1;
        (self.rounds < self.most_rounds)
            .then(|| pause(self.rounds, self.first_pause, random).max(asked.min(LONGEST_PAUSE)))
    }
}

/// Twice as long each round, and of that a random part between half and all.
fn pause(round: u32, first: Duration, random: u64) -> Duration {
    let doubled = 2_u32.saturating_pow(round.saturating_sub(1));
    let full = first.saturating_mul(doubled).min(LONGEST_PAUSE);
    let half = full / 2;
    let span = u64::try_from(half.as_nanos()).unwrap_or(u64::MAX);
    half + Duration::from_nanos(random.checked_rem(span).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const AGAIN: Verdict = Verdict::Again(Duration::ZERO);

    #[test]
    fn mirrors_are_asked_in_order_and_the_pause_comes_after_the_last() {
        let mut attempts = Attempts::new(2, 3, Duration::from_secs(1));
        let mut turns = vec![(0, Some(Duration::ZERO))];
        while let Some(pause) = attempts.failed(AGAIN, false, 0) {
            turns.push((attempts.current(), Some(pause)));
        }
        let pauses = [0, 0, 500, 0, 1000, 0].map(Duration::from_millis);
        let expected: Vec<_> = [0, 1, 0, 1, 0, 1].into_iter().zip(pauses.map(Some)).collect();
        assert_eq!(turns, expected);
    }

    #[test]
    fn a_mirror_that_will_never_have_it_is_left_out() {
        let mut attempts = Attempts::new(2, 9, Duration::from_secs(1));
        assert_eq!(attempts.failed(Verdict::Never, false, 0), Some(Duration::ZERO));
        assert_eq!(attempts.current(), 1);
        assert!(attempts.failed(AGAIN, false, 0).is_some());
        assert_eq!(attempts.current(), 1);
        assert_eq!(attempts.failed(Verdict::Never, false, 0), None);
    }

    #[test]
    fn a_server_may_ask_for_more_time_within_reason() {
        for (asked, given) in [(5, 5), (3600, 30)] {
            let mut attempts = Attempts::new(1, 9, Duration::from_millis(1));
            let verdict = Verdict::Again(Duration::from_secs(asked));
            assert_eq!(attempts.failed(verdict, false, 0), Some(Duration::from_secs(given)));
        }
    }

    #[test]
    fn who_brings_bytes_is_asked_for_ever() {
        let mut attempts = Attempts::new(1, 2, Duration::from_millis(1));
        assert!((0..100).all(|_| attempts.failed(AGAIN, true, 7).is_some()));
        assert!(attempts.failed(AGAIN, false, 7).is_none());
    }

    proptest! {
        #[test]
        fn a_pause_is_within_half_and_all_of_its_step(round in 1_u32..200, random: u64) {
            let first = Duration::from_millis(500);
            let full = first.saturating_mul(2_u32.saturating_pow(round - 1)).min(LONGEST_PAUSE);
            let pause = pause(round, first, random);
            prop_assert!(full / 2 <= pause && pause <= full, "{pause:?} of {full:?}");
        }
    }
}
