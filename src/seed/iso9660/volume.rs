//! The reader: what is on a volume, whoever wrote it.

use std::io::{Read, Seek, Write};

use super::super::{Error, ErrorKind, Timestamp};
use super::descriptor::{self, Descriptor};
use super::source::{ByteRange, Source};
use super::walk::{Naming, Tree, walk};
use super::{FIRST_DESCRIPTOR, Sector};

/// A volume, listed when it is opened.
///
/// Names are those of Rock Ridge if it has them, else Joliet's, else plain ISO 9660 as Linux shows
/// them: in lower case and without version. Whatever the volume claims, opening it reads at most
/// 64 MiB, keeps at most 65,536 entries, and nothing is read or allocated for bytes beyond its end.
#[derive(Debug)]
pub struct Volume<R> {
    source: Source<R>,
    label: String,
    created: Option<Timestamp>,
    names: Names,
    entries: Vec<Entry>,
}

/// A file or directory of a [`Volume`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Entry {
    pub(super) path: String,
    pub(super) kind: EntryKind,
    pub(super) size: u64,
    pub(super) modified: Option<Timestamp>,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(super) content: Content,
}

/// What an [`Entry`] is.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum EntryKind {
    /// A regular file.
    File,
    /// A directory.
    Directory,
    /// A symbolic link, a device or the like, of Rock Ridge.
    Special,
}

/// Where a volume's names come from.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
pub enum Names {
    /// Rock Ridge, in the primary tree.
    RockRidge,
    /// Joliet's own tree.
    Joliet,
    /// The primary tree's own names.
    Plain,
}

/// Where an entry's bytes are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Extents(Vec<ByteRange>),
    /// Stored in a way that is not read here, and which.
    Encoded(&'static str),
}

/// A volume with more descriptors is taken for one without end.
const MAX_DESCRIPTORS: u32 = 64;

/// The most that [`Volume::read`] takes into memory: 16 MiB.
const MAX_READ_BYTES: u64 = 16 << 20;

impl<R: Read + Seek> Volume<R> {
    /// Opens a volume and lists it.
    ///
    /// # Errors
    /// [`ErrorKind::NotAVolume`] for anything but ISO 9660; [`ErrorKind::Corrupt`] where its
    /// directories contradict themselves or lie beyond its end; [`ErrorKind::TooLarge`] where they
    /// take more than 64 MiB or hold more than 65,536 entries; [`ErrorKind::Io`].
    pub fn open(reader: R) -> Result<Self, Error> {
        let mut source = Source::new(reader)?;
        let Found { primary, joliet } = find_trees(&mut source)?;
        let (tree, naming) = match (primary.tree.rock_ridge(&mut source)?, joliet) {
            (Some(rock_ridge), _) => (primary.tree, rock_ridge),
            (None, Some(joliet)) => (joliet, Naming::Joliet),
            (None, None) => (primary.tree, Naming::Plain),
        };
        let entries = walk(&mut source, tree, naming)?;
        Ok(Self {
            source,
            label: primary.label,
            created: primary.created,
            names: naming.into(),
            entries,
        })
    }

    /// The volume label, without its padding.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The time of creation, which `blkid` shows as UUID; `None` where it is unset.
    pub fn created(&self) -> Option<Timestamp> {
        self.created
    }

    /// Where the names come from.
    pub fn names(&self) -> Names {
        self.names
    }

    /// All files and directories below the root, sorted by path.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Reads a file of at most 16 MiB.
    ///
    /// # Errors
    /// Those of [`copy`](Self::copy), and [`ErrorKind::TooLarge`] for a larger file.
    pub fn read(&mut self, path: &str) -> Result<Vec<u8>, Error> {
        let size = self.file(path)?.size;
        if size > MAX_READ_BYTES {
            let sentence =
                format!("`{path}` has {size} bytes; copy what is above {MAX_READ_BYTES} bytes");
            return Err(Error::new(ErrorKind::TooLarge, sentence));
        }
        let mut bytes = Vec::new();
        self.copy(path, &mut bytes)?;
        Ok(bytes)
    }

    /// Copies a file's bytes to `out` and says how many there were.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] if `path`, without a leading slash, is no file;
    /// [`ErrorKind::Unsupported`] for one that is interleaved or packed with zisofs;
    /// [`ErrorKind::Corrupt`] where it lies beyond the volume's end; [`ErrorKind::Io`].
    pub fn copy(&mut self, path: &str, mut out: impl Write) -> Result<u64, Error> {
        let entry = self.file(path)?;
        let (size, content) = (entry.size, entry.content.clone());
        match content {
            Content::Extents(extents) => {
                for extent in extents {
                    self.source.copy(extent, &mut out)?;
                }
                Ok(size)
            }
            Content::Encoded(how) => {
                let sentence =
                    format!("`{path}` is {how}, which is not read here; mount the volume");
                Err(Error::new(ErrorKind::Unsupported, sentence))
            }
        }
    }

    fn file(&self, path: &str) -> Result<&Entry, Error> {
        let named = |entry: &&Entry| entry.path == path && entry.kind == EntryKind::File;
        self.entries.iter().find(named).ok_or_else(|| {
            let sentence = format!("the volume has no file `{path}`; list it to see what it has");
            Error::new(ErrorKind::NotFound, sentence)
        })
    }
}

impl Entry {
    /// The path from the root, without a leading slash.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What it is.
    pub fn kind(&self) -> EntryKind {
        self.kind
    }

    /// The size in bytes; for a directory, of its records.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The time of the last change; `None` where it is unset or no date.
    pub fn modified(&self) -> Option<Timestamp> {
        self.modified
    }
}

impl From<Naming> for Names {
    fn from(naming: Naming) -> Self {
        match naming {
            Naming::RockRidge(_) => Self::RockRidge,
            Naming::Joliet => Self::Joliet,
            Naming::Plain => Self::Plain,
        }
    }
}

struct Found {
    primary: Primary,
    joliet: Option<Tree>,
}

struct Primary {
    label: String,
    created: Option<Timestamp>,
    tree: Tree,
}

/// Looks at the descriptors up to the terminator; where that is missing, up to the first sector
/// that is none.
fn find_trees<R: Read + Seek>(source: &mut Source<R>) -> Result<Found, Error> {
    let (mut primary, mut joliet) = (None, None);
    for number in 0..MAX_DESCRIPTORS {
        let Some(sector) = source.sector(Sector(FIRST_DESCRIPTOR.0 + number))? else {
            break;
        };
        match Descriptor::parse(&sector) {
            Some(Descriptor::Primary(fields)) => {
                primary.get_or_insert_with(|| Primary::new(&fields));
            }
            Some(Descriptor::Joliet(fields)) => {
                joliet.get_or_insert_with(|| Tree::new(&fields));
            }
            Some(Descriptor::Other) => {}
            Some(Descriptor::Terminator) | None => break,
        }
    }
    let not_a_volume = || {
        let sentence = "this is no ISO 9660 volume: sector 16 has no primary descriptor; name a seed's .iso file";
        Error::new(ErrorKind::NotAVolume, sentence)
    };
    let primary = primary.ok_or_else(not_a_volume)?;
    Ok(Found { primary, joliet })
}

impl Primary {
    fn new(fields: &descriptor::Fields<'_>) -> Self {
        let label = String::from_utf8_lossy(fields.label);
        Self {
            label: label.trim_end_matches([' ', '\0']).to_owned(),
            created: fields.created,
            tree: Tree::new(fields),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::super::Image;
    use super::*;

    const FILES: [(&str, &[u8]); 3] = [
        ("meta-data", b"instance-id: a\n"),
        ("network-config", b""),
        ("user-data", b"#!/bin/true\n"),
    ];

    fn image() -> Vec<u8> {
        let created = Timestamp::from_unix(1_795_321_918).unwrap();
        Image::new("cidata", FILES).unwrap().to_vec(created)
    }

    /// Takes away what announces Rock Ridge, and if asked for also what announces Joliet.
    fn image_with(names: Names) -> Vec<u8> {
        let mut bytes = image();
        let sharing = bytes.windows(4).position(|b| b == b"SP\x07\x01").unwrap();
        match names {
            Names::RockRidge => {}
            Names::Joliet => bytes[sharing] = b'X',
            Names::Plain => {
                bytes[sharing] = b'X';
                bytes[17 * 2048 + 88] = b'X';
            }
        }
        bytes
    }

    #[test]
    fn takes_the_best_names_that_there_are() {
        for (names, expected) in [
            (Names::RockRidge, ["meta-data", "network-config", "user-data"]),
            (Names::Joliet, ["meta-data", "network-config", "user-data"]),
            (Names::Plain, ["meta_dat", "network_", "user_dat"]),
        ] {
            let mut volume = Volume::open(Cursor::new(image_with(names))).unwrap();
            assert_eq!(volume.names(), names);
            let paths: Vec<_> = volume.entries().iter().map(Entry::path).collect();
            assert_eq!(paths, expected);
            for (path, (_, content)) in expected.into_iter().zip(FILES) {
                assert_eq!(volume.read(path).unwrap(), content);
            }
        }
    }

    #[test]
    fn a_missing_terminator_is_forgiven() {
        let mut bytes = image();
        bytes[18 * 2048..19 * 2048].fill(0);
        assert!(Volume::open(Cursor::new(bytes)).is_ok());
    }

    #[test]
    fn says_what_is_no_volume() {
        for bytes in [vec![], vec![0; 1 << 20], image()[..16 * 2048].to_vec(), vec![0xff; 40_000]] {
            let error = Volume::open(Cursor::new(bytes)).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::NotAVolume);
        }
    }

    #[test]
    fn a_volume_cut_short_lists_but_does_not_read_what_is_gone() {
        let cut = image()[..27 * 2048].to_vec();
        let mut volume = Volume::open(Cursor::new(cut)).unwrap();
        assert_eq!(volume.read("meta-data").unwrap(), FILES[0].1);
        let error = volume.read("user-data").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Corrupt);
        assert!(error.to_string().contains("cut short"), "{error}");
    }

    #[test]
    fn a_missing_file_is_not_found() {
        let mut volume = Volume::open(Cursor::new(image())).unwrap();
        for path in ["", "/user-data", "user_dat", "vendor-data"] {
            let error = volume.read(path).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::NotFound, "{path}");
        }
    }

    /// Reads all there is; the outcome may be anything but harm.
    fn explore(bytes: Vec<u8>) -> Result<(), Error> {
        let len = bytes.len() as u64;
        let mut volume = Volume::open(Cursor::new(bytes))?;
        for entry in volume.entries().to_vec() {
            if let Ok(content) = volume.read(entry.path()) {
                let extents = (content.len() as u64).div_ceil(len);
                assert!(extents <= 65_536, "{entry:?}");
            }
        }
        Ok(())
    }

    fn any_names() -> impl Strategy<Value = Names> {
        prop::sample::select(vec![Names::RockRidge, Names::Joliet, Names::Plain])
    }

    proptest! {
        #[test]
        fn mutated_volumes_do_no_harm(
            names in any_names(),
            // Descriptors, path tables, directories and continuations: all before the files.
            changes in prop::collection::vec((16 * 2048..26 * 2048_usize, any::<u8>()), 1..40),
            cut in prop::option::of(0..30 * 2048_usize),
        ) {
            let mut bytes = image_with(names);
            for (at, byte) in changes {
                bytes[at] = byte;
            }
            bytes.truncate(cut.unwrap_or(usize::MAX));
            let _ = explore(bytes);
        }

        #[test]
        fn mutated_records_do_no_harm(
            names in any_names(),
            // The used starts of the two roots and of the continuation area.
            changes in prop::collection::vec((23..26_usize, 0..640_usize, any::<u8>()), 1..12),
        ) {
            let mut bytes = image_with(names);
            for (sector, at, byte) in changes {
                bytes[sector * 2048 + at] = byte;
            }
            let _ = explore(bytes);
        }

        #[test]
        fn random_directories_do_no_harm(
            names in any_names(),
            sectors in prop::collection::vec(any::<u8>(), 3 * 2048),
        ) {
            let mut bytes = image_with(names);
            bytes[23 * 2048..26 * 2048].copy_from_slice(&sectors);
            let _ = explore(bytes);
        }
    }
}
