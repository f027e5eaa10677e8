// Written by virtsmith-protocol-gen from libvirt 11.3.0; do not edit.

//! The program `lxc`: what only the LXC driver offers.

#[cfg(feature = "serde")]
use crate::json::JsonCodec;
use crate::procedure::{Fds, Kind, Priority, Procedure, ProcedureInfo, Program, Stream, Stubs};
use crate::remote::NonnullDomain;
use crate::xdr::{Decode, DecodeError, Decoder, Encode, EncodeError, Encoder};

/// libvirt's `LXC_PROGRAM`.
pub const LXC_PROGRAM: u32 = 0x0006_8000;

/// libvirt's `LXC_PROTOCOL_VERSION`.
pub const LXC_PROTOCOL_VERSION: u32 = 1;

/// Every procedure and event of the program, by number.
pub const PROCEDURES: &[&ProcedureInfo] = &[DomainOpenNamespaceArgs::INFO];

/// Arguments of `DOMAIN_OPEN_NAMESPACE` (1).
///
/// Behind `virDomainLxcOpenNamespace`, since 1.0.2. Needs `domain:open_namespace`. File
/// descriptors come with the reply.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct DomainOpenNamespaceArgs {
    /// The domain.
    pub dom: NonnullDomain,
    /// Flags; none is defined so far.
    pub flags: u32,
}

impl Encode for DomainOpenNamespaceArgs {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        self.dom.encode(to)?;
        to.u32(self.flags);
        Ok(())
    }
}

impl Decode for DomainOpenNamespaceArgs {
    const MIN_SIZE: usize = NonnullDomain::MIN_SIZE + 4;

    fn decode(from: &mut Decoder<'_>) -> Result<Self, DecodeError> {
        Ok(Self { dom: NonnullDomain::decode(from)?, flags: from.u32()? })
    }
}

impl Procedure for DomainOpenNamespaceArgs {
    const INFO: &'static ProcedureInfo = {
        static INFO: ProcedureInfo = ProcedureInfo {
            program: Program::Lxc,
            number: 1,
            name: "DOMAIN_OPEN_NAMESPACE",
            kind: Kind::Call,
            priority: Priority::Low,
            stream: Stream::None,
            fds: Fds::Reply,
            stubs: Stubs::Neither,
            function: Some("virDomainLxcOpenNamespace"),
            since: Some("1.0.2"),
            acl: &["domain:open_namespace"],
            #[cfg(feature = "serde")]
            json: JsonCodec::call::<DomainOpenNamespaceArgs>(),
        };
        &INFO
    };

    type Ret = ();
}
