//! Points in time, as catalogs and signatures write them.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::{Error, ErrorKind};

/// Seconds since 1970-01-01T00:00:00Z.
///
/// `Display` and `serde` write RFC 3339, as in `2026-01-02T03:04:05Z`. `FromStr` reads that, and
/// the form that simplestreams has: `Fri, 02 Jan 2026 03:04:05 +0000` (RFC 2822).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixTime(pub i64);

const DAY: i64 = 86_400;
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl FromStr for UnixTime {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        rfc_2822(text).or_else(|| rfc_3339(text)).ok_or_else(|| {
            let text: String = text.chars().take(64).collect();
            let sentence = format!("{text:?} is no time like \"Fri, 02 Jan 2026 03:04:05 +0000\"");
            Error::new(ErrorKind::InvalidName, sentence)
        })
    }
}

/// `Fri, 02 Jan 2026 03:04:05 +0000`; the day of the week may be missing.
fn rfc_2822(text: &str) -> Option<UnixTime> {
    let text = text.split_once(", ").map_or(text, |(_, rest)| rest);
    let mut words = text.split(' ');
    let day = number(words.next()?, 1..=2)?;
    let month = words.next()?;
    let month = (1..).zip(MONTHS).find(|(_, name)| *name == month)?.0;
    let year = number(words.next()?, 4..=4)?;
    let clock = clock(words.next()?)?;
    let zone = zone(words.next()?)?;
    if words.next().is_some() {
        return None;
    }
    Some(UnixTime(days(year, month, day)? * DAY + clock - zone))
}

/// `2026-01-02T03:04:05Z`.
fn rfc_3339(text: &str) -> Option<UnixTime> {
    let (date, rest) = text.split_once('T')?;
    let mut parts = date.split('-');
    let year = number(parts.next()?, 4..=4)?;
    let month = number(parts.next()?, 2..=2)?;
    let day = number(parts.next()?, 2..=2)?;
    if parts.next().is_some() {
        return None;
    }
    let clock = clock(rest.strip_suffix('Z')?)?;
    Some(UnixTime(days(year, month, day)? * DAY + clock))
}

/// `03:04:05` as seconds.
fn clock(text: &str) -> Option<i64> {
    let mut parts = text.split(':').map(|part| number(part, 2..=2));
    let (hours, minutes, seconds) = (parts.next()??, parts.next()??, parts.next()??);
    let fits = hours < 24 && minutes < 60 && seconds < 61 && parts.next().is_none();
    fits.then_some(hours * 3600 + minutes * 60 + seconds)
}

/// `+0130` as seconds.
fn zone(text: &str) -> Option<i64> {
    if matches!(text, "GMT" | "UTC" | "UT") {
        return Some(0);
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+')?),
    };
    let digits = number(digits, 4..=4)?;
    (digits % 100 < 60 && digits < 2400).then_some(sign * (digits / 100 * 60 + digits % 100) * 60)
}

fn number(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<i64> {
    let digits = length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// Days from 1970-01-01 to a date of the Gregorian calendar; `None` where there is no such date.
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    // Years begin in March here, so that the day that leap years have more is the last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(year * 365 + leap_days + (month * 153 + 2) / 5 + day - 1 - 719_468)
}

/// The date that is so many days after 1970-01-01.
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day = days.rem_euclid(146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let year = year + era * 400 + i64::from(month >= 10);
    (year, if month < 10 { month + 3 } else { month - 9 }, day - (153 * month + 2) / 5 + 1)
}

impl fmt::Display for UnixTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = date(self.0.div_euclid(DAY));
        let clock = self.0.rem_euclid(DAY);
        let (hours, minutes, seconds) = (clock / 3600, clock / 60 % 60, clock % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}Z")
    }
}

impl Serialize for UnixTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn both_forms_are_read() {
        let rows = [
            ("Thu, 01 Jan 1970 00:00:00 +0000", 0),
            ("Tue, 01 Nov 2016 14:14:08 +0000", 1_478_009_648),
            ("1 Nov 2016 15:14:08 +0100", 1_478_009_648),
            ("Tue, 01 Nov 2016 13:44:08 -0030", 1_478_009_648),
            ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199),
            ("2024-02-29T23:59:59Z", 1_709_251_199),
        ];
        for (text, seconds) in rows {
            assert_eq!(text.parse::<UnixTime>().unwrap(), UnixTime(seconds), "{text}");
        }
        assert_eq!(UnixTime(1_709_251_199).to_string(), "2024-02-29T23:59:59Z");
    }

    #[test]
    fn dates_that_are_none_are_refused() {
        let rows = [
            "",
            "2023-02-29T00:00:00Z",
            "2023-13-01T00:00:00Z",
            "2023-01-01T24:00:00Z",
            "2023-01-01T00:00:00+0000",
            "Tue, 00 Nov 2016 14:14:08 +0000",
            "Tue, 01 nov 2016 14:14:08 +0000",
            "Tue, 01 Nov 16 14:14:08 +0000",
            "Tue, 01 Nov 2016 14:14:08 0000",
            "Tue, 01 Nov 2016 14:14:08 +0000 x",
        ];
        for row in rows {
            assert!(row.parse::<UnixTime>().is_err(), "{row}");
        }
    }

    proptest! {
        #[test]
        fn a_time_is_read_as_it_was_written(seconds in 0..253_402_300_800_i64) {
            let time = UnixTime(seconds);
            prop_assert_eq!(time.to_string().parse::<UnixTime>().unwrap(), time);
        }

        #[test]
        fn no_text_makes_reading_a_time_panic(text in ".{0,60}") {
            let _ = text.parse::<UnixTime>();
        }
    }
}
