//! One connection: its handle, its calls, and the task that drives it.

mod driver;
mod shared;
mod socket;

pub(super) use shared::Shared;

use std::fmt;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use tokio::net::UnixStream;
use tokio::task::AbortHandle;
use tokio::time::timeout;
use virtsmith_protocol::remote::connect::{
    ConnectCloseArgs, ConnectOpenArgs, ConnectSupportsFeatureArgs,
};
use virtsmith_protocol::xdr::{self, Encode, EncodeError, Encoder};
use virtsmith_protocol::{Event, Procedure, ProcedureInfo, Stream, admin};

use self::shared::Reply;
use super::stream::DataStream;
use super::{Error, Events, Options, Uri, auth, transport};

/// A handle on one connection to a daemon; clones share the connection.
///
/// The connection ends when the last handle is dropped, or by
/// [`close`](Self::close).
#[derive(Clone)]
pub struct Connection {
    inner: Arc<Inner>,
}

impl Connection {
    /// Connects, authenticates and opens the URI's driver.
    ///
    /// # Errors
    /// There is no daemon, it may not be used, it refuses the URI, or it takes
    /// longer than [`Options::open_timeout`].
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub async fn open(uri: &Uri, options: &Options) -> Result<Self, Error> {
        let open = async {
            let stream = transport::unix::connect(uri, options).await?;
            let connection = Self::new(stream, options, Some(uri.clone()))?;
            connection.greet(uri).await?;
            Ok(connection)
        };
        timeout(options.open_timeout, open)
            .await
            .unwrap_or_else(|_| Err(Error::timeout("while opening", options.open_timeout)))
    }

    /// Connects to a daemon's administration and opens it.
    ///
    /// The URI names the daemon: `libvirtd:///system`, `virtqemud:///session`.
    /// Nothing but the socket's permissions guards it: there is no
    /// authentication.
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub async fn open_admin(uri: &Uri, options: &Options) -> Result<Self, Error> {
        let open = async {
            let stream = transport::unix::connect_admin(uri).await?;
            let connection = Self::new(stream, options, None)?;
            connection.call(&admin::ConnectOpenArgs { flags: 0 }).await?;
            Ok(connection)
        };
        timeout(options.open_timeout, open)
            .await
            .unwrap_or_else(|_| Err(Error::timeout("while opening", options.open_timeout)))
    }

    /// Speaks the protocol on a socket that is connected already; nothing is
    /// sent before the first call.
    ///
    /// # Errors
    /// The socket cannot be watched: the process has too many.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub fn start(stream: UnixStream, options: &Options) -> Result<Self, Error> {
        Self::new(stream, options, None)
    }

    fn new(stream: UnixStream, options: &Options, origin: Option<Uri>) -> Result<Self, Error> {
        let (reader, writer) =
            socket::split(stream).map_err(|error| Error::disconnected(Some(error)))?;
        let shared = Arc::new(Shared::new(writer, options));
        let driver = tokio::spawn(driver::drive(Arc::clone(&shared), reader)).abort_handle();
        Ok(Self { inner: Arc::new(Inner { shared, driver, origin }) })
    }

    /// Authenticates, and opens the driver.
    async fn greet(&self, uri: &Uri) -> Result<(), Error> {
        let options = &self.inner.shared.options;
        auth::authenticate(self, uri, options).await?;
        if let Some(setting) = options.keepalive {
            let feature = ConnectSupportsFeatureArgs { feature: PROGRAM_KEEPALIVE };
            if self.call(&feature).await?.supported != 0 {
                self.inner.shared.set_keepalive(Some(setting));
            }
        }
        let flags = u32::from(options.read_only);
        self.call(&ConnectOpenArgs { name: Some(uri.remote_name()), flags }).await
    }

    /// Calls a procedure and waits for its result.
    ///
    /// Dropping the future gives the call up. The daemon may still carry it
    /// out, and it counts as on its way until the daemon has answered.
    ///
    /// A data stream that the procedure opens is aborted; those who want it call
    /// [`open_stream`](Self::open_stream).
    ///
    /// # Errors
    /// An argument is too large, the daemon replies with an error or not in
    /// time, or the connection is lost.
    pub async fn call<P: Procedure>(&self, args: &P) -> Result<P::Ret, Error> {
        let reply = self.exchange_alone(P::INFO, args, Vec::new()).await?;
        decode::<P>(&reply.payload)
    }

    /// Calls a procedure with which file descriptors travel, there, back or
    /// both; gives its result and what came back.
    ///
    /// # Errors
    /// Those of [`call`](Self::call), and more than 32 descriptors.
    pub async fn call_with_descriptors<P: Procedure>(
        &self,
        args: &P,
        descriptors: Vec<OwnedFd>,
    ) -> Result<(P::Ret, Vec<OwnedFd>), Error> {
        let reply = self.exchange_alone(P::INFO, args, descriptors).await?;
        Ok((decode::<P>(&reply.payload)?, reply.descriptors))
    }

    /// Calls a procedure with arguments and result as XDR.
    ///
    /// # Errors
    /// Those of [`call`](Self::call).
    pub async fn call_raw(
        &self,
        procedure: &'static ProcedureInfo,
        args: &Bytes,
    ) -> Result<Bytes, Error> {
        Ok(self.exchange_alone(procedure, &Encoded(args), Vec::new()).await?.payload)
    }

    /// Calls a procedure that opens a data stream, on a connection of its own:
    /// what is transferred delays no call here, and a reader that does not read
    /// stops nobody else.
    ///
    /// A connection made by [`start`](Self::start) cannot be made again, and
    /// carries the stream itself.
    ///
    /// # Errors
    /// Those of [`open`](Self::open) and [`call`](Self::call).
    pub async fn open_stream<P: Procedure>(&self, args: &P) -> Result<(P::Ret, DataStream), Error> {
        let (payload, stream) = self.stream_of(P::INFO, args).await?;
        Ok((decode::<P>(&payload)?, stream))
    }

    /// Calls a procedure that opens a data stream with arguments and result as
    /// XDR; see [`open_stream`](Self::open_stream).
    ///
    /// # Errors
    /// Those of [`open_stream`](Self::open_stream).
    pub async fn open_stream_raw(
        &self,
        procedure: &'static ProcedureInfo,
        args: &Bytes,
    ) -> Result<(Bytes, DataStream), Error> {
        self.stream_of(procedure, &Encoded(args)).await
    }

    /// Listens for events of a kind; the daemon is not asked for any.
    #[must_use]
    pub fn listen<E: Event>(&self) -> Events<E> {
        Events::listen(self)
    }

    /// Waits until the connection has ended, and says why.
    pub async fn closed(&self) -> Error {
        let mut failure = self.inner.shared.failure.subscribe();
        let ended = failure.wait_for(Option::is_some).await;
        // The sender lives as long as this handle.
        ended.ok().and_then(|failure| failure.clone()).unwrap_or_else(Error::closed)
    }

    /// Takes leave of the daemon and ends the connection for every handle.
    ///
    /// Calls on their way are waited for as far as they hold this one up, and
    /// no longer than [`Options::open_timeout`].
    ///
    /// # Errors
    /// The daemon did not confirm; the connection is closed all the same.
    pub async fn close(&self) -> Result<(), Error> {
        self.close_with(&ConnectCloseArgs {}).await
    }

    /// Closes with a program's own way to take leave.
    pub(crate) async fn close_with<P: Procedure<Ret = ()>>(&self, args: &P) -> Result<(), Error> {
        let Inner { shared, driver, .. } = &*self.inner;
        let limit = shared.options.open_timeout;
        let left = timeout(limit, self.call(args))
            .await
            .unwrap_or_else(|_| Err(Error::timeout("while closing", limit)));
        shared.fail(&Error::closed());
        driver.abort();
        // The socket itself lives as long as the last handle.
        shared.writer.shutdown();
        left
    }

    pub(super) fn shared(&self) -> &Shared {
        &self.inner.shared
    }

    /// Calls on a connection of the stream's own.
    async fn stream_of(
        &self,
        procedure: &'static ProcedureInfo,
        args: &(dyn Encode + Sync),
    ) -> Result<(Bytes, DataStream), Error> {
        let connection = match &self.inner.origin {
            None => self.clone(),
            Some(uri) => {
                let options = Options { keepalive: None, ..self.inner.shared.options.clone() };
                // Boxed, as opening is much larger than a call.
                Box::pin(Self::open(uri, &options)).await?
            }
        };
        let reply = connection.exchange(procedure, args, Vec::new()).await?;
        Ok((reply.payload, DataStream::new(connection, reply.serial)))
    }

    /// Calls, and wants no stream.
    async fn exchange_alone(
        &self,
        procedure: &'static ProcedureInfo,
        args: &(dyn Encode + Sync),
        descriptors: Vec<OwnedFd>,
    ) -> Result<Reply, Error> {
        let reply = self.exchange(procedure, args, descriptors).await?;
        if procedure.stream != Stream::None {
            self.inner.shared.abandon(reply.serial);
        }
        Ok(reply)
    }

    /// Not generic, so that its code is there once and not once a procedure.
    async fn exchange(
        &self,
        procedure: &'static ProcedureInfo,
        args: &(dyn Encode + Sync),
        descriptors: Vec<OwnedFd>,
    ) -> Result<Reply, Error> {
        let shared = &self.inner.shared;
        let start = Instant::now();
        let reply = match shared.options.call_timeout {
            None => shared.exchange(procedure, args, descriptors).await,
            Some(limit) => timeout(limit, shared.exchange(procedure, args, descriptors))
                .await
                .unwrap_or_else(|_| Err(Error::timeout(procedure.name, limit))),
        };
        let micros = start.elapsed().as_micros();
        tracing::debug!(%procedure, micros, failed = reply.is_err(), "call");
        reply
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("in_flight", &self.inner.shared.state().session.in_flight())
            .finish_non_exhaustive()
    }
}

/// The feature that makes a daemon answer pings, and send its own.
const PROGRAM_KEEPALIVE: i32 = 10;

/// Ends the driver with the last handle.
struct Inner {
    shared: Arc<Shared>,
    driver: AbortHandle,
    /// What to open again for a stream.
    origin: Option<Uri>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.driver.abort();
    }
}

fn decode<P: Procedure>(payload: &Bytes) -> Result<P::Ret, Error> {
    xdr::decode(payload).map_err(|error| Error::decode(P::INFO, error))
}

/// Arguments that are XDR already.
struct Encoded<'a>(&'a [u8]);

impl Encode for Encoded<'_> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.raw(self.0);
        Ok(())
    }
}

#[cfg(test)]
pub(crate) mod tests;
