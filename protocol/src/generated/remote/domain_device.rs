// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Devices, consoles and screens of domains.

use super::REMOTE_STRING_MAX;
use super::types::NonnullDomain;
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `DOMAIN_ATTACH_DEVICE` (8).
///
/// Behind `virDomainAttachDevice`, since 0.1.9. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAttachDeviceArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The XML document.
    pub xml: String,
}

impl Encode for DomainAttachDeviceArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainAttachDeviceArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, xml: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for DomainAttachDeviceArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 8,
            name: "DOMAIN_ATTACH_DEVICE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainAttachDevice"),
            since: Some("0.1.9"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainAttachDeviceArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_DETACH_DEVICE` (13).
///
/// Behind `virDomainDetachDevice`, since 0.1.9. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDetachDeviceArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The XML document.
    pub xml: String,
}

impl Encode for DomainDetachDeviceArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainDetachDeviceArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, xml: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for DomainDetachDeviceArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 13,
            name: "DOMAIN_DETACH_DEVICE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainDetachDevice"),
            since: Some("0.1.9"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainDetachDeviceArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_INTERFACE_STATS` (65).
///
/// Behind `virDomainInterfaceStats`, since 0.3.2. Needs `domain:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainInterfaceStatsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's name or address.
    pub device: String,
}

impl Encode for DomainInterfaceStatsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.device, REMOTE_STRING_MAX)
    }
}

impl Decode for DomainInterfaceStatsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, device: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for DomainInterfaceStatsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 65,
            name: "DOMAIN_INTERFACE_STATS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainInterfaceStats"),
            since: Some("0.3.2"),
            acl: &["domain:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainInterfaceStatsArgs>(),
        };
        &INFO
    };

    type Ret = DomainInterfaceStatsRet;
}

/// Result of `DOMAIN_INTERFACE_STATS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainInterfaceStatsRet {
    /// The bytes received.
    pub rx_bytes: i64,
    /// The packets received.
    pub rx_packets: i64,
    /// The errors on receipt.
    pub rx_errs: i64,
    /// The packets dropped on receipt.
    pub rx_drop: i64,
    /// The bytes sent.
    pub tx_bytes: i64,
    /// The packets sent.
    pub tx_packets: i64,
    /// The errors on sending.
    pub tx_errs: i64,
    /// The packets dropped on sending.
    pub tx_drop: i64,
}

impl Encode for DomainInterfaceStatsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i64(self.rx_bytes);
        to.i64(self.rx_packets);
        to.i64(self.rx_errs);
        to.i64(self.rx_drop);
        to.i64(self.tx_bytes);
        to.i64(self.tx_packets);
        to.i64(self.tx_errs);
        to.i64(self.tx_drop);
        Ok(())
    }
}

impl Decode for DomainInterfaceStatsRet {
    const MIN_SIZE: usize = 64;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            rx_bytes: from.i64()?,
            rx_packets: from.i64()?,
            rx_errs: from.i64()?,
            rx_drop: from.i64()?,
            tx_bytes: from.i64()?,
            tx_packets: from.i64()?,
            tx_errs: from.i64()?,
            tx_drop: from.i64()?,
        })
    }
}

/// Arguments of `DOMAIN_ATTACH_DEVICE_FLAGS` (160).
///
/// Behind `virDomainAttachDeviceFlags`, since 0.7.7. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainAttachDeviceFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The XML document.
    pub xml: String,
    /// Flags of
    /// [`DomainDeviceModifyFlags`](crate::api::domain::DomainDeviceModifyFlags).
    pub flags: u32,
}

impl Encode for DomainAttachDeviceFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainAttachDeviceFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            xml: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainAttachDeviceFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 160,
            name: "DOMAIN_ATTACH_DEVICE_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainAttachDeviceFlags"),
            since: Some("0.7.7"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainAttachDeviceFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_DETACH_DEVICE_FLAGS` (161).
///
/// Behind `virDomainDetachDeviceFlags`, since 0.7.7. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDetachDeviceFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The XML document.
    pub xml: String,
    /// Flags of
    /// [`DomainDeviceModifyFlags`](crate::api::domain::DomainDeviceModifyFlags).
    pub flags: u32,
}

impl Encode for DomainDetachDeviceFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainDetachDeviceFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            xml: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainDetachDeviceFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 161,
            name: "DOMAIN_DETACH_DEVICE_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainDetachDeviceFlags"),
            since: Some("0.7.7"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainDetachDeviceFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_UPDATE_DEVICE_FLAGS` (174).
///
/// Behind `virDomainUpdateDeviceFlags`, since 0.8.0. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainUpdateDeviceFlagsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The XML document.
    pub xml: String,
    /// Flags of
    /// [`DomainDeviceModifyFlags`](crate::api::domain::DomainDeviceModifyFlags).
    pub flags: u32,
}

impl Encode for DomainUpdateDeviceFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.xml, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainUpdateDeviceFlagsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            xml: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainUpdateDeviceFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 174,
            name: "DOMAIN_UPDATE_DEVICE_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainUpdateDeviceFlags"),
            since: Some("0.8.0"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainUpdateDeviceFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_OPEN_CONSOLE` (201).
///
/// Behind `virDomainOpenConsole`, since 0.8.6. Needs `domain:open_device`. Opens a
/// stream from the daemon.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainOpenConsoleArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's alias; none for the first.
    #[cfg_attr(feature = "serde", serde(default))]
    pub dev_name: Option<String>,
    /// Flags of [`DomainConsoleFlags`](crate::api::domain::DomainConsoleFlags).
    pub flags: u32,
}

impl Encode for DomainOpenConsoleArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.dev_name.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainOpenConsoleArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            dev_name: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainOpenConsoleArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 201,
            name: "DOMAIN_OPEN_CONSOLE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::Read { sparse: None },
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainOpenConsole"),
            since: Some("0.8.6"),
            acl: &["domain:open_device"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainOpenConsoleArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_SCREENSHOT` (211).
///
/// Behind `virDomainScreenshot`, since 0.9.2. Needs `domain:screenshot`. Opens a stream
/// from the daemon.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainScreenshotArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Which screen, from 0.
    pub screen: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainScreenshotArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.screen);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainScreenshotArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, screen: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainScreenshotArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 211,
            name: "DOMAIN_SCREENSHOT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::Read { sparse: None },
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainScreenshot"),
            since: Some("0.9.2"),
            acl: &["domain:screenshot"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainScreenshotArgs>(),
        };
        &INFO
    };

    type Ret = DomainScreenshotRet;
}

/// Result of `DOMAIN_SCREENSHOT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainScreenshotRet {
    /// The picture's type.
    #[cfg_attr(feature = "serde", serde(default))]
    pub mime: Option<String>,
}

impl Encode for DomainScreenshotRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.mime.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for DomainScreenshotRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { mime: from.optional_string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `DOMAIN_OPEN_GRAPHICS` (249).
///
/// Behind `virDomainOpenGraphics`, since 0.9.7. Needs `domain:open_graphics`. File
/// descriptors go with the call.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainOpenGraphicsArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Which graphics device, from 0.
    pub idx: u32,
    /// Flags of
    /// [`DomainOpenGraphicsFlags`](crate::api::domain::DomainOpenGraphicsFlags).
    pub flags: u32,
}

impl Encode for DomainOpenGraphicsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.idx);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainOpenGraphicsArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, idx: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainOpenGraphicsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 249,
            name: "DOMAIN_OPEN_GRAPHICS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::Call,
            stubs: Stubs::Neither,
            function: Some("virDomainOpenGraphics"),
            since: Some("0.9.7"),
            acl: &["domain:open_graphics"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainOpenGraphicsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_OPEN_CHANNEL` (296).
///
/// Behind `virDomainOpenChannel`, since 1.0.2. Needs `domain:open_device`. Opens a
/// stream from the daemon.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainOpenChannelArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The name.
    #[cfg_attr(feature = "serde", serde(default))]
    pub name: Option<String>,
    /// Flags of [`DomainChannelFlags`](crate::api::domain::DomainChannelFlags).
    pub flags: u32,
}

impl Encode for DomainOpenChannelArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.optional_string(self.name.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainOpenChannelArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            name: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainOpenChannelArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 296,
            name: "DOMAIN_OPEN_CHANNEL",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::Read { sparse: None },
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainOpenChannel"),
            since: Some("1.0.2"),
            acl: &["domain:open_device"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainOpenChannelArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_OPEN_GRAPHICS_FD` (343).
///
/// Behind `virDomainOpenGraphicsFD`, since 1.2.8. Needs `domain:open_graphics`. File
/// descriptors come with the reply.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainOpenGraphicsFdArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Which graphics device, from 0.
    pub idx: u32,
    /// Flags of
    /// [`DomainOpenGraphicsFlags`](crate::api::domain::DomainOpenGraphicsFlags).
    pub flags: u32,
}

impl Encode for DomainOpenGraphicsFdArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.idx);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainOpenGraphicsFdArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, idx: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainOpenGraphicsFdArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 343,
            name: "DOMAIN_OPEN_GRAPHICS_FD",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::Reply,
            stubs: Stubs::Neither,
            function: Some("virDomainOpenGraphicsFD"),
            since: Some("1.2.8"),
            acl: &["domain:open_graphics"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainOpenGraphicsFdArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_DETACH_DEVICE_ALIAS` (392).
///
/// Behind `virDomainDetachDeviceAlias`, since 4.4.0. Needs `domain:write`, `domain:save`
/// (without `VIR_DOMAIN_AFFECT_CONFIG` or `VIR_DOMAIN_AFFECT_LIVE`), `domain:save` (with
/// `VIR_DOMAIN_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainDetachDeviceAliasArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The device's alias.
    pub alias: String,
    /// Flags of
    /// [`DomainDeviceModifyFlags`](crate::api::domain::DomainDeviceModifyFlags).
    pub flags: u32,
}

impl Encode for DomainDetachDeviceAliasArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.string(&self.alias, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainDetachDeviceAliasArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            dom: NonnullDomain::decode(from)?,
            alias: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for DomainDetachDeviceAliasArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 392,
            name: "DOMAIN_DETACH_DEVICE_ALIAS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainDetachDeviceAlias"),
            since: Some("4.4.0"),
            acl: &[
                "domain:write",
                "domain:save:!VIR_DOMAIN_AFFECT_CONFIG|VIR_DOMAIN_AFFECT_LIVE",
                "domain:save:VIR_DOMAIN_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainDetachDeviceAliasArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `DOMAIN_GRAPHICS_RELOAD` (448).
///
/// Behind `virDomainGraphicsReload`, since 10.2.0. Needs `domain:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainGraphicsReloadArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// The type.
    pub r#type: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainGraphicsReloadArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.r#type);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainGraphicsReloadArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, r#type: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for DomainGraphicsReloadArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 448,
            name: "DOMAIN_GRAPHICS_RELOAD",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virDomainGraphicsReload"),
            since: Some("10.2.0"),
            acl: &["domain:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainGraphicsReloadArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
