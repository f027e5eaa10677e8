//! Many threads, one order.
//!
//! Each thread takes the next piece, reads and encodes it on its own, and hands
//! it in. Pieces get their places in the file strictly in order, so that the same
//! source gives the same file whatever the number of threads; they are written
//! by whichever thread found them next in order. A thread that is far ahead waits,
//! so that memory is bounded.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::digest::Digest;
use super::plan::{Cut, Plan};
use super::source::Source;
use super::work::Work;
use crate::image::{Control, Error};

/// Where pieces go.
pub(super) trait Target: Sync {
    /// What changes with each piece, in order.
    type Order: Send;

    /// Reads and encodes a piece; on any thread, in any order.
    fn prepare(&self, source: &Source<'_>, work: &mut Work) -> Result<(), Error>;

    /// Gives a piece its place; one at a time, in order. Must be quick.
    fn place(&self, order: &mut Self::Order, work: &mut Work) -> Result<(), Error>;

    /// Writes a piece that has its place; on any thread, in any order.
    fn write(&self, work: &Work) -> Result<(), Error>;
}

/// What is to be done, and how.
pub(super) struct Job<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) cut: Cut,
    pub(super) threads: usize,
    pub(super) digest: bool,
    pub(super) control: &'a Control<'a>,
}

/// Brings every piece of the source to the target; gives back the order's last state.
pub(super) fn run<T: Target>(
    job: &Job<'_>,
    target: &T,
    order: T::Order,
) -> Result<(T::Order, Option<[u8; 32]>), Error> {
    let line = Line {
        job,
        target,
        window: 2 * job.threads,
        plan: Mutex::new(Plan::new(job.source, job.cut)),
        ordered: Mutex::new(Ordered {
            next: 0,
            held: 0,
            waiting: BTreeMap::new(),
            spare: Vec::new(),
            order,
            digest: job.digest.then(Digest::new),
            failure: None,
        }),
        moved: Condvar::new(),
    };
    std::thread::scope(|scope| {
        for _ in 1..job.threads {
            scope.spawn(|| line.work());
        }
        line.work();
    });
    let ordered = line.ordered.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, error)) = ordered.failure {
        return Err(error);
    }
    Ok((ordered.order, ordered.digest.map(Digest::finish)))
}

/// What the threads share.
struct Line<'a, T: Target> {
    job: &'a Job<'a>,
    target: &'a T,
    /// How many pieces may be held in memory.
    window: usize,
    plan: Mutex<Plan<'a>>,
    ordered: Mutex<Ordered<T::Order>>,
    moved: Condvar,
}

struct Ordered<O> {
    /// The piece that gets its place next.
    next: u64,
    /// Pieces that are prepared, wait or are written.
    held: usize,
    waiting: BTreeMap<u64, Work>,
    spare: Vec<Work>,
    order: O,
    digest: Option<Digest>,
    /// What went wrong first, by the order of pieces.
    failure: Option<(u64, Error)>,
}

impl<T: Target> Line<'_, T> {
    fn work(&self) {
        let guard = Panicking(|| self.fail(0, Error::io(std::io::Error::other("A thread failed"))));
        while let Some(mut work) = self.claim() {
            let index = work.piece.index;
            let done =
                self.target.prepare(self.job.source, &mut work).and_then(|()| self.submit(work));
            if let Err(error) = done {
                self.fail(index, error);
            }
        }
        drop(guard);
    }

    /// The next piece, when there is room for it; none when there are no more, or something failed.
    fn claim(&self) -> Option<Work> {
        let mut plan = self.plan.lock().unwrap_or_else(PoisonError::into_inner);
        let mut work = {
            let mut ordered = self.ordered();
            // The piece that is next in order is among those held, so this ends.
            while ordered.held >= self.window && ordered.failure.is_none() {
                ordered = self.moved.wait(ordered).unwrap_or_else(PoisonError::into_inner);
            }
            if ordered.failure.is_some() {
                return None;
            }
            ordered.held += 1;
            ordered.spare.pop().unwrap_or_default()
        };
        match plan.next_piece() {
            Ok(piece) => {
                work.start(piece?);
                Some(work)
            }
            Err(error) => {
                self.fail(plan.claimed(), error);
                None
            }
        }
    }

    /// Places all pieces that are next in order, and writes them.
    fn submit(&self, work: Work) -> Result<(), Error> {
        let mut ordered = self.ordered();
        ordered.waiting.insert(work.piece.index, work);
        let mut ready = Vec::new();
        loop {
            let next = ordered.next;
            let Some(mut work) = ordered.waiting.remove(&next) else { break };
            let Ordered { order, digest, .. } = &mut *ordered;
            if let Some(digest) = digest {
                digest.add(self.job.source, &work)?;
            }
            self.target.place(order, &mut work)?;
            ordered.next += 1;
            self.job.control.step(work.piece.end(), self.job.source.end())?;
            ready.push(work);
        }
        drop(ordered);
        for work in ready {
            self.target.write(&work)?;
            let mut ordered = self.ordered();
            ordered.held -= 1;
            ordered.spare.push(work);
            self.moved.notify_one();
        }
        Ok(())
    }

    fn fail(&self, index: u64, error: Error) {
        let mut ordered = self.ordered();
        if ordered.failure.as_ref().is_none_or(|(first, _)| index < *first) {
            ordered.failure = Some((index, error));
        }
        drop(ordered);
        self.moved.notify_all();
    }

    // After a panic all threads end: what they share is looked at no more.
    fn ordered(&self) -> MutexGuard<'_, Ordered<T::Order>> {
        self.ordered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells the other threads when this one panics, so that they do not wait for it.
struct Panicking<F: Fn()>(F);

impl<F: Fn()> Drop for Panicking<F> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0();
        }
    }
}
