//! The system use fields that we write: SUSP 1.10 and RRIP 1.10, as mkisofs does.
//!
//! RRIP 1.12 added a serial number to `PX`; 1.10 is what every reader knows.

use super::super::Timestamp;
use super::field::{put_both_u32, put_record_time};
use super::name::FileName;
use super::record::{PARENT, SELF, system_use_room};

/// What a record of the primary directory stands for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Node<'a> {
    /// The root itself.
    Root,
    /// The directory above the root, which is the root.
    Parent,
    /// A file and its level 1 identifier.
    File(&'a FileName, &'a str),
}

/// A record's fields: those in it, and those that it has no room for.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    inside: Vec<Field<'a>>,
    continued: Vec<Field<'a>>,
}

/// The place of a record's further fields.
#[derive(Clone, Copy, Debug)]
pub(super) struct Continuation {
    pub(super) block: u32,
    pub(super) offset: u32,
}

#[derive(Debug)]
enum Field<'a> {
    /// `SP`: system use sharing is in use on this volume.
    Sharing,
    /// `ER`: which extension the fields are of.
    Extension,
    /// `RR`: which fields follow, for readers that ask before they look.
    Present(u8),
    /// `PX`: mode and links.
    Posix { mode: u32, links: u32 },
    /// `TF`: modification, access and attribute change, all the same.
    Times,
    /// `NM`: the name.
    Name(&'a str),
}

const DIRECTORY_MODE: u32 = 0o040_555;
const FILE_MODE: u32 = 0o100_444;

/// The flags of `RR` (RRIP 1.10).
const PRESENT_PX: u8 = 0x01;
const PRESENT_NM: u8 = 0x08;
const PRESENT_TF: u8 = 0x80;

/// The flags of `TF`: modify, access, attributes (RRIP 4.1.6).
const MODIFY_ACCESS_ATTRIBUTES: u8 = 0x0e;

/// The texts that RRIP 1.10, 4.3, prescribes for `ER`.
const EXTENSION_ID: &str = "RRIP_1991A";
const EXTENSION_DESCRIPTION: &str =
    "THE ROCK RIDGE INTERCHANGE PROTOCOL PROVIDES SUPPORT FOR POSIX FILE SYSTEM SEMANTICS";
const EXTENSION_SOURCE: &str = "PLEASE CONTACT DISC PUBLISHER FOR SPECIFICATION SOURCE.  SEE PUBLISHER IDENTIFIER IN PRIMARY VOLUME DESCRIPTOR FOR CONTACT INFORMATION.";

/// Signature, length and version (SUSP 4.1).
const HEADER_BYTES: usize = 4;
const CONTINUATION_BYTES: usize = 28;

impl<'a> Node<'a> {
    pub(super) fn identifier(&self) -> &'a [u8] {
        match self {
            Self::Root => SELF,
            Self::Parent => PARENT,
            Self::File(_, identifier) => identifier.as_bytes(),
        }
    }

    pub(super) fn fields(&self) -> Fields<'a> {
        let directory = Field::Posix { mode: DIRECTORY_MODE, links: 2 };
        let all = match *self {
            Self::Root => vec![
                Field::Sharing,
                Field::Present(PRESENT_PX | PRESENT_TF),
                directory,
                Field::Times,
                Field::Extension,
            ],
            Self::Parent => vec![Field::Present(PRESENT_PX | PRESENT_TF), directory, Field::Times],
            Self::File(name, _) => vec![
                Field::Present(PRESENT_PX | PRESENT_TF | PRESENT_NM),
                Field::Posix { mode: FILE_MODE, links: 1 },
                Field::Times,
                Field::Name(name.as_str()),
            ],
        };
        Fields::split(all, system_use_room(self.identifier().len()))
    }
}

impl<'a> Fields<'a> {
    /// Keeps as many fields inside as there is room for.
    fn split(mut all: Vec<Field<'a>>, room: usize) -> Self {
        if sum(&all) <= room {
            let continued = Vec::new();
            return Self { inside: all, continued };
        }
        let mut used = CONTINUATION_BYTES;
        let fits = |field: &&Field<'_>| {
            used += field.len();
            used <= room
        };
        let kept = all.iter().take_while(fits).count();
        let continued = all.split_off(kept);
        Self { inside: all, continued }
    }

    /// The bytes of the record's own system use area.
    pub(super) fn inside_len(&self) -> usize {
        let pointer = if self.continued.is_empty() { 0 } else { CONTINUATION_BYTES };
        sum(&self.inside) + pointer
    }

    /// The bytes that need a place in the continuation area; zero if everything is inside.
    pub(super) fn continued_len(&self) -> usize {
        sum(&self.continued)
    }

    /// The record's own system use area; `rest` is where [`continued`](Self::continued) goes.
    pub(super) fn inside(&self, time: Timestamp, rest: Continuation) -> Vec<u8> {
        let mut out = put_all(&self.inside, time);
        if !self.continued.is_empty() {
            put_header(&mut out, *b"CE", CONTINUATION_BYTES);
            put_both_u32(&mut out, rest.block);
            put_both_u32(&mut out, rest.offset);
            put_both_u32(&mut out, length_byte(self.continued_len()).into());
        }
        out
    }

    pub(super) fn continued(&self, time: Timestamp) -> Vec<u8> {
        put_all(&self.continued, time)
    }
}

impl Field<'_> {
    fn len(&self) -> usize {
        let data = match self {
            Self::Sharing => 3,
            Self::Extension => {
                4 + EXTENSION_ID.len() + EXTENSION_DESCRIPTION.len() + EXTENSION_SOURCE.len()
            }
            Self::Present(_) => 1,
            Self::Posix { .. } => 32,
            Self::Times => 1 + 3 * 7,
            Self::Name(name) => 1 + name.len(),
        };
        HEADER_BYTES + data
    }

    fn signature(&self) -> [u8; 2] {
        *match self {
            Self::Sharing => b"SP",
            Self::Extension => b"ER",
            Self::Present(_) => b"RR",
            Self::Posix { .. } => b"PX",
            Self::Times => b"TF",
            Self::Name(_) => b"NM",
        }
    }

    fn put(&self, out: &mut Vec<u8>, time: Timestamp) {
        put_header(out, self.signature(), self.len());
        match *self {
            Self::Sharing => out.extend([0xbe, 0xef, 0]),
            Self::Extension => put_extension(out),
            Self::Present(flags) => out.push(flags),
            Self::Posix { mode, links } => {
                let (user, group) = (0, 0);
                for number in [mode, links, user, group] {
                    put_both_u32(out, number);
                }
            }
            Self::Times => {
                out.push(MODIFY_ACCESS_ATTRIBUTES);
                for _ in 0..3 {
                    put_record_time(out, time);
                }
            }
            Self::Name(name) => {
                out.push(0);
                out.extend(name.as_bytes());
            }
        }
    }
}

fn put_extension(out: &mut Vec<u8>) {
    let texts = [EXTENSION_ID, EXTENSION_DESCRIPTION, EXTENSION_SOURCE];
    out.extend(texts.map(|text| length_byte(text.len())));
    out.push(1);
    for text in texts {
        out.extend(text.as_bytes());
    }
}

fn put_all(fields: &[Field<'_>], time: Timestamp) -> Vec<u8> {
    let mut out = Vec::with_capacity(sum(fields) + CONTINUATION_BYTES);
    for field in fields {
        field.put(&mut out, time);
    }
    out
}

fn put_header(out: &mut Vec<u8>, signature: [u8; 2], len: usize) {
    out.extend(signature);
    out.extend([length_byte(len), 1]);
}

fn sum(fields: &[Field<'_>]) -> usize {
    fields.iter().map(Field::len).sum()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the longest field is ER with 237 bytes, a name has at most 192, and no record continues more than one"
)]
fn length_byte(len: usize) -> u8 {
    len as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOWHERE: Continuation = Continuation { block: 0, offset: 0 };

    #[test]
    fn every_length_is_that_of_the_bytes() {
        let time = Timestamp::from_unix(0).unwrap();
        let long = FileName::parse(&"\u{20ac}".repeat(64)).unwrap();
        let short = FileName::parse("user-data").unwrap();
        for node in [
            Node::Root,
            Node::Parent,
            Node::File(&short, "USER_DAT.;1"),
            Node::File(&long, "________.;1"),
        ] {
            let fields = node.fields();
            assert_eq!(fields.inside(time, NOWHERE).len(), fields.inside_len());
            assert_eq!(fields.continued(time).len(), fields.continued_len());
        }
    }

    #[test]
    fn only_what_does_not_fit_is_continued() {
        let continued = |characters| {
            let name = FileName::parse(&"\u{20ac}".repeat(characters)).unwrap();
            Node::File(&name, "________.;1").fields().continued_len()
        };
        let room = system_use_room(11) - (5 + 36 + 26) - 5;
        assert_eq!(continued(room / 3), 0);
        assert_eq!(continued(room / 3 + 1), 5 + 3 * (room / 3 + 1));
        assert_eq!(Node::Root.fields().continued_len(), 237);
    }
}
