//! The volume descriptors and path tables that we write, and the fields that we read.

use super::super::Timestamp;
use super::Extent;
use super::directory::root_record;
use super::field::{descriptor_time_at, put_both_u16, put_both_u32, put_descriptor_time, u16_at};
use super::layout::{Layout, Tree};
use super::name::{Label, ucs2};
use super::record::Record;

/// What every descriptor has after its type (8.1).
const STANDARD_ID: &[u8] = b"CD001";

/// The escape sequences of UCS-2 level 1, 2 and 3 (Joliet).
const JOLIET_LEVELS: [&[u8]; 3] = [b"%/@", b"%/C", JOLIET_LEVEL_3];
const JOLIET_LEVEL_3: &[u8] = b"%/E";

/// What wrote the volume, and what system it is for. Upper case: the field has a-characters alone.
const APPLICATION_ID: &str = "VIRTSMITH";
const SYSTEM_ID: &str = "LINUX";

/// The logical block of what we write: a sector.
const BLOCK_BYTES: u16 = 2048;

/// The root's record in a path table (9.4), of which there is no other: one directory.
pub(super) const PATH_TABLE_BYTES: u32 = 10;

/// Which of the two descriptors of a tree (8.4, 8.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flavour {
    Primary,
    Joliet,
}

/// A descriptor that was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Descriptor<'a> {
    Primary(Fields<'a>),
    Joliet(Fields<'a>),
    Terminator,
    /// A boot record, a partition, another encoding.
    Other,
}

/// The fields of a descriptor that a reader needs.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fields<'a> {
    /// The volume identifier, padded.
    pub(super) label: &'a [u8],
    pub(super) block_bytes: u16,
    pub(super) root: Record<'a>,
    pub(super) created: Option<Timestamp>,
}

pub(super) fn put_primary(out: &mut Vec<u8>, label: &Label, layout: &Layout, created: Timestamp) {
    Flavour::Primary.put(out, label, &layout.primary, layout, created);
}

pub(super) fn put_joliet(out: &mut Vec<u8>, label: &Label, layout: &Layout, created: Timestamp) {
    Flavour::Joliet.put(out, label, &layout.joliet, layout, created);
}

pub(super) fn put_terminator(out: &mut Vec<u8>) {
    put_header(out, 255);
}

pub(super) fn put_path_table_l(out: &mut Vec<u8>, root: Extent) {
    put_path_table(out, root.start.0.to_le_bytes(), 1_u16.to_le_bytes());
}

pub(super) fn put_path_table_m(out: &mut Vec<u8>, root: Extent) {
    put_path_table(out, root.start.0.to_be_bytes(), 1_u16.to_be_bytes());
}

/// The root's own name is one zero byte, and it is its own parent, number one.
fn put_path_table(out: &mut Vec<u8>, root: [u8; 4], parent: [u8; 2]) {
    out.extend([1, 0]);
    out.extend(root);
    out.extend(parent);
    out.extend([0, 0]);
}

impl<'a> Descriptor<'a> {
    /// Reads a sector; `None` if it is no descriptor or a tree's contradicts itself.
    pub(super) fn parse(sector: &'a [u8]) -> Option<Self> {
        if sector.get(1..6)? != STANDARD_ID {
            return None;
        }
        let escape = sector.get(88..91)?;
        Some(match sector.first()? {
            1 => Self::Primary(Fields::parse(sector)?),
            2 if JOLIET_LEVELS.contains(&escape) => Self::Joliet(Fields::parse(sector)?),
            255 => Self::Terminator,
            _ => Self::Other,
        })
    }
}

impl<'a> Fields<'a> {
    fn parse(sector: &'a [u8]) -> Option<Self> {
        let block_bytes = u16_at(sector, 128)?;
        let root = Record::parse(sector.get(156..190)?)?;
        let sound = matches!(block_bytes, 512 | 1024 | 2048) && root.flags.is_directory();
        sound.then_some(Self {
            label: sector.get(40..72)?,
            block_bytes,
            root,
            created: descriptor_time_at(sector, 813),
        })
    }
}

impl Flavour {
    fn put(
        self,
        out: &mut Vec<u8>,
        label: &Label,
        tree: &Tree,
        layout: &Layout,
        created: Timestamp,
    ) {
        put_header(out, if self == Self::Primary { 1 } else { 2 });
        out.push(0);
        self.put_text(out, SYSTEM_ID, 32);
        self.put_text(out, label.as_str(), 32);
        out.extend([0; 8]);
        put_both_u32(out, layout.end.0);
        self.put_escape(out);
        put_volume_numbers(out);
        put_path_tables(out, tree);
        out.extend(root_record(tree.directory, created));
        self.put_texts(out);
        put_times(out, created);
        // The version of the file structure (8.4.30).
        out.extend([1, 0]);
    }

    /// Joliet says UCS-2 level 3; the primary descriptor leaves the field unused.
    fn put_escape(self, out: &mut Vec<u8>) {
        let end = out.len() + 32;
        if self == Self::Joliet {
            out.extend(JOLIET_LEVEL_3);
        }
        out.resize(end, 0);
    }

    /// Volume set, publisher, preparer, application, and the names of three files (8.4.19 to 25).
    fn put_texts(self, out: &mut Vec<u8>) {
        let texts = [("", 128), ("", 128), ("", 128), (APPLICATION_ID, 128)];
        let files = [("", 37), ("", 37), ("", 37)];
        for (text, width) in texts.into_iter().chain(files) {
            self.put_text(out, text, width);
        }
    }

    /// A text, padded with this flavour's spaces; an odd byte at the end is zero.
    fn put_text(self, out: &mut Vec<u8>, text: &str, width: usize) {
        let end = out.len() + width;
        let space = match self {
            Self::Primary => {
                out.extend(text.as_bytes());
                b" ".as_slice()
            }
            Self::Joliet => {
                out.extend(ucs2(text));
                b"\0 "
            }
        };
        while out.len() + space.len() <= end {
            out.extend(space);
        }
        out.resize(end, 0);
    }
}

/// Type, standard identifier, version (8.1).
fn put_header(out: &mut Vec<u8>, kind: u8) {
    out.push(kind);
    out.extend(STANDARD_ID);
    out.push(1);
}

/// A set of one volume, which is the first, in blocks of one sector (8.4.12 to 14).
fn put_volume_numbers(out: &mut Vec<u8>) {
    let [set_size, sequence_number] = [1, 1];
    put_both_u16(out, set_size);
    put_both_u16(out, sequence_number);
    put_both_u16(out, BLOCK_BYTES);
}

/// The size of the path tables and the place of both, without optional copies (8.4.15 to 17).
fn put_path_tables(out: &mut Vec<u8>, tree: &Tree) {
    put_both_u32(out, PATH_TABLE_BYTES);
    out.extend(tree.path_table_l.start.0.to_le_bytes());
    out.extend([0; 4]);
    out.extend(tree.path_table_m.start.0.to_be_bytes());
    out.extend([0; 4]);
}

/// Creation and modification; expiration and effectiveness stay unset (8.4.26 to 29).
fn put_times(out: &mut Vec<u8>, created: Timestamp) {
    put_descriptor_time(out, created);
    put_descriptor_time(out, created);
    for _ in 0..2 {
        out.extend(b"0000000000000000\0");
    }
}

#[cfg(test)]
mod tests {
    use super::super::SECTOR_BYTES;
    use super::super::layout::Sizes;
    use super::*;

    fn layout() -> Layout {
        let sizes = Sizes {
            path_table: PATH_TABLE_BYTES,
            primary_directory: SECTOR_BYTES,
            joliet_directory: SECTOR_BYTES,
            continuation: SECTOR_BYTES,
            files: vec![],
        };
        Layout::plan(&sizes).unwrap()
    }

    #[test]
    fn descriptors_come_back() {
        let created = Timestamp::from_unix(1_795_321_918).unwrap();
        let label = Label::parse("cidata").unwrap();
        let (mut primary, mut joliet) = (Vec::new(), Vec::new());
        put_primary(&mut primary, &label, &layout(), created);
        put_joliet(&mut joliet, &label, &layout(), created);
        // Up to the application's own use (8.4.32).
        assert_eq!([primary.len(), joliet.len()], [883, 883]);
        let Some(Descriptor::Primary(read)) = Descriptor::parse(&primary) else {
            panic!("not a primary descriptor");
        };
        assert_eq!(read.label, b"cidata                          ");
        assert_eq!((read.block_bytes, read.created), (2048, Some(created)));
        assert_eq!((read.root.block, read.root.len), (23, 2048));
        let Some(Descriptor::Joliet(read)) = Descriptor::parse(&joliet) else {
            panic!("not a Joliet descriptor");
        };
        assert!(read.label.starts_with(b"\0c\0i\0d\0a\0t\0a\0 "));
        assert_eq!(read.root.block, 24);
    }

    #[test]
    fn refuses_what_is_no_descriptor_of_a_tree() {
        let created = Timestamp::from_unix(0).unwrap();
        let mut good = Vec::new();
        put_primary(&mut good, &Label::parse("a").unwrap(), &layout(), created);
        let with = |at: usize, byte: u8| {
            let mut bytes = good.clone();
            bytes[at] = byte;
            bytes
        };
        for (what, bytes) in [
            ("another identifier", with(1, b'B')),
            ("blocks of 2049 bytes", with(128, 1)),
            ("a root that is a file", with(156 + 25, 0)),
            ("a root without length", with(156, 0)),
            ("a cut sector", good[..180].to_vec()),
        ] {
            assert_eq!(Descriptor::parse(&bytes), None, "{what}");
        }
    }
}
