//! A client of a server.

use std::time::{Duration, SystemTime};

use crate::rpc::protocol::admin::NonnullClient;
use crate::rpc::protocol::api::admin::ClientTransport;

use super::{AdminConnect, Server};

/// A client of a server.
#[derive(Clone, Debug)]
pub struct Client {
    pub(in super::super) connect: AdminConnect,
    client: NonnullClient,
}

impl Client {
    pub(in super::super) fn new(connect: &AdminConnect, client: NonnullClient) -> Self {
        Self { connect: connect.clone(), client }
    }

    /// The server that it belongs to.
    #[must_use]
    pub fn server(&self) -> Server {
        Server::new(&self.connect, self.client.srv.clone())
    }

    /// Its number.
    #[must_use]
    pub const fn id(&self) -> u64 {
        self.client.id
    }

    /// How it is connected.
    #[must_use]
    pub const fn transport(&self) -> ClientTransport {
        ClientTransport(self.client.transport.cast_signed())
    }

    /// When it connected.
    #[must_use]
    pub fn timestamp(&self) -> SystemTime {
        let seconds = u64::try_from(self.client.timestamp).unwrap_or(0);
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    pub(in super::super) fn wire(&self) -> NonnullClient {
        self.client.clone()
    }
}
