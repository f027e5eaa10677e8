//! The cleartext signature framework: text, and a signature below it (RFC 9580, section 7).

use super::super::{Error, ErrorKind};
use super::armor::{self, Block, WHITE_SPACE};

/// A document taken apart. Nothing is verified yet.
#[derive(Debug)]
pub(super) struct Cleartext<'a> {
    /// The text that the signature is over: without dash escapes, without white space at the
    /// ends of lines, with `\n` between lines and none after the last.
    pub(super) text: String,
    /// The hash algorithms that the document says it needs.
    pub(super) hashes: Vec<&'a str>,
    /// The signature packets.
    pub(super) signature: Vec<u8>,
}

const BEGIN: &str = "-----BEGIN PGP SIGNED MESSAGE-----";

/// Takes a document apart.
///
/// # Errors
/// [`ErrorKind::Unsigned`] when it does not begin as one, else [`ErrorKind::Malformed`].
pub(super) fn split(document: &[u8]) -> Result<Cleartext<'_>, Error> {
    let document = std::str::from_utf8(document).map_err(|error| {
        Error::malformed("the signed document is not UTF-8 text").because(error)
    })?;
    let mut lines = document.split('\n');
    let first = lines.find(|line| !trimmed(line).is_empty());
    if first.map(trimmed) != Some(BEGIN) {
        let sentence = format!("the document has no signature: its first line is not `{BEGIN}`");
        return Err(Error::new(ErrorKind::Unsigned, sentence));
    }
    let hashes = read_hashes(&mut lines)?;
    let text = read_text(&mut lines, document.len())?;
    let mut lines = lines.map(trimmed);
    let signature = armor::decode_body(&mut lines, Block::Signature)?;
    if lines.any(|line| !line.is_empty()) {
        return Err(Error::malformed("text after the signature, which nobody signed"));
    }
    Ok(Cleartext { text, hashes, signature })
}

fn trimmed(line: &str) -> &str {
    line.trim_end_matches(WHITE_SPACE)
}

/// What may stand after `Hash:`.
const HASHES: [&str; 8] =
    ["RIPEMD160", "SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "SHA3-256", "SHA3-512"];

/// The lines `Hash: SHA512, SHA256` up to the blank one. Others are refused: what is not
/// signed must not be able to say anything.
fn read_hashes<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Result<Vec<&'a str>, Error> {
    let mut hashes = Vec::new();
    for line in lines.map(trimmed) {
        if line.is_empty() {
            return Ok(hashes);
        }
        let Some(names) = line.strip_prefix("Hash: ") else {
            return Err(Error::malformed("a header that is not signed and is not `Hash:`"));
        };
        let names = names.split(',').map(|name| name.trim_matches([' ', '\t']));
        hashes.extend(names.filter(|name| !name.is_empty()));
        if hashes.iter().any(|name| !HASHES.contains(name)) {
            return Err(Error::malformed("the header `Hash:` names a digest that is not known"));
        }
    }
    Err(Error::malformed("cut short: the document ends in its headers"))
}

/// The text up to the first line of the signature's armour.
fn read_text<'a>(
    lines: &mut impl Iterator<Item = &'a str>,
    capacity: usize,
) -> Result<String, Error> {
    let mut text = String::with_capacity(capacity);
    let mut first = true;
    for line in lines {
        if line.starts_with("-----") {
            return if trimmed(line) == Block::Signature.begin() {
                Ok(text)
            } else {
                Err(Error::malformed("a line of dashes in the text is not escaped"))
            };
        }
        // The line end before the signature is no part of the text.
        if !std::mem::take(&mut first) {
            text.push('\n');
        }
        let line = trimmed(line.strip_prefix("- ").unwrap_or(line));
        if line.contains('\r') {
            // Readers do not agree on whether it ends a line.
            return Err(Error::malformed("a carriage return inside a line of the text"));
        }
        text.push_str(line);
    }
    Err(Error::malformed("cut short: the document has no signature after its text"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIGNATURE: &str =
        "-----BEGIN PGP SIGNATURE-----\n\nc2lnbmVk\n-----END PGP SIGNATURE-----\n";

    fn document(text: &str) -> String {
        format!("{BEGIN}\nHash: SHA512\n\n{text}\n{SIGNATURE}")
    }

    #[test]
    fn text_is_as_it_was_signed() {
        let rows = [
            ("", ""),
            ("a", "a"),
            ("a\n", "a\n"),
            ("a\r\nb\r\n", "a\nb\n"),
            ("a \t\nb\t", "a\nb"),
            ("a \r \r\nb", "a\nb"),
            ("- -----BEGIN\n- - a\n- ", "-----BEGIN\n- a\n"),
            ("-a\n--\n----", "-a\n--\n----"),
            (" - a", " - a"),
        ];
        for (written, signed) in rows {
            let document = document(written);
            for document in [document.replace('\n', "\r\n").replace("\r\r", "\r"), document] {
                let split = split(document.as_bytes()).unwrap();
                assert_eq!(
                    (split.text.as_str(), split.signature.as_slice()),
                    (signed, &b"signed"[..])
                );
                assert_eq!(split.hashes, ["SHA512"]);
            }
        }
    }

    #[test]
    fn what_nobody_signed_is_refused() {
        let good = document("text");
        let rows = [
            "before\n".to_owned() + &good,
            "\u{feff}".to_owned() + &good,
            good.clone() + "after",
            good.clone() + &good,
            good.replace("Hash: SHA512", "Comment: text"),
            good.replace("Hash: SHA512", "Charset: latin1"),
            good.replace("Hash: SHA512", "NotDashEscaped: yes"),
            good.replace("text", "-----BEGIN PGP SIGNED MESSAGE-----"),
            good.replace("text", "-----"),
            good.replace("text", "te\rxt"),
            good.replace(SIGNATURE, ""),
            good.replace("-----END PGP SIGNATURE-----", ""),
            good.replace("\n\n", "\n"),
        ];
        for row in rows {
            assert!(split(row.as_bytes()).is_err(), "{row}");
        }
        let latin_1 = good.replace("text", "t\u{e9}xt").replace('\u{e9}', "?").into_bytes();
        let latin_1: Vec<u8> =
            latin_1.into_iter().map(|byte| if byte == b'?' { 0xe9 } else { byte }).collect();
        assert_eq!(split(&latin_1).unwrap_err().kind(), ErrorKind::Malformed);
    }

    #[test]
    fn a_document_without_a_signature_is_called_unsigned() {
        for document in ["", "\n", "{}", "-----BEGIN PGP SIGNATURE-----\n"] {
            assert_eq!(split(document.as_bytes()).unwrap_err().kind(), ErrorKind::Unsigned);
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_splitting_panic(bytes: Vec<u8>, text in "[-a \r\n]{0,30}") {
            let _ = split(&bytes);
            let _ = split(document(&text).as_bytes());
        }

        #[test]
        fn an_escaped_text_comes_back(lines in prop::collection::vec("[-a ]{0,4}[-a]|", 0..6)) {
            let escaped: Vec<_> = lines.iter().map(|line| format!("- {line}")).collect();
            let document = document(&escaped.join("\n"));
            let split = split(document.as_bytes()).unwrap();
            prop_assert_eq!(split.text, lines.join("\n"));
        }
    }
}
