//! A stream's pipe: all that a daemon says in order is read in order, then its end.
//!
//! A move of the input is what the daemon sends: the reply, data, a hole, an end. The first byte
//! says how the client reads.
#![no_main]

use std::collections::VecDeque;
use std::io::Write as _;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::LazyLock;

use bytes::{Buf, Bytes, BytesMut};
use tokio::io::AsyncReadExt as _;
use tokio::runtime::{Builder, Runtime};
use virtsmith::protocol::Procedure as _;
use virtsmith::protocol::frame::{self, Header, MessageType, Status};
use virtsmith::protocol::net::StreamHole;
use virtsmith::protocol::remote::storage_vol::StorageVolDownloadArgs;
use virtsmith::protocol::xdr::{Encode, EncodeError, Encoder};
use virtsmith::rpc::{Chunk, Connection, DataStream, Error, Options};
use virtsmith_fuzz::fuzz_target;

static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_current_thread().enable_all().build().expect("a runtime"));

fuzz_target!(|data: &[u8]| {
    let Some((&reads, data)) = data.split_first() else { return };
    let (ours, mut theirs) = UnixStream::pair().expect("a pair of sockets");
    ours.set_nonblocking(true).expect("a socket");
    let said = Said::new(&data[..data.len().min(4096)]);
    // It fits: a socket takes more than twenty times as much.
    theirs.write_all(&said.bytes).expect("the client is there");
    theirs.shutdown(Shutdown::Write).expect("a socket");
    RUNTIME.block_on(async {
        let ours = tokio::net::UnixStream::from_std(ours).expect("a socket");
        let connection = Connection::start(ours, &Options::default()).expect("a connection");
        let opened = connection.open_stream(&StorageVolDownloadArgs::default()).await;
        // Without a reply there is no stream.
        let Ok(((), stream)) = opened else { return assert!(!said.replied) };
        assert!(said.replied);
        let ended = read(stream, reads, said.chunks).await;
        assert_eq!(ended.is_ok(), said.ended);
    });
});

/// What the daemon says, and what of it a reader is to see.
#[derive(Default)]
struct Said {
    bytes: BytesMut,
    chunks: VecDeque<Chunk>,
    replied: bool,
    ended: bool,
}

impl Said {
    fn new(mut moves: &[u8]) -> Self {
        let mut said = Self::default();
        // The end of data is confirmed by both: behind it only that counts.
        let mut finished = false;
        while let Some((&word, rest)) = moves.split_first() {
            moves = rest;
            match word % 5 {
                0 if !said.replied => {
                    said.replied = true;
                    said.write(MessageType::Reply, Status::Ok, &());
                }
                1 => {
                    let Some((&length, rest)) = moves.split_first() else { break };
                    let (data, rest) = rest.split_at(usize::from(length).min(rest.len()));
                    moves = rest;
                    said.write(MessageType::Stream, Status::Continue, &Raw(data));
                    match data {
                        [] => finished = true,
                        _ if finished => {}
                        data => said.chunks.push_back(Chunk::Data(Bytes::copy_from_slice(data))),
                    }
                }
                2 => {
                    // Small, as it may be read a byte at a time.
                    let Some((&length, rest)) = moves.split_first() else { break };
                    moves = rest;
                    let hole = StreamHole { length: i64::from(length), flags: 0 };
                    said.write(MessageType::StreamHole, Status::Continue, &hole);
                    if !finished {
                        said.chunks.push_back(Chunk::Hole(u64::from(length)));
                    }
                }
                3 => {
                    said.ended = true;
                    said.write(MessageType::Stream, Status::Ok, &());
                    break;
                }
                _ => {}
            }
        }
        if !said.replied && said.ended {
            said.replied = true;
            said.write(MessageType::Reply, Status::Ok, &());
        }
        said
    }

    fn write(&mut self, message_type: MessageType, status: Status, payload: &impl Encode) {
        let info = StorageVolDownloadArgs::INFO;
        let (program, procedure) = (info.program.number(), info.number);
        let header = Header { program, version: 1, procedure, message_type, serial: 0, status };
        frame::write(&mut self.bytes, &header, payload).expect("it is small");
    }
}

/// Reads to the end, and checks that nothing is lost, doubled or moved.
async fn read(
    mut stream: DataStream,
    reads: u8,
    mut expected: VecDeque<Chunk>,
) -> Result<(), Error> {
    for turn in 0_u32.. {
        if reads.rotate_right(turn) & 1 == 0 {
            match stream.next().await? {
                Some(Chunk::Data(data)) => take(&mut expected, &data),
                Some(Chunk::Hole(length)) => skip(&mut expected, length),
                None => break,
            }
        } else {
            let mut buffer = [1; 100];
            let size = usize::from(reads >> 2).clamp(1, 100);
            match stream.read(&mut buffer[..size]).await {
                Ok(0) => break,
                Ok(count) => take(&mut expected, &buffer[..count]),
                Err(error) => {
                    let error = error.into_inner().expect("it has a cause");
                    return Err(*error.downcast::<Error>().expect("it is ours"));
                }
            }
        }
    }
    expected.retain(|chunk| *chunk != Chunk::Hole(0));
    assert!(expected.is_empty(), "{expected:?} was never read");
    Ok(())
}

/// Takes bytes off the front; a hole is zeros.
fn take(expected: &mut VecDeque<Chunk>, mut data: &[u8]) {
    while !data.is_empty() {
        match expected.front_mut().expect("no more was said") {
            Chunk::Data(said) => {
                let count = said.len().min(data.len());
                assert_eq!(said[..count], data[..count]);
                said.advance(count);
                data.advance(count);
                if !said.is_empty() {
                    continue;
                }
            }
            Chunk::Hole(said) => {
                let count = usize::try_from(*said).expect("64 bits").min(data.len());
                assert!(data[..count].iter().all(|&byte| byte == 0));
                *said -= count as u64;
                data.advance(count);
                if *said > 0 {
                    continue;
                }
            }
        }
        expected.pop_front();
    }
}

/// Takes the rest of a hole off the front.
fn skip(expected: &mut VecDeque<Chunk>, length: u64) {
    while length > 0 && expected.front() == Some(&Chunk::Hole(0)) {
        expected.pop_front();
    }
    assert_eq!(expected.pop_front(), Some(Chunk::Hole(length)));
}

/// Data as it is, without a length.
struct Raw<'a>(&'a [u8]);

impl Encode for Raw<'_> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.raw(self.0);
        Ok(())
    }
}
