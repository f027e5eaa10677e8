//! The header's fields as they are on disk, unchecked.

use super::fields::{Fields, TooShort};
use super::{Features, HostOffset, Version};

/// The length of a version 2 header.
pub(super) const V2_LENGTH: u32 = 72;
/// The least length of a version 3 header.
pub(super) const V3_LENGTH: u32 = 104;
/// The length that QEMU 10 gives a version 3 header: one more byte, padded to eight.
pub(super) const V3_FULL_LENGTH: u32 = 112;

/// Reference counts are `1 << 4` bits wide unless a version 3 header says otherwise.
const DEFAULT_REFCOUNT_ORDER: u32 = 4;

/// One header, field by field, after its magic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wire {
    pub(super) version: Version,
    pub(super) backing_offset: HostOffset,
    pub(super) backing_length: u32,
    pub(super) cluster_bits: u32,
    pub(super) size: u64,
    pub(super) encryption: u32,
    pub(super) l1_entries: u32,
    pub(super) l1_offset: HostOffset,
    pub(super) refcount_table_offset: HostOffset,
    pub(super) refcount_table_clusters: u32,
    pub(super) snapshot_count: u32,
    pub(super) snapshots_offset: HostOffset,
    pub(super) features: Features,
    pub(super) refcount_order: u32,
    pub(super) length: u32,
    pub(super) compression: u8,
}

impl Wire {
    /// Reads what follows the magic and the version number.
    pub(super) fn parse(version: Version, fields: &mut Fields<'_>) -> Result<Wire, TooShort> {
        let mut wire = Wire {
            version,
            backing_offset: HostOffset(fields.u64()?),
            backing_length: fields.u32()?,
            cluster_bits: fields.u32()?,
            size: fields.u64()?,
            encryption: fields.u32()?,
            l1_entries: fields.u32()?,
            l1_offset: HostOffset(fields.u64()?),
            refcount_table_offset: HostOffset(fields.u64()?),
            refcount_table_clusters: fields.u32()?,
            snapshot_count: fields.u32()?,
            snapshots_offset: HostOffset(fields.u64()?),
            features: Features::default(),
            refcount_order: DEFAULT_REFCOUNT_ORDER,
            length: V2_LENGTH,
            compression: 0,
        };
        if version == Version::V3 {
            wire.parse_v3(fields)?;
        }
        Ok(wire)
    }

    fn parse_v3(&mut self, fields: &mut Fields<'_>) -> Result<(), TooShort> {
        self.features.incompatible = fields.u64()?;
        self.features.compatible = fields.u64()?;
        self.features.autoclear = fields.u64()?;
        self.refcount_order = fields.u32()?;
        self.length = fields.u32()?;
        if self.length > V3_LENGTH {
            self.compression = fields.u8()?;
        }
        Ok(())
    }

    /// The header's bytes, magic first.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.extend(super::MAGIC.to_be_bytes());
        bytes.extend(self.version.number().to_be_bytes());
        bytes.extend(self.backing_offset.0.to_be_bytes());
        bytes.extend(self.backing_length.to_be_bytes());
        bytes.extend(self.cluster_bits.to_be_bytes());
        bytes.extend(self.size.to_be_bytes());
        bytes.extend(self.encryption.to_be_bytes());
        bytes.extend(self.l1_entries.to_be_bytes());
        bytes.extend(self.l1_offset.0.to_be_bytes());
        bytes.extend(self.refcount_table_offset.0.to_be_bytes());
        bytes.extend(self.refcount_table_clusters.to_be_bytes());
        bytes.extend(self.snapshot_count.to_be_bytes());
        bytes.extend(self.snapshots_offset.0.to_be_bytes());
        if self.version == Version::V3 {
            bytes.extend(self.features.incompatible.to_be_bytes());
            bytes.extend(self.features.compatible.to_be_bytes());
            bytes.extend(self.features.autoclear.to_be_bytes());
            bytes.extend(self.refcount_order.to_be_bytes());
            bytes.extend(self.length.to_be_bytes());
            bytes.extend([self.compression, 0, 0, 0, 0, 0, 0, 0]);
        }
        bytes
    }
}
