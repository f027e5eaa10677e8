//! Files of checksums: `SHA256SUMS`, `CHECKSUM`, `x.sha512`.
//!
//! Three forms of lines are read: `<digits>  <name>` of GNU's tools, `SHA256 (<name>) = <digits>`
//! of BSD's, and `<digits>` alone. `# <name>: <n> bytes` tells a size, as Fedora's files do.

use std::collections::BTreeMap;

use super::super::{Digest, Error, ErrorKind};

/// A file and its digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Checksum {
    /// Empty where the line has digits alone.
    pub(super) name: String,
    pub(super) digest: Digest,
    pub(super) size: Option<u64>,
}

/// The most lines of a file.
const MAX_LINES: usize = 20_000;

/// Reads a file of checksums. Lines of digests that are not known here are passed over.
///
/// # Errors
/// [`ErrorKind::Malformed`] for a line of another form and for a name with two digests.
pub(super) fn parse(text: &str) -> Result<Vec<Checksum>, Error> {
    let mut sizes: BTreeMap<&str, u64> = BTreeMap::new();
    let mut digests: BTreeMap<&str, Digest> = BTreeMap::new();
    for (index, line) in text.lines().enumerate() {
        if index == MAX_LINES {
            let sentence = format!("more than {MAX_LINES} lines of checksums");
            return Err(Error::new(ErrorKind::TooLarge, sentence));
        }
        let line = line.trim_end();
        if let Some(comment) = line.strip_prefix('#') {
            sizes.extend(size(comment));
            continue;
        }
        let refuse = |why: &str| Error::malformed(format!("line {}: {why}", index + 1));
        let Some((name, digest)) = read(line).ok_or_else(|| refuse("no checksum"))? else {
            continue;
        };
        let first = *digests.entry(name).or_insert(digest);
        if first != digest {
            return Err(refuse("a second digest for the same name"));
        }
    }
    let checksums = digests.into_iter().map(|(name, digest)| Checksum {
        name: name.to_owned(),
        digest,
        size: sizes.get(name).copied(),
    });
    Ok(checksums.collect())
}

/// `Some(None)` for a line that says nothing that is known here.
fn read(line: &str) -> Option<Option<(&str, Digest)>> {
    if line.is_empty() {
        return Some(None);
    }
    if let Some((digits, name)) = line.split_once(' ') {
        // The second space may be a star: the file was read as binary.
        let name = name.strip_prefix([' ', '*']);
        if let (Ok(digest), Some(name)) = (digits.parse::<Digest>(), name) {
            return (!digits.contains(':')).then_some(Some((name, digest)));
        }
    } else {
        return Some(Some(("", line.parse().ok()?)));
    }
    let (algorithm, rest) = line.split_once(" (")?;
    let (name, digits) = rest.rsplit_once(") = ")?;
    match algorithm {
        "SHA256" | "SHA512" => {
            let digest: Digest = digits.parse().ok()?;
            let same = digest.algorithm().name().eq_ignore_ascii_case(algorithm);
            same.then_some(Some((name, digest)))
        }
        "MD5" | "SHA1" | "SHA224" | "SHA384" => Some(None),
        _ => None,
    }
}

/// ` <name>: <n> bytes`.
fn size(comment: &str) -> Option<(&str, u64)> {
    let (name, size) = comment.trim().rsplit_once(": ")?;
    Some((name, size.strip_suffix(" bytes")?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hex(digit: char, count: usize) -> String {
        std::iter::repeat_n(digit, count).collect()
    }

    #[test]
    fn all_forms_of_lines_are_read() {
        let (a, b) = (hex('a', 64), hex('b', 128));
        let text = format!(
            "# one.img: 42 bytes\nSHA256 (one.img) = {a}\nMD5 (one.img) = 00\n\n\
             {b}  two (2).img\r\n{a} *three.img\n# a comment: of no size\n"
        );
        let read = parse(&text).unwrap();
        let names: Vec<_> = read.iter().map(|one| (one.name.as_str(), one.size)).collect();
        assert_eq!(names, [("one.img", Some(42)), ("three.img", None), ("two (2).img", None)]);
        assert_eq!(read[2].digest, Digest::Sha512([0xbb; 64]));
        assert_eq!(parse(&a).unwrap()[0].name, "");
    }

    #[test]
    fn other_lines_are_refused() {
        let (a, b) = (hex('a', 64), hex('b', 64));
        let rows = [
            "<html>".to_owned(),
            "-----BEGIN PGP SIGNED MESSAGE-----".into(),
            format!("{a} one.img"),
            format!("{a}0  one.img"),
            format!("sha256:{a}  one.img"),
            format!("SHA512 (one.img) = {a}"),
            format!("CRC (one.img) = {a}"),
            format!("{a}  one.img\n{b}  one.img"),
        ];
        for row in rows {
            assert_eq!(parse(&row).unwrap_err().kind(), ErrorKind::Malformed, "{row}");
        }
        let many = format!("{a}  x\n").repeat(MAX_LINES + 1);
        assert_eq!(parse(&many).unwrap_err().kind(), ErrorKind::TooLarge);
        assert_eq!(parse(&format!("{a}  x\n{a}  x\n")).unwrap().len(), 1);
    }

    proptest! {
        #[test]
        fn what_gnu_and_bsd_write_is_read(
            files in prop::collection::btree_map("[a-z][a-z0-9 ().-]{0,20}[a-z]", any::<[u8; 32]>(), 0..9),
        ) {
            let hex = |bytes: &[u8; 32]| Digest::Sha256(*bytes).to_hex();
            let gnu: String = files.iter().map(|(name, one)| format!("{}  {name}\n", hex(one))).collect();
            let bsd: String =
                files.iter().map(|(name, one)| format!("SHA256 ({name}) = {}\n", hex(one))).collect();
            for text in [gnu, bsd] {
                let read = parse(&text).unwrap();
                let read: Vec<_> = read.into_iter().map(|one| (one.name, one.digest)).collect();
                let given: Vec<_> =
                    files.iter().map(|(name, one)| (name.clone(), Digest::Sha256(*one))).collect();
                prop_assert_eq!(read, given);
            }
        }

        #[test]
        fn no_text_makes_reading_panic(text in "([#A-Z0-9a-f ()=*:\n]|é){0,99}") {
            let _ = parse(&text);
        }
    }
}
