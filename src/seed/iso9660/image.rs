//! The writer: files in, a volume out.

use std::borrow::Cow;
use std::io::Write;

use super::super::{Error, ErrorKind, Timestamp};
use super::directory::{self, Names};
use super::layout::{Layout, RUN_OUT_SECTORS, Sizes};
use super::name::{FileName, Label, level_1};
use super::{SECTOR_LEN, Sector, descriptor};

/// A volume of files in one directory, every sector placed.
///
/// Its bytes depend on the files, the label and the time of creation alone; not on the order in
/// which the files were given. Files have mode 0444 and belong to root.
#[derive(Clone, Debug)]
pub struct Image<'a> {
    label: Label,
    names: Vec<Names>,
    contents: Vec<Cow<'a, [u8]>>,
    layout: Layout,
}

/// More would be a data disk; it keeps every number of a directory far from its limit.
const MAX_FILES: usize = 65_536;

static ZEROS: [u8; SECTOR_LEN] = [0; SECTOR_LEN];

impl<'a> Image<'a> {
    /// Plans a volume with these files, given as names and contents.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidName`] for a label that is not 1 to 16 printable characters of ASCII, and
    /// for a file name that is there twice or that Joliet does not carry: empty, above 64
    /// characters, or with a control character, one of `*/:;?\`, or one above U+FFFF.
    /// [`ErrorKind::TooLarge`] for a file of 4 GiB, a volume of 8 TiB, or more than 65,536 files.
    pub fn new<N, C>(label: &str, files: impl IntoIterator<Item = (N, C)>) -> Result<Self, Error>
    where
        N: AsRef<str>,
        C: Into<Cow<'a, [u8]>>,
    {
        let label = Label::parse(label)?;
        let mut files = files
            .into_iter()
            .map(|(name, content)| Ok((FileName::parse(name.as_ref())?, content.into())))
            .collect::<Result<Vec<_>, Error>>()?;
        // Level 1 names depend on the order, so they are given in one that does not.
        files.sort_by(|(a, _), (b, _)| a.cmp(b));
        refuse_duplicates(&files)?;
        if files.len() > MAX_FILES {
            return Err(too_large());
        }
        let iso_names = level_1(files.iter().map(|(name, _)| name));
        let mut files: Vec<_> = iso_names.into_iter().zip(files).collect();
        files.sort_by(|(a, _), (b, _)| a.cmp(b));
        let (names, contents): (Vec<_>, Vec<_>) = files
            .into_iter()
            .map(|(iso, (name, content))| (Names::new(name, &iso), content))
            .unzip();
        let layout = plan(&names, &contents).ok_or_else(too_large)?;
        Ok(Self { label, names, contents, layout })
    }

    /// The exact size in bytes; a multiple of 2048.
    #[expect(clippy::len_without_is_empty, reason = "a volume is never empty")]
    pub fn len(&self) -> u64 {
        self.layout.end.byte_offset()
    }

    /// Writes the volume in one pass.
    ///
    /// # Errors
    /// [`ErrorKind::Io`], and then nothing of `out` can be relied on.
    pub fn write_to(&self, mut out: impl Write, created: Timestamp) -> Result<(), Error> {
        self.chunks(&self.head(created))
            .try_for_each(|chunk| out.write_all(chunk))
            .and_then(|()| out.flush())
            .map_err(|error| Error::io("write the volume", error))
    }

    /// The volume's bytes, as [`write_to`](Self::write_to) would write them.
    pub fn to_vec(&self, created: Timestamp) -> Vec<u8> {
        let head = self.head(created);
        let mut out = Vec::with_capacity(self.chunks(&head).map(<[u8]>::len).sum());
        for chunk in self.chunks(&head) {
            out.extend_from_slice(chunk);
        }
        out
    }

    /// Everything before the files, then each file with its padding, then the run-out.
    fn chunks<'s>(&'s self, head: &'s [u8]) -> impl Iterator<Item = &'s [u8]> {
        let contents = self.contents.iter().map(AsRef::as_ref);
        let padded = contents.flat_map(|content| [content, padding(content)]);
        let run_out = (0..RUN_OUT_SECTORS).map(|_| ZEROS.as_slice());
        [head].into_iter().chain(padded).chain(run_out)
    }

    fn head(&self, created: Timestamp) -> Vec<u8> {
        let Self { label, names, layout, .. } = self;
        let [primary_tree, joliet_tree] = [layout.primary, layout.joliet];
        let root = directory::primary(names, layout, created);
        let joliet_root = directory::joliet(names, layout, created);
        let mut head = Head::before(layout.data);
        descriptor::put_primary(head.at(primary_tree.descriptor), label, layout, created);
        descriptor::put_joliet(head.at(joliet_tree.descriptor), label, layout, created);
        descriptor::put_terminator(head.at(layout.terminator));
        for tree in [primary_tree, joliet_tree] {
            descriptor::put_path_table_l(head.at(tree.path_table_l.start), tree.directory);
            descriptor::put_path_table_m(head.at(tree.path_table_m.start), tree.directory);
        }
        head.at(primary_tree.directory.start).extend(root.directory);
        head.at(joliet_tree.directory.start).extend(joliet_root);
        head.at(layout.continuation.start).extend(root.continuation);
        head.at(layout.data);
        head.0
    }
}

/// The part before the files, filled from front to back.
struct Head(Vec<u8>);

impl Head {
    fn before(data: Sector) -> Self {
        Self(Vec::with_capacity(data.buffer_offset()))
    }

    /// Where to append what belongs at `sector`.
    fn at(&mut self, sector: Sector) -> &mut Vec<u8> {
        debug_assert!(self.0.len() <= sector.buffer_offset(), "parts overlap");
        self.0.resize(sector.buffer_offset(), 0);
        &mut self.0
    }
}

fn plan(names: &[Names], contents: &[Cow<'_, [u8]>]) -> Option<Layout> {
    let (primary_directory, continuation) = directory::primary_sizes(names);
    let size = |len: usize| u32::try_from(len).ok();
    let files = contents.iter().map(|content| size(content.len()));
    Layout::plan(&Sizes {
        path_table: descriptor::PATH_TABLE_BYTES,
        primary_directory: size(primary_directory)?,
        joliet_directory: size(directory::joliet_size(names))?,
        continuation: size(continuation)?,
        files: files.collect::<Option<_>>()?,
    })
}

fn refuse_duplicates<C>(sorted: &[(FileName, C)]) -> Result<(), Error> {
    let mut neighbours = sorted.iter().zip(sorted.iter().skip(1));
    let Some(((name, _), _)) = neighbours.find(|((a, _), (b, _))| a == b) else {
        return Ok(());
    };
    let sentence = format!("the file name {:?} is there twice; rename one", name.as_str());
    Err(Error::new(ErrorKind::InvalidName, sentence))
}

fn too_large() -> Error {
    let sentence = format!(
        "the files do not fit into an ISO 9660 volume: it takes {MAX_FILES} files, each below 4 GiB, and 8 TiB in all"
    );
    Error::new(ErrorKind::TooLarge, sentence)
}

/// What fills a file's last sector.
fn padding(content: &[u8]) -> &'static [u8] {
    let missing = content.len().next_multiple_of(SECTOR_LEN) - content.len();
    ZEROS.get(..missing).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::super::{EntryKind, Names as NamesOf, Volume};
    use super::*;

    const NONE: [(&str, &[u8]); 0] = [];

    fn created() -> Timestamp {
        Timestamp::from_unix(1_795_321_918).unwrap()
    }

    #[test]
    fn the_same_files_give_the_same_bytes_in_any_order() {
        let files = [("a.txt", "1"), ("A.TXT", "2"), ("b", "3")].map(|(n, c)| (n, c.as_bytes()));
        let forth = Image::new("x", files).unwrap();
        let back = Image::new("x", files.into_iter().rev()).unwrap();
        assert_eq!(forth.to_vec(created()), back.to_vec(created()));
        assert_eq!(forth.to_vec(created()), forth.to_vec(created()));
        let later = Timestamp::from_unix(created().unix() + 1).unwrap();
        assert_ne!(forth.to_vec(created()), forth.to_vec(later));
    }

    #[test]
    fn a_time_changes_only_times() {
        let image = Image::new("cidata", [("user-data", b"#!".as_slice())]).unwrap();
        let [early, late] = [0, 5_869_583_999].map(|s| Timestamp::from_unix(s).unwrap());
        let (early, late) = (image.to_vec(early), image.to_vec(late));
        assert_eq!(early.len(), late.len());
        let changed = early.iter().zip(&late).filter(|(a, b)| a != b).count();
        // Four descriptor times of 14 digits, and per record one time or four of 6 bytes.
        let most = 4 * 14 + 6 * (2 + 3 * 4 + 3);
        assert!((1..=most).contains(&changed), "{changed}");
    }

    #[test]
    fn refuses_a_name_that_is_there_twice() {
        let files = ["a", "b", "a"].map(|name| (name, b"".as_slice()));
        let error = Image::new("x", files).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidName);
        assert!(error.to_string().contains("\"a\" is there twice"), "{error}");
    }

    #[test]
    fn refuses_more_files_than_it_says() {
        let files = (0..=MAX_FILES).map(|number| (number.to_string(), b"".as_slice()));
        let error = Image::new("x", files).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::TooLarge);
    }

    #[test]
    fn a_writer_that_fails_is_an_error_with_a_source() {
        let image = Image::new("x", NONE).unwrap();
        let mut too_short = [0; 40_000];
        let error = image.write_to(too_short.as_mut_slice(), created()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Io);
        assert!(std::error::Error::source(&error).is_some());
    }

    #[test]
    fn the_smallest_volume_is_larger_than_what_busybox_probes() {
        let image = Image::new("x", NONE).unwrap();
        assert!(image.len() > 128 << 10, "{}", image.len());
    }

    #[test]
    fn a_volume_without_files_is_a_volume() {
        let image = Image::new("empty", NONE).unwrap();
        let volume = Volume::open(Cursor::new(image.to_vec(created()))).unwrap();
        assert_eq!((volume.label(), volume.entries().len()), ("empty", 0));
    }

    #[test]
    fn directories_of_many_sectors_come_back() {
        let name = |number| format!("{}-{number}", "\u{20ac}".repeat(60));
        let files: Vec<_> = (100..400).map(|n| (name(n), n.to_string().into_bytes())).collect();
        let bytes = Image::new("many", files.clone()).unwrap().to_vec(created());
        let mut volume = Volume::open(Cursor::new(bytes)).unwrap();
        assert_eq!(volume.names(), NamesOf::RockRidge);
        assert_eq!(volume.entries().len(), 300);
        for (name, content) in files {
            assert_eq!(volume.read(&name).unwrap(), content);
        }
    }

    fn file_sets() -> impl Strategy<Value = BTreeMap<String, Vec<u8>>> {
        let name = "[a-zA-Z0-9._ \u{e4}\u{20ac}-]{1,64}"
            .prop_filter("a directory's name", |name| name != "." && name != "..");
        prop::collection::btree_map(name, prop::collection::vec(any::<u8>(), 0..5000), 0..12)
    }

    proptest! {
        #[test]
        fn any_files_come_back(files in file_sets(), label in "[ -~]{0,15}[!-~]") {
            let image = Image::new(&label, files.clone()).unwrap();
            let bytes = image.to_vec(created());
            prop_assert_eq!(bytes.len() as u64, image.len());
            let mut written = Vec::new();
            image.write_to(&mut written, created()).unwrap();
            prop_assert!(written == bytes);
            let mut volume = Volume::open(Cursor::new(bytes)).unwrap();
            prop_assert_eq!(volume.label(), label);
            prop_assert_eq!(volume.created(), Some(created()));
            let entries = volume.entries().to_vec();
            prop_assert!(entries.iter().map(|entry| entry.path()).eq(files.keys()));
            for entry in entries {
                prop_assert_eq!(entry.kind(), EntryKind::File);
                prop_assert_eq!(entry.modified(), Some(created()));
                let content = files.get(entry.path()).unwrap();
                prop_assert_eq!(entry.size(), content.len() as u64);
                prop_assert_eq!(&volume.read(entry.path()).unwrap(), content);
            }
        }
    }
}
