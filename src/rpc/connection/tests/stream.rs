//! Dialogues about data streams.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

use virtsmith_protocol::frame::Frame;
use virtsmith_protocol::net::StreamHole;
use virtsmith_protocol::remote::storage_vol::{StorageVolDownloadArgs, StorageVolUploadArgs};

use super::daemon::{Daemon, pair};
use super::*;
use crate::rpc::{Chunk, ErrorKind};

/// Data as it is, without a length.
struct Raw<'a>(&'a [u8]);

impl Encode for Raw<'_> {
    fn encode(&self, to: &mut Encoder<'_>) -> Result<(), EncodeError> {
        to.raw(self.0);
        Ok(())
    }
}

/// The daemon's end of a stream.
struct Far {
    daemon: Daemon,
    call: Frame,
}

impl Far {
    async fn send(&mut self, status: Status, payload: &impl Encode) {
        let header = Header { message_type: MessageType::Stream, status, ..self.call.header };
        self.daemon.say(header, payload).await;
    }

    async fn send_data(&mut self, data: &[u8]) {
        self.send(Status::Continue, &Raw(data)).await;
    }

    async fn send_hole(&mut self, length: i64) {
        let header = Header {
            message_type: MessageType::StreamHole,
            status: Status::Continue,
            ..self.call.header
        };
        self.daemon.say(header, &StreamHole { length, flags: 0 }).await;
    }

    async fn send_error(&mut self, code: i32) {
        self.send(Status::Error, &RemoteError { code, domain: 10, ..RemoteError::default() }).await;
    }

    /// The status and data of the client's next frame, which is on this stream.
    async fn hear(&mut self) -> (Status, Vec<u8>) {
        let Frame { header, payload, .. } = self.daemon.hear().await;
        assert_eq!(header.serial, self.call.header.serial);
        assert_eq!(header.procedure, self.call.header.procedure);
        (header.status, payload.to_vec())
    }
}

async fn open<P: Procedure<Ret = ()> + Sync + 'static>(args: P) -> (DataStream, Far) {
    let (connection, mut daemon) = pair(&Options::default());
    let opening = tokio::spawn(async move { connection.open_stream(&args).await });
    let call = daemon.hear().await;
    daemon.reply(&call, &()).await;
    let ((), stream) = opening.await.unwrap().unwrap();
    (stream, Far { daemon, call })
}

async fn download() -> (DataStream, Far) {
    open(StorageVolDownloadArgs::default()).await
}

async fn upload() -> (DataStream, Far) {
    open(StorageVolUploadArgs::default()).await
}

#[tokio::test]
async fn a_download_is_read_to_its_end_which_is_confirmed() {
    let (mut stream, mut far) = download().await;
    far.send_data(b"one").await;
    far.send_data(b"two").await;
    far.send(Status::Continue, &()).await;
    assert_eq!(far.hear().await, (Status::Ok, vec![]));
    far.send(Status::Ok, &()).await;
    let mut all = String::new();
    stream.read_to_string(&mut all).await.unwrap();
    assert_eq!(all, "onetwo");
    assert_eq!(stream.next().await.unwrap(), None);
    drop(stream);
    assert_eq!(far.daemon.stream.read(&mut [0; 1]).await.unwrap(), 0);
}

#[tokio::test]
async fn data_that_overtakes_the_reply_is_not_lost() {
    let (connection, mut daemon) = pair(&Options::default());
    let opening =
        tokio::spawn(
            async move { connection.open_stream(&StorageVolDownloadArgs::default()).await },
        );
    let call = daemon.hear().await;
    let mut far = Far { daemon, call };
    far.send_data(&[7; 262_120]).await;
    far.send_data(b"eager").await;
    // More than a buffer, of which the driver must not wait to be read.
    for _ in 0..8 {
        far.send_data(&[7; 262_120]).await;
    }
    far.daemon.reply(&far.call.clone(), &()).await;
    let ((), mut stream) = opening.await.unwrap().unwrap();
    far.send(Status::Continue, &()).await;
    let ending = tokio::spawn(async move {
        assert_eq!(far.hear().await, (Status::Ok, vec![]));
        far.send(Status::Ok, &()).await;
        far
    });
    let mut all = Vec::new();
    stream.read_to_end(&mut all).await.unwrap();
    assert_eq!(all.len(), 9 * 262_120 + 5);
    assert_eq!(&all[262_120..262_125], b"eager");
    drop(ending.await.unwrap());
}

#[tokio::test]
async fn a_stream_that_ends_before_its_reply_is_read_all_the_same() {
    let (connection, mut daemon) = pair(&Options::default());
    let opening =
        tokio::spawn(
            async move { connection.open_stream(&StorageVolDownloadArgs::default()).await },
        );
    let call = daemon.hear().await;
    let mut far = Far { daemon, call };
    far.send_data(b"all of it").await;
    far.send(Status::Continue, &()).await;
    assert_eq!(far.hear().await, (Status::Ok, vec![]));
    far.send(Status::Ok, &()).await;
    far.daemon.reply(&far.call.clone(), &()).await;
    let ((), mut stream) = opening.await.unwrap().unwrap();
    let mut all = String::new();
    stream.read_to_string(&mut all).await.unwrap();
    assert_eq!(all, "all of it");
}

#[tokio::test]
async fn a_call_that_fails_opens_no_stream() {
    let (connection, mut daemon) = pair(&Options::default());
    let opening = tokio::spawn({
        let connection = connection.clone();
        async move { connection.open_stream(&StorageVolDownloadArgs::default()).await }
    });
    let call = daemon.hear().await;
    let header = Header { message_type: MessageType::Reply, status: Status::Error, ..call.header };
    daemon.say(header, &RemoteError { code: 50, domain: 18, ..RemoteError::default() }).await;
    assert!(opening.await.unwrap().is_err());
    assert_eq!(connection.link().unwrap().shared.state().session.open_streams(), 0);
    assert!(connection.link().unwrap().shared.state().pipes.is_empty());
    assert!(daemon.is_quiet().await);
}

#[tokio::test]
async fn an_upload_is_finished_when_the_daemon_says_so() {
    let (mut stream, mut far) = upload().await;
    stream.write_all(b"data").await.unwrap();
    stream.flush().await.unwrap();
    assert_eq!(far.hear().await, (Status::Continue, b"data".to_vec()));
    let mut finishing = tokio::spawn(stream.finish());
    assert_eq!(far.hear().await, (Status::Ok, vec![]));
    let early = timeout(Duration::from_millis(50), &mut finishing).await;
    assert!(early.is_err(), "the daemon has not confirmed");
    far.send(Status::Ok, &()).await;
    finishing.await.unwrap().unwrap();
}

#[tokio::test]
async fn shutting_the_writer_down_finishes_too() {
    let (mut stream, mut far) = upload().await;
    let finishing = tokio::spawn(async move {
        stream.write_all(b"data").await?;
        stream.shutdown().await
    });
    far.hear().await;
    assert_eq!(far.hear().await, (Status::Ok, vec![]));
    far.send(Status::Ok, &()).await;
    finishing.await.unwrap().unwrap();
}

#[tokio::test]
async fn the_daemons_error_ends_both_directions() {
    let (mut stream, mut far) = upload().await;
    stream.write_all(b"data").await.unwrap();
    far.hear().await;
    far.send_error(38).await;
    let error = stream.next().await.unwrap_err();
    assert_eq!(error.remote().map(|remote| remote.code), Some(38));
    assert!(error.to_string().starts_with("the stream ended early"), "{error}");
    assert_eq!(stream.write_all(b"more").await.unwrap_err().kind(), io::ErrorKind::Other);
    assert_eq!(stream.finish().await.unwrap_err().remote().map(|remote| remote.code), Some(38));
}

#[tokio::test]
async fn an_error_in_the_middle_comes_after_the_data_before_it() {
    let (mut stream, mut far) = download().await;
    far.send_data(b"good").await;
    far.send_error(38).await;
    assert_eq!(stream.next().await.unwrap(), Some(Chunk::Data(Bytes::from_static(b"good"))));
    assert!(matches!(stream.next().await.unwrap_err().kind(), ErrorKind::Remote(_)));
}

#[tokio::test]
async fn finishing_tells_of_a_daemon_that_could_not_take_it() {
    let (stream, mut far) = upload().await;
    let finishing = tokio::spawn(stream.finish());
    far.hear().await;
    far.send_error(55).await;
    let error = finishing.await.unwrap().unwrap_err();
    assert_eq!(error.remote().map(|remote| remote.code), Some(55));
}

#[tokio::test]
async fn a_stream_that_is_dropped_is_aborted() {
    let (stream, mut far) = download().await;
    far.send_data(b"unread").await;
    drop(stream);
    assert_eq!(far.hear().await.0, Status::Error);
}

#[tokio::test]
async fn a_stream_whose_opening_was_given_up_is_aborted() {
    let (connection, mut daemon) = pair(&Options::default());
    let keep = connection.clone();
    let opening = tokio::spawn(async move {
        connection.open_stream(&StorageVolDownloadArgs::default()).await.map(drop)
    });
    let call = daemon.hear().await;
    opening.abort();
    assert!(opening.await.unwrap_err().is_cancelled());
    daemon.reply(&call, &()).await;
    let mut far = Far { daemon, call };
    assert_eq!(far.hear().await.0, Status::Error);
    drop(keep);
}

#[tokio::test]
async fn a_stream_that_nobody_wants_leaves_its_connection_to_others() {
    let (connection, mut daemon) = pair(&Options::default());
    let opening = tokio::spawn({
        let connection = connection.clone();
        async move { connection.open_stream(&StorageVolDownloadArgs::default()).await }
    });
    let call = daemon.hear().await;
    daemon.reply(&call, &()).await;
    let ((), stream) = opening.await.unwrap().unwrap();
    let mut far = Far { daemon, call };
    let flood = tokio::spawn(async move {
        for _ in 0..16 {
            far.send_data(&[7; 262_120]).await;
        }
        far
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!flood.is_finished());
    drop(stream);
    let mut far = flood.await.unwrap();
    assert_eq!(far.hear().await.0, Status::Error);
    let other = tokio::spawn(hostname(connection));
    let call = far.daemon.hear().await;
    far.daemon.answer(&call, "still here").await;
    assert_eq!(other.await.unwrap().unwrap(), "still here");
}

#[tokio::test]
async fn a_plain_call_aborts_the_stream_that_it_opens() {
    let (connection, mut daemon) = pair(&Options::default());
    let calling =
        tokio::spawn(async move { connection.call(&StorageVolDownloadArgs::default()).await });
    let call = daemon.hear().await;
    daemon.reply(&call, &()).await;
    calling.await.unwrap().unwrap();
    let mut far = Far { daemon, call };
    assert_eq!(far.hear().await.0, Status::Error);
}

#[tokio::test]
async fn an_abort_waits_for_the_daemon() {
    let (stream, mut far) = upload().await;
    let aborting = tokio::spawn(stream.abort());
    assert_eq!(far.hear().await.0, Status::Error);
    far.send(Status::Ok, &()).await;
    aborting.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_reader_that_does_not_read_stops_the_daemon_until_it_reads() {
    const CHUNKS: usize = 40;
    let (mut stream, mut far) = download().await;
    let sent = Arc::new(AtomicUsize::new(0));
    let sending = tokio::spawn({
        let sent = Arc::clone(&sent);
        async move {
            for _ in 0..CHUNKS {
                far.send_data(&[7; 262_120]).await;
                sent.fetch_add(1, Ordering::SeqCst);
            }
            far.send(Status::Continue, &()).await;
            far.hear().await;
            far.send(Status::Ok, &()).await;
        }
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    // A buffer of 1 MiB, one read more, and what the socket holds.
    let stalled_at = sent.load(Ordering::SeqCst);
    assert!(stalled_at < 12, "{stalled_at} chunks were taken");
    let mut all = Vec::new();
    stream.read_to_end(&mut all).await.unwrap();
    assert_eq!(all.len(), CHUNKS * 262_120);
    sending.await.unwrap();
}

#[tokio::test]
async fn a_writer_waits_for_a_daemon_that_does_not_read() {
    let (mut stream, mut far) = upload().await;
    let data = vec![9; 64 * 1024];
    let mut written = 0;
    while let Ok(wrote) = timeout(Duration::from_millis(200), stream.write(&data)).await {
        written += wrote.unwrap();
        assert!(written < 32 << 20, "the writer does not wait");
    }
    assert!(written >= 1 << 20, "{written} bytes were taken");
    let resumed = tokio::spawn(async move {
        stream.write_all(&data).await.unwrap();
        stream.finish().await
    });
    let mut heard = 0;
    loop {
        match far.hear().await {
            (Status::Continue, data) => heard += data.len(),
            (status, _) => break assert_eq!(status, Status::Ok),
        }
    }
    assert_eq!(heard, written + 64 * 1024);
    far.send(Status::Ok, &()).await;
    resumed.await.unwrap().unwrap();
}

#[tokio::test]
async fn holes_are_read_as_zeros_or_as_holes() {
    let (mut stream, mut far) = download().await;
    far.send_data(b"a").await;
    far.send_hole(5).await;
    far.send_hole(0).await;
    far.send_data(b"b").await;
    far.send_hole(1 << 40).await;
    let mut start = [0xff; 7];
    stream.read_exact(&mut start).await.unwrap();
    assert_eq!(&start, b"a\0\0\0\0\0b");
    // A part of a hole that was read is not given again.
    stream.read_exact(&mut [0; 24]).await.unwrap();
    assert_eq!(stream.next().await.unwrap(), Some(Chunk::Hole((1 << 40) - 24)));
}

#[tokio::test]
async fn a_daemon_that_sends_only_holes_is_stopped_too() {
    let (stream, mut far) = download().await;
    let mut sent = 0_u64;
    while timeout(Duration::from_millis(200), far.send_hole(1)).await.is_ok() {
        sent += 1;
        assert!(sent < 1_000_000, "holes fill the memory");
    }
    drop(stream);
}

#[tokio::test]
async fn holes_are_sent_between_data() {
    let (mut stream, mut far) = upload().await;
    stream.write_all(b"a").await.unwrap();
    stream.send_hole(4096).await.unwrap();
    stream.write_all(b"b").await.unwrap();
    assert_eq!(far.hear().await.1, b"a");
    let hole = far.daemon.hear().await;
    assert_eq!(hole.header.message_type, MessageType::StreamHole);
    let hole: StreamHole = xdr::decode(&hole.payload).unwrap();
    assert_eq!(hole, StreamHole { length: 4096, flags: 0 });
    assert_eq!(far.hear().await.1, b"b");
}

#[tokio::test]
async fn no_more_is_sent_than_was_announced() {
    let (stream, mut far) = upload().await;
    let mut stream = stream.announced(6);
    let hole = stream.send_hole(7).await.unwrap_err();
    assert_eq!(hole.kind(), ErrorKind::TooLarge, "{hole}");
    stream.write_all(b"abc").await.unwrap();
    stream.send_hole(1).await.unwrap();
    let error: Error = stream.write_all(b"defg").await.unwrap_err().downcast().unwrap();
    assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}");
    stream.write_all(b"").await.unwrap();
    let finishing = tokio::spawn(stream.finish());
    assert_eq!(far.hear().await.1, b"abc");
    far.daemon.hear().await;
    assert_eq!(far.hear().await.1, b"de");
    assert_eq!(far.hear().await, (Status::Ok, vec![]));
    far.send(Status::Ok, &()).await;
    finishing.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_console_is_read_and_written_at_once() {
    let (stream, mut far) = download().await;
    let (mut reader, mut writer) = tokio::io::split(stream);
    let mut line = [0; 5];
    let reading = tokio::spawn(async move {
        reader.read_exact(&mut line).await.unwrap();
        line
    });
    writer.write_all(b"uname\n").await.unwrap();
    assert_eq!(far.hear().await.1, b"uname\n");
    far.send_data(b"Linux").await;
    assert_eq!(&reading.await.unwrap(), b"Linux");
}

#[tokio::test]
async fn a_connection_that_is_lost_ends_the_stream_with_an_error() {
    let (mut stream, mut far) = download().await;
    far.send_data(b"part").await;
    drop(far);
    let mut all = Vec::new();
    let error = stream.read_to_end(&mut all).await.unwrap_err();
    assert_eq!((error.kind(), &all[..]), (io::ErrorKind::ConnectionAborted, &b"part"[..]));
    assert_eq!(stream.finish().await.unwrap_err().kind(), ErrorKind::Disconnected);
}
