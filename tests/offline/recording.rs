//! Dialogues with a live daemon, and what becomes of what was said.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use tempfile::TempDir;
use virtsmith::replay::Reader;

use crate::stage::{FOLDER, Opened, Stage, hold, path};
use crate::support::{Libvirtd, Tape, assert_neutral};

/// Holds a dialogue with a live daemon and writes down what is said.
pub(crate) async fn record(name: &str, opened: Opened, dialogue: impl AsyncFn(&Stage)) {
    let libvirtd = daemon(opened);
    let folder = TempDir::new().unwrap();
    let socket = folder.path().join("sock");
    let uri = format!("{}?socket={}", opened.uri(), socket.display());
    let stage = Stage { uri, version: libvirtd.version(), is_live: true };
    let tape = Tape::start(&socket, libvirtd.socket(), libvirtd, Some(opened.uri()));
    hold(&stage, &dialogue).await;
    // The dialogue's last words may be said by other tasks.
    tokio::time::sleep(Tape::LAST_WORDS).await;
    let text = tape.finish();
    assert_neutral(&text, libvirtd);
    let path = path(&release(&text), name);
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
            WITH_SASL.get_or_init(|| Libvirtd::begin_with_sasl("plain").unwrap())
        }
        _ => Libvirtd::everyones().unwrap(),
    }
}

/// The first two numbers of the version that a recording is of.
fn release(recording: &str) -> String {
    let reader = Reader::new(recording.as_bytes()).unwrap();
    let version = reader.header().server_version.as_deref().unwrap();
    version.rsplit_once('.').unwrap().0.to_owned()
}
