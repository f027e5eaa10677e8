//! What clients and a daemon say, written down for good.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::oneshot;
use virtsmith::Connect;
use virtsmith::replay::{Content, Header, Reader, Record, Recorder, Writer};
use virtsmith::rpc::Options;

use super::Libvirtd;

/// A recorder that listens, in a thread of its own.
#[derive(Debug)]
pub(crate) struct Tape {
    end: oneshot::Sender<()>,
    thread: JoinHandle<Vec<u8>>,
    /// The daemon's folder, which has another name each time.
    private: PathBuf,
}

impl Tape {
    /// How long the last words of a conversation may take.
    pub(crate) const LAST_WORDS: Duration = Duration::from_millis(300);

    /// Records what is said through `listen` to one of a daemon's sockets.
    pub(crate) fn start(
        listen: &Path,
        socket: &Path,
        daemon: &Libvirtd,
        uri: Option<String>,
    ) -> Self {
        let (listen, socket) = (listen.to_owned(), socket.to_owned());
        let read_only = daemon.socket().with_file_name("libvirt-sock-ro");
        let (end, ended) = oneshot::channel();
        let (ready, is_ready) = std::sync::mpsc::channel();
        let record = async move {
            let mut header = learn(&read_only).await;
            header.uri = uri;
            let recorder = Recorder::new(&listen, &socket, Vec::new(), &header);
            ready.send(()).expect("it is waited for");
            let end = async {
                ended.await.ok();
                tokio::time::sleep(Self::LAST_WORDS).await;
            };
            recorder.expect("it can listen").run(end).await.expect("the daemon is there").sink
        };
        let thread = in_a_thread(record);
        is_ready.recv().expect("the daemon says what it is");
        Self { end, thread, private: daemon.folder().to_owned() }
    }

    /// Ends the recording and gives its text.
    pub(crate) fn finish(self) -> String {
        self.end.send(()).expect("it records");
        settled(&self.thread.join().expect("it records"), &self.private)
    }
}

/// Runs something with a runtime of its own, whatever runs here.
pub(crate) fn in_a_thread<T: Send + 'static>(
    what: impl Future<Output = T> + Send + 'static,
) -> JoinHandle<T> {
    std::thread::spawn(|| {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        runtime.enable_all().build().expect("a runtime").block_on(what)
    })
}

/// What the daemon says about itself, on the socket where it asks for nothing.
async fn learn(socket: &Path) -> Header {
    let mut options = Options::default();
    options.read_only = true;
    let uri = format!("test+unix:///default?socket={}", socket.display());
    let connect = Connect::open_with(&uri.parse().expect("a URI"), &options).await;
    let connect = connect.expect("the daemon answers");
    Header::learn(connect.connection()).await.expect("the daemon answers")
}

/// A recording without times, pings and a folder, which are others each time.
fn settled(recording: &[u8], private: &Path) -> String {
    let private = private.to_str().expect("it is UTF-8");
    let reader = Reader::new(recording).expect("it is a recording");
    let mut writer = Writer::new(Vec::new(), reader.header()).expect("memory takes it");
    for entry in reader {
        let mut record = entry.expect("it is a recording").record;
        if let Content::Frame { frame, .. } = &mut record.content {
            frame.payload = without(&frame.payload, private);
        }
        if !is_ping(&record) {
            let record = Record { at: Duration::ZERO, ..record };
            writer.write(&record).expect("memory takes it");
        }
    }
    String::from_utf8(writer.into_inner()).expect("recordings are UTF-8")
}

/// Some bytes with another path of the same length.
fn without(bytes: &Bytes, path: &str) -> Bytes {
    let (path, instead) = (path.as_bytes(), format!("/{}", "x".repeat(path.len() - 1)));
    let mut changed = bytes.to_vec();
    let mut at = 0;
    while let Some(found) = changed.get(at..at + path.len()) {
        if found == path {
            changed[at..at + path.len()].copy_from_slice(instead.as_bytes());
        }
        at += 1;
    }
    changed.into()
}

fn is_ping(record: &Record) -> bool {
    const KEEPALIVE: u32 = 0x6b65_6570;
    match &record.content {
        Content::Frame { frame, .. } => frame.header.program == KEEPALIVE,
        Content::Close => false,
    }
}

/// Asserts that a recording says nothing about the machine that it was made on.
pub(crate) fn assert_neutral(text: &str, libvirtd: &Libvirtd) {
    let host = fs::read_to_string("/proc/sys/kernel/hostname").expect("Linux has it");
    assert_eq!(host.trim(), "virt-host", "tests/record.sh gives the machine a name of no one's");
    for named in [libvirtd.folder(), Path::new(env!("CARGO_MANIFEST_DIR")), Path::new("/home/")] {
        let name = named.to_str().expect("it is UTF-8");
        assert!(!text.contains(name), "{name} is in the recording");
    }
}
