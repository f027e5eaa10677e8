//! What a connection's handles and its driver have in common.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use bytes::Bytes;
use tokio::sync::oneshot::error::TryRecvError;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, oneshot, watch};
use tokio::time::timeout;
use virtsmith_protocol::procedure::Fds;
use virtsmith_protocol::session::{Input, KeepaliveSetting, Outgoing, Serial, Session};
use virtsmith_protocol::xdr::Encode;
use virtsmith_protocol::{ProcedureInfo, RemoteError, Stream};

use super::socket::Writer;
use crate::rpc::events::Listeners;
use crate::rpc::stream::{Chunk, Pipe};
use crate::rpc::{Error, Options};

/// What a connection's handles and its driver have in common.
pub(in crate::rpc) struct Shared {
    pub(super) writer: Writer,
    state: Mutex<State>,
    /// Wakes the driver: there are bytes that a caller could not send, there is
    /// room again for what it reads, or it should look at the clock.
    pub(super) wake: Notify,
    room: Arc<Semaphore>,
    pub(in crate::rpc) options: Options,
    pub(in crate::rpc) listeners: Arc<Listeners>,
    /// Why the connection has ended, once it has.
    pub(in crate::rpc) failure: watch::Sender<Option<Error>>,
}

#[derive(Default)]
pub(in crate::rpc) struct State {
    pub(in crate::rpc) session: Session,
    waiters: HashMap<Serial, Waiter>,
    pub(in crate::rpc) pipes: HashMap<Serial, Pipe>,
    /// Descriptors on their way out, one for each byte that the session marks.
    outgoing: VecDeque<OwnedFd>,
    /// Descriptors that came in before the reply that they belong to was read.
    incoming: Vec<OwnedFd>,
}

/// What a daemon replied.
#[derive(Debug)]
pub(in crate::rpc) struct Reply {
    pub(in crate::rpc) serial: Serial,
    pub(in crate::rpc) payload: Bytes,
    pub(in crate::rpc) descriptors: Vec<OwnedFd>,
}

/// The most descriptors that may come in before their reply is complete.
const MAX_UNCLAIMED: usize = 64;

type Answer = Result<Reply, Error>;

/// Who waits for a reply.
struct Waiter {
    procedure: &'static ProcedureInfo,
    reply: oneshot::Sender<Answer>,
    /// Held until the daemon has answered, even if the caller has left.
    _room: OwnedSemaphorePermit,
}

impl Shared {
    pub(super) fn new(writer: Writer, options: &Options, listeners: Arc<Listeners>) -> Self {
        Self {
            writer,
            state: Mutex::default(),
            wake: Notify::new(),
            room: Arc::new(Semaphore::new(options.in_flight.max(1))),
            options: options.clone(),
            listeners,
            failure: watch::Sender::new(None),
        }
    }

    pub(in crate::rpc) fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it holds the lock.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends a call when its turn comes; the descriptors are taken with it.
    pub(super) async fn send<T: Encode + ?Sized>(
        &self,
        procedure: &'static ProcedureInfo,
        args: &T,
        descriptors: &mut Vec<OwnedFd>,
    ) -> Result<Waiting<'_>, Error> {
        // The semaphore is never closed.
        let room = Arc::clone(&self.room).acquire_owned().await.map_err(|_| Error::closed())?;
        self.call(procedure, args, descriptors, room)
    }

    fn call<T: Encode + ?Sized>(
        &self,
        procedure: &'static ProcedureInfo,
        args: &T,
        descriptors: &mut Vec<OwnedFd>,
        room: OwnedSemaphorePermit,
    ) -> Result<Waiting<'_>, Error> {
        let (reply, receiver) = oneshot::channel();
        let mut state = self.state();
        self.check()?;
        let fds = u32::try_from(descriptors.len()).unwrap_or(u32::MAX);
        let serial = state
            .session
            .call_raw(procedure, args, fds)
            .map_err(|error| Error::encode(procedure, error))?;
        state.outgoing.append(&mut VecDeque::from(std::mem::take(descriptors)));
        if brings_descriptors(procedure) {
            self.writer.expect_descriptors();
        }
        if procedure.stream != Stream::None {
            // Its data may overtake the reply.
            state.pipes.insert(serial, Pipe::default());
        }
        state.waiters.insert(serial, Waiter { procedure, reply, _room: room });
        self.flush(&mut state);
        Ok(Waiting { shared: self, serial, reply: receiver })
    }

    /// Waits no longer than a call may take.
    pub(in crate::rpc) async fn in_time<T>(
        &self,
        what: &'static str,
        work: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        match self.options.call_timeout {
            None => work.await,
            Some(limit) => {
                timeout(limit, work).await.unwrap_or_else(|_| Err(Error::timeout(what, limit)))
            }
        }
    }

    /// Ends the stream of a call that nobody reads any more.
    pub(in crate::rpc) fn abandon(&self, serial: Serial) {
        let mut state = self.state();
        if state.abandon(serial) {
            self.flush(&mut state);
            // Its data may have kept the driver from reading.
            self.wake();
        }
    }

    /// Says that the connection has ended, if it has.
    pub(in crate::rpc) fn check(&self) -> Result<(), Error> {
        self.failure.borrow().clone().map_or(Ok(()), Err)
    }

    /// Sends what the socket takes at once; the driver sends the rest.
    ///
    /// Sending from the caller's task saves a hop to the driver's. A failure to
    /// send is the driver's to find and report.
    pub(in crate::rpc) fn flush(&self, state: &mut State) {
        if !matches!(state.flush(&self.writer), Ok(true)) {
            self.wake.notify_one();
        }
    }

    /// Lets the driver look again whether it should read.
    pub(in crate::rpc) fn wake(&self) {
        self.wake.notify_one();
    }

    pub(super) fn set_keepalive(&self, setting: Option<KeepaliveSetting>) {
        self.state().session.set_keepalive(setting, Instant::now());
        self.wake.notify_one();
    }

    /// The setting by which the daemon is asked whether it is there.
    pub(super) fn keepalive(&self) -> Option<KeepaliveSetting> {
        self.options.keepalive.filter(|_| self.state().session.poll_timeout().is_some())
    }

    /// Ends the connection: tells every waiter, and everybody who comes later,
    /// what went wrong, and the daemon that nobody listens.
    pub(super) fn fail(&self, error: &Error) {
        let mut state = self.state();
        let first = self.failure.send_if_modified(|failure| {
            let first = failure.is_none();
            failure.get_or_insert_with(|| error.clone());
            first
        });
        if !first {
            return;
        }
        for (_, waiter) in state.waiters.drain() {
            // A caller that has left does not want to know.
            let _ = waiter.reply.send(Err(error.clone()));
        }
        for pipe in state.pipes.values_mut() {
            pipe.end(Err(error.clone()));
        }
        // Handles may live on; what is of no use any more must not.
        state.session = Session::new();
        state.outgoing.clear();
        state.incoming.clear();
        drop(state);
        self.writer.shutdown();
        // Where the connection is made again, they wait for that.
        if self.options.reconnect.is_none() {
            self.listeners.end(error);
        }
    }
}

/// A caller that waits for its reply.
pub(super) struct Waiting<'a> {
    shared: &'a Shared,
    serial: Serial,
    reply: oneshot::Receiver<Answer>,
}

impl Waiting<'_> {
    pub(super) async fn reply(mut self) -> Answer {
        // It is dropped unanswered only when its connection is.
        (&mut self.reply).await.unwrap_or_else(|_| Err(Error::closed()))
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        match self.reply.try_recv() {
            // The reply came while the caller left.
            Ok(Ok(_)) => self.shared.abandon(self.serial),
            // It will come; a stream that it opens is aborted then.
            Err(TryRecvError::Empty) => drop(self.shared.state().pipes.remove(&self.serial)),
            Ok(Err(_)) | Err(TryRecvError::Closed) => {}
        }
    }
}

impl State {
    /// Ends a stream; false where the call has none.
    fn abandon(&mut self, serial: Serial) -> bool {
        // Said to a stream that has ended, it is not sent.
        self.session.abort_stream(serial);
        self.pipes.remove(&serial).is_some()
    }

    /// Sends as much as the socket takes; true when nothing is left.
    pub(super) fn flush(&mut self, writer: &Writer) -> io::Result<bool> {
        loop {
            let Outgoing { bytes, with_descriptor } = self.session.outgoing();
            if bytes.is_empty() {
                return Ok(true);
            }
            let sent = match self.outgoing.front() {
                Some(descriptor) if with_descriptor => {
                    writer.try_write_descriptor(bytes, descriptor)
                }
                _ => writer.try_write(bytes),
            };
            match sent {
                Ok(count) => {
                    if with_descriptor {
                        self.outgoing.pop_front();
                    }
                    self.session.sent(count);
                    self.pipes.values_mut().for_each(Pipe::wake_writer);
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(false),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Hands out what was read.
    pub(super) fn receive(
        &mut self,
        bytes: &[u8],
        descriptors: &mut Vec<OwnedFd>,
        shared: &Shared,
    ) -> Result<(), Error> {
        self.session.heard(Instant::now());
        self.session.incoming().extend_from_slice(bytes);
        self.incoming.append(descriptors);
        if self.incoming.len() > MAX_UNCLAIMED {
            return Err(Error::too_many_descriptors());
        }
        self.deliver(shared)
    }

    /// Whether a stream's reader has so much to read that no more should come.
    ///
    /// One whose call waits for its reply has no reader yet.
    pub(super) fn is_full(&self) -> bool {
        let mut full = self.pipes.iter().filter(|(_, pipe)| pipe.is_full());
        full.any(|(serial, _)| !self.waiters.contains_key(serial))
    }

    fn deliver(&mut self, shared: &Shared) -> Result<(), Error> {
        while let Some(input) = self.session.poll().map_err(Error::session)? {
            match input {
                Input::Reply { serial, result, fds } => {
                    let fds = usize::try_from(fds).unwrap_or(usize::MAX).min(self.incoming.len());
                    let descriptors = self.incoming.drain(..fds).collect();
                    self.answer(
                        serial,
                        result.map(|payload| (payload, descriptors)),
                        &shared.writer,
                    );
                }
                Input::Event { program, procedure, payload } => {
                    shared.listeners.tell(program, procedure, &payload);
                }
                Input::StreamData { serial, data } => self.push(serial, Chunk::Data(data))?,
                Input::StreamHole { serial, length } => self.push(serial, Chunk::Hole(length))?,
                Input::StreamEnd { serial, result } => {
                    if let Some(pipe) = self.pipes.get_mut(&serial) {
                        pipe.end(result.map_err(Error::stream));
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn answer(
        &mut self,
        serial: Serial,
        result: Result<(Bytes, Vec<OwnedFd>), RemoteError>,
        writer: &Writer,
    ) {
        let Some(waiter) = self.waiters.remove(&serial) else { return };
        if brings_descriptors(waiter.procedure) && writer.stop_expecting() == 0 {
            // What nobody claims now would be given to a later call.
            self.incoming.clear();
        }
        let answer = match result {
            Ok((payload, descriptors)) => Ok(Reply { serial, payload, descriptors }),
            Err(error) => {
                self.pipes.remove(&serial);
                Err(Error::from_remote(waiter.procedure, error))
            }
        };
        // A caller that has left does not want to know; nor does it want the
        // stream that its call has opened.
        if waiter.reply.send(answer).is_err() {
            self.abandon(serial);
        }
    }

    fn push(&mut self, serial: Serial, chunk: Chunk) -> Result<(), Error> {
        let Some(pipe) = self.pipes.get_mut(&serial) else { return Ok(()) };
        pipe.push(chunk);
        match self.waiters.get(&serial) {
            Some(waiter) if pipe.is_flooded() => Err(Error::flooded(waiter.procedure)),
            _ => Ok(()),
        }
    }
}

fn brings_descriptors(procedure: &ProcedureInfo) -> bool {
    matches!(procedure.fds, Fds::Reply | Fds::Both)
}
