// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! Devices of the host.

use super::types::NonnullNodeDevice;
use super::{REMOTE_NODE_DEVICE_CAPS_LIST_MAX, REMOTE_NODE_DEVICE_LIST_MAX, REMOTE_STRING_MAX};
#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// Arguments of `NODE_NUM_OF_DEVICES` (111).
///
/// Behind `virNodeNumOfDevices`, since 0.5.0. Needs `connect:search_node_devices`. Shows
/// what passes `node_device:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeNumOfDevicesArgs {
    /// Only devices with this capability.
    #[cfg_attr(feature = "serde", serde(default))]
    pub cap: Option<String>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeNumOfDevicesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.cap.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeNumOfDevicesArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { cap: from.optional_string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for NodeNumOfDevicesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 111,
            name: "NODE_NUM_OF_DEVICES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeNumOfDevices"),
            since: Some("0.5.0"),
            acl: &["connect:search_node_devices"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeNumOfDevicesArgs>(),
        };
        &INFO
    };

    type Ret = NodeNumOfDevicesRet;
}

/// Result of `NODE_NUM_OF_DEVICES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeNumOfDevicesRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for NodeNumOfDevicesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for NodeNumOfDevicesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `NODE_LIST_DEVICES` (112).
///
/// Behind `virNodeListDevices`, since 0.5.0. Needs `connect:search_node_devices`. Shows
/// what passes `node_device:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeListDevicesArgs {
    /// Only devices with this capability.
    #[cfg_attr(feature = "serde", serde(default))]
    pub cap: Option<String>,
    /// The most that are wanted.
    pub maxnames: i32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeListDevicesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.cap.as_deref(), REMOTE_STRING_MAX)?;
        to.i32(self.maxnames);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeListDevicesArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            cap: from.optional_string(REMOTE_STRING_MAX)?,
            maxnames: from.i32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NodeListDevicesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 112,
            name: "NODE_LIST_DEVICES",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeListDevices"),
            since: Some("0.5.0"),
            acl: &["connect:search_node_devices"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeListDevicesArgs>(),
        };
        &INFO
    };

    type Ret = NodeListDevicesRet;
}

/// Result of `NODE_LIST_DEVICES`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeListDevicesRet {
    /// The names; at most `REMOTE_NODE_DEVICE_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for NodeListDevicesRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_NODE_DEVICE_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeListDevicesRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_NODE_DEVICE_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `NODE_DEVICE_LOOKUP_BY_NAME` (113).
///
/// Behind `virNodeDeviceLookupByName`, since 0.5.0. Needs `node_device:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceLookupByNameArgs {
    /// The name.
    pub name: String,
}

impl Encode for NodeDeviceLookupByNameArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceLookupByNameArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NodeDeviceLookupByNameArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 113,
            name: "NODE_DEVICE_LOOKUP_BY_NAME",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceLookupByName"),
            since: Some("0.5.0"),
            acl: &["node_device:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceLookupByNameArgs>(),
        };
        &INFO
    };

    type Ret = NodeDeviceLookupByNameRet;
}

/// Result of `NODE_DEVICE_LOOKUP_BY_NAME`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceLookupByNameRet {
    /// The device.
    pub dev: NonnullNodeDevice,
}

impl Encode for NodeDeviceLookupByNameRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dev.encode(to)
    }
}

impl Decode for NodeDeviceLookupByNameRet {
    const MIN_SIZE: usize = NonnullNodeDevice::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dev: NonnullNodeDevice::decode(from)? })
    }
}

/// Arguments of `NODE_DEVICE_GET_XML_DESC` (114).
///
/// Behind `virNodeDeviceGetXMLDesc`, since 0.5.0. Needs `node_device:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceGetXmlDescArgs {
    /// The name.
    pub name: String,
    /// Flags of [`NodeDeviceXMLFlags`](crate::api::nodedev::NodeDeviceXMLFlags).
    pub flags: u32,
}

impl Encode for NodeDeviceGetXmlDescArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeDeviceGetXmlDescArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for NodeDeviceGetXmlDescArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 114,
            name: "NODE_DEVICE_GET_XML_DESC",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceGetXMLDesc"),
            since: Some("0.5.0"),
            acl: &["node_device:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceGetXmlDescArgs>(),
        };
        &INFO
    };

    type Ret = NodeDeviceGetXmlDescRet;
}

/// Result of `NODE_DEVICE_GET_XML_DESC`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceGetXmlDescRet {
    /// The XML document.
    pub xml: String,
}

impl Encode for NodeDeviceGetXmlDescRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceGetXmlDescRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml: from.string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `NODE_DEVICE_GET_PARENT` (115).
///
/// Behind `virNodeDeviceGetParent`, since 0.5.0. Needs `node_device:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceGetParentArgs {
    /// The name.
    pub name: String,
}

impl Encode for NodeDeviceGetParentArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceGetParentArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NodeDeviceGetParentArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 115,
            name: "NODE_DEVICE_GET_PARENT",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Client,
            function: Some("virNodeDeviceGetParent"),
            since: Some("0.5.0"),
            acl: &["node_device:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceGetParentArgs>(),
        };
        &INFO
    };

    type Ret = NodeDeviceGetParentRet;
}

/// Result of `NODE_DEVICE_GET_PARENT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceGetParentRet {
    /// The parent's name.
    #[cfg_attr(feature = "serde", serde(rename = "parentName", default))]
    pub parent_name: Option<String>,
}

impl Encode for NodeDeviceGetParentRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.parent_name.as_deref(), REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceGetParentRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { parent_name: from.optional_string(REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `NODE_DEVICE_NUM_OF_CAPS` (116).
///
/// Behind `virNodeDeviceNumOfCaps`, since 0.5.0. Needs `node_device:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceNumOfCapsArgs {
    /// The name.
    pub name: String,
}

impl Encode for NodeDeviceNumOfCapsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceNumOfCapsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NodeDeviceNumOfCapsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 116,
            name: "NODE_DEVICE_NUM_OF_CAPS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceNumOfCaps"),
            since: Some("0.5.0"),
            acl: &["node_device:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceNumOfCapsArgs>(),
        };
        &INFO
    };

    type Ret = NodeDeviceNumOfCapsRet;
}

/// Result of `NODE_DEVICE_NUM_OF_CAPS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceNumOfCapsRet {
    /// How many there are.
    pub num: i32,
}

impl Encode for NodeDeviceNumOfCapsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.num);
        Ok(())
    }
}

impl Decode for NodeDeviceNumOfCapsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { num: from.i32()? })
    }
}

/// Arguments of `NODE_DEVICE_LIST_CAPS` (117).
///
/// Behind `virNodeDeviceListCaps`, since 0.5.0. Needs `node_device:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceListCapsArgs {
    /// The name.
    pub name: String,
    /// The most that are wanted.
    pub maxnames: i32,
}

impl Encode for NodeDeviceListCapsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.i32(self.maxnames);
        Ok(())
    }
}

impl Decode for NodeDeviceListCapsArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)?, maxnames: from.i32()? })
    }
}

impl Procedure for NodeDeviceListCapsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 117,
            name: "NODE_DEVICE_LIST_CAPS",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceListCaps"),
            since: Some("0.5.0"),
            acl: &["node_device:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceListCapsArgs>(),
        };
        &INFO
    };

    type Ret = NodeDeviceListCapsRet;
}

/// Result of `NODE_DEVICE_LIST_CAPS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceListCapsRet {
    /// The names; at most `REMOTE_NODE_DEVICE_CAPS_LIST_MAX`.
    pub names: Vec<String>,
}

impl Encode for NodeDeviceListCapsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.strings(&self.names, REMOTE_NODE_DEVICE_CAPS_LIST_MAX, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceListCapsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { names: from.strings(REMOTE_NODE_DEVICE_CAPS_LIST_MAX, REMOTE_STRING_MAX)? })
    }
}

/// Arguments of `NODE_DEVICE_DETTACH` (118).
///
/// Behind `virNodeDeviceDettach`, since 0.6.1. Needs `node_device:detach`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceDettachArgs {
    /// The name.
    pub name: String,
}

impl Encode for NodeDeviceDettachArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceDettachArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NodeDeviceDettachArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 118,
            name: "NODE_DEVICE_DETTACH",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Server,
            function: Some("virNodeDeviceDettach"),
            since: Some("0.6.1"),
            acl: &["node_device:detach"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceDettachArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NODE_DEVICE_RE_ATTACH` (119).
///
/// Behind `virNodeDeviceReAttach`, since 0.6.1. Needs `node_device:detach`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceReAttachArgs {
    /// The name.
    pub name: String,
}

impl Encode for NodeDeviceReAttachArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceReAttachArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NodeDeviceReAttachArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 119,
            name: "NODE_DEVICE_RE_ATTACH",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Server,
            function: Some("virNodeDeviceReAttach"),
            since: Some("0.6.1"),
            acl: &["node_device:detach"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceReAttachArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NODE_DEVICE_RESET` (120).
///
/// Behind `virNodeDeviceReset`, since 0.6.1. Needs `node_device:detach`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceResetArgs {
    /// The name.
    pub name: String,
}

impl Encode for NodeDeviceResetArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceResetArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NodeDeviceResetArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 120,
            name: "NODE_DEVICE_RESET",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Server,
            function: Some("virNodeDeviceReset"),
            since: Some("0.6.1"),
            acl: &["node_device:detach"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceResetArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NODE_DEVICE_CREATE_XML` (123).
///
/// Behind `virNodeDeviceCreateXML`, since 0.6.3. Needs `node_device:write`,
/// `node_device:start`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceCreateXmlArgs {
    /// The XML document.
    pub xml_desc: String,
    /// Flags of
    /// [`NodeDeviceCreateXMLFlags`](crate::api::nodedev::NodeDeviceCreateXMLFlags).
    pub flags: u32,
}

impl Encode for NodeDeviceCreateXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml_desc, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeDeviceCreateXmlArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml_desc: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for NodeDeviceCreateXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 123,
            name: "NODE_DEVICE_CREATE_XML",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceCreateXML"),
            since: Some("0.6.3"),
            acl: &["node_device:write", "node_device:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceCreateXmlArgs>(),
        };
        &INFO
    };

    type Ret = NodeDeviceCreateXmlRet;
}

/// Result of `NODE_DEVICE_CREATE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceCreateXmlRet {
    /// The device.
    pub dev: NonnullNodeDevice,
}

impl Encode for NodeDeviceCreateXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dev.encode(to)
    }
}

impl Decode for NodeDeviceCreateXmlRet {
    const MIN_SIZE: usize = NonnullNodeDevice::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dev: NonnullNodeDevice::decode(from)? })
    }
}

/// Arguments of `NODE_DEVICE_DESTROY` (124).
///
/// Behind `virNodeDeviceDestroy`, since 0.6.3. Needs `node_device:stop`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceDestroyArgs {
    /// The name.
    pub name: String,
}

impl Encode for NodeDeviceDestroyArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceDestroyArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NodeDeviceDestroyArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 124,
            name: "NODE_DEVICE_DESTROY",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceDestroy"),
            since: Some("0.6.3"),
            acl: &["node_device:stop"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceDestroyArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN` (297).
///
/// Behind `virNodeDeviceLookupSCSIHostByWWN`, since 1.0.3. Needs `node_device:getattr`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceLookupScsiHostByWwnArgs {
    /// The world wide node name.
    pub wwnn: String,
    /// The world wide port name.
    pub wwpn: String,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeDeviceLookupScsiHostByWwnArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.wwnn, REMOTE_STRING_MAX)?;
        to.string(&self.wwpn, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeDeviceLookupScsiHostByWwnArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            wwnn: from.string(REMOTE_STRING_MAX)?,
            wwpn: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NodeDeviceLookupScsiHostByWwnArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 297,
            name: "NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceLookupSCSIHostByWWN"),
            since: Some("1.0.3"),
            acl: &["node_device:getattr"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceLookupScsiHostByWwnArgs>(),
        };
        &INFO
    };

    type Ret = NodeDeviceLookupScsiHostByWwnRet;
}

/// Result of `NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceLookupScsiHostByWwnRet {
    /// The device.
    pub dev: NonnullNodeDevice,
}

impl Encode for NodeDeviceLookupScsiHostByWwnRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dev.encode(to)
    }
}

impl Decode for NodeDeviceLookupScsiHostByWwnRet {
    const MIN_SIZE: usize = NonnullNodeDevice::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dev: NonnullNodeDevice::decode(from)? })
    }
}

/// Arguments of `NODE_DEVICE_DETACH_FLAGS` (301).
///
/// Behind `virNodeDeviceDetachFlags`, since 1.0.5. Needs `node_device:detach`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceDetachFlagsArgs {
    /// The name.
    pub name: String,
    /// The driver that takes over; none for the usual one.
    #[cfg_attr(feature = "serde", serde(rename = "driverName", default))]
    pub driver_name: Option<String>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeDeviceDetachFlagsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.optional_string(self.driver_name.as_deref(), REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeDeviceDetachFlagsArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: from.string(REMOTE_STRING_MAX)?,
            driver_name: from.optional_string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NodeDeviceDetachFlagsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 301,
            name: "NODE_DEVICE_DETACH_FLAGS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Server,
            function: Some("virNodeDeviceDetachFlags"),
            since: Some("1.0.5"),
            acl: &["node_device:detach"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceDetachFlagsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NODE_DEVICE_DEFINE_XML` (428).
///
/// Behind `virNodeDeviceDefineXML`, since 7.3.0. Needs `node_device:write`,
/// `node_device:save`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceDefineXmlArgs {
    /// The XML document.
    pub xml_desc: String,
    /// Flags of
    /// [`NodeDeviceDefineXMLFlags`](crate::api::nodedev::NodeDeviceDefineXMLFlags).
    pub flags: u32,
}

impl Encode for NodeDeviceDefineXmlArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.xml_desc, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeDeviceDefineXmlArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { xml_desc: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for NodeDeviceDefineXmlArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 428,
            name: "NODE_DEVICE_DEFINE_XML",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceDefineXML"),
            since: Some("7.3.0"),
            acl: &["node_device:write", "node_device:save"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceDefineXmlArgs>(),
        };
        &INFO
    };

    type Ret = NodeDeviceDefineXmlRet;
}

/// Result of `NODE_DEVICE_DEFINE_XML`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceDefineXmlRet {
    /// The device.
    pub dev: NonnullNodeDevice,
}

impl Encode for NodeDeviceDefineXmlRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dev.encode(to)
    }
}

impl Decode for NodeDeviceDefineXmlRet {
    const MIN_SIZE: usize = NonnullNodeDevice::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dev: NonnullNodeDevice::decode(from)? })
    }
}

/// Arguments of `NODE_DEVICE_UNDEFINE` (429).
///
/// Behind `virNodeDeviceUndefine`, since 7.3.0. Needs `node_device:delete`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceUndefineArgs {
    /// The name.
    pub name: String,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeDeviceUndefineArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeDeviceUndefineArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for NodeDeviceUndefineArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 429,
            name: "NODE_DEVICE_UNDEFINE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceUndefine"),
            since: Some("7.3.0"),
            acl: &["node_device:delete"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceUndefineArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NODE_DEVICE_CREATE` (430).
///
/// Behind `virNodeDeviceCreate`, since 7.3.0. Needs `node_device:start`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceCreateArgs {
    /// The name.
    pub name: String,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for NodeDeviceCreateArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeDeviceCreateArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for NodeDeviceCreateArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 430,
            name: "NODE_DEVICE_CREATE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceCreate"),
            since: Some("7.3.0"),
            acl: &["node_device:start"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceCreateArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NODE_DEVICE_GET_AUTOSTART` (433).
///
/// Behind `virNodeDeviceGetAutostart`, since 7.8.0. Needs `node_device:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceGetAutostartArgs {
    /// The name.
    pub name: String,
}

impl Encode for NodeDeviceGetAutostartArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceGetAutostartArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NodeDeviceGetAutostartArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 433,
            name: "NODE_DEVICE_GET_AUTOSTART",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceGetAutostart"),
            since: Some("7.8.0"),
            acl: &["node_device:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceGetAutostartArgs>(),
        };
        &INFO
    };

    type Ret = NodeDeviceGetAutostartRet;
}

/// Result of `NODE_DEVICE_GET_AUTOSTART`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceGetAutostartRet {
    /// 1 where it starts with the host, else 0.
    pub autostart: i32,
}

impl Encode for NodeDeviceGetAutostartRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.autostart);
        Ok(())
    }
}

impl Decode for NodeDeviceGetAutostartRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { autostart: from.i32()? })
    }
}

/// Arguments of `NODE_DEVICE_SET_AUTOSTART` (434).
///
/// Behind `virNodeDeviceSetAutostart`, since 7.8.0. Needs `node_device:write`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceSetAutostartArgs {
    /// The name.
    pub name: String,
    /// 1 where it starts with the host, else 0.
    pub autostart: i32,
}

impl Encode for NodeDeviceSetAutostartArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.i32(self.autostart);
        Ok(())
    }
}

impl Decode for NodeDeviceSetAutostartArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)?, autostart: from.i32()? })
    }
}

impl Procedure for NodeDeviceSetAutostartArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 434,
            name: "NODE_DEVICE_SET_AUTOSTART",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceSetAutostart"),
            since: Some("7.8.0"),
            acl: &["node_device:write"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceSetAutostartArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `NODE_DEVICE_IS_PERSISTENT` (435).
///
/// Behind `virNodeDeviceIsPersistent`, since 7.8.0. Needs `node_device:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceIsPersistentArgs {
    /// The name.
    pub name: String,
}

impl Encode for NodeDeviceIsPersistentArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceIsPersistentArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NodeDeviceIsPersistentArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 435,
            name: "NODE_DEVICE_IS_PERSISTENT",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceIsPersistent"),
            since: Some("7.8.0"),
            acl: &["node_device:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceIsPersistentArgs>(),
        };
        &INFO
    };

    type Ret = NodeDeviceIsPersistentRet;
}

/// Result of `NODE_DEVICE_IS_PERSISTENT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceIsPersistentRet {
    /// 1 where it is defined, 0 where it is transient.
    pub persistent: i32,
}

impl Encode for NodeDeviceIsPersistentRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.persistent);
        Ok(())
    }
}

impl Decode for NodeDeviceIsPersistentRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { persistent: from.i32()? })
    }
}

/// Arguments of `NODE_DEVICE_IS_ACTIVE` (436).
///
/// Behind `virNodeDeviceIsActive`, since 7.8.0. Needs `node_device:read`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceIsActiveArgs {
    /// The name.
    pub name: String,
}

impl Encode for NodeDeviceIsActiveArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)
    }
}

impl Decode for NodeDeviceIsActiveArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(REMOTE_STRING_MAX)? })
    }
}

impl Procedure for NodeDeviceIsActiveArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 436,
            name: "NODE_DEVICE_IS_ACTIVE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceIsActive"),
            since: Some("7.8.0"),
            acl: &["node_device:read"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceIsActiveArgs>(),
        };
        &INFO
    };

    type Ret = NodeDeviceIsActiveRet;
}

/// Result of `NODE_DEVICE_IS_ACTIVE`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceIsActiveRet {
    /// 1 where it runs, else 0.
    pub active: i32,
}

impl Encode for NodeDeviceIsActiveRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.i32(self.active);
        Ok(())
    }
}

impl Decode for NodeDeviceIsActiveRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { active: from.i32()? })
    }
}

/// Arguments of `NODE_DEVICE_UPDATE` (447).
///
/// Behind `virNodeDeviceUpdate`, since 10.1.0. Needs `node_device:write`,
/// `node_device:save` (without `VIR_NODE_DEVICE_UPDATE_AFFECT_CONFIG` or
/// `VIR_NODE_DEVICE_UPDATE_AFFECT_LIVE`), `node_device:save` (with
/// `VIR_NODE_DEVICE_UPDATE_AFFECT_CONFIG`).
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NodeDeviceUpdateArgs {
    /// The name.
    pub name: String,
    /// The XML document.
    pub xml_desc: String,
    /// Flags of [`NodeDeviceUpdateFlags`](crate::api::nodedev::NodeDeviceUpdateFlags).
    pub flags: u32,
}

impl Encode for NodeDeviceUpdateArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, REMOTE_STRING_MAX)?;
        to.string(&self.xml_desc, REMOTE_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for NodeDeviceUpdateArgs {
    const MIN_SIZE: usize = 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: from.string(REMOTE_STRING_MAX)?,
            xml_desc: from.string(REMOTE_STRING_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for NodeDeviceUpdateArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Remote,
            number: 447,
            name: "NODE_DEVICE_UPDATE",
            kind: Kind::Call,
            priority: Priority::High,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virNodeDeviceUpdate"),
            since: Some("10.1.0"),
            acl: &[
                "node_device:write",
                "node_device:save:!VIR_NODE_DEVICE_UPDATE_AFFECT_CONFIG|VIR_NODE_DEVICE_UPDATE_AFFECT_LIVE",
                "node_device:save:VIR_NODE_DEVICE_UPDATE_AFFECT_CONFIG",
            ],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<NodeDeviceUpdateArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
