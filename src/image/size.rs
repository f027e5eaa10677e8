//! Sizes of images: bytes, as people write and read them.

use std::fmt;
use std::str::FromStr;

use super::{Error, ErrorKind};

/// A number of bytes, such as an image's virtual size.
///
/// [`FromStr`] takes what qemu-img takes: a decimal number with an optional
/// suffix `b k M G T P E` (powers of 1024, either case; a fraction needs one
/// from `k` up), or a hexadecimal number after `0x`. [`Display`](fmt::Display)
/// gives three digits and a binary unit, as qemu-img prints them: `1.5 GiB`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Size(u64);

/// The unit in which QEMU counts an image's length.
const SECTOR: u64 = 512;

impl Size {
    /// This many bytes.
    #[must_use]
    pub const fn from_bytes(bytes: u64) -> Size {
        Size(bytes)
    }

    /// The number of bytes.
    #[must_use]
    pub const fn bytes(self) -> u64 {
        self.0
    }

    /// Whether this is a whole number of 512-byte sectors, as an image's size must be.
    #[must_use]
    pub const fn is_sector_multiple(self) -> bool {
        self.0.is_multiple_of(SECTOR)
    }

    /// The next multiple of 512 bytes, as qemu-img rounds a size it is given.
    #[must_use]
    pub const fn round_up_to_sector(self) -> Size {
        Size(self.0.div_ceil(SECTOR).saturating_mul(SECTOR))
    }

    pub(crate) const fn round_down_to_sector(self) -> Size {
        Size(self.0 / SECTOR * SECTOR)
    }
}

impl FromStr for Size {
    type Err = Error;

    fn from_str(text: &str) -> Result<Size, Error> {
        let number = text.trim_ascii_start();
        let number = number.strip_prefix('+').unwrap_or(number);
        let size = match number.strip_prefix("0x").or_else(|| number.strip_prefix("0X")) {
            Some(digits) => parse_hexadecimal(digits),
            None => parse_decimal(number),
        };
        match size {
            Ok(bytes) if i64::try_from(bytes).is_ok() => Ok(Size(bytes)),
            Ok(_) | Err(Unreadable::TooLarge) => Err(Error::new(
                ErrorKind::InvalidSize,
                format!(
                    "Invalid image size specified: '{text}'. Must be between 0 and {}.",
                    i64::MAX
                ),
            )),
            Err(Unreadable::NotANumber) => Err(Error::new(
                ErrorKind::InvalidSize,
                format!(
                    "Invalid image size specified: '{text}'. \
                     Give a number of bytes, or a number with a suffix k, M, G, T, P or E."
                ),
            )),
        }
    }
}

enum Unreadable {
    NotANumber,
    TooLarge,
}

fn parse_hexadecimal(digits: &str) -> Result<u64, Unreadable> {
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Err(Unreadable::NotANumber);
    }
    u64::from_str_radix(digits, 16).map_err(|_| Unreadable::TooLarge)
}

fn parse_decimal(text: &str) -> Result<u64, Unreadable> {
    let (number, unit) = split_suffix(text);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let all_digits = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !all_digits(whole) || !all_digits(fraction) {
        return Err(Unreadable::NotANumber);
    }
    let unit = unit.ok_or(Unreadable::NotANumber)?;
    let whole: u64 =
        if whole.is_empty() { 0 } else { whole.parse().map_err(|_| Unreadable::TooLarge)? };
    let part = fraction_of(fraction, unit)?;
    whole.checked_mul(unit).and_then(|bytes| bytes.checked_add(part)).ok_or(Unreadable::TooLarge)
}

/// The number before the suffix, and the suffix's worth in bytes if it is one.
fn split_suffix(text: &str) -> (&str, Option<u64>) {
    let Some(last) = text.chars().last().filter(|last| !last.is_ascii_digit() && *last != '.')
    else {
        return (text, Some(1));
    };
    let number = text.strip_suffix(last).unwrap_or(text);
    let power =
        "bkmgtpe".find(last.to_ascii_lowercase()).and_then(|power| u32::try_from(power).ok());
    (number, power.map(|power| 1 << (10 * power)))
}

/// The bytes in `.fraction` of a unit, in the double precision that QEMU uses.
fn fraction_of(fraction: &str, unit: u64) -> Result<u64, Unreadable> {
    let part: f64 = format!("0.{fraction}0").parse().map_err(|_| Unreadable::NotANumber)?;
    if part > 0.0 && unit == 1 {
        return Err(Unreadable::NotANumber);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a fraction of at most 2^60; the half added first makes truncation round"
    )]
    let bytes = (part * unit as f64 + 0.5) as u64;
    Ok(bytes)
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = u128::from(self.0);
        // A unit serves from 0.977 of itself (1000 of the one below) upwards.
        let power = (bytes * 1024 / 1000).checked_ilog2().unwrap_or(0) / 10;
        let unit =
            ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"].get(power as usize).unwrap_or(&"EiB");
        write!(f, "{} {unit}", three_digits(bytes, 1 << (10 * power)))
    }
}

/// `bytes / unit` as C's `%.3g` writes it.
fn three_digits(bytes: u128, unit: u128) -> String {
    let mut decimals: u32 = match bytes / unit {
        0 => 3,
        1..10 => 2,
        10..100 => 1,
        _ => 0,
    };
    let mut scaled = round_half_even(bytes * 10_u128.pow(decimals), unit);
    if scaled == 1000 {
        if decimals == 0 {
            return "1e+03".to_owned();
        }
        decimals -= 1;
        scaled = 100;
    }
    let scale = 10_u128.pow(decimals);
    let width = decimals as usize;
    let text = format!("{}.{:0width$}", scaled / scale, scaled % scale);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn round_half_even(dividend: u128, divisor: u128) -> u128 {
    let (quotient, rest) = (dividend / divisor, dividend % divisor);
    let up = rest * 2 > divisor || (rest * 2 == divisor && quotient % 2 == 1);
    quotient + u128::from(up)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_sizes_as_qemu_img_does() {
        let table = [
            ("0", 0),
            ("1000", 1000),
            ("010", 10),
            ("1.", 1),
            ("1.0", 1),
            ("1.0B", 1),
            ("512b", 512),
            (" 5k", 5120),
            ("+5k", 5120),
            ("0x10", 16),
            ("1e", 1 << 60),
            ("1.5G", 1_610_612_736),
            (".5G", 536_870_912),
            ("5.G", 5_368_709_120),
            ("1.3k", 1331),
            ("0.9999999k", 1024),
            ("0.0000001k", 0),
            ("7.99E", 9_211_842_821_808_707_328),
            ("9223372036854775807", i64::MAX as u64),
        ];
        for (text, bytes) in table {
            assert_eq!(text.parse::<Size>().map(Size::bytes).ok(), Some(bytes), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_size() {
        let table = [
            "",
            ".",
            ".k",
            "k",
            "-5",
            "1 k",
            "1k ",
            "1.5",
            "1.5B",
            "0x",
            "0x10k",
            "10kb",
            "1KiB",
            "1e3",
            "1.2.3",
            "inf",
            "nan",
            "8E",
            "9223372036854775808",
            "99999999999999999999",
            "7.999999999999999999999E",
            "5é",
        ];
        for text in table {
            assert_eq!(
                text.parse::<Size>().map_err(|error| error.kind()),
                Err(ErrorKind::InvalidSize),
                "{text}"
            );
        }
    }

    #[test]
    fn writes_three_digits_and_a_unit() {
        let table = [
            (0, "0 B"),
            (999, "999 B"),
            (1000, "0.977 KiB"),
            (1024, "1 KiB"),
            (1_000_448, "977 KiB"),
            (1_023_488, "1e+03 KiB"),
            (1_047_552, "0.999 MiB"),
            (1_048_064, "1 MiB"),
            (2_297_856, "2.19 MiB"),
            (21_474_836_480, "20 GiB"),
            (123_456_789_504, "115 GiB"),
            (u64::MAX, "16 EiB"),
        ];
        for (bytes, text) in table {
            assert_eq!(Size::from_bytes(bytes).to_string(), text);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[ +0-9a-zA-Z.]{0,24}|.*") {
            let _ = text.parse::<Size>();
        }

        #[test]
        fn a_whole_number_is_read_back(bytes in 0..=i64::MAX as u64) {
            prop_assert_eq!(bytes.to_string().parse::<Size>().unwrap().bytes(), bytes);
        }
    }
}
