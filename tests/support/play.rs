//! A recording that is played to whoever connects.

use std::io::Cursor;
use std::path::Path;
use std::thread::JoinHandle;

use tokio::sync::oneshot;
use virtsmith::replay::{Daemon, Mismatch, Order, ReplayOptions};

use super::Version;
use super::tape::in_a_thread;

/// A replaying daemon that listens, in a thread of its own.
#[derive(Debug)]
pub(crate) struct Play {
    end: oneshot::Sender<()>,
    thread: JoinHandle<Result<(), Box<Mismatch>>>,
}

impl Play {
    /// Plays a recording; gives the release of libvirt that it is of, too.
    pub(crate) fn start(recording: Vec<u8>, listen: &Path, order: Order) -> (Self, Version) {
        let mut options = ReplayOptions::default();
        options.order = order;
        let daemon = Daemon::new(Cursor::new(recording), options).expect("it is a recording");
        let version = daemon.header().server_version.as_deref().and_then(Version::read);
        let listen = listen.to_owned();
        let (end, ended) = oneshot::channel::<()>();
        let (ready, is_ready) = std::sync::mpsc::channel();
        let thread = in_a_thread(async move {
            daemon.listen(&listen).expect("it can listen");
            ready.send(()).expect("it is waited for");
            ended.await.ok();
            daemon.finish().await
        });
        is_ready.recv().expect("it listens");
        (Self { end, thread }, version.expect("the recording names the release"))
    }

    /// Ends the play, and says how what was said differs from the recording.
    pub(crate) fn finish(self) -> Result<(), Box<Mismatch>> {
        self.end.send(()).expect("it plays");
        self.thread.join().expect("it plays")
    }
}
