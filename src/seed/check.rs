//! Checks of seed files before the guest silently ignores them.
//!
//! What cannot work is an [`Error`]; what cloud-init would pass over in silence is a [`Warning`].

use std::fmt;

use super::check_yaml::{self, Rules};
use super::{Error, ErrorKind, SeedFile};

/// The largest seed file: 16 MiB.
pub const MAX_FILE_BYTES: usize = 16 << 20;

/// Something in a seed file that cloud-init would accept and then not act upon.
///
/// `Display` says where it is, what it is and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Warning {
    file: SeedFile,
    line: usize,
    kind: WarningKind,
}

/// The kinds of [`Warning`].
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub enum WarningKind {
    /// The first line tells cloud-init nothing.
    UnknownFirstLine,
    /// MIME headers without the `MIME-Version:` that cloud-init looks for.
    NoMimeVersion,
    /// A byte order mark before the first line.
    ByteOrderMark,
    /// A tab in the indentation of YAML.
    TabIndentation,
    /// A top-level `network:` key, which older cloud-init releases do not take off.
    NetworkKey,
    /// meta-data without an instance-id.
    NoInstanceId,
    /// YAML that cannot be read from this line on.
    NotYaml,
    /// A key of a mapping that was there before.
    DuplicateKey,
    /// Something else than keys and values at the top.
    NoMapping,
    /// A MAC address that no interface of the machine has.
    UnknownMac,
    /// A name of an interface with more than 15 bytes.
    LongName,
}

impl Warning {
    /// The file that is meant.
    pub fn file(&self) -> SeedFile {
        self.file
    }

    /// The line, counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The kind, to be matched on.
    pub fn kind(&self) -> WarningKind {
        self.kind
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self.kind {
            WarningKind::UnknownFirstLine => {
                "cloud-init does not know what this is; begin with `#cloud-config`, `#!` or another of its headers"
            }
            WarningKind::NoMimeVersion => {
                "cloud-init takes this for MIME only with a `MIME-Version: 1.0` header; add one"
            }
            WarningKind::ByteOrderMark => {
                "a byte order mark hides the first line from cloud-init; save without it"
            }
            WarningKind::TabIndentation => "YAML does not indent with tabs; use spaces",
            WarningKind::NetworkKey => {
                "older cloud-init releases ignore a top-level `network:`; move what is below it to the top"
            }
            WarningKind::NoInstanceId => {
                "without an `instance-id` it is `nocloud`, and a clone does not run its first boot; add one"
            }
            WarningKind::NotYaml => "this is no YAML, and cloud-init leaves out the whole file",
            WarningKind::DuplicateKey => "this key was there before; only one of the two counts",
            WarningKind::NoMapping => "cloud-init wants keys and values here; write `key: value`",
            WarningKind::UnknownMac => {
                "no interface of the machine has this MAC address; give one to an interface"
            }
            WarningKind::LongName => {
                "Linux takes names of interfaces of at most 15 bytes; choose a shorter one"
            }
        };
        write!(f, "{} line {}: {sentence}", self.file, self.line)
    }
}

/// Checks one file's bytes.
///
/// # Errors
/// [`ErrorKind::TooLarge`] above [`MAX_FILE_BYTES`]; [`ErrorKind::NotText`] for a NUL byte or bytes
/// that are not UTF-8.
pub(super) fn check(
    file: SeedFile,
    bytes: &[u8],
    macs: Option<&[String]>,
) -> Result<Vec<Warning>, Error> {
    if bytes.len() > MAX_FILE_BYTES {
        let sentence = format!(
            "{file} has {} bytes; a seed file has at most {MAX_FILE_BYTES}: let the guest fetch the rest",
            bytes.len()
        );
        return Err(Error::new(ErrorKind::TooLarge, sentence));
    }
    if file.may_be_compressed() && bytes.starts_with(GZIP) {
        return Ok(Vec::new());
    }
    let text = text(file, bytes)?;
    let found = match file {
        SeedFile::UserData | SeedFile::VendorData => [header(text), cloud_config_tab(text)],
        SeedFile::MetaData => [instance_id(text), tab(text)],
        SeedFile::NetworkConfig => [network_key(text), tab(text)],
    };
    let mut found: Vec<Found> = found.into_iter().flatten().collect();
    let has_tab = found.iter().any(|Found(kind, _)| *kind == WarningKind::TabIndentation);
    if let Some(rules) = rules(file, text, macs) {
        let faults = check_yaml::faults(text, rules).into_iter();
        // A tab has been named as what it is.
        let more = faults.filter(|(kind, _)| !(has_tab && *kind == WarningKind::NotYaml));
        found.extend(more.map(|(kind, line)| Found(kind, line)));
    }
    Ok(found.into_iter().map(|Found(kind, line)| Warning { file, line, kind }).collect())
}

/// The rules of a file that is YAML.
fn rules<'a>(file: SeedFile, text: &str, macs: Option<&'a [String]>) -> Option<Rules<'a>> {
    match file {
        SeedFile::NetworkConfig => Some(Rules::Network(macs)),
        SeedFile::MetaData => Some(Rules::Mapping),
        SeedFile::UserData | SeedFile::VendorData => {
            // `#cloud-config-archive` and `-jsonp` are lists; templates are not yet YAML.
            let first = text.trim_start().lines().next().unwrap_or_default().trim_end();
            first.eq_ignore_ascii_case("#cloud-config").then_some(Rules::Mapping)
        }
    }
}

const GZIP: &[u8] = &[0x1f, 0x8b];

/// What begins a part that cloud-init has a handler for; it ignores case and leading space.
const HEADERS: [&str; 6] =
    ["#cloud-config", "#!", "#include", "#cloud-boothook", "#part-handler", "## template: jinja"];

/// How far into the file cloud-init looks for [`MIME_VERSION`].
const MIME_WINDOW: usize = 4096;
const MIME_VERSION: &[u8] = b"mime-version:";
const MIME_HEADERS: [&str; 2] = ["content-type:", "content-disposition:"];

/// A kind of warning and its line, from 1.
struct Found(WarningKind, usize);

fn text(file: SeedFile, bytes: &[u8]) -> Result<&str, Error> {
    let wrong = |at: usize, what: &str| {
        let before = bytes.iter().take(at);
        let line = 1 + before.filter(|&&byte| byte == b'\n').count();
        let sentence =
            format!("{file} has {what} at byte {at}, line {line}; save it as UTF-8 text");
        Error::new(ErrorKind::NotText, sentence)
    };
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        return Err(wrong(at, "a NUL byte"));
    }
    str::from_utf8(bytes).map_err(|error| wrong(error.valid_up_to(), "bytes that are not UTF-8"))
}

fn header(text: &str) -> Option<Found> {
    if text.starts_with('\u{feff}') {
        return Some(Found(WarningKind::ByteOrderMark, 1));
    }
    let start = text.trim_start();
    if start.is_empty() || begins_with_any(start, &HEADERS) || is_mime(text) {
        return None;
    }
    let kind = if begins_with_any(start, &MIME_HEADERS) {
        WarningKind::NoMimeVersion
    } else {
        WarningKind::UnknownFirstLine
    };
    Some(Found(kind, line_of(text, start)))
}

fn begins_with_any(text: &str, prefixes: &[&str]) -> bool {
    prefixes.iter().any(|prefix| {
        let start = text.get(..prefix.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    })
}

fn is_mime(text: &str) -> bool {
    let window = text.as_bytes().get(..MIME_WINDOW).unwrap_or(text.as_bytes());
    window.windows(MIME_VERSION.len()).any(|bytes| bytes.eq_ignore_ascii_case(MIME_VERSION))
}

/// In a `#cloud-config` a tab further in may be a file's content, so only the first column counts.
fn cloud_config_tab(text: &str) -> Option<Found> {
    let is_yaml = begins_with_any(text.trim_start(), &["#cloud-config"]);
    let at_start = |line: &str| line.starts_with('\t');
    is_yaml.then(|| find(text, at_start, WarningKind::TabIndentation)).flatten()
}

fn tab(text: &str) -> Option<Found> {
    let in_indentation = |line: &str| line.trim_start_matches(' ').starts_with('\t');
    find(text, in_indentation, WarningKind::TabIndentation)
}

/// At the start of a line of YAML, or first in JSON.
fn network_key(text: &str) -> Option<Found> {
    let is_key = |text: &str| has_key(text, "network");
    match text.trim_start().strip_prefix('{').map(str::trim_start) {
        Some(json) => is_key(json).then(|| Found(WarningKind::NetworkKey, line_of(text, json))),
        None => find(text, is_key, WarningKind::NetworkKey),
    }
}

fn instance_id(text: &str) -> Option<Found> {
    let is_json = text.trim_start().starts_with('{');
    let present = if is_json {
        text.contains("\"instance-id\"")
    } else {
        text.lines().any(|line| has_key(line, "instance-id"))
    };
    (!present).then_some(Found(WarningKind::NoInstanceId, 1))
}

/// Whether `text` begins with `key:`, with or without quotes around the key.
fn has_key(text: &str, key: &str) -> bool {
    let unquoted = text.strip_prefix(['"', '\'']).unwrap_or(text);
    let Some(rest) = unquoted.strip_prefix(key) else {
        return false;
    };
    rest.trim_start_matches(['"', '\'', ' ']).starts_with(':')
}

/// The first line that `matches`.
fn find(text: &str, matches: impl Fn(&str) -> bool, kind: WarningKind) -> Option<Found> {
    let index = text.lines().position(matches)?;
    Some(Found(kind, index + 1))
}

/// The line on which `rest`, the end of `text`, begins.
fn line_of(text: &str, rest: &str) -> usize {
    let before = text.bytes().take(text.len() - rest.len());
    1 + before.filter(|&byte| byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::SeedFile::{MetaData, NetworkConfig, UserData, VendorData};
    use super::WarningKind::{
        ByteOrderMark, NetworkKey, NoInstanceId, NoMimeVersion, TabIndentation, UnknownFirstLine,
    };
    use super::*;

    #[test]
    fn accepts_what_cloud_init_acts_upon() {
        for (file, text) in [
            (UserData, ""),
            (UserData, "\n \n"),
            (UserData, "#cloud-config\nusers: []\n"),
            (UserData, "#Cloud-Config\r\n"),
            (UserData, "\n\n#cloud-config-archive\n"),
            (UserData, "#cloud-config-jsonp\n[]"),
            (UserData, "#cloud-config\nwrite_files:\n- content: |\n    all:\n    \tmake\n"),
            (UserData, "#!/bin/sh\n\techo\n"),
            (UserData, "#include-once\nhttps://example.com/\n"),
            (UserData, "#cloud-boothook\n"),
            (UserData, "#part-handler\n"),
            (UserData, "## template: jinja\n#cloud-config\n"),
            (UserData, "Content-Type: multipart/mixed\nMIME-Version: 1.0\n"),
            (VendorData, "#cloud-config\n"),
            (MetaData, "local-hostname: a\ninstance-id: b\n"),
            (MetaData, "{\"instance-id\": \"b\"}"),
            (NetworkConfig, ""),
            (NetworkConfig, "version: 2\nethernets:\n  network:\n    dhcp4: true\n"),
        ] {
            assert_eq!(check(file, text.as_bytes(), None).unwrap(), [], "{text:?}");
        }
        assert_eq!(check(UserData, b"\x1f\x8b\x08\x00\xff", None).unwrap(), []);
    }

    #[test]
    fn warns_of_what_cloud_init_passes_over() {
        for (file, text, kind, line) in [
            (UserData, "packages: [nginx]\n", UnknownFirstLine, 1),
            (UserData, "\n\n# cloud-config\n", UnknownFirstLine, 3),
            (VendorData, "#cloud\n", UnknownFirstLine, 1),
            (UserData, "Content-Type: text/cloud-config\n\n", NoMimeVersion, 1),
            (UserData, "\u{feff}#cloud-config\n", ByteOrderMark, 1),
            (UserData, "#cloud-config\nusers:\n\t- me\n", TabIndentation, 3),
            (MetaData, "", NoInstanceId, 1),
            (MetaData, "instance_id: a\n", NoInstanceId, 1),
            (MetaData, "instance-id: a\nkeys:\n  \tb: c\n", TabIndentation, 3),
            (NetworkConfig, "version: 2\nethernets:\n\teth0: {}\n", TabIndentation, 3),
            (NetworkConfig, "# mine\nnetwork:\n  version: 2\n", NetworkKey, 2),
            (NetworkConfig, "{\n \"network\": {}}", NetworkKey, 2),
        ] {
            let warnings = check(file, text.as_bytes(), None).unwrap();
            assert_eq!(warnings, [Warning { file, line, kind }], "{text:?}");
        }
    }

    #[test]
    fn refuses_bytes_that_are_no_text() {
        let utf16: Vec<u8> = "#cloud".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (file, bytes, place) in [
            (UserData, utf16.as_slice(), "user-data has a NUL byte at byte 1, line 1;"),
            (MetaData, b"a: b\n\0", "meta-data has a NUL byte at byte 5, line 2;"),
            (
                VendorData,
                b"#!\n\n\xff",
                "vendor-data has bytes that are not UTF-8 at byte 4, line 3;",
            ),
            (
                NetworkConfig,
                b"\x1f\x8b",
                "network-config has bytes that are not UTF-8 at byte 1, line 1;",
            ),
        ] {
            let error = check(file, bytes, None).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::NotText);
            assert!(error.to_string().starts_with(place), "{error}");
        }
    }

    #[test]
    fn refuses_one_byte_above_the_limit() {
        let mut bytes = vec![b'#'; MAX_FILE_BYTES];
        assert!(check(UserData, &bytes, None).is_ok());
        bytes.push(b'#');
        let error = check(UserData, &bytes, None).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::TooLarge);
    }
}
