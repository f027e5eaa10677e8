//! How large a file an image would make.

use super::qcow2::ClusterSize;
use super::{Control, Error, ErrorKind, ExtentKind, Format, Image, Size};

/// The sizes that a file would have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Measure {
    /// With the data that there is now.
    pub required: Size,
    /// With data in every cluster.
    pub fully_allocated: Size,
}

/// What kind of file is measured.
#[derive(Clone, Copy, Debug)]
pub struct MeasureOptions {
    /// The format; qcow2 by default.
    pub format: Format,
    /// The cluster size in bytes; 64 KiB by default.
    pub cluster_size: u64,
    /// The width of a reference count in bits; 16 by default.
    pub refcount_bits: u32,
    /// Whether clusters have subclusters; off by default.
    pub extended_l2: bool,
}

impl Default for MeasureOptions {
    fn default() -> MeasureOptions {
        MeasureOptions {
            format: Format::Qcow2,
            cluster_size: ClusterSize::DEFAULT.bytes(),
            refcount_bits: 16,
            extended_l2: false,
        }
    }
}

/// Measures the file that an empty disk of `size` would make.
///
/// # Errors
/// [`InvalidOption`](ErrorKind::InvalidOption), or
/// [`InvalidSize`](ErrorKind::InvalidSize) when no such file can be.
pub fn measure_size(size: Size, options: &MeasureOptions) -> Result<Measure, Error> {
    of_data(size, 0, options)
}

/// Measures the file that a copy of `image` would make, uncompressed and without a backing file.
///
/// # Errors
/// As [`measure_size`], when the image cannot be read, and
/// [`Cancelled`](ErrorKind::Cancelled).
pub fn measure(
    image: &Image,
    options: &MeasureOptions,
    control: &Control<'_>,
) -> Result<Measure, Error> {
    let size = image.size()?;
    let cluster = ClusterSize::from_bytes(options.cluster_size)?.bytes();
    let (mut clusters, mut counted) = (0, 0);
    for extent in image.map(0, size.bytes()) {
        let extent = extent?;
        control.step(extent.start, size.bytes())?;
        if extent.kind != ExtentKind::Zero {
            let first = (extent.start / cluster).max(counted);
            let end = (extent.start + extent.length).div_ceil(cluster);
            clusters += end.saturating_sub(first);
            counted = counted.max(end);
        }
    }
    of_data(size, clusters * cluster, options)
}

fn of_data(size: Size, data: u64, options: &MeasureOptions) -> Result<Measure, Error> {
    if options.format == Format::Raw {
        return Ok(Measure { required: size, fully_allocated: size });
    }
    if !options.refcount_bits.is_power_of_two() || options.refcount_bits > 64 {
        return Err(Error::option(
            "Refcount width must be a power of two and may not exceed 64 bits",
        ));
    }
    let cluster = ClusterSize::from_bytes(options.cluster_size)?.bytes();
    let whole = size.bytes().div_ceil(cluster) * cluster;
    let metadata = metadata_bytes(whole, cluster, options)?;
    Ok(Measure {
        required: Size::from_bytes(metadata + data),
        fully_allocated: Size::from_bytes(metadata + whole),
    })
}

/// The header, the tables for a disk of `size`, and the counts of all of its clusters.
fn metadata_bytes(size: u64, cluster: u64, options: &MeasureOptions) -> Result<u64, Error> {
    let entry = if options.extended_l2 { 16 } else { 8 };
    let l2 = (size / cluster).next_multiple_of(cluster / entry) * entry;
    let l1 = (l2 / cluster * 8).next_multiple_of(cluster);
    if l2 / cluster * 8 > super::qcow2::MAX_L1_BYTES {
        return Err(Error::new(
            ErrorKind::InvalidSize,
            "The image size is too large (try using a larger cluster size)",
        ));
    }
    let counted = (cluster + l2 + l1 + size) / cluster;
    Ok(cluster + l2 + l1 + refcount_bytes(counted, cluster, u64::from(options.refcount_bits)))
}

/// The refcount table and blocks that count so many clusters, and themselves.
fn refcount_bytes(clusters: u64, cluster: u64, bits: u64) -> u64 {
    let per_block = cluster * 8 / bits;
    let (mut blocks, mut table) = (0, 0);
    loop {
        let all = clusters + blocks + table;
        let (more_blocks, more_table) =
            (all.div_ceil(per_block), (all.div_ceil(per_block) * 8).div_ceil(cluster));
        if (more_blocks, more_table) == (blocks, table) {
            return (blocks + table) * cluster;
        }
        (blocks, table) = (more_blocks, more_table);
    }
}
