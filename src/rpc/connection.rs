//! One connection: its handle, its calls, and what they go over.

mod driver;
mod line;
mod link;
mod shared;
mod socket;
mod supervisor;

pub(crate) use line::{Renew, Renewal};
pub(super) use link::Link;
#[cfg(feature = "replay")]
pub(crate) use socket::receive_now;

use std::fmt;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::time::Instant;

use bytes::Bytes;
use tokio::net::UnixStream;
use tokio::task::AbortHandle;
use tokio::time::timeout;
use virtsmith_protocol::remote::connect::ConnectCloseArgs;
use virtsmith_protocol::xdr::{self, Encode, EncodeError, Encoder};
use virtsmith_protocol::{Event, Procedure, ProcedureInfo, Stream};

use self::line::Line;
use self::link::Origin;
use self::shared::Reply;
use self::supervisor::Supervisor;
use super::stream::DataStream;
use super::{Error, Events, Options, Uri};

/// A handle on one connection to a daemon; clones share the connection.
///
/// The connection ends when the last handle is dropped, or by
/// [`close`](Self::close). One that is lost can be made again, if
/// [`Options::reconnect`] says so.
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
        Self::open_origin(Origin::Driver(uri.clone()), options).await
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
        Self::open_origin(Origin::Admin(uri.clone()), options).await
    }

    /// Speaks the protocol on a socket that is connected already; nothing is
    /// sent before the first call.
    ///
    /// It cannot be made again.
    ///
    /// # Errors
    /// The socket cannot be watched: the process has too many.
    ///
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    pub fn start(stream: UnixStream, options: &Options) -> Result<Self, Error> {
        let options = Options { reconnect: None, ..options.clone() };
        Ok(Self::over(&Link::start(stream, &options, &Arc::default())?))
    }

    async fn open_origin(origin: Origin, options: &Options) -> Result<Self, Error> {
        let limit = options.open_timeout;
        let link = timeout(limit, origin.open(options, &Arc::default()))
            .await
            .unwrap_or_else(|_| Err(Error::timeout("while opening", limit)))?;
        let line = Arc::new(Line::over(link));
        let supervisor = options.reconnect.clone().map(|policy| {
            let (origin, options, line) = (origin.clone(), options.clone(), Arc::clone(&line));
            tokio::spawn(Supervisor { origin, options, policy, line }.run()).abort_handle()
        });
        Ok(Self { inner: Arc::new(Inner { line, supervisor, origin: Some(origin) }) })
    }

    /// A connection that ends with this socket.
    fn over(link: &Arc<Link>) -> Self {
        let line = Arc::new(Line::over(Arc::clone(link)));
        Self { inner: Arc::new(Inner { line, supervisor: None, origin: None }) }
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
        let events = Events::new(self);
        self.inner.line.listeners.add(events.queue());
        events
    }

    /// Waits until the connection has ended for good, and says why.
    pub async fn closed(&self) -> Error {
        match (&self.inner.supervisor, self.link()) {
            (None, Ok(link)) => link.ended().await,
            _ => self.inner.line.ended().await,
        }
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
        let link = self.link()?;
        let limit = link.shared.options.open_timeout;
        let left = timeout(limit, Self::over(&link).call(args))
            .await
            .unwrap_or_else(|_| Err(Error::timeout("while closing", limit)));
        self.inner.end_supervisor();
        link.close();
        self.inner.line.end(&Error::closed());
        left
    }

    /// This connection until it is lost, and no further: for what must not wait
    /// until it is made again. Waits if it is lost already.
    pub(crate) async fn as_it_is(&self) -> Result<Self, Error> {
        match self.inner.supervisor {
            None => Ok(self.clone()),
            Some(_) => Ok(Self::over(&self.working().await?)),
        }
    }

    /// Whether it is or will be made again after this error.
    pub(crate) fn is_made_again_after(&self, error: &Error) -> bool {
        error.is_loss() && self.inner.supervisor.is_some()
    }

    /// Has something asked for again whenever it was made again.
    pub(crate) fn renews(&self, renewal: &Arc<impl Renew + 'static>) {
        if self.inner.supervisor.is_some() {
            self.inner.line.renews(renewal);
        }
    }

    /// What calls can go over, or could a moment ago; waits for it as long as a
    /// call may take.
    async fn working(&self) -> Result<Arc<Link>, Error> {
        let shared = Arc::clone(&self.link()?.shared);
        shared.in_time("while connecting again", self.inner.working()).await
    }

    /// What calls go over now, in whatever state.
    fn link(&self) -> Result<Arc<Link>, Error> {
        self.inner.line.link()
    }

    /// Calls on a connection of the stream's own.
    async fn stream_of(
        &self,
        procedure: &'static ProcedureInfo,
        args: &(dyn Encode + Sync),
    ) -> Result<(Bytes, DataStream), Error> {
        let connection = match &self.inner.origin {
            None => self.clone(),
            Some(origin) => {
                let link = self.working().await?;
                let options = link.shared.options.clone();
                let options = Options { keepalive: None, reconnect: None, ..options };
                // Boxed, as opening is much larger than a call.
                let connection = Box::pin(Self::open_origin(origin.clone(), &options)).await?;
                // The daemon answers pings also where it was not asked for any
                // of its own, which a slow reader could not answer.
                connection.link()?.shared.set_keepalive(link.shared.keepalive());
                connection
            }
        };
        let (link, reply) = connection.exchange(procedure, args, Vec::new()).await?;
        Ok((reply.payload, DataStream::new(link, reply.serial)))
    }

    /// Calls, and wants no stream.
    async fn exchange_alone(
        &self,
        procedure: &'static ProcedureInfo,
        args: &(dyn Encode + Sync),
        descriptors: Vec<OwnedFd>,
    ) -> Result<Reply, Error> {
        let (link, reply) = self.exchange(procedure, args, descriptors).await?;
        if procedure.stream != Stream::None {
            link.shared.abandon(reply.serial);
        }
        Ok(reply)
    }

    /// Not generic, so that its code is there once and not once a procedure.
    async fn exchange(
        &self,
        procedure: &'static ProcedureInfo,
        args: &(dyn Encode + Sync),
        descriptors: Vec<OwnedFd>,
    ) -> Result<(Arc<Link>, Reply), Error> {
        let start = Instant::now();
        let shared = Arc::clone(&self.link()?.shared);
        let reply =
            shared.in_time(procedure.name, self.attempt(procedure, args, descriptors)).await;
        let micros = start.elapsed().as_micros();
        tracing::debug!(%procedure, micros, failed = reply.is_err(), "call");
        reply
    }

    /// Calls over what there is; over what there will be next, if the call did
    /// not get away or may be repeated.
    async fn attempt(
        &self,
        procedure: &'static ProcedureInfo,
        args: &(dyn Encode + Sync),
        mut descriptors: Vec<OwnedFd>,
    ) -> Result<(Arc<Link>, Reply), Error> {
        // A call that has cost two connections may be what kills the daemon.
        let mut may_repeat = procedure.only_reads();
        loop {
            let link = self.inner.working().await?;
            let waiting = match link.shared.send(procedure, args, &mut descriptors).await {
                Err(error) if self.is_made_again_after(&error) => continue,
                sent => sent?,
            };
            match waiting.reply().await {
                Err(error) if may_repeat && self.is_made_again_after(&error) => may_repeat = false,
                Err(error) if error.is_loss() && !procedure.only_reads() => {
                    return Err(Error::unanswered(procedure, error));
                }
                reply => return reply.map(|reply| (link, reply)),
            }
        }
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let in_flight = self.link().map(|link| link.shared.state().session.in_flight());
        f.debug_struct("Connection").field("in_flight", &in_flight.ok()).finish_non_exhaustive()
    }
}

/// Ends with the last handle.
struct Inner {
    line: Arc<Line>,
    /// Who makes it again, where that was asked for.
    supervisor: Option<AbortHandle>,
    /// What to open again for a stream.
    origin: Option<Origin>,
}

impl Inner {
    async fn working(&self) -> Result<Arc<Link>, Error> {
        match self.supervisor {
            None => self.line.link(),
            Some(_) => self.line.working().await,
        }
    }

    fn end_supervisor(&self) {
        if let Some(supervisor) = &self.supervisor {
            supervisor.abort();
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.end_supervisor();
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
