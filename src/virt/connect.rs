//! A connection to a hypervisor.

use std::sync::Arc;

use super::Result;
use super::events::Registrations;
use crate::rpc::protocol::Procedure;
use crate::rpc::{Connection, Options, Uri};

mod node;
mod stats;

pub use node::NodeCpuMap;
pub use stats::DomainStats;

/// A connection to a hypervisor; clones share it.
///
/// ```no_run
/// use virtsmith::Connect;
/// use virtsmith::virt::api::domain::ConnectListAllDomainsFlags;
///
/// # async fn example() -> Result<(), virtsmith::Error> {
/// let connect = Connect::open("qemu:///system").await?;
/// for domain in connect.list_all_domains(ConnectListAllDomainsFlags::empty()).await? {
///     println!("{} {:?}", domain.name(), domain.state().await?.0);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Connect {
    connection: Connection,
    registrations: Arc<Registrations>,
}

impl Connect {
    /// Opens a URI such as `qemu:///system`, or an alias of one from
    /// `libvirt.conf`, with default [`Options`].
    ///
    /// # Errors
    /// The URI cannot be used, no daemon answers, or it refuses.
    pub async fn open(uri: &str) -> Result<Self> {
        Self::open_with(&Uri::resolve(uri)?, &Options::default()).await
    }

    /// Opens the URI that libvirt's tools use when none is given:
    /// `LIBVIRT_DEFAULT_URI`, else `uri_default` of `libvirt.conf`, else
    /// `qemu:///system` for root and `qemu:///session` for others.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub async fn open_default() -> Result<Self> {
        Self::open_with(&Uri::from_env()?, &Options::default()).await
    }

    /// Opens a URI.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub async fn open_with(uri: &Uri, options: &Options) -> Result<Self> {
        Ok(Connection::open(uri, options).await?.into())
    }

    /// Takes leave of the daemon; every clone of this connection is closed.
    ///
    /// # Errors
    /// The daemon did not confirm; the connection is closed all the same.
    pub async fn close(&self) -> Result<()> {
        self.connection.close().await
    }

    /// The connection below, for calls that have no method here.
    #[must_use]
    pub const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// What events the daemon was asked for.
    pub(super) fn registrations(&self) -> &Arc<Registrations> {
        &self.registrations
    }

    pub(super) async fn call<P: Procedure>(&self, args: &P) -> Result<P::Ret> {
        self.connection.call(args).await
    }
}

impl From<Connection> for Connect {
    /// The objects of a connection that is open already.
    fn from(connection: Connection) -> Self {
        Self { connection, registrations: Arc::default() }
    }
}
