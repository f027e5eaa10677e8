//! A file's three names: as given, as Joliet has them, and as ISO 9660 level 1 allows.

use std::collections::{HashMap, HashSet};

use super::super::{Error, ErrorKind};

/// A name that both Rock Ridge and Joliet carry unchanged.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FileName(String);

/// A volume label that both descriptors carry unchanged.
#[derive(Clone, Debug)]
pub(super) struct Label(String);

/// A level 1 name: at most eight and three d-characters (10.1).
///
/// Ordered as 9.3 asks for: by the name, then by the extension.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct IsoName {
    stem: String,
    extension: String,
}

/// Joliet: at most 64 UCS-2 characters in a file name.
const NAME_CHARACTERS: usize = 64;
/// Joliet: the volume identifier's 32 bytes in UCS-2.
const LABEL_CHARACTERS: usize = 16;
const STEM_CHARACTERS: usize = 8;
const EXTENSION_CHARACTERS: usize = 3;

impl FileName {
    pub(super) fn parse(name: &str) -> Result<Self, Error> {
        let problem = match name {
            "" => "is empty",
            "." | ".." => "is a directory's own name",
            _ if name.chars().any(is_forbidden) => {
                "has a character that Joliet does not carry: a control, `*`, `/`, `:`, `;`, `?`, `\\` or one above U+FFFF"
            }
            _ if name.chars().count() > NAME_CHARACTERS => "is longer than Joliet's 64 characters",
            _ => return Ok(Self(name.to_owned())),
        };
        let sentence = format!("the file name {name:?} {problem}; rename the file");
        Err(Error::new(ErrorKind::InvalidName, sentence))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn joliet(&self) -> Vec<u8> {
        ucs2(&self.0)
    }
}

impl Label {
    pub(super) fn parse(label: &str) -> Result<Self, Error> {
        let printable = label.chars().all(|c| matches!(c, ' '..='~'));
        if printable && (1..=LABEL_CHARACTERS).contains(&label.len()) {
            return Ok(Self(label.to_owned()));
        }
        let sentence =
            format!("the volume label {label:?} is not 1 to 16 printable characters of ASCII");
        Err(Error::new(ErrorKind::InvalidName, sentence))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl IsoName {
    /// The file identifier (7.5): `META_DAT.;1`.
    pub(super) fn identifier(&self) -> String {
        let Self { stem, extension } = self;
        format!("{stem}.{extension};1")
    }

    fn of(name: &FileName) -> Self {
        let (stem, extension) = match name.as_str().rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => (stem, extension),
            _ => (name.as_str(), ""),
        };
        let take = |text: &str, max| text.chars().take(max).map(d_character).collect();
        Self { stem: take(stem, STEM_CHARACTERS), extension: take(extension, EXTENSION_CHARACTERS) }
    }

    /// The same name with a number at the end of the stem.
    fn numbered(&self, number: u32) -> Self {
        let digits = number.to_string();
        let kept = STEM_CHARACTERS.saturating_sub(digits.len());
        let mut stem: String = self.stem.chars().take(kept).collect();
        stem.push_str(&digits);
        Self { stem, extension: self.extension.clone() }
    }
}

/// A level 1 name for each file, all different; the first of several alike keeps the plain one.
pub(super) fn level_1<'a>(names: impl IntoIterator<Item = &'a FileName>) -> Vec<IsoName> {
    let mut taken = HashSet::new();
    let mut numbers: HashMap<IsoName, u32> = HashMap::new();
    let mut unique = |name: &FileName| {
        let plain = IsoName::of(name);
        let mut chosen = plain.clone();
        let number = numbers.entry(plain.clone()).or_default();
        while !taken.insert(chosen.clone()) {
            chosen = plain.numbered(*number);
            *number += 1;
        }
        chosen
    };
    names.into_iter().map(&mut unique).collect()
}

/// Big-endian UCS-2, for text without characters above U+FFFF.
pub(super) fn ucs2(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '*' | '/' | ':' | ';' | '?' | '\\') || c > '\u{ffff}'
}

/// The d-character (7.4.1) that stands for `c`.
fn d_character(c: char) -> char {
    match c.to_ascii_uppercase() {
        upper @ ('A'..='Z' | '0'..='9') => upper,
        _ => '_',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identifiers(names: &[&str]) -> Vec<String> {
        let names: Vec<_> = names.iter().map(|name| FileName::parse(name).unwrap()).collect();
        level_1(&names).iter().map(IsoName::identifier).collect()
    }

    #[test]
    fn shortens_names_to_eight_and_three() {
        for (name, identifier) in [
            ("meta-data", "META_DAT.;1"),
            ("network-config", "NETWORK_.;1"),
            ("a", "A.;1"),
            ("a.b", "A.B;1"),
            ("archive.tar.json", "ARCHIVE_.JSO;1"),
            (".profile", "_PROFILE.;1"),
            ("trailing.", "TRAILING.;1"),
            ("gr\u{fc}n.txt", "GR_N.TXT;1"),
        ] {
            assert_eq!(identifiers(&[name]), [identifier]);
        }
    }

    #[test]
    fn tells_names_apart_that_shorten_to_the_same() {
        let names = ["user-data", "user-data2", "user_dat", "user_da0", "user-data.x"];
        let expected = ["USER_DAT.;1", "USER_DA0.;1", "USER_DA1.;1", "USER_DA2.;1", "USER_DAT.X;1"];
        assert_eq!(identifiers(&names), expected);
    }

    #[test]
    fn orders_a_name_before_a_longer_one_and_before_any_extension() {
        let name = |name| IsoName::of(&FileName::parse(name).unwrap());
        let mut names = ["ab", "a.b", "a0", "a", "b", "a.0"].map(name);
        names.sort();
        let identifiers = names.map(|name| name.identifier());
        assert_eq!(identifiers, ["A.;1", "A.0;1", "A.B;1", "A0.;1", "AB.;1", "B.;1"]);
    }

    #[test]
    fn refuses_names_that_joliet_would_change() {
        let long = "n".repeat(65);
        for name in ["", ".", "..", "a/b", "a;1", "a\\b", "a?", "a\0", "\u{1f600}", &long] {
            let error = FileName::parse(name).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidName, "{name:?}");
        }
        assert!(FileName::parse(&"\u{20ac}".repeat(64)).is_ok());
    }

    #[test]
    fn refuses_labels_that_joliet_would_cut() {
        for label in ["", "seventeen letters", "tab\t", "gr\u{fc}n"] {
            let error = Label::parse(label).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidName, "{label:?}");
        }
        assert!(Label::parse("sixteen letters!").is_ok());
    }
}
