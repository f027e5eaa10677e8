//! Portable pixmaps, as QEMU writes them.
//!
//! Source: <https://netpbm.sourceforge.net/doc/ppm.html>. A header of text
//! (`P6`, width, height, the greatest value) and three bytes a pixel.

use anyhow::{Result, anyhow, bail};

/// A picture of 8-bit red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ppm<'a> {
    pub(super) width: u32,
    pub(super) height: u32,
    /// Rows from the top, pixels from the left, three bytes each.
    pub(super) pixels: &'a [u8],
}

/// The widest and the highest that a screen may be.
pub(super) const MAX_SIDE: u32 = 16_384;

impl<'a> Ppm<'a> {
    /// Reads a picture that is there whole, and nothing after it.
    pub(super) fn parse(bytes: &'a [u8]) -> Result<Self> {
        let Some(rest) = bytes.strip_prefix(b"P6") else { bail!("it is no binary PPM") };
        let (width, rest) = number(rest)?;
        let (height, rest) = number(rest)?;
        let (greatest, rest) = number(rest)?;
        if !(1..=MAX_SIDE).contains(&width) || !(1..=MAX_SIDE).contains(&height) {
            bail!("{width}×{height} pixels are none, or over {MAX_SIDE} on a side");
        }
        if greatest != 255 {
            bail!("its greatest value is {greatest}, not 255");
        }
        // One white space ends the header.
        let pixels = match rest.split_first() {
            Some((space, pixels)) if space.is_ascii_whitespace() => pixels,
            _ => bail!("its header does not end"),
        };
        let expected = u64::from(width) * u64::from(height) * 3;
        if u64::try_from(pixels.len()) != Ok(expected) {
            bail!("{width}×{height} pixels are {expected} bytes, and {} came", pixels.len());
        }
        Ok(Self { width, height, pixels })
    }
}

/// The number after white space and comments, and what follows it.
fn number(bytes: &[u8]) -> Result<(u32, &[u8])> {
    let text = skip(bytes);
    let end = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let number = std::str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok());
    number.map(|number| (number, rest)).ok_or_else(|| anyhow!("a number in its header is none"))
}

/// What follows white space and comments, which go from # to the line's end.
fn skip(mut bytes: &[u8]) -> &[u8] {
    loop {
        bytes = bytes.trim_ascii_start();
        if !bytes.starts_with(b"#") {
            return bytes;
        }
        let end = bytes.iter().position(|&byte| byte == b'\n').unwrap_or(bytes.len());
        bytes = bytes.get(end..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn headers_are_read_as_netpbm_says() {
        for header in ["P6\n2 1\n255\n", "P6 2 1 255 ", "P6\t2\r\n1 # one\n# two\n 255\n"] {
            let bytes = [header.as_bytes(), b"abcdef"].concat();
            let expected = Ppm { width: 2, height: 1, pixels: b"abcdef" };
            assert_eq!(Ppm::parse(&bytes).unwrap(), expected, "{header:?}");
        }
        // The first byte of the picture may look like white space.
        assert_eq!(Ppm::parse(b"P6 1 1 255\n\n\n\n").unwrap().pixels, b"\n\n\n");
    }

    #[test]
    fn what_is_not_a_whole_picture_is_refused() {
        for (bytes, words) in [
            (&b""[..], "no binary PPM"),
            (b"P5 1 1 255\nabc", "no binary PPM"),
            (b"P6", "a number"),
            (b"P6 1 x 255\nabc", "a number"),
            (b"P6 -1 1 255\nabc", "a number"),
            (b"P6 1 99999999999 255\nabc", "a number"),
            (b"P6 0 1 255\n", "0×1"),
            (b"P6 1 16385 255\n", "1×16385"),
            (b"P6 16384 16384 255\nabc", "805306368 bytes, and 3 came"),
            (b"P6 1 1 65535\nabcdef", "65535"),
            (b"P6 1 1 255", "does not end"),
            (b"P6 1 1 255#\nabc", "does not end"),
            (b"P6 1 1 255\nab", "3 bytes, and 2 came"),
            (b"P6 1 1 255\nabcd", "3 bytes, and 4 came"),
            (b"P6 # no end", "a number"),
        ] {
            let error = Ppm::parse(bytes).unwrap_err().to_string();
            assert!(error.contains(words), "{error}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = Ppm::parse(&bytes);
            let _ = Ppm::parse(&[b"P6 ", &bytes[..]].concat());
        }

        #[test]
        fn no_header_makes_it_panic(header in "P6[ #\n0-9]{0,40}") {
            let _ = Ppm::parse(header.as_bytes());
        }
    }
}
