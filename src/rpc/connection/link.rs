//! One socket's life: opened, spoken on, lost.

use std::sync::Arc;

use tokio::net::UnixStream;
use tokio::task::AbortHandle;
use virtsmith_protocol::admin;
use virtsmith_protocol::remote::connect::{ConnectOpenArgs, ConnectSupportsFeatureArgs};

use super::shared::Shared;
use super::{Connection, driver, socket};
use crate::rpc::events::Listeners;
use crate::rpc::{Error, Options, Uri, auth, transport};

/// One socket and the task that reads it, which ends with it.
pub(in crate::rpc) struct Link {
    pub(in crate::rpc) shared: Arc<Shared>,
    driver: AbortHandle,
}

impl Link {
    /// Speaks the protocol on a socket; who listens may outlive it.
    pub(super) fn start(
        stream: UnixStream,
        options: &Options,
        listeners: &Arc<Listeners>,
    ) -> Result<Arc<Self>, Error> {
        let (reader, writer) =
            socket::split(stream).map_err(|error| Error::disconnected(Some(error)))?;
        let shared = Arc::new(Shared::new(writer, options, Arc::clone(listeners)));
        let driver = tokio::spawn(driver::drive(Arc::clone(&shared), reader)).abort_handle();
        Ok(Arc::new(Self { shared, driver }))
    }

    /// Waits until it has ended, and says why.
    pub(super) async fn ended(&self) -> Error {
        let mut failure = self.shared.failure.subscribe();
        let ended = failure.wait_for(Option::is_some).await;
        // The sender lives as long as this link.
        ended.ok().and_then(|failure| failure.clone()).unwrap_or_else(Error::closed)
    }

    /// Ends it, whoever still holds it.
    pub(super) fn close(&self) {
        self.shared.fail(&Error::closed());
        self.driver.abort();
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.driver.abort();
    }
}

/// What a connection was opened for, and would be opened for again.
#[derive(Clone)]
pub(super) enum Origin {
    /// A driver.
    Driver(Uri),
    /// A daemon's administration.
    Admin(Uri),
}

impl Origin {
    /// Connects, authenticates and opens.
    pub(super) async fn open(
        &self,
        options: &Options,
        listeners: &Arc<Listeners>,
    ) -> Result<Arc<Link>, Error> {
        let stream = match self {
            Self::Driver(uri) => transport::unix::connect(uri, options).await?,
            Self::Admin(uri) => transport::unix::connect_admin(uri).await?,
        };
        let link = Link::start(stream, options, listeners)?;
        let connection = Connection::over(&link);
        match self {
            Self::Driver(uri) => greet(&connection, uri, options).await?,
            Self::Admin(_) => connection.call(&admin::ConnectOpenArgs { flags: 0 }).await?,
        }
        Ok(link)
    }
}

/// The feature that makes a daemon answer pings, and send its own.
const PROGRAM_KEEPALIVE: i32 = 10;

/// Authenticates, and opens the driver.
async fn greet(connection: &Connection, uri: &Uri, options: &Options) -> Result<(), Error> {
    auth::authenticate(connection, uri, options).await?;
    if let Some(setting) = options.keepalive {
        let feature = ConnectSupportsFeatureArgs { feature: PROGRAM_KEEPALIVE };
        if connection.call(&feature).await?.supported != 0 {
            connection.link()?.shared.set_keepalive(Some(setting));
        }
    }
    let flags = u32::from(options.read_only);
    connection.call(&ConnectOpenArgs { name: Some(uri.remote_name()), flags }).await
}
