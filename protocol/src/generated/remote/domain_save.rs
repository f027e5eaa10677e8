// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Saved states and core dumps of domains.

use super::types::NonnullDomain;
use super::{REMOTE_DOMAIN_SAVE_PARAMS_MAX, REMOTE_STRING_MAX};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::typed_param::TypedParam;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `DOMAIN_CORE_DUMP` (53).
///
/// Behind `virDomainCoreDump`, since 0.1.9. Needs `domain:core_dump`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCoreDumpArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The path on the host to write to.
    pub to: String,
    /// Flags of [`DomainCoreDumpFlags`](crate::api::domain::DomainCoreDumpFlags).
    pub flags: u32,
}

impl Encode for DomainCoreDumpArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.to, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCoreDumpArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            to: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainCoreDumpArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 53,
            name: "DOMAIN_CORE_DUMP",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainCoreDump"),
            since: Some("0.1.9"),
            acl: &["domain:core_dump"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCoreDumpArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_RESTORE` (54).
///
/// Behind `virDomainRestore`, since 0.0.3. Needs `domain:start`, `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainRestoreArgs {
    /// The saved image's path on the host.
    pub from: String,
}

impl Encode for DomainRestoreArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.from, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainRestoreArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { from: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for DomainRestoreArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 54,
            name: "DOMAIN_RESTORE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainRestore"),
            since: Some("0.0.3"),
            acl: &["domain:start", "domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainRestoreArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SAVE` (55).
///
/// Behind `virDomainSave`, since 0.0.3. Needs `domain:hibernate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSaveArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The path on the host to write to.
    pub to: String,
}

impl Encode for DomainSaveArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.to, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainSaveArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, to: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for DomainSaveArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 55,
            name: "DOMAIN_SAVE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSave"),
            since: Some("0.0.3"),
            acl: &["domain:hibernate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSaveArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_MANAGED_SAVE` (182).
///
/// Behind `virDomainManagedSave`, since 0.8.0. Needs `domain:hibernate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainManagedSaveArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of [`DomainSaveRestoreFlags`](crate::api::domain::DomainSaveRestoreFlags).
    pub flags: u32,
}

impl Encode for DomainManagedSaveArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainManagedSaveArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainManagedSaveArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 182,
            name: "DOMAIN_MANAGED_SAVE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainManagedSave"),
            since: Some("0.8.0"),
            acl: &["domain:hibernate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainManagedSaveArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_HAS_MANAGED_SAVE_IMAGE` (183).
///
/// Behind `virDomainHasManagedSaveImage`, since 0.8.0. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainHasManagedSaveImageArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainHasManagedSaveImageArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainHasManagedSaveImageArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainHasManagedSaveImageArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 183,
            name: "DOMAIN_HAS_MANAGED_SAVE_IMAGE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainHasManagedSaveImage"),
            since: Some("0.8.0"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainHasManagedSaveImageArgs>(),
        };
        &INFO
    };

    type Ret = DomainHasManagedSaveImageRet;
}

/// Result of `DOMAIN_HAS_MANAGED_SAVE_IMAGE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainHasManagedSaveImageRet {
    /// What came of it.
    pub result: i32,
}

impl Encode for DomainHasManagedSaveImageRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.result);
        Ok(())
    }
}

impl Decode for DomainHasManagedSaveImageRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { result: from.i32()? })
    }
}

/// Arguments of `DOMAIN_MANAGED_SAVE_REMOVE` (184).
///
/// Behind `virDomainManagedSaveRemove`, since 0.8.0. Needs `domain:hibernate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainManagedSaveRemoveArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainManagedSaveRemoveArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainManagedSaveRemoveArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainManagedSaveRemoveArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 184,
            name: "DOMAIN_MANAGED_SAVE_REMOVE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainManagedSaveRemove"),
            since: Some("0.8.0"),
            acl: &["domain:hibernate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainManagedSaveRemoveArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SAVE_FLAGS` (232).
///
/// Behind `virDomainSaveFlags`, since 0.9.4. Needs `domain:hibernate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSaveFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The path on the host to write to.
    pub to: String,
    /// The domain's XML document where it changes.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dxml: Option<String>,
    /// Flags of [`DomainSaveRestoreFlags`](crate::api::domain::DomainSaveRestoreFlags).
    pub flags: u32,
}

impl Encode for DomainSaveFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.to, REMOTE_STRING_MAX)?;
        to.optional_string(self.dxml.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSaveFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            to: from.string(REMOTE_STRING_MAX)?,
            dxml: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSaveFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 232,
            name: "DOMAIN_SAVE_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSaveFlags"),
            since: Some("0.9.4"),
            acl: &["domain:hibernate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSaveFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_RESTORE_FLAGS` (233).
///
/// Behind `virDomainRestoreFlags`, since 0.9.4. Needs `domain:start`, `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainRestoreFlagsArgs {
    /// The saved image's path on the host.
    pub from: String,
    /// The domain's XML document where it changes.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dxml: Option<String>,
    /// Flags of [`DomainSaveRestoreFlags`](crate::api::domain::DomainSaveRestoreFlags).
    pub flags: u32,
}

impl Encode for DomainRestoreFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.from, REMOTE_STRING_MAX)?;
        to.optional_string(self.dxml.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainRestoreFlagsArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            from: from.string(REMOTE_STRING_MAX)?,
            dxml: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainRestoreFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 233,
            name: "DOMAIN_RESTORE_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainRestoreFlags"),
            since: Some("0.9.4"),
            acl: &["domain:start", "domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainRestoreFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SAVE_IMAGE_GET_XML_DESC` (235).
///
/// Behind `virDomainSaveImageGetXMLDesc`, since 0.9.4. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSaveImageGetXmlDescArgs {
    /// The saved image's path on the host.
    pub file: String,
    /// Flags of
    /// [`DomainSaveImageXMLFlags`](crate::api::domain::DomainSaveImageXMLFlags).
    pub flags: u32,
}

impl Encode for DomainSaveImageGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.file, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSaveImageGetXmlDescArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { file: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for DomainSaveImageGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 235,
            name: "DOMAIN_SAVE_IMAGE_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSaveImageGetXMLDesc"),
            since: Some("0.9.4"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSaveImageGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = DomainSaveImageGetXmlDescRet;
}

/// Result of `DOMAIN_SAVE_IMAGE_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSaveImageGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for DomainSaveImageGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainSaveImageGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_SAVE_IMAGE_DEFINE_XML` (236).
///
/// Behind `virDomainSaveImageDefineXML`, since 0.9.4. Needs `domain:write`,
/// `domain:hibernate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSaveImageDefineXmlArgs {
    /// The saved image's path on the host.
    pub file: String,
    /// The domain's XML document where it changes.
    pub dxml: String,
    /// Flags of [`DomainSaveRestoreFlags`](crate::api::domain::DomainSaveRestoreFlags).
    pub flags: u32,
}

impl Encode for DomainSaveImageDefineXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.file, REMOTE_STRING_MAX)?;
        to.string(&self.dxml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSaveImageDefineXmlArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            file: from.string(REMOTE_STRING_MAX)?,
            dxml: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSaveImageDefineXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 236,
            name: "DOMAIN_SAVE_IMAGE_DEFINE_XML",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSaveImageDefineXML"),
            since: Some("0.9.4"),
            acl: &["domain:write", "domain:hibernate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSaveImageDefineXmlArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_CORE_DUMP_WITH_FORMAT` (334).
///
/// Behind `virDomainCoreDumpWithFormat`, since 1.2.3. Needs `domain:core_dump`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainCoreDumpWithFormatArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The path on the host to write to.
    pub to: String,
    /// A number of `virDomainCoreDumpFormat`.
    pub dumpformat: u32,
    /// Flags of [`DomainCoreDumpFlags`](crate::api::domain::DomainCoreDumpFlags).
    pub flags: u32,
}

impl Encode for DomainCoreDumpWithFormatArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.to, REMOTE_STRING_MAX)?;
        to.u32(self.dumpformat);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainCoreDumpWithFormatArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            to: from.string(REMOTE_STRING_MAX)?,
            dumpformat: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainCoreDumpWithFormatArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 334,
            name: "DOMAIN_CORE_DUMP_WITH_FORMAT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainCoreDumpWithFormat"),
            since: Some("1.2.3"),
            acl: &["domain:core_dump"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainCoreDumpWithFormatArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_MANAGED_SAVE_GET_XML_DESC` (388).
///
/// Behind `virDomainManagedSaveGetXMLDesc`, since 3.7.0. Needs `domain:read`,
/// `domain:read_secure` (with `VIR_DOMAIN_SAVE_IMAGE_XML_SECURE`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainManagedSaveGetXmlDescArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags of
    /// [`DomainSaveImageXMLFlags`](crate::api::domain::DomainSaveImageXMLFlags).
    pub flags: u32,
}

impl Encode for DomainManagedSaveGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainManagedSaveGetXmlDescArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainManagedSaveGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 388,
            name: "DOMAIN_MANAGED_SAVE_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainManagedSaveGetXMLDesc"),
            since: Some("3.7.0"),
            acl: &["domain:read", "domain:read_secure:VIR_DOMAIN_SAVE_IMAGE_XML_SECURE"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainManagedSaveGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = DomainManagedSaveGetXmlDescRet;
}

/// Result of `DOMAIN_MANAGED_SAVE_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainManagedSaveGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for DomainManagedSaveGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainManagedSaveGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_MANAGED_SAVE_DEFINE_XML` (389).
///
/// Behind `virDomainManagedSaveDefineXML`, since 3.7.0. Needs `domain:write`,
/// `domain:hibernate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainManagedSaveDefineXmlArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The domain's XML document where it changes.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dxml: Option<String>,
    /// Flags of [`DomainSaveRestoreFlags`](crate::api::domain::DomainSaveRestoreFlags).
    pub flags: u32,
}

impl Encode for DomainManagedSaveDefineXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.dxml.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainManagedSaveDefineXmlArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            dxml: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainManagedSaveDefineXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 389,
            name: "DOMAIN_MANAGED_SAVE_DEFINE_XML",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainManagedSaveDefineXML"),
            since: Some("3.7.0"),
            acl: &["domain:write", "domain:hibernate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainManagedSaveDefineXmlArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SAVE_PARAMS` (440).
///
/// Behind `virDomainSaveParams`, since 8.4.0. Needs `domain:hibernate`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainSaveParamsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The parameters; at most `REMOTE_DOMAIN_SAVE_PARAMS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of [`DomainSaveRestoreFlags`](crate::api::domain::DomainSaveRestoreFlags).
    pub flags: u32,
}

impl Encode for DomainSaveParamsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.array(&self.params, REMOTE_DOMAIN_SAVE_PARAMS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainSaveParamsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            params: from.array(REMOTE_DOMAIN_SAVE_PARAMS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainSaveParamsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 440,
            name: "DOMAIN_SAVE_PARAMS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainSaveParams"),
            since: Some("8.4.0"),
            acl: &["domain:hibernate"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainSaveParamsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_RESTORE_PARAMS` (441).
///
/// Behind `virDomainRestoreParams`, since 8.4.0. Needs `domain:start`, `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainRestoreParamsArgs {
    /// The parameters; at most `REMOTE_DOMAIN_SAVE_PARAMS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags of [`DomainSaveRestoreFlags`](crate::api::domain::DomainSaveRestoreFlags).
    pub flags: u32,
}

impl Encode for DomainRestoreParamsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, REMOTE_DOMAIN_SAVE_PARAMS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainRestoreParamsArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(REMOTE_DOMAIN_SAVE_PARAMS_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for DomainRestoreParamsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 441,
            name: "DOMAIN_RESTORE_PARAMS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainRestoreParams"),
            since: Some("8.4.0"),
            acl: &["domain:start", "domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainRestoreParamsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
