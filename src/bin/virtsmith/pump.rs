//! Files and pipes at the ends of a data stream.
//!
//! Each has a thread that may block as long as it likes; what is asynchronous
//! waits at a channel, where it can be interrupted. A thread that is not waited
//! for ends with the program.

use std::fs::File;
use std::io::{self, Read, Seek as _, SeekFrom, Write};
use std::path::Path;
use std::thread;

use anyhow::{Result, anyhow};
use rustix::fs::{SeekFrom as Region, seek};
use rustix::io::Errno;
use tokio::sync::{mpsc, oneshot};
use virtsmith::rpc::Chunk;

/// What is read, piece by piece.
pub(crate) type Source = mpsc::Receiver<io::Result<Chunk>>;

/// How many pieces wait.
const DEPTH: usize = 4;

/// How much is read at once.
const BLOCK: usize = 256 << 10;

/// Opens a file and reads it to its end; `-` is standard input.
pub(crate) fn open(path: &Path) -> Result<Source> {
    if path == Path::new("-") {
        return Ok(read(io::stdin(), u64::MAX));
    }
    let cannot = |error: io::Error| anyhow!("cannot read '{}': {error}", path.display());
    let file = File::open(path).map_err(cannot)?;
    if file.metadata().map_err(cannot)?.is_dir() {
        return Err(cannot(io::ErrorKind::IsADirectory.into()));
    }
    Ok(read(file, u64::MAX))
}

/// Reads a pipe to its end, at most `length` bytes of it.
pub(crate) fn read(from: impl Read + Send + 'static, length: u64) -> Source {
    let (to, source) = mpsc::channel(DEPTH);
    thread::spawn(move || send_data(&mut from.take(length), &to));
    source
}

/// Reads a file to its end, at most `length` bytes of it, and its holes as
/// holes.
pub(crate) fn read_sparse(file: File, length: u64) -> Source {
    let (to, source) = mpsc::channel(DEPTH);
    thread::spawn(move || {
        if let Err(error) = send_regions(file, length, &to) {
            // Nobody may listen any more.
            let _ = to.blocking_send(Err(error));
        }
    });
    source
}

/// Sends data to its end; tells whether somebody still listens.
fn send_data(from: &mut impl Read, to: &mpsc::Sender<io::Result<Chunk>>) -> bool {
    loop {
        let mut block = vec![0; BLOCK];
        let read = match from.read(&mut block) {
            Ok(0) => return true,
            Ok(count) => {
                block.truncate(count);
                Ok(Chunk::Data(block.into()))
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => Err(error),
        };
        let failed = read.is_err();
        if to.blocking_send(read).is_err() || failed {
            return false;
        }
    }
}

fn send_regions(
    mut file: File,
    length: u64,
    to: &mpsc::Sender<io::Result<Chunk>>,
) -> io::Result<()> {
    let end = file.metadata()?.len().min(length);
    let mut at = 0;
    while at < end {
        let data = next_region(&file, Region::Data(at))?.unwrap_or(end).clamp(at, end);
        if data > at && to.blocking_send(Ok(Chunk::Hole(data.saturating_sub(at)))).is_err() {
            return Ok(());
        }
        let hole = next_region(&file, Region::Hole(data))?.unwrap_or(end).clamp(data, end);
        file.seek(SeekFrom::Start(data))?;
        if !send_data(&mut (&file).take(hole.saturating_sub(data)), to) {
            return Ok(());
        }
        at = hole;
    }
    Ok(())
}

/// Where data or a hole begins; `None` beyond the last.
fn next_region(file: &File, from: Region) -> io::Result<Option<u64>> {
    match seek(file, from) {
        Ok(at) => Ok(Some(at)),
        Err(Errno::NXIO) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// What is written, piece by piece.
#[derive(Debug)]
pub(crate) struct Sink {
    chunks: mpsc::Sender<Chunk>,
    ended: oneshot::Receiver<io::Result<()>>,
}

impl Sink {
    /// Writes to a pipe, at once; holes as zeros.
    pub(crate) fn pipe(to: impl Write + Send + 'static) -> Self {
        Self::new(
            to,
            |to, chunk| {
                match chunk {
                    Chunk::Data(data) => to.write_all(&data),
                    Chunk::Hole(length) => io::copy(&mut io::repeat(0).take(length), to).map(drop),
                }?;
                to.flush()
            },
            |_| Ok(()),
        )
    }

    /// Writes a new file; holes as holes.
    pub(crate) fn file(to: File) -> Self {
        Self::new(
            to,
            |to, chunk| match chunk {
                Chunk::Data(data) => to.write_all(&data),
                Chunk::Hole(length) => {
                    let length = i64::try_from(length).map_err(io::Error::other)?;
                    to.seek(SeekFrom::Current(length)).map(drop)
                }
            },
            |to| {
                let end = to.stream_position()?;
                to.set_len(end)
            },
        )
    }

    fn new<W: Send + 'static>(
        mut to: W,
        mut put: impl FnMut(&mut W, Chunk) -> io::Result<()> + Send + 'static,
        finish: impl FnOnce(&mut W) -> io::Result<()> + Send + 'static,
    ) -> Self {
        let (chunks, mut incoming) = mpsc::channel(DEPTH);
        let (end, ended) = oneshot::channel();
        thread::spawn(move || {
            let mut written = Ok(());
            while let (Ok(()), Some(chunk)) = (&written, incoming.blocking_recv()) {
                written = put(&mut to, chunk);
            }
            // Nobody may wait for it.
            let _ = end.send(written.and_then(|()| finish(&mut to)));
        });
        Self { chunks, ended }
    }

    /// Hands a piece over.
    pub(crate) async fn put(&mut self, chunk: Chunk) -> io::Result<()> {
        if self.chunks.send(chunk).await.is_ok() {
            return Ok(());
        }
        ended(&mut self.ended).await
    }

    /// Waits until all is written.
    pub(crate) async fn finish(mut self) -> io::Result<()> {
        drop(self.chunks);
        ended(&mut self.ended).await
    }
}

async fn ended(end: &mut oneshot::Receiver<io::Result<()>>) -> io::Result<()> {
    end.await.unwrap_or_else(|_| Err(io::Error::other("it was given up")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(mut source: Source) -> Vec<Chunk> {
        let mut pieces: Vec<Chunk> = Vec::new();
        while let Some(piece) = source.blocking_recv() {
            pieces.push(piece.unwrap());
        }
        pieces
    }

    #[test]
    fn a_file_with_holes_is_read_and_written_as_it_is() {
        const MIB: u64 = 1 << 20;
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&[1; 4096]).unwrap();
        file.seek(SeekFrom::Start(MIB)).unwrap();
        file.write_all(&[2; 4096]).unwrap();
        file.set_len(2 * MIB).unwrap();
        let read = pieces(read_sparse(file.try_clone().unwrap(), u64::MAX));
        let sizes: Vec<_> = read
            .iter()
            .map(|piece| match piece {
                Chunk::Data(data) => (true, u64::try_from(data.len()).unwrap()),
                Chunk::Hole(length) => (false, *length),
            })
            .collect();
        let hole = MIB - 4096;
        assert_eq!(sizes, [(true, 4096), (false, hole), (true, 4096), (false, hole)]);

        let copy = tempfile::tempfile().unwrap();
        let mut sink = Sink::file(copy.try_clone().unwrap());
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            for piece in read {
                sink.put(piece).await.unwrap();
            }
            sink.finish().await.unwrap();
        });
        let content = |mut file: File| {
            let mut content = Vec::new();
            file.rewind().unwrap();
            file.read_to_end(&mut content).unwrap();
            content
        };
        assert!(content(file) == content(copy), "the copy differs");
    }

    #[test]
    fn no_more_than_the_length_is_read() {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&[1; 4096]).unwrap();
        file.set_len(1 << 20).unwrap();
        let total = |pieces: Vec<Chunk>| -> u64 {
            let size = |piece| match piece {
                Chunk::Data(data) => u64::try_from(Vec::from(data).len()).unwrap(),
                Chunk::Hole(length) => length,
            };
            pieces.into_iter().map(size).sum()
        };
        assert_eq!(total(pieces(read_sparse(file.try_clone().unwrap(), 100_000))), 100_000);
        file.rewind().unwrap();
        assert_eq!(total(pieces(read(file, 100_000))), 100_000);
    }
}
