//! Procedures and events as types.
//!
//! The generated argument structures implement [`Procedure`], which ties them
//! to their result, number and program; what a daemon sends unasked implements
//! [`Event`]. [`ProcedureInfo`] is the same knowledge as data.

use std::fmt;

use crate::xdr::{Decode, Encode};

/// Arguments of a call, tied to its procedure.
pub trait Procedure: Encode + Decode + Send + Sync {
    /// The procedure's number, name and traits.
    const INFO: &'static ProcedureInfo;

    /// What a successful reply carries; `()` for nothing.
    type Ret: Encode + Decode + Send;
}

/// A message that the daemon sends unasked.
pub trait Event: Encode + Decode + Send {
    /// The message's number, name and traits.
    const INFO: &'static ProcedureInfo;
}

/// A procedure as data.
#[derive(Clone, Copy, Debug)]
pub struct ProcedureInfo {
    /// The program it belongs to.
    pub program: Program,
    /// Its number within the program.
    pub number: i32,
    /// libvirt's name without the program's prefix: `DOMAIN_LOOKUP_BY_NAME`.
    pub name: &'static str,
    /// Who starts it.
    pub kind: Kind,
    /// Whether it may wait for a hypervisor's monitor.
    pub priority: Priority,
    /// The data stream that a successful call opens.
    pub stream: Stream,
    /// Which way file descriptors travel with it.
    pub fds: Fds,
    /// Who of libvirt's own programs handles it without special code.
    pub stubs: Stubs,
    /// The C library's function behind it, where there is one.
    pub function: Option<&'static str>,
    /// The libvirt release that introduced the function.
    pub since: Option<&'static str>,
    /// The permissions that a daemon with access control asks for.
    ///
    /// Each is `object:permission`; a third part names the flags with which it
    /// is asked for, after `!` those without which it is.
    pub acl: &'static [&'static str],
    /// Its arguments and results as JSON.
    #[cfg(feature = "serde")]
    pub json: crate::json::JsonCodec,
}

impl ProcedureInfo {
    /// Whether calling it changes nothing, so that it can be called again.
    ///
    /// Judged by the permissions that it asks for: to see, search and read. One
    /// that asks for none, opens a stream, takes file descriptors or belongs to
    /// its connection, as registrations do, is not counted.
    #[must_use]
    pub fn only_reads(&self) -> bool {
        let looks = |needed: &&str| {
            let permission = needed.split(':').nth(1).unwrap_or_default();
            permission.starts_with("search_")
                || matches!(
                    permission,
                    "getattr" | "read" | "read_secure" | "block_read" | "mem_read"
                )
        };
        self.stream == Stream::None
            && self.fds == Fds::None
            && !self.name.ends_with("_OPEN")
            && !self.name.contains("REGISTER")
            // Of one of these libvirt asks no more than to read.
            && !self.name.contains("_SET_")
            && !self.acl.is_empty()
            && self.acl.iter().all(looks)
    }
}

impl fmt::Display for ProcedureInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.program, self.name)
    }
}

/// A program of the protocol, in its version 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Program {
    /// Everything that libvirt's main library offers.
    Remote,
    /// The QEMU driver's own calls.
    Qemu,
    /// The LXC driver's own calls.
    Lxc,
    /// The daemon's administration, on a socket of its own.
    Admin,
    /// Pings and pongs.
    Keepalive,
}

impl Program {
    /// Every program.
    pub const ALL: [Self; 5] = [Self::Remote, Self::Qemu, Self::Lxc, Self::Admin, Self::Keepalive];

    /// The version that every program has had so far.
    pub const VERSION: u32 = 1;

    /// The program's number on the wire.
    #[must_use]
    pub const fn number(self) -> u32 {
        match self {
            Self::Remote => 0x2000_8086,
            Self::Qemu => 0x2000_8087,
            Self::Lxc => 0x0006_8000,
            Self::Admin => 0x0690_0690,
            Self::Keepalive => 0x6b65_6570,
        }
    }

    /// The program with this number.
    #[must_use]
    pub fn from_number(number: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|program| program.number() == number)
    }

    /// The program's name: `remote`, `qemu`, `lxc`, `admin`, `keepalive`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Remote => "remote",
            Self::Qemu => "qemu",
            Self::Lxc => "lxc",
            Self::Admin => "admin",
            Self::Keepalive => "keepalive",
        }
    }

    /// The program's procedures and events, by number.
    #[must_use]
    pub const fn procedures(self) -> &'static [&'static ProcedureInfo] {
        match self {
            Self::Remote => crate::remote::PROCEDURES,
            Self::Qemu => crate::qemu::PROCEDURES,
            Self::Lxc => crate::lxc::PROCEDURES,
            Self::Admin => crate::admin::PROCEDURES,
            Self::Keepalive => &[],
        }
    }

    /// The procedure or event with this number.
    #[must_use]
    pub fn procedure(self, number: i32) -> Option<&'static ProcedureInfo> {
        self.procedures().iter().copied().find(|procedure| procedure.number == number)
    }
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Who starts a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The client calls and the daemon replies.
    Call,
    /// The daemon sends it unasked.
    Event,
}

/// Whether a procedure may wait for a hypervisor's monitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priority {
    /// It may wait.
    Low,
    /// It never waits; the daemon runs it on workers kept free for such calls.
    High,
}

/// The data stream that a successful call opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// None.
    None,
    /// The daemon sends data.
    Read {
        /// The flag that asks for holes, where there is one.
        sparse: Option<u32>,
    },
    /// The client sends data.
    Write {
        /// The flag that asks for holes, where there is one.
        sparse: Option<u32>,
    },
}

/// Which way file descriptors travel with a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fds {
    /// None travel.
    None,
    /// With the call, to the daemon.
    Call,
    /// With the reply, to the client.
    Reply,
    /// With both.
    Both,
}

/// Who of libvirt's own programs handles a procedure without special code.
///
/// Where the client does not, its C function does more than one plain call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stubs {
    /// Client and daemon.
    Both,
    /// The client alone.
    Client,
    /// The daemon alone.
    Server,
    /// Neither.
    Neither,
}

/// Finds a procedure by libvirt's name, in any case, with or without the
/// program: `remote.DOMAIN_CREATE`, `domain_create`, `REMOTE_PROC_DOMAIN_CREATE`.
///
/// Without a program the first of remote, qemu, lxc and admin that has the name
/// wins.
#[must_use]
pub fn find(name: &str) -> Option<&'static ProcedureInfo> {
    let upper = name.to_ascii_uppercase();
    Program::ALL.into_iter().find_map(|program| {
        let prefix = program.name().to_ascii_uppercase();
        let bare = upper
            .strip_prefix(&format!("{prefix}."))
            .or_else(|| upper.strip_prefix(&format!("{prefix}_PROC_")))
            .unwrap_or(&upper);
        program.procedures().iter().copied().find(|procedure| procedure.name == bare)
    })
}
