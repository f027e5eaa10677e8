//! Where clients come in: socket pairs, sockets on a path, and URIs.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::net::UnixStream;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::folder::Folder;
use super::socket::Listener;
use super::{Error, ErrorKind};
use crate::rpc::Uri;

/// Where clients come in; those who are inside leave with it.
#[derive(Debug, Default)]
pub(super) struct Door {
    tasks: Arc<Mutex<JoinSet<()>>>,
    /// A socket for those who want to open a URI.
    folder: Mutex<Option<Folder>>,
}

impl Door {
    /// A socket whose other end is served.
    pub(super) fn stream<F>(&self, serve: impl FnOnce(UnixStream) -> F) -> Result<UnixStream, Error>
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let (ours, theirs) = UnixStream::pair()
            .map_err(|error| Error::io("cannot make a pair of sockets", error))?;
        lock(&self.tasks).spawn(serve(theirs));
        Ok(ours)
    }

    /// Serves whoever comes to a socket at this path, until it is over.
    pub(super) fn listen<F>(
        &self,
        path: &Path,
        mut over: watch::Receiver<bool>,
        serve: impl Fn(UnixStream) -> F + Send + 'static,
    ) -> Result<(), Error>
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = Listener::bind(path)?;
        let tasks = Arc::downgrade(&self.tasks);
        lock(&self.tasks).spawn(async move {
            loop {
                let client = tokio::select! {
                    client = listener.accept() => client,
                    _ = over.wait_for(|over| *over) => return,
                };
                let (Ok(client), Some(tasks)) = (client, tasks.upgrade()) else { return };
                let mut tasks = lock(&tasks);
                tasks.spawn(serve(client));
                // Those who have left need not be remembered.
                while tasks.try_join_next().is_some() {}
            }
        });
        Ok(())
    }

    /// This URI on a socket in a folder of its own, which goes with the door;
    /// `listen` is told where, the first time.
    pub(super) fn uri(
        &self,
        uri: &str,
        listen: impl FnOnce(&Path) -> Result<(), Error>,
    ) -> Result<Uri, Error> {
        let mut folder = lock(&self.folder);
        let socket = match &*folder {
            Some(folder) => folder.socket(),
            None => {
                let made = Folder::make()?;
                listen(&made.socket())?;
                folder.insert(made).socket()
            }
        };
        let uri: Uri =
            uri.parse().map_err(|error| Error::connection(crate::rpc::Error::from(error)))?;
        let socket = socket.to_str().ok_or_else(|| {
            let message = format!("no URI can name '{}', which is not UTF-8", socket.display());
            Error::new(ErrorKind::Connection, message)
        })?;
        Ok(uri.with_param("socket", socket))
    }

    /// Waits until all have left; who listens must have been told that it is over.
    pub(super) async fn close(&self) {
        let mut tasks = std::mem::take(&mut *lock(&self.tasks));
        while tasks.join_next().await.is_some() {}
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing panics while it holds the lock.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
