//! libvirt's remote protocol, without I/O.
//!
//! Everything here turns bytes into values and values into bytes: the XDR codec
//! ([`xdr`]), message framing ([`frame`]), one connection's conversation as a
//! state machine ([`session`]), and every procedure of every program as a type
//! ([`remote`], [`qemu`], [`lxc`], [`admin`]). No socket, file or clock is
//! touched; the caller brings bytes and time.
//!
//! ```
//! use virtsmith_protocol::remote::domain::DomainLookupByNameArgs;
//! use virtsmith_protocol::{Procedure, xdr};
//!
//! let args = DomainLookupByNameArgs { name: "web1".into() };
//! assert_eq!(DomainLookupByNameArgs::INFO.name, "DOMAIN_LOOKUP_BY_NAME");
//! assert_eq!(DomainLookupByNameArgs::INFO.number, 23);
//! assert_eq!(&xdr::encode(&args)?[..], b"\0\0\0\x04web1");
//! # Ok::<(), virtsmith_protocol::xdr::EncodeError>(())
//! ```

#![forbid(unsafe_code)]

pub mod error;
pub mod frame;
mod generated;
#[cfg(feature = "serde")]
pub mod json;
pub mod open_enum;
pub mod procedure;
pub mod session;
pub mod typed_param;
pub mod types;
pub mod xdr;

pub use error::RemoteError;
pub use generated::{admin, api, keepalive, lxc, net, qemu, remote};
pub use procedure::{Event, Priority, Procedure, ProcedureInfo, Program, Stream};
pub use typed_param::{TypedParam, TypedParamValue};
pub use types::{CharArray, Chars, Opaque, Uuid};
