//! ASCII armour: bytes as lines of base64 between two marked lines (RFC 9580, section 6).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::super::Error;

/// What lies in an armour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Signature,
    PublicKey,
}

impl Block {
    pub(super) fn begin(self) -> &'static str {
        match self {
            Self::Signature => "-----BEGIN PGP SIGNATURE-----",
            Self::PublicKey => "-----BEGIN PGP PUBLIC KEY BLOCK-----",
        }
    }

    fn end(self) -> &'static str {
        match self {
            Self::Signature => "-----END PGP SIGNATURE-----",
            Self::PublicKey => "-----END PGP PUBLIC KEY BLOCK-----",
        }
    }
}

/// What OpenPGP takes for white space at the end of a line.
pub(super) const WHITE_SPACE: [char; 4] = [' ', '\t', '\r', '\n'];

/// Reads all blocks of a kind; only blank lines may stand between them and around them.
pub(super) fn decode_all(text: &str, block: Block) -> Result<Vec<u8>, Error> {
    let mut lines = text.split('\n').map(|line| line.trim_end_matches(WHITE_SPACE));
    let mut bytes = Vec::new();
    while let Some(line) = lines.find(|line| !line.is_empty()) {
        if line != block.begin() {
            let sentence = format!("a line that is not part of any `{}`", block.begin());
            return Err(Error::malformed(sentence));
        }
        bytes.extend(decode_body(&mut lines, block)?);
    }
    Ok(bytes)
}

/// Reads what comes after the first line of a block, up to and with its last.
pub(super) fn decode_body<'a>(
    lines: &mut impl Iterator<Item = &'a str>,
    block: Block,
) -> Result<Vec<u8>, Error> {
    skip_headers(lines)?;
    let mut base64 = String::new();
    let mut checksum = None;
    loop {
        let line = lines.next().ok_or_else(|| cut_short(block))?;
        if line == block.end() {
            break;
        }
        match line.strip_prefix('=') {
            _ if line.is_empty() => {}
            _ if checksum.is_some() => return Err(Error::malformed("text after the checksum")),
            Some(digits) => checksum = Some(digits),
            None => base64.push_str(line),
        }
    }
    let bytes = STANDARD
        .decode(&base64)
        .map_err(|error| Error::malformed(format!("an armour is not base64: {error}")))?;
    if checksum.is_some_and(|digits| STANDARD.decode(digits).ok() != Some(crc24(&bytes).into())) {
        return Err(Error::malformed("the checksum of an armour is wrong: it was damaged"));
    }
    Ok(bytes)
}

fn skip_headers<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Result<(), Error> {
    for line in lines {
        if line.is_empty() {
            return Ok(());
        }
        if !line.contains(": ") && !line.ends_with(':') {
            return Err(Error::malformed("an armour without a blank line after its headers"));
        }
    }
    Err(Error::malformed("an armour ends in its headers"))
}

fn cut_short(block: Block) -> Error {
    Error::malformed(format!("cut short: there is no `{}`", block.end()))
}

/// The checksum of RFC 9580, section 6.1.1.
fn crc24(bytes: &[u8]) -> [u8; 3] {
    let mut crc: u32 = 0xb7_04ce;
    for byte in bytes {
        crc ^= u32::from(*byte) << 16;
        for _ in 0..8 {
            crc <<= 1;
            if crc & 0x100_0000 != 0 {
                crc ^= 0x186_4cfb;
            }
        }
    }
    let [_, high, middle, low] = crc.to_be_bytes();
    [high, middle, low]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn armoured(bytes: &[u8]) -> String {
        format!(
            "{}\nComment: none\n\n{}\n={}\n{}\n",
            Block::Signature.begin(),
            STANDARD.encode(bytes),
            STANDARD.encode(crc24(bytes)),
            Block::Signature.end()
        )
    }

    #[test]
    fn blocks_may_follow_each_other_and_nothing_else_may() {
        let two = armoured(b"one ") + "\r\n\n" + &armoured(b"two");
        assert_eq!(decode_all(&two, Block::Signature).unwrap(), b"one two");
        let rows = [
            "x\n".to_owned() + &two,
            two.clone() + "x",
            two.replace("\n=", "\n=A"),
            two.replace("Comment: none\n\n", ""),
            two.replace("Comment: none", "Comment none"),
            two.replace("-----END", "----END"),
            two.replace("SIGNATURE", "MESSAGE"),
        ];
        for row in rows {
            assert!(decode_all(&row, Block::Signature).is_err(), "{row}");
        }
    }

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(crc24(b""), [0xb7, 0x04, 0xce]);
        assert_eq!(crc24(b"123456789"), [0x21, 0xcf, 0x02]);
    }

    proptest! {
        #[test]
        fn bytes_are_read_as_they_were_armoured(bytes: Vec<u8>) {
            let read = decode_all(&armoured(&bytes), Block::Signature).unwrap();
            prop_assert_eq!(read, bytes);
        }

        #[test]
        fn no_text_makes_decoding_panic(lines in prop::collection::vec("[A-Za-z0-9+/=: -]{0,9}", 0..9)) {
            let text = lines.join("\n");
            let _ = decode_all(&text, Block::Signature);
            let _ = decode_all(&format!("{}\n{text}", Block::Signature.begin()), Block::Signature);
        }
    }
}
