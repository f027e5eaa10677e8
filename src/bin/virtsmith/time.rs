//! Times as they are printed.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tz::UtcDateTime;

/// A time in UTC, to the millisecond, as RFC 3339 has it.
pub(crate) fn rfc3339(time: SystemTime) -> String {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("{}.{:03}Z", to_the_second(since), since.subsec_millis())
}

/// The same to the second.
pub(crate) fn rfc3339_seconds(time: SystemTime) -> String {
    format!("{}Z", to_the_second(time.duration_since(UNIX_EPOCH).unwrap_or_default()))
}

fn to_the_second(since: Duration) -> String {
    let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
    let utc = UtcDateTime::from_timespec(seconds, 0).unwrap_or(UtcDateTime::UNIX_EPOCH);
    utc.to_string().split('.').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_utc_to_the_millisecond() {
        for (millis, text) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (1_700_000_000_007, "2023-11-14T22:13:20.007Z"),
            (4_102_444_799_999, "2099-12-31T23:59:59.999Z"),
        ] {
            let time = UNIX_EPOCH + Duration::from_millis(millis);
            assert_eq!(rfc3339(time), text);
            let (seconds, _) = text.split_once('.').unwrap();
            assert_eq!(rfc3339_seconds(time), format!("{seconds}Z"));
        }
    }
}
