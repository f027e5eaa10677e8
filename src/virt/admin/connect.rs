//! A connection to a daemon's administration.

use crate::rpc::protocol::Procedure;
use crate::rpc::protocol::admin::ConnectCloseArgs;
use crate::rpc::{Connection, Options, Uri};

use super::super::Result;

/// A connection to a daemon's administration; clones share it.
#[derive(Clone, Debug)]
pub struct AdminConnect {
    connection: Connection,
}

impl AdminConnect {
    /// Opens a URI with default [`Options`]: the daemon's name and whose it is,
    /// such as `libvirtd:///system` or `virtqemud:///session`. The parameter
    /// `socket` names another socket.
    ///
    /// # Errors
    /// The URI cannot be used, no daemon answers, or it refuses.
    pub async fn open(uri: &str) -> Result<Self> {
        Self::open_with(&uri.parse()?, &Options::default()).await
    }

    /// Opens a URI.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub async fn open_with(uri: &Uri, options: &Options) -> Result<Self> {
        Ok(Self { connection: Connection::open_admin(uri, options).await? })
    }

    /// Takes leave of the daemon; every clone of this connection is closed.
    ///
    /// # Errors
    /// The daemon did not confirm; the connection is closed all the same.
    pub async fn close(&self) -> Result<()> {
        self.connection.close_with(&ConnectCloseArgs {}).await
    }

    /// The connection below.
    #[must_use]
    pub const fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(in super::super) async fn call<P: Procedure>(&self, args: &P) -> Result<P::Ret> {
        self.connection.call(args).await
    }
}
