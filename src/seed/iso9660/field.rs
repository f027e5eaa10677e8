//! Numbers, texts and times as fields of a descriptor or a record.
//!
//! Writing appends to a buffer; reading takes an offset and gives `None` beyond the end.

use super::super::Timestamp;
use super::super::timestamp::Civil;

/// Seconds in the unit of an offset from Greenwich (8.4.26.1, 9.1.5).
const QUARTER_HOUR: i64 = 900;

/// 7.2.3: little-endian, then big-endian.
pub(super) fn put_both_u16(out: &mut Vec<u8>, number: u16) {
    out.extend(number.to_le_bytes());
    out.extend(number.to_be_bytes());
}

/// 7.3.3: little-endian, then big-endian.
pub(super) fn put_both_u32(out: &mut Vec<u8>, number: u32) {
    out.extend(number.to_le_bytes());
    out.extend(number.to_be_bytes());
}

/// 9.1.5: seven bytes, in UTC.
pub(super) fn put_record_time(out: &mut Vec<u8>, time: Timestamp) {
    let date = time.civil();
    let fields = [date.year - 1900, date.month, date.day, date.hour, date.minute, date.second, 0];
    out.extend(fields.map(|field| field.to_le_bytes()).map(|[low, ..]| low));
}

/// 8.4.26.1: sixteen digits and a byte, in UTC.
pub(super) fn put_descriptor_time(out: &mut Vec<u8>, time: Timestamp) {
    let date = time.civil();
    let digits = format!(
        "{:04}{:02}{:02}{:02}{:02}{:02}00",
        date.year, date.month, date.day, date.hour, date.minute, date.second
    );
    out.extend(digits.as_bytes());
    out.push(0);
}

pub(super) fn u8_at(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.get(at).copied()
}

/// The little-endian half of a both-endian number; Linux looks at no other either.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*field))
}

/// The little-endian half of a both-endian number.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*field))
}

/// The time of a directory record; `None` also where it is unset or no date.
pub(super) fn record_time_at(bytes: &[u8], at: usize) -> Option<Timestamp> {
    let [year, month, day, hour, minute, second, zone] = *bytes.get(at..)?.first_chunk()?;
    let date = Civil {
        year: i64::from(year) + 1900,
        month: month.into(),
        day: day.into(),
        hour: hour.into(),
        minute: minute.into(),
        second: second.into(),
    };
    Timestamp::from_civil(date, seconds_east(zone))
}

/// The time of a descriptor; `None` also where it is unset or no date.
pub(super) fn descriptor_time_at(bytes: &[u8], at: usize) -> Option<Timestamp> {
    let field: &[u8; 17] = bytes.get(at..)?.first_chunk()?;
    let number = |from, to| digits(field.get(from..to)?);
    let date = Civil {
        year: number(0, 4)?,
        month: number(4, 6)?,
        day: number(6, 8)?,
        hour: number(8, 10)?,
        minute: number(10, 12)?,
        second: number(12, 14)?,
    };
    let [.., zone] = *field;
    Timestamp::from_civil(date, seconds_east(zone))
}

fn seconds_east(zone: u8) -> i64 {
    i64::from(i8::from_le_bytes([zone])) * QUARTER_HOUR
}

fn digits(text: &[u8]) -> Option<i64> {
    let value = |byte: &u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
    text.iter().try_fold(0, |number, byte| Some(number * 10 + value(byte)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_both_byte_orders() {
        let mut out = Vec::new();
        put_both_u16(&mut out, 0x0102);
        put_both_u32(&mut out, 0x0304_0506);
        assert_eq!(out, [2, 1, 1, 2, 6, 5, 4, 3, 3, 4, 5, 6]);
        assert_eq!((u16_at(&out, 0), u32_at(&out, 4)), (Some(0x0102), Some(0x0304_0506)));
    }

    #[test]
    fn reads_nothing_beyond_the_end() {
        let bytes = [0; 3];
        assert_eq!((u8_at(&bytes, 3), u16_at(&bytes, 2), u32_at(&bytes, 0)), (None, None, None));
        assert_eq!(u32_at(&bytes, usize::MAX), None);
    }

    #[test]
    fn times_come_back() {
        for seconds in [-2_208_988_800, -1, 0, 951_782_400, 5_869_583_999] {
            let time = Timestamp::from_unix(seconds).unwrap();
            let mut out = Vec::new();
            put_record_time(&mut out, time);
            put_descriptor_time(&mut out, time);
            assert_eq!(record_time_at(&out, 0), Some(time));
            assert_eq!(descriptor_time_at(&out, 7), Some(time));
        }
    }

    #[test]
    fn times_east_of_greenwich_are_earlier_in_utc() {
        let noon_at_plus_two = [126, 11, 22, 12, 0, 0, 8];
        let noon_at_minus_five = [126, 11, 22, 12, 0, 0, 236];
        let utc = |field: &[u8]| record_time_at(field, 0).unwrap().to_string();
        assert_eq!(utc(&noon_at_plus_two), "2026-11-22T10:00:00Z");
        assert_eq!(utc(&noon_at_minus_five), "2026-11-22T17:00:00Z");
    }

    #[test]
    fn an_unset_time_is_none() {
        assert_eq!(record_time_at(&[0; 7], 0), None);
        assert_eq!(descriptor_time_at(b"0000000000000000\0", 0), None);
        assert_eq!(descriptor_time_at(b"                \0", 0), None);
    }
}
