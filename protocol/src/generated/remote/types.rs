// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Structures that several calls share.

use super::REMOTE_STRING_MAX;
use crate::types::Uuid;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `remote_nonnull_domain`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullDomain {
    /// The name.
    pub name: String,
    /// The UUID.
    pub uuid: Uuid,
    /// The number of a running domain, else -1.
    pub id: i32,
}

impl Encode for NonnullDomain {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        self.uuid.encode(to)?;
        to.i32(self.id);
        Ok(())
    }
}

impl Decode for NonnullDomain {
    const MIN_SIZE: usize = 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: from.string(REMOTE_STRING_MAX)?,
            uuid: Uuid::decode(from)?,
            id: from.i32()?,
        })
    }
}

/// libvirt's `remote_nonnull_network`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullNetwork {
    /// The name.
    pub name: String,
    /// The UUID.
    pub uuid: Uuid,
}

impl Encode for NonnullNetwork {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        self.uuid.encode(to)
    }
}

impl Decode for NonnullNetwork {
    const MIN_SIZE: usize = 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)?, uuid: Uuid::decode(from)? })
    }
}

/// libvirt's `remote_nonnull_network_port`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullNetworkPort {
    /// The network.
    pub net: NonnullNetwork,
    /// The UUID.
    pub uuid: Uuid,
}

impl Encode for NonnullNetworkPort {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.net.encode(to)?;
        self.uuid.encode(to)
    }
}

impl Decode for NonnullNetworkPort {
    const MIN_SIZE: usize = NonnullNetwork::MIN_SIZE + 16;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { net: NonnullNetwork::decode(from)?, uuid: Uuid::decode(from)? })
    }
}

/// libvirt's `remote_nonnull_nwfilter`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullNwfilter {
    /// The name.
    pub name: String,
    /// The UUID.
    pub uuid: Uuid,
}

impl Encode for NonnullNwfilter {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        self.uuid.encode(to)
    }
}

impl Decode for NonnullNwfilter {
    const MIN_SIZE: usize = 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)?, uuid: Uuid::decode(from)? })
    }
}

/// libvirt's `remote_nonnull_nwfilter_binding`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullNwfilterBinding {
    /// The network device that is filtered.
    pub portdev: String,
    /// The filter's name.
    pub filtername: String,
}

impl Encode for NonnullNwfilterBinding {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.portdev, REMOTE_STRING_MAX)?;
        to.string(&self.filtername, REMOTE_STRING_MAX)
    }
}

impl Decode for NonnullNwfilterBinding {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            portdev: from.string(REMOTE_STRING_MAX)?,
            filtername: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

/// libvirt's `remote_nonnull_interface`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullInterface {
    /// The name.
    pub name: String,
    /// The MAC address.
    pub mac: String,
}

impl Encode for NonnullInterface {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.string(&self.mac, REMOTE_STRING_MAX)
    }
}

impl Decode for NonnullInterface {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)?, mac: from.string(REMOTE_STRING_MAX)? })
    }
}

/// libvirt's `remote_nonnull_storage_pool`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullStoragePool {
    /// The name.
    pub name: String,
    /// The UUID.
    pub uuid: Uuid,
}

impl Encode for NonnullStoragePool {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        self.uuid.encode(to)
    }
}

impl Decode for NonnullStoragePool {
    const MIN_SIZE: usize = 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)?, uuid: Uuid::decode(from)? })
    }
}

/// libvirt's `remote_nonnull_storage_vol`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullStorageVol {
    /// The name of its pool.
    pub pool: String,
    /// The name.
    pub name: String,
    /// What identifies the volume on its host.
    pub key: String,
}

impl Encode for NonnullStorageVol {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.pool, REMOTE_STRING_MAX)?;
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.string(&self.key, REMOTE_STRING_MAX)
    }
}

impl Decode for NonnullStorageVol {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            pool: from.string(REMOTE_STRING_MAX)?,
            name: from.string(REMOTE_STRING_MAX)?,
            key: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

/// libvirt's `remote_nonnull_node_device`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullNodeDevice {
    /// The name.
    pub name: String,
}

impl Encode for NonnullNodeDevice {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NonnullNodeDevice {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

/// libvirt's `remote_nonnull_secret`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullSecret {
    /// The UUID.
    pub uuid: Uuid,
    /// A number of `virSecretUsageType`.
    #[cfg_attr(feature = "serde", serde(rename = "usageType"))]
    pub usage_type: i32,
    /// What the secret is for: a path, name or such.
    #[cfg_attr(feature = "serde", serde(rename = "usageID"))]
    pub usage_id: String,
}

impl Encode for NonnullSecret {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.uuid.encode(to)?;
        to.i32(self.usage_type);
        to.string(&self.usage_id, REMOTE_STRING_MAX)
    }
}

impl Decode for NonnullSecret {
    const MIN_SIZE: usize = 24;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            uuid: Uuid::decode(from)?,
            usage_type: from.i32()?,
            usage_id: from.string(REMOTE_STRING_MAX)?,
        })
    }
}

/// libvirt's `remote_nonnull_domain_checkpoint`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullDomainCheckpoint {
    /// The name.
    pub name: String,
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for NonnullDomainCheckpoint {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        self.dom.encode(to)
    }
}

impl Decode for NonnullDomainCheckpoint {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)?, dom: NonnullDomain::decode(from)? })
    }
}

/// libvirt's `remote_nonnull_domain_snapshot`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullDomainSnapshot {
    /// The name.
    pub name: String,
    /// The domain.
    pub dom: NonnullDomain,
}

impl Encode for NonnullDomainSnapshot {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        self.dom.encode(to)
    }
}

impl Decode for NonnullDomainSnapshot {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)?, dom: NonnullDomain::decode(from)? })
    }
}

/// libvirt's `remote_error`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Error {
    /// A number of `virErrorNumber`.
    pub code: i32,
    /// A number of `virErrorDomain`.
    pub domain: i32,
    /// What went wrong, for people.
    #[cfg_attr(feature = "serde", serde(default))]
    pub message: Option<String>,
    /// A number of `virErrorLevel`.
    pub level: i32,
    /// The domain.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dom: Option<NonnullDomain>,
    /// A text that belongs to the error.
    #[cfg_attr(feature = "serde", serde(default))]
    pub str1: Option<String>,
    /// Another text that belongs to the error.
    #[cfg_attr(feature = "serde", serde(default))]
    pub str2: Option<String>,
    /// A third text that belongs to the error.
    #[cfg_attr(feature = "serde", serde(default))]
    pub str3: Option<String>,
    /// A number that belongs to the error.
    pub int1: i32,
    /// Another number that belongs to the error.
    pub int2: i32,
    /// The network.
    #[cfg_attr(feature = "serde", serde(default))]
    pub net: Option<NonnullNetwork>,
}

impl Encode for Error {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.code);
        to.i32(self.domain);
        to.optional_string(self.message.as_deref(), REMOTE_STRING_MAX)?;
        to.i32(self.level);
        to.option(self.dom.as_ref(), |to, dom| dom.encode(to))?;
        to.optional_string(self.str1.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.str2.as_deref(), REMOTE_STRING_MAX)?;
        to.optional_string(self.str3.as_deref(), REMOTE_STRING_MAX)?;
        to.i32(self.int1);
        to.i32(self.int2);
        to.option(self.net.as_ref(), |to, net| net.encode(to))
    }
}

impl Decode for Error {
    const MIN_SIZE: usize = 44;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            code: from.i32()?,
            domain: from.i32()?,
            message: from.optional_string(REMOTE_STRING_MAX)?,
            level: from.i32()?,
            dom: from.option(NonnullDomain::decode)?,
            str1: from.optional_string(REMOTE_STRING_MAX)?,
            str2: from.optional_string(REMOTE_STRING_MAX)?,
            str3: from.optional_string(REMOTE_STRING_MAX)?,
            int1: from.i32()?,
            int2: from.i32()?,
            net: from.option(NonnullNetwork::decode)?,
        })
    }
}
