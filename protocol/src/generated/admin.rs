// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! The program `admin`: a daemon's administration, on a socket of its own.

#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::typed_param::TypedParam;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `ADMIN_STRING_MAX`.
pub const ADMIN_STRING_MAX: u32 = 4_194_304;

/// libvirt's `ADMIN_SERVER_LIST_MAX`.
pub const ADMIN_SERVER_LIST_MAX: u32 = 16_384;

/// libvirt's `ADMIN_SERVER_THREADPOOL_PARAMETERS_MAX`.
pub const ADMIN_SERVER_THREADPOOL_PARAMETERS_MAX: u32 = 32;

/// libvirt's `ADMIN_CLIENT_LIST_MAX`.
pub const ADMIN_CLIENT_LIST_MAX: u32 = 16_384;

/// libvirt's `ADMIN_CLIENT_INFO_PARAMETERS_MAX`.
pub const ADMIN_CLIENT_INFO_PARAMETERS_MAX: u32 = 64;

/// libvirt's `ADMIN_SERVER_CLIENT_LIMITS_MAX`.
pub const ADMIN_SERVER_CLIENT_LIMITS_MAX: u32 = 32;

/// libvirt's `ADMIN_PROGRAM`.
pub const ADMIN_PROGRAM: u32 = 0x0690_0690;

/// libvirt's `ADMIN_PROTOCOL_VERSION`.
pub const ADMIN_PROTOCOL_VERSION: u32 = 1;

/// Every procedure and event of the program, by number.
pub const PROCEDURES: &[&ProcedureInfo] = &[
    ConnectOpenArgs::INFO,
    ConnectCloseArgs::INFO,
    ConnectGetLibVersionArgs::INFO,
    ConnectListServersArgs::INFO,
    ConnectLookupServerArgs::INFO,
    ServerGetThreadpoolParametersArgs::INFO,
    ServerSetThreadpoolParametersArgs::INFO,
    ServerListClientsArgs::INFO,
    ServerLookupClientArgs::INFO,
    ClientGetInfoArgs::INFO,
    ClientCloseArgs::INFO,
    ServerGetClientLimitsArgs::INFO,
    ServerSetClientLimitsArgs::INFO,
    ConnectGetLoggingOutputsArgs::INFO,
    ConnectGetLoggingFiltersArgs::INFO,
    ConnectSetLoggingOutputsArgs::INFO,
    ConnectSetLoggingFiltersArgs::INFO,
    ServerUpdateTlsFilesArgs::INFO,
    ConnectSetDaemonTimeoutArgs::INFO,
    ConnectDaemonShutdownArgs::INFO,
];

/// libvirt's `admin_nonnull_server`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullServer {
    /// The name.
    pub name: String,
}

impl Encode for NonnullServer {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, ADMIN_STRING_MAX)
    }
}

impl Decode for NonnullServer {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(ADMIN_STRING_MAX)? })
    }
}

/// libvirt's `admin_nonnull_client`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct NonnullClient {
    /// The server.
    pub srv: NonnullServer,
    /// Its number.
    pub id: u64,
    /// When it connected: seconds since 1970.
    pub timestamp: i64,
    /// A number of `virClientTransport`.
    pub transport: u32,
}

impl Encode for NonnullClient {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.srv.encode(to)?;
        to.u64(self.id);
        to.i64(self.timestamp);
        to.u32(self.transport);
        Ok(())
    }
}

impl Decode for NonnullClient {
    const MIN_SIZE: usize = NonnullServer::MIN_SIZE + 20;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            srv: NonnullServer::decode(from)?,
            id: from.u64()?,
            timestamp: from.i64()?,
            transport: from.u32()?,
        })
    }
}

/// Arguments of `CONNECT_OPEN` (1).
///
/// Behind `virAdmConnectOpen`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectOpenArgs {
    /// Flags of [`ConnectFlags`](crate::api::host::ConnectFlags).
    pub flags: u32,
}

impl Encode for ConnectOpenArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectOpenArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { flags: from.u32()? })
    }
}

impl Procedure for ConnectOpenArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 1,
            name: "CONNECT_OPEN",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virAdmConnectOpen"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectOpenArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_CLOSE` (2).
///
/// Behind `virAdmConnectClose`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectCloseArgs;

impl Encode for ConnectCloseArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectCloseArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectCloseArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 2,
            name: "CONNECT_CLOSE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virAdmConnectClose"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectCloseArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_GET_LIB_VERSION` (3).
///
/// Behind `virAdmConnectGetLibVersion`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ConnectGetLibVersionArgs;

impl Encode for ConnectGetLibVersionArgs {
    fn encode(&self, _: &mut Encoder<'_>) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl Decode for ConnectGetLibVersionArgs {
    const MIN_SIZE: usize = 0;

    fn decode(_: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self)
    }
}

impl Procedure for ConnectGetLibVersionArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 3,
            name: "CONNECT_GET_LIB_VERSION",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virAdmConnectGetLibVersion"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectGetLibVersionArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetLibVersionRet;
}

/// Result of `CONNECT_GET_LIB_VERSION`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetLibVersionRet {
    /// The version: 1,000,000 × major + 1,000 × minor + release.
    #[cfg_attr(feature = "serde", serde(rename = "libVer"))]
    pub lib_ver: u64,
}

impl Encode for ConnectGetLibVersionRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u64(self.lib_ver);
        Ok(())
    }
}

impl Decode for ConnectGetLibVersionRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { lib_ver: from.u64()? })
    }
}

/// Arguments of `CONNECT_LIST_SERVERS` (4).
///
/// Behind `virAdmConnectListServers`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListServersArgs {
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectListServersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectListServersArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { need_results: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for ConnectListServersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 4,
            name: "CONNECT_LIST_SERVERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virAdmConnectListServers"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectListServersArgs>(),
        };
        &INFO
    };

    type Ret = ConnectListServersRet;
}

/// Result of `CONNECT_LIST_SERVERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectListServersRet {
    /// The servers; at most `ADMIN_SERVER_LIST_MAX`.
    pub servers: Vec<NonnullServer>,
    /// How many there are.
    pub ret: u32,
}

impl Encode for ConnectListServersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.servers, ADMIN_SERVER_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for ConnectListServersRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { servers: from.array(ADMIN_SERVER_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `CONNECT_LOOKUP_SERVER` (5).
///
/// Behind `virAdmConnectLookupServer`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectLookupServerArgs {
    /// The name.
    pub name: String,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectLookupServerArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.name, ADMIN_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectLookupServerArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { name: from.string(ADMIN_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for ConnectLookupServerArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 5,
            name: "CONNECT_LOOKUP_SERVER",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virAdmConnectLookupServer"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectLookupServerArgs>(),
        };
        &INFO
    };

    type Ret = ConnectLookupServerRet;
}

/// Result of `CONNECT_LOOKUP_SERVER`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectLookupServerRet {
    /// The server.
    pub srv: NonnullServer,
}

impl Encode for ConnectLookupServerRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.srv.encode(to)
    }
}

impl Decode for ConnectLookupServerRet {
    const MIN_SIZE: usize = NonnullServer::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { srv: NonnullServer::decode(from)? })
    }
}

/// Arguments of `SERVER_GET_THREADPOOL_PARAMETERS` (6).
///
/// Behind `virAdmServerGetThreadPoolParameters`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ServerGetThreadpoolParametersArgs {
    /// The server.
    pub srv: NonnullServer,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ServerGetThreadpoolParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.srv.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ServerGetThreadpoolParametersArgs {
    const MIN_SIZE: usize = NonnullServer::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { srv: NonnullServer::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for ServerGetThreadpoolParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 6,
            name: "SERVER_GET_THREADPOOL_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virAdmServerGetThreadPoolParameters"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ServerGetThreadpoolParametersArgs>(),
        };
        &INFO
    };

    type Ret = ServerGetThreadpoolParametersRet;
}

/// Result of `SERVER_GET_THREADPOOL_PARAMETERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ServerGetThreadpoolParametersRet {
    /// The parameters; at most `ADMIN_SERVER_THREADPOOL_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for ServerGetThreadpoolParametersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, ADMIN_SERVER_THREADPOOL_PARAMETERS_MAX)
    }
}

impl Decode for ServerGetThreadpoolParametersRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(ADMIN_SERVER_THREADPOOL_PARAMETERS_MAX)? })
    }
}

/// Arguments of `SERVER_SET_THREADPOOL_PARAMETERS` (7).
///
/// Behind `virAdmServerSetThreadPoolParameters`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ServerSetThreadpoolParametersArgs {
    /// The server.
    pub srv: NonnullServer,
    /// The parameters; at most `ADMIN_SERVER_THREADPOOL_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ServerSetThreadpoolParametersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.srv.encode(to)?;
        to.array(&self.params, ADMIN_SERVER_THREADPOOL_PARAMETERS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ServerSetThreadpoolParametersArgs {
    const MIN_SIZE: usize = NonnullServer::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            srv: NonnullServer::decode(from)?,
            params: from.array(ADMIN_SERVER_THREADPOOL_PARAMETERS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ServerSetThreadpoolParametersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 7,
            name: "SERVER_SET_THREADPOOL_PARAMETERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virAdmServerSetThreadPoolParameters"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ServerSetThreadpoolParametersArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `SERVER_LIST_CLIENTS` (8).
///
/// Behind `virAdmServerListClients`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ServerListClientsArgs {
    /// The server.
    pub srv: NonnullServer,
    /// 1 where the items are wanted, 0 for their number alone.
    pub need_results: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ServerListClientsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.srv.encode(to)?;
        to.u32(self.need_results);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ServerListClientsArgs {
    const MIN_SIZE: usize = NonnullServer::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            srv: NonnullServer::decode(from)?,
            need_results: from.u32()?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ServerListClientsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 8,
            name: "SERVER_LIST_CLIENTS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virAdmServerListClients"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ServerListClientsArgs>(),
        };
        &INFO
    };

    type Ret = ServerListClientsRet;
}

/// Result of `SERVER_LIST_CLIENTS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ServerListClientsRet {
    /// The clients; at most `ADMIN_CLIENT_LIST_MAX`.
    pub clients: Vec<NonnullClient>,
    /// How many there are.
    pub ret: u32,
}

impl Encode for ServerListClientsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.clients, ADMIN_CLIENT_LIST_MAX)?;
        to.u32(self.ret);
        Ok(())
    }
}

impl Decode for ServerListClientsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { clients: from.array(ADMIN_CLIENT_LIST_MAX)?, ret: from.u32()? })
    }
}

/// Arguments of `SERVER_LOOKUP_CLIENT` (9).
///
/// Behind `virAdmServerLookupClient`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ServerLookupClientArgs {
    /// The server.
    pub srv: NonnullServer,
    /// Its number.
    pub id: u64,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ServerLookupClientArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.srv.encode(to)?;
        to.u64(self.id);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ServerLookupClientArgs {
    const MIN_SIZE: usize = NonnullServer::MIN_SIZE + 12;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { srv: NonnullServer::decode(from)?, id: from.u64()?, flags: from.u32()? })
    }
}

impl Procedure for ServerLookupClientArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 9,
            name: "SERVER_LOOKUP_CLIENT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virAdmServerLookupClient"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ServerLookupClientArgs>(),
        };
        &INFO
    };

    type Ret = ServerLookupClientRet;
}

/// Result of `SERVER_LOOKUP_CLIENT`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ServerLookupClientRet {
    /// The client.
    pub clnt: NonnullClient,
}

impl Encode for ServerLookupClientRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.clnt.encode(to)
    }
}

impl Decode for ServerLookupClientRet {
    const MIN_SIZE: usize = NonnullClient::MIN_SIZE;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { clnt: NonnullClient::decode(from)? })
    }
}

/// Arguments of `CLIENT_GET_INFO` (10).
///
/// Behind `virAdmClientGetInfo`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ClientGetInfoArgs {
    /// The client.
    pub clnt: NonnullClient,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ClientGetInfoArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.clnt.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ClientGetInfoArgs {
    const MIN_SIZE: usize = NonnullClient::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { clnt: NonnullClient::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for ClientGetInfoArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 10,
            name: "CLIENT_GET_INFO",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virAdmClientGetInfo"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ClientGetInfoArgs>(),
        };
        &INFO
    };

    type Ret = ClientGetInfoRet;
}

/// Result of `CLIENT_GET_INFO`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ClientGetInfoRet {
    /// The parameters; at most `ADMIN_CLIENT_INFO_PARAMETERS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for ClientGetInfoRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, ADMIN_CLIENT_INFO_PARAMETERS_MAX)
    }
}

impl Decode for ClientGetInfoRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(ADMIN_CLIENT_INFO_PARAMETERS_MAX)? })
    }
}

/// Arguments of `CLIENT_CLOSE` (11).
///
/// Behind `virAdmClientClose`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ClientCloseArgs {
    /// The client.
    pub clnt: NonnullClient,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ClientCloseArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.clnt.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ClientCloseArgs {
    const MIN_SIZE: usize = NonnullClient::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { clnt: NonnullClient::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for ClientCloseArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 11,
            name: "CLIENT_CLOSE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virAdmClientClose"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ClientCloseArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `SERVER_GET_CLIENT_LIMITS` (12).
///
/// Behind `virAdmServerGetClientLimits`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ServerGetClientLimitsArgs {
    /// The server.
    pub srv: NonnullServer,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ServerGetClientLimitsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.srv.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ServerGetClientLimitsArgs {
    const MIN_SIZE: usize = NonnullServer::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { srv: NonnullServer::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for ServerGetClientLimitsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 12,
            name: "SERVER_GET_CLIENT_LIMITS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virAdmServerGetClientLimits"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ServerGetClientLimitsArgs>(),
        };
        &INFO
    };

    type Ret = ServerGetClientLimitsRet;
}

/// Result of `SERVER_GET_CLIENT_LIMITS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ServerGetClientLimitsRet {
    /// The parameters; at most `ADMIN_SERVER_CLIENT_LIMITS_MAX`.
    pub params: Vec<TypedParam>,
}

impl Encode for ServerGetClientLimitsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.array(&self.params, ADMIN_SERVER_CLIENT_LIMITS_MAX)
    }
}

impl Decode for ServerGetClientLimitsRet {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { params: from.array(ADMIN_SERVER_CLIENT_LIMITS_MAX)? })
    }
}

/// Arguments of `SERVER_SET_CLIENT_LIMITS` (13).
///
/// Behind `virAdmServerSetClientLimits`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ServerSetClientLimitsArgs {
    /// The server.
    pub srv: NonnullServer,
    /// The parameters; at most `ADMIN_SERVER_CLIENT_LIMITS_MAX`.
    pub params: Vec<TypedParam>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ServerSetClientLimitsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.srv.encode(to)?;
        to.array(&self.params, ADMIN_SERVER_CLIENT_LIMITS_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ServerSetClientLimitsArgs {
    const MIN_SIZE: usize = NonnullServer::MIN_SIZE + 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            srv: NonnullServer::decode(from)?,
            params: from.array(ADMIN_SERVER_CLIENT_LIMITS_MAX)?,
            flags: from.u32()?,
        })
    }
}

impl Procedure for ServerSetClientLimitsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 13,
            name: "SERVER_SET_CLIENT_LIMITS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virAdmServerSetClientLimits"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ServerSetClientLimitsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_GET_LOGGING_OUTPUTS` (14).
///
/// Behind `virAdmConnectGetLoggingOutputs`, since 3.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetLoggingOutputsArgs {
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectGetLoggingOutputsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectGetLoggingOutputsArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { flags: from.u32()? })
    }
}

impl Procedure for ConnectGetLoggingOutputsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 14,
            name: "CONNECT_GET_LOGGING_OUTPUTS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virAdmConnectGetLoggingOutputs"),
            since: Some("3.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectGetLoggingOutputsArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetLoggingOutputsRet;
}

/// Result of `CONNECT_GET_LOGGING_OUTPUTS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetLoggingOutputsRet {
    /// Where the daemon logs to.
    pub outputs: String,
    /// How many there are.
    pub noutputs: u32,
}

impl Encode for ConnectGetLoggingOutputsRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.string(&self.outputs, ADMIN_STRING_MAX)?;
        to.u32(self.noutputs);
        Ok(())
    }
}

impl Decode for ConnectGetLoggingOutputsRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { outputs: from.string(ADMIN_STRING_MAX)?, noutputs: from.u32()? })
    }
}

/// Arguments of `CONNECT_GET_LOGGING_FILTERS` (15).
///
/// Behind `virAdmConnectGetLoggingFilters`, since 3.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetLoggingFiltersArgs {
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectGetLoggingFiltersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectGetLoggingFiltersArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { flags: from.u32()? })
    }
}

impl Procedure for ConnectGetLoggingFiltersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 15,
            name: "CONNECT_GET_LOGGING_FILTERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Neither,
            function: Some("virAdmConnectGetLoggingFilters"),
            since: Some("3.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectGetLoggingFiltersArgs>(),
        };
        &INFO
    };

    type Ret = ConnectGetLoggingFiltersRet;
}

/// Result of `CONNECT_GET_LOGGING_FILTERS`.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectGetLoggingFiltersRet {
    /// The filters.
    #[cfg_attr(feature = "serde", serde(default))]
    pub filters: Option<String>,
    /// How many there are.
    pub nfilters: u32,
}

impl Encode for ConnectGetLoggingFiltersRet {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.filters.as_deref(), ADMIN_STRING_MAX)?;
        to.u32(self.nfilters);
        Ok(())
    }
}

impl Decode for ConnectGetLoggingFiltersRet {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { filters: from.optional_string(ADMIN_STRING_MAX)?, nfilters: from.u32()? })
    }
}

/// Arguments of `CONNECT_SET_LOGGING_OUTPUTS` (16).
///
/// Behind `virAdmConnectSetLoggingOutputs`, since 3.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSetLoggingOutputsArgs {
    /// Where the daemon logs to.
    #[cfg_attr(feature = "serde", serde(default))]
    pub outputs: Option<String>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectSetLoggingOutputsArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.outputs.as_deref(), ADMIN_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectSetLoggingOutputsArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { outputs: from.optional_string(ADMIN_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for ConnectSetLoggingOutputsArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 16,
            name: "CONNECT_SET_LOGGING_OUTPUTS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virAdmConnectSetLoggingOutputs"),
            since: Some("3.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectSetLoggingOutputsArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_SET_LOGGING_FILTERS` (17).
///
/// Behind `virAdmConnectSetLoggingFilters`, since 3.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSetLoggingFiltersArgs {
    /// The filters.
    #[cfg_attr(feature = "serde", serde(default))]
    pub filters: Option<String>,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectSetLoggingFiltersArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.optional_string(self.filters.as_deref(), ADMIN_STRING_MAX)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectSetLoggingFiltersArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { filters: from.optional_string(ADMIN_STRING_MAX)?, flags: from.u32()? })
    }
}

impl Procedure for ConnectSetLoggingFiltersArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 17,
            name: "CONNECT_SET_LOGGING_FILTERS",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virAdmConnectSetLoggingFilters"),
            since: Some("3.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectSetLoggingFiltersArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `SERVER_UPDATE_TLS_FILES` (18).
///
/// Behind `virAdmServerUpdateTlsFiles`, since 2.0.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ServerUpdateTlsFilesArgs {
    /// The server.
    pub srv: NonnullServer,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ServerUpdateTlsFilesArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.srv.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ServerUpdateTlsFilesArgs {
    const MIN_SIZE: usize = NonnullServer::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { srv: NonnullServer::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for ServerUpdateTlsFilesArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 18,
            name: "SERVER_UPDATE_TLS_FILES",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virAdmServerUpdateTlsFiles"),
            since: Some("2.0.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ServerUpdateTlsFilesArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_SET_DAEMON_TIMEOUT` (19).
///
/// Behind `virAdmConnectSetDaemonTimeout`, since 8.6.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectSetDaemonTimeoutArgs {
    /// How long to wait, in seconds.
    pub timeout: u32,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for ConnectSetDaemonTimeoutArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.timeout);
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectSetDaemonTimeoutArgs {
    const MIN_SIZE: usize = 8;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { timeout: from.u32()?, flags: from.u32()? })
    }
}

impl Procedure for ConnectSetDaemonTimeoutArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 19,
            name: "CONNECT_SET_DAEMON_TIMEOUT",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virAdmConnectSetDaemonTimeout"),
            since: Some("8.6.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectSetDaemonTimeoutArgs>(),
        };
        &INFO
    };

    type Ret = ();
}

/// Arguments of `CONNECT_DAEMON_SHUTDOWN` (20).
///
/// Behind `virAdmConnectDaemonShutdown`, since 11.2.0.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct ConnectDaemonShutdownArgs {
    /// Flags.
    pub flags: u32,
}

impl Encode for ConnectDaemonShutdownArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for ConnectDaemonShutdownArgs {
    const MIN_SIZE: usize = 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { flags: from.u32()? })
    }
}

impl Procedure for ConnectDaemonShutdownArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Admin,
            number: 20,
            name: "CONNECT_DAEMON_SHUTDOWN",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::None,
            stubs: Stubs::Both,
            function: Some("virAdmConnectDaemonShutdown"),
            since: Some("11.2.0"),
            acl: &[],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<ConnectDaemonShutdownArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
