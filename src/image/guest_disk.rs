//! An open image: the guest's disk as one range of bytes.

use std::path::Path;
use std::sync::Arc;

use super::open::{Content, Layer};
use super::qcow2::disk::Disk;
use super::qcow2::entry::{Kind, Run};
use super::qcow2::{Compression, HostOffset};
use super::storage::Storage;
use super::{Error, ErrorKind, Format, Size};

/// An open image with all that is below it.
///
/// Many threads may read it at once through one reference.
pub struct Image {
    /// The image itself, then what is below it, downwards; never empty.
    pub(super) layers: Vec<Layer>,
    pub(super) writable: bool,
}

/// A part of the guest's disk that is of one kind, in one image of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Extent {
    /// Where it starts on the guest's disk.
    pub start: u64,
    /// Its length in bytes; never zero.
    pub length: u64,
    /// What it reads as.
    pub kind: ExtentKind,
    /// How many images below the top the answer was found: 0 is the image itself.
    pub depth: usize,
    /// Whether any image of the chain has an entry for it.
    pub present: bool,
    /// Where the file keeps space for zeros, or leaves a hole for them; never for data.
    pub space: Option<HostOffset>,
}

/// What a part of the guest's disk reads as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExtentKind {
    /// Zeros, with nothing to read.
    Zero,
    /// Data that is in the file (or its data file) as the guest sees it, from this offset on.
    Data(HostOffset),
    /// One cluster's packed data, or a part of that cluster.
    Compressed(HostOffset),
}

impl Image {
    pub(super) fn of(layers: Vec<Layer>, writable: bool) -> Image {
        Image { layers, writable }
    }

    /// The size of the guest's disk.
    ///
    /// # Errors
    /// The length of a raw file cannot be read.
    pub fn size(&self) -> Result<Size, Error> {
        self.layers.first().map_or(Ok(Size::default()), |top| top.content.size())
    }

    /// The format of the image itself.
    #[must_use]
    pub fn format(&self) -> Format {
        self.layers.first().map_or(Format::Raw, |top| top.format)
    }

    /// The paths of the image and of all that is below it, as they were opened.
    pub fn chain(&self) -> impl Iterator<Item = (&Path, Format)> {
        self.layers.iter().map(|layer| (layer.path.as_path(), layer.format))
    }

    /// The file that holds the data of one image of the chain: that image's own, or its data file.
    #[must_use]
    pub fn data_path(&self, depth: usize) -> Option<&Path> {
        let layer = self.layers.get(depth)?;
        Some(layer.data_path.as_deref().unwrap_or(&layer.path))
    }

    /// The size of the image's own clusters in bytes; raw has none.
    #[must_use]
    pub fn cluster_size(&self) -> Option<u64> {
        match &self.layers.first()?.content {
            Content::Raw(_) => None,
            Content::Qcow2(disk) => Some(disk.cluster_bytes()),
        }
    }

    /// Fills `buffer` with what the guest sees from `offset` on.
    ///
    /// # Errors
    /// [`OutOfRange`](ErrorKind::OutOfRange) past the end of the disk, and what
    /// the storage or a damaged image makes impossible.
    pub fn read_at(&self, buffer: &mut [u8], offset: u64) -> Result<(), Error> {
        self.check_range(offset, buffer.len() as u64)?;
        read_layers(&self.layers, buffer, offset)
    }

    /// Tells what the guest's disk is made of between two offsets, extent by extent.
    ///
    /// What is of one kind is one extent as far as one table tells; compressed
    /// clusters are never joined.
    ///
    /// # Errors
    /// The iterator ends with the first error.
    pub fn map(&self, start: u64, length: u64) -> Extents<'_> {
        let end = start.saturating_add(length).min(self.size().map_or(0, Size::bytes));
        Extents { image: self, at: start, end }
    }

    /// The size of the disk that one image of the chain shows.
    pub(super) fn layer_size(&self, depth: usize) -> Result<u64, Error> {
        let layer = self.layers.get(depth);
        let layer = layer.ok_or_else(|| Error::new(ErrorKind::BackingFile, "No backing file"))?;
        layer.content.size().map(Size::bytes)
    }

    /// Where one image of the chain has its plain data.
    pub(super) fn data_of(&self, depth: usize) -> Option<Arc<dyn Storage>> {
        self.layers.get(depth).map(|layer| match &layer.content {
            Content::Raw(storage) => storage.clone(),
            Content::Qcow2(disk) => disk.data_storage(),
        })
    }

    /// The storage of a raw image that has nothing below it.
    pub(super) fn only_file(&self) -> Option<Arc<dyn Storage>> {
        match &*self.layers {
            [Layer { content: Content::Raw(storage), .. }] => Some(storage.clone()),
            _ => None,
        }
    }

    /// How the image's own compressed clusters are packed; raw has none.
    pub(super) fn compression(&self) -> Option<Compression> {
        match &self.layers.first()?.content {
            Content::Raw(_) => None,
            Content::Qcow2(disk) => Some(disk.compression()),
        }
    }

    /// The size of the largest cluster in the chain.
    pub(super) fn largest_cluster(&self) -> u64 {
        let sizes = self.disks().map(Disk::cluster_bytes);
        sizes.max().unwrap_or(1)
    }

    /// Makes long chains keep less of each image's tables.
    pub(super) fn bound_caches(&self) {
        const ALL: usize = 32 << 20;
        let share = ALL / self.layers.len().max(1);
        self.disks().for_each(|disk| disk.bound_cache(share));
    }

    fn disks(&self) -> impl Iterator<Item = &Disk> {
        self.layers.iter().filter_map(|layer| match &layer.content {
            Content::Raw(_) => None,
            Content::Qcow2(disk) => Some(&**disk),
        })
    }

    pub(super) fn check_range(&self, offset: u64, length: u64) -> Result<(), Error> {
        let size = self.size()?.bytes();
        if offset.checked_add(length).is_some_and(|end| end <= size) {
            return Ok(());
        }
        Err(Error::new(
            ErrorKind::OutOfRange,
            format!("{length} bytes at {offset} are not within the disk's {size} bytes"),
        ))
    }

    pub(super) fn extent(&self, start: u64, limit: u64) -> Result<Extent, Error> {
        let (mut length, mut space) = (limit, None);
        for (depth, layer) in self.layers.iter().enumerate() {
            let size = layer.content.size()?.bytes();
            let Some(rest) = size.checked_sub(start).filter(|rest| *rest > 0) else {
                // What is above is longer, and nothing is there but zeros.
                return Ok(Extent::absent(start, length, depth, None));
            };
            let seen = layer.content.look(start, length.min(rest))?;
            (length, space) = (seen.length, seen.space);
            if let Some(kind) = seen.kind {
                return Ok(Extent { start, length, kind, depth, present: true, space });
            }
        }
        Ok(Extent::absent(start, length, self.layers.len() - 1, space))
    }
}

impl Extent {
    /// What no image of the chain has an entry for.
    fn absent(start: u64, length: u64, depth: usize, space: Option<HostOffset>) -> Extent {
        Extent { start, length, kind: ExtentKind::Zero, depth, present: false, space }
    }
}

/// The extents of a range of the guest's disk; see [`Image::map`].
#[derive(Debug)]
pub struct Extents<'a> {
    image: &'a Image,
    at: u64,
    end: u64,
}

impl Iterator for Extents<'_> {
    type Item = Result<Extent, Error>;

    fn next(&mut self) -> Option<Result<Extent, Error>> {
        if self.at >= self.end {
            return None;
        }
        let extent = self.image.extent(self.at, self.end - self.at);
        self.at = extent.as_ref().map_or(self.end, |extent| self.at + extent.length);
        Some(extent)
    }
}

/// What one image of a chain has at an offset.
struct Seen {
    /// Nothing where the image has no entry.
    kind: Option<ExtentKind>,
    length: u64,
    space: Option<HostOffset>,
}

impl Content {
    /// What is at an offset within the disk, and how far that goes.
    fn look(&self, start: u64, limit: u64) -> Result<Seen, Error> {
        match self {
            Content::Raw(storage) => {
                let found = storage.allocation(start).map_err(Error::io)?;
                // The last sector may reach past the end of the file.
                let length = if found.length == 0 { limit } else { found.length.min(limit) };
                let here = HostOffset(start);
                Ok(match found.data {
                    true => Seen { kind: Some(ExtentKind::Data(here)), length, space: None },
                    false => Seen { kind: Some(ExtentKind::Zero), length, space: Some(here) },
                })
            }
            Content::Qcow2(disk) => {
                let Run { kind, length, space } = disk.run(start, limit)?;
                let kind = match kind {
                    Kind::Unallocated => None,
                    Kind::Zero => Some(ExtentKind::Zero),
                    Kind::Data(host) => Some(ExtentKind::Data(host)),
                    Kind::Compressed(packed) => Some(ExtentKind::Compressed(packed.offset)),
                };
                Ok(Seen { kind, length, space })
            }
        }
    }
}

/// Fills `buffer` from the first of `layers`, and from those below where it has nothing.
pub(super) fn read_layers(layers: &[Layer], buffer: &mut [u8], offset: u64) -> Result<(), Error> {
    let Some((top, below)) = layers.split_first() else {
        buffer.fill(0);
        return Ok(());
    };
    let rest = top.content.size()?.bytes().saturating_sub(offset);
    let there = usize::try_from(rest).unwrap_or(usize::MAX).min(buffer.len());
    let (part, beyond) = buffer.split_at_mut(there);
    beyond.fill(0);
    match &top.content {
        Content::Raw(storage) => storage.read_padded(part, offset).map_err(Error::io),
        Content::Qcow2(disk) => {
            disk.read(part, offset, &|buffer, offset| read_layers(below, buffer, offset))
        }
    }
}

impl std::fmt::Debug for Image {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Image").field("writable", &self.writable).finish_non_exhaustive()
    }
}
