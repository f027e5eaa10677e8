//! A server of a daemon: sockets, threads and clients of its own.

use crate::rpc::protocol::admin::NonnullServer;

use super::AdminConnect;

/// A server of a daemon, such as `libvirtd` or `admin`.
#[derive(Clone, Debug)]
pub struct Server {
    pub(in super::super) connect: AdminConnect,
    server: NonnullServer,
}

impl Server {
    pub(in super::super) fn new(connect: &AdminConnect, server: NonnullServer) -> Self {
        Self { connect: connect.clone(), server }
    }

    /// The connection that it belongs to.
    #[must_use]
    pub const fn connect(&self) -> &AdminConnect {
        &self.connect
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.server.name
    }

    pub(in super::super) fn wire(&self) -> NonnullServer {
        self.server.clone()
    }
}
