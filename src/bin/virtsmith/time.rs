//! Times as they are printed.

use std::time::{SystemTime, UNIX_EPOCH};

use tz::UtcDateTime;

/// A time in UTC, to the millisecond, as RFC 3339 has it.
pub(crate) fn rfc3339(time: SystemTime) -> String {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
    let utc = UtcDateTime::from_timespec(seconds, 0).unwrap_or(UtcDateTime::UNIX_EPOCH);
    let text = utc.to_string();
    let seconds = text.split('.').next().unwrap_or_default();
    format!("{seconds}.{:03}Z", since.subsec_millis())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn times_are_utc_to_the_millisecond() {
        for (millis, text) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (1_700_000_000_007, "2023-11-14T22:13:20.007Z"),
            (4_102_444_799_999, "2099-12-31T23:59:59.999Z"),
        ] {
            assert_eq!(rfc3339(UNIX_EPOCH + Duration::from_millis(millis)), text);
        }
    }
}
