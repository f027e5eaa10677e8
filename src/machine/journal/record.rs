//! A record as text: what an operation is about to do, one line each.
//!
//! ```text
//! virtsmith-journal 1
//! launch web1
//! made /srv/vm
//! remove-claimed /srv/vm/machines/web1
//! remove-file /srv/vm/kvm/guests/web1-seed.iso
//! undefine-domain web1 0f9a3c52-5a3b-4a58-9c0e-0e6f6f1d7a11
//! ```
//!
//! Words have `%` and two hexadecimal digits for every byte that is not a plain
//! character, so that any path fits. A line without its end was not written
//! whole, so what it announces has not begun; it does not count.

use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Path, PathBuf};

use crate::machine::undo::{Identity, Undo};
use crate::virt::Uuid;

/// What was begun and not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::machine) struct Record {
    pub(in crate::machine) operation: Operation,
    /// The directories that were made for the journal, the innermost first.
    pub(in crate::machine) made: Vec<PathBuf>,
    /// How to take back what may have been done, the oldest first.
    pub(in crate::machine) undo: Vec<Undo>,
}

/// What was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::machine) enum Operation {
    /// A launch, or a clone: it is undone.
    Launch { domain: String },
    /// A deletion: it is finished.
    Delete { domain: String, uuid: Option<Uuid> },
    /// A new disk for a machine that is there: it is undone unless it is attached.
    Attach { domain: String },
}

/// A line that is none of a record, with its number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BadLine(pub(super) usize);

const HEADER: &str = "virtsmith-journal 1";

impl Record {
    /// Reads a record; `None` if not even its beginning was written.
    pub(super) fn parse(text: &str) -> Result<Option<Self>, BadLine> {
        let whole = text.rfind('\n').and_then(|end| text.get(..end)).unwrap_or_default();
        let mut lines = whole.split('\n').enumerate();
        match lines.next() {
            None | Some((_, "")) => return Ok(None),
            Some((_, HEADER)) => {}
            Some((index, _)) => return Err(BadLine(index + 1)),
        }
        let Some((index, line)) = lines.next() else { return Ok(None) };
        let operation = Operation::parse(line).ok_or(BadLine(index + 1))?;
        let mut record = Self { operation, made: Vec::new(), undo: Vec::new() };
        for (index, line) in lines {
            record.take(line).ok_or(BadLine(index + 1))?;
        }
        Ok(Some(record))
    }

    fn take(&mut self, line: &str) -> Option<()> {
        match line.strip_prefix("made ") {
            Some(path) => self.made.push(path_of(path)?),
            None => self.undo.push(parse_undo(line)?),
        }
        Some(())
    }
}

impl Operation {
    /// The first lines of a record.
    pub(super) fn to_lines(&self, made: &[PathBuf]) -> String {
        let operation = match self {
            Self::Launch { domain } => words("launch", [text(domain)]),
            Self::Delete { domain, uuid } => {
                let uuid = uuid.map_or_else(|| "-".to_owned(), |uuid| uuid.to_string());
                words("delete", [text(domain), uuid])
            }
            Self::Attach { domain } => words("attach", [text(domain)]),
        };
        let made: String = made.iter().map(|made| words("made", [path(made)])).collect();
        format!("{HEADER}\n{operation}{made}")
    }

    fn parse(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let operation = match (words.next()?, words.next()?, words.next()) {
            ("launch", domain, None) => Self::Launch { domain: text_of(domain)? },
            ("attach", domain, None) => Self::Attach { domain: text_of(domain)? },
            ("delete", domain, Some(uuid)) => {
                let uuid = if uuid == "-" { None } else { Some(uuid.parse().ok()?) };
                Self::Delete { domain: text_of(domain)?, uuid }
            }
            _ => return None,
        };
        words.next().is_none().then_some(operation)
    }
}

/// The line that announces what this takes back.
pub(super) fn undo_line(undo: &Undo) -> String {
    match undo {
        Undo::RemoveClaimed(claimed) => words("remove-claimed", [path(claimed)]),
        Undo::RemoveDirectories(paths) => {
            words("remove-directories", paths.iter().map(|directory| path(directory)))
        }
        Undo::RemoveFile(file) => words("remove-file", [path(file)]),
        Undo::UndefinePool(name) => words("undefine-pool", [text(name)]),
        Undo::StopPool { name, volumes } => {
            words("stop-pool", [name].into_iter().chain(volumes).map(|name| text(name)))
        }
        Undo::UndefineDomain(domain) => words("undefine-domain", identity(domain)),
        Undo::DestroyDomain(domain) => words("destroy-domain", identity(domain)),
    }
}

fn parse_undo(line: &str) -> Option<Undo> {
    let mut rest = line.split(' ');
    let (verb, first) = (rest.next()?, rest.next()?);
    let rest: Vec<&str> = rest.collect();
    let texts = || rest.iter().map(|word| text_of(word)).collect::<Option<Vec<_>>>();
    match (verb, rest.as_slice()) {
        ("remove-claimed", []) => Some(Undo::RemoveClaimed(path_of(first)?)),
        ("remove-file", []) => Some(Undo::RemoveFile(path_of(first)?)),
        ("remove-directories", more) => {
            let paths = [first].into_iter().chain(more.iter().copied()).map(path_of);
            Some(Undo::RemoveDirectories(paths.collect::<Option<_>>()?))
        }
        ("undefine-pool", []) => Some(Undo::UndefinePool(text_of(first)?)),
        ("stop-pool", _) => Some(Undo::StopPool { name: text_of(first)?, volumes: texts()? }),
        ("undefine-domain", [uuid]) => Some(Undo::UndefineDomain(parse_identity(first, uuid)?)),
        ("destroy-domain", [uuid]) => Some(Undo::DestroyDomain(parse_identity(first, uuid)?)),
        _ => None,
    }
}

fn identity(domain: &Identity) -> [String; 2] {
    [text(&domain.name), domain.uuid.to_string()]
}

fn parse_identity(name: &str, uuid: &str) -> Option<Identity> {
    Some(Identity { name: text_of(name)?, uuid: uuid.parse().ok()? })
}

fn words(verb: &str, words: impl IntoIterator<Item = String>) -> String {
    let words: String = words.into_iter().map(|word| format!(" {word}")).collect();
    format!("{verb}{words}\n")
}

fn text(text: &str) -> String {
    escape(text.as_bytes())
}

fn path(path: &Path) -> String {
    escape(path.as_os_str().as_bytes())
}

fn text_of(word: &str) -> Option<String> {
    String::from_utf8(unescape(word)?).ok()
}

fn path_of(word: &str) -> Option<PathBuf> {
    Some(OsString::from_vec(unescape(word)?).into())
}

fn escape(bytes: &[u8]) -> String {
    let one = |&byte: &u8| match byte {
        b'!'..=b'~' if byte != b'%' => char::from(byte).to_string(),
        _ => format!("%{byte:02x}"),
    };
    bytes.iter().map(one).collect()
}

fn unescape(word: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(word.len());
    let mut rest = word.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|d| u8::try_from(d).ok());
        bytes.push(digit(rest.next()?)? << 4 | digit(rest.next()?)?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn undo() -> impl Strategy<Value = Undo> {
        let path =
            || prop::collection::vec(1..=255_u8, 1..9).prop_map(|b| OsString::from_vec(b).into());
        let identity = || {
            ("\\PC{1,6}", any::<[u8; 16]>())
                .prop_map(|(name, bytes)| Identity { name, uuid: Uuid::from_random(bytes) })
        };
        prop_oneof![
            path().prop_map(Undo::RemoveClaimed),
            prop::collection::vec(path(), 1..4).prop_map(Undo::RemoveDirectories),
            path().prop_map(Undo::RemoveFile),
            "\\PC{1,6}".prop_map(Undo::UndefinePool),
            ("[a-z \n%]{1,6}", prop::collection::vec("\\PC{1,6}", 0..3))
                .prop_map(|(name, volumes)| Undo::StopPool { name, volumes }),
            identity().prop_map(Undo::UndefineDomain),
            identity().prop_map(Undo::DestroyDomain),
        ]
    }

    fn operation() -> impl Strategy<Value = Operation> {
        prop_oneof![
            "\\PC{1,6}".prop_map(|domain| Operation::Launch { domain }),
            "\\PC{1,6}".prop_map(|domain| Operation::Attach { domain }),
            ("\\PC{1,6}", any::<Option<[u8; 16]>>()).prop_map(|(domain, uuid)| {
                Operation::Delete { domain, uuid: uuid.map(Uuid::from_random) }
            }),
        ]
    }

    fn to_text(record: &Record) -> String {
        let undo: String = record.undo.iter().map(undo_line).collect();
        record.operation.to_lines(&record.made) + &undo
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(operation in operation(), undo in prop::collection::vec(undo(), 0..6)) {
            let record = Record { operation, made: vec!["/a b".into()], undo };
            prop_assert_eq!(Record::parse(&to_text(&record)), Ok(Some(record)));
        }

        #[test]
        fn a_record_cut_short_says_what_was_written_whole(
            operation in operation(),
            undo in prop::collection::vec(undo(), 0..4),
            at in any::<prop::sample::Index>(),
        ) {
            let record = Record { operation, made: vec![], undo };
            let text = to_text(&record);
            let cut = text.get(..at.index(text.len() + 1)).unwrap();
            let lines = cut.matches('\n').count();
            let read = Record::parse(cut).unwrap();
            prop_assert_eq!(read.map(|read| read.undo.len()), lines.checked_sub(2));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "(virtsmith-journal 1\nlaunch a\n)?\\PC*\n?\\PC*") {
            let _ = Record::parse(&text);
        }
    }

    #[test]
    fn what_is_no_record_is_refused_by_its_line() {
        let start = "virtsmith-journal 1\nlaunch a\n";
        for (text, line) in [
            ("virtsmith-journal 2\n".to_owned(), 1),
            ("virtsmith-journal 1\nlaunch\n".to_owned(), 2),
            ("virtsmith-journal 1\nlaunch a b\n".to_owned(), 2),
            ("virtsmith-journal 1\ndelete a no-uuid\n".to_owned(), 2),
            (format!("{start}remove-file\n"), 3),
            (format!("{start}remove-file /a /b\n"), 3),
            (format!("{start}remove-file /a%4\n"), 3),
            (format!("{start}made /a\nformat-disk /dev/sda\n"), 4),
            (format!("{start}destroy-domain a 1\n"), 3),
        ] {
            assert_eq!(Record::parse(&text), Err(BadLine(line)), "{text:?}");
        }
        assert_eq!(Record::parse(""), Ok(None));
    }
}
