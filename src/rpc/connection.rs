//! One connection: its handle, its calls, and the task that drives it.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use tokio::net::UnixStream;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, oneshot};
use tokio::task::AbortHandle;
use tokio::time::timeout;
use virtsmith_protocol::remote::connect::{ConnectCloseArgs, ConnectOpenArgs};
use virtsmith_protocol::session::{Serial, Session};
use virtsmith_protocol::xdr::{self, Encode, EncodeError, Encoder};
use virtsmith_protocol::{Procedure, ProcedureInfo, admin};

use super::{Error, Options, Uri, auth, transport};

mod driver;

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
            let stream = transport::unix::connect(uri, options.read_only).await?;
            let connection = Self::start(stream, options);
            auth::authenticate(&connection).await?;
            let flags = u32::from(options.read_only);
            connection.call(&ConnectOpenArgs { name: Some(uri.remote_name()), flags }).await?;
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
            let connection = Self::start(transport::unix::connect_admin(uri).await?, options);
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
    /// # Panics
    /// Outside a tokio runtime with I/O and time enabled.
    #[must_use]
    pub fn start(stream: UnixStream, options: &Options) -> Self {
        let shared = Arc::new(Shared {
            stream,
            state: Mutex::default(),
            flush: Notify::new(),
            room: Arc::new(Semaphore::new(options.in_flight.max(1))),
            options: options.clone(),
        });
        let driver = tokio::spawn(driver::drive(Arc::clone(&shared))).abort_handle();
        Self { inner: Arc::new(Inner { shared, driver }) }
    }

    /// Calls a procedure and waits for its result.
    ///
    /// Dropping the future gives the call up. The daemon may still carry it
    /// out, and it counts as on its way until the daemon has answered.
    ///
    /// # Errors
    /// An argument is too large, the daemon replies with an error or not in
    /// time, or the connection is lost.
    pub async fn call<P: Procedure>(&self, args: &P) -> Result<P::Ret, Error> {
        // One copy of the code behind, not one per procedure.
        let payload = self.exchange(P::INFO, args as &(dyn Encode + Sync)).await?;
        xdr::decode(&payload).map_err(|error| Error::decode(P::INFO, error))
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
        self.exchange(procedure, &Encoded(args)).await
    }

    /// Takes leave of the daemon and ends the connection for every handle.
    ///
    /// # Errors
    /// The daemon did not confirm; the connection is closed all the same.
    pub async fn close(&self) -> Result<(), Error> {
        self.close_with(&ConnectCloseArgs {}).await
    }

    /// Closes with a program's own way to take leave.
    pub(crate) async fn close_with<P: Procedure<Ret = ()>>(&self, args: &P) -> Result<(), Error> {
        let left = self.call(args).await;
        self.inner.shared.fail(&Error::closed());
        self.inner.driver.abort();
        left
    }

    async fn exchange<T: Encode + Sync + ?Sized>(
        &self,
        procedure: &'static ProcedureInfo,
        args: &T,
    ) -> Result<Bytes, Error> {
        match self.inner.shared.options.call_timeout {
            None => self.inner.shared.exchange(procedure, args).await,
            Some(limit) => timeout(limit, self.inner.shared.exchange(procedure, args))
                .await
                .unwrap_or_else(|_| Err(Error::timeout(procedure.name, limit))),
        }
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("in_flight", &self.inner.shared.state().session.in_flight())
            .finish_non_exhaustive()
    }
}

/// Ends the driver with the last handle.
struct Inner {
    shared: Arc<Shared>,
    driver: AbortHandle,
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.driver.abort();
    }
}

/// What handles and driver have in common.
struct Shared {
    stream: UnixStream,
    state: Mutex<State>,
    /// Wakes the driver when there are bytes that a caller could not send.
    flush: Notify,
    room: Arc<Semaphore>,
    options: Options,
}

#[derive(Default)]
struct State {
    session: Session,
    waiters: HashMap<Serial, Waiter>,
    failure: Option<Error>,
}

/// Who waits for a reply.
struct Waiter {
    procedure: &'static ProcedureInfo,
    reply: oneshot::Sender<Result<Bytes, Error>>,
    /// Held until the daemon has answered, even if the caller has left.
    _room: OwnedSemaphorePermit,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn exchange<T: Encode + ?Sized>(
        &self,
        procedure: &'static ProcedureInfo,
        args: &T,
    ) -> Result<Bytes, Error> {
        // The semaphore is never closed, and a waiter is dropped unanswered
        // only when its connection is.
        let room = Arc::clone(&self.room).acquire_owned().await.map_err(|_| Error::closed())?;
        let reply = self.send(procedure, args, room)?;
        reply.await.unwrap_or_else(|_| Err(Error::closed()))
    }

    /// Sends a call at once as far as the socket takes it; the driver sends
    /// the rest.
    fn send<T: Encode + ?Sized>(
        &self,
        procedure: &'static ProcedureInfo,
        args: &T,
        room: OwnedSemaphorePermit,
    ) -> Result<oneshot::Receiver<Result<Bytes, Error>>, Error> {
        let (reply, waiting) = oneshot::channel();
        let mut state = self.state();
        if let Some(failure) = &state.failure {
            return Err(failure.clone());
        }
        let serial = state
            .session
            .call_raw(procedure, args)
            .map_err(|error| Error::encode(procedure, error))?;
        state.waiters.insert(serial, Waiter { procedure, reply, _room: room });
        // Sending here saves a hop to the driver's task. A failure to send is
        // the driver's to find and report.
        let sent = driver::flush(&self.stream, state.session.outgoing());
        drop(state);
        if !matches!(sent, Ok(true)) {
            self.flush.notify_one();
        }
        Ok(waiting)
    }

    /// Tells every waiter, and everybody who calls later, what went wrong.
    fn fail(&self, error: &Error) {
        let mut state = self.state();
        state.failure.get_or_insert_with(|| error.clone());
        for (_, waiter) in state.waiters.drain() {
            // A caller that has left does not want to know.
            let _ = waiter.reply.send(Err(error.clone()));
        }
    }
}

/// Arguments that are XDR already.
struct Encoded<'a>(&'a [u8]);

impl Encode for Encoded<'_> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.opaque_fixed(self.0);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
