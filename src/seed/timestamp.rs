//! Seconds of UTC, as an ISO 9660 volume can carry them.

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use super::{Error, ErrorKind};

/// A second of UTC from 1900-01-01 to 2155-12-31.
///
/// These are the years of a directory record (ECMA-119, 9.1.5: one byte, counted from 1900).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Timestamp(i64);

const FIRST: i64 = -2_208_988_800;
const LAST: i64 = 5_869_583_999;
const SECONDS_PER_DAY: i64 = 86_400;

impl Timestamp {
    /// Takes seconds since 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidTime`] before 1900 or after 2155.
    pub fn from_unix(seconds: i64) -> Result<Self, Error> {
        Self::in_range(seconds).ok_or_else(|| {
            let sentence =
                format!("{seconds} s since 1970 is outside of the years 1900 to 2155 of ISO 9660");
            Error::new(ErrorKind::InvalidTime, sentence)
        })
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn unix(self) -> i64 {
        self.0
    }

    /// Takes a local date and its distance from UTC; `None` where it is no date, or out of range.
    pub(super) fn from_civil(date: Civil, seconds_east: i64) -> Option<Self> {
        let seconds = date.is_valid().then(|| date.seconds())?;
        Self::in_range(seconds - seconds_east)
    }

    pub(super) fn civil(self) -> Civil {
        Civil::from_seconds(self.0)
    }

    fn in_range(seconds: i64) -> Option<Self> {
        (FIRST..=LAST).contains(&seconds).then_some(Self(seconds))
    }
}

/// Whole seconds; the rest is cut off.
impl TryFrom<SystemTime> for Timestamp {
    type Error = Error;

    fn try_from(time: SystemTime) -> Result<Self, Error> {
        let seconds = match time.duration_since(UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
            Err(before) => i64::try_from(before.duration().as_secs()).map_or(i64::MIN, |s| -s),
        };
        Self::from_unix(seconds)
    }
}

/// As in RFC 3339: `2026-11-22T04:31:58Z`.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Civil { year, month, day, hour, minute, second } = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

/// A date of the Gregorian calendar and a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Civil {
    pub(super) year: i64,
    pub(super) month: i64,
    pub(super) day: i64,
    pub(super) hour: i64,
    pub(super) minute: i64,
    pub(super) second: i64,
}

/// Days from 0000-03-01 to 1970-01-01. Years that begin in March have their leap day at the end.
const DAYS_TO_1970: i64 = 719_468;
const DAYS_PER_400_YEARS: i64 = 146_097;

impl Civil {
    fn from_seconds(seconds: i64) -> Self {
        let days = seconds.div_euclid(SECONDS_PER_DAY) + DAYS_TO_1970;
        let (era, day_of_era) =
            (days.div_euclid(DAYS_PER_400_YEARS), days.rem_euclid(DAYS_PER_400_YEARS));
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - days_before(year_of_era);
        let march_month = (5 * day_of_year + 2) / 153;
        let month = (march_month + 2) % 12 + 1;
        let second_of_day = seconds.rem_euclid(SECONDS_PER_DAY);
        Self {
            year: era * 400 + year_of_era + i64::from(month <= 2),
            month,
            day: day_of_year - (153 * march_month + 2) / 5 + 1,
            hour: second_of_day / 3_600,
            minute: second_of_day / 60 % 60,
            second: second_of_day % 60,
        }
    }

    fn seconds(self) -> i64 {
        let year = self.year - i64::from(self.month <= 2);
        let march_month = (self.month + 9) % 12;
        let day_of_year = (153 * march_month + 2) / 5 + self.day - 1;
        let days = year.div_euclid(400) * DAYS_PER_400_YEARS
            + days_before(year.rem_euclid(400))
            + day_of_year
            - DAYS_TO_1970;
        days * SECONDS_PER_DAY + self.hour * 3_600 + self.minute * 60 + self.second
    }

    fn is_valid(self) -> bool {
        (1..=12).contains(&self.month)
            && (0..24).contains(&self.hour)
            && (0..60).contains(&self.minute)
            && (0..60).contains(&self.second)
            && Self::from_seconds(self.seconds()) == self
    }
}

fn days_before(year_of_era: i64) -> i64 {
    year_of_era * 365 + year_of_era / 4 - year_of_era / 100
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn prints_dates_around_the_corners_of_the_calendar() {
        for (seconds, text) in [
            (FIRST, "1900-01-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (951_868_800, "2000-03-01T00:00:00Z"),
            (1_795_321_918, "2026-11-22T04:31:58Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (LAST, "2155-12-31T23:59:59Z"),
        ] {
            assert_eq!(Timestamp(seconds).to_string(), text);
        }
    }

    #[test]
    fn refuses_times_that_a_directory_record_cannot_hold() {
        for seconds in [FIRST - 1, LAST + 1, i64::MIN, i64::MAX] {
            let error = Timestamp::from_unix(seconds).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidTime);
        }
    }

    #[test]
    fn refuses_days_that_no_month_has() {
        let date = Timestamp(0).civil();
        for (month, day) in [(2, 29), (4, 31), (1, 0), (13, 1), (0, 1)] {
            assert_eq!(
                Timestamp::from_civil(Civil { month, day, ..date }, 0),
                None,
                "{month}-{day}"
            );
        }
    }

    proptest! {
        #[test]
        fn civil_and_back(seconds in FIRST..=LAST) {
            let time = Timestamp(seconds);
            prop_assert_eq!(Timestamp::from_civil(time.civil(), 0), Some(time));
        }
    }
}
