//! The options of a new image.

use std::ffi::{OsStr, OsString};
use std::str::FromStr;

use crate::image::qcow2::layout::{DataFileName, NewImage};
use crate::image::qcow2::{BackingName, ClusterSize, Compression, Version};
use crate::image::{Error, ErrorKind, Format, Size};

/// What a new image is to be.
///
/// Start with [`qcow2`](CreateOptions::qcow2) or [`raw`](CreateOptions::raw).
/// Defaults are those of qemu-img 10.
#[derive(Clone, Debug)]
pub struct CreateOptions {
    pub(super) format: Format,
    pub(super) size: Option<Size>,
    pub(super) backing_file: Option<OsString>,
    pub(super) backing_format: Option<Format>,
    pub(super) verify_backing: bool,
    compat: Compat,
    cluster_size: u64,
    refcount_bits: u32,
    lazy_refcounts: bool,
    extended_l2: bool,
    compression: Compression,
    pub(super) data_file: Option<OsString>,
    data_file_raw: bool,
    pub(super) preallocation: Preallocation,
}

/// The compatibility level of a qcow2 image.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compat {
    /// `0.10`: version 2, which QEMU before 1.1 reads.
    V0_10,
    /// `1.1`: version 3.
    #[default]
    V1_1,
}

impl FromStr for Compat {
    type Err = Error;

    /// Takes `0.10` or `v2`, `1.1` or `v3`.
    fn from_str(level: &str) -> Result<Compat, Error> {
        match level {
            "0.10" | "v2" => Ok(Compat::V0_10),
            "1.1" | "v3" => Ok(Compat::V1_1),
            _ => Err(Error::option(format!(
                "Invalid compatibility level: '{level}'; use 0.10 or 1.1"
            ))),
        }
    }
}

/// What of a new image takes space at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Preallocation {
    /// Nothing.
    #[default]
    Off,
    /// The mapping; the data is a hole.
    Metadata,
    /// All of it, unwritten.
    Falloc,
    /// All of it, written.
    Full,
}

impl CreateOptions {
    /// A qcow2 image.
    #[must_use]
    pub fn qcow2() -> CreateOptions {
        CreateOptions::new(Format::Qcow2)
    }

    /// A raw image: a file of holes. Takes a size and no other option.
    #[must_use]
    pub fn raw() -> CreateOptions {
        CreateOptions::new(Format::Raw)
    }

    /// An image in `format`.
    #[must_use]
    pub fn new(format: Format) -> CreateOptions {
        CreateOptions {
            format,
            size: None,
            backing_file: None,
            backing_format: None,
            verify_backing: true,
            compat: Compat::default(),
            cluster_size: ClusterSize::DEFAULT.bytes(),
            refcount_bits: DEFAULT_REFCOUNT_BITS,
            lazy_refcounts: false,
            extended_l2: false,
            compression: Compression::default(),
            data_file: None,
            data_file_raw: false,
            preallocation: Preallocation::default(),
        }
    }

    /// The virtual size, a multiple of 512 bytes; the backing file's if not given.
    #[must_use]
    pub fn size(mut self, size: Size) -> CreateOptions {
        self.size = Some(size);
        self
    }

    /// The backing file, as the header is to name it: relative to the new image unless it starts with `/`.
    ///
    /// Needs [`backing_format`](CreateOptions::backing_format).
    #[must_use]
    pub fn backing_file(mut self, name: impl AsRef<OsStr>) -> CreateOptions {
        self.backing_file = Some(name.as_ref().to_owned());
        self
    }

    /// The backing file's format.
    #[must_use]
    pub fn backing_format(mut self, format: Format) -> CreateOptions {
        self.backing_format = Some(format);
        self
    }

    /// Whether the backing file is opened and checked; on by default. Without it, give a size.
    #[must_use]
    pub fn verify_backing(mut self, verify: bool) -> CreateOptions {
        self.verify_backing = verify;
        self
    }

    /// The compatibility level; 1.1 by default.
    #[must_use]
    pub fn compat(mut self, compat: Compat) -> CreateOptions {
        self.compat = compat;
        self
    }

    /// The cluster size in bytes: a power of two from 512 to 2 MiB; 64 KiB by default.
    #[must_use]
    pub fn cluster_size(mut self, bytes: u64) -> CreateOptions {
        self.cluster_size = bytes;
        self
    }

    /// The width of a reference count: 1, 2, 4 … 64 bits; 16 by default.
    #[must_use]
    pub fn refcount_bits(mut self, bits: u32) -> CreateOptions {
        self.refcount_bits = bits;
        self
    }

    /// Whether reference counts may be written late; off by default.
    #[must_use]
    pub fn lazy_refcounts(mut self, on: bool) -> CreateOptions {
        self.lazy_refcounts = on;
        self
    }

    /// Whether clusters have subclusters; off by default. Needs clusters of 16 KiB or more.
    #[must_use]
    pub fn extended_l2(mut self, on: bool) -> CreateOptions {
        self.extended_l2 = on;
        self
    }

    /// How clusters that are compressed later are packed; zlib by default.
    #[must_use]
    pub fn compression_type(mut self, compression: Compression) -> CreateOptions {
        self.compression = compression;
        self
    }

    /// The file that is to hold the guest's data, as the header is to name it: relative to the new image unless it starts with `/`.
    ///
    /// It is made, or replaced, with the image.
    #[must_use]
    pub fn data_file(mut self, name: impl AsRef<OsStr>) -> CreateOptions {
        self.data_file = Some(name.as_ref().to_owned());
        self
    }

    /// Whether the data file is a raw image of the guest's disk by itself; off by default.
    ///
    /// Such an image has its whole mapping from the start, and no backing file.
    #[must_use]
    pub fn data_file_raw(mut self, raw: bool) -> CreateOptions {
        self.data_file_raw = raw;
        self
    }

    /// What takes space at once; nothing by default.
    #[must_use]
    pub fn preallocation(mut self, preallocation: Preallocation) -> CreateOptions {
        self.preallocation = preallocation;
        self
    }

    /// Finds what cannot be made before any file is touched.
    pub(super) fn check(&self) -> Result<(), Error> {
        if self.backing_format.is_some() && self.backing_file.is_none() {
            return Err(Error::option(
                "Backing format specified without backing file; name the file or leave both out",
            ));
        }
        if self.format == Format::Raw && self.has_qcow2_options() {
            return Err(Error::option(
                "A raw image takes no option but its size; use qcow2 for the others",
            ));
        }
        if self.format == Format::Raw && self.preallocation == Preallocation::Metadata {
            return Err(Error::option("Unsupported preallocation mode 'metadata'; use falloc"));
        }
        if self.maps_below() && !self.extended_l2 {
            return Err(Error::option(
                "Backing file and preallocation can only be used at the same time if extended_l2 is on",
            ));
        }
        if self.maps_below() {
            return Err(Error::new(
                ErrorKind::UnsupportedFeature,
                "Preallocation with a backing file is not supported; use off",
            ));
        }
        if self.data_file_raw && self.data_file.is_none() {
            return Err(Error::option("data-file-raw requires data-file"));
        }
        if self.data_file_raw && self.backing_file.is_some() {
            return Err(Error::option(
                "Backing file and data-file-raw cannot be used at the same time",
            ));
        }
        Ok(())
    }

    fn maps_below(&self) -> bool {
        self.backing_file.is_some() && self.preallocation != Preallocation::Off
    }

    /// What is mapped at once: a raw data file is so in any case.
    pub(super) fn mapped(&self) -> Preallocation {
        match self.preallocation {
            Preallocation::Off if self.data_file_raw => Preallocation::Metadata,
            mode => mode,
        }
    }

    fn has_qcow2_options(&self) -> bool {
        self.backing_file.is_some()
            || self.compat != Compat::default()
            || self.cluster_size != ClusterSize::DEFAULT.bytes()
            || self.refcount_bits != DEFAULT_REFCOUNT_BITS
            || self.lazy_refcounts
            || self.extended_l2
            || self.compression != Compression::default()
            || self.data_file.is_some()
            || self.data_file_raw
    }

    pub(super) fn new_qcow2(
        &self,
        virtual_size: Size,
        backing: Option<BackingName>,
    ) -> Result<NewImage, Error> {
        Ok(NewImage {
            version: match self.compat {
                Compat::V0_10 => Version::V2,
                Compat::V1_1 => Version::V3,
            },
            cluster_size: ClusterSize::from_bytes(self.cluster_size)?,
            virtual_size,
            refcount_bits: self.refcount_bits,
            lazy_refcounts: self.lazy_refcounts,
            extended_l2: self.extended_l2,
            compression: self.compression,
            backing,
            data_file: self
                .data_file
                .clone()
                .map(|name| DataFileName { name, raw: self.data_file_raw }),
        })
    }
}

const DEFAULT_REFCOUNT_BITS: u32 = 16;
