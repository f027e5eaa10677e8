//! Dialogues with a live daemon, and what becomes of what was said.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use std::time::Duration;

use tempfile::TempDir;
use tokio::sync::oneshot;
use virtsmith::Connect;
use virtsmith::replay::{Content, Header, Reader, Record, Recorder, Writer};
use virtsmith::rpc::Options;

use crate::stage::{FOLDER, Opened, Stage, hold, path};
use crate::support::{Libvirtd, Version};

/// How long the last words of a dialogue may take.
const LAST_WORDS: Duration = Duration::from_millis(300);

/// Holds a dialogue with a live daemon and writes down what is said.
pub(crate) async fn record(name: &str, opened: Opened, dialogue: impl AsyncFn(&Stage)) {
    let libvirtd = daemon(opened);
    let header = header(libvirtd, opened).await;
    let folder = TempDir::new().unwrap();
    let socket = folder.path().join("sock");
    let (uri, version) = (uri(opened, &socket), version(&header));
    let stage = Stage { uri, version, is_live: true };
    let recorder = Recorder::new(&socket, libvirtd.socket(), Vec::new(), &header).unwrap();
    let (end, ended) = oneshot::channel();
    let recording = tokio::spawn(recorder.run(async { ended.await.unwrap_or_default() }));
    hold(&stage, &dialogue).await;
    tokio::time::sleep(LAST_WORDS).await;
    end.send(()).unwrap();
    let text = settled(&recording.await.unwrap().unwrap().sink);
    assert_neutral(&text, libvirtd);
    let path = path(&release(&header), name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
}

/// A daemon for all dialogues that open the same way.
fn daemon(opened: Opened) -> &'static Libvirtd {
    static WITH_SASL: OnceLock<Libvirtd> = OnceLock::new();
    fs::create_dir_all(FOLDER).unwrap();
    if let Opened::TestFile(name, content) = opened {
        fs::write(Path::new(FOLDER).join(name), content()).unwrap();
    }
    match opened {
        // What is told to a client that uses SCRAM cannot be told twice.
        Opened::QemuWithSasl => {
            WITH_SASL.get_or_init(|| Libvirtd::start_with_sasl("plain").unwrap())
        }
        _ => Libvirtd::shared().unwrap(),
    }
}

/// What the daemon says about itself, on the socket where it asks for nothing.
async fn header(libvirtd: &Libvirtd, opened: Opened) -> Header {
    let mut options = Options::default();
    options.read_only = true;
    let socket = libvirtd.socket().with_file_name("libvirt-sock-ro");
    let state = match opened {
        Opened::TestFile(..) => Opened::Test,
        other => other,
    };
    let uri = uri(state, &socket).parse().unwrap();
    let connect = Connect::open_with(&uri, &options).await.unwrap();
    let mut header = Header::learn(connect.connection()).await.unwrap();
    header.uri = Some(opened.uri());
    header
}

fn uri(opened: Opened, socket: &Path) -> String {
    format!("{}?socket={}", opened.uri(), socket.display())
}

fn version(header: &Header) -> Version {
    header.server_version.as_deref().and_then(Version::read).unwrap()
}

/// The first two numbers of a version.
fn release(header: &Header) -> String {
    header.server_version.as_deref().unwrap().rsplit_once('.').unwrap().0.to_owned()
}

/// A recording without times and pings, which are others each time.
fn settled(recording: &[u8]) -> String {
    let reader = Reader::new(recording).unwrap();
    let mut writer = Writer::new(Vec::new(), reader.header()).unwrap();
    for entry in reader {
        let record = Record { at: Duration::ZERO, ..entry.unwrap().record };
        if !is_ping(&record) {
            writer.write(&record).unwrap();
        }
    }
    String::from_utf8(writer.into_inner()).unwrap()
}

fn is_ping(record: &Record) -> bool {
    const KEEPALIVE: u32 = 0x6b65_6570;
    match &record.content {
        Content::Frame { frame, .. } => frame.header.program == KEEPALIVE,
        Content::Close => false,
    }
}

/// A recording says nothing about the machine that it was made on.
fn assert_neutral(text: &str, libvirtd: &Libvirtd) {
    let host = fs::read_to_string("/proc/sys/kernel/hostname").unwrap();
    assert_eq!(host.trim(), "virt-host", "tests/record.sh gives the machine a name of no one's");
    for named in [libvirtd.folder(), Path::new(env!("CARGO_MANIFEST_DIR")), Path::new("/home/")] {
        let name = named.to_str().unwrap();
        assert!(!text.contains(name), "{name} is in the recording");
    }
}
