//! The walk through a volume's directories, however they are linked.

use std::collections::HashSet;
use std::io::{Read, Seek};

use super::super::{Error, ErrorKind};
use super::SECTOR_LEN;
use super::descriptor::Fields;
use super::record::{PARENT, Record, SELF};
use super::source::{ByteRange, Source};
use super::susp::{Attributes, Skip};
use super::volume::{Content, Entry, EntryKind};

/// The root of one of a volume's trees.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tree {
    root: ByteRange,
    block_bytes: u64,
}

/// How a tree's records tell names.
#[derive(Clone, Copy, Debug)]
pub(super) enum Naming {
    RockRidge(Skip),
    Joliet,
    Plain,
}

/// ISO 9660 has 8 levels (6.8.2.1), but tools write more.
const MAX_DEPTH: usize = 32;
const MAX_ENTRIES: usize = 65_536;

/// The type in a POSIX mode.
const TYPE_MASK: u32 = 0o170_000;
const TYPE_FILE: u32 = 0o100_000;

/// Lists all below the root, sorted by path.
pub(super) fn walk<R: Read + Seek>(
    source: &mut Source<R>,
    tree: Tree,
    naming: Naming,
) -> Result<Vec<Entry>, Error> {
    let root = Directory { path: String::new(), depth: 0, range: tree.root };
    let mut walk = Walk {
        source,
        block_bytes: tree.block_bytes,
        naming,
        entries: Vec::new(),
        goes_on: false,
        seen: HashSet::from([tree.root.offset]),
        pending: vec![root],
    };
    while let Some(directory) = walk.pending.pop() {
        walk.directory(&directory)?;
    }
    walk.entries.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(walk.entries)
}

impl Tree {
    pub(super) fn new(fields: &Fields<'_>) -> Self {
        let block_bytes = u64::from(fields.block_bytes);
        Self { root: range(&fields.root, block_bytes), block_bytes }
    }

    /// Rock Ridge, if the root has the mode that it asks of every record.
    pub(super) fn rock_ridge<R: Read + Seek>(
        &self,
        source: &mut Source<R>,
    ) -> Result<Option<Naming>, Error> {
        let first = ByteRange { len: self.root.len.min(SECTOR_LEN as u64), ..self.root };
        let bytes = source.metadata(first)?;
        let system_use = Record::parse(&bytes).map(|record| record.system_use);
        let Some((system_use, skip)) =
            system_use.and_then(|area| Some((area, Skip::of_root(area)?)))
        else {
            return Ok(None);
        };
        let attributes = Attributes::read(system_use, Skip::NONE, source, self.block_bytes)?;
        Ok(attributes.mode.map(|_| Naming::RockRidge(skip)))
    }
}

struct Walk<'s, R> {
    source: &'s mut Source<R>,
    block_bytes: u64,
    naming: Naming,
    entries: Vec<Entry>,
    /// The next record goes on with the last entry.
    goes_on: bool,
    /// Where directories are that were met.
    seen: HashSet<u64>,
    pending: Vec<Directory>,
}

struct Directory {
    path: String,
    depth: usize,
    range: ByteRange,
}

impl<R: Read + Seek> Walk<'_, R> {
    fn directory(&mut self, directory: &Directory) -> Result<(), Error> {
        let bytes = self.source.metadata(directory.range)?;
        self.goes_on = false;
        for sector in bytes.chunks(SECTOR_LEN) {
            let mut rest = sector;
            while let Some(&len) = rest.first()
                && len != 0
            {
                let record = Record::parse(rest).ok_or_else(|| {
                    corrupt(&directory.path, "has a record of contradicting lengths")
                })?;
                self.record(directory, &record)?;
                rest = rest.get(usize::from(len)..).unwrap_or_default();
            }
        }
        Ok(())
    }

    fn record(&mut self, directory: &Directory, record: &Record<'_>) -> Result<(), Error> {
        let own = record.identifier == SELF || record.identifier == PARENT;
        if own || record.flags.is_associated() {
            return Ok(());
        }
        if !self.go_on(record) {
            let entry = self.entry(directory, record)?;
            self.descend(directory, record, &entry)?;
            self.entries.push(entry);
        }
        self.goes_on = record.flags.goes_on() && !record.flags.is_directory();
        Ok(())
    }

    /// Adds a further extent to the last file; false if the record begins one of its own.
    fn go_on(&mut self, record: &Record<'_>) -> bool {
        let further = range(record, self.block_bytes);
        if let (true, Some(entry)) = (self.goes_on, self.entries.last_mut()) {
            entry.size += further.len;
            if let Content::Extents(extents) = &mut entry.content {
                extents.push(further);
            }
            return true;
        }
        false
    }

    fn entry(&mut self, directory: &Directory, record: &Record<'_>) -> Result<Entry, Error> {
        if self.entries.len() == MAX_ENTRIES {
            let sentence = format!(
                "the volume has more than {MAX_ENTRIES} entries; this is no seed, mount it instead"
            );
            return Err(Error::new(ErrorKind::TooLarge, sentence));
        }
        let attributes = match self.naming {
            Naming::RockRidge(skip) => {
                Attributes::read(record.system_use, skip, self.source, self.block_bytes)?
            }
            Naming::Joliet | Naming::Plain => Attributes::default(),
        };
        let name = self.name(record, &attributes);
        if matches!(name.as_str(), "" | "." | "..") || name.contains(['/', '\0']) {
            return Err(corrupt(&directory.path, &format!("has an entry with the name {name:?}")));
        }
        let path = match directory.path.as_str() {
            "" => name,
            parent => format!("{parent}/{name}"),
        };
        self.source.charge(path.len() as u64)?;
        Ok(Entry {
            path,
            kind: kind(record, &attributes),
            size: record.len.into(),
            modified: attributes.modified.or(record.recorded),
            content: content(record, &attributes, self.block_bytes),
        })
    }

    fn name(&self, record: &Record<'_>, attributes: &Attributes) -> String {
        match (self.naming, &attributes.name) {
            (Naming::RockRidge(_), Some(name)) => String::from_utf8_lossy(name).into_owned(),
            (Naming::Joliet, _) => without_version(&from_ucs2(record.identifier)).to_owned(),
            _ => plain_name(record.identifier),
        }
    }

    fn descend(
        &mut self,
        above: &Directory,
        record: &Record<'_>,
        entry: &Entry,
    ) -> Result<(), Error> {
        let range = range(record, self.block_bytes);
        if entry.kind != EntryKind::Directory || range.len == 0 {
            return Ok(());
        }
        if above.depth + 1 == MAX_DEPTH {
            return Err(corrupt(&entry.path, &format!("is deeper than {MAX_DEPTH} levels")));
        }
        if !self.seen.insert(range.offset) {
            return Err(corrupt(&entry.path, "leads back to another directory"));
        }
        self.pending.push(Directory { path: entry.path.clone(), depth: above.depth + 1, range });
        Ok(())
    }
}

fn kind(record: &Record<'_>, attributes: &Attributes) -> EntryKind {
    if record.flags.is_directory() {
        return EntryKind::Directory;
    }
    match attributes.mode.map(|mode| mode & TYPE_MASK) {
        None | Some(TYPE_FILE) => EntryKind::File,
        Some(_) => EntryKind::Special,
    }
}

fn content(record: &Record<'_>, attributes: &Attributes, block_bytes: u64) -> Content {
    match (record.interleaved, attributes.compressed) {
        (true, _) => Content::Encoded("interleaved"),
        (_, true) => Content::Encoded("packed with zisofs"),
        (false, false) => Content::Extents(vec![range(record, block_bytes)]),
    }
}

fn range(record: &Record<'_>, block_bytes: u64) -> ByteRange {
    let block = u64::from(record.block) + u64::from(record.attribute_blocks);
    ByteRange { offset: block * block_bytes, len: record.len.into() }
}

fn from_ucs2(identifier: &[u8]) -> String {
    let (units, _) = identifier.as_chunks();
    let units: Vec<_> = units.iter().map(|unit| u16::from_be_bytes(*unit)).collect();
    String::from_utf16_lossy(&units)
}

/// As Linux shows it: `USER_DAT.;1` is `user_dat`.
fn plain_name(identifier: &[u8]) -> String {
    let name = String::from_utf8_lossy(identifier).to_ascii_lowercase();
    let name = without_version(&name);
    name.strip_suffix('.').unwrap_or(name).to_owned()
}

fn without_version(name: &str) -> &str {
    name.split_once(';').map_or(name, |(name, _)| name)
}

fn corrupt(path: &str, problem: &str) -> Error {
    Error::corrupt(format!("the directory `/{path}` {problem}; make the volume again"))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::super::super::Timestamp;
    use super::super::field::put_both_u32;
    use super::super::record::Flags;
    use super::super::{Image, Volume};
    use super::*;

    const ROOT_SECTOR: u32 = 23;
    const DATA_SECTOR: u32 = 26;

    /// A volume with one file `D`, and where its primary record begins.
    fn one_file() -> (Vec<u8>, usize) {
        let image = Image::new("test", [("d", b"12345".as_slice())]).unwrap();
        let bytes = image.to_vec(Timestamp::from_unix(0).unwrap());
        let identifier = bytes.windows(4).position(|bytes| bytes == b"D.;1");
        (bytes, identifier.unwrap() - 33)
    }

    fn set_u32(bytes: &mut [u8], at: usize, number: u32) {
        let mut field = Vec::new();
        put_both_u32(&mut field, number);
        bytes[at..at + 8].copy_from_slice(&field);
    }

    fn kind_of_error(bytes: Vec<u8>) -> ErrorKind {
        Volume::open(Cursor::new(bytes)).unwrap_err().kind()
    }

    #[test]
    fn a_directory_that_holds_itself_is_corrupt() {
        let (mut bytes, record) = one_file();
        bytes[record + 25] = Flags::DIRECTORY.0;
        set_u32(&mut bytes, record + 2, ROOT_SECTOR);
        assert_eq!(kind_of_error(bytes), ErrorKind::Corrupt);
    }

    #[test]
    fn a_directory_beyond_the_end_is_corrupt_and_not_allocated() {
        let (mut bytes, record) = one_file();
        bytes[record + 25] = Flags::DIRECTORY.0;
        set_u32(&mut bytes, record + 10, u32::MAX);
        assert_eq!(kind_of_error(bytes), ErrorKind::Corrupt);
    }

    #[test]
    fn directories_above_the_budget_are_too_large() {
        let (mut bytes, record) = one_file();
        bytes[record + 25] = Flags::DIRECTORY.0;
        set_u32(&mut bytes, record + 10, 65 << 20);
        bytes.resize(66 << 20, 0);
        assert_eq!(kind_of_error(bytes), ErrorKind::TooLarge);
    }

    #[test]
    fn more_entries_than_the_limit_are_too_large() {
        let (mut bytes, record) = one_file();
        let sectors = MAX_ENTRIES.div_ceil(SECTOR_LEN / 34) + 1;
        bytes[record + 25] = Flags::DIRECTORY.0;
        set_u32(&mut bytes, record + 10, u32::try_from(sectors * SECTOR_LEN).unwrap());
        bytes.truncate(DATA_SECTOR as usize * SECTOR_LEN);
        let mut sector = Vec::new();
        for _ in 0..SECTOR_LEN / 34 {
            file_record().put(&mut sector);
        }
        sector.resize(SECTOR_LEN, 0);
        bytes.extend(sector.repeat(sectors));
        assert_eq!(kind_of_error(bytes), ErrorKind::TooLarge);
    }

    /// A record of 34 bytes, without content.
    fn file_record() -> Record<'static> {
        Record {
            block: 0,
            attribute_blocks: 0,
            len: 0,
            recorded: None,
            flags: Flags::FILE,
            interleaved: false,
            identifier: b"F",
            system_use: &[],
        }
    }

    /// Sectors that each hold one directory, the next; the first is where the file was.
    fn nested(levels: u32) -> Vec<u8> {
        let (mut bytes, record) = one_file();
        bytes[record + 25] = Flags::DIRECTORY.0;
        set_u32(&mut bytes, record + 10, 2048);
        bytes.truncate(DATA_SECTOR as usize * SECTOR_LEN);
        for level in 1..=levels {
            let next = Record {
                block: DATA_SECTOR + level,
                len: 2048,
                flags: Flags::DIRECTORY,
                ..file_record()
            };
            next.put(&mut bytes);
            bytes.resize(bytes.len().next_multiple_of(SECTOR_LEN), 0);
        }
        bytes.resize(bytes.len() + SECTOR_LEN, 0);
        bytes
    }

    #[test]
    fn directories_are_followed_down_to_a_depth() {
        let deepest = u32::try_from(MAX_DEPTH).unwrap() - 2;
        let volume = Volume::open(Cursor::new(nested(deepest))).unwrap();
        assert_eq!(volume.entries().len(), MAX_DEPTH - 1);
        assert_eq!(kind_of_error(nested(deepest + 1)), ErrorKind::Corrupt);
    }

    #[test]
    fn names_that_would_leave_a_directory_are_corrupt() {
        let (bytes, record) = one_file();
        let name_field = record + 38 + 5 + 36 + 26;
        assert_eq!(&bytes[name_field..name_field + 6], b"NM\x06\x01\0d");
        for name in [b'/', b'\0', b'.'] {
            let mut bytes = bytes.clone();
            bytes[name_field + 5] = name;
            assert_eq!(kind_of_error(bytes), ErrorKind::Corrupt, "{name}");
        }
    }

    #[test]
    fn a_file_of_several_extents_is_one_file() {
        let (mut bytes, record) = one_file();
        let len = usize::from(bytes[record]);
        bytes.copy_within(record..record + len, record + len);
        bytes[record + 25] = 1 << 7;
        let mut volume = Volume::open(Cursor::new(bytes)).unwrap();
        assert_eq!(volume.entries().len(), 1);
        assert_eq!(volume.read("d").unwrap(), b"1234512345");
    }

    #[test]
    fn interleaved_files_are_listed_but_not_read() {
        let (mut bytes, record) = one_file();
        bytes[record + 26] = 1;
        let mut volume = Volume::open(Cursor::new(bytes)).unwrap();
        assert_eq!(volume.entries()[0].size(), 5);
        assert_eq!(volume.read("d").unwrap_err().kind(), ErrorKind::Unsupported);
    }

    #[test]
    fn plain_names_are_shown_as_linux_shows_them() {
        for (identifier, name) in [
            (b"USER_DAT.;1".as_slice(), "user_dat"),
            (b"NOTES.TXT;1", "notes.txt"),
            (b"DIR", "dir"),
            (b"BOTH..;12", "both."),
            (b"\xff", "\u{fffd}"),
        ] {
            assert_eq!(plain_name(identifier), name);
        }
    }
}
