//! Numbers and sizes on the command line.

use std::ffi::OsStr;
use std::ops::RangeInclusive;

use virtsmith::image::Size;

use super::failure::{Failure, Outcome};

/// The largest size that an image can have.
pub(super) const MAX: u64 = i64::MAX.cast_unsigned();

/// The largest number that QEMU counts requests and the like with.
pub(super) const MAX_COUNT: u64 = 0x7fff_ffff;

/// Reads a number, which may have a size's suffix; `what` names it when it is wrong.
pub(super) fn number(what: &str, text: &OsStr, range: RangeInclusive<u64>) -> Outcome<u64> {
    let text = text.to_string_lossy();
    let found = match read(&text) {
        Number::Is(number) => Some(number),
        Number::OutOfRange => None,
        Number::Unreadable => {
            return Err(Failure::new(format!("Invalid {what} specified: '{text}'.")));
        }
    };
    found.filter(|number| range.contains(number)).ok_or_else(|| {
        let (least, most) = (range.start(), range.end());
        Failure::new(format!("Invalid {what} specified. Must be between {least} and {most}."))
    })
}

/// What a text is as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    Is(u64),
    /// Negative or too large.
    OutOfRange,
    Unreadable,
}

/// Reads a number with an optional suffix, as [`Size`] does.
pub(super) fn read(text: &str) -> Number {
    let magnitude = text.trim_ascii_start();
    let (negative, magnitude) = match magnitude.strip_prefix('-') {
        Some(magnitude) if !magnitude.starts_with('+') => (true, magnitude),
        _ => (false, text),
    };
    match magnitude.parse::<Size>() {
        Ok(size) if negative && size.bytes() > 0 => Number::OutOfRange,
        Ok(size) => Number::Is(size.bytes()),
        Err(_) if is_well_formed(magnitude) => Number::OutOfRange,
        Err(_) => Number::Unreadable,
    }
}

/// Whether a number that could not be read is only too large: its like with few digits can be.
fn is_well_formed(text: &str) -> bool {
    let number = text.trim_ascii_start().trim_start_matches('+');
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < number.len() && format!("0{rest}").parse::<Size>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_from_what_is_none() {
        use Number::{Is, OutOfRange, Unreadable};
        let table = [
            ("0", Is(0)),
            ("-0", Is(0)),
            ("4k", Is(4096)),
            ("0x10", Is(16)),
            ("16E", OutOfRange),
            ("99999999999999999999", OutOfRange),
            ("-1", OutOfRange),
            ("-1M", OutOfRange),
            ("", Unreadable),
            ("-", Unreadable),
            ("--1", Unreadable),
            ("1.5", Unreadable),
            ("1Z", Unreadable),
            ("x", Unreadable),
        ];
        for (text, expected) in table {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
