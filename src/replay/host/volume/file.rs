//! A file, with as much memory as was written to it.

use std::collections::BTreeMap;

use bytes::{Bytes, BytesMut};
use virtsmith_protocol::remote::types::NonnullStorageVol;

use super::super::describe;
use crate::xml::Element;

/// A file, with as much memory as was written to it.
#[derive(Clone, Debug)]
pub(in crate::replay::host) struct File {
    pub(in crate::replay::host) directory: String,
    pub(in crate::replay::host) name: String,
    /// The format of the image, such as `raw`.
    pub(in crate::replay::host) format: String,
    /// What a guest sees, in bytes.
    pub(in crate::replay::host) capacity: u64,
    /// How long the file is, in bytes.
    pub(in crate::replay::host) length: u64,
    /// What was set aside for it, written or not.
    pub(in crate::replay::host) reserved: u64,
    pub(in crate::replay::host) backing: Option<Element>,
    /// What was written, by the number of the page.
    pub(in crate::replay::host) pages: BTreeMap<u64, Box<[u8; PAGE]>>,
}

/// What memory is given in.
const PAGE: usize = 4096;
const PAGE_BYTES: u64 = 4096;

impl File {
    pub(in crate::replay::host) fn path(&self) -> String {
        format!("{}/{}", self.directory.trim_end_matches('/'), self.name)
    }

    /// How the protocol names it.
    pub(super) fn reference(&self, pool: &str) -> NonnullStorageVol {
        NonnullStorageVol { pool: pool.to_owned(), name: self.name.clone(), key: self.path() }
    }

    /// What it takes up, in bytes.
    pub(in crate::replay::host) fn allocation(&self) -> u64 {
        let pages = u64::try_from(self.pages.len()).unwrap_or(u64::MAX);
        pages.saturating_mul(PAGE_BYTES).max(self.reserved)
    }

    /// Its description.
    pub(super) fn xml(&self) -> String {
        let bytes =
            |name, bytes: u64| Element::new(name).attr("unit", "bytes").text(bytes.to_string());
        let target = Element::new("target")
            .child(Element::new("path").text(self.path()))
            .child(Element::new("format").attr("type", &self.format))
            .child(
                Element::new("permissions")
                    .child(Element::new("mode").text("0600"))
                    .child(Element::new("owner").text("0"))
                    .child(Element::new("group").text("0")),
            );
        let volume = Element::new("volume")
            .attr("type", "file")
            .child(Element::new("name").text(&self.name))
            .child(Element::new("key").text(self.path()))
            .child(bytes("capacity", self.capacity))
            .child(bytes("allocation", self.allocation()))
            .child(bytes("physical", self.length))
            .child(target)
            .children(self.backing.clone());
        describe::written(&volume)
    }

    /// At most so many bytes from a place on, up to the file's end.
    pub(in crate::replay::host) fn read(&self, at: u64, most: usize) -> Bytes {
        let left = usize::try_from(self.length.saturating_sub(at)).unwrap_or(usize::MAX);
        let mut bytes = BytesMut::zeroed(left.min(most));
        let mut rest = bytes.as_mut();
        let mut at = at;
        while !rest.is_empty() {
            let (page, within) = place(at);
            let size = rest.len().min(PAGE.saturating_sub(within));
            let (part, after) = rest.split_at_mut(size);
            if let Some(from) = self.pages.get(&page).and_then(|page| page.get(within..)) {
                part.iter_mut().zip(from).for_each(|(to, from)| *to = *from);
            }
            rest = after;
            at = at.saturating_add(PAGE_BYTES.saturating_sub(at.wrapping_rem(PAGE_BYTES)));
        }
        bytes.freeze()
    }

    /// How far it is from a place to what was written, at most to `end`.
    pub(in crate::replay::host) fn hole(&self, at: u64, end: u64) -> u64 {
        let (page, _) = place(at);
        let next = self.pages.range(page..).next();
        let next = next.map_or(end, |(page, _)| page.saturating_mul(PAGE_BYTES));
        next.min(end).saturating_sub(at)
    }

    /// How far it is from a place to what was not written, at most to `end`.
    pub(in crate::replay::host) fn data(&self, at: u64, end: u64) -> u64 {
        let (page, _) = place(at);
        let written = (page..).zip(self.pages.range(page..));
        let written = written.take_while(|(expected, (page, _))| expected == *page);
        let pages = u64::try_from(written.count()).unwrap_or(u64::MAX);
        let behind = page.saturating_add(pages).saturating_mul(PAGE_BYTES);
        behind.min(end).saturating_sub(at)
    }

    /// Writes, and makes the file longer where that is needed.
    pub(in crate::replay::host) fn write(&mut self, at: u64, mut bytes: &[u8]) {
        let mut at = at;
        while !bytes.is_empty() {
            let (page, within) = place(at);
            let size = bytes.len().min(PAGE.saturating_sub(within));
            let (part, after) = bytes.split_at_checked(size).unwrap_or((bytes, &[]));
            let page = self.pages.entry(page).or_insert_with(|| Box::new([0; PAGE]));
            let to = page.iter_mut().skip(within);
            to.zip(part).for_each(|(to, from)| *to = *from);
            bytes = after;
            at = at.saturating_add(u64::try_from(size).unwrap_or(u64::MAX));
        }
        self.length = self.length.max(at);
    }

    /// Makes it as long as this, and forgets what was behind.
    pub(super) fn set_length(&mut self, length: u64) {
        self.length = length;
        let (page, within) = place(length);
        self.pages.split_off(&page.saturating_add(u64::from(within > 0)));
        if let Some(last) = self.pages.get_mut(&page) {
            last.iter_mut().skip(within).for_each(|byte| *byte = 0);
        }
    }

    /// Lets nothing of its content remain; what is in it then is raw.
    pub(super) fn wipe(&mut self) {
        self.pages.clear();
        self.reserved = 0;
        "raw".clone_into(&mut self.format);
        self.backing = None;
        self.capacity = self.length;
    }

    /// Looks at a file that was written to, as a pool's refresh does.
    pub(in crate::replay::host) fn settle(&mut self) {
        if self.format == "raw" {
            self.capacity = self.length;
        }
    }
}

/// The page of a byte, and where it is in it.
fn place(at: u64) -> (u64, usize) {
    let within = usize::try_from(at.wrapping_rem(PAGE_BYTES)).unwrap_or_default();
    (at.wrapping_div(PAGE_BYTES), within)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn empty() -> File {
        File {
            directory: "/d".into(),
            name: "v".into(),
            format: "raw".into(),
            capacity: 0,
            length: 0,
            reserved: 0,
            backing: None,
            pages: BTreeMap::new(),
        }
    }

    proptest! {
        #[test]
        fn a_file_has_what_was_written(
            writes in prop::collection::vec((0_usize..20_000, prop::collection::vec(1_u8.., 0..9_000)), 0..6),
            cut in 0_usize..30_000,
            at in 0_usize..30_000,
        ) {
            let (mut file, mut expected) = (empty(), Vec::new());
            for (at, bytes) in &writes {
                file.write(*at as u64, bytes);
                if !bytes.is_empty() {
                    expected.resize(expected.len().max(at + bytes.len()), 0);
                    expected[*at..at + bytes.len()].copy_from_slice(bytes);
                }
            }
            prop_assert_eq!(&file.read(0, usize::MAX)[..], &expected[..]);
            file.set_length(cut as u64);
            expected.resize(cut, 0);
            file.set_length(30_000);
            expected.resize(30_000, 0);
            prop_assert_eq!(&file.read(at as u64, 5000)[..], &expected[at..(at + 5000).min(30_000)]);
        }
    }

    #[test]
    fn what_was_written_is_data_and_the_rest_holes() {
        let mut file = empty();
        file.set_length(100_000);
        file.write(5000, &[1; 5000]);
        let end = file.length;
        for (at, hole, data) in
            [(0, 4096, 0), (4096, 0, 8192), (12_000, 0, 288), (12_288, 87_712, 0), (end, 0, 0)]
        {
            assert_eq!((file.hole(at, end), file.data(at, end)), (hole, data), "{at}");
        }
    }

    #[test]
    fn a_long_file_takes_up_what_was_written() {
        let mut file = empty();
        file.set_length(u64::MAX);
        file.write(1 << 50, b"hello");
        assert_eq!(file.allocation(), 4096);
        assert_eq!(&file.read((1 << 50) + 1, 5)[..], b"ello\0");
        assert_eq!(file.read(u64::MAX, 5).len(), 0);
    }
}
