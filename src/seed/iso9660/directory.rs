//! The root directory twice: with Rock Ridge, and with Joliet names.

use super::super::Timestamp;
use super::layout::{Layout, Packing};
use super::name::{FileName, IsoName};
use super::record::{Flags, PARENT, Record, SELF, record_len};
use super::rock_ridge::{Continuation, Node};
use super::{Extent, SECTOR_LEN};

/// A file's names.
#[derive(Clone, Debug)]
pub(super) struct Names {
    pub(super) name: FileName,
    pub(super) identifier: String,
    pub(super) joliet: Vec<u8>,
}

/// The bytes of the primary directory and of its continuation area.
pub(super) struct Primary {
    pub(super) directory: Vec<u8>,
    pub(super) continuation: Vec<u8>,
}

impl Names {
    pub(super) fn new(name: FileName, iso: &IsoName) -> Self {
        Self { identifier: iso.identifier(), joliet: name.joliet(), name }
    }
}

/// The sizes of the primary directory and of its continuation area.
pub(super) fn primary_sizes(files: &[Names]) -> (usize, usize) {
    let (mut directory, mut continuation) = (Packing::default(), Packing::default());
    for node in nodes(files) {
        let fields = node.fields();
        directory.place(record_len(node.identifier().len(), fields.inside_len()));
        continuation.place(fields.continued_len());
    }
    (directory.sector_bytes(), continuation.sector_bytes())
}

/// The size of the Joliet directory.
pub(super) fn joliet_size(files: &[Names]) -> usize {
    let mut directory = Packing::default();
    let own = [SELF, PARENT];
    let all = own.into_iter().chain(files.iter().map(|file| file.joliet.as_slice()));
    for identifier in all {
        directory.place(record_len(identifier.len(), 0));
    }
    directory.sector_bytes()
}

/// The primary directory of `files`, which are in the order of their level 1 names.
pub(super) fn primary(files: &[Names], layout: &Layout, time: Timestamp) -> Primary {
    let (mut directory, mut continuation) = (Packed::default(), Packed::default());
    let root = layout.primary.directory;
    let extents = [root, root].into_iter().chain(layout.files.iter().copied());
    for (node, extent) in nodes(files).zip(extents) {
        let fields = node.fields();
        let at = continuation.put(&fields.continued(time));
        let rest = Continuation {
            block: layout.continuation.start.0 + number(at / SECTOR_LEN),
            offset: number(at % SECTOR_LEN),
        };
        let system_use = fields.inside(time, rest);
        let flags = match node {
            Node::Root | Node::Parent => Flags::DIRECTORY,
            Node::File(..) => Flags::FILE,
        };
        directory.put_record(&record(extent, time, flags, node.identifier(), &system_use));
    }
    Primary { directory: directory.bytes, continuation: continuation.bytes }
}

/// The Joliet directory of the same files; it has an order of its own.
pub(super) fn joliet(files: &[Names], layout: &Layout, time: Timestamp) -> Vec<u8> {
    let mut sorted: Vec<_> = files.iter().zip(layout.files.iter().copied()).collect();
    sorted.sort_by_key(|(file, _)| file.joliet.as_slice());
    let root = layout.joliet.directory;
    let mut directory = Packed::default();
    for identifier in [SELF, PARENT] {
        directory.put_record(&record(root, time, Flags::DIRECTORY, identifier, &[]));
    }
    for (file, extent) in sorted {
        directory.put_record(&record(extent, time, Flags::FILE, &file.joliet, &[]));
    }
    directory.bytes
}

/// The record of a tree's root in its descriptor, without system use (8.4.18).
pub(super) fn root_record(root: Extent, time: Timestamp) -> Vec<u8> {
    let mut out = Vec::new();
    record(root, time, Flags::DIRECTORY, SELF, &[]).put(&mut out);
    out
}

fn nodes(files: &[Names]) -> impl Iterator<Item = Node<'_>> {
    let files = files.iter().map(|file| Node::File(&file.name, &file.identifier));
    [Node::Root, Node::Parent].into_iter().chain(files)
}

fn record<'a>(
    extent: Extent,
    time: Timestamp,
    flags: Flags,
    identifier: &'a [u8],
    system_use: &'a [u8],
) -> Record<'a> {
    Record {
        block: extent.start.0,
        attribute_blocks: 0,
        len: extent.len,
        recorded: Some(time),
        flags,
        interleaved: false,
        identifier,
        system_use,
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the area's size was taken as a u32 when the layout was planned"
)]
fn number(within_area: usize) -> u32 {
    within_area as u32
}

/// A buffer that follows a [`Packing`].
#[derive(Default)]
struct Packed {
    packing: Packing,
    bytes: Vec<u8>,
}

impl Packed {
    fn put(&mut self, item: &[u8]) -> usize {
        let at = self.packing.place(item.len());
        self.bytes.resize(at, 0);
        self.bytes.extend(item);
        at
    }

    fn put_record(&mut self, record: &Record<'_>) {
        let mut bytes = Vec::new();
        record.put(&mut bytes);
        self.put(&bytes);
    }
}
