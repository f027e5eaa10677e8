//! Data streams from and to files, and what becomes of them when interrupted.

use std::time::Duration;

use anyhow::{Error, Result, anyhow};
use tokio::io::AsyncWriteExt as _;
use virtsmith::rpc::{Chunk, DataStream};

use crate::pump::{Sink, Source};
use crate::signals::Signals;

/// Sends all that is read, and waits until the daemon has taken it; `moved`
/// hears of each piece.
pub(crate) async fn send(
    stream: DataStream,
    mut source: Source,
    signals: &mut Signals,
    mut moved: impl FnMut(u64),
) -> Result<()> {
    interruptible(stream, signals, async |stream| {
        while let Some(chunk) = source.recv().await {
            let chunk =
                chunk.map_err(|error| anyhow!("cannot read what is to be sent: {error}"))?;
            let size = size(&chunk);
            match chunk {
                Chunk::Data(data) => stream.write_all(&data).await?,
                Chunk::Hole(length) => stream.send_hole(length).await?,
            }
            moved(size);
        }
        Ok(())
    })
    .await
}

/// Writes all that the daemon sends; `moved` hears of each piece.
pub(crate) async fn receive(
    stream: DataStream,
    mut sink: Sink,
    signals: &mut Signals,
    mut moved: impl FnMut(u64),
) -> Result<()> {
    interruptible(stream, signals, async |stream| {
        while let Some(chunk) = stream.next().await? {
            let size = size(&chunk);
            sink.put(chunk).await?;
            moved(size);
        }
        Ok(sink.finish().await?)
    })
    .await
}

/// Finishes the stream after the work. A signal or a failure aborts it, and the
/// daemon is told.
async fn interruptible(
    mut stream: DataStream,
    signals: &mut Signals,
    work: impl AsyncFnOnce(&mut DataStream) -> Result<()>,
) -> Result<()> {
    let worked = tokio::select! {
        worked = work(&mut stream) => worked,
        _ = signals.next() => Err(interrupted()),
    };
    match worked {
        Ok(()) => tokio::select! {
            finished = stream.finish() => Ok(finished?),
            _ = signals.next() => Err(interrupted()),
        },
        Err(error) => {
            // The first failure is the one to report.
            let _ = tokio::time::timeout(FAREWELL, stream.abort()).await;
            Err(error)
        }
    }
}

/// How long a daemon may take to hear that a stream was aborted.
const FAREWELL: Duration = Duration::from_secs(5);

fn interrupted() -> Error {
    anyhow!("interrupted: what was transferred so far is not the whole")
}

fn size(chunk: &Chunk) -> u64 {
    match chunk {
        Chunk::Data(data) => u64::try_from(data.len()).unwrap_or(u64::MAX),
        Chunk::Hole(length) => *length,
    }
}
