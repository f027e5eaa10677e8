//! Where dialogues are held: recordings of four releases, or a live daemon.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::time::timeout;
use virtsmith::replay::{Daemon, ReplayOptions};
use virtsmith::rpc::Options;
use virtsmith::{Connect, Error};

use crate::recording;
use crate::support::Version;

/// The releases that there are recordings of.
pub(crate) const RELEASES: [&str; 4] = ["7.0", "9.0", "11.3", "12.8"];

/// Where dialogues have their files. The recordings have this path in them, so it
/// is the same on every machine.
pub(crate) const FOLDER: &str = "/tmp/virtsmith-fixture";

/// More than any dialogue takes, on a busy machine and with a live daemon.
const LONG: Duration = Duration::from_secs(30);

/// What a dialogue opens.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Opened {
    /// The QEMU driver.
    Qemu,
    /// The QEMU driver of a daemon that asks for SASL.
    QemuWithSasl,
    /// libvirt's test driver, in its first state.
    Test,
    /// libvirt's test driver, in the state that a file in [`FOLDER`] describes: its
    /// name, and what it says.
    TestFile(&'static str, fn() -> String),
}

impl Opened {
    /// The URI as the daemon is told it.
    pub(crate) fn uri(self) -> String {
        match self {
            Self::Qemu | Self::QemuWithSasl => "qemu:///system".to_owned(),
            Self::Test => "test:///default".to_owned(),
            Self::TestFile(name, _) => format!("test://{FOLDER}/{name}"),
        }
    }
}

/// What a dialogue is held with.
#[derive(Debug)]
pub(crate) struct Stage {
    /// Leads to it; more parameters may be appended.
    pub(crate) uri: String,
    /// Its release of libvirt.
    pub(crate) version: Version,
    /// Whether it is a daemon that runs.
    pub(crate) is_live: bool,
}

impl Stage {
    /// Opens the URI.
    pub(crate) async fn connect(&self) -> Connect {
        self.connect_with("", &Options::default()).await.unwrap()
    }

    /// Opens the URI with more parameters (`&auth=sasl`).
    pub(crate) async fn connect_with(
        &self,
        parameters: &str,
        options: &Options,
    ) -> Result<Connect, Error> {
        let uri = format!("{}{parameters}", self.uri).parse().unwrap();
        Connect::open_with(&uri, options).await
    }
}

/// Holds a dialogue with what each release was recorded to say; or with a live
/// daemon, and records it.
pub(crate) async fn play(name: &str, opened: Opened, dialogue: impl AsyncFn(&Stage)) {
    if std::env::var_os("RECORD").is_some() {
        return recording::record(name, opened, dialogue).await;
    }
    for release in RELEASES {
        let daemon = Daemon::open(&path(release, name), ReplayOptions::default()).unwrap();
        let header = daemon.header();
        assert_eq!(header.uri, Some(opened.uri()), "{name} of {release}");
        let version = header.server_version.as_deref().and_then(Version::read).unwrap();
        let uri = daemon.uri().unwrap().to_string();
        let stage = Stage { uri, version, is_live: false };
        hold(&stage, &dialogue).await;
        let finished = daemon.finish().await;
        finished.unwrap_or_else(|mismatch| panic!("{name} of {release}: {mismatch}"));
    }
}

/// Holds a dialogue once.
pub(crate) async fn hold(stage: &Stage, dialogue: &impl AsyncFn(&Stage)) {
    timeout(LONG, dialogue(stage)).await.expect("the dialogue comes to its end");
}

/// Where the recording of a dialogue with a release is.
pub(crate) fn path(release: &str, name: &str) -> PathBuf {
    recordings().join(release).join(name).with_extension("rpc")
}

/// Where all recordings are.
pub(crate) fn recordings() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rpc")
}
