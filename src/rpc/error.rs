//! What can go wrong between here and the daemon.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use virtsmith_protocol::api::common::ConnectCloseReason;
use virtsmith_protocol::api::error::{ErrorDomain, ErrorNumber};
use virtsmith_protocol::session::SessionError;
use virtsmith_protocol::xdr::{DecodeError, EncodeError};
use virtsmith_protocol::{ProcedureInfo, RemoteError};

use super::ParseUriError;

/// A call or a connection that failed.
///
/// Match on [`kind`](Self::kind); print it for people. What the daemon itself
/// reported is kept whole in [`remote`](Self::remote).
#[derive(Clone)]
pub struct Error(Arc<Repr>);

enum Repr {
    Uri(ParseUriError),
    Connect { path: PathBuf, source: io::Error },
    Auth { reason: String, source: Option<Error> },
    Config { path: PathBuf, fault: String },
    Remote { procedure: &'static ProcedureInfo, error: RemoteError },
    Encode { procedure: &'static ProcedureInfo, error: EncodeError },
    Decode { procedure: &'static ProcedureInfo, error: DecodeError },
    Timeout { what: &'static str, after: Duration },
    Closed,
    Disconnected(Option<io::Error>),
    Unanswered { procedure: &'static ProcedureInfo, source: Error },
    NotReopened { tried: Duration, source: Error },
    Session(SessionError),
    Stream(RemoteError),
    TooManyDescriptors,
    Flooded { procedure: &'static ProcedureInfo },
    OverAnnounced,
}

/// The kinds of [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The connection URI cannot be used.
    Uri,
    /// No daemon listens on the socket, or there is no socket.
    NoDaemon,
    /// The socket may not be opened.
    PermissionDenied,
    /// Connecting failed otherwise.
    Connect,
    /// Who is asking could not be proved to the daemon, or the daemon's own
    /// knowledge could not be proved here.
    Auth,
    /// A configuration file of libvirt's client cannot be used.
    Config,
    /// The daemon replied with this error (`virErrorNumber`).
    Remote(ErrorNumber),
    /// The daemon does not know the procedure or the kind of event, or its driver
    /// or hypervisor cannot do it.
    NotSupported,
    /// An argument is over the protocol's limits, or a stream was given more than
    /// its call announced.
    TooLarge,
    /// The daemon's answer cannot be decoded, or breaks the protocol.
    Protocol,
    /// No answer in time.
    Timeout,
    /// The connection is gone: the daemon ended, or it was closed here. A call
    /// that was on its way may have been carried out.
    Disconnected,
}

impl Error {
    /// The kind of error.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match &*self.0 {
            Repr::Uri(_) => ErrorKind::Uri,
            Repr::Connect { source, .. } => match source.kind() {
                io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused => ErrorKind::NoDaemon,
                io::ErrorKind::PermissionDenied => ErrorKind::PermissionDenied,
                _ => ErrorKind::Connect,
            },
            Repr::Auth { .. } => ErrorKind::Auth,
            Repr::Config { .. } => ErrorKind::Config,
            Repr::Remote { error, .. } if not_supported(error) => ErrorKind::NotSupported,
            Repr::Remote { procedure, error } if is_unknown_event(procedure, error) => {
                ErrorKind::NotSupported
            }
            Repr::Remote { error, .. } | Repr::Stream(error) => ErrorKind::Remote(error.code()),
            Repr::Session(SessionError::Dead) => ErrorKind::Disconnected,
            Repr::Encode { .. } | Repr::OverAnnounced => ErrorKind::TooLarge,
            Repr::Decode { .. }
            | Repr::Session(_)
            | Repr::TooManyDescriptors
            | Repr::Flooded { .. } => ErrorKind::Protocol,
            Repr::Timeout { .. } => ErrorKind::Timeout,
            Repr::Closed
            | Repr::Disconnected(_)
            | Repr::Unanswered { .. }
            | Repr::NotReopened { .. } => ErrorKind::Disconnected,
        }
    }

    /// The daemon's own error, where the daemon replied with one.
    #[must_use]
    pub fn remote(&self) -> Option<&RemoteError> {
        match &*self.0 {
            Repr::Remote { error, .. } | Repr::Stream(error) => Some(error),
            Repr::Auth { source: Some(error), .. } => error.remote(),
            _ => None,
        }
    }

    /// Whether the daemon replied with this error number.
    #[must_use]
    pub fn is(&self, code: ErrorNumber) -> bool {
        self.remote().is_some_and(|error| error.code() == code)
    }

    /// Why a connection has ended that ended with this error.
    pub(crate) fn close_reason(&self) -> ConnectCloseReason {
        match &*self.0 {
            Repr::Closed => ConnectCloseReason::CLIENT,
            Repr::Disconnected(None) => ConnectCloseReason::EOF,
            Repr::Session(SessionError::Dead) => ConnectCloseReason::KEEPALIVE,
            Repr::NotReopened { source, .. } => source.close_reason(),
            _ => ConnectCloseReason::ERROR,
        }
    }

    /// Whether the connection was closed from here.
    pub(super) fn is_closed(&self) -> bool {
        matches!(*self.0, Repr::Closed)
    }

    /// Whether a connection that worked was lost, by nobody's will here.
    pub(super) fn is_loss(&self) -> bool {
        match &*self.0 {
            Repr::Disconnected(_) | Repr::Session(SessionError::Dead) => true,
            Repr::Unanswered { source, .. } => source.is_loss(),
            _ => false,
        }
    }

    pub(super) fn connect(path: &Path, source: io::Error) -> Self {
        Self(Arc::new(Repr::Connect { path: path.to_owned(), source }))
    }

    pub(super) fn auth(reason: impl Into<String>) -> Self {
        Self(Arc::new(Repr::Auth { reason: reason.into(), source: None }))
    }

    /// What the daemon replied becomes a refusal to authenticate, with advice;
    /// any other error stays what it is.
    pub(super) fn or_auth(self, advice: &str) -> Self {
        match &*self.0 {
            Repr::Remote { error, .. } => {
                let reason = format!("{error}; {advice}");
                Self(Arc::new(Repr::Auth { reason, source: Some(self) }))
            }
            _ => self,
        }
    }

    pub(super) fn config(path: &Path, fault: impl Into<String>) -> Self {
        Self(Arc::new(Repr::Config { path: path.to_owned(), fault: fault.into() }))
    }

    pub(super) fn from_remote(procedure: &'static ProcedureInfo, error: RemoteError) -> Self {
        Self(Arc::new(Repr::Remote { procedure, error }))
    }

    pub(super) fn encode(procedure: &'static ProcedureInfo, error: EncodeError) -> Self {
        Self(Arc::new(Repr::Encode { procedure, error }))
    }

    pub(super) fn decode(procedure: &'static ProcedureInfo, error: DecodeError) -> Self {
        Self(Arc::new(Repr::Decode { procedure, error }))
    }

    pub(super) fn timeout(what: &'static str, after: Duration) -> Self {
        Self(Arc::new(Repr::Timeout { what, after }))
    }

    pub(crate) fn closed() -> Self {
        Self(Arc::new(Repr::Closed))
    }

    pub(super) fn disconnected(cause: Option<io::Error>) -> Self {
        Self(Arc::new(Repr::Disconnected(cause)))
    }

    /// A call that was on its way when its connection was lost.
    pub(super) fn unanswered(procedure: &'static ProcedureInfo, source: Self) -> Self {
        Self(Arc::new(Repr::Unanswered { procedure, source }))
    }

    /// A lost connection that could not be made again.
    pub(super) fn not_reopened(tried: Duration, source: Self) -> Self {
        Self(Arc::new(Repr::NotReopened { tried, source }))
    }

    pub(super) fn stream(error: RemoteError) -> Self {
        Self(Arc::new(Repr::Stream(error)))
    }

    pub(super) fn too_many_descriptors() -> Self {
        Self(Arc::new(Repr::TooManyDescriptors))
    }

    pub(super) fn flooded(procedure: &'static ProcedureInfo) -> Self {
        Self(Arc::new(Repr::Flooded { procedure }))
    }

    pub(super) fn over_announced() -> Self {
        Self(Arc::new(Repr::OverAnnounced))
    }

    pub(super) fn session(error: SessionError) -> Self {
        Self(Arc::new(Repr::Session(error)))
    }
}

impl From<ParseUriError> for Error {
    fn from(error: ParseUriError) -> Self {
        Self(Arc::new(Repr::Uri(error)))
    }
}

fn not_supported(error: &RemoteError) -> bool {
    error.is_unknown_procedure()
        || matches!(error.code(), ErrorNumber::NO_SUPPORT | ErrorNumber::OPERATION_UNSUPPORTED)
}

/// Whether a daemon was asked for a kind of event that it is too old to know.
///
/// Only then does the daemon itself refuse, and not one of its drivers.
fn is_unknown_event(procedure: &ProcedureInfo, error: &RemoteError) -> bool {
    procedure.name.ends_with("_REGISTER_ANY")
        && error.code() == ErrorNumber::INTERNAL_ERROR
        && error.domain() == ErrorDomain::RPC
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Repr::Uri(error) => error.fmt(f),
            Repr::Connect { path, source } => fmt_connect(f, path, source),
            Repr::Auth { reason, .. } => write!(f, "cannot authenticate to the daemon: {reason}"),
            Repr::Config { path, fault } => {
                write!(f, "cannot use '{}': {fault}; mend it or move it away", path.display())
            }
            Repr::Remote { procedure, error } if error.is_unknown_procedure() => {
                fmt_unknown(f, procedure, error)
            }
            Repr::Remote { procedure, error } if is_unknown_event(procedure, error) => {
                write!(f, "this daemon does not support that kind of event: {error}")
            }
            Repr::Remote { error, .. } => error.fmt(f),
            Repr::Stream(error) => write!(f, "the stream ended early: {error}"),
            Repr::TooManyDescriptors => {
                f.write_str("the daemon breaks the protocol: it sends file descriptors unasked")
            }
            Repr::Flooded { procedure } => {
                let fault = "sends a stream's data without end and no reply";
                write!(f, "the daemon breaks the protocol: it {fault} to {procedure}")
            }
            Repr::OverAnnounced => {
                f.write_str("more data than announced; announce the length that is sent, or 0")
            }
            Repr::Session(SessionError::Dead) => {
                f.write_str("the daemon is dead: it answers no keepalive messages")
            }
            Repr::Encode { procedure, error } => write!(f, "cannot call {procedure}: {error}"),
            Repr::Decode { procedure, error } => {
                write!(f, "cannot read the answer to {procedure}: {error}")
            }
            Repr::Timeout { what, after } => {
                write!(f, "the daemon did not answer {what} within {} s", after.as_secs_f32())
            }
            Repr::Closed => f.write_str("the connection was closed"),
            Repr::Disconnected(None) => f.write_str("the daemon closed the connection"),
            Repr::Disconnected(Some(error)) => write!(f, "the connection was lost: {error}"),
            Repr::Unanswered { procedure, source } => write!(
                f,
                "{source}; {procedure} was on its way and may have been carried out: look before calling it again"
            ),
            Repr::NotReopened { tried, source } => write!(
                f,
                "the connection was lost and could not be made again within {} s: {source}",
                tried.as_secs_f32()
            ),
            Repr::Session(error) => write!(f, "the daemon breaks the protocol: {error}"),
        }
    }
}

fn fmt_unknown(
    f: &mut fmt::Formatter<'_>,
    procedure: &ProcedureInfo,
    error: &RemoteError,
) -> fmt::Result {
    write!(f, "this daemon does not support {procedure}: {error}")?;
    match procedure.since {
        Some(release) => write!(f, "; libvirt has it since {release}"),
        None => Ok(()),
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {self}", self.kind())
    }
}

fn fmt_connect(f: &mut fmt::Formatter<'_>, path: &Path, source: &io::Error) -> fmt::Result {
    write!(f, "cannot connect to '{}': {source}; ", path.display())?;
    f.write_str(match source.kind() {
        io::ErrorKind::NotFound => {
            "is libvirtd (or virtqemud) installed and running? another socket: ?socket=PATH in the URI"
        }
        io::ErrorKind::ConnectionRefused => "nothing listens there: start libvirtd (or virtqemud)",
        io::ErrorKind::PermissionDenied => {
            "join the group that may use it (often 'libvirt'), be root, or use qemu:///session"
        }
        _ => "is it libvirt's socket?",
    })
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Repr::Connect { source, .. } | Repr::Disconnected(Some(source)) => Some(source),
            Repr::Auth { source: Some(error), .. }
            | Repr::Unanswered { source: error, .. }
            | Repr::NotReopened { source: error, .. } => Some(error),
            Repr::Remote { error, .. } | Repr::Stream(error) => Some(error),
            Repr::Encode { error, .. } => Some(error),
            Repr::Decode { error, .. } => Some(error),
            Repr::Session(error) => Some(error),
            _ => None,
        }
    }
}
