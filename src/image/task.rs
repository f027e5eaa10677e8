//! Image operations from async code.
//!
//! All of [`image`](super) is blocking I/O on plain threads. [`run`] takes any
//! of it to a thread where blocking is right, once, and gives a future.
//!
//! ```no_run
//! use virtsmith::image::{self, Repair, task};
//!
//! # async fn example() -> Result<(), image::Error> {
//! let report =
//!     task::run(|control| image::check("/var/lib/images/vm1.qcow2", Repair::Nothing, control)).await?;
//! assert!(report.is_clean());
//! # Ok(())
//! # }
//! ```

use std::future::Future;
use std::panic::resume_unwind;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use tokio::task::JoinHandle;

use super::{Control, Error, ErrorKind, Progress};

/// Runs an operation on one of tokio's threads for blocking work.
///
/// The operation gets a [`Control`] that stops it soon after the future is dropped.
///
/// # Panics
/// Outside of a tokio runtime; and as the operation does.
pub fn run<T: Send + 'static>(
    operation: impl FnOnce(&Control<'_>) -> Result<T, Error> + Send + 'static,
) -> Running<T> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = stop.clone();
    let work = move || operation(&Control::new().cancelled_by(&flag));
    Running { task: tokio::task::spawn_blocking(work), stop }
}

/// As [`run`], and calls `told` now and then on the thread that does the work.
///
/// # Panics
/// As [`run`].
pub fn run_telling<T: Send + 'static>(
    told: impl Fn(Progress) + Send + Sync + 'static,
    operation: impl FnOnce(&Control<'_>) -> Result<T, Error> + Send + 'static,
) -> Running<T> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = stop.clone();
    let work = move || operation(&Control::new().cancelled_by(&flag).telling(&told));
    Running { task: tokio::task::spawn_blocking(work), stop }
}

/// An operation that runs elsewhere; to drop it is to stop the operation.
#[derive(Debug)]
#[must_use = "an operation that nobody waits for is stopped"]
pub struct Running<T> {
    task: JoinHandle<Result<T, Error>>,
    stop: Arc<AtomicBool>,
}

impl<T> Running<T> {
    /// Asks the operation to stop; it is still to be waited for.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl<T> Future for Running<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<T, Error>> {
        Pin::new(&mut self.task).poll(context).map(|ended| match ended {
            Ok(result) => result,
            Err(error) if error.is_panic() => resume_unwind(error.into_panic()),
            Err(error) => Err(Error::new(ErrorKind::Cancelled, "Cancelled").caused_by(error)),
        })
    }
}

impl<T> Drop for Running<T> {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// Goes on until it is stopped.
    fn endless(control: &Control<'_>) -> Result<(), Error> {
        loop {
            control.step(1, 2)?;
            std::thread::yield_now();
        }
    }

    #[tokio::test]
    async fn gives_what_the_operation_gives_and_tells_on_the_way() {
        let (send, told) = mpsc::channel();
        let operation = |control: &Control<'_>| control.step(1, 2).map(|()| 7);
        let running = run_telling(move |progress| send.send(progress).unwrap(), operation);
        assert_eq!(running.await.unwrap(), 7);
        assert_eq!(told.recv(), Ok(Progress { done: 1, total: 2 }));
    }

    #[tokio::test]
    async fn stops_when_it_is_asked_to() {
        let running = run(endless);
        running.stop();
        assert_eq!(running.await.unwrap_err().kind(), ErrorKind::Cancelled);
    }

    #[tokio::test]
    async fn stops_when_it_is_dropped() {
        let (send, ended) = mpsc::channel();
        drop(run(move |control| {
            endless(control).inspect_err(|error| send.send(error.kind()).unwrap())
        }));
        assert_eq!(ended.recv(), Ok(ErrorKind::Cancelled));
    }
}
